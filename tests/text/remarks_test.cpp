#include "text/remarks.hpp"

#include <gtest/gtest.h>

#include <string>

namespace spor::text {
namespace {

std::string remarks_of(const std::string& text, Language language = Language::danish) {
    std::string found;
    for (const Range& range : find_remarks(text, language)) found += text.substr(range.begin, range.size()) + ";";
    return found;
}

TEST(Remarks, OpenWithARemarksWord) {
    EXPECT_EQ(remarks_of("Broen er rød (flyttet fra kapitlet om havnen)."), "(flyttet fra kapitlet om havnen);");
    EXPECT_EQ(remarks_of("[Flyttet op]: Broen er rød [flyttet ned:]."), "[Flyttet op]:;[flyttet ned:];");
    EXPECT_EQ(remarks_of("The bridge (duplicate)", Language::english).empty(),
              find_remarks("(duplicate)", Language::english).empty());
}

TEST(Remarks, Shout) {
    EXPECT_EQ(remarks_of("Broen er rød (DOBBELT)"), "(DOBBELT);");
    EXPECT_EQ(remarks_of("Broen (SKAL VÆK HERFRA) er rød"), "(SKAL VÆK HERFRA);");
    EXPECT_EQ(remarks_of("HAVNEPLAN FOR BYEN (BILAGSDEL)"), "");
}

TEST(Remarks, AskOrHedge) {
    EXPECT_EQ(remarks_of("Broen er rød (hvem maler den?)"), "(hvem maler den?);");
    EXPECT_EQ(remarks_of("Broen er rød [kan måske slettes]"), "[kan måske slettes];");
    EXPECT_EQ(remarks_of("Broen males (kan slettes af registret efter fem år)"), "");
    EXPECT_EQ(remarks_of("The bridge is red [could perhaps be removed]", Language::english),
              "[could perhaps be removed];");
}

TEST(Remarks, ProseInBracketsIsNone) {
    EXPECT_EQ(
        remarks_of("Havnens Økonomi (HØK), Fælles Bådlaug (FBL) og en (sub)akut (sejlads) fra 2021 (maj), [a](b)"), "");
    EXPECT_EQ(remarks_of("kommune(rne) UNICEF (UNICEF) og EU (EU ETS)"), "");
}

TEST(Remarks, OpenBracketsByTheThousandTakeNoTime) {
    EXPECT_EQ(remarks_of(std::string(1000000, '(')), "");
    EXPECT_EQ(remarks_of("(" + std::string(1000, 'A') + ")"), "");
}

}  // namespace
}  // namespace spor::text
