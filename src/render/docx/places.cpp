#include "render/docx/places.hpp"

#include <algorithm>
#include <utility>

namespace spor::rendering {

DocxPlaces::DocxPlaces(const Document& draft, const ooxml::Content& content,
                       std::vector<std::vector<ooxml::CleanPlace>> made)
    : draft_(draft), content_(content), made_(std::move(made)) {}

std::uint32_t DocxPlaces::first_paragraph(std::uint32_t block) const {
    return made_.empty() ? draft_.blocks[block].lines.first - 1 : made_[block].front().paragraph;
}

std::uint32_t DocxPlaces::last_paragraph(std::uint32_t block) const {
    return made_.empty() ? draft_.blocks[block].lines.last - 1 : made_[block].back().paragraph;
}

/// A place inside what stands there in another length is before it.
std::uint32_t DocxPlaces::place_in(const Stretch& stretch, std::uint32_t text) {
    if (text >= stretch.text.end) return stretch.there.end;
    if (text <= stretch.text.begin || stretch.text.size() != stretch.there.size()) return stretch.there.begin;
    return stretch.there.begin + (text - stretch.text.begin);
}

void DocxPlaces::open(std::uint32_t block) {
    if (open_ == block) return;
    open_ = block;
    stretches_.clear();
    if (!made_.empty()) {
        stretches_ = made_[block];
        return;
    }
    for (const Origin& origin : draft_.blocks[block].origins) {
        const std::uint32_t paragraph = draft_.line_of(origin.source) - 1;
        const std::uint32_t at = origin.source - draft_.line_starts[paragraph];
        stretches_.push_back({{origin.text, origin.text + origin.length}, paragraph, {at, at + origin.length}});
    }
}

std::vector<DocxSpot> DocxPlaces::spots(std::uint32_t block, Range text) {
    open(block);
    std::vector<DocxSpot> found;
    auto at = std::partition_point(stretches_.begin(), stretches_.end(),
                                   [&](const Stretch& stretch) { return stretch.text.end <= text.begin; });
    // A tab behind the stretch before may be in the range.
    if (at != stretches_.begin() && (at == stretches_.end() || text.begin < at->text.begin)) --at;
    for (; at != stretches_.end() && at->text.begin <= text.end; ++at) {
        const Range range{place_in(*at, text.begin), place_in(*at, text.end)};
        if (!found.empty() && found.back().paragraph == at->paragraph) {
            found.back().text.end = range.end;
        } else {
            found.push_back({at->paragraph, range});
        }
    }
    std::erase_if(found, [](const DocxSpot& spot) { return spot.text.empty(); });
    return found;
}

std::size_t DocxPlaces::cell_at(std::uint32_t text) const {
    const std::vector<std::uint32_t>& cells = draft_.blocks[open_].cells;
    const auto next = std::upper_bound(cells.begin(), cells.end(), text);
    return next == cells.begin() ? 0 : static_cast<std::size_t>(next - cells.begin()) - 1;
}

std::uint32_t DocxPlaces::paragraph_of_cell(std::size_t cell) const {
    const std::uint32_t first = first_paragraph(open_);
    const std::uint32_t last = last_paragraph(open_);
    const auto begin = content_.paragraphs.begin();
    const auto found = std::partition_point(
        begin + first, begin + last, [cell](const ooxml::Paragraph& paragraph) { return paragraph.cell < cell; });
    return static_cast<std::uint32_t>(found - begin);
}

DocxSpot DocxPlaces::point(std::uint32_t block, std::uint32_t text) {
    open(block);
    Range cell{0, static_cast<std::uint32_t>(draft_.blocks[block].text.size())};
    const std::vector<std::uint32_t>& cells = draft_.blocks[block].cells;
    const bool row = draft_.blocks[block].kind == BlockKind::row && !cells.empty();
    const std::size_t number = row ? cell_at(text) : 0;
    if (row) cell = {cells[number], number + 1 < cells.size() ? cells[number + 1] - 1 : cell.end};
    auto at = std::partition_point(stretches_.begin(), stretches_.end(),
                                   [&](const Stretch& stretch) { return stretch.text.begin <= text; });
    const bool before = at != stretches_.begin() && std::prev(at)->text.begin >= cell.begin;
    if (before) {
        const Stretch& stretch = *std::prev(at);
        const std::uint32_t offset = place_in(stretch, text);
        return {stretch.paragraph, {offset, offset}};
    }
    if (at != stretches_.end() && at->text.begin < cell.end) {
        return {at->paragraph, {at->there.begin, at->there.begin}};
    }
    return {row ? paragraph_of_cell(number) : first_paragraph(block), {0, 0}};
}

std::vector<std::uint32_t> DocxPlaces::ends_inside(std::uint32_t block, Range text) {
    open(block);
    std::vector<std::uint32_t> ends;
    const BlockKind kind = draft_.blocks[block].kind;
    if (kind != BlockKind::row && kind != BlockKind::code) return ends;
    auto next = std::partition_point(stretches_.begin(), stretches_.end(),
                                     [&](const Stretch& stretch) { return stretch.text.end < text.begin; });
    for (next += next == stretches_.end() ? 0 : 1; next != stretches_.end(); ++next) {
        const Stretch& a = *std::prev(next);
        const Stretch& b = *next;
        if (b.text.begin > text.end) break;
        if (a.paragraph == b.paragraph) continue;
        if (kind == BlockKind::row && paragraph(a.paragraph).cell != paragraph(b.paragraph).cell) continue;
        ends.push_back(a.paragraph);
    }
    return ends;
}

std::uint32_t DocxPlaces::made_label(std::uint32_t block) {
    open(block);
    const std::uint32_t size = draft_.blocks[block].label_size;
    return !stretches_.empty() && stretches_.front().text.begin >= size ? size : 0;
}

bool DocxPlaces::is_inside_note(const DocxSpot& spot) const {
    const std::vector<Range>& notes = content_.paragraphs[spot.paragraph].notes;
    return std::any_of(notes.begin(), notes.end(),
                       [&](const Range& note) { return note.begin < spot.text.begin && spot.text.begin < note.end; });
}

bool DocxPlaces::ends_container(std::uint32_t index) const {
    if (index + 1 >= content_.paragraphs.size()) return true;
    const ooxml::Paragraph& a = content_.paragraphs[index];
    const ooxml::Paragraph& b = content_.paragraphs[index + 1];
    if (a.table != 0) return a.table != b.table || a.row != b.row || a.cell != b.cell;
    return a.part != b.part || b.note != 0 || (a.in_box && !b.in_box);
}

}  // namespace spor::rendering
