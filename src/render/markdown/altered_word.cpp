#include "render/markdown/altered_word.hpp"

#include "render/markdown/old_text.hpp"

namespace spor::rendering {

std::optional<AlteredWord> split_altered(const Context& context, SourcePlaces& places, const Edit& edit) {
    const Token& token = context.revision.new_tokens[edit.tokens.begin];
    const Range text = {token.begin, token.end};
    if (edit.tokens.size() != 1 || places.touches_whole_run(text)) return std::nullopt;
    const std::uint32_t begin = places.source_begin(text.begin);
    if (places.source_end(text.end) - begin != text.size()) return std::nullopt;
    const std::string old_word = plain_old_words(*context.revision.old_draft, edit.old);
    const WordSplit split = split_word(old_word, context.revision.new_word(edit.tokens.begin));
    if (split.prefix + split.suffix == 0) return std::nullopt;
    AlteredWord word;
    word.removed = old_word.substr(split.prefix, old_word.size() - split.prefix - split.suffix);
    word.inserted = {begin + split.prefix, begin + text.size() - split.suffix};
    if (word.removed.empty() && word.inserted.empty()) return std::nullopt;
    return word;
}

}  // namespace spor::rendering
