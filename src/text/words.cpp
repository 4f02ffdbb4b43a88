#include "text/words.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "text/cursor.hpp"
#include "text/language.hpp"
#include "text/word_patterns.hpp"

namespace spor::text {

CharClass classify_wide(char32_t value) {
    const auto point = static_cast<UChar32>(value);
    switch (u_charType(point)) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
            return CharClass::letter;
        case U_OTHER_LETTER:
            return u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC) || (value >= 0x3040 && value <= 0x30FF)
                       ? CharClass::ideograph
                       : CharClass::letter;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return CharClass::letter;
        case U_DECIMAL_DIGIT_NUMBER:
        case U_LETTER_NUMBER:
        case U_OTHER_NUMBER:
            return CharClass::digit;
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
        case U_CONTROL_CHAR:
            return CharClass::space;
        case U_FORMAT_CHAR:
            return CharClass::joiner;
        default:
            return CharClass::symbol;
    }
}

namespace {

/// Where a mark of punctuation ends. Three full stops are one ellipsis, a run of hyphens is one dash: each is one mark
/// in other typography.
std::uint32_t punctuation_end(std::string_view text, std::uint32_t at) {
    const CodePoint mark = code_point_at(text, at);
    std::uint32_t end = at + mark.size;
    if (mark.value == '-') {
        while (end < text.size() && text[end] == '-' && end - at < 3) ++end;
    } else if (mark.value == '.' && text.substr(at, 3) == "..." && text.substr(at, 4) != "....") {
        end = at + 3;
    }
    return end;
}

bool is_ascii_letter(unsigned char byte) { return static_cast<unsigned char>((byte | 0x20U) - 'a') < 26; }

/// Where a run of ASCII letters ends; eight bytes a step, the first of which is the lowest.
std::uint32_t ascii_letters_end(std::string_view text, std::uint32_t at) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    constexpr std::uint64_t kTop = 0x80 * kEach;
    for (; std::endian::native == std::endian::little && at + 8 <= text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        const std::uint64_t low = (bytes | 0x20 * kEach) & ~kTop;
        // The top bit of a byte says that it is less than 'a', or more than 'z', or no ASCII.
        const std::uint64_t less = (kTop | ('a' - 1) * kEach) - low;
        const std::uint64_t more = low + (0x7F - 'z') * kEach;
        const std::uint64_t other = (less | more | bytes) & kTop;
        if (other != 0) return at + static_cast<std::uint32_t>(std::countr_zero(other)) / 8;
    }
    while (at < text.size() && is_ascii_letter(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

/// Where a run of plain letters (ASCII and Latin-1) ends.
std::uint32_t letters_end(std::string_view text, std::uint32_t at) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    for (;;) {
        at = ascii_letters_end(text, at);
        if (at + 1 >= size || bytes[at] != 0xC3) return at;
        const unsigned char next = bytes[at + 1];
        if (next < 0x80 || next > 0xBF || next == 0x97 || next == 0xB7) return at;  // multiplication and division signs
        at += 2;
    }
}

/// Most words are letters between blanks and commas: those need no pattern. 0 where more has to be looked at.
std::uint32_t plain_word_end(std::string_view text, std::uint32_t at) {
    const std::uint32_t end = letters_end(text, at);
    if (end == at) return 0;
    if (end == text.size()) return end;
    // The stop behind a word that is too long for an abbreviation ends the sentence.
    const bool stop =
        text[end] == '.' && end - at >= kLongestAbbreviation && (end + 1 == text.size() || text[end + 1] == ' ');
    const bool stands_apart = text[end] == ' ' || text[end] == ',' || text[end] == ')' || text[end] == ';' || stop;
    return stands_apart ? end : 0;
}

/// Zero-width characters after a word belong to it, so that they never stand alone.
std::uint32_t skip_joiners(std::string_view text, std::uint32_t at) {
    for (CodePoint next = code_point_at(text, at); next.size != 0 && next.value >= 0x80;
         next = code_point_at(text, at)) {
        if (classify(next.value) != CharClass::joiner) break;
        at += next.size;
    }
    return at;
}

}  // namespace

void split_words(std::string_view text, Language language, std::vector<Word>& words) {
    const LanguageData& data = language_data(language);
    std::uint32_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        if (const std::uint32_t end = plain_word_end(text, at); end > 0) {
            words.push_back({{at, end}, WordKind::word});
            at = end;
            continue;
        }
        const CodePoint first = code_point_at(text, at);
        const CharClass kind = classify(first.value);
        if (kind == CharClass::space || kind == CharClass::joiner) {
            at += first.size;
            continue;
        }
        Word word{{at, at + first.size}, WordKind::word};
        const Match match = match_word(text, at, kind, data);
        if (match.end > at) {
            word.kind = match.kind;
            word.text.end = skip_joiners(text, match.end);
        } else if (kind == CharClass::symbol) {
            word.kind = WordKind::punctuation;
            word.text.end = punctuation_end(text, at);
        }
        words.push_back(word);
        at = word.text.end;
    }
}

bool holds_word(std::string_view token, Language language) {
    // Most words begin so, and no punctuation does.
    const char first = token.empty() ? ' ' : token.front();
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9')) return true;
    std::vector<Word> words;
    split_words(token, language, words);
    return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.kind != WordKind::punctuation; });
}

}  // namespace spor::text
