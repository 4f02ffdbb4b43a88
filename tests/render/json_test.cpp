#include <gtest/gtest.h>

#include "schema/json_schema.hpp"
#include "marked_revision.hpp"
#include "render/formats.hpp"

namespace spor::rendering {
namespace {

using nlohmann::json;
using test::marked_revision;
using test::MarkedBlock;

/// Parsed, and held against the published schema.
json redline_of(const Revision& revision) {
    json redline = json::parse(render_json(revision, {}));
    EXPECT_EQ(test::schema_breach(test::published_schema("redline-1"), redline), "");
    return redline;
}

json redline_of(const std::vector<MarkedBlock>& blocks) { return redline_of(marked_revision(blocks)); }

std::vector<MarkedBlock> town_plan() {
    return {{"Byplan", BlockKind::heading, 1},
            {"Formål", BlockKind::heading, 2},
            {"{<1 Havnen holder åbent hele året for alle.<}"},
            {"Byen [-skal-] {+kan+} bygge en bro.", BlockKind::item, 1, "4.2", "4.1"},
            {"[-Nedlagt-]", BlockKind::heading, 2},
            {"[-Broen rives ned.-]"},
            {"Drift", BlockKind::heading, 2},
            {"{~1 Havnen holder åbent hele året for alle.~}"},
            {"{+Prisen er 35.000 kr. (DOBBELT)+}"}};
}

TEST(Json, EveryBlockSaysWhatBecameOfIt) {
    const json blocks = redline_of(town_plan())["blocks"];
    std::string changes;
    for (const json& block : blocks)
        changes += block["kind"].get<std::string>() + ":" + block["change"].get<std::string>() + " ";
    EXPECT_EQ(changes,
              "heading:kept heading:kept item:edited heading:deleted paragraph:deleted heading:kept "
              "paragraph:kept paragraph:inserted ");
}

TEST(Json, AnEditedBlockInFull) {
    const json block = redline_of(town_plan())["blocks"][2];
    EXPECT_EQ(block, json::parse(R"({"kind": "item", "level": 1, "section": ["Byplan", "Formål"],
        "label": {"old": "4.2", "new": "4.1"}, "change": "edited", "class": "content",
        "old": [{"first_line": 4, "last_line": 4}], "new": [{"first_line": 3, "last_line": 3}],
        "runs": [{"op": "keep", "text": "Byen "}, {"op": "delete", "text": "skal", "change": 1},
                 {"op": "insert", "text": "kan", "change": 1},
                 {"op": "keep", "text": " bygge en bro."}]})"));
}

TEST(Json, SectionsFollowTheNewDraftAndItsDeletedHeadings) {
    const json blocks = redline_of(town_plan())["blocks"];
    EXPECT_EQ(blocks[0]["section"], json::array());
    EXPECT_EQ(blocks[1]["section"], json::array({"Byplan"}));
    EXPECT_EQ(blocks[3]["section"], json::array({"Byplan"}));
    EXPECT_EQ(blocks[4]["section"], json::array({"Byplan", "Nedlagt"}));
    EXPECT_EQ(blocks[7]["section"], json::array({"Byplan", "Drift"}));
}

TEST(Json, MovesCarryBothEnds) {
    const json redline = redline_of(town_plan());
    EXPECT_EQ(redline["blocks"][6]["move"], 1);
    EXPECT_EQ(redline["moves"], json::parse(R"([{"id": 1, "old": {"first_line": 3, "last_line": 3},
        "new": {"first_line": 5, "last_line": 5}, "words": 8}])"));
}

TEST(Json, WordsMovedIntoAParagraphNameTheirMoveInTheRun) {
    const json runs = redline_of({{"{<1 Broen er rød.<}"}, {"Vi ror. {~1 Broen er rød.~}"}})["blocks"][0]["runs"];
    EXPECT_EQ(runs.back(), json::parse(R"({"op": "keep", "text": " Broen er rød.", "move": 1})"));
}

TEST(Json, RemarksAndFurnitureStandApart) {
    Revision revision = marked_revision(town_plan());
    Document old_draft = *revision.old_draft;
    old_draft.furniture.push_back({2, 1, "UDKAST"});
    revision.old_draft = std::make_shared<const Document>(old_draft);
    const json redline = redline_of(revision);
    EXPECT_EQ(redline["notes"], json::parse(R"x([{"side": "new", "line": 6, "text": "(DOBBELT)"}])x"));
    EXPECT_EQ(redline["furniture"], json::parse(R"([{"side": "old", "line": 2, "text": "UDKAST"}])"));
}

TEST(Json, DraftsWithPagesSayWhichOne) {
    Revision revision = marked_revision(town_plan());
    Document old_draft = *revision.old_draft;
    old_draft.page_starts = {1, 3};
    old_draft.furniture.push_back({2, 1, "UDKAST"});
    revision.old_draft = std::make_shared<const Document>(old_draft);
    const json redline = redline_of(revision);
    EXPECT_EQ(redline["blocks"][2]["old"], json::parse(R"([{"first_line": 4, "last_line": 4, "page": 2}])"));
    EXPECT_EQ(redline["blocks"][2]["new"], json::parse(R"([{"first_line": 3, "last_line": 3}])"));
    EXPECT_EQ(redline["moves"][0]["old"]["page"], 2);
    EXPECT_EQ(redline["furniture"][0]["page"], 1);
}

TEST(Json, TheCountsAddUp) {
    const json redline = redline_of(town_plan());
    const json words = redline["summary"]["words"];
    const auto count = [&](const char* name) { return words[name].get<int>(); };
    EXPECT_EQ(count("kept") + count("moved") + count("deleted"), redline["old"]["words"].get<int>());
    EXPECT_EQ(count("kept") + count("moved") + count("inserted"), redline["new"]["words"].get<int>());
}

TEST(Json, EmptyDraftsAndHostileNames) {
    EXPECT_EQ(redline_of(std::vector<MarkedBlock>{})["blocks"], json::array());
    Revision revision = marked_revision({{"Et \x01 \"to\" \\ tre."}});
    Document named = *revision.old_draft;
    named.name = "\xFF\xFE.txt";
    revision.old_draft = std::make_shared<const Document>(named);
    EXPECT_EQ(redline_of(revision)["old"]["name"], "\xEF\xBF\xBD\xEF\xBF\xBD.txt");
}

TEST(Json, EveryRunsTextsGiveBothDraftsBack) {
    const Revision revision = marked_revision({{"En {+ny+} havn [-og en bro-] , siger [-han-] {+hun+} [-nu-]"}});
    std::string before;
    std::string after;
    const json redline = redline_of(revision);
    for (const json& run : redline["blocks"][0]["runs"]) {
        if (run["op"] != "insert") before += run["text"].get<std::string>();
        if (run["op"] != "delete") after += run["text"].get<std::string>();
    }
    EXPECT_EQ(before, revision.old_draft->blocks[0].text);
    EXPECT_EQ(after, revision.new_draft->blocks[0].text);
}

}  // namespace
}  // namespace spor::rendering
