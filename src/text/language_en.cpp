// English.
#include "text/language.hpp"
#include "text/language_tables.hpp"

namespace spor::text {
namespace {

constexpr auto kAbbreviations = sorted_words(
    "a.m.", "al.", "app.", "approx.", "art.", "arts.", "assn.", "aug.", "apr.", "ave.", "bros.", "ca.", "capt.", "cf.",
    "ch.", "chap.", "co.", "col.", "corp.", "dec.", "dept.", "dr.", "e.g.", "ed.", "eds.", "eq.", "esp.", "est.",
    "et al.", "etc.", "ext.", "feb.", "fig.", "figs.", "fri.", "gen.", "gov.", "hon.", "i.e.", "ibid.", "inc.", "incl.",
    "jan.", "jr.", "jul.", "jun.", "lt.", "ltd.", "mar.", "max.", "min.", "misc.", "mon.", "mr.", "mrs.", "ms.", "n.b.",
    "no.", "nos.", "nov.", "oct.", "op.", "p.", "p.a.", "p.m.", "para.", "paras.", "ph.d.", "pp.", "prof.", "pt.",
    "ref.", "rep.", "rev.", "sat.", "sec.", "secs.", "sen.", "sep.", "sept.", "sr.", "st.", "sun.", "tel.", "thu.",
    "tue.", "u.k.", "u.s.", "v.", "viz.", "vol.", "vols.", "vs.", "wed.");

constexpr auto kFunctionWords = sorted_words(
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "being",
    "between", "both", "but", "by", "can", "could", "did", "do", "does", "each", "for", "from", "had", "has", "have",
    "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "may", "more", "must", "no", "not", "of", "on",
    "one", "only", "or", "other", "our", "out", "over", "shall", "she", "should", "so", "some", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "under", "up", "upon",
    "was", "we", "were", "what", "when", "where", "which", "who", "will", "with", "within", "would", "you", "your");

constexpr auto kConjunctions = sorted_words("and", "or", "to", "and/or", "as", "but");

constexpr auto kStems = sorted_words("ai", "co", "ex", "id", "ip", "it", "ui", "uv", "ux");

constexpr auto kProvisions =
    sorted_words("§", "§§", "section", "sections", "sec.", "article", "articles", "art.", "chapter", "part", "annex",
                 "appendix", "schedule", "clause", "paragraph", "para.", "no.", "page", "item", "rule");

constexpr auto kTopics = sorted_words("action", "activity", "aim", "box", "figure", "goal", "initiative", "objective",
                                      "phase", "principle", "priority", "proposal", "recommendation", "stage", "step",
                                      "table", "target", "task", "theme", "topic", "track");

constexpr auto kMonths = sorted_words("january", "february", "march", "april", "may", "june", "july", "august",
                                      "september", "october", "november", "december", "jan.", "feb.", "mar.", "apr.",
                                      "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "jan", "feb",
                                      "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

constexpr auto kUnits = sorted_words("percent", "per cent", "%", "million", "billion", "thousand", "dollars", "euro",
                                     "euros", "eur", "usd", "gbp", "pounds", "hours", "days", "weeks", "months",
                                     "years", "people", "km", "m", "m²", "ha", "kg", "tonnes", "°c");

constexpr auto kRemarks =
    sorted_words("added", "check with", "comment", "deleted", "duplicate", "editor", "editorial", "moved", "move", "nb",
                 "new", "note", "removed", "renumbered", "see comment", "tbc", "tbd", "to check", "to confirm", "todo");

constexpr auto kClosers = sorted_words("a.m.", "etc.", "inc.", "ltd.", "p.m.", "co.", "corp.", "u.s.", "u.k.");

constexpr auto kHedges = sorted_words("be", "maybe", "perhaps", "possibly", "probably", "to");

constexpr auto kNegations =
    sorted_words("never", "no", "none", "nor", "not", "nothing", "without", "neither", "cannot", "except");

}  // namespace

const LanguageData& english_data() {
    static constexpr LanguageData kData{"en",        kAbbreviations, kFunctionWords, kConjunctions, kStems,
                                        kProvisions, kTopics,        kMonths,        kUnits,        kRemarks,
                                        kHedges,     kNegations,     kClosers};
    return kData;
}

}  // namespace spor::text
