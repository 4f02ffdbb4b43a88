// What spor says to the person at the command line, in Danish and English.
//
// The English wording is the key, as in gettext: a sentence without a translation is said in English. Errors and
// notices of the library are looked up the same way, so that the library need not know who listens.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor::cli {

[[nodiscard]] std::string_view say(Language language, std::string_view english);

/// say, with {} filled in.
template <class... Parts>
[[nodiscard]] std::string say_of(Language language, std::string_view english, const Parts&... parts) {
    return fmt::format(fmt::runtime(say(language, english)), parts...);
}

/// An Error in the language asked for.
[[nodiscard]] Error said(Language language, const Error& error);
/// One line on standard error: "spor: what is said".
void tell(std::string_view line);
/// One line on standard error: "spor: file: what; why".
void report(Language language, const Error& error);
/// "spor: note: file:line: what".
void report(Language language, const Notice& notice, const std::string& file);

}  // namespace spor::cli
