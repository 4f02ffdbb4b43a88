// Renumbered provisions, and references that point elsewhere now.
#include <gtest/gtest.h>

#include "check/ledger_of.hpp"
#include "schema/json_schema.hpp"
#include "spor/render.hpp"

namespace spor::checking {
namespace {

Ledger ledger(const std::string& before, const std::string& after, Language language = Language::danish) {
    return keep_ledger(compare(before, after, language));
}

std::string steps(const Ledger& ledger) {
    std::string text;
    for (const Renumbering& step : ledger.renumbered) {
        text += (text.empty() ? "" : "; ") + step.kind + ' ' + step.from + "->" + step.to;
        if (!step.last_from.empty()) text += " .. " + step.last_from + "->" + step.last_to;
    }
    return text;
}

std::string broken(const Ledger& ledger) {
    std::string text;
    for (const BrokenReference& reference : ledger.references) {
        text += (text.empty() ? "" : "; ") + reference.text + " " + std::string(name_of(reference.state));
        if (!reference.points_to.empty()) text += " " + reference.points_to;
    }
    return text;
}

/// A by-law of `count` provisions, each of other words; `inserted` stands before number `at`.
std::string by_law(int count, int at, bool refers_anew) {
    const char* const things[] = {"kajen", "slæbestedet", "kranen", "molen", "fyret", "værftet", "bommen", "slusen"};
    const char* const duties[] = {"males", "fejes",  "belyses", "tilses", "smøres",
                                  "måles", "spules", "aflåses", "tømmes"};
    std::string text;
    int number = 1;
    for (int i = 1; i <= count; ++i) {
        if (i == at) text += "§ " + std::to_string(number++) + ". Hunde føres i snor overalt på havnens arealer.\n\n";
        text += "§ " + std::to_string(number++) + ". Plads " + std::to_string(i * 37) + "b ved " + things[i % 8] + " " +
                duties[i % 9] + " af bådelaug " + std::to_string(i * 11) + "c hver anden lørdag";
        if (i % 50 == 0) text += ", jf. § " + std::to_string(refers_anew && i - 1 >= at ? i : i - 1);
        text += ".\n\n";
    }
    return text;
}

TEST(References, TwoHundredProvisionsAndOneMore) {
    const Revision revision = compare(by_law(200, 0, false), by_law(200, 81, true), Language::danish);
    const Ledger result = keep_ledger(revision);
    EXPECT_EQ(steps(result), "§ 81->82 .. 200->201");
    EXPECT_EQ(broken(result), "");
    EXPECT_EQ(result.commitments.size(), 0U);
    // What is marked: the provision that is new, the numbers, and the references that had to follow.
    for (const BlockOp& block : revision.blocks) {
        if (block.change == Change::inserted) continue;
        for (std::uint32_t op = block.ops.begin; op < block.ops.end; ++op) {
            const WordOp& words = revision.ops[op];
            if (words.op == Op::keep) continue;
            for (std::uint32_t token = words.new_tokens.begin; token < words.new_tokens.end; ++token)
                EXPECT_TRUE(revision.new_word(token).starts_with("§") || revision.new_word(token) == ".")
                    << revision.new_word(token);
        }
    }
}

TEST(References, ThatDidNotFollow) {
    const Ledger result = ledger(by_law(60, 0, false), by_law(60, 20, false));
    EXPECT_EQ(steps(result), "§ 20->21 .. 60->61");
    EXPECT_EQ(broken(result), "§ 49 moved § 50");
}

TEST(References, ToWhatIsGone) {
    EXPECT_EQ(broken(ledger("§ 1. Havnen er åben for alle både.\n\n§ 2. Kranen betjenes af havnefogeden.\n\n"
                            "§ 3. Gebyr opkræves efter § 2 og § 7 i havneloven.\n",
                            "§ 1. Havnen er åben for alle både.\n\n"
                            "§ 3. Gebyr opkræves efter § 2 og § 7 i havneloven.\n")),
              "§ 2 gone");
}

TEST(References, NumberedHeadings) {
    EXPECT_EQ(
        steps(ledger("## 1. Formål\n\nHer er målet.\n\n## 2. Mål for havnen\n\nEn ren havn og et levende miljø.\n",
                     "## 1. Formål\n\nHer er målet.\n\n## 2. Økonomi\n\nPenge er der nok af i byen.\n\n"
                     "## 3. Mål for havnen\n\nEn ren havn og et levende miljø.\n")),
        " 2->3");
}

// The new heading before it keeps the old one's number: that must not be taken for the old heading.
TEST(References, ToANumberedHeadingThatMovedDown) {
    const char* const follow = "Udvalget følger planen som beskrevet i afsnit 2 og melder tilbage hvert år.\n";
    const std::string before =
        std::string("## 1. Formål\n\nHer er målet.\n\n## 2. Transport\n\nBusserne kører hver time.\n\n") +
        "## 3. Opfølgning\n\n" + follow;
    const std::string after =
        std::string("## 1. Formål\n\nHer er målet.\n\n## 2. Energi\n\nHusene isoleres i år.\n\n") +
        "## 3. Transport\n\nBusserne kører hver time.\n\n## 4. Opfølgning\n\n" + follow;
    const Ledger result = ledger(before, after);
    EXPECT_EQ(steps(result), " 2->3 .. 3->4");
    EXPECT_EQ(broken(result), "afsnit 2 moved 3");
}

TEST(References, LinksToHeadings) {
    EXPECT_EQ(broken(ledger("# Plan\n\nSe [målene](#mål) og [planen](#plan).\n\n## Mål\n\nEn ren havn til alle.\n",
                            "# Plan\n\nSe [målene](#mål) og [planen](#plan).\n\nEn ren havn til alle.\n")),
              "#mål gone");
}

TEST(References, InJson) {
    const Revision revision = compare(by_law(60, 0, false), by_law(60, 20, false), Language::danish);
    const Ledger result = keep_ledger(revision);
    RenderOptions options;
    options.ledger = &result;
    const auto json = nlohmann::json::parse(render(revision, Output::json, options));
    EXPECT_EQ(json["renumbered"].dump(), R"([{"from":"20","kind":"§","through":{"from":"60","to":"61"},"to":"21"}])");
    EXPECT_EQ(json["references"][0]["points_to"], "§ 50");
    EXPECT_EQ(test::schema_breach(test::published_schema("redline-1"), json), "");
}

}  // namespace
}  // namespace spor::checking
