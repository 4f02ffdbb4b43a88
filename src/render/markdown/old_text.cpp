#include "render/markdown/old_text.hpp"

#include <algorithm>

#include "markup/critic.hpp"

namespace spor::rendering {

namespace {

bool within(Range inner, Range outer) { return outer.begin <= inner.begin && inner.end <= outer.end; }

/// A code span, a link or an author's emphasis that can be written again as it was. Bold cannot: it would be read as an
/// insertion.
bool keeps_markup(const Document& draft, const Run& run) {
    if (run.text.empty() || run.open.empty() || run.close.empty()) return false;
    if (run.style == Style::code) {
        const std::string_view written =
            std::string_view(draft.source).substr(run.open.begin, run.close.end - run.open.begin);
        return written.find_first_of("\r\n|") == std::string_view::npos;
    }
    if (run.style == Style::emphasis) {
        const auto is_delimiter = [&](Range at) {
            return at.size() == 1 && (draft.source[at.begin] == '*' || draft.source[at.begin] == '_');
        };
        return is_delimiter(run.open) && is_delimiter(run.close);
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
        if (draft_.format == Format::markdown && !block.verbatim) {
            const auto first =
                std::lower_bound(block.runs.begin(), block.runs.end(), words.text.begin,
                                 [](const Run& run, std::uint32_t begin) { return run.text.begin < begin; });
            append(block, words.text, static_cast<std::size_t>(first - block.runs.begin()));
        } else {
            append_escaped(text_, slice(block, words.text), escaping_);
        }
    }

    std::string take() { return std::move(text_); }

private:
    /// A piece of text; the blanks that set columns apart on a page are one.
    static std::string slice(const Block& block, Range range) {
        const std::string_view text = std::string_view(block.text).substr(range.begin, range.size());
        if (block.verbatim || text.find("  ") == std::string_view::npos) return std::string(text);
        std::string single;
        for (const char c : text) {
            if (c != ' ' || single.empty() || single.back() != ' ') single += c;
        }
        return single;
    }

    /// A range of text with those of the block's runs, from one on, that stand wholly in it.
    void append(const Block& block, Range text, std::size_t run) {
        std::uint32_t at = text.begin;
        for (; run < block.runs.size() && block.runs[run].text.begin < text.end; ++run) {
            const Run& style = block.runs[run];
            if (style.text.begin < at || !within(style.text, text) || !keeps_markup(draft_, style)) continue;
            append_escaped(text_, slice(block, {at, style.text.begin}), escaping_);
            append(block, run);
            at = style.text.end;
        }
        append_escaped(text_, slice(block, {at, text.end}), escaping_);
    }

    void append(const Block& block, std::size_t number) {
        const Run& run = block.runs[number];
        if (run.style == Style::emphasis) {
            text_ += draft_.source[run.open.begin];
            append(block, run.text, number + 1);
            text_ += draft_.source[run.close.begin];
            return;
        }
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
    std::string text = writer.take();
    if (escaping.critic && markup::ends_opening_delimiter(text)) text += ' ';  // no backslash could tell them apart
    return text;
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
