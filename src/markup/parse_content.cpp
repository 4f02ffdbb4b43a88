#include "markup/parse_content.hpp"

#include <algorithm>

namespace spor::markup {

void Content::clear() {
    single_ = {};
    joined_.clear();
    stretches_.clear();
}

void Content::add(std::uint32_t begin, std::uint32_t end) {
    const std::string_view piece = source_.substr(begin, end - begin);
    if (stretches_.empty()) {
        single_ = piece;
        stretches_.push_back({0, begin});
        return;
    }
    if (joined_.empty()) joined_ = single_;
    const auto at = static_cast<std::uint32_t>(joined_.size());
    if (stretches_.back().source + (at - stretches_.back().at) != begin) stretches_.push_back({at, begin});
    joined_ += piece;
}

void Content::add_break(std::uint32_t at) {
    add(at, at);
    if (joined_.empty()) joined_ = single_;
    joined_ += '\n';
}

std::size_t Content::stretch_of(std::uint32_t at) const {
    const auto after =
        std::upper_bound(stretches_.begin(), stretches_.end(), at,
                         [](std::uint32_t offset, const Stretch& stretch) { return offset < stretch.at; });
    return after == stretches_.begin() ? 0 : static_cast<std::size_t>(after - stretches_.begin()) - 1;
}

std::uint32_t Content::source_of(std::uint32_t at) const {
    if (stretches_.empty()) return 0;
    const Stretch& stretch = stretches_[stretch_of(at)];
    return stretch.source + (at - stretch.at);
}

Range Content::span_of(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t first = source_of(begin);
    return {first, begin == end ? first : source_of(end - 1) + 1};
}

void Content::append_to(Block& block, std::uint32_t begin, std::uint32_t end) const {
    if (begin >= end) return;
    for (std::size_t index = stretch_of(begin); begin < end; ++index) {
        const Stretch& stretch = stretches_[index];
        const std::uint32_t stop = index + 1 < stretches_.size() ? std::min(end, stretches_[index + 1].at) : end;
        append_written(block, source_, stretch.source + (begin - stretch.at), stop - begin);
        begin = stop;
    }
}

void append_written(Block& block, std::string_view source, std::uint32_t at, std::uint32_t size) {
    if (size == 0) return;
    const auto text = static_cast<std::uint32_t>(block.text.size());
    block.text += source.substr(at, size);
    if (!block.origins.empty()) {
        Origin& last = block.origins.back();
        if (last.text + last.length == text && last.source + last.length == at) {
            last.length += size;
            return;
        }
    }
    block.origins.push_back({text, at, size});
}

}  // namespace spor::markup
