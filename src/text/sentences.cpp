#include "text/sentences.hpp"

#include "text/cursor.hpp"
#include "text/language.hpp"

namespace spor::text {
namespace {

std::string_view of(std::string_view text, const Word& word) { return text.substr(word.text.begin, word.text.size()); }

bool ends_sentence(std::string_view mark) {
    return mark == "." || mark == "!" || mark == "?" || mark == "…" || mark == "...";
}

bool closes(std::string_view mark) {
    return mark == ")" || mark == "]" || mark == "\"" || mark == "”" || mark == "’" || mark == "»" || mark == "'";
}

/// A sentence begins with a capital, a digit, an opening mark or a § – not with a small letter.
bool can_begin(std::string_view word) {
    const CodePoint first = code_point_at(word, 0);
    const CharClass kind = classify(first.value);
    if (kind == CharClass::letter) return u_islower(static_cast<UChar32>(first.value)) == 0;
    if (kind == CharClass::symbol)
        return first.value == '(' || first.value == '"' || first.value == 0x201D || first.value == 0x201C ||
               first.value == 0xBB || first.value == 0xAB || first.value == 0xA7 || first.value == '[';
    return true;
}

}  // namespace

std::vector<std::uint32_t> sentence_starts(std::string_view text, const std::vector<Word>& words, Language language) {
    std::vector<std::uint32_t> starts;
    find_sentence_starts(text, words, language, starts);
    return starts;
}

void find_sentence_starts(std::string_view text, const std::vector<Word>& words, Language language,
                          std::vector<std::uint32_t>& starts) {
    starts.clear();
    if (words.empty()) return;
    const LanguageData& data = language_data(language);
    starts.push_back(0);
    const auto count = static_cast<std::uint32_t>(words.size());
    for (std::uint32_t i = 0; i + 1 < count; ++i) {
        const bool punctuation = words[i].kind == WordKind::punctuation;
        if (!punctuation && text[words[i].text.end - 1] != '.') continue;
        const std::string_view word = of(text, words[i]);
        const bool mark = punctuation && ends_sentence(word);
        const bool abbreviation = !mark && word.size() > 2 && word.back() == '.' && contains(data.closers, word);
        if (!mark && !abbreviation) continue;
        std::uint32_t next = i + 1;
        while (next < count && words[next].kind == WordKind::punctuation &&
               words[next - 1].text.end == words[next].text.begin &&
               (closes(of(text, words[next])) || ends_sentence(of(text, words[next])))) {
            ++next;
        }
        if (next < count && can_begin(of(text, words[next]))) starts.push_back(next);
        i = next - 1;
    }
}

}  // namespace spor::text
