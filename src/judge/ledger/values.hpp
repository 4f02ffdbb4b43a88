// What a number or a date says, whichever way it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/commitments.hpp"

namespace spor::judging {

/// "1.500,5", "5-10" (a span of two values).
struct NumberValue {
    double low = 0;
    double high = 0;          ///< low again where it is no span
    std::string sign = {};    ///< "%", "°c", "€": what was written together with the digits
    bool plain_year = false;  ///< four digits and nothing else, 1900 to 2100 (both ends of a span)
};
[[nodiscard]] std::optional<NumberValue> read_number(std::string_view written, const text::CommitmentData& data);

/// A number in letters, compounds too: "syvogtyve", "twenty-seven".
[[nodiscard]] std::optional<double> read_numeral(std::string_view folded, const text::CommitmentData& data);

/// A calendar date; 0 where a part is not said.
struct DateValue {
    std::uint16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    text::YearPart part = text::YearPart::none;  ///< said as a week, a quarter or a half: month and day are its last
    friend bool operator==(const DateValue&, const DateValue&) = default;
};
/// The last day of a numbered week, quarter or half of a year. Nothing where the year has no such part.
[[nodiscard]] std::optional<DateValue> date_of_part(text::YearPart part, double number);

/// "8", "8.30", "08:30": minutes after midnight.
[[nodiscard]] std::optional<double> read_clock(std::string_view written);

/// "1. juli 2025", "1/7-2025", "2025-07-01": a date in one word.
[[nodiscard]] std::optional<DateValue> read_date(std::string_view folded, const text::CommitmentData& data);
[[nodiscard]] std::uint8_t read_month(std::string_view folded, const text::CommitmentData& data);

/// Days on a scale for comparing deadlines; what is not said counts as the end of its period. 0 without a year.
[[nodiscard]] std::uint32_t last_day(const DateValue& date);

}  // namespace spor::judging
