#include "judge/certificate/certified_pair.hpp"

#include <algorithm>

#include "files/digest.hpp"
#include "text/words.hpp"

namespace spor::judging {
namespace {

SentenceList cut(const Document& draft, text::Vocabulary& vocabulary, text::Targets targets) {
    text::TokenList list = text::tokenise(draft, vocabulary, targets);
    SentenceList sentences;
    for (std::uint32_t token = 0; token < list.tokens.size(); ++token) {
        if (list.begins[token] >= text::Boundary::sentence) sentences.starts.push_back(token);
    }
    sentences.starts.push_back(static_cast<std::uint32_t>(list.tokens.size()));
    sentences.counts.assign(sentences.size(), 0);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        for (std::uint32_t token = sentences.starts[s]; token < sentences.starts[s + 1]; ++token) {
            const bool mark = vocabulary.entry(list.tokens[token].id).kind == text::WordKind::punctuation;
            sentences.counts[s] += mark ? 0 : 1;
        }
    }
    sentences.tokens = std::move(list.tokens);
    return sentences;
}

std::string_view written(const Document& draft, const Token& token) {
    return std::string_view(draft.blocks[token.block].text).substr(token.begin, token.end - token.begin);
}

/// Whether some members of one are members of the other; looks the fewer up.
template <class Set>
bool meet(const Set& some, const Set& others) {
    if (some.size() > others.size()) return meet(others, some);
    return std::any_of(some.begin(), some.end(), [&](const auto& each) { return others.contains(each); });
}

}  // namespace

CertifiedPair::CertifiedPair(const Document& old_draft, const Document& new_draft, Language language,
                             const Ignore& ignore)
    : old_draft_(old_draft), new_draft_(new_draft), vocabulary_(language, ignore.typography) {
    const text::Targets targets = text::targets_that_count(old_draft.format, new_draft.format);
    old_ = cut(old_draft, vocabulary_, targets);
    new_ = cut(new_draft, vocabulary_, targets);
}

bool CertifiedPair::is_word(const Token& token) const {
    return vocabulary_.entry(token.id).kind != text::WordKind::punctuation;
}

CertifiedDraft CertifiedPair::describe(DraftSide side) const {
    const bool is_old = side == DraftSide::old_draft;
    const Document& draft = is_old ? old_draft_ : new_draft_;
    const SentenceList& list = is_old ? old_ : new_;
    CertifiedDraft certified{draft.name, draft.format, draft.sha256, {}, {}};
    for (std::uint32_t s = 0; s < list.size(); ++s) {
        const Range words = list.words(s);
        std::string joined;
        for (std::uint32_t t = words.begin; t < words.end; ++t) {
            if (t > words.begin) joined += ' ';
            joined += vocabulary_.normal(list.tokens[t].id);
        }
        const Token& first = list.tokens[words.begin];
        const LineSpan lines = draft.lines_of(draft.blocks[first.block], {first.begin, list.tokens[words.end - 1].end});
        certified.sentences.push_back({lines, list.counts[s], files::sha256(joined), Fate::kept, {}});
    }
    for (const Furniture& line : draft.furniture)
        certified.furniture.push_back({line.line, line.words, files::sha256(line.text)});
    return certified;
}

std::vector<std::uint32_t> CertifiedPair::ids(const SentenceList& side,
                                              const std::vector<std::uint32_t>& sentences) const {
    std::vector<std::uint32_t> ids;
    for (const std::uint32_t sentence : sentences) {
        const Range words = side.words(sentence);
        for (std::uint32_t t = words.begin; t < words.end; ++t) ids.push_back(side.tokens[t].id);
    }
    return ids;
}

bool CertifiedPair::same_words(const std::vector<std::uint32_t>& old_sentences,
                               const std::vector<std::uint32_t>& new_sentences) const {
    return ids(old_, old_sentences) == ids(new_, new_sentences);
}

bool CertifiedPair::links(const Token& token, std::uint32_t old_sentence, std::uint32_t new_sentence) const {
    return is_word(token) || old_.counts[old_sentence] == 0 || new_.counts[new_sentence] == 0;
}

void CertifiedPair::look_at(const Document& draft, const SentenceList& side, std::uint32_t sentence,
                            Traits& traits) const {
    constexpr std::size_t kShortestStem = 4;  // bytes, as align has it
    if (traits.sentence == sentence) return;
    traits = {sentence, {}, {}};
    const Range words = side.words(sentence);
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        const Token& token = side.tokens[t];
        if (!is_word(token) && side.counts[sentence] > 0) continue;
        traits.ids.insert(token.id);
        // What a word keeps when another part is put to it, or its case changes: how it begins and ends, its letters.
        const std::string_view word = written(draft, token);
        traits.stems.insert('=' + text::fold(word));
        if (word.size() < kShortestStem) continue;
        traits.stems.insert('<' + std::string(word.substr(0, kShortestStem)));
        traits.stems.insert('>' + std::string(word.substr(word.size() - kShortestStem)));
    }
}

bool CertifiedPair::share_a_word(std::uint32_t old_sentence, std::uint32_t new_sentence) {
    look_at(old_draft_, old_, old_sentence, old_traits_);
    look_at(new_draft_, new_, new_sentence, new_traits_);
    if (meet(old_traits_.ids, new_traits_.ids) || meet(old_traits_.stems, new_traits_.stems)) return true;
    // A sentence without words shares its marks with one that has some.
    if (old_.counts[old_sentence] > 0 && new_.counts[new_sentence] > 0) return false;
    const std::vector<std::uint32_t> marks = ids(old_, {old_sentence});
    const std::vector<std::uint32_t> others = ids(new_, {new_sentence});
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::uint32_t id) { return std::find(others.begin(), others.end(), id) != others.end(); });
}

}  // namespace spor::judging
