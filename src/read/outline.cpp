#include "read/outline.hpp"

#include <algorithm>

#include "read/headings.hpp"
#include "read/lists.hpp"
#include "read/notes.hpp"
#include "text/characters.hpp"

namespace spor::reading {
namespace {

constexpr std::uint32_t kIndented = 2;  // columns that begin a paragraph without an empty line

// Walks over the lines once and cuts them into pieces.
class Outliner {
public:
    explicit Outliner(const Page& page) : page_(page), lists_(page), headings_(page, lists_) {}

    std::vector<Piece> run() {
        for (std::size_t line = 0; line < page_.size();) line = take(line);
        return std::move(pieces_);
    }

private:
    // Puts the line, or the heading that begins with it, where it belongs; tells the first line after.
    std::size_t take(std::size_t line) {
        if (page_.lines[line].level > 0) return open_large(line);
        if (page_.lines[line].row || page_.lines[line].note) return open_placed(line);
        const bool above = open_ && line > 0 && !page_.lines[line].starts;
        if (above && pieces_.back().kind == BlockKind::item && is_bare(pieces_.back()) && follows_bare(line)) {
            return go_on(line);
        }
        if (is_rule(page_.text(line))) return open_rule(line);
        if (is_underlined(line, above)) return open_underlined(line);
        const Marker& marker = page_.shapes[line].marker;
        if (lists_.opens(line, above)) return open_marked(line, marker);
        const bool fresh = !above || !page_.adjoins(line);
        if (above && goes_on(line)) {
            if (fresh || !page_.adjoins(line) || page_.unfinished(line - 1)) return go_on(line);
            const std::size_t lines = headings_.measure(line, false);
            return lines > 0 ? open_heading(line, lines) : go_on(line);
        }
        if (const std::size_t lines = headings_.measure(line, fresh); lines > 0) return open_heading(line, lines);
        return open_paragraph(line);
    }

    std::size_t go_on(std::size_t line) {
        pieces_.back().last = line;
        return line + 1;
    }

    std::size_t open_heading(std::size_t line, std::size_t lines) {
        return add_heading({line, line + lines - 1, BlockKind::heading, headings_.level_of(line)});
    }

    // Tells the first line behind it.
    std::size_t add_heading(const Piece& piece) {
        if (page_.shapes[piece.first].marker.kind == MarkerKind::number) {
            lists_.count(piece.first);
            count(piece.first, true);
        }
        lists_.leave();
        pieces_.push_back(piece);
        open_ = false;
        return piece.last + 1;
    }

    // A short line of its own right above a rule of about its length: the rule is no text.
    [[nodiscard]] bool is_underlined(std::size_t line, bool above) const {
        constexpr std::uint32_t kWidest = 80;
        constexpr std::uint32_t kLonger = 6;
        if ((above && page_.adjoins(line)) || line + 1 == page_.size() || !page_.adjoins(line + 1)) return false;
        const Line& text = page_.lines[line];
        const Line& rule = page_.lines[line + 1];
        const Beginning beginning = page_.shapes[line].beginning;
        return text.width <= kWidest && is_rule(page_.text(line + 1)) && rule.width <= text.width + kLonger &&
               rule.width * 2 >= text.width && (beginning == Beginning::capital || beginning == Beginning::digit);
    }

    std::size_t open_underlined(std::size_t line) {
        const std::uint8_t level = page_.text(line + 1).front() == '=' ? 1 : headings_.level_of(line);
        return add_heading({line, line, BlockKind::heading, level}) + 1;
    }

    // A heading by its size: all lines of that size, unless a number begins another one.
    std::size_t open_large(std::size_t line) {
        const std::uint8_t level = page_.lines[line].level;
        std::size_t end = line + 1;
        while (end < page_.size() && page_.lines[end].level == level && page_.adjoins(end) &&
               !page_.lines[end].starts && page_.shapes[end].marker.kind == MarkerKind::none)
            ++end;
        lists_.leave();
        pieces_.push_back({line, end - 1, BlockKind::heading, level});
        open_ = false;
        return end;
    }

    // A table's row, or a footnote: its first line says so, and those up to the next such one belong to it.
    std::size_t open_placed(std::size_t line) {
        std::size_t end = line + 1;
        while (end < page_.size() && !page_.lines[end].starts && page_.lines[end].row == page_.lines[line].row &&
               page_.lines[end].note == page_.lines[line].note)
            ++end;
        Piece piece{line, end - 1};
        const std::string_view text = page_.text(line);
        if (const std::size_t label = text.find("]: "); page_.lines[line].note && label != std::string_view::npos) {
            piece.label = static_cast<std::uint32_t>(label + 1);
            piece.marker = piece.label + 2;
        } else if (page_.lines[line].note) {
            piece.label = note_number_size(text);
            const std::size_t words = text.find_first_not_of(" \t", piece.label);
            piece.marker = static_cast<std::uint32_t>(std::min(words, text.size()));
        }
        pieces_.push_back(piece);
        open_ = false;
        return end;
    }

    std::size_t open_rule(std::size_t line) {
        pieces_.push_back({line, line, BlockKind::rule});
        open_ = false;
        return line + 1;
    }

    std::size_t open_paragraph(std::size_t line) {
        lists_.leave();
        pieces_.push_back({line, line});
        open_ = true;
        return line + 1;
    }

    // An item, or a provision: "§ 4.", "(a)" and "a)" stay in the text of a paragraph, or of a heading.
    std::size_t open_marked(std::size_t line, const Marker& marker) {
        const bool numbered = marker.kind == MarkerKind::number;
        if ((numbered && heads_section(line)) || marker.kind == MarkerKind::provision) {
            if (const std::size_t lines = headings_.measure(line, true); lines > 0) return open_heading(line, lines);
        }
        if (numbered) count(line, false);
        open_ = true;
        Piece piece{line, line};
        if (marker.kind == MarkerKind::provision || marker.kind == MarkerKind::bracketed) {
            if (marker.kind == MarkerKind::bracketed) lists_.count(line);
            if (marker.kind == MarkerKind::provision) lists_.leave();
            pieces_.push_back(piece);
            return line + 1;
        }
        piece.kind = BlockKind::item;
        piece.level = lists_.enter(line);
        piece.ordered = numbered;
        piece.marker = marker.size;
        piece.label = numbered ? marker.label : 0;
        pieces_.push_back(piece);
        return line + 1;
    }

    // "1. Formål" above a body is a heading; among "1. køb", "2. salg" it is an item. The first one decides for all.
    [[nodiscard]] bool heads_section(std::size_t line) const {
        if (page_.text(line)[page_.shapes[line].marker.label - 1] != '.') return false;
        const std::size_t next = line + 1;
        if (next < page_.size() && counts_on(page_.shapes[line].marker, page_.shapes[next].marker)) return false;
        if (!lists_.counts_on_from_last(line)) return true;
        return headings_count_;
    }

    // The first of a run of numbers decides whether the run is of headings.
    void count(std::size_t line, bool heading) {
        const Marker& marker = page_.shapes[line].marker;
        if (!counts_on(counted_, marker)) headings_count_ = heading;
        counted_ = marker;
    }

    // A bullet alone on its line: its text stands in the next.
    [[nodiscard]] bool is_bare(const Piece& piece) const {
        return piece.first == piece.last && piece.marker >= page_.text(piece.first).size();
    }
    [[nodiscard]] bool follows_bare(std::size_t line) const {
        const MarkerKind kind = page_.shapes[line].marker.kind;
        return page_.lines[line].gap <= 1 && kind != MarkerKind::bullet && kind != MarkerKind::number;
    }

    // Whether a line without a marker of its own goes on with the open piece.
    [[nodiscard]] bool goes_on(std::size_t line) const {
        const std::size_t before = line - 1;
        const bool small = begins_small(line);
        const bool unfinished = page_.unfinished(before);
        if (!page_.adjoins(line)) return unfinished && goes_on_below_gap(line);
        if (is_torn_hyphen(page_, line) || page_.shapes[before].ending == Ending::hyphen) return true;
        if (small && (page_.wrapped || unfinished)) return true;
        if (!page_.wrapped) return page_.shapes[line].marker.kind == MarkerKind::dash && unfinished;
        const bool number = page_.shapes[line].beginning == Beginning::digit;
        if (unfinished) return number || !page_.had_room(before, line);
        return !page_.had_room(before, line) && !is_indented(line);
    }

    // Below an empty line or a page's end an unfinished sentence goes on in lower case; below a page's end also where a
    // number or a name may follow.
    [[nodiscard]] bool goes_on_below_gap(std::size_t line) const {
        const Shape& shape = page_.shapes[line];
        const bool broken = page_.lines[line].broken;
        if (begins_small(line)) return !is_dash_alone(line) && (broken || page_.is_long(line - 1, line));
        if (!broken || shape.marker.kind != MarkerKind::none) return false;
        return page_.has_weak_end(line - 1) || (shape.beginning == Beginning::digit && page_.is_long(line - 1, line));
    }

    // In lower case, behind a dash as well, and as a whole where a provision did not open: "stk. 2 gælder".
    [[nodiscard]] bool begins_small(std::size_t line) const {
        const Shape& shape = page_.shapes[line];
        if (shape.marker.kind != MarkerKind::provision) return shape.beginning == Beginning::small;
        return find_beginning(page_.text(line)) == Beginning::small;
    }

    // A dash below an empty line carries on no sentence: it sets a line apart.
    [[nodiscard]] bool is_dash_alone(std::size_t line) const {
        return page_.shapes[line].marker.kind == MarkerKind::dash && !page_.lines[line].broken;
    }

    [[nodiscard]] bool is_indented(std::size_t line) const {
        const Piece& piece = pieces_.back();
        const bool first = piece.first == line - 1 && piece.marker > 0;
        return !first && page_.lines[line].indent >= page_.lines[line - 1].indent + kIndented;
    }

    const Page& page_;
    Lists lists_;
    Headings headings_;
    std::vector<Piece> pieces_;
    Marker counted_;              // the last number, of a heading or an item
    bool headings_count_ = true;  // its run began with a heading
    bool open_ = false;           // the last piece may take further lines
};

}  // namespace

std::vector<Piece> find_outline(const Page& page) { return Outliner(page).run(); }

}  // namespace spor::reading
