// English words that bind, count or deny, and its endings.
#include "text/grammar.hpp"
#include "text/grammar_tables.hpp"
#include "text/language_tables.hpp"

namespace spor::text {
namespace {

constexpr auto kModals =
    sorted_words("can", "could", "may", "might", "must", "need", "needs", "obliged", "ought", "required", "requires",
                 "shall", "should", "will", "would", "mandatory", "optional", "voluntary", "entitled");

constexpr auto kNumerals = sorted_words(
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "first", "second",
    "third", "fourth", "fifth", "half", "quarter", "double", "twice", "both");

constexpr auto kOneLetter = sorted_words("a", "i");

constexpr auto kDeniers =
    sorted_words("un", "in", "im", "il", "ir", "dis", "mis", "non", "non-", "anti", "anti-", "de", "a");

constexpr std::span<const std::string_view> kForms;

constexpr std::span<const std::string_view> kPlurals;

constexpr auto kAdjectival = sorted_words("al", "ive", "ic");

constexpr auto kUninflected = sorted_words("also", "already", "fewer", "less", "many", "more", "most", "several");

constexpr auto kSoundsAlike = sorted_words("ei", "ea", "sc", "ck", "sz");

constexpr auto kMoved = sorted_words("move", "moved", "moves", "relocated");
constexpr auto kFrom = sorted_words("from");
constexpr auto kTo = sorted_words("to");

}  // namespace

const GrammarData& english_grammar() {
    static constexpr GrammarData kData{kModals,      kNumerals, kOneLetter,   kDeniers, kForms, kPlurals, kAdjectival,
                                       kUninflected, "s",       kSoundsAlike, kMoved,   kFrom,  kTo};
    return kData;
}

}  // namespace spor::text
