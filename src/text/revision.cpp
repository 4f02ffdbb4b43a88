// What every reader of a Revision needs to know of a word.
#include "spor/revision.hpp"

#include <algorithm>

#include "text/cursor.hpp"

namespace spor {
namespace {

std::string_view word_of(const Document& draft, const Token& token) {
    return std::string_view(draft.blocks[token.block].text).substr(token.begin, token.end - token.begin);
}

}  // namespace

std::string_view Revision::old_word(std::uint32_t token) const { return word_of(*old_draft, old_tokens[token]); }
std::string_view Revision::new_word(std::uint32_t token) const { return word_of(*new_draft, new_tokens[token]); }

WordSplit split_word(std::string_view old_word, std::string_view new_word) {
    const auto old_size = static_cast<std::uint32_t>(old_word.size());
    const auto new_size = static_cast<std::uint32_t>(new_word.size());
    const std::uint32_t shorter = std::min(old_size, new_size);
    WordSplit split;
    while (split.prefix < shorter) {
        const auto old_point = text::code_point_at(old_word, split.prefix);
        const auto new_point = text::code_point_at(new_word, split.prefix);
        if (old_point.value != new_point.value || split.prefix + old_point.size > shorter) break;
        split.prefix += old_point.size;
    }
    while (split.prefix + split.suffix < shorter) {
        const auto old_point = text::code_point_before(old_word, old_size - split.suffix);
        const auto new_point = text::code_point_before(new_word, new_size - split.suffix);
        if (old_point.value != new_point.value || split.prefix + split.suffix + old_point.size > shorter) break;
        split.suffix += old_point.size;
    }
    return split;
}

}  // namespace spor
