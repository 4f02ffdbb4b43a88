#include "text/word_patterns.hpp"

#include <array>
#include <string>

namespace spor::text {
namespace {

constexpr std::uint32_t kLongestMonth = 12;

bool is_word_class(CharClass kind) { return kind == CharClass::letter || kind == CharClass::digit; }

bool is_digit(std::string_view text, std::uint32_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

CharClass class_at(std::string_view text, std::uint32_t at) {
    const CodePoint point = code_point_at(text, at);
    return point.size == 0 ? CharClass::space : classify(point.value);
}

bool is_hyphen(char32_t value) { return value == '-' || value == 0x2010 || value == 0x2011; }
bool is_apostrophe(char32_t value) { return value == '\'' || value == 0x2019 || value == 0x02BC; }
bool joins_digits(char32_t value) {
    return value == '.' || value == ',' || value == ':' || value == '/' || value == 0x2013 || is_hyphen(value);
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
    for (CodePoint point = code_point_at(text, at); point.size != 0; point = code_point_at(text, at)) {
        if (classify(point.value) != CharClass::space || point.value == '\t' || point.value == '\n') break;
        at += point.size;
    }
    return at;
}

/// Lower case of ASCII and of the Latin-1 letters in UTF-8: all that the language tables hold.
std::string lower(std::string_view word) {
    std::string result(word);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto byte = static_cast<unsigned char>(result[i]);
        if (byte >= 'A' && byte <= 'Z') result[i] = static_cast<char>(byte + 32);
        if (byte == 0xC3 && i + 1 < result.size()) {
            const auto next = static_cast<unsigned char>(result[i + 1]);
            if (next >= 0x80 && next <= 0x9E && next != 0x97) result[i + 1] = static_cast<char>(next + 32);
        }
    }
    return result;
}

/// Letters and digits with the marks that stand inside words: hyphens and apostrophes between letters, `.,:/-–` between
/// digits, and a hyphen at the end of a suspended compound (`pleje- og …`).
std::uint32_t scan_plain(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    CharClass last = CharClass::space;
    while (end < text.size()) {
        const CodePoint point = code_point_at(text, end);
        const CharClass kind = classify(point.value);
        if (is_word_class(kind)) {
            last = kind;
            end += point.size;
            continue;
        }
        const CharClass next = class_at(text, end + point.size);
        const bool joins = kind == CharClass::joiner || is_hyphen(point.value) || point.value == '_' ||
                           (is_apostrophe(point.value) && next == CharClass::letter) ||
                           (last == CharClass::digit && next == CharClass::digit && joins_digits(point.value));
        if (is_word_class(next) && joins) {
            end += point.size;
        } else if (is_hyphen(point.value) && last == CharClass::letter &&
                   (next == CharClass::space || text.substr(end + point.size, 1) == "," ||
                    text.substr(end + point.size, 1) == "/")) {
            return end + point.size;
        } else {
            break;
        }
    }
    return end;
}

/// `f.eks.`, `bl.a.`, `stk.`: the longest entry of the language's table that begins at `at`.
std::uint32_t scan_abbreviation(std::string_view text, std::uint32_t at, const LanguageData& data) {
    std::uint32_t best = 0;
    const std::uint32_t limit =
        std::min<std::uint32_t>(static_cast<std::uint32_t>(text.size()), at + kLongestAbbreviation);
    for (std::uint32_t end = at; end < limit;) {
        const CodePoint point = code_point_at(text, end);
        if (point.value != '.' && !is_word_class(classify(point.value))) break;
        end += point.size;
        if (point.value == '.' && contains(data.abbreviations, lower(text.substr(at, end - at)))) best = end;
    }
    return best;
}

std::uint32_t scan_address(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size()) {
        const CodePoint point = code_point_at(text, end);
        if (classify(point.value) == CharClass::space || point.value == '<' || point.value == '>' ||
            point.value == '|' || point.value == '"' || point.value == 0x201D || point.value == 0x00BB) {
            break;
        }
        end += point.size;
    }
    while (end > at && std::string_view(".,;:!?)]}'*_").find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

bool begins_web_address(std::string_view rest) {
    return rest.substr(0, 7) == "http://" || rest.substr(0, 8) == "https://" || rest.substr(0, 7) == "mailto:" ||
           (rest.substr(0, 4) == "www." && rest.size() > 4);
}

/// `navn@eksempel.dk`, given the end of what stands before the @. 0 where it is none.
std::uint32_t scan_mail(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (end < text.size() && (text[end] == '.' || text[end] == '+') && is_word_class(class_at(text, end + 1))) {
        end = scan_plain(text, end + 1);
    }
    if (end == at || end >= text.size() || text[end] != '@' || !is_word_class(class_at(text, end + 1))) return 0;
    end = scan_plain(text, end + 1);
    while (end < text.size() && text[end] == '.' && is_word_class(class_at(text, end + 1)))
        end = scan_plain(text, end + 1);
    return end;
}

/// `, stk. 2`, `, nr. 3`, `, litra b`, `, 2. pkt.`: one more step of a reference; `at` where there is none.
std::uint32_t scan_reference_step(std::string_view text, std::uint32_t at) {
    std::uint32_t next = at;
    if (next < text.size() && text[next] == ',') ++next;
    next = skip_blanks(text, next);
    for (const std::string_view word : {"stk.", "nr.", "litra", "pkt."}) {
        if (text.substr(next, word.size()) != word) continue;
        const std::uint32_t number = skip_blanks(text, next + static_cast<std::uint32_t>(word.size()));
        if (number == next + word.size()) return at;
        const std::uint32_t end = scan_plain(text, number);
        const bool letter = word == "litra" && end == number + 1;
        return letter || is_digit(text, number) ? end : at;
    }
    std::uint32_t digits = next;
    while (is_digit(text, digits)) ++digits;
    if (digits == next || text.substr(digits, 1) != ".") return at;
    const std::uint32_t point = skip_blanks(text, digits + 1);
    return text.substr(point, 4) == "pkt." ? point + 4 : at;
}

/// `§ 4`, `§ 4 a`, `§§ 5-9`, `§ 12, stk. 2, nr. 3`.
Match match_reference(std::string_view text, std::uint32_t at) {
    constexpr std::string_view kSign = "§";
    std::uint32_t end = at;
    while (text.substr(end, kSign.size()) == kSign) end += static_cast<std::uint32_t>(kSign.size());
    end = skip_blanks(text, end);
    if (!is_digit(text, end)) return {};
    end = scan_plain(text, end);
    const std::uint32_t letter = skip_blanks(text, end);
    if (letter == end + 1 && letter < text.size() && text[letter] >= 'a' && text[letter] <= 'z' &&
        !is_word_class(class_at(text, letter + 1)) && text[letter] != 'i') {
        end = letter + 1;  // "§ 4 a"; but "§ 4 i loven"
    }
    for (std::uint32_t next = scan_reference_step(text, end); next > end; next = scan_reference_step(text, end))
        end = next;
    return {end, WordKind::reference};
}

std::uint32_t scan_month(std::string_view text, std::uint32_t at, const LanguageData& data) {
    std::uint32_t end = at;
    const std::uint32_t limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(text.size()), at + kLongestMonth);
    while (end < limit && class_at(text, end) == CharClass::letter) end += code_point_at(text, end).size;
    if (end == at) return at;
    if (contains(data.months, lower(text.substr(at, end - at)))) return end;
    if (end < limit && text[end] == '.' && contains(data.months, lower(text.substr(at, end + 1 - at)))) return end + 1;
    return at;
}

std::uint32_t scan_year(std::string_view text, std::uint32_t at) {
    std::uint32_t next = at;
    if (next < text.size() && text[next] == ',') ++next;
    next = skip_blanks(text, next);
    std::uint32_t end = next;
    while (is_digit(text, end)) ++end;
    const bool year = end - next == 4 && (text[next] == '1' || text[next] == '2') && next > at;
    return year && !is_word_class(class_at(text, end)) ? end : at;
}

/// `1. juli 2025`, `1 July 2025`, given the end of the day's digits. 0 where it is no date.
std::uint32_t scan_date(std::string_view text, std::uint32_t at, std::uint32_t end, const LanguageData& data) {
    if (end - at > 2) return 0;
    std::uint32_t next = end;
    if (next < text.size() && text[next] == '.') ++next;
    const std::uint32_t month = skip_blanks(text, next);
    if (month == next) return 0;
    const std::uint32_t month_end = scan_month(text, month, data);
    return month_end == month ? 0 : scan_year(text, month_end);
}

Match match_number(std::string_view text, std::uint32_t at, const LanguageData& data) {
    const std::uint32_t end = scan_plain(text, at);
    if (const std::uint32_t date = scan_date(text, at, end, data); date > 0) return {date, WordKind::number};
    const std::uint32_t sign = skip_blanks(text, end);
    if (sign < text.size() && text[sign] == '%' && sign - end <= 2) return {sign + 1, WordKind::number};
    if (const std::string_view degree = "°C"; text.substr(sign, degree.size()) == degree) {
        return {sign + static_cast<std::uint32_t>(degree.size()), WordKind::number};
    }
    bool plain = true;
    for (const char c : text.substr(at, end - at))
        plain = plain && ((c >= '0' && c <= '9') || std::string_view(".,:/-").find(c) != std::string_view::npos ||
                          static_cast<unsigned char>(c) >= 0x80);
    return {end, plain ? WordKind::number : WordKind::word};
}

bool is_currency(std::string_view text, std::uint32_t at) {
    const CodePoint point = code_point_at(text, at);
    return point.size != 0 && u_charType(static_cast<UChar32>(point.value)) == U_CURRENCY_SYMBOL;
}

Match match_symbol(std::string_view text, std::uint32_t at) {
    if (text.substr(at, 2) == "§") return match_reference(text, at);
    if (is_currency(text, at)) {
        const std::uint32_t number = at + code_point_at(text, at).size;
        if (is_digit(text, number)) return {scan_plain(text, number), WordKind::number};
    }
    if (text[at] == '-' && class_at(text, at + 1) == CharClass::letter &&
        (at == 0 || class_at(text, at - code_point_before(text, at).size) == CharClass::space)) {
        return {scan_plain(text, at + 1), WordKind::word};  // "-området" of a suspended pair
    }
    if (const std::uint32_t end = note_mark_end(text, at); end != 0) return {end, WordKind::reference};
    return {};
}

}  // namespace

std::uint32_t note_mark_end(std::string_view text, std::uint32_t at) {
    if (text.substr(at, 2) != "[^") return 0;
    const std::uint32_t end = scan_plain(text, at + 2);
    return end > at + 2 && end < text.size() && text[end] == ']' ? end + 1 : 0;
}

Match match_word(std::string_view text, std::uint32_t at, CharClass first, const LanguageData& data) {
    if (first == CharClass::symbol) return match_symbol(text, at);
    if (first == CharClass::ideograph) return {at + code_point_at(text, at).size, WordKind::word};
    if (first == CharClass::digit) return match_number(text, at, data);
    if (begins_web_address(text.substr(at, 8))) return {scan_address(text, at), WordKind::address};
    const std::uint32_t end = scan_plain(text, at);
    if (end < text.size() && (text[end] == '@' || text[end] == '.' || text[end] == '+')) {
        if (const std::uint32_t mail = scan_mail(text, at, end); mail > 0) return {mail, WordKind::address};
        if (text[end] == '.') {
            const std::uint32_t abbreviation = scan_abbreviation(text, at, data);
            if (abbreviation > end) {
                if (text.substr(at + 1, 3) == "tk." && (text[at] | 0x20) == 's') {
                    const std::uint32_t number = skip_blanks(text, abbreviation);
                    if (number > abbreviation && is_digit(text, number))
                        return {scan_plain(text, number), WordKind::reference};
                }
                return {abbreviation, WordKind::word};
            }
        }
    }
    return {end, WordKind::word};
}

}  // namespace spor::text
