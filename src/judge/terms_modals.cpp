// Modal verbs: their force, whether they are denied, and who is bound.
#include <algorithm>
#include <optional>

#include "judge/terms.hpp"
#include "text/language.hpp"

namespace spor::judging {
namespace {

using text::CommitmentData;
using text::contains;

constexpr std::uint32_t kLongestPhrase = 4;
/// A denial stands this near its verb: "må personalet på stedet ikke".
constexpr std::uint32_t kDenialReach = 5;
constexpr std::uint32_t kLongestSubject = 12;

bool is_word(const Sentence& sentence, std::uint32_t at) {
    return at < sentence.size() && sentence.words[at].kind == text::WordKind::word;
}

bool denies_nothing(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    for (std::uint32_t count = 2; count <= kLongestPhrase; ++count) {
        const std::string phrase = sentence.phrase(at, count);
        if (!phrase.empty() && contains(data.no_denials, phrase)) return true;
    }
    return false;
}

/// The word that denies the verb in `core`: before it, in it or soon behind it.
std::optional<std::uint32_t> find_denial(const Sentence& sentence, Range core, const CommitmentData& data) {
    const std::uint32_t last = std::min(sentence.size(), core.end + kDenialReach);
    for (std::uint32_t at = core.end; at < last; ++at) {
        const std::string& word = sentence.folded[at];
        if (sentence.is_mark(at) || contains(data.clause_starts, word)) break;
        if (contains(data.negators, word)) {
            if (denies_nothing(sentence, at, data)) break;
            return at;
        }
        if (match_phrase(sentence, at, data.modals, &text::Modal::phrase, kLongestPhrase).row != nullptr) break;
    }
    if (core.begin > 0 && contains(data.negators, sentence.folded[core.begin - 1])) return core.begin - 1;
    if (contains(data.denials, sentence.folded[core.begin])) return core.begin;  // "cannot"
    return std::nullopt;
}

/// Where the clause of a word begins: behind a mark, a number's end or a word like "at".
std::uint32_t clause_start(const Sentence& sentence, std::uint32_t verb, const CommitmentData& data) {
    std::uint32_t at = verb;
    while (at > 0 && verb - at < kLongestSubject && is_word(sentence, at - 1) &&
           sentence.words[at - 1].text.begin >= sentence.label_size) {
        const std::string& word = sentence.folded[at - 1];
        // "Regionen og kommunerne skal": two nouns and what joins them are one subject.
        const bool joins = at < verb && at > 1 && is_word(sentence, at - 2) && contains(data.determiners, word);
        if (contains(data.clause_starts, word) && !joins) break;
        --at;
    }
    return at;
}

/// The nouns of a subject: of each part between joining words the last word before a preposition.
std::vector<std::string> heads_of(const Sentence& sentence, Range subject, const CommitmentData& data) {
    std::vector<std::string> heads;
    std::string head;
    bool open = true;  // before the preposition
    for (std::uint32_t at = subject.begin; at < subject.end; ++at) {
        const std::string& word = sentence.folded[at];
        if (contains(data.clause_starts, word)) {
            if (!head.empty()) heads.push_back(std::move(head));
            head.clear();
            open = true;
        } else if (contains(data.prepositions, word)) {
            open = head.empty();
        } else if (open && !contains(data.determiners, word) && !contains(data.openers, word)) {
            head = word;
        }
    }
    if (!head.empty()) heads.push_back(std::move(head));
    return heads;
}

/// Behind the verb: determiners and adjectives up to the first words that are not followed by more of the same is more
/// than a table can tell, so the subject is the determiners and the next word.
Range subject_behind(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    Range subject{at, at};
    while (is_word(sentence, subject.end) && subject.end - at < 3) {
        const std::string& word = sentence.folded[subject.end];
        if (contains(data.prepositions, word) || contains(data.clause_starts, word)) break;
        ++subject.end;
        if (!contains(data.determiners, word)) break;
    }
    return subject;
}

Range find_subject(const Sentence& sentence, Range core, const CommitmentData& data) {
    const std::uint32_t begin = clause_start(sentence, core.begin, data);
    const bool nothing_before = begin == core.begin;
    if (nothing_before) {
        // Behind "som skal" and "at skal" stands no subject; behind a comma or a date it follows the verb.
        const bool relative = begin > 0 && contains(data.clause_starts, sentence.folded[begin - 1]);
        return relative ? Range{begin, begin} : subject_behind(sentence, core.end, data);
    }
    const std::string& first = sentence.folded[begin];
    const bool turned = contains(data.openers, first) || contains(data.prepositions, first);
    return turned ? subject_behind(sentence, core.end, data) : Range{begin, core.begin};
}

/// The verb and what it binds to: "skal tilbyde", "skal kommunen tilbyde".
Range shown_words(const Sentence& sentence, const Term& term, std::uint32_t denial) {
    Range shown = term.core;
    if (term.subject.begin == term.core.end) shown.end = term.subject.end;
    if (denial >= term.core.end) shown.end = std::max(shown.end, denial + 1);
    if (denial < term.core.begin) shown.begin = denial;
    if (is_word(sentence, shown.end)) ++shown.end;
    return shown;
}

/// "May" in mid-sentence is a month where months are written so.
bool is_month_name(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    if (!data.months_are_names || at == 0 || read_month(sentence.folded[at], data) == 0) return false;
    const char first = sentence.written(at).front();
    return first >= 'A' && first <= 'Z';
}

}  // namespace

Term modal_at(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    Term term;
    const auto match = match_phrase(sentence, at, data.modals, &text::Modal::phrase, kLongestPhrase);
    if (match.row == nullptr || is_month_name(sentence, at, data)) return term;
    term.kind = TermKind::modal;
    term.row = CommitmentKind::obligation;
    term.core = {at, at + match.words};
    term.force = match.row->force;
    term.forbids = match.row->forbids;
    term.subject = find_subject(sentence, term.core, data);
    term.heads = heads_of(sentence, term.subject, data);
    const std::optional<std::uint32_t> denial = find_denial(sentence, term.core, data);
    term.denied = denial.has_value();
    term.shown = shown_words(sentence, term, denial.value_or(term.core.begin));
    return term;
}

}  // namespace spor::judging
