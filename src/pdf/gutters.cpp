#include "pdf/gutters.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "text/characters.hpp"

namespace spor::pdf {
namespace {

constexpr float kNarrowest = 0.7F;       // a gutter's width, in sizes of type
constexpr std::size_t kMostPlaces = 32;  // places that are tried
constexpr float kPlace = 2;              // points: left edges that near are one

// One side of a gutter, row by row.
struct Side {
    std::size_t lines = 0;
    std::size_t letters = 0;
    std::size_t small = 0;    // lines that begin in lower case: a sentence goes on
    std::size_t bullets = 0;  // lines that begin with a glyph that is no letter, alone
    std::size_t numbers = 0;  // lines of numbers only
    std::size_t labels = 0;   // lines of one or two short words

    void add(const Extract& extract, const Word* const* begin, const Word* const* end) {
        ++lines;
        std::size_t size = 0;
        bool number = true;
        for (const Word* const* word = begin; word != end; ++word) {
            const std::string_view text = extract.text_of(**word);
            size += text::count_characters(text);
            number &= text.find_first_of("0123456789") != std::string_view::npos || text::count_characters(text) <= 3;
        }
        const std::string_view first = extract.text_of(**begin);
        std::size_t at = 0;
        const char32_t c = text::next_character(first, at);
        letters += size;
        small += text::is_lower(c) && !(at == first.size() && c == 'o') ? 1U : 0U;
        bullets += at == first.size() && !text::is_word_character(c) ? 1U : 0U;
        numbers += number ? 1U : 0U;
        labels += end - begin <= 2 && size <= 9 ? 1U : 0U;
    }
    [[nodiscard]] bool is_mostly(std::size_t count) const { return count * 5 >= lines * 3; }
};

struct Halves {
    Side left;
    Side right;
    std::size_t both = 0;  // rows with words on both sides
};

float usual_size(const std::vector<Row>& rows) {
    std::vector<float> sizes;
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

bool crosses(const Row& row, float x, float half) {
    const std::size_t right = first_beyond(row, x);
    if (right < row.words.size() && row.words[right]->box.left < x + half) return true;
    return right > 0 && row.words[right - 1]->box.right > x - half;
}

// Where words begin behind a gap, most often used places first.
std::vector<float> find_places(const std::vector<Row>& rows, float gap) {
    std::map<int, std::size_t> counts;
    for (const Row& row : rows) {
        for (std::size_t i = 1; i < row.words.size(); ++i) {
            const float left = row.words[i]->box.left;
            if (left - row.words[i - 1]->box.right >= gap) ++counts[static_cast<int>(left / kPlace)];
        }
        ++counts[static_cast<int>(row.box.left / kPlace)];  // rows of unlike height stand on one side only
    }
    std::vector<std::pair<int, std::size_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (sorted.size() > kMostPlaces) sorted.resize(kMostPlaces);
    std::vector<float> places;
    for (const auto& [place, count] : sorted) {
        if (count >= 2) places.push_back(static_cast<float>(place) * kPlace - gap / 2 - 0.01F);
    }
    return places;
}

Halves halve(const Extract& extract, const std::vector<Row>& rows, const Gutter& gutter) {
    Halves halves;
    for (std::size_t i = gutter.first; i < gutter.last; ++i) {
        const Row& row = rows[i];
        const std::size_t right = first_beyond(row, gutter.x);
        const Word* const* words = row.words.data();
        if (right > 0) halves.left.add(extract, words, words + right);
        if (right < row.words.size()) halves.right.add(extract, words + right, words + row.words.size());
        halves.both += right > 0 && right < row.words.size() ? 1U : 0U;
    }
    return halves;
}

// How many stripes have a cell on both sides.
std::size_t count_whole_stripes(const std::vector<Row>& rows, const Gutter& gutter,
                                const std::vector<std::size_t>& stripes) {
    std::size_t whole = 0;
    for (const std::size_t first : stripes) {
        const std::size_t right = first_beyond(rows[first], gutter.x);
        whole += right > 0 && right < rows[first].words.size() ? 1U : 0U;
    }
    return whole;
}

// Breaks between lines of one side that are wider than usual.
std::size_t count_breaks(const std::vector<Row>& rows, const Gutter& gutter, bool left) {
    std::vector<Row> side;
    for (std::size_t i = gutter.first; i < gutter.last; ++i) {
        const std::size_t right = first_beyond(rows[i], gutter.x);
        if (left ? right == 0 : right == rows[i].words.size()) continue;
        Row part = rows[i];
        part.words.clear();
        side.push_back(std::move(part));
    }
    return side.empty() ? 0 : find_stripes(side, 0, side.size()).size() - 1;
}

bool is_striped(const std::vector<Row>& rows, const Gutter& gutter) {
    const std::vector<std::size_t> stripes = find_stripes(rows, gutter.first, gutter.last);
    if (stripes.size() < 3 || count_whole_stripes(rows, gutter, stripes) * 5 < stripes.size() * 4) return false;
    const std::size_t breaks = std::max(count_breaks(rows, gutter, true), count_breaks(rows, gutter, false));
    return (stripes.size() - 1) * 4 >= breaks * 3;
}

std::optional<Gutter::Kind> judge(const Extract& extract, const std::vector<Row>& rows, const Gutter& gutter) {
    const Halves halves = halve(extract, rows, gutter);
    const auto& [left, right, both] = halves;
    const std::size_t fewer = std::min(left.lines, right.lines);
    if (fewer < 2 || left.lines + right.lines < 5) return std::nullopt;
    const bool aligned = both * 5 >= fewer * 4;
    if (aligned && (left.letters <= left.lines * 3 || left.labels * 5 >= left.lines * 4) && left.lines <= right.lines &&
        !right.is_mostly(right.numbers))
        return std::nullopt;  // bullets or numbers, with their text beside them
    if (aligned && right.is_mostly(right.numbers)) return Gutter::Kind::table;
    if (left.bullets >= 2 && right.bullets >= 2) return Gutter::Kind::columns;
    const bool wrapped = (left.small + right.small) * 5 >= left.lines + right.lines;
    if (is_striped(rows, gutter)) return wrapped ? Gutter::Kind::cells : Gutter::Kind::table;
    if (wrapped) return fewer >= 3 ? std::optional(Gutter::Kind::columns) : std::nullopt;
    if (aligned) return Gutter::Kind::table;
    return fewer >= 3 ? std::optional(Gutter::Kind::columns) : std::nullopt;
}

// A line in larger type that stands in a white band of its own across both sides heads what is below, not a column.
bool heads_both(const std::vector<Row>& rows, std::size_t i, const Gutter& gutter, float size) {
    if (i == gutter.first || i + 1 == gutter.last || rows[i].size < size * 1.12F) return false;
    if (first_beyond(rows[i], gutter.x) < rows[i].words.size()) return false;
    return rows[i].box.top - rows[i - 1].box.bottom > size / 2 && rows[i + 1].box.top > rows[i].box.bottom &&
           rows[i + 1].box.left < gutter.x;
}

// Leaves to the rows around what only seems to stand beside the gutter: a heading between, short lines below.
void trim(const std::vector<Row>& rows, Gutter& gutter, float size) {
    for (std::size_t i = gutter.first; i < gutter.last; ++i) {
        if (!heads_both(rows, i, gutter, size)) continue;
        gutter.last = i;
        break;
    }
    std::size_t last = gutter.last;
    while (last > gutter.first && first_beyond(rows[last - 1], gutter.x) == rows[last - 1].words.size()) --last;
    for (std::size_t i = std::max<std::size_t>(last, 1); i < gutter.last && gutter.last < rows.size(); ++i) {
        const bool apart =
            rows[i].box.top - rows[i - 1].box.bottom > size / 2 || rows[i].size > rows[i - 1].size * 1.12F;
        if (apart) gutter.last = i;
    }
}

}  // namespace

std::optional<Gutter> find_gutter(const Extract& extract, const std::vector<Row>& rows) {
    std::optional<Gutter> best;
    if (rows.size() < 3) return best;
    const float size = usual_size(rows);
    const float gap = size * kNarrowest;
    for (const float x : find_places(rows, gap)) {
        Gutter gutter;
        gutter.x = x;
        for (std::size_t i = 0; i <= rows.size(); ++i) {
            if (i < rows.size() && !crosses(rows[i], x, gap / 2)) continue;
            gutter.last = i;
            if (gutter.last - gutter.first >= 3) {
                Gutter tried = gutter;
                trim(rows, tried, size);
                if (const auto kind = judge(extract, rows, tried)) {
                    const Halves halves = halve(extract, rows, tried);
                    tried.kind = *kind;
                    tried.lines = halves.left.lines + halves.right.lines;
                    if (!best || tried.lines > best->lines) best = tried;
                }
            }
            gutter.first = i + 1;
        }
    }
    return best;
}

std::vector<float> find_strips(const std::vector<Row>& rows, const Gutter& gutter) {
    const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(gutter.first);
    const std::vector<Row> within(begin, rows.begin() + static_cast<std::ptrdiff_t>(gutter.last));
    const float gap = usual_size(within) * kNarrowest;
    std::vector<float> strips{gutter.x};
    for (const float x : find_places(within, gap)) {
        const bool free =
            std::none_of(within.begin(), within.end(), [&](const Row& row) { return crosses(row, x, gap / 2); });
        if (free) strips.push_back(x);
    }
    std::sort(strips.begin(), strips.end());
    return strips;
}

std::vector<std::size_t> find_stripes(const std::vector<Row>& rows, std::size_t first, std::size_t last) {
    std::vector<std::size_t> stripes{first};
    std::vector<float> white;
    float bottom = rows[first].box.bottom;
    for (std::size_t i = first + 1; i < last; ++i) {
        white.push_back(rows[i].box.top - bottom);
        bottom = std::max(bottom, rows[i].box.bottom);
    }
    if (white.empty()) return stripes;
    std::vector<float> sorted = white;
    std::sort(sorted.begin(), sorted.end());
    const float usual = sorted[sorted.size() / 4];
    for (std::size_t i = 0; i < white.size(); ++i) {
        if (white[i] > usual + rows[first + 1 + i].size * 0.15F) stripes.push_back(first + 1 + i);
    }
    return stripes;
}

}  // namespace spor::pdf
