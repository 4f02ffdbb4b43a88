#include "pdf/gutters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "text/characters.hpp"

namespace spor::pdf {
namespace {

constexpr float kNarrowest = 0.7F;       // a gutter's width, in sizes of type
constexpr float kLarger = 1.12F;         // of the usual size: larger type
constexpr float kTight = 0.2F;           // a narrow one's, in a table
constexpr std::size_t kMostPlaces = 32;  // places that are tried
constexpr float kPlace = 2;              // points: edges that near are one
constexpr float kBreak = 0.09F;          // of the type's size: white wider by that than between lines is a break

// One side of a gutter, line by line.
struct Side {
    std::size_t lines = 0;
    std::size_t letters = 0;
    std::size_t small = 0;             // lines that begin in lower case: a sentence goes on
    std::size_t bullets = 0;           // lines that begin with a glyph that is no letter, alone
    std::size_t numbers = 0;           // lines of numbers only
    std::size_t labels = 0;            // lines of a glyph or a number: "•", "12.", "Stk. 2"
    std::map<int, std::size_t> edges;  // how many lines begin at a place

    void add(const Extract& extract, const Word* const* begin, const Word* const* end) {
        ++lines;
        std::size_t size = 0;
        bool digits = false;
        bool letters_only = false;
        for (const Word* const* word = begin; word != end; ++word) {
            const std::string_view text = extract.text_of(**word);
            const std::size_t characters = text::count_characters(text);
            const bool digit = text.find_first_of("0123456789") != std::string_view::npos;
            size += characters;
            digits |= digit;
            letters_only |= !digit && characters > 3;  // a unit of measure is no more
        }
        const std::string_view first = extract.text_of(**begin);
        std::size_t at = 0;
        const char32_t c = text::next_character(first, at);
        letters += size;
        small += text::is_lower(c) && !(at == first.size() && c == 'o') ? 1U : 0U;
        bullets += at == first.size() && !text::is_word_character(c) ? 1U : 0U;
        numbers += digits && !letters_only ? 1U : 0U;
        labels += size <= 3 || (digits && end - begin <= 2 && size <= 9) ? 1U : 0U;
        ++edges[static_cast<int>((*begin)->box.left / kPlace)];
    }
    [[nodiscard]] bool is_text() const { return letters >= lines * 8; }
    [[nodiscard]] bool is_mostly(std::size_t count) const { return count * 5 >= lines * 3; }

    // Lines begin at one place. What stands behind white that lies in line by chance does not; the fewer the lines, the
    // likelier is chance. Neighbouring places count together: an edge may fall between them.
    [[nodiscard]] bool has_edge() const { return lines < 8 ? has_edge(0.7F) : has_edge(0.3F); }
    [[nodiscard]] bool has_edge(float share) const {
        std::size_t most = 0;
        for (const auto& [place, count] : edges) {
            const auto next = edges.find(place + 1);
            most = std::max(most, count + (next == edges.end() ? 0 : next->second));
        }
        return static_cast<float>(most) >= static_cast<float>(lines) * share;
    }
};

struct Halves {
    Side left;
    Side right;
    std::size_t both = 0;   // rows with words on both sides
    std::size_t small = 0;  // of these, sides that begin in lower case
};

float usual_size(const std::vector<Row>& rows) {
    std::vector<float> sizes;
    sizes.reserve(rows.size());
    for (const Row& row : rows) sizes.push_back(row.size);
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
    return sizes[sizes.size() / 2];
}

// The first word of the row that ends right of `x`.
std::size_t first_beyond(const Row& row, float x) {
    const auto at =
        std::partition_point(row.words.begin(), row.words.end(), [x](const Word* word) { return word->box.left < x; });
    return static_cast<std::size_t>(at - row.words.begin());
}

// `usual`: a row in larger type has larger blanks, and goes across where the gutter happens to meet one.
bool crosses(const Row& row, float x, float half, float usual) {
    const std::size_t right = first_beyond(row, x);
    if (row.size > usual * kLarger && right > 0 && right < row.words.size() &&
        row.words[right]->box.left - row.words[right - 1]->box.right < row.size * kNarrowest)
        return true;
    if (right < row.words.size() && row.words[right]->box.left < x + half) return true;
    return right > 0 && row.words[right - 1]->box.right > x - half;
}

// One past the last word of the cell that begins at `first`: up to the next gap.
std::size_t cell_end(const Row& row, std::size_t first, float gap) {
    std::size_t end = first + 1;
    while (end < row.words.size() && row.words[end]->box.left - row.words[end - 1]->box.right < gap) ++end;
    return end;
}

// Where several cells begin, or end: numbers stand flush right.
struct Place {
    std::size_t lines = 0;
    float left = 0;   // the leftmost of these cells begins here
    float right = 0;  // flush right: they end here; 0: they begin at one place

    void add(float begin) { left = lines++ == 0 ? begin : std::min(left, begin); }
};

// Where words begin behind a gap, or end before one, most often used places first.
std::vector<Place> find_places(const std::vector<Row>& rows, float gap) {
    std::map<int, Place> begins;
    std::map<int, Place> ends;
    for (const Row& row : rows) {
        for (std::size_t i = cell_end(row, 0, gap); i < row.words.size();) {
            const std::size_t end = cell_end(row, i, gap);
            const float left = row.words[i]->box.left;
            const float right = row.words[end - 1]->box.right;
            begins[static_cast<int>(left / kPlace)].add(left);
            Place& flush = ends[static_cast<int>(right / kPlace)];
            flush.add(left);
            flush.right = right;
            i = end;
        }
        begins[static_cast<int>(row.box.left / kPlace)].add(
            row.box.left);  // rows of unlike height stand on one side only
    }
    std::vector<Place> sorted;
    for (const auto* const edges : {&begins, &ends}) {
        for (const auto& [at, place] : *edges) {
            if (place.lines >= 2) sorted.push_back(place);
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Place& a, const Place& b) { return a.lines > b.lines; });
    if (sorted.size() > kMostPlaces) sorted.resize(kMostPlaces);
    for (Place& place : sorted) place.left -= usual_size(rows) * kTight / 2 + 0.01F;
    return sorted;
}

bool begins_small(const Extract& extract, const Word& word) {
    std::size_t at = 0;
    return text::is_lower(text::next_character(extract.text_of(word), at));
}

Halves halve(const Extract& extract, const std::vector<Row>& rows, const Gutter& gutter) {
    Halves halves;
    for (std::size_t i = gutter.first; i < gutter.last; ++i) {
        const Row& row = rows[i];
        const std::size_t right = first_beyond(row, gutter.x);
        const Word* const* words = row.words.data();
        if (right > 0) halves.left.add(extract, words, words + right);
        if (right < row.words.size()) halves.right.add(extract, words + right, words + row.words.size());
        if (right == 0 || right == row.words.size()) continue;
        ++halves.both;
        halves.small += begins_small(extract, *row.words[0]) ? 1U : 0U;
        halves.small += begins_small(extract, *row.words[right]) ? 1U : 0U;
    }
    return halves;
}

bool has_left(const Row& row, float x) { return row.words.front()->box.left < x; }
bool has_right(const Row& row, float x) { return row.words.back()->box.left >= x; }

// A cell on both sides, at whatever height.
bool is_whole(const std::vector<Row>& rows, std::size_t first, std::size_t last, float x) {
    bool left = false;
    bool right = false;
    for (std::size_t i = first; i < last; ++i) {
        left |= has_left(rows[i], x);
        right |= has_right(rows[i], x);
    }
    return left && right;
}

// Breaks between lines of one side that are wider than between lines of a paragraph.
std::size_t count_breaks(const std::vector<Row>& rows, const Gutter& gutter, bool left, float white) {
    std::size_t breaks = 0;
    float bottom = -1;
    for (std::size_t i = gutter.first; i < gutter.last; ++i) {
        if (left ? !has_left(rows[i], gutter.x) : !has_right(rows[i], gutter.x)) continue;
        if (bottom >= 0 && rows[i].box.top - bottom > white + rows[i].size * kBreak) ++breaks;
        bottom = rows[i].box.bottom;
    }
    return breaks;
}

// Leaves out what stands above and below a table: stripes with words on one side only.
void trim_table(const std::vector<Row>& rows, Gutter& gutter, std::vector<std::size_t>& stripes) {
    const auto end_of = [&](std::size_t i) { return i + 1 < stripes.size() ? stripes[i + 1] : gutter.last; };
    while (!stripes.empty() && !is_whole(rows, stripes.back(), gutter.last, gutter.x)) {
        gutter.last = stripes.back();
        stripes.pop_back();
    }
    std::size_t first = 0;
    while (first < stripes.size() && !is_whole(rows, stripes[first], end_of(first), gutter.x)) ++first;
    stripes.erase(stripes.begin(), stripes.begin() + static_cast<std::ptrdiff_t>(first));
    if (!stripes.empty()) gutter.first = stripes.front();
}

// A cell begins with a capital or a number, as a rule; a sentence's second half does not.
bool begins_small(const Extract& extract, const std::vector<Row>& rows, std::size_t first, std::size_t last, float x) {
    for (std::size_t i = first; i < last; ++i) {
        if (!has_right(rows[i], x)) continue;
        return begins_small(extract, *rows[i].words[first_beyond(rows[i], x)]);
    }
    return false;
}

// White runs right across between the rows of a table, and hardly anywhere else.
bool is_striped(const Extract& extract, const std::vector<Row>& rows, Gutter& gutter, float white) {
    Gutter table = gutter;
    table.white = white;
    std::vector<std::size_t> stripes = find_stripes(rows, table.first, table.last, white);
    trim_table(rows, table, stripes);
    if (stripes.size() < 3) return false;
    std::size_t whole = 0;
    std::size_t small = 0;
    for (std::size_t i = 0; i < stripes.size(); ++i) {
        const std::size_t end = i + 1 < stripes.size() ? stripes[i + 1] : table.last;
        whole += is_whole(rows, stripes[i], end, table.x) ? 1U : 0U;
        small += begins_small(extract, rows, stripes[i], end, table.x) ? 1U : 0U;
    }
    const std::size_t breaks =
        std::max(count_breaks(rows, table, true, white), count_breaks(rows, table, false, white));
    if (small * 2 > stripes.size()) return false;
    if (whole * 3 < stripes.size() * 2 || (stripes.size() - 1) * 4 < breaks * 3) return false;
    gutter = table;
    return true;
}

// White above the lines of the left side that go on beside nothing: the least of it.
float find_white_within_cells(const std::vector<Row>& rows, const Gutter& gutter) {
    float white = std::numeric_limits<float>::max();
    for (std::size_t i = gutter.first + 1; i < gutter.last; ++i) {
        if (has_right(rows[i], gutter.x) || !has_left(rows[i - 1], gutter.x)) continue;
        white = std::min(white, rows[i].box.top - rows[i - 1].box.bottom);
    }
    return white;
}

// A table of single lines begins with its first full row and ends with its last, or what goes on in a cell of it: a
// short line above is a paragraph's last, and a page's notes may stand below. A heading is above every table. False
// where too few rows are left to be one.
bool leave_text_around(const Extract& extract, const std::vector<Row>& rows, Gutter& gutter) {
    const bool lines = gutter.kind == Gutter::Kind::table;
    const auto beside = [&](std::size_t i) { return has_right(rows[i], gutter.x); };
    const auto heads = [&](std::size_t i) { return i + 1 < gutter.last && rows[i].size > rows[i + 1].size * kLarger; };
    const auto goes_on = [&](std::size_t i) {
        return rows[i].size * kLarger > rows[i - 1].size && goes_on_in_cell(extract, rows[i], gutter.x);
    };
    while (gutter.first < gutter.last && !beside(gutter.first) && (lines || heads(gutter.first))) ++gutter.first;
    while (lines && gutter.first < gutter.last && !beside(gutter.last - 1) && !goes_on(gutter.last - 1)) --gutter.last;
    return gutter.last - gutter.first >= 3;
}

// What the gutter parts, if it is one. A table's is cut to it.
std::optional<Gutter::Kind> judge(const Extract& extract, const std::vector<Row>& rows, Gutter& gutter) {
    const Halves halves = halve(extract, rows, gutter);
    const Side& left = halves.left;
    const Side& right = halves.right;
    const std::size_t both = halves.both;
    const std::size_t fewer = std::min(left.lines, right.lines);
    if (fewer < 2 || left.lines + right.lines < 5) return std::nullopt;
    const bool aligned = both * 5 >= fewer * 4;
    const bool numbers = right.is_mostly(right.numbers);
    if (!numbers && !right.has_edge()) return std::nullopt;
    const bool labels = left.letters <= left.lines * 3 || left.labels * 5 >= left.lines * 4;
    if (aligned && labels && left.lines <= right.lines && !numbers) return std::nullopt;  // with their text beside them
    if (aligned && numbers) {
        if (both < 3) return std::nullopt;
        const bool goes_on =
            left.lines > both && is_striped(extract, rows, gutter, find_white_within_cells(rows, gutter));
        return goes_on ? Gutter::Kind::cells : Gutter::Kind::table;
    }
    if (left.bullets >= 2 && right.bullets >= 2) return Gutter::Kind::columns;
    const float white = find_line_white(rows, gutter.first, gutter.last);
    if (fewer >= 3 && is_striped(extract, rows, gutter, white)) return Gutter::Kind::cells;
    // A cell of several lines goes on beside nothing; where text of two columns goes on, the other one does not pause.
    const bool wrapped = halves.small * 5 >= both * 2;
    if (aligned && !wrapped) return Gutter::Kind::table;
    const bool remarks = aligned && right.small == 0 && right.lines * 2 <= left.lines;  // at the lines' ends
    if (remarks) return std::nullopt;
    return fewer >= 3 && left.is_text() && right.is_text() ? std::optional(Gutter::Kind::columns) : std::nullopt;
}

// A line in larger type that stands in a white band of its own across both sides heads what is below, not a column.
bool heads_both(const std::vector<Row>& rows, std::size_t i, const Gutter& gutter, float size) {
    if (i <= gutter.first || i + 1 >= gutter.last || rows[i].size < size * kLarger) return false;
    if (first_beyond(rows[i], gutter.x) < rows[i].words.size()) return false;
    return rows[i].box.top - rows[i - 1].box.bottom > size / 2 && rows[i + 1].box.top - rows[i].box.bottom > size / 4;
}

// Leaves to the rows around what only seems to stand beside the gutter: short lines below.
void trim(const std::vector<Row>& rows, Gutter& gutter, float size) {
    std::size_t last = gutter.last;
    while (last > gutter.first && first_beyond(rows[last - 1], gutter.x) == rows[last - 1].words.size()) --last;
    for (std::size_t i = std::max<std::size_t>(last, 1); i < gutter.last && gutter.last < rows.size(); ++i) {
        const bool apart =
            rows[i].box.top - rows[i - 1].box.bottom > size / 2 || rows[i].size > rows[i - 1].size * kLarger;
        if (apart) gutter.last = i;
    }
}

}  // namespace

namespace {

// The surest of the gutters: rows may not cross its last stretch before the words behind it.
class Search {
public:
    Search(const Extract& extract, const std::vector<Row>& rows)
        : extract_(extract), rows_(rows), size_(usual_size(rows)) {}

    // Gutters known from elsewhere take a line on either side, others more.
    std::optional<Gutter> run(const std::vector<float>& known) {
        for (const float x : known) try_place(x, 1, &Search::is_known_gutter);
        for (const Place& place : find_places(rows_, size_ * kNarrowest)) try_place(place.left, 3, &Search::is_gutter);
        if (best_) return best_;
        for (const Place& place : find_places(rows_, size_ * kTight)) try_place(place.left, 3, &Search::is_table);
        return best_;
    }

private:
    using Test = bool (Search::*)(Gutter&) const;

    void try_place(float x, std::size_t fewest, Test test) {
        std::size_t first = 0;
        for (std::size_t i = 0; i <= rows_.size(); ++i) {
            if (i < rows_.size() && !crosses(rows_[i], x, size_ * kTight / 2, size_)) continue;
            if (i - first >= fewest) try_rows(first, i, x, test);
            first = i + 1;
        }
    }

    // A heading over both sides begins anew.
    void try_rows(std::size_t first, std::size_t last, float x, Test test) {
        const Gutter whole{Gutter::Kind::columns, first, last, x};
        for (std::size_t i = first + 1; i < last; ++i) {
            if (!heads_both(rows_, i, whole, size_)) continue;
            try_stretch(first, i, x, test);
            first = i;
        }
        try_stretch(first, last, x, test);
    }

    void try_stretch(std::size_t first, std::size_t last, float x, Test test) {
        Gutter gutter{Gutter::Kind::columns, first, last, x};
        trim(rows_, gutter, size_);
        if (!(this->*test)(gutter)) return;
        const Halves halves = halve(extract_, rows_, gutter);
        gutter.lines = halves.left.lines + halves.right.lines;
        gutter.fewer = std::min(halves.left.lines, halves.right.lines);
        if (!best_ || gutter.lines > best_->lines) best_ = gutter;
    }

    [[nodiscard]] bool is_gutter(Gutter& gutter) const {
        if (!is_wide(gutter)) return false;
        const auto kind = judge(extract_, rows_, gutter);
        gutter.kind = kind.value_or(gutter.kind);
        if (!kind || kind == Gutter::Kind::columns) return kind.has_value();
        return leave_text_around(extract_, rows_, gutter);
    }

    [[nodiscard]] bool is_known_gutter(Gutter& gutter) const {
        const Halves halves = halve(extract_, rows_, gutter);
        std::size_t near = 0;
        for (const auto& [place, lines] : halves.right.edges) {
            near += std::abs(static_cast<float>(place) * kPlace - gutter.x) <= kPlace * 3 ? lines : 0;
        }
        if (halves.right.lines < 4 && near * 10 < halves.right.lines * 7) return false;
        return halves.left.lines > 0 && halves.right.lines > 0 && halves.left.is_text() && halves.right.is_text() &&
               is_wide(gutter);
    }

    // Tables may have little white between their columns: all lines begin at the same place, then.
    [[nodiscard]] bool is_table(Gutter& gutter) const {
        const auto kind = judge(extract_, rows_, gutter);
        if (!kind || *kind == Gutter::Kind::columns) return false;
        gutter.kind = *kind;
        if (!leave_text_around(extract_, rows_, gutter)) return false;
        const Halves halves = halve(extract_, rows_, gutter);
        if (!has_white(gutter)) return false;
        if (*kind == Gutter::Kind::cells) return halves.left.has_edge(0.6F) && halves.right.has_edge(0.6F);
        // Of single lines one long cell may come that near, while beside the others there is white: no blanks of prose.
        const std::size_t rows = gutter.last - gutter.first;
        return halves.both == rows && halves.right.has_edge(1) && count_narrow(gutter) * 2 <= rows;
    }

    // Cells are of many widths. Where no row has more than blanks, its words are prose: notes that all say the same.
    [[nodiscard]] bool has_white(const Gutter& gutter) const {
        const auto begin = rows_.begin() + static_cast<std::ptrdiff_t>(gutter.first);
        return std::any_of(begin, rows_.begin() + static_cast<std::ptrdiff_t>(gutter.last),
                           [this](const Row& row) { return cell_end(row, 0, size_ * kNarrowest) < row.words.size(); });
    }

    // A word may be too long for its column, but few are.
    [[nodiscard]] bool is_wide(const Gutter& gutter) const {
        return count_narrow(gutter) * 8 <= gutter.last - gutter.first;
    }

    [[nodiscard]] std::size_t count_narrow(const Gutter& gutter) const {
        std::size_t narrow = 0;
        for (std::size_t i = gutter.first; i < gutter.last; ++i) {
            const Row& row = rows_[i];
            const std::size_t right = first_beyond(row, gutter.x);
            if (right == 0 || right == row.words.size()) continue;
            const float gap = row.words[right]->box.left - row.words[right - 1]->box.right;
            narrow += gap < size_ * kNarrowest ? 1U : 0U;
        }
        return narrow;
    }

    const Extract& extract_;
    const std::vector<Row>& rows_;
    float size_;
    std::optional<Gutter> best_;
};

}  // namespace

std::optional<Gutter> find_gutter(const Extract& extract, const std::vector<Row>& rows,
                                  const std::vector<float>& known) {
    if (rows.empty()) return std::nullopt;
    return Search(extract, rows).run(known);
}

std::vector<float> find_strips(const std::vector<Row>& rows, const Gutter& gutter) {
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(gutter.first);
    const std::vector<Row> within(begin, rows.begin() + static_cast<std::ptrdiff_t>(gutter.last));
    const float usual = usual_size(within);
    const float gap = usual * kTight;
    std::vector<float> strips{gutter.x};
    for (const auto& [count, x, flush] : find_places(within, gap)) {
        std::size_t lines = 0;
        std::size_t edge = 0;
        bool free = true;
        for (const Row& row : within) {
            free = free && !crosses(row, x, gap / 2, usual);
            const std::size_t right = first_beyond(row, x);
            if (right == row.words.size()) continue;
            ++lines;
            const float off = flush == 0 ? row.words[right]->box.left - x - gap
                                         : std::abs(row.words[cell_end(row, right, gap) - 1]->box.right - flush);
            edge += off <= kPlace ? 1U : 0U;
        }
        if (free && edge >= 2 && edge * 5 >= lines * 3) strips.push_back(x);
    }
    std::sort(strips.begin(), strips.end());
    return strips;
}

bool goes_on_in_cell(const Extract& extract, const Row& row, float x) {
    return has_left(row, x) != has_right(row, x) && begins_small(extract, *row.words.front());
}

float find_line_white(const std::vector<Row>& rows, std::size_t first, std::size_t last) {
    constexpr std::size_t kAhead = 8;  // rows; lines of other cells may stand between
    std::vector<float> white;
    for (std::size_t i = first; i < last; ++i) {
        const Word& word = *rows[i].words.front();
        for (std::size_t j = i + 1; j < std::min(last, i + kAhead); ++j) {
            const auto over = [&](const Word* other) {
                return other->box.left < word.box.right && other->box.right > word.box.left;
            };
            const auto below = std::find_if(rows[j].words.begin(), rows[j].words.end(), over);
            if (below == rows[j].words.end()) continue;
            white.push_back((*below)->box.top - word.box.bottom);
            break;
        }
    }
    if (white.empty()) return 0;
    const auto quarter = white.begin() + static_cast<std::ptrdiff_t>(white.size() / 4);
    std::nth_element(white.begin(), quarter, white.end());
    return *quarter;
}

std::vector<std::size_t> find_stripes(const std::vector<Row>& rows, std::size_t first, std::size_t last, float white) {
    std::vector<std::size_t> stripes{first};
    float bottom = rows[first].box.bottom;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (rows[i].box.top - bottom > white + rows[i].size * kBreak) stripes.push_back(i);
        bottom = std::max(bottom, rows[i].box.bottom);
    }
    return stripes;
}

}  // namespace spor::pdf
