// What all of spor's JSON has in common: one entry of a list a line, so that two files compare line by line, and no
// tree of the whole in memory.
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "render/markdown/result_pieces.hpp"
#include "spor/document.hpp"
#include "spor/result.hpp"

namespace spor::rendering {

using Json = nlohmann::ordered_json;

/// On one line. What is no UTF-8 (a file's name may not be) is written as U+FFFD rather than refused.
[[nodiscard]] std::string dump(const Json& json);

/// What anybody may have written. What stands deeper than `deepest` is dropped before it can cost anything; `advice`
/// ends the Error, which names the line of the first byte that is no JSON.
[[nodiscard]] Result<Json> parse_json(std::string_view text, const std::string& name, const char* advice,
                                      int deepest = std::numeric_limits<int>::max());

/// A member of an object; null where there is none, or no object.
[[nodiscard]] const Json* member(const Json& json, const char* name);
/// A member that is a text; empty where there is none.
[[nodiscard]] std::string text_of(const Json& json, const char* name);

/// "text", "markdown", "docx", "pdf" or "html"
[[nodiscard]] std::string_view format_name(Format format);
/// {"name", "format", "sha256"}
[[nodiscard]] Json draft_json(const Document& draft);
/// {"first_line", "last_line"}, and the "page" of the first line where the draft has pages
[[nodiscard]] Json span_json(const Document& draft, LineSpan span);
/// Adds the "page" of a line where the draft has pages.
void add_page(Json& json, const Document& draft, std::uint32_t line);

/// {"text", "change", "move", "side", "start"}
[[nodiscard]] Json piece_json(const ResultPiece& piece);

/// A member of the outermost object that is a list, written into `out` with one entry a line.
class Listing {
public:
    Listing(std::string& out, std::string_view name);
    void add(const Json& entry);
    void close();

private:
    std::string& out_;
    bool empty_ = true;
};

/// "changes": their kinds, their classes, and which of them are decided together.
void list_changes(std::string& out, const Changes& changes);

}  // namespace spor::rendering
