// An Audit as SARIF 2.1.0 (OASIS), which code scanning and editors read. Entry point: report_sarif.
//
// Columns count code points, and the file says so. A finding is known again in the next run by a fingerprint of what it
// says, not of where it stands: lines that come or go above it do not make it a new one.
#include <algorithm>
#include <map>

#include "judge/names.hpp"
#include "judge/report_wording.hpp"
#include "judge/reports.hpp"
#include "render/json_parts.hpp"

namespace spor::judging {
namespace {

using rendering::Json;

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr std::string_view kHexadecimal = "0123456789ABCDEF";

bool is_plain_in_address(unsigned char byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return letter || (byte >= '0' && byte <= '9') ||
           std::string_view("-._~/").find(static_cast<char>(byte)) != std::string_view::npos;
}

/// A file's name as a reference relative to where spor ran (RFC 3986).
std::string address_of(const std::string& name) {
    if (name == "-") return "stdin";
    std::string address = name.starts_with('/') ? "file://" : "";
    for (const char each : name) {
        const auto byte = static_cast<unsigned char>(each);
        if (is_plain_in_address(byte)) {
            address += each;
        } else {
            address += '%';
            address += kHexadecimal[byte >> 4U];
            address += kHexadecimal[byte & 15U];
        }
    }
    return address;
}

/// Text as SARIF's messages have it (3.11.5, 3.11.6): braces are doubled, and nothing reads as a link by accident.
std::string message_text(std::string_view text) {
    const bool links = text.find("](") != std::string_view::npos;
    std::string out;
    for (const char byte : text) {
        if (byte == '{' || byte == '}') out += byte;
        if (links && (byte == '[' || byte == ']')) out += '\\';
        out += byte;
    }
    return out;
}

Json message(std::string_view text) { return {{"text", message_text(text)}}; }

/// The nth finding that says the same gets its own fingerprint.
class Fingerprints {
public:
    std::string next(const Finding& finding) {
        std::uint64_t hash = kBasis;
        for (const std::string_view part : {name_of(finding.rule), std::string_view(finding.section),
                                            std::string_view(finding.before), std::string_view(finding.after)}) {
            add(hash, part);
        }
        std::string print;
        for (std::uint32_t shift = 64; shift > 0; shift -= 4) print += kHexadecimal[hash >> (shift - 4) & 15U];
        return print + ':' + std::to_string(++seen_[hash]);
    }

private:
    // FNV-1a (Fowler, Noll, Vo), with a byte that no UTF-8 has between the parts.
    static constexpr std::uint64_t kBasis = 14695981039346656037U;
    static constexpr std::uint64_t kPrime = 1099511628211U;
    static void add(std::uint64_t& hash, std::string_view part) {
        for (const char byte : part) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
        hash = (hash ^ 0xFFU) * kPrime;
    }
    std::map<std::uint64_t, std::uint32_t> seen_;
};

Json rule_json(AuditRule rule, Language language) {
    const RuleWording& words = rule_wording(rule, language);
    return {{"id", name_of(rule)},
            {"shortDescription", message(words.title)},
            {"fullDescription", message(words.description)},
            {"help", message(words.description)}};
}

Json driver_json(const ReportOptions& options) {
    Json rules = Json::array();
    for (const AuditRule rule : kRules) rules.push_back(rule_json(rule, options.language));
    Json driver = {{"name", "spor"}};
    if (!options.tool_version.empty()) {
        driver["version"] = options.tool_version;
        driver["semanticVersion"] = options.tool_version;
    }
    driver["language"] = options.language == Language::english ? "en" : "da";
    driver["rules"] = std::move(rules);
    return driver;
}

Json region_json(const RedlinePlace& place) {
    Json region = {{"startLine", place.line}};
    if (place.column > 0) region["startColumn"] = place.column;
    const bool ordered =
        place.end_line > place.line || (place.end_line == place.line && place.end_column >= place.column);
    if (!ordered) return region;
    region["endLine"] = place.end_line;
    if (place.end_column > 0) region["endColumn"] = place.end_column;
    return region;
}

Json location_json(const Document& draft, std::uint32_t index) {
    return {{"physicalLocation", {{"artifactLocation", {{"uri", address_of(draft.name)}, {"index", index}}}}}};
}

constexpr std::uint32_t kRedline = 0;
constexpr std::uint32_t kOld = 1;

Json related_json(const Audit& audit, const Finding& finding, Language language) {
    Json location = location_json(*audit.old_draft, kOld);
    const std::uint32_t last = std::max(finding.old_lines.first, finding.old_lines.last);
    location["id"] = 1;
    location["physicalLocation"]["region"] = {{"startLine", finding.old_lines.first}, {"endLine", last}};
    location["message"] = message(report_wording(language).old_text);
    return location;
}

Json result_json(const Audit& audit, const Finding& finding, Language language, Fingerprints& fingerprints) {
    Json location = location_json(*audit.redline, kRedline);
    if (finding.redline.line > 0) location["physicalLocation"]["region"] = region_json(finding.redline);
    if (!finding.section.empty()) {
        location["logicalLocations"] = Json::array({{{"fullyQualifiedName", finding.section}, {"kind", "section"}}});
    }
    Json json = {{"ruleId", name_of(finding.rule)},
                 {"ruleIndex", static_cast<std::uint32_t>(finding.rule)},
                 {"level", name_of(finding.severity)},
                 {"message", message(finding.message)},
                 {"locations", Json::array({std::move(location)})}};
    if (finding.old_lines.first > 0) {
        json["relatedLocations"] = Json::array({related_json(audit, finding, language)});
    }
    // GitHub asks for the first name only, and would hash the line where it is missing; others compare by any name.
    const std::string print = fingerprints.next(finding);
    json["partialFingerprints"] = {{"primaryLocationLineHash", print}, {"sporFinding/v1", print}};
    json["properties"] = {{"class", name_of(finding.kind)}, {"before", finding.before}, {"after", finding.after}};
    return json;
}

Json artifact_json(const Document& draft) {
    return {{"location", {{"uri", address_of(draft.name)}}}, {"hashes", {{"sha-256", draft.sha256}}}};
}

}  // namespace

std::string report_sarif(const Audit& audit, const ReportOptions& options) {
    std::string out = "{\"$schema\": " + rendering::dump(kSchema) + ",\n\"version\": \"2.1.0\",\n\"runs\": [{";
    out += "\"tool\": " + rendering::dump({{"driver", driver_json(options)}});
    out += ",\n\"columnKind\": \"unicodeCodePoints\"";
    out += ",\n\"artifacts\": " +
           rendering::dump(Json::array({artifact_json(*audit.redline), artifact_json(*audit.old_draft)}));
    rendering::Listing results(out, "results");
    Fingerprints fingerprints;
    for (const Finding& finding : audit.findings) {
        results.add(result_json(audit, finding, options.language, fingerprints));
    }
    results.close();
    out += "}]}\n";
    return out;
}

}  // namespace spor::judging
