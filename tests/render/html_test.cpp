// The HTML report as text: what it holds, and what no draft can put into it. tests/browser tries it in a browser.
#include <gtest/gtest.h>

#include "marked_revision.hpp"
#include "render/changes.hpp"
#include "render/formats.hpp"
#include "render/html/page.hpp"
#include "render/html/parts.hpp"
#include "schema/json_schema.hpp"
#include "spor/apply.hpp"

namespace spor::rendering {
namespace {

using nlohmann::json;
using test::marked_revision;

std::string page_of(const std::vector<test::MarkedBlock>& blocks, RenderOptions options = {}) {
    return render_html(marked_revision(blocks), options);
}

/// The page without its style, its script and its data.
std::string body_of(const std::string& page) {
    const std::size_t begin = page.find("<body>");
    return page.substr(begin, page.find("<script type=") - begin);
}

json data_of(const std::string& page) {
    const std::string_view open = "id=\"spor-data\">";
    const std::size_t begin = page.find(open) + open.size();
    return json::parse(page.substr(begin, page.find("</script>", begin) - begin));
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Html, ChangesAreInsAndDelWithTheirNumbers) {
    const std::string body = body_of(page_of({{"Byen [-skal-] {+kan+} bygge. {+Prisen er 35 kr.+}"}}));
    EXPECT_TRUE(holds(body,
                      "<del data-c=\"1\" data-k=\"replacement\" data-w=\"content\"><span class=\"v\">[slettet: "
                      "</span>skal<span class=\"v\">]</span></del>"));
    EXPECT_TRUE(holds(body, "<ins data-c=\"2\" data-k=\"insertion\""));
}

TEST(Html, AChangeHasItsClassAndEachClassAFilter) {
    const std::vector<test::MarkedBlock> blocks = {{"Kommunen [-skal-] {+kan+} bygge."},            // content
                                                   {"Den nye [-Kajplads-] {+kajplads+} er klar."},  // spelling
                                                   {"Havnen[-,-] er åben."},                        // typography
                                                   {"Alle [-B-] borgere er velkomne."},             // debris
                                                   {"Prisen er [-35-] {+36+} kr."}};  // content, however close
    std::vector<std::string> classes;
    for (const NumberedChange& change : number_changes(marked_revision(blocks)).list) {
        classes.emplace_back(name_of(change.weight));
    }
    const std::string page = page_of(blocks);
    EXPECT_EQ(classes, (std::vector<std::string>{"content", "spelling", "typography", "debris", "content"}));
    for (const std::string name : {"content", "spelling", "typography", "debris"}) {
        EXPECT_TRUE(holds(page, "data-filter=\"" + name + "\"")) << name;
        EXPECT_TRUE(holds(page, "data-w=\"" + name + "\"")) << name;
        for (const std::string mark : {"ins", "del"}) {
            EXPECT_TRUE(holds(page, ".f-" + name + " " + mark + "[data-w=\"" + name + "\"]")) << name;
        }
    }
}

TEST(Html, MovesAreLinkedAtBothEnds) {
    const std::string body = body_of(page_of({{"{<1 Havnen holder åbent hele året for alle.<}"},
                                              {"Drift", BlockKind::heading, 2},
                                              {"{~1 Havnen holder åbent hele året for alle.~}"}}));
    EXPECT_TRUE(holds(body, "id=\"m1-from\"") && holds(body, "href=\"#m1-from\""));
    EXPECT_TRUE(holds(body, "id=\"m1\"") && holds(body, "href=\"#m1\""));
}

TEST(Html, NothingOfADraftIsMarkup) {
    const std::string evil = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> </script><!-- &amp;";
    const std::string page = page_of({{evil, BlockKind::heading, 1}, {evil + " {+" + evil + "+}"}});
    EXPECT_FALSE(holds(body_of(page), "<img"));
    EXPECT_FALSE(holds(body_of(page), "<script"));
    // The data block ends where it should: the page's own script follows it.
    const std::size_t data = page.find("id=\"spor-data\">");
    EXPECT_EQ(page.compare(page.find("</script>", data), 19, "</script>\n<script>("), 0);
    EXPECT_EQ(data_of(page)["markdown"].is_array(), true);
    EXPECT_FALSE(holds(page.substr(data, page.find("</script>", data) - data), "<!--"));
}

/// The page with a ledger of one row for each block: the modal that stands second in it.
std::string page_with_ledger(const std::vector<test::MarkedBlock>& blocks, Language language = Language::danish) {
    const Revision revision = marked_revision(blocks);
    Ledger ledger;
    for (const BlockOp& block : revision.blocks) {
        Commitment row;
        row.direction = Direction::weakened;
        row.before = "skal <b>";
        row.after = "kan \" onclick=\"x";
        row.section = {"Kapitel", "Havn & kyst"};
        row.new_place.line = block.ops.begin + 1;
        row.op = block.ops.begin;
        ledger.commitments.push_back(row);
    }
    ledger.renumbered.push_back({"§", "5", "6", "9", "10"});
    ledger.references.push_back({"§ 7 <i>", "§ 8", ReferenceState::moved, {}, {12, 1, 12, 4}});
    RenderOptions options;
    options.language = language;
    options.ledger = &ledger;
    return render_html(revision, options);
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

TEST(Html, TheLedgerIsATableWhoseRowsLeadToTheirChanges) {
    const std::string page = page_with_ledger(
        {{"Byen [-skal-] {+kan+} bygge. {+Mere.+}"}, {"Uændret."}, {"Havnen [-skal-] {+kan+} vente."}});
    EXPECT_TRUE(holds(page,
                      "<th scope=\"col\">Sted</th><th scope=\"col\">Før</th><th scope=\"col\">Nu</th><th "
                      "scope=\"col\">Art</th><th scope=\"col\">Retning</th>"));
    EXPECT_TRUE(
        holds(page,
              "<td><a href=\"#c1\" data-go=\"1\">Havn &amp; kyst, linje 1</a></td><td>skal &lt;b&gt;</td><td>kan "
              "&quot; onclick=&quot;x</td><td>forpligtelse</td><td class=\"weakened\">svækket</td>"));
    EXPECT_TRUE(holds(page, "<a href=\"#c3\" data-go=\"3\">"));
    EXPECT_EQ(count_of(page, " data-go="), 2U) << "a block without a change has none to lead to";
    for (const std::string id : {"c1", "c3"}) EXPECT_EQ(count_of(page, " id=\"" + id + "\" data-c="), 1U) << id;
    EXPECT_EQ(count_of(page, " id=\"c2\""), 0U);
    EXPECT_TRUE(holds(page, "<summary>3 ændrede forpligtelser (3 svækket)</summary>"));
    EXPECT_TRUE(holds(page, "<li>§§ 5–9 blev §§ 6–10</li>"));
    EXPECT_TRUE(holds(page, "§ 7 &lt;i&gt; <span>(linje 12; → § 8)</span>"));
}

TEST(Html, TheLedgerSpeaksEnglishAndFoldsWhenItIsLong) {
    const std::vector<test::MarkedBlock> blocks(13, {"The town [-shall-] {+may+} build."});
    const std::string page = page_with_ledger(blocks, Language::english);
    EXPECT_TRUE(holds(page, "<details class=\"ledger\"><summary>13 changed commitments (13 weakened)</summary>"));
    EXPECT_TRUE(holds(page, "<th scope=\"col\">Place</th>"));
    EXPECT_TRUE(holds(page, "<td>obligation</td><td class=\"weakened\">weakened</td>"));
    EXPECT_TRUE(holds(page_with_ledger({{"Byen [-skal-] {+kan+} bygge."}}), "<details class=\"ledger\" open>"));
    EXPECT_FALSE(holds(page_of({{"Byen [-skal-] {+kan+} bygge."}}), "<details class=\"ledger\""));
}

TEST(Html, OnlySafeAddressesAreLinks) {
    EXPECT_TRUE(is_safe_address("https://fjordby.example/plan"));
    EXPECT_TRUE(is_safe_address("HTTP://fjordby.example"));
    EXPECT_TRUE(is_safe_address("mailto:post@fjordby.example"));
    for (const char* address :
         {"javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x",
          "file:///etc/passwd", "//fjordby.example", "plan.md", "https:", "", "java\nscript:alert(1)", "https://a b"}) {
        EXPECT_FALSE(is_safe_address(address)) << address;
    }
}

TEST(Html, ThePolicyNamesItsStyleAndItsScriptAndLetsNothingElseIn) {
    const std::string page = page_of({{"Byen {+kan+} bygge."}});
    EXPECT_TRUE(holds(page, "content=\"" + page_policy() + "\""));
    EXPECT_TRUE(page_policy().starts_with("default-src 'none'; script-src 'sha256-"));
    EXPECT_FALSE(holds(page_policy(), "unsafe"));
    EXPECT_TRUE(holds(page, "<style>" + std::string(page_style()) + "</style>"));
    EXPECT_TRUE(holds(page, "<script>" + std::string(page_script()) + "</script>"));
    EXPECT_FALSE(holds(body_of(page), " style=") || holds(body_of(page), " onclick="));
}

TEST(Html, SpeaksBothLanguages) {
    EXPECT_TRUE(holds(page_of({{"Byen {+kan+} bygge."}}), "<html lang=\"da\">"));
    RenderOptions english;
    english.language = Language::english;
    const std::string page = page_of({{"The town {+may+} build."}}, english);
    EXPECT_TRUE(holds(page, "<html lang=\"en\">") && holds(page, "Changes in"));
    EXPECT_FALSE(holds(body_of(page), "ndringer"));
    EXPECT_EQ(script_texts(Language::danish).size(), script_texts(Language::english).size());
}

TEST(Html, TheLastChangeHasTheNumberOfAll) {
    const Revision revision = marked_revision({{"En [-to-] tre {+fire+} fem."}, {"{+Ny.+}"}, {"[-Gammel.-]"}});
    EXPECT_EQ(number_changes(revision).list.size(), revision.counts.changes);
}

TEST(Decisions, AreHeldAgainstThePublishedSchema) {
    const json decisions = json::parse(R"({"schema": "spor.decisions/1",
        "old": {"name": "a.md", "format": "markdown"}, "new": {"name": "b.md"},
        "decisions": [{"change": 1, "decision": "reject"}, {"move": 2, "decision": "accept"}]})");
    EXPECT_EQ(test::schema_breach(test::published_schema("decisions-1"), decisions), "");
    json wrong = decisions;
    wrong["decisions"][0]["decision"] = "perhaps";
    EXPECT_NE(test::schema_breach(test::published_schema("decisions-1"), wrong), "");
}

/// Files that are not what they should be are refused, whatever is wrong with them.
TEST(Decisions, HostileFilesAreRefused) {
    const std::string redline = render_json(marked_revision({{"Byen [-skal-] {+kan+} bygge."}}), {});
    const auto fails = [&](const std::string& one, const std::string& other) {
        return !apply_decisions(one, "redline.json", other, "decisions.json").ok();
    };
    const std::string none = R"({"schema":"spor.decisions/1","decisions":[]})";
    EXPECT_FALSE(fails(redline, none));
    for (const char* wrong :
         {"", "[]", "null", "7", "{}", "{\"schema\":7}", R"({"schema":"spor.decisions/1"})",
          R"({"schema":"spor.decisions/1","decisions":{}})", R"({"schema":"spor.decisions/1","decisions":[7]})",
          R"({"schema":"spor.decisions/1","decisions":[{"change":-1,"decision":"accept"}]})",
          R"({"schema":"spor.decisions/1","decisions":[{"change":1e99,"decision":"accept"}]})",
          R"({"schema":"spor.decisions/1","decisions":[{"change":1,"move":1,"decision":"accept"}]})",
          R"({"schema":"spor.decisions/1","decisions":[{"change":0,"decision":"accept"}]})"}) {
        EXPECT_TRUE(fails(redline, wrong)) << wrong;
        EXPECT_TRUE(fails(wrong, none)) << wrong;
    }
    EXPECT_TRUE(fails(std::string(200'000, '['), none));
    EXPECT_TRUE(fails(redline, none.substr(0, 20) + "\xff"));
}

}  // namespace
}  // namespace spor::rendering
