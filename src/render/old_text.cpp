#include "render/old_text.hpp"

#include <algorithm>

namespace spor::rendering {

namespace {

bool within(Range inner, Range outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

/// A code span or a link that can be written again as it was.
bool keeps_markup(const Document& draft, const Run& run) {
    if (run.text.empty() || run.open.empty() || run.close.empty()) return false;
    if (run.style == Style::code) {
        const std::string_view written =
            std::string_view(draft.source).substr(run.open.begin, run.close.end - run.open.begin);
        return written.find_first_of("\r\n|") == std::string_view::npos;
    }
    return run.style == Style::link && draft.source.compare(run.open.begin, run.open.size(), "[") == 0 &&
           run.target.find_first_of(" ()<>\\\r\n\t|") == std::string::npos;
}

class Writer {
public:
    Writer(const Document& draft, const Escaping& escaping) : draft_(draft), escaping_(escaping) {}

    void append(const OldWords& words) {
        const Block& block = draft_.blocks[words.block];
        if (!text_.empty()) text_ += ' ';
        std::uint32_t at = words.text.begin;
        if (draft_.format == Format::markdown && !block.verbatim) {
            const auto first =
                std::lower_bound(block.runs.begin(), block.runs.end(), at,
                                 [](const Run& run, std::uint32_t begin) { return run.text.begin < begin; });
            for (auto run = first; run != block.runs.end() && run->text.begin < words.text.end; ++run) {
                if (run->text.begin < at || !within(run->text, words.text) || !keeps_markup(draft_, *run)) continue;
                append_escaped(text_, slice(block, {at, run->text.begin}), escaping_);
                append(*run, block);
                at = run->text.end;
            }
        }
        append_escaped(text_, slice(block, {at, words.text.end}), escaping_);
    }

    std::string take() { return std::move(text_); }

private:
    static std::string_view slice(const Block& block, Range range) {
        return std::string_view(block.text).substr(range.begin, range.size());
    }

    void append(const Run& run, const Block& block) {
        if (run.style == Style::code) {
            text_.append(draft_.source, run.open.begin, run.close.end - run.open.begin);
            return;
        }
        text_ += '[';
        append_escaped(text_, slice(block, run.text), escaping_);
        text_ += "](";
        text_ += run.target;
        text_ += ')';
    }

    const Document& draft_;
    const Escaping& escaping_;
    std::string text_;
};

}  // namespace

std::string write_old_words(const Document& old_draft, const std::vector<OldWords>& words, const Escaping& escaping) {
    Writer writer(old_draft, escaping);
    for (const OldWords& part : words) writer.append(part);
    return writer.take();
}

std::string plain_old_words(const Document& old_draft, const std::vector<OldWords>& words) {
    std::string text;
    for (const OldWords& part : words) {
        if (!text.empty()) text += ' ';
        text.append(old_draft.blocks[part.block].text, part.text.begin, part.text.size());
    }
    return text;
}

}  // namespace spor::rendering
