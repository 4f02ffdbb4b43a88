#include "render/json/parts.hpp"

#include <algorithm>

namespace spor::rendering {

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

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Result<Json> parse_json(std::string_view text, const std::string& name, const char* advice, int deepest) {
    Json::parser_callback_t keep;  // none where nothing is dropped: it costs time
    if (deepest < std::numeric_limits<int>::max())
        keep = [deepest](int depth, Json::parse_event_t, const Json&) { return depth <= deepest; };
    try {
        return Json::parse(text, keep);
    } catch (const Json::parse_error& problem) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(problem.byte, text.size()));
        return Error{"is no JSON", name + ":" + std::to_string(1 + std::count(text.begin(), end, '\n')), advice};
    } catch (const Json::out_of_range&) {  // a number like 1e9999; the library does not say where it stands
        return Error{"is no JSON", name, advice};
    }
}

const Json* member(const Json& json, const char* name) {
    if (!json.is_object()) return nullptr;
    const auto found = json.find(name);
    return found == json.end() ? nullptr : &*found;
}

std::string text_of(const Json& json, const char* name) {
    const Json* value = member(json, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

Json draft_json(const Document& draft) {
    return {{"name", draft.name}, {"format", format_name(draft.format)}, {"sha256", draft.sha256}};
}

Json span_json(const Document& draft, LineSpan span) {
    Json json = {{"first_line", span.first}, {"last_line", span.last}};
    add_page(json, draft, span.first);
    return json;
}

void add_page(Json& json, const Document& draft, std::uint32_t line) {
    if (const std::uint32_t page = draft.page_of(line); page > 0) json["page"] = page;
}

Json piece_json(const ResultPiece& piece) {
    Json json = {{"text", piece.text}};
    if (piece.change != 0) json["change"] = piece.change;
    if (piece.move != 0) json["move"] = piece.move;
    if (piece.side != ResultPiece::Side::both) json["side"] = piece.side == ResultPiece::Side::new_side ? "new" : "old";
    if (piece.start == ResultPiece::Start::line) json["start"] = "line";
    if (piece.start == ResultPiece::Start::blank_line) json["start"] = "blank-line";
    if (!piece.head.empty()) json["head"] = piece.head;
    return json;
}

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

void list_changes(std::string& out, const Changes& changes) {
    Listing list(out, "changes");
    for (std::uint32_t id = 1; id <= changes.list.size(); ++id) {
        const NumberedChange& change = changes.at(id);
        Json json = {{"id", id}, {"kind", name_of(change.kind)}, {"class", name_of(change.weight)}};
        if (change.with != id) json["with"] = change.with;
        list.add(json);
    }
    list.close();
}

}  // namespace spor::rendering
