#include "judge/audit/wording.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "text/characters.hpp"

namespace spor::judging {

namespace {

/// {0} is what OLD has, {1} what the redline has.
struct Sentences {
    std::array<std::string_view, 10> rules;  ///< by AuditRule
    std::string_view false_insertion_of_like;
    std::string_view misquoted_part;
    std::array<std::string_view, 5> classes;  ///< by FindingClass, behind an unmarked change
    std::array<std::string_view, 4> checks;   ///< by NoteCheck
};

constexpr Sentences kDanish{{
                                "»{1}« er sat ind, uden at det er markeret",
                                "»{0}« er slettet, uden at det er markeret",
                                "»{0}« er blevet til »{1}«, uden at det er markeret",
                                "»{1}« stod et andet sted i det gamle udkast, uden at flytningen er markeret",
                                "»{1}« er markeret som nyt, men stod her også i det gamle udkast",
                                "»{1}« er streget over som gammel tekst, men stod ikke i det gamle udkast",
                                "»{1}« er streget over som gammel tekst, men i det gamle udkast står der »{0}«",
                                "En bemærkning fra redigeringen er blevet stående: {1}",
                                "Mærket i »{1}« vises ikke som fed eller streg, så læseren ser tegnene selv",
                                "»{1}« står mere end én gang i det nye udkast",
                            },
                            "»{1}« er markeret som nyt, men i det gamle udkast stod der »{0}«",
                            "»{1}« er streget over sammen med gammel tekst, men stod ikke i det gamle udkast",
                            {"", "; kun stavemåden er ændret", "; kun tegn og mellemrum er ændret",
                             "; det er rester af ældre rettelser, som er ryddet op", ""},
                            {"", "; teksten er flyttet uændret", "; teksten er flyttet, men også skrevet om",
                             "; teksten kan ikke genfindes der"}};

constexpr Sentences kEnglish{{
                                 "“{1}” was put in without a mark",
                                 "“{0}” was taken out without a mark",
                                 "“{0}” became “{1}” without a mark",
                                 "“{1}” stood elsewhere in the old draft, and the move is not marked",
                                 "“{1}” is marked as new, but stood here in the old draft too",
                                 "“{1}” is struck as old text, but did not stand in the old draft",
                                 "“{1}” is struck as old text, but the old draft says “{0}”",
                                 "An editor's remark was left in: {1}",
                                 "The mark in “{1}” does not show as bold or struck, so the reader sees its signs",
                                 "“{1}” stands more than once in the new draft",
                             },
                             "“{1}” is marked as new, but the old draft said “{0}”",
                             "“{1}” is struck together with old text, but did not stand in the old draft",
                             {"", "; only the spelling changed", "; only punctuation or blanks changed",
                              "; it was residue of older changes, now cleared away", ""},
                             {"", "; the text was moved unchanged", "; the text was moved, and reworded too",
                              "; the text cannot be found there"}};

}  // namespace

std::string shorten(const std::string& text) {
    constexpr std::size_t kLongest = 120;  ///< bytes
    if (text.size() <= kLongest) return text;
    std::size_t end = text.rfind(' ', kLongest);
    if (end == std::string::npos || end < kLongest / 2) {
        end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    }
    return text.substr(0, end) + " …";
}

std::string word_finding(const Finding& finding, NoteCheck check, Language language) {
    const Sentences& sentences = language == Language::english ? kEnglish : kDanish;
    std::string_view pattern = sentences.rules[static_cast<std::size_t>(finding.rule)];
    if (finding.rule == AuditRule::false_insertion && finding.before != finding.after)
        pattern = sentences.false_insertion_of_like;
    if (finding.rule == AuditRule::misquoted_deletion && finding.before.empty()) pattern = sentences.misquoted_part;
    std::string sentence = fmt::format(fmt::runtime(pattern), shorten(finding.before), shorten(finding.after));
    if (finding.rule <= AuditRule::unmarked_substitution)
        sentence += sentences.classes[static_cast<std::size_t>(finding.kind)];
    sentence += sentences.checks[static_cast<std::size_t>(check)];
    return sentence + ".";
}

}  // namespace spor::judging
