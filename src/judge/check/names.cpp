#include "judge/check/names.hpp"

namespace spor {
namespace judging {

namespace {

constexpr std::array<CheckRow, 13> kRows{{
    {CheckRule::protected_sections,
     "protected-sections",
     "sections",
     R"(["Formål"])",
     {"beskyttet afsnit ændret", "Intet ændres i de nævnte afsnit."},
     {"protected section changed", "Nothing changes in the sections named."}},
    {CheckRule::outside_sections,
     "outside-sections",
     "sections",
     R"(["Bilag"])",
     {"ændret uden for de tilladte afsnit", "Intet ændres uden for de nævnte afsnit."},
     {"changed outside the sections allowed", "Nothing changes outside the sections named."}},
    {CheckRule::required_sections,
     "required-sections",
     "sections",
     R"(["Økonomi"])",
     {"påkrævet afsnit mangler", "De nævnte overskrifter skal findes."},
     {"required section missing", "The headings named must be there."}},
    {CheckRule::forbidden_wordings,
     "forbidden-wordings",
     "wordings",
     R"(["efter behov"])",
     {"forbudt ordlyd", "De nævnte ord må ikke stå i teksten."},
     {"forbidden wording", "The words named may not stand in the text."}},
    {CheckRule::required_wordings,
     "required-wordings",
     "wordings",
     R"(["Vedtaget af byrådet"])",
     {"påkrævet ordlyd mangler", "De nævnte ord skal stå i teksten."},
     {"required wording missing", "The words named must stand in the text."}},
    {CheckRule::words_changed,
     "words-changed",
     "percent",
     "25",
     {"for meget ændret", "Højst så stor en del af ordene ændres."},
     {"too much changed", "No larger share of the words changes."}},
    {CheckRule::weakened_commitments,
     "weakened-commitments",
     "sign-off",
     R"("Godkendt af:")",
     {"forpligtelse svækket", "Ingen forpligtelse svækkes eller falder bort, uden at en linje godkender det."},
     {"commitment weakened", "No commitment is weakened or dropped unless a line signs it off."}},
    {CheckRule::changed_figures,
     "changed-figures",
     "sign-off",
     R"("Godkendt af:")",
     {"tal eller dato ændret", "Intet tal og ingen dato ændres, uden at en linje godkender det."},
     {"figure or date changed", "No figure and no date changes unless a line signs it off."}},
    {CheckRule::broken_references,
     "broken-references",
     "",
     "",
     {"henvisning passer ikke", "Enhver henvisning peger på det, som den pegede på."},
     {"broken reference", "Every reference points at what it pointed at."}},
    {CheckRule::left_in_remarks,
     "left-in-remarks",
     "",
     "",
     {"redaktionel bemærkning", "Ingen redaktionel bemærkning står tilbage."},
     {"editor's remark", "No editor's remark is left in."}},
    {CheckRule::title_unchanged,
     "title-unchanged",
     "",
     "",
     {"titlen er ændret", "Den første overskrift er den samme."},
     {"title changed", "The first heading stays the same."}},
    {CheckRule::front_matter_unchanged,
     "front-matter-unchanged",
     "fields",
     R"(["ejer"])",
     {"felt i dokumenthovedet ændret", "De nævnte felter i dokumenthovedet er de samme."},
     {"front matter changed", "The named fields of the front matter stay the same."}},
    {CheckRule::unmarked_changes,
     "unmarked-changes",
     "classes",
     R"(["content"])",
     {"rettelserne er ikke sande", "NEW, eller filen i redline, er rettelser, der mærker enhver ændring siden OLD."},
     {"the redline is not true", "NEW, or the file in redline, is a redline that marks every change since OLD."},
     "redline",
     R"("rettelser.md")"},
}};

}  // namespace

const std::array<CheckRow, 13>& check_rows() { return kRows; }

const CheckWording& check_wording(CheckRule rule, Language language) {
    const CheckRow& row = check_rows()[static_cast<std::size_t>(rule)];
    return language == Language::english ? row.english : row.danish;
}

}  // namespace judging

std::string_view name_of(CheckRule rule) { return judging::check_rows()[static_cast<std::size_t>(rule)].name; }

std::vector<CheckRule> all_check_rules() {
    std::vector<CheckRule> rules;
    for (const judging::CheckRow& row : judging::check_rows()) rules.push_back(row.rule);
    return rules;
}

std::optional<CheckRule> rule_named(std::string_view name) {
    for (const judging::CheckRow& row : judging::check_rows())
        if (row.name == name) return row.rule;
    return std::nullopt;
}

namespace {

/// The rule's own keys, each with a value for it, a line each.
std::string own_keys(const judging::CheckRow& row, std::string_view lead) {
    std::string text;
    if (!row.key.empty()) text.append(lead).append(row.key).append(" = ").append(row.example).append("\n");
    if (!row.more_key.empty()) {
        text.append(lead).append(row.more_key).append(" = ").append(row.more_example).append("\n");
    }
    return text;
}

}  // namespace

std::string explain_rule(CheckRule rule, Language language) {
    const judging::CheckRow& row = judging::check_rows()[static_cast<std::size_t>(rule)];
    const judging::CheckWording& words = judging::check_wording(rule, language);
    std::string text =
        std::string(row.name) + ": " + std::string(words.description) + "\n\n[" + std::string(row.name) + "]\n";
    text += own_keys(row, "");
    text += language == Language::english ? "severity = \"error\"      # or \"warning\", \"note\"\n"
                                            "reason = \"…\"            # shown with every violation\n"
                                            "exceptions = [{ section = \"…\", until = 2027-01-31, reason = \"…\" }]\n"
                                          : "severity = \"error\"      # eller \"warning\", \"note\"\n"
                                            "reason = \"…\"            # vises ved hver overtrædelse\n"
                                            "exceptions = [{ section = \"…\", until = 2027-01-31, reason = \"…\" }]\n";
    return text;
}

std::string sample_rules(Language language) {
    std::string text = language == Language::english
                           ? "# Rules for spor check. A rule counts when its table stands here; `spor check --explain "
                             "RULE` says more.\n"
                           : "# Regler for spor check. En regel gælder, når dens tabel står her; `spor check --explain "
                             "REGEL` siger mere.\n";
    for (const judging::CheckRow& row : judging::check_rows()) {
        text += "\n# " + std::string(judging::check_wording(row.rule, language).description) + "\n";
        text += "# [" + std::string(row.name) + "]\n";
        text += own_keys(row, "# ");
    }
    return text;
}

}  // namespace spor
