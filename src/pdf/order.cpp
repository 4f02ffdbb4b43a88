#include "pdf/order.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "pdf/contents.hpp"
#include "pdf/gutters.hpp"
#include "pdf/margins.hpp"
#include "pdf/notes.hpp"

namespace spor::pdf {
namespace {

constexpr std::size_t kSure = 8;                // lines on either side of a gutter that is one beyond doubt
constexpr std::size_t kEffort = 48;             // how often a page's words are looked at before cutting ends
constexpr std::size_t kMostEffort = 2'000'000;  // words of one page, however many it has

using Words = std::vector<const Word*>;

struct Extent {
    float left = 0;
    float right = 0;
};

// Cuts one page and appends its lines.
class PageReader {
public:
    PageReader(const Extract& extract, std::uint32_t sheet, const std::vector<float>& known, std::uint32_t& region,
               std::vector<PlacedLine>& lines)
        : extract_(extract), sheet_(sheet), known_(known), region_(region), lines_(lines) {}

    /// `right`: how far pages like this one reach; a slide with a few words has as much room as one that is full.
    void run(const Words& words, float right) {
        budget_ = std::min(words.size() * kEffort + 1000, kMostEffort);
        if (words.empty()) return;
        Extent extent = extent_of(words);
        extent.right = std::max(extent.right, right);
        read(words, extent);
    }

    // Where the page falls into columns for sure.
    [[nodiscard]] const std::vector<float>& found() const { return found_; }

private:
    static Extent extent_of(const Words& words) {
        Extent extent{words.front()->box.left, words.front()->box.right};
        for (const Word* word : words) {
            extent.left = std::min(extent.left, word->box.left);
            extent.right = std::max(extent.right, word->box.right);
        }
        return extent;
    }

    // The stretch between what was cut off; `extent` is that of what it was cut from.
    void read(const Words& words, Extent extent) {
        if (words.empty()) return;
        const std::vector<Row> rows = find_rows(words);
        std::optional<Gutter> gutter;
        if (words.size() <= budget_) {
            budget_ -= words.size();
            gutter = find_gutter(extract_, rows, known_);
        }
        if (!gutter) return add_rows(rows, 0, rows.size(), extent, Place::text);
        read(words_of(rows, 0, gutter->first), extent);
        switch (gutter->kind) {
            case Gutter::Kind::columns:
                if (gutter->fewer >= kSure) found_.push_back(gutter->x);
                read_columns(words_of(rows, gutter->first, gutter->last), gutter->x);
                break;
            case Gutter::Kind::cells:
                read_cells(rows, *gutter, extent);
                break;
            case Gutter::Kind::table:
                read_table(rows, *gutter, extent);
                break;
        }
        read(words_of(rows, gutter->last, rows.size()), extent);
    }

    void read_columns(const Words& words, float x) {
        Words left;
        Words right;
        for (const Word* word : words) (word->box.left < x ? left : right).push_back(word);
        if (!left.empty()) read(left, extent_of(left));
        if (!right.empty()) read(right, extent_of(right));
    }

    // A table whose cells have several lines.
    void read_cells(const std::vector<Row>& rows, const Gutter& gutter, Extent extent) {
        const std::vector<float> strips = find_strips(rows, gutter);
        add_stripes(rows, find_stripes(rows, gutter.first, gutter.last, gutter.white), gutter.last, strips, extent);
    }

    // A table of single lines; where one cell of a row takes more, no white says so, but what goes on in lower case
    // does.
    void read_table(const std::vector<Row>& rows, const Gutter& gutter, Extent extent) {
        std::vector<std::size_t> stripes;
        for (std::size_t i = gutter.first; i < gutter.last; ++i) {
            if (i == gutter.first || !goes_on_in_cell(extract_, rows[i], gutter.x)) stripes.push_back(i);
        }
        if (stripes.size() == gutter.last - gutter.first)
            return add_rows(rows, gutter.first, gutter.last, extent, Place::row);
        add_stripes(rows, std::move(stripes), gutter.last, find_strips(rows, gutter), extent);
    }

    void add_stripes(const std::vector<Row>& rows, std::vector<std::size_t> stripes, std::size_t last,
                     const std::vector<float>& strips, Extent extent) {
        stripes.push_back(last);
        for (std::size_t i = 0; i + 1 < stripes.size(); ++i) {
            std::vector<Words> cells(strips.size() + 1);
            for (const Word* word : words_of(rows, stripes[i], stripes[i + 1])) {
                const auto cell = std::upper_bound(strips.begin(), strips.end(), word->box.left) - strips.begin();
                cells[static_cast<std::size_t>(cell)].push_back(word);
            }
            add_cells(cells, extent);
        }
    }

    void add_cells(const std::vector<Words>& cells, Extent extent) {
        const std::size_t before = lines_.size();
        for (const Words& cell : cells) {
            if (cell.empty()) continue;
            const std::vector<Row> rows = find_rows(cell);
            add_rows(rows, 0, rows.size(), extent, Place::row);
        }
        for (std::size_t i = before; i < lines_.size(); ++i) lines_[i].first = i == before;
    }

    static Words words_of(const std::vector<Row>& rows, std::size_t first, std::size_t last) {
        Words words;
        for (std::size_t i = first; i < last; ++i)
            words.insert(words.end(), rows[i].words.begin(), rows[i].words.end());
        return words;
    }

    void add_rows(const std::vector<Row>& rows, std::size_t first, std::size_t last, Extent extent, Place place) {
        for (std::size_t i = first; i < last; ++i) {
            PlacedLine line;
            line.text = text_of(extract_, rows[i]);
            line.box = rows[i].box;
            line.box.bottom = rows[i].baseline;
            line.box.top = rows[i].baseline - rows[i].size;
            line.size = rows[i].size;
            line.sheet = sheet_;
            line.region = region_;
            line.left = extent.left;
            line.right = extent.right;
            line.place = place;
            line.first = place == Place::row;
            lines_.push_back(std::move(line));
        }
        ++region_;
    }

    const Extract& extract_;
    std::uint32_t sheet_;
    const std::vector<float>& known_;
    std::uint32_t& region_;
    std::vector<PlacedLine>& lines_;
    std::size_t budget_ = 0;
    std::vector<float> found_;
};

void add_margin(const Extract& extract, const std::vector<Row>& rows, std::uint32_t sheet, std::uint32_t& region,
                std::vector<PlacedLine>& lines) {
    for (const Row& row : rows) {
        PlacedLine line{text_of(extract, row), row.box, row.size, sheet, region++, row.box.left, row.box.right};
        line.place = Place::margin;
        lines.push_back(std::move(line));
    }
}

}  // namespace

namespace {

// Gutters of columns that are beyond doubt, over all pages; places that are near are one.
std::vector<float> find_known(const Extract& extract, const std::vector<Margins>& margins) {
    constexpr float kNear = 4;
    constexpr std::size_t kMost = 8;
    const std::vector<float> none;
    std::vector<float> found;
    for (std::uint32_t sheet = 0; sheet < extract.sheets.size(); ++sheet) {
        std::vector<PlacedLine> lines;
        std::uint32_t region = 0;
        PageReader reader(extract, sheet, none, region, lines);
        reader.run(margins[sheet].body, 0);
        for (const float x : reader.found()) {
            const bool is_new =
                std::none_of(found.begin(), found.end(), [x](float other) { return std::abs(other - x) < kNear; });
            if (is_new && found.size() < kMost) found.push_back(x);
        }
    }
    return found;
}

// How far each page's words reach: as far as those of any page of its width.
std::vector<float> find_rights(const Extract& extract, const std::vector<Margins>& margins) {
    std::map<long, float> by_width;
    const auto width_of = [&](std::size_t sheet) { return std::lround(extract.sheets[sheet].width); };
    for (std::size_t sheet = 0; sheet < margins.size(); ++sheet) {
        float& right = by_width[width_of(sheet)];
        for (const Word* word : margins[sheet].body) right = std::max(right, word->box.right);
    }
    std::vector<float> rights;
    for (std::size_t sheet = 0; sheet < margins.size(); ++sheet) rights.push_back(by_width[width_of(sheet)]);
    return rights;
}

}  // namespace

std::vector<PlacedLine> order_lines(const Extract& extract) {
    const float usual_size = find_usual_size(extract);
    const std::vector<Margins> margins = find_margins(extract, usual_size);
    const std::vector<float> known = find_known(extract, margins);
    const std::vector<float> rights = find_rights(extract, margins);
    std::vector<PlacedLine> lines;
    std::uint32_t region = 0;
    for (std::uint32_t sheet = 0; sheet < extract.sheets.size(); ++sheet) {
        add_margin(extract, margins[sheet].head, sheet, region, lines);
        const std::size_t body = lines.size();
        PageReader(extract, sheet, known, region, lines).run(margins[sheet].body, rights[sheet]);
        settle_notes(lines, body, usual_size);
        add_margin(extract, margins[sheet].foot, sheet, region, lines);
    }
    take_contents(lines);
    take_repeated_heads(lines);
    return lines;
}

}  // namespace spor::pdf
