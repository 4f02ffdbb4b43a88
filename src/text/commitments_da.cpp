// Danish words that bind, count, measure and bound.
#include "text/commitments_tables.hpp"
#include "text/language_tables.hpp"

namespace spor::text {
namespace {

constexpr auto kModals = sorted_rows(&Modal::phrase, std::to_array<Modal>({{"skal", 4},
                                                                           {"forpligter sig til", 4},
                                                                           {"forpligter sig", 4},
                                                                           {"forpligtes til", 4},
                                                                           {"er forpligtet til", 4},
                                                                           {"er forpligtede til", 4},
                                                                           {"forpligter", 4},
                                                                           {"forpligtet til", 4},
                                                                           {"pligt til", 4},
                                                                           {"har pligt til", 4},
                                                                           {"er pligtig til", 4},
                                                                           {"pålægges", 4},
                                                                           {"pålægges at", 4},
                                                                           {"er påkrævet", 4},
                                                                           {"er obligatorisk", 4},
                                                                           {"er obligatoriske", 4},
                                                                           {"har ansvaret for", 4},
                                                                           {"har ansvar for", 4},
                                                                           {"garanterer", 4},
                                                                           {"er nødt til", 4},
                                                                           {"bør", 3},
                                                                           {"burde", 3},
                                                                           {"anbefales", 3},
                                                                           {"anbefales det", 3},
                                                                           {"opfordres til", 3},
                                                                           {"opfordrer til", 3},
                                                                           {"forventes", 3},
                                                                           {"forventes at", 3},
                                                                           {"vil", 2},
                                                                           {"agter", 2},
                                                                           {"agter at", 2},
                                                                           {"tilstræber", 2},
                                                                           {"bestræber sig på", 2},
                                                                           {"sigter mod", 2},
                                                                           {"sigter efter", 2},
                                                                           {"har til hensigt", 2},
                                                                           {"planlægger", 2},
                                                                           {"kan", 1, true},
                                                                           {"må", 1, true},
                                                                           {"må gerne", 1, true},
                                                                           {"er frivilligt", 1},
                                                                           {"er frivillig", 1},
                                                                           {"er frivillige", 1},
                                                                           {"har mulighed for", 1},
                                                                           {"har ret til", 3},
                                                                           {"har lov til", 1, true},
                                                                           {"overvejer", 1},
                                                                           {"forbudt", 4, true, true},
                                                                           {"forbydes", 4, true, true},
                                                                           {"er forbudt", 4, true, true},
                                                                           {"er ikke forbudt", 1},
                                                                           {"tilladt", 1, true},
                                                                           {"er tilladt", 1, true},
                                                                           {"tillades", 1, true},
                                                                           {"er berettiget til", 3},
                                                                           {"er berettigede til", 3},
                                                                           {"har krav på", 3}}));

constexpr auto kNumerals = sorted_rows(
    &Numeral::phrase,
    std::to_array<Numeral>(
        {{"nul", 0},          {"én", 1},          {"ét", 1},          {"to", 2},          {"tre", 3},
         {"fire", 4},         {"fem", 5},         {"seks", 6},        {"syv", 7},         {"otte", 8},
         {"ni", 9},           {"ti", 10},         {"elleve", 11},     {"tolv", 12},       {"tretten", 13},
         {"fjorten", 14},     {"femten", 15},     {"seksten", 16},    {"sytten", 17},     {"atten", 18},
         {"nitten", 19},      {"tyve", 20},       {"tredive", 30},    {"fyrre", 40},      {"halvtreds", 50},
         {"tres", 60},        {"halvfjerds", 70}, {"firs", 80},       {"halvfems", 90},   {"hundrede", 100},
         {"tusind", 1000},    {"tusinde", 1000},  {"halvanden", 1.5}, {"halvandet", 1.5}, {"halvdelen", 50, "%"},
         {"en", 1, "", true}, {"et", 1, "", true}}));

constexpr auto kScales = sorted_rows(&Scale::phrase, std::to_array<Scale>({{"mio.", 1e6},
                                                                           {"mio", 1e6},
                                                                           {"million", 1e6},
                                                                           {"millioner", 1e6},
                                                                           {"mia.", 1e9},
                                                                           {"mia", 1e9},
                                                                           {"milliard", 1e9},
                                                                           {"milliarder", 1e9},
                                                                           {"tusind", 1e3},
                                                                           {"tusinde", 1e3},
                                                                           {"hundrede", 100},
                                                                           {"t.kr.", 1e3, "kr"},
                                                                           {"mio.kr.", 1e6, "kr"},
                                                                           {"mia.kr.", 1e9, "kr"},
                                                                           {"tkr.", 1e3, "kr"}}));

constexpr auto kUnits = sorted_rows(&Unit::phrase, std::to_array<Unit>({{"%", "%", Measure::share},
                                                                        {"pct.", "%", Measure::share},
                                                                        {"pct", "%", Measure::share},
                                                                        {"procent", "%", Measure::share},
                                                                        {"procentpoint", "%-point", Measure::share},
                                                                        {"pct.-point", "%-point", Measure::share},
                                                                        {"promille", "‰", Measure::share},
                                                                        {"kr.", "kr", Measure::money},
                                                                        {"kr", "kr", Measure::money},
                                                                        {"kroner", "kr", Measure::money},
                                                                        {"dkk", "kr", Measure::money},
                                                                        {"euro", "euro", Measure::money},
                                                                        {"eur", "euro", Measure::money},
                                                                        {"€", "euro", Measure::money},
                                                                        {"dollar", "dollar", Measure::money},
                                                                        {"øre", "kr", Measure::money, 0.01},
                                                                        {"sekunder", "minute", Measure::time, 1.0 / 60},
                                                                        {"minut", "minute", Measure::time},
                                                                        {"minutter", "minute", Measure::time},
                                                                        {"time", "minute", Measure::time, 60},
                                                                        {"timer", "minute", Measure::time, 60},
                                                                        {"timers", "minute", Measure::time, 60},
                                                                        {"døgn", "day", Measure::time},
                                                                        {"dag", "day", Measure::time},
                                                                        {"dage", "day", Measure::time},
                                                                        {"dages", "day", Measure::time},
                                                                        {"kalenderdage", "day", Measure::time},
                                                                        {"uge", "day", Measure::time, 7},
                                                                        {"uger", "day", Measure::time, 7},
                                                                        {"ugers", "day", Measure::time, 7},
                                                                        {"hverdage", "workday", Measure::time},
                                                                        {"arbejdsdage", "workday", Measure::time},
                                                                        {"bankdage", "bank day", Measure::time},
                                                                        {"måned", "month", Measure::time},
                                                                        {"måneder", "month", Measure::time},
                                                                        {"måneders", "month", Measure::time},
                                                                        {"kvartal", "month", Measure::time, 3},
                                                                        {"kvartaler", "month", Measure::time, 3},
                                                                        {"år", "month", Measure::time, 12},
                                                                        {"års", "month", Measure::time, 12},
                                                                        {"mm", "m", Measure::size, 0.001},
                                                                        {"cm", "m", Measure::size, 0.01},
                                                                        {"m", "m", Measure::size},
                                                                        {"meter", "m", Measure::size},
                                                                        {"km", "m", Measure::size, 1000},
                                                                        {"kilometer", "m", Measure::size, 1000},
                                                                        {"m²", "m²", Measure::size},
                                                                        {"m2", "m²", Measure::size},
                                                                        {"kvadratmeter", "m²", Measure::size},
                                                                        {"ha", "m²", Measure::size, 1e4},
                                                                        {"hektar", "m²", Measure::size, 1e4},
                                                                        {"m³", "m³", Measure::size},
                                                                        {"kubikmeter", "m³", Measure::size},
                                                                        {"liter", "l", Measure::size},
                                                                        {"g", "g", Measure::size},
                                                                        {"gram", "g", Measure::size},
                                                                        {"kg", "g", Measure::size, 1000},
                                                                        {"kilo", "g", Measure::size, 1000},
                                                                        {"ton", "g", Measure::size, 1e6},
                                                                        {"kwh", "kwh", Measure::size},
                                                                        {"mwh", "kwh", Measure::size, 1000},
                                                                        {"gwh", "kwh", Measure::size, 1e6},
                                                                        {"mw", "mw", Measure::size},
                                                                        {"°c", "°c", Measure::size},
                                                                        {"grader", "°c", Measure::size},
                                                                        {"db", "db", Measure::size}}));

constexpr auto kLimits = sorted_rows(&Limit::phrase, std::to_array<Limit>({{"mindst", Bound::least, true},
                                                                           {"minimum", Bound::least, true},
                                                                           {"som minimum", Bound::least},
                                                                           {"ikke under", Bound::least},
                                                                           {"ikke mindre end", Bound::least},
                                                                           {"ikke færre end", Bound::least},
                                                                           {"mere end", Bound::least, false, true},
                                                                           {"flere end", Bound::least, false, true},
                                                                           {"over", Bound::least, false, true},
                                                                           {"højst", Bound::most, true},
                                                                           {"højest", Bound::most, true},
                                                                           {"maksimalt", Bound::most, true},
                                                                           {"maks.", Bound::most},
                                                                           {"op til", Bound::most},
                                                                           {"ikke over", Bound::most},
                                                                           {"ikke mere end", Bound::most},
                                                                           {"ikke flere end", Bound::most},
                                                                           {"under", Bound::most, false, true},
                                                                           {"mindre end", Bound::most, false, true},
                                                                           {"færre end", Bound::most, false, true},
                                                                           {"ca.", Bound::about},
                                                                           {"cirka", Bound::about},
                                                                           {"omkring", Bound::about},
                                                                           {"omtrent", Bound::about},
                                                                           {"knap", Bound::about},
                                                                           {"senest", Bound::by},
                                                                           {"ikke senere end", Bound::by},
                                                                           {"inden", Bound::by},
                                                                           {"inden for", Bound::by},
                                                                           {"indenfor", Bound::by},
                                                                           {"før", Bound::by, false, true},
                                                                           {"efter", Bound::after},
                                                                           {"tidligst", Bound::after},
                                                                           {"længere end", Bound::least, false, true},
                                                                           {"højere end", Bound::least, false, true},
                                                                           {"større end", Bound::least, false, true},
                                                                           {"overstige", Bound::least, false, true},
                                                                           {"overstiger", Bound::least, false, true},
                                                                           {"overskride", Bound::least, false, true},
                                                                           {"overskrider", Bound::least, false, true},
                                                                           {"kortere end", Bound::most, false, true},
                                                                           {"lavere end", Bound::most, false, true},
                                                                           {"senere end", Bound::after, false, true},
                                                                           {"tidligere end", Bound::by, false, true}}));

constexpr auto kMonths = sorted_rows(
    &Month::name,
    std::to_array<Month>({{"januar", 1},    {"februar", 2},   {"marts", 3},  {"april", 4},     {"maj", 5},
                          {"juni", 6},      {"juli", 7},      {"august", 8}, {"september", 9}, {"oktober", 10},
                          {"november", 11}, {"december", 12}, {"jan.", 1},   {"feb.", 2},      {"febr.", 2},
                          {"mar.", 3},      {"apr.", 4},      {"aug.", 8},   {"sep.", 9},      {"sept.", 9},
                          {"okt.", 10},     {"nov.", 11},     {"dec.", 12}}));

constexpr auto kDenials = sorted_words("aldrig", "ej", "hverken", "ikke", "ingen", "intet", "uden");

constexpr auto kNegators = sorted_words("aldrig", "ej", "ikke");

constexpr auto kNoDenials =
    sorted_words("ikke kun", "ikke alene", "ikke mindst", "ikke blot", "ikke bare", "ikke desto mindre", "ikke under",
                 "ikke mindre end", "ikke færre end", "ikke over", "ikke mere end", "ikke flere end", "ikke senere end",
                 "uden for", "uden om", "uden tvivl", "om ikke andet", "ikke længere end", "ikke højere end",
                 "ikke større end", "ikke kortere end", "ikke lavere end", "ikke tidligere end");

constexpr auto kClauseStarts = sorted_words("at", "som", "der", "hvis", "når", "og", "men", "eller", "fordi", "mens",
                                            "idet", "hvor", "så", "samt", "om", "såfremt", "medmindre", "da", "for");

constexpr auto kPrepositions =
    sorted_words("ad", "af", "blandt", "efter", "for", "fra", "før", "gennem", "hos", "i", "imellem", "inden", "med",
                 "mellem", "mod", "om", "omkring", "over", "på", "senest", "siden", "til", "trods", "uden", "under",
                 "ved", "via", "ifølge", "vedrørende", "foruden", "udover", "gennem", "inklusive");

constexpr auto kOpeners =
    sorted_words("derfor", "desuden", "derudover", "dermed", "dernæst", "derefter", "herefter", "herudover", "hermed",
                 "her", "der", "dog", "samtidig", "endelig", "endvidere", "fremover", "også", "nu", "således",
                 "yderligere", "ligeledes", "altså", "først", "hvert", "hver", "dagligt", "årligt", "løbende", "altid",
                 "alligevel", "ellers", "særligt", "især", "fortsat", "normalt", "typisk", "snarest", "tillige");

constexpr auto kDeterminers =
    sorted_words("den", "det", "de", "en", "et", "alle", "hver", "hvert", "enhver", "ethvert", "nogle", "begge",
                 "vores", "deres", "dens", "dets", "hele", "samtlige", "denne", "dette", "disse", "også", "dog",
                 "fortsat", "altid", "derfor", "nu", "ikke", "heller", "selv", "gerne", "normalt", "desuden",
                 "ligeledes", "samtidig", "fremover", "således", "endvidere", "kun", "altså", "og", "eller", "samt",
                 "herefter", "løbende", "årligt", "straks", "særligt", "først", "igen", "hvert", "år");

constexpr auto kTimePrepositions =
    sorted_words("af", "efter", "fra", "for", "før", "i", "inden", "indtil", "medio", "mod", "og", "om", "omkring",
                 "primo", "siden", "til", "ultimo", "året", "budget", "budgettet", "senest", "årene", "mellem", "end",
                 "mål", "pr.", "sommeren", "efteråret", "foråret", "vinteren");

constexpr auto kCounted = sorted_words("tabel", "figur", "fig.", "version", "fase", "spor", "note", "trin", "rute",
                                       "linje", "tlf.", "telefon", "cvr", "kl.", "klokken", "niveau", "type", "zone");

constexpr auto kReferred =
    sorted_words("afsnit", "afsn.", "artikel", "art.", "bilag", "kapitel", "kap.", "punkt", "pkt.");

constexpr auto kBareKinds = sorted_words("afsnit", "afsn.", "punkt", "pkt.", "kapitel", "kap.");

constexpr auto kLaws =
    sorted_words("loven", "lovens", "lov", "lovbekendtgørelse", "bekendtgørelse", "bekendtgørelsen", "bekendtgørelsens",
                 "forordningen", "forordning", "direktivet", "aftalen", "konventionen", "planens");

constexpr auto kRelatives = sorted_words("der", "som");

constexpr auto kQualifiers =
    sorted_rows(&Qualifier::phrase, std::to_array<Qualifier>({{"undtagen", false},
                                                              {"bortset fra", false},
                                                              {"med undtagelse af", false},
                                                              {"medmindre", false},
                                                              {"så vidt muligt", false},
                                                              {"så vidt det er muligt", false},
                                                              {"så vidt som muligt", false},
                                                              {"i det omfang", false},
                                                              {"i muligt omfang", false},
                                                              {"i videst muligt omfang", false},
                                                              {"i rimeligt omfang", false},
                                                              {"hvis det er muligt", false},
                                                              {"hvor det er muligt", false},
                                                              {"når det er muligt", false},
                                                              {"om muligt", false},
                                                              {"hvis muligt", false},
                                                              {"hvor muligt", false},
                                                              {"som udgangspunkt", false},
                                                              {"i udgangspunktet", false},
                                                              {"som hovedregel", false},
                                                              {"i princippet", false},
                                                              {"normalt", false},
                                                              {"hvis der er råd", false},
                                                              {"hvis der er midler", false},
                                                              {"hvis der er ressourcer", false},
                                                              {"hvis økonomien tillader det", false},
                                                              {"hvis økonomien rækker", false},
                                                              {"inden for de økonomiske rammer", false},
                                                              {"inden for den økonomiske ramme", false},

                                                              {"efter skøn", false},
                                                              {"hvor det giver mening", false},
                                                              {"hvor det er relevant", false},
                                                              {"hvis det er relevant", false},

                                                              {"straks", true},
                                                              {"omgående", true},
                                                              {"øjeblikkeligt", true},
                                                              {"uden ophold", true},
                                                              {"uden unødigt ophold", true},
                                                              {"uden ugrundet ophold", true},
                                                              {"hurtigst muligt", true},
                                                              {"snarest muligt", true},
                                                              {"så hurtigt som muligt", true},
                                                              {"så snart som muligt", true},
                                                              {"altid", true},
                                                              {"til enhver tid", true},
                                                              {"under alle omstændigheder", true},
                                                              {"i alle tilfælde", true},
                                                              {"uden undtagelse", true}}));

constexpr auto kScopes = sorted_rows(&Scope::phrase, std::to_array<Scope>({{"alle", 4},
                                                                           {"samtlige", 4},
                                                                           {"enhver", 4},
                                                                           {"ethvert", 4},
                                                                           {"hver eneste", 4},
                                                                           {"hvert eneste", 4},
                                                                           {"de fleste", 3},
                                                                           {"hovedparten af", 3},
                                                                           {"mange", 2},
                                                                           {"en del", 1},
                                                                           {"nogle", 1},
                                                                           {"visse", 1},
                                                                           {"enkelte", 1},
                                                                           {"udvalgte", 1}}));

constexpr auto kRhythms = sorted_rows(&Cycle::phrase, std::to_array<Cycle>({{"årligt", 12},
                                                                            {"årlig", 12},
                                                                            {"årlige", 12},
                                                                            {"halvårligt", 6},
                                                                            {"halvårlig", 6},
                                                                            {"halvårlige", 6},
                                                                            {"kvartalsvis", 3},
                                                                            {"kvartalsvise", 3},
                                                                            {"månedligt", 1},
                                                                            {"månedlig", 1},
                                                                            {"månedlige", 1},
                                                                            {"ugentligt", 7 / kDaysPerMonth},
                                                                            {"ugentlig", 7 / kDaysPerMonth},
                                                                            {"ugentlige", 7 / kDaysPerMonth},
                                                                            {"dagligt", 1 / kDaysPerMonth}}));

constexpr auto kCycles = sorted_rows(&Cycle::phrase, std::to_array<Cycle>({{"år", 12},
                                                                           {"året", 12},
                                                                           {"halvår", 6},
                                                                           {"halvåret", 6},
                                                                           {"kvartal", 3},
                                                                           {"kvartalet", 3},
                                                                           {"måned", 1},
                                                                           {"måneden", 1},
                                                                           {"uge", 7 / kDaysPerMonth},
                                                                           {"ugen", 7 / kDaysPerMonth},
                                                                           {"dag", 1 / kDaysPerMonth},
                                                                           {"dagen", 1 / kDaysPerMonth},
                                                                           {"døgn", 1 / kDaysPerMonth},
                                                                           {"døgnet", 1 / kDaysPerMonth},
                                                                           {"time", 1 / kDaysPerMonth / 24},
                                                                           {"timen", 1 / kDaysPerMonth / 24}}));

constexpr auto kYearParts =
    sorted_rows(&NumberedPart::name, std::to_array<NumberedPart>({{"uge", YearPart::week, true},
                                                                  {"kvartal", YearPart::quarter},
                                                                  {"kvt.", YearPart::quarter},
                                                                  {"halvår", YearPart::half}}));

constexpr auto kOrdinals = sorted_rows(&Numeral::phrase, std::to_array<Numeral>({{"første", 1},
                                                                                 {"anden", 2},
                                                                                 {"andet", 2},
                                                                                 {"tredje", 3},
                                                                                 {"fjerde", 4},
                                                                                 {"femte", 5},
                                                                                 {"sjette", 6},
                                                                                 {"tiende", 10},
                                                                                 {"halve", 0.5}}));

constexpr std::array<Numeral, 0> kRepeats{};

constexpr auto kTimes = sorted_words("gang", "gange");

constexpr auto kEvery = sorted_words("hver", "hvert");

constexpr auto kClocks = sorted_words("kl.", "kl", "klokken");

constexpr std::array<Numeral, 0> kHalvesOfDay{};

constexpr auto kArticles = sorted_words("alle", "begge", "de", "den", "denne", "der", "det", "dette", "disse", "en",
                                        "enhver", "et", "hver", "hvert", "man", "samtlige", "vi");

constexpr auto kDefiniteEndings = sorted_words("en", "et", "erne", "ene");

constexpr auto kAuxiliaries = sorted_words("er", "var", "bliver", "blev", "har", "havde");

}  // namespace

const CommitmentData& danish_commitments() {
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
                                          .tens_and_ones = "og",
                                          .referred = kReferred,
                                          .bare_kinds = kBareKinds,
                                          .laws = kLaws,
                                          .subsection = "stk.",
                                          .relatives = kRelatives,
                                          .verb_second = true,
                                          .comma_is_decimal = true,
                                          .months_are_names = false};
    return kData;
}

const CommitmentData& commitment_data(Language language) {
    return language == Language::english ? english_commitments() : danish_commitments();
}

}  // namespace spor::text
