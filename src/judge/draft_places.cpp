#include "judge/draft_places.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace spor::judging {

std::uint32_t DraftPlaces::column_of(std::uint32_t source, std::uint32_t line) {
    const bool onward = line == last_line_ && source >= last_source_;
    const std::uint32_t from = onward ? last_source_ : draft_.line_starts[line - 1];
    const std::uint32_t before = onward ? last_column_ : 1;
    last_line_ = line;
    last_source_ = source;
    const std::string_view passed = std::string_view(draft_.source).substr(from, source - from);
    last_column_ = before + static_cast<std::uint32_t>(text::count_characters(passed));
    return last_column_;
}

DraftPlace DraftPlaces::of_source(Range source) {
    if (draft_.line_starts.empty() || source.begin > draft_.source.size()) return {};
    DraftPlace place;
    place.line = draft_.line_of(source.begin);
    place.column = column_of(source.begin, place.line);
    place.end_line = draft_.line_of(source.end);
    place.end_column = column_of(source.end, place.end_line);
    return place;
}

DraftPlace DraftPlaces::of(const Block& block, Range text) {
    if (text.empty()) return of_source({block.source.begin, block.source.begin});
    // The last byte rather than the end: behind it a line break may follow, and a word that is hyphenated over it.
    const std::uint32_t begin = draft_.source_of(block, text.begin);
    const std::uint32_t last = draft_.source_of(block, text.end - 1);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(last + 1UL, draft_.source.size()));
    if (end <= begin) return of_source({begin, begin});
    return of_source({begin, end});
}

}  // namespace spor::judging
