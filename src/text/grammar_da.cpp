// Danish words that bind, count or deny, and its endings.
#include "text/grammar.hpp"
#include "text/grammar_tables.hpp"
#include "text/language_tables.hpp"

namespace spor::text {
namespace {

constexpr auto kModals = sorted_words("bør", "burde", "behøver", "behøvede", "får", "forpligter", "forpligtet", "kan",
                                      "kunne", "må", "måtte", "pligt", "ret", "skal", "skulle", "tør", "turde", "vil",
                                      "ville", "påkrævet", "obligatorisk", "obligatoriske", "frivillig", "frivilligt");

constexpr auto kNumerals = sorted_words(
    "nul", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten",
    "femten", "seksten", "sytten", "atten", "nitten", "tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds",
    "firs", "halvfems", "hundrede", "tusind", "tusinde", "million", "milliard", "første", "anden", "andet", "tredje",
    "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "halv", "halve", "halvdelen", "halvanden",
    "tredjedel", "fjerdedel", "kvart", "dobbelt", "dobbelte", "begge");

constexpr auto kOneLetter = sorted_words("i", "å", "ø");

constexpr auto kDeniers = sorted_words("u", "mis", "van", "af", "anti", "ikke", "ikke-", "in", "im", "il", "ir", "non",
                                       "non-", "de", "des", "dis", "mod", "uden");

constexpr auto kForms = sorted_words("e", "n", "t", "en", "et", "ne", "ene");

constexpr auto kPlurals = sorted_words("ere");

constexpr auto kAdjectival = sorted_words("al", "el", "iv", "isk", "sk", "lig", "ig", "som", "bar", "ent", "ant", "elt",
                                          "eret", "løs", "fuld", "vis", "agtig", "ær", "øs", "nær", "høj", "hver");

constexpr auto kUninflected = sorted_words(
    "allerede", "altid", "begge", "derfor", "desuden", "efter", "ellers", "endnu", "flere", "fleste", "foruden",
    "færre", "færrest", "gennem", "herunder", "hvordan", "igen", "imellem", "ligeledes", "mange", "mellem", "mindre",
    "mindst", "mere", "mest", "omkring", "samtidig", "særlig", "tilsvarende", "udover", "ved");

constexpr auto kSoundsAlike = sorted_words("gk", "dt", "bp", "vf", "eæ", "åo", "zs", "cs", "ck");

constexpr auto kMoved = sorted_words("flyt", "flyttes", "flyttet", "flyttede", "rykket");
constexpr auto kFrom = sorted_words("fra");
constexpr auto kTo = sorted_words("til");

}  // namespace

const GrammarData& danish_grammar() {
    static constexpr GrammarData kData{kModals,      kNumerals, kOneLetter,   kDeniers, kForms, kPlurals, kAdjectival,
                                       kUninflected, "se",      kSoundsAlike, kMoved,   kFrom,  kTo};
    return kData;
}

const GrammarData& grammar_data(Language language) {
    return language == Language::english ? english_grammar() : danish_grammar();
}

}  // namespace spor::text
