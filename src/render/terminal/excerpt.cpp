#include "render/terminal/excerpt.hpp"

#include <algorithm>
#include <string>

#include "text/printable.hpp"
#include "text/sentences.hpp"
#include "text/words.hpp"

namespace spor::rendering {
namespace {

std::string shown_text(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\t", at), text.size());
        shown += text::printable(text.substr(at, end - at));
        if (end < text.size()) shown += text[end] == '\n' ? "\n" : " | ";
        at = end + 1;
    }
    return shown;
}

/// Offsets at which the sentences of a text begin; the first is 0. A line break begins a sentence, too.
std::vector<std::size_t> sentence_offsets(const std::string& text, Language language) {
    std::vector<text::Word> words;
    text::split_words(text, language, words);
    std::vector<std::size_t> offsets{0};
    for (const std::uint32_t start : text::sentence_starts(text, words, language)) {
        offsets.push_back(words[start].text.begin);
    }
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        offsets.push_back(at + 1);
    std::sort(offsets.begin(), offsets.end());
    offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
    while (offsets.size() > 1 && offsets.back() >= text.size()) offsets.pop_back();
    return offsets;
}

/// Which sentences are shown.
class Selection {
public:
    explicit Selection(std::vector<std::size_t> offsets)
        : offsets_(std::move(offsets)), shown_(offsets_.size(), false) {}

    [[nodiscard]] std::size_t sentence_at(std::size_t offset) const {
        const auto after = std::upper_bound(offsets_.begin(), offsets_.end(), offset);
        return static_cast<std::size_t>(after - offsets_.begin()) - 1;
    }
    void show(std::size_t begin, std::size_t end) {
        const std::size_t last = sentence_at(end > begin ? end - 1 : end);
        for (std::size_t index = sentence_at(begin); index <= last; ++index) shown_[index] = true;
    }
    /// Shows `context` more sentences on either side of those shown so far; the first where there are none.
    void widen(std::size_t context) {
        const std::vector<bool> core = shown_;
        std::size_t until = 0;
        for (std::size_t index = 0; index < core.size(); ++index) {
            if (!core[index]) continue;
            const std::size_t first = std::max(until, index > context ? index - context : 0);
            until = std::min(core.size(), index + context + 1);
            for (std::size_t near = first; near < until; ++near) shown_[near] = true;
        }
        if (until == 0) shown_[0] = true;
    }
    [[nodiscard]] bool shown(std::size_t sentence) const { return shown_[sentence]; }
    [[nodiscard]] std::size_t end_of(std::size_t sentence, std::size_t text_size) const {
        return sentence + 1 < offsets_.size() ? offsets_[sentence + 1] : text_size;
    }

private:
    std::vector<std::size_t> offsets_;
    std::vector<bool> shown_;
};

/// Appends what is shown of a run that both drafts have and that stands at `offset` in the new text.
void slice_kept(const TextRun& run, std::size_t offset, std::size_t text_size, const Selection& selection,
                std::vector<Slice>& slices) {
    std::size_t at = offset;
    const std::size_t end = offset + run.text.size();
    while (at < end) {
        const std::size_t sentence = selection.sentence_at(at);
        const std::size_t until = std::max(at + 1, std::min(end, selection.end_of(sentence, text_size)));
        if (selection.shown(sentence)) {
            slices.push_back({{run.op, run.text.substr(at - offset, until - at), run.move}, false});
        } else if (slices.empty() || !slices.back().elided) {
            slices.push_back({{}, true});
        }
        at = until;
    }
}

}  // namespace

std::vector<Slice> excerpt(const std::vector<TextRun>& runs, std::uint32_t context, Language language) {
    std::vector<TextRun> shown;
    std::string text;
    for (const TextRun& run : runs) {
        shown.push_back({run.op, shown_text(run.text), run.move});
        if (run.op != RunOp::remove) text += shown.back().text;
    }
    Selection selection(sentence_offsets(text, language));
    std::size_t offset = 0;
    std::uint32_t move = 0;
    for (const TextRun& run : shown) {
        const std::size_t size = run.op == RunOp::remove ? 0 : run.text.size();
        if (run.op != RunOp::keep) selection.show(offset, offset + size);
        if (run.move != move && run.move != 0) selection.show(offset, offset + 1);
        move = run.move;
        offset += size;
    }
    selection.widen(context);
    std::vector<Slice> slices;
    offset = 0;
    for (TextRun& run : shown) {
        if (run.op == RunOp::keep) {
            slice_kept(run, offset, text.size(), selection, slices);
            offset += run.text.size();
        } else {
            if (run.op == RunOp::insert) offset += run.text.size();
            slices.push_back({std::move(run), false});
        }
    }
    return slices;
}

}  // namespace spor::rendering
