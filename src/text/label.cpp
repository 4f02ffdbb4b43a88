#include "text/label.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::text {
namespace {

constexpr std::size_t kLongestNumber = 12;

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        if (!is_blank(next_character(text, next))) break;
        at = next;
    }
    return at;
}

bool ends_at(std::string_view text, std::size_t at) { return at == text.size() || is_blank(next_character(text, at)); }

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    return at;
}

// The blank-delimited word at `at`, and its case-folded form. Long words are no provisions.
std::string_view word_at(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 24;
    std::size_t end = at;
    while (end < text.size() && end - at < kLongest && !ends_at(text, end)) ++end;
    return text.substr(at, end - at);
}

// "12", "2.1", "12 a", "IV", "B": what follows a provision's word. The end of it, or `at`.
std::size_t skip_number(std::string_view text, std::size_t at) {
    std::size_t end = skip_digits(text, at);
    if (end > at) {
        while (end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1]))
            end = skip_digits(text, end + 1);
        if (end < text.size() && text[end] >= 'a' && text[end] <= 'z' && !ends_at(text, end) &&
            (end + 1 == text.size() || !is_word_character(static_cast<unsigned char>(text[end + 1])))) {
            return end + 1;  // § 4a
        }
        const std::size_t letter = skip_blanks(text, end);  // § 4 a. and § 4 a, stk. 2
        if (letter > end && letter + 1 < text.size() && text[letter] >= 'a' && text[letter] <= 'z' &&
            (text[letter + 1] == '.' || text[letter + 1] == ',')) {
            return letter + 1;
        }
        return end;
    }
    while (end < text.size() && end - at < kLongestNumber &&
           std::string_view("IVXLC").find(text[end]) != std::string_view::npos)
        ++end;
    const bool roman = end > at;
    if (!roman && at < text.size() && ((text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z')))
        end = at + 1;
    return end < text.size() && is_word_character(static_cast<unsigned char>(text[end])) ? at : end;
}

bool is_page_word(std::string_view word) { return word == "side" || word == "s." || word == "page" || word == "p."; }

// "§ 4", "stk. 2", "Kapitel IV" at `at`: the end of it, or `at`.
std::size_t skip_provision(std::string_view text, std::size_t at, Language language) {
    constexpr std::string_view kParagraph = "\xC2\xA7";
    std::size_t number = at;
    if (text.substr(at).starts_with(kParagraph)) {
        number = at + kParagraph.size();
        if (text.substr(number).starts_with(kParagraph)) number += kParagraph.size();
    } else {
        number = at + word_at(text, at).size();
    }
    const std::string_view word = text.substr(at, number - at);
    number = skip_blanks(text, number);
    const std::size_t end = skip_number(text, number);
    if (end == number || word.empty()) return at;
    if (at == 0 && text[number] >= 'a' && text[number] <= 'z') return at;  // "Del i" opens a sentence
    if (word.starts_with(kParagraph)) return end;
    const std::string folded = fold(word);
    return is_page_word(folded) || !contains(language_data(language).provisions, folded) ? at : end;
}

// What may follow a number that is a label: the text's end, a mark that closes it, or a capital.
bool is_followed_like_label(std::string_view text, std::size_t end) {
    if (end == text.size()) return true;
    std::size_t next = skip_blanks(text, end);
    if (next == text.size()) return true;
    if (next == end) {
        if (text[end] == ':') return true;
        if (text[end] != '.' || !ends_at(text, end + 1)) return false;
        next = skip_blanks(text, end + 1);
        return next == text.size() || !is_lower(next_character(text, next));
    }
    const char32_t c = next_character(text, next);
    return is_upper(c) || c == 0x2013 || c == 0x2014 || c == '-' || is_double_quote(c);
}

Label close_label(std::string_view text, std::size_t end) {
    std::size_t size = end;
    if (size < text.size() && (text[size] == '.' || text[size] == ':')) ++size;
    return {std::string(text.substr(0, end)), false, static_cast<std::uint32_t>(skip_blanks(text, size))};
}

Label find_provision(std::string_view text, Language language) {
    std::size_t end = skip_provision(text, 0, language);
    if (end == 0) return {};
    for (;;) {
        const std::size_t comma = end < text.size() && text[end] == ',' ? end + 1 : end;
        const std::size_t next = skip_blanks(text, comma);
        if (next == end) break;
        const std::size_t further = skip_provision(text, next, language);
        if (further == next) break;
        end = further;
    }
    return is_followed_like_label(text, end) ? close_label(text, end) : Label{};
}

bool is_unit_or_month_at(std::string_view text, std::size_t at, Language language) {
    std::string_view word = word_at(text, at);
    while (!word.empty() && (word.back() == ',' || word.back() == ';')) word.remove_suffix(1);
    const LanguageData& data = language_data(language);
    const std::string folded = fold(word);
    return contains(data.units, folded) || contains(data.months, folded);
}

// "4.1", "4.1.2.", "4.": parts of one or two digits, so that 1.000 and 1.4.2025 are none.
Label find_number(std::string_view text, Language language) {
    std::size_t end = 0;
    std::size_t parts = 0;
    for (std::size_t at = 0;;) {
        const std::size_t digits = skip_digits(text, at);
        if (digits == at || digits - at > 2) return {};
        ++parts;
        end = digits;
        if (digits + 1 >= text.size() || text[digits] != '.' || !is_ascii_digit(text[digits + 1])) break;
        at = digits + 1;
    }
    const bool stop = end < text.size() && text[end] == '.';
    const std::size_t after = end + (stop ? 1U : 0U);
    if (!ends_at(text, after) || (parts == 1 && !stop)) return {};
    const std::size_t next = skip_blanks(text, after);
    if (next == text.size() || is_unit_or_month_at(text, next, language)) return {};
    if (!stop && !is_followed_like_label(text, end)) return {};
    return close_label(text, end);
}

// "(a)", "(iv)", "(12)", "a)", "1)": the label keeps its brackets.
Label find_bracketed(std::string_view text) {
    const bool open = text.front() == '(';
    std::size_t end = open ? 1 : 0;
    const std::size_t digits = skip_digits(text, end);
    if (digits > end) {
        if (digits - end > 3) return {};
        end = digits;
    } else {
        const std::size_t begin = end;
        while (end < text.size() && end - begin < 5 && text[end] >= 'a' && text[end] <= 'z') ++end;
        const bool roman = text.substr(begin, end - begin).find_first_not_of("ivx") == std::string_view::npos;
        if (end == begin || (end - begin > 1 && !roman)) return {};
    }
    if (end >= text.size() || text[end] != ')' || !ends_at(text, end + 1)) return {};
    const std::size_t next = skip_blanks(text, end + 1);
    if (next == text.size()) return {};
    return {std::string(text.substr(0, end + 1)), false, static_cast<std::uint32_t>(next)};
}

// "Mål 2: Flere frivillige", "Trin 3: Høring": with a colon, as the words are common ones.
Label find_topic(std::string_view text, Language language) {
    const std::string_view word = word_at(text, 0);
    const std::size_t number = skip_blanks(text, word.size());
    const std::size_t end = skip_digits(text, number);
    if (number == word.size() || end == number || end - number > 2 || end == text.size() || text[end] != ':') return {};
    if (!contains(language_data(language).topics, fold(word))) return {};
    Label label = close_label(text, end);
    label.topic = true;
    return label;
}

}  // namespace

Label find_label(std::string_view text, Language language) {
    constexpr std::size_t kLongestLabel = 80;
    text = text.substr(0, kLongestLabel);
    if (text.empty()) return {};
    const char first = text.front();
    if (first == '(' || is_ascii_digit(first) || (first >= 'a' && first <= 'z')) {
        if (Label bracketed = find_bracketed(text); bracketed.size > 0) return bracketed;
    }
    if (is_ascii_digit(first)) return find_number(text, language);
    Label provision = find_provision(text, language);
    return provision.size > 0 ? provision : find_topic(text, language);
}

}  // namespace spor::text
