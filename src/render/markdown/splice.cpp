#include "render/markdown/splice.hpp"

#include <algorithm>

namespace spor::rendering {

void Splicer::copy(Range source, const std::vector<Splice>& splices) {
    for (const Splice& splice : splices) {
        if (splice.at > source.begin) out_.append(source_, source.begin, splice.at - source.begin);
        source.begin = std::max(source.begin, splice.at);
        put(splice);
        source.begin = std::max(source.begin, splice.at + splice.drop);
    }
    if (source.end > source.begin) out_.append(source_, source.begin, source.size());
}

void Splicer::put(const Splice& splice) {
    const auto begin = static_cast<std::uint32_t>(out_.size());
    out_ += splice.text;
    if (splice.edit != kNoEdit) places_.push_back({splice.edit, begin});
    const auto moved = [&](Range range) { return Range{begin + range.begin, begin + range.end}; };
    if (!splice.open.empty()) {
        open_.push_back(marks_.size());
        marks_.push_back({splice.edit, splice.kind, splice.form, moved(splice.open), {}});
    }
    if (!splice.close.empty() && !open_.empty()) {
        marks_[open_.back()].close = moved(splice.close);
        open_.pop_back();
    }
}

Splice make_mark(const std::string& words, markup::MarkKind kind, bool critic, std::uint32_t edit) {
    const bool remark = kind == markup::MarkKind::remark;
    const std::string_view open = !critic ? "~~" : remark ? "{>>" : "{--";
    const std::string_view close = !critic ? "~~" : remark ? "<<}" : "--}";
    Splice splice;
    splice.text.append(open).append(words);
    const auto at = static_cast<std::uint32_t>(splice.text.size());
    splice.text.append(close);
    splice.edit = edit;
    splice.open = {0, static_cast<std::uint32_t>(open.size())};
    splice.close = {at, at + static_cast<std::uint32_t>(close.size())};
    splice.kind = kind;
    splice.form = critic ? markup::MarkForm::critic : markup::MarkForm::delimiters;
    return splice;
}

void sort_splices(std::vector<Splice>& splices) {
    std::stable_sort(splices.begin(), splices.end(), [](const Splice& a, const Splice& b) {
        return a.at != b.at ? a.at < b.at : (a.drop == 0) > (b.drop == 0);
    });
}

}  // namespace spor::rendering
