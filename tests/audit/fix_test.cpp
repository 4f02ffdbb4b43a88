// The redline as it should have been: nothing is found in it, and the new text is what it was, less the remarks.
#include "audit/findings_of.hpp"
#include "property/cases.hpp"

namespace spor::auditing {
namespace {

std::string accepted(const std::string& redline) {
    const Result<Settled> settled = accept_redline(redline, "redline");
    EXPECT_TRUE(settled.ok());
    return settled.ok() ? settled->text : std::string();
}

FixedRedline fixed(const std::shared_ptr<const Document>& old_draft, const std::string& redline) {
    Result<FixedRedline> result = fix_redline(old_draft, redline, "redline");
    EXPECT_TRUE(result.ok());
    return result.ok() ? std::move(*result) : FixedRedline{};
}

TEST(Fix, MarksEveryChangeOnceAndTakesFalseMarksAway) {
    const auto old_draft = read_old("Kommunen skal tilbyde gratis mad til alle børn i byen hver dag.\n");
    const std::string redline = "Kommunen kan tilbyde gratis mad til **alle børn** i byen ~~om året~~ hver dag.\n";
    const FixedRedline result = fixed(old_draft, redline);
    EXPECT_EQ(result.markdown, "Kommunen ~~skal~~ **kan** tilbyde gratis mad til alle børn i byen hver dag.\n");
    EXPECT_TRUE(result.remarks.empty());
}

TEST(Fix, TakesRemarksOutAndListsThem) {
    const auto old_draft = read_old("Byen har en have med mange træer.\n\nVejen er lang og smal.\n");
    const std::string redline =
        "Byen har en **stor** have med mange træer. (DOBBELT)\n\nVejen er lang og smal. **(flyttet fra side 2)**\n";
    const FixedRedline result = fixed(old_draft, redline);
    EXPECT_EQ(result.markdown, "Byen har en **stor** have med mange træer.\n\nVejen er lang og smal.\n");
    ASSERT_EQ(result.remarks.size(), 2U);
    EXPECT_EQ(result.remarks[0].what, "(DOBBELT)");
    EXPECT_EQ(result.remarks[0].line, 1U);
    EXPECT_EQ(result.remarks[1].what, "(flyttet fra side 2)");
    EXPECT_EQ(result.remarks[1].line, 3U);
}

TEST(Fix, ListsTheCommentsOfCriticMarkup) {
    const auto old_draft = read_old("Det bliver en god dag for alle i byen.\n");
    const FixedRedline result = fixed(old_draft, "Det bliver en {++meget ++}god dag for alle i byen.{>>sikkert?<<}\n");
    EXPECT_EQ(result.markdown, "Det bliver en {++meget ++}god dag for alle i byen.\n");
    ASSERT_EQ(result.remarks.size(), 1U);
    EXPECT_EQ(result.remarks[0].what, "sikkert?");
}

TEST(Fix, StaysInTheDialectOfTheRedline) {
    const auto old_draft = read_old("Det bliver en god dag for alle i byen.\n");
    const FixedRedline result = fixed(old_draft, "Det bliver en {++meget ++}flot dag for alle i byen.\n");
    EXPECT_EQ(accepted(result.markdown), "Det bliver en meget flot dag for alle i byen.\n");
    EXPECT_NE(result.markdown.find("{~~god~>meget flot~~}"), std::string::npos) << result.markdown;
}

void expect_fixed_point(const std::shared_ptr<const Document>& old_draft, const std::string& redline) {
    const FixedRedline once = fixed(old_draft, redline);
    ASSERT_EQ(property::difference(accepted(once.markdown), accepted(redline)), "")
        << property::shown("REDLINE", redline) << property::shown("FIXED", once.markdown);
    std::vector<Finding> found = findings(old_draft, once.markdown);
    std::erase_if(found, [](const Finding& finding) { return finding.rule == AuditRule::duplicate_passage; });
    ASSERT_TRUE(found.empty()) << written(found) << property::shown("FIXED", once.markdown);
    ASSERT_EQ(property::difference(fixed(old_draft, once.markdown).markdown, once.markdown), "");
}

std::string redline_of(drafts::Random& random, const property::Texts& texts, Format old_format) {
    return render(property::compare(texts, old_format, Format::markdown),
                  random.chance(50) ? Output::markdown : Output::criticmarkup);
}

/// Any redline against any old draft.
TEST(Fix, IsAFixedPoint) {
    property::for_each_case([](drafts::Random& random) {
        const property::Texts texts = property::markdown_pair(random);
        const property::Texts other = property::markdown_pair(random);
        const std::string redline =
            redline_of(random, {random.chance(50) ? texts.before : other.before, texts.after}, Format::markdown);
        expect_fixed_point(read_old(random.chance(50) ? texts.before : other.after), redline);
    });
}

TEST(Fix, IsAFixedPointAgainstPages) {
    property::for_each_case([](drafts::Random& random) {
        const property::Texts texts = property::page_pair(random);
        const property::Texts other = property::page_pair(random);
        const std::string redline =
            redline_of(random, {random.chance(50) ? texts.before : other.before, texts.after}, Format::text);
        expect_fixed_point(read_old(random.chance(50) ? texts.before : other.before, Format::text), redline);
    });
}

}  // namespace
}  // namespace spor::auditing
