#include "render/json_parts.hpp"

namespace spor::rendering {
namespace {

std::string_view format_name(Format format) {
    switch (format) {
        case Format::text:
            return "text";
        case Format::markdown:
            return "markdown";
        case Format::docx:
            return "docx";
        case Format::pdf:
            return "pdf";
        case Format::html:
            return "html";
    }
    return "text";
}

}  // namespace

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json draft_json(const Document& draft) {
    return {{"name", draft.name}, {"format", format_name(draft.format)}, {"sha256", draft.sha256}};
}

Json span_json(LineSpan span) { return {{"first_line", span.first}, {"last_line", span.last}}; }

Listing::Listing(std::string& out, std::string_view name) : out_(out) {
    out_ += ",\n\"";
    out_ += name;
    out_ += "\": [";
}

void Listing::add(const Json& entry) {
    out_ += empty_ ? "\n" : ",\n";
    out_ += dump(entry);
    empty_ = false;
}

void Listing::close() { out_ += empty_ ? "]" : "\n]"; }

}  // namespace spor::rendering
