#include <gtest/gtest.h>

#include "outline_of.hpp"
#include "word/word_files.hpp"

namespace spor::testing {
namespace {

using word::file_of;
using word::Made;
using word::p;
using word::r;

Document read_word(const std::string& bytes, TrackedChanges tracked = TrackedChanges::accept) {
    ReadOptions options;
    options.tracked = tracked;
    Result<Document> document = read(bytes, "plan.docx", options);
    EXPECT_TRUE(document.ok()) << (document.ok() ? "" : document.error().message());
    return document.ok() ? std::move(*document) : Document{};
}

Lines outline(const Made& made) { return outline_of(read_word(file_of(made))); }
Lines outline(const std::string& body) { return outline_of(read_word(file_of(body))); }

std::string styled(const std::string& style, const std::string& text) {
    return p(text, "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string numbered(int list, int level, const std::string& text) {
    return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                       std::to_string(list) + "\"/></w:numPr>");
}

std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
           more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string list(int id, const std::string& levels) {
    const std::string number = std::to_string(id);
    return "<w:abstractNum w:abstractNumId=\"" + number + "\">" + levels + "</w:abstractNum>";
}

std::string num(int id, int abstract, const std::string& more = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract) +
           "\"/>" + more + "</w:num>";
}

TEST(Docx, HeadingsComeFromNamesOutlinesAndBaseStyles) {
    Made made;
    made.styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Afsnit\"><w:name w:val=\"Overskrift 2\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Egen\"><w:name w:val=\"Vores egen\"/>"
        "<w:basedOn w:val=\"Afsnit\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Trin\"><w:name w:val=\"Trin\"/>"
        "<w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Rund\"><w:name w:val=\"Rund\"/><w:basedOn "
        "w:val=\"Rund\"/></w:style>";
    made.body = styled("Overskrift1", "Havn") + styled("Afsnit", "Formål") + styled("Egen", "Midler") +
                styled("Trin", "Trin") + p("Umiddelbart", "<w:outlineLvl w:val=\"0\"/>") + styled("Rund", "Tekst") +
                styled("Overskrift3", "Uden typografi");
    EXPECT_EQ(outline(made),
              (Lines{"# Havn", "## Formål", "## Midler", "#### Trin", "# Umiddelbart", "Tekst", "Uden typografi"}));
}

TEST(Docx, NumbersAreThoseThatWordShows) {
    Made made;
    made.numbering =
        list(1, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "(%3)")) +
        list(2, level(0, "decimal", "§ %1.") + level(1, "decimal", "%1.%2")) + num(1, 1) + num(2, 2) +
        num(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>");
    made.body = numbered(1, 0, "et") + numbered(1, 1, "et a") + numbered(1, 1, "et b") + numbered(1, 2, "et b i") +
                numbered(1, 0, "to") + numbered(1, 1, "to a") + numbered(2, 0, "Formål") + numbered(2, 1, "Led") +
                numbered(2, 1, "Led") + numbered(2, 0, "Midler") + numbered(2, 1, "Led") + numbered(3, 0, "syv") +
                numbered(3, 0, "otte") + numbered(0, 0, "ingen") + numbered(99, 0, "ukendt");
    EXPECT_EQ(outline(made), (Lines{"1. et", "  a) a) et a", "  b) b) et b", "    (i) (i) et b i", "2. to",
                                    "  a) a) to a", "§ 1. Formål", "1.1 Led", "1.2 Led", "§ 2. Midler", "2.1 Led",
                                    "7. syv", "8. otte", "ingen", "ukendt"}));
}

TEST(Docx, BulletsNestAndFurtherParagraphsBelongToTheirItem) {
    Made made;
    made.numbering = list(1, level(0, "bullet", "•") + level(1, "bullet", "–")) + list(2, level(0, "bullet", " ")) +
                     num(1, 1) + num(2, 2);
    made.body = numbered(1, 0, "havn") + numbered(2, 0, "mere om havn") + numbered(1, 1, "kaj");
    const Document document = read_word(file_of(made));
    EXPECT_EQ(outline_of(document), (Lines{"- havn", "mere om havn", "  - kaj"}));
    EXPECT_EQ(document.blocks[1].depth, 1U);
}

TEST(Docx, LinesAreParagraphsAndOriginsPointIntoThem) {
    const Document document = read_word(file_of(p("Et.") + p("") + "<w:p>" + r("To") + "<w:r><w:tab/></w:r>" +
                                                r("tre") + "<w:r><w:br/></w:r>" + r("fire") + "</w:p>"));
    ASSERT_EQ(document.blocks.size(), 2U);
    const Block& block = document.blocks[1];
    EXPECT_EQ(block.text, "To tre fire");
    EXPECT_EQ(block.lines, (LineSpan{3, 3}));
    for (const Origin& origin : block.origins) {
        EXPECT_EQ(block.text.substr(origin.text, origin.length), document.source.substr(origin.source, origin.length));
    }
    EXPECT_EQ(document.source.substr(document.source_of(block, 7), 4), "fire");
}

TEST(Docx, LooksBecomeRuns) {
    Made made;
    made.links = "<Relationship Id=\"rLink\" Type=\"x/hyperlink\" Target=\"https://havn.dk\" TargetMode=\"External\"/>";
    made.body = "<w:p>" + r("Let ") + r("fed ", "<w:b/>") + r("og kursiv", "<w:b/><w:i/>") +
                r(" ", "<w:b w:val=\"0\"/>") + r("slettet", "<w:strike/>") + "<w:hyperlink r:id=\"rLink\">" +
                r(" her") + "</w:hyperlink></w:p>";
    const Document document = read_word(file_of(made));
    ASSERT_EQ(document.blocks.size(), 1U);
    const Block& block = document.blocks[0];
    std::string shown;
    for (const spor::Run& run : block.runs) {
        shown += std::to_string(static_cast<int>(run.style)) + block.text.substr(run.text.begin, run.text.size()) + "|";
    }
    EXPECT_EQ(shown, "0fed og kursiv|1og kursiv|2slettet|4her|");
    EXPECT_EQ(block.runs.back().target, "https://havn.dk");
}

TEST(Docx, RowsHoldTheirCells) {
    const std::string cell = "<w:tc><w:p/></w:tc>";
    const Document document =
        read_word(file_of("<w:tbl><w:tr><w:tc>" + p("Emne") + p("år") + "</w:tc><w:tc>" + p("Beløb") +
                          "</w:tc></w:tr><w:tr>" + cell + "<w:tc>" + p("7") + "</w:tc></w:tr></w:tbl>" + p("Efter.")));
    EXPECT_EQ(outline_of(document), (Lines{"Emne år\tBeløb", "\t7", "Efter."}));
    EXPECT_EQ(document.blocks[0].cells, (std::vector<std::uint32_t>{0, 9}));
    EXPECT_EQ(document.blocks[0].lines, (LineSpan{1, 3}));
    EXPECT_EQ(document.blocks[1].table, 1U);
    EXPECT_EQ(document.blocks[2].table, 0U);
}

TEST(Docx, OnlyTheResultOfAFieldIsText) {
    const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    const std::string middle = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const auto code = [](const std::string& text) { return "<w:r><w:instrText>" + text + "</w:instrText></w:r>"; };
    const std::string inner = begin + code(" PAGE ") + middle + r("12") + end;
    EXPECT_EQ(
        outline("<w:p>" + r("se ") + begin + code(" IF ") + inner + code(" x ") + middle + r("side ") + inner + end +
                r(" her") + "</w:p><w:p><w:fldSimple w:instr=\" DATE \">" + r("1. maj") + "</w:fldSimple></w:p>"),
        (Lines{"se side 12 her", "1. maj"}));
    const Document document = read_word(file_of(
        "<w:p>" + begin + code(" TOC \\o ") + middle + r("Formål 3") + "</w:p>" + p("Midler 4") + "<w:p>" + end +
        "</w:p>" + p("Formål") + "<w:p>" + begin + code(" aldrig lukket ") + "</w:p>" + p("Resten står.")));
    EXPECT_EQ(outline_of(document), (Lines{"Formål", "Resten står."}));
    EXPECT_EQ(furniture_of(document), (Lines{"Formål 3", "Midler 4"}));
}

TEST(Docx, BoxesFollowTheirParagraphAndAreReadOnce) {
    const std::string box = "<w:txbxContent>" + p("I boksen.") + "</w:txbxContent>";
    EXPECT_EQ(
        outline("<w:p>" + r("Vært.") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
                box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + p("Efter.")),
        (Lines{"Vært.", "I boksen.", "Efter."}));
}

TEST(Docx, NotesComeLastAsInMarkdown) {
    Made made;
    made.footnotes = "<w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>" + r(" Noten.") + "</w:p></w:footnote>";
    made.body =
        "<w:p>" + r("Ord") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + r(" og ord.") + "</w:p>" + p("Slut.");
    const Document document = read_word(file_of(made));
    EXPECT_EQ(outline_of(document), (Lines{"Ord[^1] og ord.", "Slut.", "Noten."}));
    EXPECT_EQ(document.blocks[2].label, "[^1]");
}

TEST(Docx, HyphensSymbolsControlsAndHiddenText) {
    EXPECT_EQ(outline("<w:p>" + r("pleje") + "<w:r><w:noBreakHyphen/></w:r>" + r("hjem ") +
                      "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r><w:sdt><w:sdtContent>" + r(" felt") +
                      "</w:sdtContent></w:sdt><w:smartTag>" + r(" sted") + "</w:smartTag>" +
                      r(" skjult", "<w:vanish/>") + "</w:p>"),
              (Lines{"pleje\u2011hjem → felt sted"}));
}

TEST(Docx, HeadsAndFeetAreFurniture) {
    Made made;
    made.header = p("Fjordby Kommune");
    made.body = p("Tekst.");
    const Document document = read_word(file_of(made));
    EXPECT_EQ(outline_of(document), (Lines{"Tekst."}));
    EXPECT_EQ(furniture_of(document), (Lines{"Fjordby Kommune"}));
    ReadOptions keep;
    keep.keep_furniture = true;
    EXPECT_EQ(outline_of(*read(file_of(made), "plan.docx", keep)), (Lines{"Tekst.", "Fjordby Kommune"}));
}

std::string tracked_body() {
    const auto ins = [](const std::string& inside) { return "<w:ins w:id=\"1\">" + inside + "</w:ins>"; };
    const auto del = [](const std::string& text) {
        return "<w:del w:id=\"2\"><w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
    };
    const std::string new_end = "<w:pPr><w:rPr><w:ins w:id=\"3\"/></w:rPr></w:pPr>";
    const std::string old_end = "<w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>";
    const std::string new_row = "<w:trPr><w:ins w:id=\"4\"/></w:trPr>";
    const std::string old_row = "<w:trPr><w:del w:id=\"4\"/></w:trPr>";
    return "<w:p>" + r("Havnen ") + del("kan ") + ins(r("skal ") + del("ikke ")) + r("drives.") + "</w:p>" +  // words
           "<w:p>" + new_end + ins(r("Nyt afsnit.")) + "</w:p>" +  // paragraphs
           "<w:p>" + old_end + del("Gammelt afsnit.") + "</w:p>" + "<w:p>" + new_end + r("Delt") + "</w:p>" +
           p(" op.") + "<w:p>" + old_end + r("Samlet ") + "</w:p>" + p("igen.") + "<w:tbl><w:tr>" + new_row +
           "<w:tc><w:p>" + ins(r("ny")) + "</w:p></w:tc></w:tr><w:tr>" + old_row + "<w:tc><w:p>" + del("gammel") +
           "</w:p></w:tc></w:tr></w:tbl><w:p><w:moveFromRangeStart w:id=\"5\" w:name=\"m\"/><w:moveFrom w:id=\"6\">" +
           r("Fra. ") + "</w:moveFrom><w:moveFromRangeEnd w:id=\"5\"/>" + r("Til.") + "<w:moveTo w:id=\"7\">" +
           r(" Fra.") + "</w:moveTo></w:p>";
}

TEST(Docx, TrackedChangesAreSettled) {
    const Document accepted = read_word(file_of(tracked_body()));
    EXPECT_EQ(outline_of(accepted),
              (Lines{"Havnen skal drives.", "Nyt afsnit.", "Delt", "op.", "Samlet igen.", "ny", "Til. Fra."}));
    const Document rejected = read_word(file_of(tracked_body()), TrackedChanges::reject);
    EXPECT_EQ(outline_of(rejected),
              (Lines{"Havnen kan drives.", "Gammelt afsnit.", "Delt op.", "Samlet", "igen.", "gammel", "Fra. Til."}));
    ASSERT_EQ(accepted.notices.size(), 1U);
    EXPECT_EQ(outline_of(read_word(accepted.package)), outline_of(accepted)) << "the package is settled too";
    EXPECT_TRUE(read_word(accepted.package).notices.empty());
}

}  // namespace
}  // namespace spor::testing
