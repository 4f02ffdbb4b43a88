// What a ledger of commitments asks of a language: which words bind and how strongly, what counts and measures, what
// bounds a figure, and where a clause and its subject begin. Plain tables, one file a language (commitments_da.cpp,
// commitments_en.cpp).
//
// A phrase is one or more words as fold() writes them, with one blank between.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "spor/options.hpp"

namespace spor::text {

/// "skal", "forpligter sig til", "må".
struct Modal {
    std::string_view phrase;
    std::uint8_t force = 0;  ///< 4 binds, 3 recommends, 2 intends, 1 lets
    bool forbids = false;    ///< with a negation it is a ban of force 4 ("må ikke"), not the absence of a duty
    bool denies = false;     ///< a negation by itself: "er forbudt"
};

/// "syv", "halvdelen". Compounds (syvogtyve, twenty-seven) are put together from these.
struct Numeral {
    std::string_view phrase;
    double value = 0;
    std::string_view unit = {};  ///< "%" where the word is a share: "halvdelen"
    bool weak = false;           ///< also an article or a pronoun ("one"): a number only against another number
};

/// "mio.": what a number before it is multiplied with.
struct Scale {
    std::string_view phrase;
    double factor = 1;
    std::string_view unit = {};  ///< "t.kr." is a unit too
};

enum class Measure : std::uint8_t { share, money, time, size };

/// "kroner" is the unit "kr"; a week is seven of the unit "day".
struct Unit {
    std::string_view phrase;
    std::string_view unit;
    Measure measure = Measure::size;
    double factor = 1;
};

enum class Bound : std::uint8_t { none, least, most, about, by, after };

/// "mindst", "op til", "senest".
struct Limit {
    std::string_view phrase;
    Bound bound = Bound::none;
    bool reaches = false;   ///< a verb or two may stand between it and its figure: "må højst gå 14 dage"
    bool compares = false;  ///< a denied verb before it turns it round: "må ikke være flere end 20"
};

/// What binds a sentence more or less without being its verb: "straks", "så vidt muligt", "undtagen".
struct Qualifier {
    std::string_view phrase;
    bool binds = false;
};

/// "alle", "de fleste", "nogle": how much of what follows is meant, the larger rank the more.
struct Scope {
    std::string_view phrase;
    std::uint8_t rank = 0;
};

/// How often, in months: "årligt" is 12, and so is the "året" of "to gange om året".
struct Cycle {
    std::string_view phrase;
    double months = 0;
};

/// A part of a year that is numbered: "uge 12", "1. kvartal".
enum class YearPart : std::uint8_t { none, week, quarter, half };
struct NumberedPart {
    std::string_view name;
    YearPart part = YearPart::none;
    bool number_follows = false;  ///< "uge 12", not "12. uge"
};

struct Month {
    std::string_view name;
    std::uint8_t number = 0;
};

/// All lists are sorted by their phrases.
struct CommitmentData {
    std::span<const Modal> modals;
    std::span<const Numeral> numerals;
    std::span<const Scale> scales;
    std::span<const Unit> units;
    std::span<const Limit> limits;
    std::span<const Month> months;
    std::span<const Qualifier> qualifiers;
    std::span<const Scope> scopes;
    std::span<const Cycle> rhythms;  ///< how often by themselves: "årligt"
    std::span<const Cycle> cycles;   ///< what something happens once or twice in: "året"
    std::span<const NumberedPart> year_parts;
    std::span<const Numeral> ordinals;                   ///< "første", and the "andet" of "hvert andet år"
    std::span<const Numeral> repeats;                    ///< "twice"
    std::span<const std::string_view> times;             ///< behind a number of repeats: "gange"
    std::span<const std::string_view> every;             ///< "hvert"
    std::span<const std::string_view> clocks;            ///< before a time of day: "kl."
    std::span<const Numeral> halves_of_day;              ///< behind one, with the hours that it adds: "pm"
    std::span<const std::string_view> articles;          ///< and pronouns that a subject may begin with: "den", "alle"
    std::span<const std::string_view> definite_endings;  ///< of nouns: "-en"; where no article tells them from verbs
    std::span<const std::string_view> auxiliaries;       ///< "er", "har": a verb's part that stands behind the subject
    std::span<const std::string_view> denials;           ///< "ikke", "uden"
    std::span<const std::string_view> negators;          ///< those that deny a verb beside it: "ikke"
    std::span<const std::string_view> no_denials;  ///< phrases with a denial that deny nothing: "ikke kun", "uden for"
    std::span<const std::string_view> clause_starts;  ///< "at", "som", "hvis": a clause begins behind them
    std::span<const std::string_view> prepositions;
    std::span<const std::string_view> openers;  ///< after these in front the subject stands behind the verb: "derfor"
    std::span<const std::string_view>
        determiners;  ///< and other words that are no subject by themselves: "den", "alle"
    std::span<const std::string_view> time_prepositions;  ///< that a year stands behind: "i", "fra"
    std::span<const std::string_view> counted;   ///< words before a number that only names: "tabel", "figur", "version"
    std::string_view tens_and_ones;              ///< what joins five and twenty: "og"; empty where a hyphen does
    std::span<const std::string_view> referred;  ///< words before a number that refer to this draft: "bilag", "afsnit"
    std::span<const std::string_view> bare_kinds;  ///< those of them whose headings bear the number alone: "afsnit"
    std::span<const std::string_view> laws;        ///< how the names of other rules end: "loven"
    std::string_view subsection;                   ///< a part that is counted anew under each §: "stk."
    std::span<const std::string_view> relatives;   ///< of the clause starts those that are its subject: "som"
    bool verb_second = false;                      ///< a phrase in front puts the subject behind the verb
    bool comma_is_decimal = false;
    bool months_are_names = false;  ///< months are written with a capital; other words spell the same
};

[[nodiscard]] const CommitmentData& commitment_data(Language language);

}  // namespace spor::text
