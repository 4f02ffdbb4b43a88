#include "batch/work.hpp"

#include <array>
#include <unordered_set>

#include "text/printable.hpp"

namespace spor::batching {
namespace {

constexpr std::string_view kSchema = "spor.batch-work/1";

/// A draft's name as a path in the folder: never out of it, and printable.
std::string output_of(std::string_view name) {
    std::string output;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string part = text::printable(name.substr(at, end - at));
        if (!part.empty() && part != "." && part != "..") output += (output.empty() ? "" : "/") + part;
        at = end + 1;
    }
    return output.empty() ? "draft" : output;
}

std::string_view moves_name(MoveStyle moves) {
    return moves == MoveStyle::noted ? "noted" : moves == MoveStyle::marked ? "marked" : "plain";
}

Json options_json(const BatchOptions& options) {
    Json formats = Json::array();
    for (const OutputFormat& format : output_formats())
        for (const Output wanted : options.formats)
            if (format.output == wanted) formats.push_back(format.name);
    Json ignored = Json::array();
    const Ignore& ignore = options.options.ignore;
    if (ignore.wraps) ignored.push_back("wraps");
    if (ignore.furniture) ignored.push_back("furniture");
    if (ignore.typography) ignored.push_back("typography");
    Json json = {{"to", std::move(formats)},
                 {"language", options.options.language == Language::english ? "en" : "da"},
                 {"moves", moves_name(options.options.moves)},
                 {"ignore", std::move(ignored)},
                 {"tracked", options.tracked == TrackedChanges::reject ? "reject" : "accept"},
                 {"audit", options.audit}};
    if (options.timeout) json["timeout"] = options.timeout->count();
    if (!options.date.empty()) json["date"] = options.date;
    return json;
}

Json entry_json(const Entry& entry) {
    return {{"output", entry.output},
            {"old", entry.old_name},
            {"new", entry.new_name},
            {"paired", name_of(entry.paired)},
            {"likeness", entry.likeness}};
}

Paired paired_named(std::string_view name) {
    for (const Paired each : {Paired::path, Paired::stem, Paired::content, Paired::listed, Paired::revision})
        if (name_of(each) == name) return each;
    return Paired::path;
}

/// Names that are the same are kept once.
void add_entry(Work& work, std::string_view output, std::string_view old_name, std::string_view new_name, Paired paired,
               std::uint32_t likeness) {
    Entry entry;
    entry.new_name = work.names.keep(new_name);
    entry.old_name = old_name == new_name ? entry.new_name : work.names.keep(old_name);
    entry.output = output == new_name ? entry.new_name : work.names.keep(output);
    entry.paired = paired;
    entry.likeness = likeness;
    work.entries.push_back(entry);
}

void read_line(const Json& json, Work& work) {
    if (json.contains("output")) {
        add_entry(work, json.at("output").get<std::string>(), json.at("old").get<std::string>(),
                  json.at("new").get<std::string>(), paired_named(json.at("paired").get<std::string>()),
                  json.at("likeness"));
    } else if (json.contains("added")) {
        work.added.push_back(json.at("added"));
    } else if (json.contains("gone")) {
        work.gone.push_back(json.at("gone"));
    } else {
        work.passed_over.push_back(json.at("passed_over"));
    }
}

}  // namespace

Language Work::language() const { return options.at("language") == "en" ? Language::english : Language::danish; }

bool Work::audits() const { return options.at("audit"); }

Work work_of(const BatchPlan& plan, const BatchOptions& options) {
    Work work;
    work.version = options.version;
    work.options = options_json(options);
    std::unordered_set<std::string_view> taken;
    work.entries.reserve(plan.pairs.size());
    for (const BatchPair& pair : plan.pairs) {
        const std::string wanted = output_of(pair.new_draft.name);
        std::string output = wanted;
        for (std::size_t i = 2; taken.contains(output); ++i) output = wanted + '~' + std::to_string(i);
        add_entry(work, output, text::printable(pair.old_draft.name), text::printable(pair.new_draft.name), pair.paired,
                  pair.likeness);
        taken.insert(work.entries.back().output);
    }
    const auto shown = [](const std::vector<std::string>& names) {
        std::vector<std::string> list;
        list.reserve(names.size());
        for (const std::string& name : names) list.push_back(text::printable(name));
        return list;
    };
    work.added = shown(plan.added);
    work.gone = shown(plan.gone);
    work.passed_over = shown(plan.passed_over);
    return work;
}

std::string write_work(const Work& work) {
    const Json head = {{"schema", kSchema}, {"version", work.version}, {"options", work.options}};
    std::string text = rendering::dump(head) + '\n';
    for (const Entry& entry : work.entries) text += rendering::dump(entry_json(entry)) + '\n';
    const auto put = [&](const char* what, const std::vector<std::string>& names) {
        for (const std::string& name : names) text += rendering::dump({{what, name}}) + '\n';
    };
    put("added", work.added);
    put("gone", work.gone);
    put("passed_over", work.passed_over);
    return text;
}

Result<Work> read_work(std::string_view text, const std::string& name) {
    Work work;
    try {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const Json json = Json::parse(text.substr(at, end - at));
            if (at == 0) {
                if (json.at("schema") != kSchema) return Error{"is of another version of spor", name, "do it again"};
                work.version = json.at("version");
                work.options = json.at("options");
            } else {
                read_line(json, work);
            }
            at = end + 1;
        }
        if (!work.options.is_object()) return Error{"is no work of a batch", name, ""};
        (void)work.language();
        (void)work.audits();
    } catch (const Json::exception&) {
        return Error{"is no work of a batch", name, ""};
    }
    return work;
}

}  // namespace spor::batching
