#include "text/figure.hpp"

#include <unicode/numberformatter.h>

#include "text/language.hpp"

namespace spor::text {

std::string figure(std::uint64_t value, Language language) {
    const std::string_view code = language_data(language).code;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(std::string(code).c_str());
    const auto formatted =
        icu::number::NumberFormatter::withLocale(locale).formatInt(static_cast<std::int64_t>(value), status);
    std::string text;
    formatted.toString(status).toUTF8String(text);
    return U_FAILURE(status) ? std::to_string(value) : text;
}

}  // namespace spor::text
