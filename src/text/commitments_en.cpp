// English words that bind, count, measure and bound.
#include "text/commitments_tables.hpp"
#include "text/language_tables.hpp"

namespace spor::text {
namespace {

constexpr auto kModals = sorted_rows(&Modal::phrase, std::to_array<Modal>({{"shall", 4, true},
                                                                           {"must", 4, true},
                                                                           {"is required to", 4},
                                                                           {"are required to", 4},
                                                                           {"is obliged to", 4},
                                                                           {"are obliged to", 4},
                                                                           {"is obligated to", 4},
                                                                           {"are obligated to", 4},
                                                                           {"has to", 4},
                                                                           {"have to", 4},
                                                                           {"undertakes to", 4},
                                                                           {"undertake to", 4},
                                                                           {"commits to", 4},
                                                                           {"commit to", 4},
                                                                           {"commits itself to", 4},
                                                                           {"commit themselves to", 4},
                                                                           {"is committed to", 4},
                                                                           {"are committed to", 4},
                                                                           {"guarantees", 4},
                                                                           {"guarantee", 4},
                                                                           {"is mandatory", 4},
                                                                           {"are mandatory", 4},
                                                                           {"is responsible for", 4},
                                                                           {"are responsible for", 4},
                                                                           {"should", 3},
                                                                           {"ought to", 3},
                                                                           {"is recommended to", 3},
                                                                           {"are recommended to", 3},
                                                                           {"is expected to", 3},
                                                                           {"are expected to", 3},
                                                                           {"is encouraged to", 3},
                                                                           {"are encouraged to", 3},
                                                                           {"needs to", 4},
                                                                           {"need to", 4},
                                                                           {"will", 2},
                                                                           {"aims to", 2},
                                                                           {"aim to", 2},
                                                                           {"seeks to", 2},
                                                                           {"seek to", 2},
                                                                           {"intends to", 2},
                                                                           {"intend to", 2},
                                                                           {"plans to", 2},
                                                                           {"strives to", 2},
                                                                           {"may", 1, true},
                                                                           {"can", 1, true},
                                                                           {"could", 1},
                                                                           {"might", 1},
                                                                           {"is allowed to", 1, true},
                                                                           {"are allowed to", 1, true},
                                                                           {"is permitted to", 1, true},
                                                                           {"are permitted to", 1, true},
                                                                           {"is entitled to", 3},
                                                                           {"are entitled to", 3},
                                                                           {"is free to", 1},
                                                                           {"are free to", 1},
                                                                           {"is optional", 1},
                                                                           {"are optional", 1},
                                                                           {"is voluntary", 1},
                                                                           {"are voluntary", 1},
                                                                           {"cannot", 1, true, true},
                                                                           {"is prohibited", 4, true, true},
                                                                           {"are prohibited", 4, true, true},
                                                                           {"is prohibited from", 4, true, true},
                                                                           {"are prohibited from", 4, true, true},
                                                                           {"is forbidden", 4, true, true},
                                                                           {"are forbidden", 4, true, true},
                                                                           {"allowed to", 1, true},
                                                                           {"is allowed", 1, true},
                                                                           {"are allowed", 1, true},
                                                                           {"permitted to", 1, true},
                                                                           {"is permitted", 1, true},
                                                                           {"are permitted", 1, true},
                                                                           {"has the right to", 3},
                                                                           {"have the right to", 3}}));

constexpr auto kNumerals = sorted_rows(
    &Numeral::phrase,
    std::to_array<Numeral>({{"zero", 0},          {"one", 1, "", true}, {"two", 2},           {"three", 3},
                            {"four", 4},          {"five", 5},          {"six", 6},           {"seven", 7},
                            {"eight", 8},         {"nine", 9},          {"ten", 10},          {"eleven", 11},
                            {"twelve", 12},       {"thirteen", 13},     {"fourteen", 14},     {"fifteen", 15},
                            {"sixteen", 16},      {"seventeen", 17},    {"eighteen", 18},     {"nineteen", 19},
                            {"twenty", 20},       {"thirty", 30},       {"forty", 40},        {"fifty", 50},
                            {"sixty", 60},        {"seventy", 70},      {"eighty", 80},       {"ninety", 90},
                            {"half of", 50, "%"}, {"a hundred", 100},   {"a thousand", 1000}, {"a dozen", 12}}));

constexpr auto kScales = sorted_rows(
    &Scale::phrase,
    std::to_array<Scale>({{"million", 1e6}, {"billion", 1e9}, {"thousand", 1e3}, {"hundred", 100}, {"bn", 1e9}}));

constexpr auto kUnits =
    sorted_rows(&Unit::phrase, std::to_array<Unit>({{"%", "%", Measure::share},
                                                    {"percent", "%", Measure::share},
                                                    {"per cent", "%", Measure::share},
                                                    {"percentage points", "%-point", Measure::share},
                                                    {"dollar", "dollar", Measure::money},
                                                    {"dollars", "dollar", Measure::money},
                                                    {"usd", "dollar", Measure::money},
                                                    {"$", "dollar", Measure::money},
                                                    {"euro", "euro", Measure::money},
                                                    {"euros", "euro", Measure::money},
                                                    {"eur", "euro", Measure::money},
                                                    {"€", "euro", Measure::money},
                                                    {"pound", "pound", Measure::money},
                                                    {"pounds", "pound", Measure::money},
                                                    {"gbp", "pound", Measure::money},
                                                    {"£", "pound", Measure::money},
                                                    {"dkk", "kr", Measure::money},
                                                    {"kr", "kr", Measure::money},
                                                    {"kr.", "kr", Measure::money},
                                                    {"kroner", "kr", Measure::money},
                                                    {"cents", "dollar", Measure::money, 0.01},
                                                    {"seconds", "minute", Measure::time, 1.0 / 60},
                                                    {"minute", "minute", Measure::time},
                                                    {"minutes", "minute", Measure::time},
                                                    {"hour", "minute", Measure::time, 60},
                                                    {"hours", "minute", Measure::time, 60},
                                                    {"day", "day", Measure::time},
                                                    {"days", "day", Measure::time},
                                                    {"calendar days", "day", Measure::time},
                                                    {"week", "day", Measure::time, 7},
                                                    {"weeks", "day", Measure::time, 7},
                                                    {"working days", "workday", Measure::time},
                                                    {"business days", "workday", Measure::time},
                                                    {"month", "month", Measure::time},
                                                    {"months", "month", Measure::time},
                                                    {"quarters", "month", Measure::time, 3},
                                                    {"year", "month", Measure::time, 12},
                                                    {"years", "month", Measure::time, 12},
                                                    {"mm", "m", Measure::size, 0.001},
                                                    {"cm", "m", Measure::size, 0.01},
                                                    {"metres", "m", Measure::size},
                                                    {"meters", "m", Measure::size},
                                                    {"metre", "m", Measure::size},
                                                    {"km", "m", Measure::size, 1000},
                                                    {"kilometres", "m", Measure::size, 1000},
                                                    {"kilometers", "m", Measure::size, 1000},
                                                    {"m²", "m²", Measure::size},
                                                    {"m2", "m²", Measure::size},
                                                    {"square metres", "m²", Measure::size},
                                                    {"ha", "m²", Measure::size, 1e4},
                                                    {"hectares", "m²", Measure::size, 1e4},
                                                    {"litres", "l", Measure::size},
                                                    {"liters", "l", Measure::size},
                                                    {"g", "g", Measure::size},
                                                    {"grams", "g", Measure::size},
                                                    {"kg", "g", Measure::size, 1000},
                                                    {"tonnes", "g", Measure::size, 1e6},
                                                    {"tons", "g", Measure::size, 1e6},
                                                    {"kwh", "kwh", Measure::size},
                                                    {"mwh", "kwh", Measure::size, 1000},
                                                    {"gwh", "kwh", Measure::size, 1e6},
                                                    {"mw", "mw", Measure::size},
                                                    {"°c", "°c", Measure::size},
                                                    {"degrees", "°c", Measure::size},
                                                    {"db", "db", Measure::size}}));

constexpr auto kLimits = sorted_rows(&Limit::phrase, std::to_array<Limit>({{"at least", Bound::least, true},
                                                                           {"a minimum of", Bound::least},
                                                                           {"no less than", Bound::least},
                                                                           {"not less than", Bound::least},
                                                                           {"no fewer than", Bound::least},
                                                                           {"more than", Bound::least, false, true},
                                                                           {"over", Bound::least, false, true},
                                                                           {"at most", Bound::most, true},
                                                                           {"a maximum of", Bound::most},
                                                                           {"up to", Bound::most, true},
                                                                           {"no more than", Bound::most},
                                                                           {"not more than", Bound::most},
                                                                           {"less than", Bound::most, false, true},
                                                                           {"fewer than", Bound::most, false, true},
                                                                           {"under", Bound::most, false, true},
                                                                           {"not exceeding", Bound::most},
                                                                           {"about", Bound::about},
                                                                           {"around", Bound::about},
                                                                           {"approximately", Bound::about},
                                                                           {"some", Bound::about},
                                                                           {"approx.", Bound::about},
                                                                           {"by", Bound::by},
                                                                           {"no later than", Bound::by},
                                                                           {"not later than", Bound::by},
                                                                           {"within", Bound::by},
                                                                           {"before", Bound::by, false, true},
                                                                           {"at the latest by", Bound::by},
                                                                           {"after", Bound::after},
                                                                           {"no earlier than", Bound::after},
                                                                           {"not earlier than", Bound::after},
                                                                           {"not fewer than", Bound::least},
                                                                           {"longer than", Bound::least, false, true},
                                                                           {"higher than", Bound::least, false, true},
                                                                           {"greater than", Bound::least, false, true},
                                                                           {"exceed", Bound::least, false, true},
                                                                           {"exceeds", Bound::least, false, true},
                                                                           {"shorter than", Bound::most, false, true},
                                                                           {"lower than", Bound::most, false, true},
                                                                           {"later than", Bound::after, false, true},
                                                                           {"earlier than", Bound::by, false, true},
                                                                           {"no longer than", Bound::most},
                                                                           {"not longer than", Bound::most}}));

constexpr auto kMonths = sorted_rows(
    &Month::name,
    std::to_array<Month>({{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
                          {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
                          {"november", 11}, {"december", 12}, {"jan.", 1},   {"feb.", 2},      {"mar.", 3},
                          {"apr.", 4},      {"jun.", 6},      {"jul.", 7},   {"aug.", 8},      {"sep.", 9},
                          {"sept.", 9},     {"oct.", 10},     {"nov.", 11},  {"dec.", 12},     {"jan", 1},
                          {"feb", 2},       {"apr", 4},       {"aug", 8},    {"sept", 9},      {"oct", 10},
                          {"nov", 11}}));

constexpr auto kDenials =
    sorted_words("never", "no", "none", "nor", "not", "nothing", "without", "neither", "cannot", "nobody");

constexpr auto kNegators = sorted_words("never", "not");

constexpr auto kNoDenials = sorted_words(
    "not only", "not least", "not just", "no less than", "not less than", "no fewer than", "no more than",
    "not more than", "no later than", "not later than", "no earlier than", "not earlier than", "no doubt",
    "not exceeding", "none the less", "whether or not", "not fewer than", "no longer than", "not longer than");

constexpr auto kClauseStarts =
    sorted_words("that", "which", "who", "if", "when", "and", "but", "or", "because", "while", "where", "so", "as",
                 "unless", "whether", "provided", "whereas", "since", "although", "then");

constexpr auto kPrepositions =
    sorted_words("about", "above", "after", "against", "among", "around", "at", "before", "between", "by", "during",
                 "for", "from", "in", "into", "of", "on", "outside", "over", "per", "through", "throughout", "to",
                 "towards", "under", "until", "upon", "via", "with", "within", "without", "responsible");

constexpr auto kOpeners = sorted_words("therefore", "furthermore", "moreover", "however", "also", "finally", "here",
                                       "thus", "additionally", "accordingly");

constexpr auto kDeterminers = sorted_words(
    "the", "a", "an", "all", "each", "every", "any", "some", "both", "our", "their", "its", "this", "these", "that",
    "those", "also", "still", "always", "therefore", "then", "now", "not", "normally", "only", "however", "and", "or",
    "thus", "furthermore", "moreover", "annually", "regularly", "again", "first", "accordingly", "jointly");

constexpr auto kTimePrepositions = sorted_words(
    "after", "and", "before", "budget", "by", "during", "from", "in", "of", "since", "spring", "summer", "the",
    "through", "throughout", "to", "until", "winter", "autumn", "year", "between", "than", "early", "late", "mid");

constexpr auto kCounted = sorted_words("table", "figure", "fig.", "version", "phase", "note", "step", "line", "level",
                                       "type", "zone", "tier", "option", "room", "route");

constexpr auto kReferred = sorted_words("annex", "appendix", "article", "articles", "chapter", "clause", "paragraph",
                                        "section", "sections", "schedule");

constexpr auto kBareKinds = sorted_words("section", "sections", "chapter", "paragraph");

constexpr auto kLaws =
    sorted_words("act", "acts", "regulation", "regulations", "directive", "treaty", "convention", "law", "code");

constexpr auto kRelatives = sorted_words("who", "which");

constexpr auto kQualifiers =
    sorted_rows(&Qualifier::phrase, std::to_array<Qualifier>({{"except", false},
                                                              {"except for", false},
                                                              {"with the exception of", false},
                                                              {"apart from", false},
                                                              {"unless", false},
                                                              {"where practicable", false},
                                                              {"where possible", false},
                                                              {"if possible", false},
                                                              {"when possible", false},
                                                              {"whenever possible", false},
                                                              {"where feasible", false},
                                                              {"if feasible", false},
                                                              {"where appropriate", false},
                                                              {"as appropriate", false},
                                                              {"where reasonable", false},
                                                              {"as far as possible", false},
                                                              {"as far as practicable", false},
                                                              {"so far as possible", false},
                                                              {"so far as practicable", false},
                                                              {"to the extent possible", false},
                                                              {"to the extent practicable", false},
                                                              {"in principle", false},
                                                              {"as a rule", false},
                                                              {"normally", false},

                                                              {"where necessary", false},
                                                              {"if funds permit", false},
                                                              {"if funding allows", false},
                                                              {"where funds allow", false},
                                                              {"where funding allows", false},
                                                              {"subject to funding", false},
                                                              {"subject to available funds", false},
                                                              {"promptly", true},
                                                              {"immediately", true},
                                                              {"without delay", true},
                                                              {"without undue delay", true},
                                                              {"without unreasonable delay", true},
                                                              {"as soon as possible", true},
                                                              {"forthwith", true},
                                                              {"at once", true},
                                                              {"always", true},
                                                              {"at all times", true},
                                                              {"in all cases", true},
                                                              {"in every case", true},
                                                              {"under all circumstances", true},
                                                              {"without exception", true}}));

constexpr auto kScopes = sorted_rows(&Scope::phrase, std::to_array<Scope>({{"all", 4},
                                                                           {"every", 4},
                                                                           {"each", 4},
                                                                           {"any", 4},
                                                                           {"most", 3},
                                                                           {"many", 2},
                                                                           {"several", 2},
                                                                           {"some", 1},
                                                                           {"certain", 1},
                                                                           {"selected", 1}}));

constexpr auto kRhythms = sorted_rows(&Cycle::phrase, std::to_array<Cycle>({{"annually", 12},
                                                                            {"annual", 12},
                                                                            {"yearly", 12},
                                                                            {"biennially", 24},
                                                                            {"biennial", 24},
                                                                            {"quarterly", 3},
                                                                            {"monthly", 1},
                                                                            {"fortnightly", 14 / kDaysPerMonth},
                                                                            {"weekly", 7 / kDaysPerMonth},
                                                                            {"daily", 1 / kDaysPerMonth},
                                                                            {"hourly", 1 / kDaysPerMonth / 24}}));

constexpr auto kCycles = sorted_rows(&Cycle::phrase, std::to_array<Cycle>({{"year", 12},
                                                                           {"years", 12},
                                                                           {"month", 1},
                                                                           {"months", 1},
                                                                           {"quarter", 3},
                                                                           {"quarters", 3},
                                                                           {"week", 7 / kDaysPerMonth},
                                                                           {"weeks", 7 / kDaysPerMonth},
                                                                           {"day", 1 / kDaysPerMonth},
                                                                           {"days", 1 / kDaysPerMonth},
                                                                           {"hour", 1 / kDaysPerMonth / 24},
                                                                           {"hours", 1 / kDaysPerMonth / 24}}));

constexpr auto kYearParts =
    sorted_rows(&NumberedPart::name,
                std::to_array<NumberedPart>(
                    {{"week", YearPart::week, true}, {"quarter", YearPart::quarter}, {"half", YearPart::half}}));

constexpr auto kOrdinals = sorted_rows(
    &Numeral::phrase,
    std::to_array<Numeral>({{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"other", 2}, {"half", 0.5}}));

constexpr auto kRepeats = sorted_rows(&Numeral::phrase, std::to_array<Numeral>({{"once", 1}, {"twice", 2}}));

constexpr auto kTimes = sorted_words("time", "times");

constexpr auto kEvery = sorted_words("each", "every");

constexpr std::array<std::string_view, 0> kClocks{};

constexpr auto kHalvesOfDay = sorted_rows(
    &Numeral::phrase, std::to_array<Numeral>({{"am", 0}, {"a.m.", 0}, {"o'clock", 0}, {"pm", 12}, {"p.m.", 12}}));

constexpr auto kArticles = sorted_words("a", "all", "an", "each", "every", "the", "they", "this", "we");

constexpr std::array<std::string_view, 0> kDefiniteEndings{};

constexpr auto kAuxiliaries = sorted_words("is", "are", "was", "were", "be", "been", "has", "have", "had");

}  // namespace

const CommitmentData& english_commitments() {
    static constexpr CommitmentData kData{.modals = kModals,
                                          .numerals = kNumerals,
                                          .scales = kScales,
                                          .units = kUnits,
                                          .limits = kLimits,
                                          .months = kMonths,
                                          .qualifiers = kQualifiers,
                                          .scopes = kScopes,
                                          .rhythms = kRhythms,
                                          .cycles = kCycles,
                                          .year_parts = kYearParts,
                                          .ordinals = kOrdinals,
                                          .repeats = kRepeats,
                                          .times = kTimes,
                                          .every = kEvery,
                                          .clocks = kClocks,
                                          .halves_of_day = kHalvesOfDay,
                                          .articles = kArticles,
                                          .definite_endings = kDefiniteEndings,
                                          .auxiliaries = kAuxiliaries,
                                          .denials = kDenials,
                                          .negators = kNegators,
                                          .no_denials = kNoDenials,
                                          .clause_starts = kClauseStarts,
                                          .prepositions = kPrepositions,
                                          .openers = kOpeners,
                                          .determiners = kDeterminers,
                                          .time_prepositions = kTimePrepositions,
                                          .counted = kCounted,
                                          .tens_and_ones = "",
                                          .referred = kReferred,
                                          .bare_kinds = kBareKinds,
                                          .laws = kLaws,
                                          .subsection = "para.",
                                          .relatives = kRelatives,
                                          .verb_second = false,
                                          .comma_is_decimal = false,
                                          .months_are_names = true};
    return kData;
}

}  // namespace spor::text
