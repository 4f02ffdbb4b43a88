#include "judge/report/wording.hpp"

#include "text/figure.hpp"

#include <array>

#include "judge/report/names.hpp"

namespace spor::judging {
namespace {

constexpr ReportWording kDanish{
    .heading = "Holder rettelserne?",
    .clean = "rettelserne er sande",
    .untrue = "rettelserne passer ikke",
    .doubtful = "ingen fejl i rettelserne, men",
    .and_word = "og",
    .error = {"fejl", "fejl"},
    .warning = {"advarsel", "advarsler"},
    .note = {"note", "noter"},
    .true_marks = "af {} mærker er sande",
    .marks = "mærker",
    .count_column = "Antal",
    .what_column = "Hvad",
    .line = "linje",
    .old_line = "gammel linje",
    .old_lines = "gammel linje",
    .no_heading = "(uden overskrift)",
    .old_text = "Stedet i det gamle udkast",
};

constexpr ReportWording kEnglish{
    .heading = "Is the redline true?",
    .clean = "the redline is true",
    .untrue = "the redline is not true",
    .doubtful = "no errors in the redline, but",
    .and_word = "and",
    .error = {"error", "errors"},
    .warning = {"warning", "warnings"},
    .note = {"note", "notes"},
    .true_marks = "of {} marks are true",
    .marks = "marks",
    .count_column = "Count",
    .what_column = "What",
    .line = "line",
    .old_line = "old line",
    .old_lines = "old lines",
    .no_heading = "(no heading)",
    .old_text = "The place in the old draft",
};

constexpr std::array<RuleWording, kRules.size()> kDanishRules{{
    {"indsat uden mærke",
     {"umærket indsættelse", "umærkede indsættelser"},
     "Ord, som det gamle udkast ikke har, står i teksten, uden at de er markeret som indsat."},
    {"slettet uden mærke",
     {"umærket sletning", "umærkede sletninger"},
     "Ord i det gamle udkast er væk, uden at de er markeret som slettet."},
    {"ændret uden mærke",
     {"umærket ændring", "umærkede ændringer"},
     "Ord i det gamle udkast er skiftet ud med andre, uden at det er markeret."},
    {"flyttet uden mærke",
     {"umærket flytning", "umærkede flytninger"},
     "En passage står et andet sted end i det gamle udkast, uden at det fremgår."},
    {"mærket som nyt, men stod der før",
     {"falsk indsættelse", "falske indsættelser"},
     "Ord er markeret som indsat, selv om det gamle udkast har dem på samme sted."},
    {"mærket som slettet, men stod der aldrig",
     {"falsk sletning", "falske sletninger"},
     "Ord er markeret som slettet, selv om det gamle udkast aldrig har haft dem på det sted."},
    {"slettet tekst er gengivet forkert",
     {"forkert gengivet sletning", "forkert gengivne sletninger"},
     "Det, der er markeret som slettet, er ikke, hvad det gamle udkast sagde."},
    {"bemærkning er blevet stående",
     {"bemærkning, der er blevet stående", "bemærkninger, der er blevet stående"},
     "En redaktørs bemærkning står stadig i teksten."},
    {"mærket vises ikke",
     {"mærke, der ikke vises", "mærker, der ikke vises"},
     "Tegnene for et mærke står sådan, at de vises som tegn og ikke som fed eller overstreget skrift."},
    {"står to gange",
     {"passage, der står to gange", "passager, der står to gange"},
     "Den samme passage står to steder i teksten."},
}};

constexpr std::array<RuleWording, kRules.size()> kEnglishRules{{
    {"inserted without a mark",
     {"unmarked insertion", "unmarked insertions"},
     "Words that the old draft does not have stand in the text and are not marked as inserted."},
    {"deleted without a mark",
     {"unmarked deletion", "unmarked deletions"},
     "Words of the old draft are gone and are not marked as deleted."},
    {"changed without a mark",
     {"unmarked change", "unmarked changes"},
     "Words of the old draft were replaced by others, and nothing marks it."},
    {"moved without a mark",
     {"unmarked move", "unmarked moves"},
     "A passage stands elsewhere than in the old draft, and nothing says so."},
    {"marked as new, but was there before",
     {"false insertion", "false insertions"},
     "Words are marked as inserted although the old draft has them at the same place."},
    {"marked as deleted, but was never there",
     {"false deletion", "false deletions"},
     "Words are marked as deleted although the old draft never had them at that place."},
    {"deleted text is misquoted",
     {"misquoted deletion", "misquoted deletions"},
     "What is marked as deleted is not what the old draft said."},
    {"remark was left in", {"remark left in", "remarks left in"}, "An editor's remark still stands in the text."},
    {"mark does not render",
     {"mark that does not render", "marks that do not render"},
     "A mark's delimiters stand so that they show as characters rather than as bold or struck text."},
    {"stands twice",
     {"passage that stands twice", "passages that stand twice"},
     "The same passage stands at two places of the text."},
}};

struct ClassWording {
    std::string_view title;
    Noun unmarked;
};

constexpr std::array<ClassWording, 5> kDanishClasses{{
    {"Indhold", {"umærket ændring af indholdet", "umærkede ændringer af indholdet"}},
    {"Stavning", {"umærket ændring af stavningen", "umærkede ændringer af stavningen"}},
    {"Tegn og typografi", {"umærket ændring af tegn og typografi", "umærkede ændringer af tegn og typografi"}},
    {"Rester af gamle rettelser", {"rest af gamle rettelser, der er væk", "rester af gamle rettelser, der er væk"}},
    {"Rækkefølge", {"umærket flytning", "umærkede flytninger"}},
}};

constexpr std::array<ClassWording, 5> kEnglishClasses{{
    {"Content", {"unmarked change of the content", "unmarked changes of the content"}},
    {"Spelling", {"unmarked change of spelling", "unmarked changes of spelling"}},
    {"Typography", {"unmarked change of typography", "unmarked changes of typography"}},
    {"Debris of earlier tracked changes", {"piece of debris that is gone", "pieces of debris that are gone"}},
    {"Order", {"unmarked move", "unmarked moves"}},
}};

const ClassWording& class_wording(FindingClass kind, Language language) {
    return (language == Language::english ? kEnglishClasses : kDanishClasses).at(static_cast<std::size_t>(kind));
}

}  // namespace

const ReportWording& report_wording(Language language) { return language == Language::english ? kEnglish : kDanish; }

const RuleWording& rule_wording(AuditRule rule, Language language) {
    return (language == Language::english ? kEnglishRules : kDanishRules).at(static_cast<std::size_t>(rule));
}

std::string_view class_title(FindingClass kind, Language language) { return class_wording(kind, language).title; }

const Noun& unmarked_noun(FindingClass kind, Language language) { return class_wording(kind, language).unmarked; }

std::string counted(std::uint64_t value, const Noun& noun, Language language) {
    return text::figure(value, language) + ' ' + std::string(value == 1 ? noun.one : noun.many);
}

}  // namespace spor::judging
