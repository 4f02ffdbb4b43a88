// The marks of a markdown redline, and the text that remains when they are settled.
//
// Entry point: read_marks. The marks come from the parser's runs, never from a pattern over the source, so that what
// counts as a mark here is what a reader sees as bold or struck.
//
// What is read, in bold and strike:
//   `**new**` `<ins>new</ins>`     an insertion
//   `~~old~~` `<del>old</del>`     a deletion
//   a mark that holds only `<small>…</small>`     a remark, which neither draft has
//   `<ins>` or `<del>` alone on a line, up to `</ins>` or `</del>` alone on a line     whole blocks
//   `__x__` `<b>x</b>`, `<strong>x</strong>`, `<s>x</s>`     the author's own `**x**`, `__x__` and `~~x~~`
//   any of these tags with blanks before its `>`     the author's own tag, with one blank more than he wrote
// In CriticMarkup (see critic.hpp) all of those are the author's own and stay as they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/raw.hpp"
#include "spor/document.hpp"

namespace spor::markup {

enum class MarkKind : std::uint8_t { insertion, deletion, remark };

/// How a mark is written, which says what it owns besides its content.
enum class MarkForm : std::uint8_t {
    delimiters,  ///< `**`, `~~`: a blank (see spacing.hpp); a whole block's mark owns the block's lines
    tags,        ///< `<ins>`, `<del>`: nothing
    critic       ///< CriticMarkup: nothing; a whole block's mark owns the block's lines
};

struct Mark {
    MarkKind kind = MarkKind::insertion;
    MarkForm form = MarkForm::delimiters;
    Range open;   ///< the opening delimiter, in the redline
    Range close;  ///< the closing one
};

/// Bytes of the redline that stand for other bytes: the author's own marks, and what keeps his text from being read as
/// marks.
struct Swap {
    Range at;
    std::string_view with;
};

/// `<del>` … `</del>` on lines of their own, around whole blocks. Ranges are whole lines without the last line break.
struct Region {
    MarkKind kind = MarkKind::insertion;
    Range open;
    Range close;
    bool tight_before = false;  ///< the redline has a blank line before the region that the draft does not have
    bool tight_after = false;
};

struct Markings {
    bool critic = false;
    std::vector<Block> blocks;
    std::vector<Mark> marks;  ///< sorted by `open`
    std::vector<Swap> swaps;  ///< sorted
    std::vector<Region> regions;
    std::vector<RawRegion> raw;
    std::vector<Notice> notices;
};

enum class Notices : bool { no, yes };

/// Without notices the marks that do not pair are not looked for.
[[nodiscard]] Markings read_marks(std::string_view redline, Notices notices = Notices::yes);

}  // namespace spor::markup
