// Words on one baseline: the rows of a stretch of a page.
#pragma once

#include <string>
#include <vector>

#include "pdf/words.hpp"

namespace spor::pdf {

/// Words from left to right. Never empty.
struct Row {
    std::vector<const Word*> words;
    Box box;
    float size = 0;      ///< height of most of its letters' boxes
    float baseline = 0;  ///< the bottom of most of its letters' boxes
};

/// The rows of these words, from top to bottom. A raised or lowered small word belongs to the row it stands at.
/// O(n log n).
[[nodiscard]] std::vector<Row> find_rows(std::vector<const Word*> words);

/// A footnote's number, raised behind a word.
struct NoteMark {
    std::size_t at = 0;  ///< in RowText::text: it stands before this byte
    std::string label;   ///< its digits, as they stand
    bool sure = false;   ///< nothing else is written so; otherwise it may be an exponent
};

struct RowText {
    std::string text;  ///< words parted by one blank; note marks left out
    std::vector<NoteMark> marks;
    std::string note;  ///< the raised number that the row begins with: a footnote's own
};

/// The height of a box of running text: of most letters in the file; 0 where there are none.
[[nodiscard]] float find_usual_size(const Extract& extract);

[[nodiscard]] RowText text_of(const Extract& extract, const Row& row);

}  // namespace spor::pdf
