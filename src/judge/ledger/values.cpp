// Numbers and dates as values. Entry points: read_number, read_numeral, read_date.
#include "judge/ledger/values.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/characters.hpp"

namespace spor::judging {
namespace {

constexpr std::size_t kLongestNumber = 32;
constexpr std::uint32_t kFirstYear = 1900;
constexpr std::uint32_t kLastYear = 2100;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits with thousands marks and at most one decimal mark. Nothing where it is written in no way that the language
/// has.
std::optional<double> read_plain(std::string_view digits, bool comma_is_decimal) {
    const char decimal = comma_is_decimal ? ',' : '.';
    const char thousands = comma_is_decimal ? '.' : ',';
    double value = 0;
    double scale = 0;            // of the next decimal; 0 before the mark
    std::size_t since_mark = 0;  // digits since the last thousands mark
    bool grouped = false;
    for (const char c : digits) {
        if (is_ascii_digit(c)) {
            const double digit = c - '0';
            value = scale > 0 ? value + digit * scale : value * 10 + digit;
            if (scale > 0) scale /= 10;
            ++since_mark;
        } else if (c == decimal && scale == 0 && (!grouped || since_mark == 3)) {
            scale = 0.1;
            grouped = false;
        } else if (c == thousands && scale == 0 && (grouped ? since_mark == 3 : since_mark > 0 && since_mark <= 3)) {
            grouped = true;
            since_mark = 0;
        } else {
            return std::nullopt;
        }
    }
    if (grouped && since_mark != 3) return std::nullopt;
    return value;
}

bool is_year(std::string_view digits) {
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return false;
    const auto year = static_cast<std::uint32_t>((digits[0] - '0') * 1000 + (digits[1] - '0') * 100 +
                                                 (digits[2] - '0') * 10 + (digits[3] - '0'));
    return year >= kFirstYear && year <= kLastYear;
}

/// The stretch from the first digit to the last, and what stands around it.
struct Digits {
    std::string_view middle;
    std::string_view before;
    std::string_view after;
};
Digits cut(std::string_view written) {
    const auto begin = std::find_if(written.begin(), written.end(), is_ascii_digit) - written.begin();
    auto end = static_cast<std::ptrdiff_t>(written.size());
    while (end > begin && !is_ascii_digit(written[static_cast<std::size_t>(end) - 1])) --end;
    const auto from = static_cast<std::size_t>(begin);
    const auto to = static_cast<std::size_t>(end);
    return {written.substr(from, to - from), written.substr(0, from), written.substr(to)};
}

struct Groups {
    std::vector<std::uint32_t> numbers;
    std::vector<std::size_t> sizes;  ///< digits of each
    std::string letters;             ///< the one word among them
    std::string marks;               ///< everything else but blanks
};

/// A date's parts. Groups of more than four digits belong to no date.
std::optional<Groups> group(std::string_view text) {
    Groups groups;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && is_ascii_digit(text[at])) ++at;
        if (at > begin) {
            if (at - begin > 4) return std::nullopt;
            std::uint32_t value = 0;
            for (const char c : text.substr(begin, at - begin))
                value = value * 10 + static_cast<std::uint32_t>(c - '0');
            groups.numbers.push_back(value);
            groups.sizes.push_back(at - begin);
            in_word = false;
            continue;
        }
        const char32_t c = text::next_character(text, at);
        if (text::is_letter(c) || (in_word && c == '.')) {
            if (!in_word && !groups.letters.empty()) return std::nullopt;
            in_word = true;
            groups.letters += text.substr(begin, at - begin);
        } else {
            in_word = false;
            if (!text::is_blank(c)) groups.marks += text.substr(begin, at - begin);
        }
    }
    return groups;
}

std::optional<DateValue> date_of(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
    const bool good_year = year == 0 || (year >= kFirstYear && year <= kLastYear);
    if (!good_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return DateValue{static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day)};
}

}  // namespace

std::optional<NumberValue> read_number(std::string_view written, const text::CommitmentData& data) {
    if (written.size() > kLongestNumber) return std::nullopt;
    const Digits digits = cut(written);
    if (digits.middle.empty()) return std::nullopt;
    NumberValue value;
    value.sign = text::trim(digits.after.empty() ? digits.before : digits.after);
    std::transform(value.sign.begin(), value.sign.end(), value.sign.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    std::string_view low = digits.middle;
    std::string_view high = low;
    for (const std::string_view dash : {"-", "–", "‑"}) {
        const std::size_t at = digits.middle.find(dash);
        if (at == std::string_view::npos) continue;
        low = digits.middle.substr(0, at);
        high = digits.middle.substr(at + dash.size());
        break;
    }
    const auto first = read_plain(low, data.comma_is_decimal);
    const auto second = read_plain(high, data.comma_is_decimal);
    if (!first || !second) return std::nullopt;
    value.low = *first;
    value.high = *second;
    value.plain_year = value.sign.empty() && is_year(low) && is_year(high);
    return value;
}

std::optional<double> read_numeral(std::string_view folded, const text::CommitmentData& data) {
    const auto find = [&](std::string_view word) -> const text::Numeral* {
        const auto found =
            std::lower_bound(data.numerals.begin(), data.numerals.end(), word,
                             [](const text::Numeral& numeral, std::string_view key) { return numeral.phrase < key; });
        return found != data.numerals.end() && found->phrase == word && found->unit.empty() ? &*found : nullptr;
    };
    if (const text::Numeral* whole = find(folded)) return whole->value;
    const std::string_view joint = data.tens_and_ones.empty() ? "-" : data.tens_and_ones;
    for (std::size_t at = folded.find(joint); at != std::string_view::npos; at = folded.find(joint, at + 1)) {
        const text::Numeral* first = find(folded.substr(0, at));
        const text::Numeral* second = find(folded.substr(at + joint.size()));
        if (first == nullptr || second == nullptr) continue;
        const double ones = data.tens_and_ones.empty() ? second->value : first->value;
        const double tens = data.tens_and_ones.empty() ? first->value : second->value;
        if (ones >= 1 && ones <= 9 && tens >= 20 && tens <= 90) return tens + ones;
    }
    return std::nullopt;
}

std::optional<DateValue> date_of_part(text::YearPart part, double number) {
    constexpr std::array<std::uint32_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    constexpr std::array<std::uint32_t, 4> kParts{0, 53, 4, 2};
    const auto count = kParts[static_cast<std::size_t>(part)];
    const auto index = static_cast<std::uint32_t>(number);
    if (number < 1 || number > count || index != number) return std::nullopt;
    DateValue date;
    date.part = part;
    if (part != text::YearPart::week) {
        date.month = static_cast<std::uint8_t>(12 / count * index);
        date.day = static_cast<std::uint8_t>(kDays[date.month - 1U]);
        return date;
    }
    std::uint32_t day = std::min(index * 7, 365U);
    std::size_t month = 0;
    for (; day > kDays[month]; ++month) day -= kDays[month];
    date.month = static_cast<std::uint8_t>(month + 1);
    date.day = static_cast<std::uint8_t>(day);
    return date;
}

std::optional<double> read_clock(std::string_view written) {
    const std::optional<Groups> found = group(written);
    if (!found || !found->letters.empty() || found->numbers.empty() || found->numbers.size() > 2) return std::nullopt;
    const bool minutes = found->numbers.size() == 2;
    if (minutes && (found->sizes[1] != 2 || (found->marks != "." && found->marks != ":"))) return std::nullopt;
    if (!minutes && !found->marks.empty()) return std::nullopt;
    if (found->sizes[0] > 2 || found->numbers[0] > 24 || (minutes && found->numbers[1] > 59)) return std::nullopt;
    return found->numbers[0] * 60.0 + (minutes ? found->numbers[1] : 0);
}

std::uint8_t read_month(std::string_view folded, const text::CommitmentData& data) {
    const auto found =
        std::lower_bound(data.months.begin(), data.months.end(), folded,
                         [](const text::Month& month, std::string_view key) { return month.name < key; });
    return found != data.months.end() && found->name == folded ? found->number : std::uint8_t{0};
}

std::optional<DateValue> read_date(std::string_view folded, const text::CommitmentData& data) {
    if (folded.size() > kLongestNumber) return std::nullopt;
    const std::optional<Groups> found = group(folded);
    if (!found || found->numbers.empty()) return std::nullopt;
    const Groups& parts = *found;
    if (!parts.letters.empty()) {
        const std::uint8_t month = read_month(parts.letters, data);
        if (month == 0 || parts.numbers.size() > 2) return std::nullopt;
        return date_of(parts.numbers.size() > 1 ? parts.numbers[1] : 0, month, parts.numbers[0]);
    }
    if (parts.numbers.size() == 3 && parts.sizes[0] == 4) {
        return date_of(parts.numbers[0], parts.numbers[1], parts.numbers[2]);
    }
    if (parts.numbers.size() == 3 && parts.sizes[2] == 4) {
        return date_of(parts.numbers[2], parts.numbers[1], parts.numbers[0]);
    }
    if (parts.numbers.size() == 2 && parts.marks == "/") return date_of(0, parts.numbers[1], parts.numbers[0]);
    return std::nullopt;
}

std::uint32_t last_day(const DateValue& date) {
    if (date.year == 0 && date.month == 0) return 0;
    const std::uint32_t month = date.month == 0 ? 12 : date.month;
    const std::uint32_t day = date.day == 0 ? 31 : date.day;
    return (date.year * 12U + month) * 32U + day;
}

}  // namespace spor::judging
