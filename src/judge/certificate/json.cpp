// A Certificate as `spor.certificate/1`: include/spor/schema/certificate-1.schema.json describes it.
//
// One sentence a line. The last member is the SHA-256 of all others in their canonical form (RFC 8785: members in
// order, no blanks), so that any tool can check it: `jq -cS 'del(.sha256)'`. A certificate is read back whatever was
// done to it, as far as it goes; whether it is as spor wrote it is found by writing it again.
//
// Entry points: write_certificate, read_certificate.
#include <algorithm>
#include <array>

#include "files/digest.hpp"
#include "judge/certificate/names.hpp"
#include "render/json/parts.hpp"
#include "spor/certificate.hpp"

namespace spor {
namespace {

using rendering::Json;
using rendering::member;
using rendering::text_of;
using Sorted = nlohmann::json;  // members in order, as the canonical form has them

constexpr const char* kSchema = "spor.certificate/1";
constexpr std::array<std::pair<std::string_view, bool Ignore::*>, 3> kIgnored{
    {{"wraps", &Ignore::wraps}, {"furniture", &Ignore::furniture}, {"typography", &Ignore::typography}}};

std::string canonical_hash(Sorted json) {
    json.erase("sha256");
    return files::sha256(json.dump(-1, ' ', false, Sorted::error_handler_t::replace));
}

Json head_json(const CertifiedDraft& draft) {
    return {{"name", draft.name},
            {"format", rendering::format_name(draft.format)},
            {"sha256", draft.sha256},
            {"sentences", draft.sentences.size()},
            {"furniture", draft.furniture.size()}};
}

void list_sentences(std::string& out, const char* name, const CertifiedDraft& draft) {
    rendering::Listing list(out, name);
    std::uint32_t number = 0;
    for (const CertifiedSentence& sentence : draft.sentences) {
        Json row = {
            {"sentence", ++number},    {"first_line", sentence.lines.first}, {"last_line", sentence.lines.last},
            {"words", sentence.words}, {"sha256", sentence.sha256},          {"fate", judging::name_of(sentence.fate)}};
        if (!sentence.with.empty()) row["with"] = sentence.with;
        list.add(row);
    }
    list.close();
}

void list_furniture(std::string& out, const Certificate& certificate) {
    rendering::Listing list(out, "furniture");
    const auto add = [&](const CertifiedDraft& draft, std::string_view side) {
        for (const CertifiedLine& line : draft.furniture)
            list.add({{"side", side}, {"line", line.line}, {"words", line.words}, {"sha256", line.sha256}});
    };
    add(certificate.old_draft, "old");
    add(certificate.new_draft, "new");
    list.close();
}

Json summary_of(const CertifiedDraft& draft, Fate alone) {
    Json json = Json::object();
    for (const Fate fate : {Fate::kept, Fate::moved, Fate::changed, alone}) {
        json[std::string(judging::name_of(fate))] =
            std::count_if(draft.sentences.begin(), draft.sentences.end(),
                          [fate](const CertifiedSentence& sentence) { return sentence.fate == fate; });
    }
    json["furniture"] = draft.furniture.size();
    return json;
}

Json ignored(const Ignore& ignore) {
    Json list = Json::array();
    for (const auto& [name, member] : kIgnored)
        if (ignore.*member) list.push_back(name);
    return list;
}

// ---- and back: what is missing or of another kind reads as nothing, and is then found to be so.

std::uint32_t number_in(const Json& value) {
    if (!value.is_number_unsigned()) return 0;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(value.get<std::uint64_t>(), UINT32_MAX));
}

std::uint32_t number_of(const Json& json, const char* name) {
    const Json* value = member(json, name);
    return value != nullptr ? number_in(*value) : 0;
}

/// An empty list where there is none.
const Json& list_of(const Json& json, const char* name) {
    static const Json kEmpty = Json::array();
    const Json* value = member(json, name);
    return value != nullptr && value->is_array() ? *value : kEmpty;
}

CertifiedSentence read_sentence(const Json& row) {
    CertifiedSentence sentence;
    sentence.lines = {number_of(row, "first_line"), number_of(row, "last_line")};
    sentence.words = number_of(row, "words");
    sentence.sha256 = text_of(row, "sha256");
    sentence.fate = judging::fate_named(text_of(row, "fate"));
    for (const Json& number : list_of(row, "with")) sentence.with.push_back(number_in(number));
    return sentence;
}

CertifiedDraft read_draft(const Json& json, const char* side, const char* sentences) {
    CertifiedDraft draft;
    if (const Json* head = member(json, side)) {
        draft.name = text_of(*head, "name");
        draft.sha256 = text_of(*head, "sha256");
        for (const Format format : {Format::text, Format::markdown, Format::docx, Format::pdf, Format::html})
            if (rendering::format_name(format) == text_of(*head, "format")) draft.format = format;
    }
    for (const Json& row : list_of(json, sentences)) draft.sentences.push_back(read_sentence(row));
    for (const Json& row : list_of(json, "furniture")) {
        if (text_of(row, "side") != side) continue;
        draft.furniture.push_back({number_of(row, "line"), number_of(row, "words"), text_of(row, "sha256")});
    }
    return draft;
}

Certificate read_contents(const Json& json) {
    Certificate certificate;
    certificate.language = text_of(json, "language") == "en" ? Language::english : Language::danish;
    certificate.tracked = text_of(json, "tracked") == "reject" ? TrackedChanges::reject : TrackedChanges::accept;
    certificate.ignore = {false, false, false};
    for (const Json& word : list_of(json, "ignore")) {
        for (const auto& [name, which] : kIgnored)
            if (word == name) certificate.ignore.*which = true;
    }
    certificate.old_draft = read_draft(json, "old", "old_sentences");
    certificate.new_draft = read_draft(json, "new", "new_sentences");
    if (const Json* redline = member(json, "redline")) {
        certificate.redline = CertifiedRedline{Output::markdown, text_of(*redline, "sha256")};
        for (const OutputFormat& format : output_formats())
            if (format.name == text_of(*redline, "format")) certificate.redline->format = format.output;
    }
    return certificate;
}

}  // namespace

std::string write_certificate(const Certificate& certificate) {
    std::string out = std::string("{\"schema\": \"") + kSchema + "\"";
    out += std::string(",\n\"language\": \"") + (certificate.language == Language::english ? "en" : "da") + "\"";
    out += ",\n\"ignore\": " + rendering::dump(ignored(certificate.ignore));
    out += std::string(",\n\"tracked\": \"") + (certificate.tracked == TrackedChanges::reject ? "reject" : "accept") +
           "\"";
    out += ",\n\"old\": " + rendering::dump(head_json(certificate.old_draft));
    out += ",\n\"new\": " + rendering::dump(head_json(certificate.new_draft));
    if (certificate.redline) {
        const Json redline = {{"format", judging::output_name(certificate.redline->format)},
                              {"sha256", certificate.redline->sha256}};
        out += ",\n\"redline\": " + rendering::dump(redline);
    }
    list_sentences(out, "old_sentences", certificate.old_draft);
    list_sentences(out, "new_sentences", certificate.new_draft);
    list_furniture(out, certificate);
    const Json summary = {{"old", summary_of(certificate.old_draft, Fate::deleted)},
                          {"new", summary_of(certificate.new_draft, Fate::inserted)}};
    out += ",\n\"summary\": " + rendering::dump(summary);
    const std::string hash = canonical_hash(Sorted::parse(out + "}"));
    return out + judging::kHashMember + hash + judging::kEnd;
}

Result<ReadCertificate> read_certificate(std::string_view json, const std::string& name) {
    constexpr int kDeepest = 4;  // what stands deeper is none of spor's, and is dropped before it can cost anything
    constexpr const char* kMakeOne = "make one with spor diff OLD NEW --certificate FILE";
    Result<Json> json_read = rendering::parse_json(json, name, kMakeOne, kDeepest);
    if (!json_read) return json_read.error();
    const Json& parsed = *json_read;
    if (text_of(parsed, "schema") != kSchema) return Error{"is no certificate of spor's", name, kMakeOne};
    ReadCertificate read{read_contents(parsed), true, true};
    read.bound = text_of(parsed, "sha256") == canonical_hash(Sorted(parsed));
    read.canonical = write_certificate(read.certificate) == json;
    return read;
}

}  // namespace spor
