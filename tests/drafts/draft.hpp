// A random draft as a list of parts, before it is written down as markdown or as page text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "drafts/random.hpp"

namespace spor::drafts {

enum class Kind : std::uint8_t { heading, paragraph, item, numbered, provision, quote, table, code };

struct Part {
    Kind kind = Kind::paragraph;
    std::size_t level = 1;  ///< heading: 1–4; item: 1–2
    std::vector<std::string>
        words;  ///< a word may hold a blank ("§ 4, stk. 2"); a sentence ends with a word that ends in "."
    std::size_t bold_begin = 0;  ///< the author's own bold: words bold_begin … bold_end - 1
    std::size_t bold_end = 0;
    std::string open = "**";  ///< what stands around those words: bold, or code, an image, a link in its stead
    std::string close = "**";
    std::vector<std::vector<std::string>> rows;  ///< table: its cells, the header row first
};

using Draft = std::vector<Part>;

struct Shape {
    std::size_t parts = 12;
    bool structure =
        true;  ///< tables, code, quotes, numbered items and author's bold beside headings, paragraphs and items
};

[[nodiscard]] Draft make_draft(Random& random, const Shape& shape = {});
[[nodiscard]] Part make_part(Random& random, Kind kind);

/// Words at which the part's sentences end: one past each last word; the part's end is always among them.
[[nodiscard]] std::vector<std::size_t> sentence_ends(const Part& part);

/// The draft in markdown, one paragraph a line, with a final line break.
[[nodiscard]] std::string write_markdown(const Draft& draft);

}  // namespace spor::drafts
