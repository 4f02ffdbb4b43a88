#include "judge/audit/left_notes.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/grammar.hpp"
#include "text/likeness.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

constexpr std::size_t kMostChecks = 100;  ///< remarks; a draft with more of them is not held against itself each time
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kMostWords = 200;  ///< of a passage; so many tell whether it is there
constexpr double kReworded = 0.5;        ///< share of the passage's words that stand close together

bool any_in(std::string_view text, std::span<const std::string_view> sorted, Language language) {
    std::vector<text::Word> words;
    text::split_words(text, language, words);
    return std::any_of(words.begin(), words.end(), [&](const text::Word& word) {
        return std::binary_search(sorted.begin(), sorted.end(),
                                  text::fold(text.substr(word.text.begin, word.text.size())));
    });
}

void add_word(std::string_view written, std::vector<std::string>& words) {
    std::string letters = text::fold(text::letters_of(written));
    if (!letters.empty()) words.push_back(std::move(letters));
}

/// The most words of the passage that a stretch of the text little longer than it has.
std::size_t most_common(const std::vector<std::string>& passage, const std::vector<std::string>& text) {
    std::unordered_map<std::string_view, int> wanted;
    for (const std::string& word : passage) ++wanted[word];
    const std::size_t width = passage.size() + passage.size() / 3 + 2;
    std::size_t common = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto found = wanted.find(text[i]); found != wanted.end() && found->second-- > 0) ++common;
        if (i >= width) {
            const auto gone = wanted.find(text[i - width]);
            if (gone != wanted.end() && ++gone->second > 0) --common;
        }
        most = std::max(most, common);
    }
    return most;
}

}  // namespace

NoteChecker::NoteChecker(const Reading& reading, Language language) : reading_(reading), language_(language) {}

bool tells_of_move(const LeftRemark& remark, Language language) {
    return any_in(remark.text, text::grammar_data(language).moved, language);
}

std::vector<Notice> list_taken_out(const Sides& sides, Language language) {
    std::vector<LeftRemark> taken = sides.remarks;
    for (const markup::Mark& mark : sides.markings.marks) {
        const bool comment = mark.kind == markup::MarkKind::remark && mark.form == markup::MarkForm::critic;
        if (!comment) continue;
        const Range at = {mark.open.end, mark.close.begin};
        LeftRemark remark{at, at, sides.redline->source.substr(at.begin, at.size())};
        if (!tells_of_move(remark, language)) taken.push_back(std::move(remark));
    }
    std::stable_sort(taken.begin(), taken.end(),
                     [](const LeftRemark& a, const LeftRemark& b) { return a.at.begin < b.at.begin; });
    std::vector<Notice> listed;
    listed.reserve(taken.size());
    for (const LeftRemark& remark : taken) listed.push_back({remark.text, sides.redline->line_of(remark.at.begin)});
    return listed;
}

NoteCheck NoteChecker::check(const LeftRemark& remark) {
    const text::GrammarData& grammar = text::grammar_data(language_);
    if (!tells_of_move(remark, language_) || ++checked_ > kMostChecks) return NoteCheck::none;
    if (any_in(remark.text, grammar.from, language_))
        return look_for(passage_beside(remark, Claim::struck), old_words());
    if (any_in(remark.text, grammar.to, language_))
        return look_for(passage_beside(remark, Claim::inserted), new_words());
    return NoteCheck::none;
}

/// The words of the remark's block, but for those of one claim.
NoteChecker::Words NoteChecker::passage_beside(const LeftRemark& remark, Claim other_than) const {
    Words words;
    const Range block = reading_.sides.markings.blocks[remark.block].source;
    auto word = std::partition_point(reading_.words.begin(), reading_.words.end(),
                                     [&](const RedlineWord& each) { return each.at.begin < block.begin; });
    for (; word != reading_.words.end() && word->at.begin < block.end && words.size() < kMostWords; ++word) {
        if (word->claim != other_than) add_word(word->written, words);
    }
    return words;
}

NoteCheck NoteChecker::look_for(const Words& passage, const Words& text) {
    if (passage.size() < kFewestWords) return NoteCheck::none;
    const auto whole = std::search(text.begin(), text.end(), passage.begin(), passage.end());
    if (whole != text.end()) return NoteCheck::moved;
    const auto common = static_cast<double>(most_common(passage, text));
    return common >= kReworded * static_cast<double>(passage.size()) ? NoteCheck::reworded : NoteCheck::not_found;
}

const NoteChecker::Words& NoteChecker::old_words() {
    if (old_words_.empty()) {
        for (std::uint32_t t = 0; t < reading_.revision.old_tokens.size(); ++t)
            add_word(reading_.revision.old_word(t), old_words_);
    }
    return old_words_;
}

const NoteChecker::Words& NoteChecker::new_words() {
    if (new_words_.empty()) {
        for (const RedlineWord& word : reading_.words) {
            if (word.claim != Claim::struck) add_word(word.now.empty() ? word.written : word.now, new_words_);
        }
    }
    return new_words_;
}

}  // namespace spor::judging
