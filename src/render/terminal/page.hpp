// Lines for a terminal: text in inks, wrapped at its width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spor::rendering {

enum class Ink { plain, insert, remove, moved, heading, faint, alarm, caution };

/// Words go onto lines; inks are switched off at each line's end, so that a pager may begin anywhere. Everything put in
/// must be printable already. Without colour, insertions stand in {+ +} and deletions in [- -].
class Page {
public:
    Page(std::size_t width, bool colour) : width_(width), colour_(colour) {}

    /// What every further line begins with.
    void indent(std::size_t columns) { indent_ = columns; }
    /// Text that may hold blanks; lines are broken there. Neighbouring texts with no blank between make one word.
    void put(std::string_view text, Ink ink);
    /// put, for text that was inserted or removed: marks hug the words, blanks stay outside.
    void put_marked(std::string_view text, Ink ink);
    void end_line();
    void empty_line();
    [[nodiscard]] std::string take();

private:
    struct Piece {
        std::string text;
        Ink ink;
    };
    void end_word();
    void switch_ink(Ink ink);

    std::string out_;
    std::vector<Piece> word_;  ///< the word that is still growing
    std::size_t width_;
    bool colour_;
    std::size_t indent_ = 0;
    std::size_t column_ = 0;  ///< columns written on the present line; 0 before its indent
    Ink ink_ = Ink::plain;    ///< in force at the end of out_
    bool blank_ = false;      ///< a blank stands between the last word and the one that grows
};

}  // namespace spor::rendering
