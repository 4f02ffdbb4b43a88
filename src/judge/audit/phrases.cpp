#include "judge/audit/phrases.hpp"

#include <algorithm>

namespace spor::judging {

std::string quote_old(const Revision& revision, const std::vector<std::uint32_t>& old_tokens) {
    std::string phrase;
    const Token* last = nullptr;
    for (const std::uint32_t index : old_tokens) {
        const Token& token = revision.old_tokens[index];
        const bool touches = last != nullptr && last->block == token.block && last->end == token.begin;
        if (last != nullptr && !touches) phrase += ' ';
        phrase += revision.old_word(index);
        last = &token;
    }
    return phrase;
}

std::string quote_redline(const Reading& reading, const std::vector<std::uint32_t>& words) {
    std::string phrase;
    const RedlineWord* last = nullptr;
    for (const std::uint32_t index : words) {
        const RedlineWord& word = reading.words[index];
        const bool same_side = last != nullptr && (last->claim == Claim::inserted) == (word.claim == Claim::inserted);
        const bool touches = same_side && last->block == word.block && last->text.end == word.text.begin;
        if (last != nullptr && !touches) phrase += ' ';
        phrase += word.written;
        last = &word;
    }
    return phrase;
}

LineSpan lines_of(const Revision& revision, const std::vector<std::uint32_t>& old_tokens) {
    LineSpan lines;
    for (const std::uint32_t index : old_tokens) {
        const Token& token = revision.old_tokens[index];
        const LineSpan here =
            revision.old_draft->lines_of(revision.old_draft->blocks[token.block], {token.begin, token.end});
        lines.first = lines.first == 0 ? here.first : std::min(lines.first, here.first);
        lines.last = std::max(lines.last, here.last);
    }
    return lines;
}

}  // namespace spor::judging
