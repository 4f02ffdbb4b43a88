// Modal verbs: their force, whether they are denied, and who is bound.
#include <algorithm>
#include <optional>

#include "judge/ledger/terms.hpp"
#include "text/characters.hpp"
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
        const bool in_compound = sentence.folded[at - 1].ends_with('-');  // "børne- og ungeudvalget"
        if (sentence.is_mark(at) || (contains(data.clause_starts, word) && !in_compound)) break;
        if (contains(data.negators, word)) {
            if (denies_nothing(sentence, at, data)) break;
            return at;
        }
        if (match_phrase(sentence, at, data.modals, &text::Modal::phrase, kLongestPhrase).row != nullptr) break;
    }
    if (core.begin > 0 && contains(data.negators, sentence.folded[core.begin - 1])) return core.begin - 1;
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

/// "kommunen", "det lokale råd", "Aarhus" rather than an infinitive.
bool looks_like_noun(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    if (!is_word(sentence, at)) return false;
    const std::string& word = sentence.folded[at];
    std::size_t first = sentence.words[at].text.begin;
    const auto ends_so = [&](std::string_view ending) { return word.ends_with(ending); };
    return contains(data.articles, word) || !text::is_lower(text::next_character(sentence.text, first)) ||
           std::any_of(data.definite_endings.begin(), data.definite_endings.end(), ends_so);
}

/// A subject without what stands in front only to make a longer verb: "Kommunen er ikke" forpligtet til.
Range without_auxiliaries(const Sentence& sentence, Range subject, const CommitmentData& data) {
    while (!subject.empty() && (contains(data.auxiliaries, sentence.folded[subject.end - 1]) ||
                                contains(data.negators, sentence.folded[subject.end - 1])))
        --subject.end;
    return subject;
}

/// A verb behind a comma. In "Kommunen, der ejer vejen, skal svare" its subject is what the sentence begins with; in
/// "Hvis det regner, skal kommunen svare" it follows.
Range subject_around_comma(const Sentence& sentence, Range core, const CommitmentData& data) {
    std::uint32_t first = 0;
    while (first < core.begin && (sentence.is_mark(first) || sentence.words[first].text.begin < sentence.label_size))
        ++first;
    std::uint32_t end = first;
    while (end < core.begin && is_word(sentence, end) && !contains(data.clause_starts, sentence.folded[end])) ++end;
    const bool turned = contains(data.openers, sentence.folded[first]) ||
                        contains(data.prepositions, sentence.folded[first]) || end == first;
    if (data.verb_second && (turned || looks_like_noun(sentence, core.end, data)))
        return subject_behind(sentence, core.end, data);
    return turned ? Range{core.begin, core.begin} : Range{first, end};
}

/// "20 dage må der gå": what is counted binds nobody.
bool is_counted(const Sentence& sentence, Range subject, const CommitmentData& data) {
    if (subject.empty()) return false;
    const bool behind_number = subject.begin > 0 && sentence.words[subject.begin - 1].kind == text::WordKind::number;
    if (behind_number && !contains(data.determiners, sentence.folded[subject.begin])) return true;
    for (std::uint32_t at = subject.begin; at < subject.end; ++at) {
        const std::optional<double> number = read_numeral(sentence.folded[at], data);
        if (number && *number > 1) return true;
    }
    return false;
}

/// Where the verb never stands before its subject, that begins at the last determiner behind the opening phrase.
Range subject_in_front(const Sentence& sentence, Range clause, const CommitmentData& data) {
    for (std::uint32_t at = clause.end; at > clause.begin + 1; --at) {
        const bool opens = contains(data.determiners, sentence.folded[at - 1]) &&
                           !contains(data.prepositions, sentence.folded[at - 2]) &&
                           !contains(data.clause_starts, sentence.folded[at - 1]);
        if (opens) return {at - 1, clause.end};
    }
    return {clause.end, clause.end};
}

Range find_subject(const Sentence& sentence, Range core, const CommitmentData& data) {
    const std::uint32_t begin = clause_start(sentence, core.begin, data);
    const std::string before = begin > 0 ? sentence.folded[begin - 1] : std::string();
    if (contains(data.relatives, before)) return {begin, begin};  // "som skal": the subject stands outside
    if (begin == core.begin) {
        // Behind "at" stands no subject that this could be; behind a comma or a date it follows the verb.
        if (contains(data.clause_starts, before)) return {begin, begin};
        if (before == ",") return subject_around_comma(sentence, core, data);
        return data.verb_second ? subject_behind(sentence, core.end, data) : Range{begin, begin};
    }
    const std::string& first = sentence.folded[begin];
    const Range front{begin, core.begin};
    const bool turned = contains(data.openers, first) || contains(data.prepositions, first);
    const Range subject = !turned            ? without_auxiliaries(sentence, front, data)
                          : data.verb_second ? subject_behind(sentence, core.end, data)
                                             : subject_in_front(sentence, front, data);
    return is_counted(sentence, subject, data) ? Range{begin, begin} : subject;
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
    term.denied = denial.has_value() || match.row->denies;
    if (match.row->denies && denial && *denial < at) {  // "not prohibited" gives leave
        term.force = 1;
        term.denied = false;
    }
    term.shown = shown_words(sentence, term, denial.value_or(term.core.begin));
    return term;
}

}  // namespace spor::judging
