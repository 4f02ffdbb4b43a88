// Findings as SARIF 2.1.0 (OASIS). Entry point: write_sarif.
//
// Columns count code points, and the file says so. A finding is known again in the next run by a fingerprint of what it
// says, not of where it stands: lines that come or go above it do not make it a new one.
#include "judge/report/sarif.hpp"

#include <algorithm>
#include <map>

#include "judge/report/names.hpp"

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
    std::string next(const std::vector<std::string>& parts) {
        std::uint64_t hash = kBasis;
        for (const std::string& part : parts) add(hash, part);
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

Json driver_json(const SarifRun& run) {
    Json rules = Json::array();
    for (const SarifRule& rule : run.rules) {
        rules.push_back({{"id", rule.id},
                         {"shortDescription", message(rule.title)},
                         {"fullDescription", message(rule.description)},
                         {"help", message(rule.description)}});
    }
    Json driver = {{"name", "spor"}};
    if (!run.options.tool_version.empty()) {
        driver["version"] = run.options.tool_version;
        driver["semanticVersion"] = run.options.tool_version;
    }
    driver["language"] = run.options.language == Language::english ? "en" : "da";
    driver["rules"] = std::move(rules);
    return driver;
}

Json region_json(const DraftPlace& place) {
    Json region = {{"startLine", place.line}};
    if (place.column > 0) region["startColumn"] = place.column;
    const bool ordered =
        place.end_line > place.line || (place.end_line == place.line && place.end_column >= place.column);
    if (!ordered) return region;
    region["endLine"] = place.end_line;
    if (place.end_column > 0) region["endColumn"] = place.end_column;
    return region;
}

/// Every draft has two artifacts: itself, and then what it was.
Json location_json(const Document& draft, std::size_t index) {
    return {{"physicalLocation", {{"artifactLocation", {{"uri", address_of(draft.name)}, {"index", index}}}}}};
}

Json related_json(const SarifRun& run, std::size_t draft, const SarifFinding& finding) {
    Json location = location_json(run.drafts[draft].old_draft, 2 * draft + 1);
    const std::uint32_t last = std::max(finding.old_lines.first, finding.old_lines.last);
    location["id"] = 1;
    location["physicalLocation"]["region"] = {{"startLine", finding.old_lines.first}, {"endLine", last}};
    location["message"] = message(run.old_text);
    return location;
}

Json result_json(const SarifRun& run, std::size_t draft, const SarifFinding& finding, Fingerprints& fingerprints) {
    Json location = location_json(run.drafts[draft].draft, 2 * draft);
    if (finding.place.line > 0) location["physicalLocation"]["region"] = region_json(finding.place);
    if (!finding.section.empty()) {
        location["logicalLocations"] = Json::array({{{"fullyQualifiedName", finding.section}, {"kind", "section"}}});
    }
    Json json = {{"ruleId", run.rules[finding.rule].id},
                 {"ruleIndex", finding.rule},
                 {"level", name_of(finding.severity)},
                 {"message", message(finding.message)},
                 {"locations", Json::array({std::move(location)})}};
    if (finding.old_lines.first > 0) json["relatedLocations"] = Json::array({related_json(run, draft, finding)});
    // GitHub asks for the first name only, and would hash the line where it is missing; others compare by any name.
    const std::string print = fingerprints.next(finding.identity);
    json["partialFingerprints"] = {{"primaryLocationLineHash", print}, {"sporFinding/v1", print}};
    json["properties"] = finding.properties;
    return json;
}

Json artifact_json(const Document& draft) {
    return {{"location", {{"uri", address_of(draft.name)}}}, {"hashes", {{"sha-256", draft.sha256}}}};
}

/// Where both are called the same and nothing changed, only what is said of them keeps the two apart, as the standard
/// asks of a list of artifacts.
Json artifacts_json(const SarifRun& run) {
    Json artifacts = Json::array();
    for (const SarifDraft& each : run.drafts) {
        artifacts.push_back(artifact_json(each.draft));
        artifacts.push_back(artifact_json(each.old_draft));
        artifacts.back()["description"] = message(run.old_text);
    }
    return artifacts;
}

}  // namespace

std::string write_sarif(const SarifRun& run) {
    std::string out = "{\"$schema\": " + rendering::dump(kSchema) + ",\n\"version\": \"2.1.0\",\n\"runs\": [{";
    out += "\"tool\": " + rendering::dump({{"driver", driver_json(run)}});
    out += ",\n\"columnKind\": \"unicodeCodePoints\"";
    out += ",\n\"artifacts\": " + rendering::dump(artifacts_json(run));
    rendering::Listing results(out, "results");
    for (std::size_t draft = 0; draft < run.drafts.size(); ++draft) {
        Fingerprints fingerprints;  // a finding is looked for in its own file
        for (const SarifFinding& finding : run.drafts[draft].findings)
            results.add(result_json(run, draft, finding, fingerprints));
    }
    results.close();
    out += "}]}\n";
    return out;
}

}  // namespace spor::judging
