// What a line of page text looks like at both ends: enough to tell a wrapped line from a finished one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/lines.hpp"
#include "read/markers.hpp"

namespace spor::reading {

/// How a line ends, closing quotes and brackets left aside.
enum class Ending : std::uint8_t {
    open,    ///< in mid-sentence, or an abbreviation
    comma,   ///< `,`
    hyphen,  ///< a hyphen hangs on its last word
    lead,    ///< `:` or `;`
    stop     ///< `.`, `!`, `?`, `…`
};

/// What a line begins with, opening quotes and brackets left aside.
enum class Beginning : std::uint8_t { small, capital, digit, other };

struct Shape {
    Marker marker;
    Beginning beginning = Beginning::other;  ///< of the text after a bullet's or an item's marker
    Ending ending = Ending::open;
    bool name_end = false;   ///< the last word has a capital: a name may go on in the next line
    std::uint32_t wrap = 0;  ///< the widest line near by in the same run of lines without an empty one
};

struct Page {
    const Document& document;
    Language language;
    std::vector<Line> lines;    ///< furniture taken out
    std::vector<Shape> shapes;  ///< one a line
    bool wrapped = false;       ///< lines are broken to a width; otherwise each is a paragraph
    std::uint8_t deepest = 0;   ///< level of headings by size, where sections have them; 0 where at most a title does

    [[nodiscard]] std::string_view text(std::size_t line) const { return text_of(document, lines[line]); }
    [[nodiscard]] std::size_t size() const { return lines.size(); }
    /// Nothing stands between the line and the one before it.
    [[nodiscard]] bool adjoins(std::size_t line) const {
        return line > 0 && lines[line].gap == 0 && !lines[line].broken;
    }
    /// The line goes on in the next one as far as its end tells.
    [[nodiscard]] bool unfinished(std::size_t line) const {
        return shapes[line].ending == Ending::open || shapes[line].ending == Ending::comma ||
               shapes[line].ending == Ending::hyphen;
    }
    /// The last word says little alone ("af", "den"): the sentence goes on, as a rule.
    [[nodiscard]] bool has_weak_end(std::size_t line) const;
    /// The last word is a conjunction, or a comma or a hyphen hangs on it: the sentence goes on for sure.
    [[nodiscard]] bool hangs(std::size_t line) const;
    /// The first word of `next` would have fitted on `line`, with room to spare: the break was meant.
    [[nodiscard]] bool had_room(std::size_t line, std::size_t next) const;
    /// The same to the letter: letters of many widths make this a hint only.
    [[nodiscard]] bool could_fit(std::size_t line, std::size_t next) const;
    /// The line is about as long as lines near it get. Laxer than !had_room, for lines parted by empty ones.
    [[nodiscard]] bool is_long(std::size_t line, std::size_t next) const;
};

[[nodiscard]] Ending find_ending(std::string_view line, Language language);
[[nodiscard]] Beginning find_beginning(std::string_view line);

/// Looks at every line once. O(bytes).
[[nodiscard]] Page find_shapes(const Document& document, std::vector<Line> lines, Language language);

}  // namespace spor::reading
