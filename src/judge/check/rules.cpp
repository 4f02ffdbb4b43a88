// `.spor.toml` becomes Rules. Entry point: read_rules. toml++ lives in this file only.
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <numeric>

#include "judge/check/names.hpp"
#include "judge/report/names.hpp"

namespace spor {
namespace judging {
namespace {

/// How many letters have to be added, dropped or replaced.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::string nearest(std::string_view key, const std::vector<std::string_view>& known) {
    const std::string_view cut = key.substr(0, 64);
    const auto best = std::min_element(known.begin(), known.end(), [&](std::string_view a, std::string_view b) {
        return distance(cut, a) < distance(cut, b);
    });
    return std::string(*best);
}

class RulesReader {
public:
    explicit RulesReader(const std::string& name) { rules_.name = name; }

    Result<Rules> read(const toml::table& file) {
        std::vector<std::string_view> known;
        for (const CheckRow& row : check_rows()) known.push_back(row.name);
        for (const auto& [key, node] : file) {
            const auto rule = rule_named(key.str());
            if (!rule) return unknown(key, known);
            const toml::table* table = node.as_table();
            if (table == nullptr) return wrong(node, "is no table", "write: [" + std::string(key.str()) + "]");
            if (auto error = read_rule(*rule, *table)) return *error;
        }
        std::sort(rules_.rules.begin(), rules_.rules.end(),
                  [](const RuleSettings& a, const RuleSettings& b) { return a.rule < b.rule; });
        return std::move(rules_);
    }

    [[nodiscard]] Error at(std::uint32_t line, std::string what, std::string why) const {
        return {std::move(what), rules_.name + ":" + std::to_string(line), std::move(why)};
    }

private:
    using Problem = std::optional<Error>;

    Error unknown(const toml::key& key, const std::vector<std::string_view>& known) const {
        return at(key.source().begin.line, "unknown key: " + std::string(key.str()),
                  "the nearest known key is: " + nearest(key.str(), known));
    }
    Error wrong(const toml::node& node, std::string what, std::string why) const {
        return at(node.source().begin.line, std::move(what), std::move(why));
    }

    Problem read_rule(CheckRule rule, const toml::table& table) {
        const CheckRow& row = check_rows()[static_cast<std::size_t>(rule)];
        std::vector<std::string_view> known{"severity", "reason", "exceptions"};
        if (!row.key.empty()) known.push_back(row.key);
        if (!row.more_key.empty()) known.push_back(row.more_key);
        RuleSettings settings;
        settings.rule = rule;
        settings.line = table.source().begin.line;
        for (const auto& [key, node] : table) {
            if (std::find(known.begin(), known.end(), key.str()) == known.end()) return unknown(key, known);
            if (auto error = read_key(settings, key.str(), node)) return error;
        }
        const bool named =
            row.key == "sections" || row.key == "wordings" || row.key == "fields" || row.key == "percent";
        if (named && !table.contains(row.key)) {
            return at(settings.line, "the rule lacks its key: " + std::string(row.key),
                      "write: " + std::string(row.key) + " = " + std::string(row.example));
        }
        rules_.rules.push_back(std::move(settings));
        return std::nullopt;
    }

    Problem read_key(RuleSettings& settings, std::string_view key, const toml::node& node) {
        if (key == "severity") return read_severity(settings, node);
        if (key == "reason") return read_text(settings.reason, node);
        if (key == "sign-off") return read_text(settings.sign_off, node);
        if (key == "redline") return read_text(settings.redline, node);
        if (key == "classes") return read_classes(settings, node);
        if (key == "exceptions") return read_exceptions(settings, node);
        if (key == "percent") {
            const auto percent = node.value<double>();
            if (!percent || *percent < 0 || *percent > 100) return wrong(node, "is no percentage", "give 0 to 100");
            settings.percent = *percent;
            return std::nullopt;
        }
        return read_names(settings, node);
    }

    Problem read_text(std::string& text, const toml::node& node) const {
        const auto value = node.value<std::string>();
        if (!node.is_string() || !value) return wrong(node, "is no text", "write it in quotes");
        text = *value;
        return std::nullopt;
    }

    Problem read_severity(RuleSettings& settings, const toml::node& node) const {
        const std::string word = node.is_string() ? *node.value<std::string>() : "";
        if (word == "error")
            settings.severity = Severity::error;
        else if (word == "warning")
            settings.severity = Severity::warning;
        else if (word == "note")
            settings.severity = Severity::note;
        else
            return wrong(node, "unknown severity", "known are: error, warning, note");
        return std::nullopt;
    }

    Problem read_names(RuleSettings& settings, const toml::node& node) const {
        const toml::array* list = node.as_array();
        if (list == nullptr || list->empty()) return wrong(node, "is no list of texts", "write: [\"…\", \"…\"]");
        for (const toml::node& each : *list) {
            std::string name;
            if (auto error = read_text(name, each)) return error;
            if (name.empty()) return wrong(each, "is empty", "name something");
            settings.names.push_back(std::move(name));
        }
        return std::nullopt;
    }

    Problem read_classes(RuleSettings& settings, const toml::node& node) const {
        RuleSettings named;
        if (auto error = read_names(named, node)) return error;
        settings.classes.clear();
        for (const std::string& name : named.names) {
            const auto known = std::find_if(kClasses.begin(), kClasses.end(),
                                            [&](FindingClass each) { return name_of(each) == name; });
            if (known == kClasses.end())
                return wrong(node, "unknown class: " + name, "known are: content, spelling, typography, debris, order");
            settings.classes.push_back(*known);
        }
        return std::nullopt;
    }

    Problem read_exceptions(RuleSettings& settings, const toml::node& node) const {
        const toml::array* list = node.as_array();
        if (list == nullptr) return wrong(node, "is no list", "write: [{ section = \"…\", until = 2027-01-31 }]");
        for (const toml::node& each : *list) {
            const toml::table* table = each.as_table();
            if (table == nullptr)
                return wrong(each, "is no exception", "write: { section = \"…\", until = 2027-01-31 }");
            RuleException exception;
            exception.line = each.source().begin.line;
            bool dated = false;
            for (const auto& [key, value] : *table) {
                if (key.str() == "section") {
                    if (auto error = read_text(exception.section, value)) return error;
                } else if (key.str() == "reason") {
                    if (auto error = read_text(exception.reason, value)) return error;
                } else if (key.str() == "until") {
                    const auto day = value.value<toml::date>();
                    if (!day) return wrong(value, "is no date", "write it as 2026-01-31");
                    exception.until = {day->year, day->month, day->day};
                    dated = true;
                } else {
                    return unknown(key, {"section", "until", "reason"});
                }
            }
            if (exception.section.empty() || !dated)
                return wrong(each, "an exception needs a section and a date",
                             "add: section = \"…\", until = 2027-01-31");
            settings.exceptions.push_back(std::move(exception));
        }
        return std::nullopt;
    }

    Rules rules_;
};

}  // namespace
}  // namespace judging

Result<Rules> read_rules(std::string_view toml, const std::string& name) {
    judging::RulesReader reader(name);
    const toml::parse_result parsed = toml::parse(toml, name);
    if (!parsed) {
        return reader.at(parsed.error().source().begin.line, "is no TOML: " + std::string(parsed.error().description()),
                         "see: https://toml.io");
    }
    return reader.read(parsed.table());
}

}  // namespace spor
