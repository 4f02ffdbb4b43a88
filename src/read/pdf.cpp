// A PDF's lines, written as page text: what a form feed, an empty line and an indent cannot say stands in the lines.
#include "read/pdf.hpp"

#include <algorithm>
#include <cmath>

#include "pdf/order.hpp"
#include "read/markers.hpp"
#include "text/characters.hpp"

namespace spor::reading {
namespace {

using pdf::Place;
using pdf::PlacedLine;

constexpr float kLarger = 1.12F;        // of the text's size: a heading
constexpr float kSameSize = 1.06F;      // two sizes that near are one
constexpr std::size_t kMostLarge = 4;   // lines; what goes on for longer is text
constexpr std::uint32_t kDeepest = 40;  // columns of indent
constexpr std::uint8_t kMostLevels = 6;

struct Measures {
    float size = 0;               // of running text
    float white = 0;              // between two lines of a paragraph, box to box; below 0 where boxes overlap
    std::vector<float> headings;  // sizes, the largest first
};

float find_size(const std::vector<PlacedLine>& lines) {
    std::vector<std::pair<float, std::size_t>> sizes;
    std::size_t letters = 0;
    for (const PlacedLine& line : lines) {
        if (line.place != Place::text && line.place != Place::row) continue;
        sizes.emplace_back(line.size, line.text.text.size());
        letters += line.text.text.size();
    }
    std::sort(sizes.begin(), sizes.end());
    std::size_t seen = 0;
    for (const auto& [size, bytes] : sizes) {
        seen += bytes;
        if (seen * 2 >= letters) return size;
    }
    return 0;
}

float white_above(const PlacedLine& before, const PlacedLine& line) { return line.box.top - before.box.bottom; }

// How much of its column's width the line takes, from the left edge on.
float reach_of(const PlacedLine& line) { return (line.box.right - line.left) / std::max(line.right - line.left, 1.0F); }

// The sentence reaches the column's edge, and goes on below.
bool is_full(const PlacedLine& line) { return reach_of(line) >= 0.75F; }

// Paragraphs may be short: the white within them is what a quarter of the lines stay below that stand under a full one.
// Where none does, as on slides, no line goes on, and what stands between them may be all the white there is.
float find_white(const std::vector<PlacedLine>& lines, float size) {
    constexpr float kMost = 0.6F;  // of the size, between lines of which none is full
    std::vector<float> below_full;
    std::vector<float> white;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const bool text = lines[i].place == Place::text && lines[i].region == lines[i - 1].region;
        const bool usual = std::max(lines[i].size, lines[i - 1].size) <= size * kSameSize;
        if (!text || !usual || lines[i].size * kSameSize < size) continue;
        (is_full(lines[i - 1]) ? below_full : white).push_back(white_above(lines[i - 1], lines[i]));
    }
    const bool full = !below_full.empty();
    std::vector<float>& chosen = full ? below_full : white;
    if (chosen.empty()) return 0;
    const auto quarter = chosen.begin() + static_cast<std::ptrdiff_t>(chosen.size() / 4);
    std::nth_element(chosen.begin(), quarter, chosen.end());
    return full ? *quarter : std::min(*quarter, size * kMost);
}

bool is_large(const PlacedLine& line, const Measures& measures) {
    return line.place == Place::text && line.size > measures.size * kLarger;
}

// Lines that are one heading if they are any: one size, one below the other.
std::size_t end_of_large(const std::vector<PlacedLine>& lines, std::size_t first) {
    std::size_t end = first + 1;
    while (end < lines.size() && lines[end].region == lines[first].region && lines[end].place == Place::text &&
           lines[end].size <= lines[first].size * kSameSize && lines[first].size <= lines[end].size * kSameSize &&
           white_above(lines[end - 1], lines[end]) < lines[first].size * 0.7F)
        ++end;
    return end;
}

// Large type is a heading where it is short and no item.
bool is_heading(const std::vector<PlacedLine>& lines, std::size_t first, std::size_t end) {
    if (end - first > kMostLarge) return false;
    const MarkerKind kind = find_marker(lines[first].text.text, Language::danish).kind;
    if (kind == MarkerKind::bullet || kind == MarkerKind::dash) return false;
    std::size_t letters = 0;
    for (std::size_t i = first; i < end; ++i) letters += text::count_characters(lines[i].text.text);
    constexpr std::size_t kMostLetters = 160;
    const bool sentence = end - first > 1 && lines[end - 1].text.text.ends_with('.');
    return letters <= kMostLetters && !sentence;
}

// The level of each line that is a heading by its size; 0 for all others.
std::vector<std::uint8_t> find_levels(const std::vector<PlacedLine>& lines, Measures& measures) {
    std::vector<bool> heading(lines.size(), false);
    std::vector<float> sizes;
    for (std::size_t i = 0; i < lines.size();) {
        const std::size_t end = is_large(lines[i], measures) ? end_of_large(lines, i) : i + 1;
        if (is_large(lines[i], measures) && is_heading(lines, i, end)) {
            std::fill(heading.begin() + static_cast<std::ptrdiff_t>(i),
                      heading.begin() + static_cast<std::ptrdiff_t>(end), true);
            sizes.push_back(lines[i].size);
        }
        i = end;
    }
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    for (const float size : sizes) {
        if (measures.headings.empty() || size * kSameSize < measures.headings.back()) measures.headings.push_back(size);
    }
    std::vector<std::uint8_t> levels(lines.size(), 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!heading[i]) continue;
        const auto level = std::find_if(measures.headings.begin(), measures.headings.end(),
                                        [&](float size) { return lines[i].size * kSameSize >= size; });
        const auto rank = static_cast<std::size_t>(level - measures.headings.begin()) + 1;
        levels[i] = static_cast<std::uint8_t>(std::min<std::size_t>(rank, kMostLevels));
    }
    return levels;
}

// What a line's place on the page says, for the line of the source that it becomes.
struct Hint {
    std::size_t placed = 0;
    std::uint8_t level = 0;
    bool starts = false;
    bool broken = false;
};

class Writer {
public:
    Writer(Document& document, const std::vector<PlacedLine>& placed) : document_(document), placed_(placed) {
        measures_.size = find_size(placed);
        measures_.white = find_white(placed, measures_.size);
        levels_ = find_levels(placed, measures_);
    }

    void run() {
        std::uint32_t sheet = 0;
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            Hint hint{i, levels_[i], false, false};
            std::size_t empty = 0;
            if (i > 0) empty = judge(i, hint);
            if (i > 0) document_.source += '\n';
            for (; empty > 0; --empty) add_empty();
            for (; sheet < placed_[i].sheet; ++sheet) document_.source += '\f';
            add(i, hint);
        }
        if (!placed_.empty()) document_.source += '\n';
        document_.line_starts = find_line_starts(document_.source);
    }

    // The hint of a line of the source that is not empty, from 1.
    [[nodiscard]] const Hint& hint(std::uint32_t number) const { return hints_[number - 1]; }

private:
    void add_empty() {
        hints_.emplace_back();
        document_.source += '\n';
    }

    void add(std::size_t i, const Hint& hint) {
        hints_.push_back(hint);
        document_.source.append(indent_of(placed_[i]), ' ');
        if (placed_[i].place == Place::note && placed_[i].first)
            document_.source += "[^" + placed_[i].text.note + "]: ";
        document_.source += placed_[i].text.text;
    }

    [[nodiscard]] std::uint32_t indent_of(const PlacedLine& line) const {
        if (line.place != Place::text) return 0;
        const float columns = (line.box.left - line.left) / (std::max(line.size, 1.0F) * 0.5F);
        return std::min(kDeepest, static_cast<std::uint32_t>(std::lround(std::max(columns, 0.0F))));
    }

    // Empty lines above; and whether the line begins something.
    [[nodiscard]] std::size_t judge(std::size_t i, Hint& hint) const {
        const PlacedLine& line = placed_[i];
        const PlacedLine& before = placed_[i - 1];
        hint.starts =
            line.first || (line.place == Place::row) != (before.place == Place::row) || levels_[i] != levels_[i - 1];
        hint.broken = line.region != before.region;
        if (hint.broken) return 0;
        const float size = std::max(line.size, before.size);
        const float white = white_above(before, line);
        if (white > measures_.white + size * 2) return 2;
        return white > std::max(measures_.white, 0.0F) * size / std::max(measures_.size, 1.0F) + size * 0.2F +
                           std::min(measures_.white, 0.0F)
                   ? 1
                   : 0;
    }

    Document& document_;
    const std::vector<PlacedLine>& placed_;
    Measures measures_;
    std::vector<std::uint8_t> levels_;
    std::vector<Hint> hints_;
};

// How far the lines of each reach that stand in one run with it, near by: the column's edge there. A run of nothing but
// short lines, points whose bullets are drawn perhaps, was not broken at its own widest one: the column has more room.
std::vector<float> find_edges(const std::vector<PlacedLine>& placed, const std::vector<Line>& lines,
                              const std::vector<std::size_t>& places) {
    constexpr std::size_t kNear = 6;
    constexpr float kShort = 0.6F;
    std::vector<float> edges(lines.size(), 0);
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && lines[end].gap == 0 && !lines[end].broken) ++end;
        const bool all_short = std::all_of(places.begin() + static_cast<std::ptrdiff_t>(begin),
                                           places.begin() + static_cast<std::ptrdiff_t>(end),
                                           [&](std::size_t place) { return reach_of(placed[place]) < kShort; });
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t from = i - std::min(kNear, i - begin);
            for (std::size_t j = from; j < std::min(end, i + kNear + 1); ++j) {
                const PlacedLine& line = placed[places[j]];
                edges[i] = std::max(edges[i], all_short ? line.right : line.box.right);
            }
        }
        begin = end;
    }
    return edges;
}

// How many characters the column has room for, as wide as this line's are.
std::uint32_t room_of(const PlacedLine& placed, const Line& line, float edge) {
    const float width = placed.box.width();
    if (line.width == 0 || width <= 0) return 0;
    const float room = std::max(edge - placed.box.right, 0.0F) / width * static_cast<float>(line.width);
    return line.width + static_cast<std::uint32_t>(std::min(room, 1000.0F));
}

}  // namespace

void lay_out_pages(Document& document, const std::vector<PlacedLine>& placed, std::vector<Line>& lines) {
    Writer writer(document, placed);
    writer.run();
    lines = find_lines(document);
    std::vector<std::size_t> places;
    for (Line& line : lines) {
        const Hint& hint = writer.hint(line.number);
        places.push_back(hint.placed);
        const PlacedLine& from = placed[hint.placed];
        line.level = hint.level;
        line.starts = hint.starts;
        line.broken |= hint.broken;
        line.margin = from.place == Place::margin;
        line.row = from.place == Place::row;
        line.note = from.place == Place::note;
    }
    const std::vector<float> edges = find_edges(placed, lines, places);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].row) lines[i].wrap = room_of(placed[places[i]], lines[i], edges[i]);
    }
}

std::optional<Error> open_pdf(Document& document, std::string_view bytes, std::vector<Line>& lines,
                              const Deadline& deadline) {
    process::ChildLimits limits;
    limits.wall = deadline.left(limits.wall);
    Result<pdf::Extract> extract = pdf::extract_words(bytes, document.name, limits);
    if (!extract) return extract.error();
    const std::vector<PlacedLine> placed = pdf::order_lines(*extract);
    if (placed.empty()) {
        return Error{"is a PDF file without text, perhaps a scan", document.name,
                     "run text recognition (OCR) on it first, for example ocrmypdf"};
    }
    if (extract->damaged) document.notices.push_back({"the PDF file is damaged; something may be missing", 0});
    lay_out_pages(document, placed, lines);
    document.page_starts = find_page_starts(document);
    if (document.page_starts.empty()) document.page_starts.push_back(1);
    return std::nullopt;
}

}  // namespace spor::reading
