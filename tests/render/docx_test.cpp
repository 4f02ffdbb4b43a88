// Redlines in Word, judged by spor's own reader: accepting gives NEW's blocks, rejecting OLD's. Others judge in
// tests/judges.
#include <gtest/gtest.h>

#include "ooxml/package.hpp"
#include "spor/align.hpp"
#include "spor/read.hpp"
#include "spor/render.hpp"
#include "word/word_files.hpp"

namespace spor::testing {
namespace {

using word::file_of;
using word::p;
using word::r;

using Texts = std::vector<std::string>;

Texts texts_of(const std::string& bytes, const std::string& name, TrackedChanges tracked = TrackedChanges::accept) {
    ReadOptions options;
    options.tracked = tracked;
    const Result<Document> document = read(bytes, name, options);
    EXPECT_TRUE(document.ok()) << (document.ok() ? "" : document.error().message());
    Texts texts;
    if (document.ok()) {
        for (const Block& block : document->blocks) texts.push_back(block.text);
    }
    return texts;
}

struct Draft {
    std::string bytes;
    std::string name;
};

std::string redline_of(const Draft& before, const Draft& after, MoveStyle moves = MoveStyle::marked) {
    auto drafts = read_pair({before.bytes, before.name, {}}, {after.bytes, after.name, {}});
    EXPECT_TRUE(drafts.ok());
    Options options;
    options.moves = moves;
    options.ignore.typography = false;
    const Revision revision = align(std::move(drafts->old_draft), std::move(drafts->new_draft), options);
    RenderOptions how;
    how.moves = moves;
    how.date = "2026-01-31T00:00:00Z";
    return render(revision, Output::docx, how);
}

void expect_both_ways(const Draft& before, const Draft& after) {
    const std::string redline = redline_of(before, after);
    EXPECT_EQ(texts_of(redline, "r.docx"), texts_of(after.bytes, after.name)) << "accepted";
    EXPECT_EQ(texts_of(redline, "r.docx", TrackedChanges::reject), texts_of(before.bytes, before.name)) << "rejected";
    EXPECT_EQ(redline, redline_of(before, after)) << "the same bytes";
}

std::string xml_of(const std::string& redline, const std::string& part = "word/document.xml") {
    auto package = ooxml::Package::open(redline, "r.docx");
    return package->load(part)->value_or("");
}

const Draft kOld{file_of(p("Kajen er lang.") + p("Molen er kort. Broen er ny.") + p("Færgen sejler.")), "old.docx"};

TEST(DocxRedline, WordsParagraphsSplitsAndMerges) {
    for (const std::string& body :
         {p("Kajen er meget lang.") + p("Molen er kort. Broen er ny.") + p("Færgen sejler ikke."),
          p("Kajen er lang.") + p("Molen er kort.") + p("Broen er ny.") + p("Færgen sejler."),
          p("Kajen er lang. Molen er kort. Broen er ny.") + p("Færgen sejler."), p("Færgen sejler."),
          p("Nyt.") + p("Kajen er lang.") + p("Nyt igen.") + p("Molen er kort. Broen er ny.") + p("Færgen sejler.") +
              p("Sidste nye."),
          p("Intet af det samme står her.")}) {
        SCOPED_TRACE(body);
        expect_both_ways(kOld, {file_of(body), "new.docx"});
    }
}

TEST(DocxRedline, ADraftThatIsNoWordFileGetsACleanOne) {
    const Draft before{
        "# Plan\n\n- et\n- to\n    - tre\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> citat\n\n```\nkode\n```\n", "a.md"};
    const Draft after{
        "# Planen\n\n- et\n- to og en halv\n    - tre\n    - fire\n\n| A | B |\n|---|---|\n| 1 | 3 |\n| 4 | 5 |\n\n> "
        "citat, "
        "[langt](https://x.dk) og **fedt**\n\n```\nkode\nmere\n```\n",
        "b.md"};
    expect_both_ways(before, after);
    const Result<Document> document = read(redline_of(before, after), "r.docx");
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->blocks[0].kind, BlockKind::heading);
    EXPECT_EQ(document->blocks[3].kind, BlockKind::item);
    EXPECT_EQ(document->blocks[3].level, 2U);
    EXPECT_EQ(document->blocks[8].kind, BlockKind::quote);
}

// "[^mål]" would stand in Word as it is written here, and the note's text in the middle of the page.
TEST(DocxRedline, NotesOfMarkdownAreFootnotes) {
    const Draft before{
        "Broen er 40 m lang.[^mål] Kajen ejes af havnen.[^2]\n\n[^mål]: Målt ved lavvande.\n[^2]: Skødet er tabt.\n\n"
        "| Bro | År[^år] |\n|---|---|\n| Nord | 1931 |\n\n[^år]: Året for indvielsen.\n\nFærgen sejler om dagen.\n",
        "a.md"};
    const Draft after{
        "Broen er 42 m lang.[^mål] Kajen ejes af byen.\n\n[^mål]: Målt ved højvande, med [lod](https://x.dk/lod).\n\n"
        "| Bro | År[^år] |\n|---|---|\n| Nord | 1931 |\n| Syd | 1950[^ny] |\n\n[^år]: Året for indvielsen.\n\n"
        "Færgen sejler om natten.\n\n[^ny]: Bygget om siden.\n",
        "b.md"};
    const std::string redline = redline_of(before, after);
    EXPECT_EQ(
        texts_of(redline, "r.docx"),
        (Texts{"Broen er 42 m lang.[^1] Kajen ejes af byen.", "Bro\tÅr[^2]", "Nord\t1931", "Syd\t1950[^3]",
               "Færgen sejler om natten.", "Målt ved højvande, med lod.", "Året for indvielsen.", "Bygget om siden."}));
    EXPECT_EQ(texts_of(redline, "r.docx", TrackedChanges::reject),
              (Texts{"Broen er 40 m lang.[^1] Kajen ejes af havnen.[^2]", "Bro\tÅr[^3]", "Nord\t1931",
                     "Færgen sejler om dagen.", "Målt ved lavvande.", "Skødet er tabt.", "Året for indvielsen."}));
    EXPECT_EQ(xml_of(redline).find("[^"), std::string::npos) << "as it was written";
    EXPECT_NE(xml_of(redline, "word/footnotes.xml").find("<w:hyperlink r:id=\"link1\">"), std::string::npos);
    EXPECT_NE(xml_of(redline, "word/_rels/footnotes.xml.rels").find("https://x.dk/lod"), std::string::npos);
}

// Markdown may define a note before it is referred to, and anywhere on the page; Word may not.
TEST(DocxRedline, ANoteThatIsGoneIsInTheFootnotesWhereverItStood) {
    const std::string before = "Kajen er lang.\n\n[^a]: Den gamle kaj.\n\nMolen er kort.[^a] Broen er ny.\n";
    for (const std::string after : {"Kajen er lang.\n",
                                    "Kajen er lang.\n\nHer er havn.\n\n[^a]: Bygget om siden hen, "
                                    "siger folk.\n\nMolen er kort.[^a] Broen er ny.\n"}) {
        SCOPED_TRACE(after);
        const std::string redline = redline_of({before, "a.md"}, {after, "b.md"});
        EXPECT_EQ(texts_of(redline, "r.docx", TrackedChanges::reject),
                  (Texts{"Kajen er lang.", "Molen er kort.[^1] Broen er ny.", "Den gamle kaj."}));
        EXPECT_EQ(xml_of(redline).find("Den gamle"), std::string::npos) << "in the text";
    }
}

TEST(DocxRedline, AFurtherParagraphOfANoteIsGoneInTheNote) {
    const Draft before{"Lejen er fast.[^1]\n\n[^1]: Den er lav.\n\n    Den følger prisen.\n\n    Havnen varsler den.\n",
                       "a.md"};
    for (const std::string after :
         {"Lejen er fast.[^1]\n\n[^1]: Den er lav.\n",
          "Lejen er fast.[^1]\n\n[^1]: Den er lav.\n\n    Den følger lønnen.\n\n    Intet andet.\n"}) {
        SCOPED_TRACE(after);
        expect_both_ways(before, {after, "b.md"});
        expect_both_ways({after, "b.md"}, before);
    }
}

// The words of the old note were struck in a new one that is like it, and went with that when it was taken back.
TEST(DocxRedline, ANoteIsStruckInTheOneThatItsReferenceIsTo) {
    const Draft before{"Molen er lang.[^a] Kajen er kort.\n\n[^a]: Målt i foråret inden hver regning.\n", "a.md"};
    const Draft after{
        "Molen er lang.[^a] Kajen er kort, siger man.[^b]\n\n[^a]: Skønnet af havnen selv.\n\n"
        "[^b]: Målt i foråret og efteråret.\n",
        "b.md"};
    EXPECT_EQ(texts_of(redline_of(before, after), "r.docx", TrackedChanges::reject),
              (Texts{"Molen er lang.[^1] Kajen er kort.", "Målt i foråret inden hver regning."}));
}

// Nothing refers to the old note: it has to stand where it stood, whatever new note it is like.
TEST(DocxRedline, ANoteWithoutAReferenceIsNotStruckInANewOne) {
    const Draft before{"Molen er lang.\n\n[^z]: Målt i foråret inden hver regning.\n", "a.md"};
    const Draft after{"Molen er lang, siger man.[^b]\n\n[^b]: Målt i foråret og efteråret.\n", "b.md"};
    EXPECT_EQ(texts_of(redline_of(before, after), "r.docx", TrackedChanges::reject),
              (Texts{"Molen er lang.", "Målt i foråret inden hver regning."}));
}

// Two references with one number would be two notes for Word, and the second would take the next one's text.
TEST(DocxRedline, AFurtherReferenceToANoteRefersToTheFirst) {
    const Draft before{"Kajen[^a] er lang.\n\n[^a]: Den gamle.\n\nMolen er `[^a]` kort.\n", "a.md"};
    const Draft after{
        "Kajen[^a] er lang.\n\n[^a]: Den gamle.\n\nMolen[^a] er `[^a]` kort.\n\n[^b]: Den som ingen nævner.\n", "b.md"};
    const std::string redline = redline_of(before, after);
    EXPECT_EQ(texts_of(redline, "r.docx"),
              (Texts{"Kajen[^1] er lang.", "Molen[^1] er [^a] kort.", "Den som ingen nævner.", "Den gamle."}));
    const std::string xml = xml_of(redline);
    EXPECT_EQ(xml.find("<w:footnoteReference"), xml.rfind("<w:footnoteReference"));
    EXPECT_NE(xml.find("NOTEREF _Ref_note1"), std::string::npos);
}

// A word behind a tab is new; what stands between the two was there.
TEST(DocxRedline, WhatStandsBehindATabIsNotNewWithAWordOfIt) {
    const auto line = [](const std::string& behind) {
        return "<w:p><w:r><w:t>Leje</w:t><w:tab/><w:t>" + behind + "</w:t></w:r></w:p>";
    };
    const Draft before{file_of(line("ti kroner for en jolle")), "old.docx"};
    const Draft after{file_of(line("ti kroner for en stor jolle")), "new.docx"};
    expect_both_ways(before, after);
    const std::string xml = xml_of(redline_of(before, after));
    EXPECT_GT(xml.find("<w:ins "), xml.find("ti kroner")) << xml;
}

// A new row round a table that was there before would take its words along when it is rejected.
TEST(DocxRedline, ANewRowRoundAnOldTableIsKept) {
    const auto table = [](const std::string& cell) {
        return "<w:tbl><w:tr><w:tc>" + cell + p("") + "</w:tc></w:tr></w:tbl>";
    };
    const Draft before{file_of(p("Kajen er lang.") + table(p("Posten åbner klokken ni."))), "old.docx"};
    const Draft after{file_of(p("Kajen er lang.") + table(p("Nye tider:") + table(p("Posten åbner klokken ni.")))),
                      "new.docx"};
    const std::string redline = redline_of(before, after);
    EXPECT_EQ(texts_of(redline, "r.docx", TrackedChanges::reject), texts_of(before.bytes, before.name));
    EXPECT_EQ(texts_of(redline, "r.docx"), texts_of(after.bytes, after.name));
}

TEST(DocxRedline, PropertiesBehindTheWordsArePutInFront) {
    const Draft after{file_of("<w:p>" + r("Kajen er lang.") + "<w:pPr><w:keepNext/></w:pPr></w:p>"), "new.docx"};
    expect_both_ways({file_of(p("Det siges: Kajen er lang.")), "old.docx"}, after);
}

TEST(DocxRedline, EveryOtherPartStaysAsItWas) {
    word::Made made;
    made.body = p("Kajen er kort.");
    made.header = p("Fjordby");
    made.styles = "<w:style w:type=\"paragraph\" w:styleId=\"Egen\"><w:name w:val=\"Egen\"/></w:style>";
    auto parts = parts_of(made);
    parts["word/media/image1.png"] = "\x89PNG";
    const std::string after = *ooxml::pack(parts);
    auto package = ooxml::Package::open(redline_of(kOld, {after, "new.docx"}), "r");
    for (const auto& [name, bytes] : parts) {
        if (name == "word/document.xml") continue;
        EXPECT_EQ(**package->load(name), bytes) << name;
    }
}

TEST(DocxRedline, RunsKeepTheirLooks) {
    const Draft after{file_of("<w:p>" + r("Kajen er ") + r("meget lang", "<w:b/>") + r(".") + "</w:p>"), "new.docx"};
    const std::string xml = xml_of(redline_of({file_of(p("Kajen er lang.")), "old.docx"}, after));
    EXPECT_NE(
        xml.find(
            "<w:ins w:id=\"700001\" w:author=\"spor\" w:date=\"2026-01-31T00:00:00Z\"><w:r><w:rPr><w:b/></w:rPr><w:t "
            "xml:space=\"preserve\">meget </w:t></w:r></w:ins>"),
        std::string::npos)
        << xml;
}

TEST(DocxRedline, AllOfANewParagraphIsNew) {
    const std::string field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
        r("1. maj") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const Draft after{file_of(p("Kajen er lang.") + "<w:p>" + r("Set ") + field + "<w:r><w:drawing/></w:r></w:p>" +
                              p("Molen er kort. Broen er ny.") + p("Færgen sejler.")),
                      "new.docx"};
    expect_both_ways(kOld, after);
    const std::string xml = xml_of(redline_of(kOld, after));
    const std::size_t begin = xml.find("</w:pPr>") + 8;
    std::string inside = xml.substr(begin, xml.find("</w:p>", begin) - begin);
    for (std::size_t at = inside.find("<w:ins "); at != std::string::npos; at = inside.find("<w:ins ")) {
        inside.erase(at, inside.find("</w:ins>", at) + 8 - at);
    }
    EXPECT_EQ(inside, "") << "nothing stands outside the insertions";
}

TEST(DocxRedline, MovesAreNamedOnceAndEnded) {
    const std::string moved = p("Sejlklubben holder kapsejlads hver onsdag aften fra maj til september på fjorden.");
    const std::string stays = p("Roklubben har fjorten både, som medlemmerne må bruge efter prøven i foråret.") +
                              p("Vinterbaderne har en sauna på molen, som frivillige fyrer op tre gange om ugen.");
    const Draft before{file_of(moved + stays), "old.docx"};
    const Draft after{file_of(stays + moved), "new.docx"};
    expect_both_ways(before, after);
    const std::string marked = xml_of(redline_of(before, after));
    for (const char* mark :
         {"<w:moveFromRangeStart ", "<w:moveFromRangeEnd ", "<w:moveToRangeStart ", "<w:moveToRangeEnd "}) {
        const std::size_t at = marked.find(mark);
        ASSERT_NE(at, std::string::npos) << mark;
        EXPECT_EQ(marked.find(mark, at + 1), std::string::npos) << mark;
    }
    const std::string plain = xml_of(redline_of(before, after, MoveStyle::plain));
    EXPECT_EQ(plain.find("w:move"), std::string::npos);
    EXPECT_EQ(plain.find("w:ins"), std::string::npos) << "moved, and no word changed";
}

TEST(DocxRedline, ChangesThatStoodInNewAreSettledFirst) {
    const std::string tracked = "<w:p>" + r("Kajen er ") +
                                "<w:del w:id=\"1\" w:author=\"Bo\"><w:r><w:delText>kort</w:delText></w:r>"
                                "</w:del><w:ins w:id=\"2\" w:author=\"Bo\">" +
                                r("bred") + "</w:ins>" + r(".") + "</w:p>";
    const std::string redline = redline_of({file_of(p("Kajen er lang.")), "old.docx"}, {file_of(tracked), "new.docx"});
    EXPECT_EQ(texts_of(redline, "r.docx"), Texts{"Kajen er bred."});
    EXPECT_EQ(texts_of(redline, "r.docx", TrackedChanges::reject), Texts{"Kajen er lang."});
    EXPECT_EQ(xml_of(redline).find("Bo"), std::string::npos);
}

TEST(DocxRedline, EmptyDrafts) {
    const Draft nothing{file_of("<w:p/>"), "empty.docx"};
    expect_both_ways(nothing, kOld);
    expect_both_ways(kOld, nothing);
    expect_both_ways({"", "a.md"}, {"Noget.\n", "b.md"});
    expect_both_ways({"Noget.\n", "a.md"}, {"", "b.md"});
    expect_both_ways(kOld, {file_of(""), "none.docx"});
}

}  // namespace
}  // namespace spor::testing
