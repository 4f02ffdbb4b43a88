#include "render/source_places.hpp"

#include <algorithm>

namespace spor::rendering {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_line_break(char c) { return c == '\n' || c == '\r'; }

bool within(Range inner, Range outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

}  // namespace

bool is_whole(const Run& run, std::string_view source) {
    if (run.text.empty()) return false;
    if (run.style == Style::code || run.style == Style::image) return true;
    return run.style == Style::link && (run.open.empty() || source[run.open.begin] != '[');
}

SourcePlaces::SourcePlaces(std::string_view source, const Block& block) : source_(source), block_(block) {
    content_begin_ = std::min(block.source.begin + static_cast<std::uint32_t>(block.lead.size()), block.source.end);
}

// ---- single characters ---------------------------------------------------------------------------------------------

const Origin* SourcePlaces::covering(std::uint32_t text) const {
    auto after = std::upper_bound(block_.origins.begin(), block_.origins.end(), text,
                                  [](std::uint32_t at, const Origin& origin) { return at < origin.text; });
    if (after == block_.origins.begin()) return nullptr;
    const Origin& origin = *std::prev(after);
    return text < origin.text + origin.length ? &origin : nullptr;
}

/// An entity: the reader decoded it. Each is taken for one character.
std::uint32_t SourcePlaces::made_by_reader(std::uint32_t text) const {
    const auto after = std::upper_bound(block_.origins.begin(), block_.origins.end(), text,
                                        [](std::uint32_t at, const Origin& origin) { return at < origin.text; });
    std::uint32_t at = 0;
    std::uint32_t place = content_begin_;
    if (after != block_.origins.begin()) {
        at = std::prev(after)->text + std::prev(after)->length;
        place = std::prev(after)->source + std::prev(after)->length;
    }
    const std::uint32_t end = after == block_.origins.end() ? block_.source.end : after->source;
    while (true) {
        const auto entity = static_cast<std::uint32_t>(std::min<std::size_t>(source_.find('&', place), end));
        do {
            ++at;
        } while (at < block_.text.size() && (static_cast<unsigned char>(block_.text[at]) & 0xC0U) == 0x80U);
        if (at > text || entity == end) return entity == end ? place : entity;
        place = static_cast<std::uint32_t>(std::min<std::size_t>(source_.find(';', entity), end));
    }
}

std::uint32_t SourcePlaces::source_begin(std::uint32_t text) const {
    const Origin* origin = covering(text);
    if (origin == nullptr) return made_by_reader(text);
    const std::uint32_t place = origin->source + (text - origin->text);
    const bool escaped = text == origin->text && place > content_begin_ && source_[place - 1] == '\\';
    if (!escaped) return place;
    // A backslash that is itself text is covered by the origin before.
    const Origin* before = text > 0 ? covering(text - 1) : nullptr;
    const bool covered = before != nullptr && before->source + before->length >= place;
    return covered ? place : place - 1;
}

std::uint32_t SourcePlaces::source_end(std::uint32_t text) const {
    if (text == 0) return content_begin_;
    const Origin* origin = covering(text - 1);
    if (origin != nullptr) return origin->source + (text - origin->text);
    const std::uint32_t entity = made_by_reader(text - 1);
    const std::size_t end = source_.find(';', entity);
    const bool closed = entity < source_.size() && source_[entity] == '&' && end < block_.source.end;
    return closed ? static_cast<std::uint32_t>(end + 1) : entity;
}

// ---- marks ---------------------------------------------------------------------------------------------------------

/// Moves the sweep on: open_runs_ are then the runs that begin before `text` and end behind it.
void SourcePlaces::advance(std::uint32_t text) {
    while (next_run_ < block_.runs.size() && block_.runs[next_run_].text.begin < text) {
        const Run& run = block_.runs[next_run_];
        while (!open_runs_.empty() && block_.runs[open_runs_.back()].text.end <= run.text.begin) open_runs_.pop_back();
        if (!run.text.empty()) open_runs_.push_back(next_run_);
        ++next_run_;
    }
    while (!open_runs_.empty() && block_.runs[open_runs_.back()].text.end <= text) open_runs_.pop_back();
}

Range SourcePlaces::widened(Range text) const {
    for (const std::size_t i : open_runs_) {
        const Run& run = block_.runs[i];
        if (!is_whole(run, source_)) continue;
        text = {std::min(text.begin, run.text.begin), std::max(text.end, run.text.end)};
    }
    for (std::size_t i = next_run_; i < block_.runs.size() && block_.runs[i].text.begin < text.end; ++i) {
        if (is_whole(block_.runs[i], source_)) text.end = std::max(text.end, block_.runs[i].text.end);
    }
    return text;
}

bool SourcePlaces::touches_whole_run(Range text) {
    advance(text.begin);
    const auto whole = [&](std::size_t i) { return is_whole(block_.runs[i], source_); };
    if (std::any_of(open_runs_.begin(), open_runs_.end(), whole)) return true;
    for (std::size_t i = next_run_; i < block_.runs.size() && block_.runs[i].text.begin < text.end; ++i) {
        if (whole(i)) return true;
    }
    return false;
}

std::vector<Range> SourcePlaces::mark_places(Range text) {
    advance(text.begin);
    text = widened(text);
    std::vector<std::uint32_t> cuts = {text.begin, text.end};
    for (auto i = open_runs_.rbegin(); i != open_runs_.rend(); ++i) {
        const Range run = block_.runs[*i].text;
        if (run.begin < text.begin && run.end >= text.end) break;  // all further out hold the whole stretch
        if (!within(run, text)) cuts.push_back(run.end);
    }
    for (std::size_t i = next_run_; i < block_.runs.size() && block_.runs[i].text.begin < text.end; ++i) {
        if (block_.runs[i].text.end > text.end) cuts.push_back(block_.runs[i].text.begin);
    }
    if (block_.kind == BlockKind::row) {
        for (std::uint32_t i = text.begin; i < text.end; ++i) {
            if (block_.text[i] == '\t') cuts.push_back(i);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    std::vector<Range> places;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const Range piece = trimmed({cuts[i], cuts[i + 1]});
        if (!piece.empty()) places.push_back(place_of(piece));
    }
    return places;
}

Range SourcePlaces::trimmed(Range text) const {
    while (!text.empty() && is_blank(block_.text[text.begin])) ++text.begin;
    while (!text.empty() && is_blank(block_.text[text.end - 1])) --text.end;
    return text;
}

/// The source of a stretch, with the delimiters of the runs that lie in it whole.
Range SourcePlaces::place_of(Range text) const {
    Range place = {source_begin(text.begin), source_end(text.end)};
    const auto first = std::lower_bound(block_.runs.begin(), block_.runs.end(), text.begin,
                                        [](const Run& run, std::uint32_t at) { return run.text.begin < at; });
    for (auto run = first; run != block_.runs.end() && run->text.begin < text.end; ++run) {
        if (run->text.empty() || !within(run->text, text)) continue;
        if (run->text.begin == text.begin && !run->open.empty()) place.begin = std::min(place.begin, run->open.begin);
        if (run->text.end == text.end && !run->close.empty()) place.end = std::max(place.end, run->close.end);
    }
    return place;
}

// ---- gaps ----------------------------------------------------------------------------------------------------------

std::uint32_t SourcePlaces::before_text(std::uint32_t first) {
    advance(first);
    std::uint32_t place = source_begin(first);
    for (std::size_t i = next_run_; i < block_.runs.size() && block_.runs[i].text.begin == first; ++i) {
        if (!block_.runs[i].open.empty()) place = std::min(place, block_.runs[i].open.begin);
    }
    return place;
}

std::uint32_t SourcePlaces::behind_text(std::uint32_t last) {
    advance(last == 0 ? 0 : last - 1);
    std::uint32_t place = source_end(last);
    for (const std::size_t i : open_runs_) {
        if (block_.runs[i].text.end == last) place = std::max(place, block_.runs[i].close.end);
    }
    for (std::size_t i = next_run_; i < block_.runs.size() && block_.runs[i].text.begin < last; ++i) {
        if (!block_.runs[i].text.empty() && block_.runs[i].text.end == last) {
            place = std::max(place, block_.runs[i].close.end);
        }
    }
    return place;
}

SourcePlaces::Gap SourcePlaces::gap(std::uint32_t before, std::uint32_t after) {
    if (asked_ && asked_before_ == before && asked_after_ == after) return answer_;
    Gap gap;
    gap.begin = behind_text(before);
    gap.end = std::max(gap.begin, before_text(after));
    find_blank(gap);
    asked_ = true;
    asked_before_ = before;
    asked_after_ = after;
    answer_ = gap;
    return gap;
}

void SourcePlaces::find_blank(Gap& gap) const {
    gap.blank = gap.end;
    gap.blank_end = gap.end;
    bool inside_tag = false;
    for (std::uint32_t i = gap.begin; i < gap.end; ++i) {
        if (source_[i] == '<') inside_tag = true;
        if (source_[i] == '>') inside_tag = false;
        if (inside_tag || !is_blank(source_[i])) continue;
        gap.blank = i;
        for (; i < gap.end && (is_blank(source_[i]) || (gap.line_break && source_[i] == '>')); ++i) {
            gap.line_break = gap.line_break || is_line_break(source_[i]);
        }
        gap.blank_end = i;
        return;
    }
}

Range SourcePlaces::cell(std::size_t number) const {
    std::vector<std::uint32_t> borders;
    borders.push_back(content_begin_);
    for (std::uint32_t i = content_begin_; i < block_.source.end; ++i) {
        if (source_[i] == '\\') {
            ++i;
        } else if (source_[i] == '|' && i > content_begin_) {
            borders.push_back(i + 1);
        }
    }
    borders.push_back(block_.source.end + 1);
    if (number + 1 >= borders.size()) return {block_.source.end, block_.source.end};
    Range cell = {borders[number], borders[number + 1] - 1};
    if (number == 0 && cell.begin < cell.end && source_[cell.begin] == '|') ++cell.begin;
    while (cell.end > cell.begin && is_blank(source_[cell.end - 1])) --cell.end;
    while (cell.begin < cell.end && is_blank(source_[cell.begin])) ++cell.begin;
    if (cell.empty() && cell.begin < block_.source.end && is_blank(source_[cell.begin])) ++cell.begin;
    return {cell.begin, std::max(cell.begin, cell.end)};
}

}  // namespace spor::rendering
