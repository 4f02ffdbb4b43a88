// Danish. ICU 72 ships no Danish sentence data, so the abbreviations stand here.
#include "text/language.hpp"
#include "text/language_tables.hpp"

namespace spor::text {
namespace {

constexpr auto kAbbreviations = sorted_words(
    "adm.", "adr.", "afd.", "afs.", "afsn.", "alm.", "ang.", "anm.", "art.", "aut.", "bd.", "bek.", "bekg.", "bet.",
    "bl.a.", "bl.", "bygn.", "ca.", "cand.", "cf.", "cirk.", "cvr.", "d.", "d.d.", "d.v.s.", "d.å.", "dep.", "div.",
    "dr.", "ds.", "dvs.", "e.l.", "e.kr.", "e.m.", "eks.", "ekskl.", "el.lign.", "endv.", "evt.", "f.", "f.eks.",
    "f.kr.", "f.m.", "f.o.m.", "fg.", "fhv.", "fm.", "fmd.", "forb.", "forf.", "fork.", "forts.", "fr.", "frk.",
    "f.v.t.", "gl.", "gr.", "h.", "hds.", "henv.", "hhv.", "hr.", "ibid.", "ifm.", "ift.", "iht.", "incl.", "inkl.",
    "int.", "istf.", "j.nr.", "jf.", "jfr.", "jr.", "jvf.", "jnr.", "kap.", "kbh.", "kgl.", "kl.", "kr.", "kst.", "kt.",
    "kvt.", "l.", "lb.", "lejl.", "lign.", "ltr.", "m.a.o.", "m.fl.", "m.fl.a.", "m.h.p.", "m.h.t.", "m.m.", "m.v.",
    "m.a.", "maks.", "max.", "md.", "mfl.", "mhp.", "mht.", "mia.", "min.", "mio.", "mm.", "mv.", "mvh.", "n.n.", "nr.",
    "nuv.", "o.a.", "o.fl.", "o.l.", "o.lign.", "o.m.a.", "o.s.v.", "obl.", "omg.", "omkr.", "omr.", "osv.", "ovenst.",
    "p.", "p.a.", "p.d.a.", "p.g.a.", "p.t.", "pag.", "pct.", "pga.", "pgf.", "pk.", "pkt.", "pl.", "pr.", "prof.",
    "pt.", "resp.", "s.", "s.d.", "s.k.", "s.u.", "sek.", "sept.", "sign.", "skr.", "smst.", "spec.", "sr.", "st.",
    "stk.", "str.", "såk.", "t.o.m.", "telf.", "tidl.", "tilh.", "tlf.", "ugtl.", "uddr.", "udg.", "udv.", "v.", "v.a.",
    "vbr.", "vedk.", "vedl.", "vedr.", "vejl.", "vha.", "vol.", "vs.", "årg.", "årl.", "jan.", "feb.", "febr.", "apr.",
    "aug.", "okt.", "nov.", "dec.", "sep.");

constexpr auto kFunctionWords = sorted_words(
    "ad", "af", "al", "alle", "alt", "anden", "andet", "andre", "at", "bl.a.", "blev", "blive", "bliver", "da", "de",
    "dem", "den", "denne", "der", "deres", "det", "dette", "dig", "din", "disse", "dog", "du", "efter", "ej", "eller",
    "en", "end", "endnu", "enhver", "er", "et", "ethvert", "f.eks.", "for", "fra", "fx", "før", "gennem", "ham", "han",
    "hans", "har", "havde", "have", "hele", "hen", "her", "herunder", "hos", "hun", "hvad", "hver", "hvert", "hvilke",
    "hvilken", "hvilket", "hvis", "hvor", "hvordan", "i", "ift.", "ikke", "ind", "inden", "jeg", "kan", "kun", "kunne",
    "man", "med", "mellem", "men", "mens", "mere", "mm.", "mod", "må", "ned", "nogen", "noget", "nogle", "nu", "når",
    "og", "også", "om", "op", "os", "over", "på", "samt", "selv", "sig", "sin", "sine", "sit", "skal", "skulle", "som",
    "så", "sådan", "til", "ud", "under", "uden", "var", "ved", "vi", "vil", "ville", "vores", "være", "været", "år");

constexpr auto kConjunctions = sorted_words("og", "eller", "samt", "til", "såvel", "men", "som", "hhv.", "og/eller");

constexpr auto kStems = sorted_words("ai", "id", "ip", "it", "ui", "uv", "ux");

constexpr auto kProvisions = sorted_words("§", "§§", "stk.", "nr.", "litra", "pkt.", "punkt", "kapitel", "kap.",
                                          "afsnit", "afsn.", "artikel", "art.", "bilag", "del", "side", "s.");

constexpr auto kTopics =
    sorted_words("aktivitet", "anbefaling", "delmål", "fase", "forslag", "fokus", "fokusområde", "fokuspunkt",
                 "indsats", "indsatsområde", "initiativ", "mål", "målsætning", "opgave", "pejlemærke", "princip",
                 "spor", "tema", "trin", "tiltag", "figur", "tabel", "boks");

constexpr auto kMonths = sorted_words("januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
                                      "september", "oktober", "november", "december", "jan.", "feb.", "febr.", "mar.",
                                      "apr.", "aug.", "sep.", "sept.", "okt.", "nov.", "dec.");

constexpr auto kUnits = sorted_words("kr.", "kr", "kroner", "pct.", "procent", "%", "mio.", "mia.", "millioner",
                                     "milliarder", "tusind", "t.kr.", "euro", "eur", "dkk", "timer", "dage", "uger",
                                     "måneder", "år", "personer", "borgere", "km", "m", "m²", "ha", "kg", "ton", "°c");

constexpr auto kRemarks =
    sorted_words("afklares", "bemærk", "bemærkning", "dobbelt", "dublet", "flyt", "flyttes", "flyttet", "gentagelse",
                 "gentaget", "indsat", "indsæt", "indsættes", "kommentar", "mangler", "nb", "note", "omformuleres",
                 "omskrives", "nyt", "obs", "ombyttet", "ophæves", "redaktionelt", "rettet", "se kommentar",
                 "skal flyttes", "slettes", "slettet", "svarer", "tilføj", "tilføjelse", "tilføjes", "tilføjet", "tjek",
                 "tjekkes", "todo", "uafklaret", "uddybes", "udgår", "udkast", "ændres", "ændret");

constexpr auto kClosers =
    sorted_words("e.l.", "el.lign.", "f.f.", "m.fl.", "m.m.", "m.v.", "mfl.", "mm.", "mv.", "o.a.", "o.fl.", "o.l.",
                 "o.lign.", "o.m.a.", "o.s.v.", "osv.", "kr.", "pct.", "mio.", "mia.");

constexpr auto kHedges = sorted_words("bare", "evt.", "eventuelt", "måske", "nok", "vist");

constexpr auto kNegations =
    sorted_words("aldrig", "ej", "hverken", "ikke", "ingen", "ingenting", "intet", "næppe", "uden", "undtagen");

}  // namespace

const LanguageData& danish_data() {
    static constexpr LanguageData kData{"da",        kAbbreviations, kFunctionWords, kConjunctions, kStems,
                                        kProvisions, kTopics,        kMonths,        kUnits,        kRemarks,
                                        kHedges,     kNegations,     kClosers};
    return kData;
}

}  // namespace spor::text
