#include "text/revision_classes.hpp"

#include "text/likeness.hpp"
#include "text/words.hpp"

namespace spor::text {
namespace {

constexpr std::size_t kLongestJudged = 64;  ///< words; no slip of the pen and no label is longer

template <class Word>
std::unordered_set<std::string_view> words_of(const std::vector<Token>& tokens, const Word& word) {
    std::unordered_set<std::string_view> words;
    for (std::uint32_t token = 0; token < tokens.size(); ++token) words.insert(word(token));
    return words;
}

}  // namespace

RevisionClasses::RevisionClasses(const Revision& revision)
    : revision_(revision),
      forms_{[this](const std::string& word) { return old_words().contains(word); },
             [this](const std::string& word) { return new_words().contains(word); }} {}

const RevisionClasses::Words& RevisionClasses::old_words() const {
    if (!old_words_) {
        old_words_ = words_of(revision_.old_tokens, [this](std::uint32_t token) { return revision_.old_word(token); });
    }
    return *old_words_;
}

const RevisionClasses::Words& RevisionClasses::new_words() const {
    if (!new_words_) {
        new_words_ = words_of(revision_.new_tokens, [this](std::uint32_t token) { return revision_.new_word(token); });
    }
    return *new_words_;
}

ChangeClass RevisionClasses::of(Range ops) const {
    WordingChange change;
    for (std::uint32_t at = ops.begin; at < ops.end; ++at) {
        const WordOp& op = revision_.ops[at];
        if (op.op == Op::keep || op.op == Op::depart) continue;
        for (std::uint32_t token = op.old_tokens.begin; token < op.old_tokens.end; ++token)
            change.went.push_back(token);
        for (std::uint32_t token = op.new_tokens.begin; token < op.new_tokens.end; ++token) {
            change.came.push_back(revision_.new_word(token));
        }
    }
    return judge(change);
}

ChangeClass RevisionClasses::judge(const WordingChange& told) const {
    const Language language = revision_.options.language;
    bool words = false;
    bool signs = false;  // a word without a letter or a digit: €, +
    const auto look_at = [&](std::string_view word) {
        const bool holds = holds_word(word, language);
        words = words || holds;
        signs = signs || (holds && letters_of(word).empty());
    };
    for (const std::uint32_t token : told.went) look_at(revision_.old_word(token));
    for (const std::string_view word : told.came) look_at(word);
    if (signs) return ChangeClass::content;
    if (told.went.empty() || told.went.size() + told.came.size() > kLongestJudged) {
        return words ? ChangeClass::content : ChangeClass::typography;
    }
    WordingChange change = told;
    if (change.went.front() > 0) change.before = change.went.front() - 1;
    if (change.went.back() + 1 < revision_.old_tokens.size()) change.after = change.went.back() + 1;
    return classify(revision_, change, forms_, language);
}

}  // namespace spor::text
