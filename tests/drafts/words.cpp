#include "drafts/words.hpp"

#include <array>
#include <string_view>

namespace spor::drafts {
namespace {

using namespace std::string_view_literals;

constexpr std::array function_words{"og"sv,   "i"sv,    "at"sv,     "det"sv,  "en"sv,   "der"sv,   "til"sv,   "på"sv,
                                    "for"sv,  "med"sv,  "af"sv,     "som"sv,  "de"sv,   "den"sv,   "har"sv,   "er"sv,
                                    "vi"sv,   "et"sv,   "skal"sv,   "vil"sv,  "kan"sv,  "også"sv,  "ved"sv,   "fra"sv,
                                    "om"sv,   "når"sv,  "eller"sv,  "hvor"sv, "sine"sv, "efter"sv, "under"sv, "samt"sv,
                                    "ikke"sv, "over"sv, "mellem"sv, "alle"sv};

constexpr std::array stems{"skole"sv,    "cykel"sv,       "biblioteks"sv, "trafik"sv, "børne"sv,     "ældre"sv,
                           "natur"sv,    "klima"sv,       "kultur"sv,     "havne"sv,  "by"sv,        "land"sv,
                           "fritids"sv,  "idræts"sv,      "energi"sv,     "vand"sv,   "affalds"sv,   "bolig"sv,
                           "erhvervs"sv, "uddannelses"sv, "personale"sv,  "borger"sv, "forenings"sv, "museums"sv,
                           "park"sv,     "køkken"sv,      "nabo"sv};

constexpr std::array heads{"plan"sv,    "indsats"sv, "puljen"sv,   "området"sv,    "rådet"sv,  "arbejde"sv, "udvalg"sv,
                           "tilbud"sv,  "netværk"sv, "stier"sv,    "huset"sv,      "mål"sv,    "ordning"sv, "aftaler"sv,
                           "midler"sv,  "forløb"sv,  "strategi"sv, "center"sv,     "prøver"sv, "dage"sv,    "anlæg"sv,
                           "analyse"sv, "krav"sv,    "budget"sv,   "vejledning"sv, "fest"sv,   "kurser"sv,  "rum"sv};

constexpr std::array plain_words{
    "kommunen"sv,  "byrådet"sv,     "borgerne"sv,   "medarbejderne"sv, "arbejdet"sv,   "styrke"sv,  "udvikle"sv,
    "sikre"sv,     "skabe"sv,       "nye"sv,        "gode"sv,          "lokale"sv,     "fælles"sv,  "større"sv,
    "åbne"sv,      "trygge"sv,      "hverdagen"sv,  "året"sv,          "lande"sv,      "fordele"sv, "afprøve"sv,
    "bygge"sv,     "følge"sv,       "måle"sv,       "grønne"sv,        "frivillige"sv, "tidligt"sv, "forpligte"sv,
    "inddrage"sv,  "understøtte"sv, "omkring"sv,    "gennem"sv,        "ansvar"sv,     "adgang"sv,  "kvalitet"sv,
    "forskning"sv, "erfaringer"sv,  "samarbejde"sv, "hensyn"sv,        "rammer"sv,     "ældste"sv,  "yngste"sv,
    "øvrige"sv,    "særlige"sv,     "øge"sv,        "ændre"sv,         "åbne"sv,       "æble"sv};

constexpr std::array odd_words{"f.eks."sv,        "bl.a."sv,       "ift."sv,      "it-systemer"sv,
                               "1/7-2026"sv,      "8-17"sv,        "12,5 pct."sv, "§ 4, stk. 2"sv,
                               "kl. 10-14"sv,     "1.450"sv,       "2026"sv,      "nr. 7"sv,
                               "1. marts 2026"sv, "30 mio. kr."sv, "pleje- og"sv, "post@fjordby.example"sv,
                               "CO2"sv,           "AmbuPlan"sv};

}  // namespace

std::string capital(std::string word) {
    if (word.empty()) return word;
    const auto first = static_cast<unsigned char>(word[0]);
    if (first >= 'a' && first <= 'z') word[0] = static_cast<char>(first - 'a' + 'A');
    // æ, ø and å are C3 A6, C3 B8 and C3 A5; their capitals stand 0x20 below.
    if (first == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0xA0)
        word[1] = static_cast<char>(static_cast<unsigned char>(word[1]) - 0x20);
    return word;
}

std::string make_compound(Random& random) {
    const std::string first = random.chance(40) ? std::string(random.pick(stems)) : std::string();
    const std::string second(random.pick(stems));
    return first + second + std::string(random.pick(heads));
}

std::string make_word(Random& random) {
    const std::size_t kind = random.below(100);
    if (kind < 42) return std::string(random.pick(function_words));
    if (kind < 72) return std::string(random.pick(plain_words));
    if (kind < 96) return make_compound(random);
    return std::string(random.pick(odd_words));
}

std::vector<std::string> make_sentence(Random& random) {
    std::vector<std::string> words;
    const std::size_t count = random.between(5, 22);
    for (std::size_t i = 0; i < count; ++i) {
        words.push_back(make_word(random));
        const bool last = i + 1 == count;
        if (!last && random.chance(8)) words.back() += ",";
        if (!last && random.chance(2)) words.push_back("–");
        if (random.chance(2)) words.back() = "(" + words.back() + ")";
        if (random.chance(2)) words.back() = "”" + words.back() + "”";
    }
    words.front() =
        capital(std::string(random.pick(plain_words)));  // no number or dash: markdown would make a list of it
    words.push_back(make_compound(random) + ".");
    return words;
}

std::vector<std::string> make_title(Random& random) {
    std::vector<std::string> words{capital(make_compound(random))};
    const std::size_t more = random.below(4);
    for (std::size_t i = 0; i < more; ++i) words.emplace_back(random.pick(function_words));
    if (more > 0) words.push_back(make_compound(random));
    return words;
}

}  // namespace spor::drafts
