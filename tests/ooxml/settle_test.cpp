// Tracked changes settled in the package itself: what is left of the tree, and that everything else is left alone.
#include <gtest/gtest.h>

#include "ooxml/package.hpp"
#include "ooxml/word.hpp"
#include "word/word_files.hpp"

namespace spor::ooxml {
namespace {

using word::file_of;
using word::Made;
using word::p;
using word::parts_of;
using word::r;

std::string part_of(const std::string& bytes, const std::string& part) {
    auto package = Package::open(bytes, "x");
    return package.ok() ? package->load(part)->value_or("") : "";
}

std::string settled(const std::string& bytes, Tracked tracked) {
    const Result<WordFile> file = read_word(bytes, "plan.docx", tracked);
    EXPECT_TRUE(file.ok());
    return file.ok() ? file->package : "";
}

/// What stands in w:body once the changes are settled.
std::string body_of(std::string_view body, Tracked tracked) {
    const std::string xml = part_of(settled(file_of(body), tracked), "word/document.xml");
    const std::size_t begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.find("</w:body>") - begin);
}

struct Case {
    const char* about;
    std::string tracked;
    std::string accepted;
    std::string rejected;
};

std::string wrapped(const char* name, const std::string& inside) {
    return "<w:" + std::string(name) + " w:id=\"1\" w:author=\"a\">" + inside + "</w:" + name + ">";
}

void expect_each(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        EXPECT_EQ(body_of(one.tracked, Tracked::accept), one.accepted) << one.about;
        EXPECT_EQ(body_of(one.tracked, Tracked::reject), one.rejected) << one.about;
    }
}

TEST(Settle, WordsAndMoves) {
    const std::string gone = "<w:r><w:delText xml:space=\"preserve\">lang</w:delText></w:r>";
    const std::string from = "<w:moveFromRangeStart w:id=\"2\" w:name=\"m\"/>" + wrapped("moveFrom", r("Molen.")) +
                             "<w:moveFromRangeEnd w:id=\"2\"/>";
    const std::string to = "<w:moveToRangeStart w:id=\"3\" w:name=\"m\"/>" + wrapped("moveTo", r("Molen.")) +
                           "<w:moveToRangeEnd w:id=\"3\"/>";
    const auto in_p = [](const std::string& inside) { return "<w:p>" + inside + "</w:p>"; };
    expect_each({
        {"inserted", in_p(wrapped("ins", r("ny"))) + p("x"), in_p(r("ny")) + p("x"), "<w:p/>" + p("x")},
        {"deleted", in_p(wrapped("del", gone) + r("x")), in_p(r("x")), in_p(r("lang") + r("x"))},
        {"inserted, then deleted", in_p(wrapped("ins", wrapped("del", gone)) + r("x")), in_p(r("x")), in_p(r("x"))},
        {"struck text in no deletion", in_p(gone + r("x")), in_p(gone + r("x")), in_p(gone + r("x"))},
        {"moved", in_p(from + r("x")) + in_p(r("y") + to), in_p(r("x")) + in_p(r("y") + r("Molen.")),
         in_p(r("Molen.") + r("x")) + in_p(r("y"))},
    });
}

TEST(Settle, FormerPropertiesComeBack) {
    const auto run = [](const std::string& look) {
        return "<w:p><w:r><w:rPr>" + look + "</w:rPr><w:t>x</w:t></w:r></w:p>";
    };
    const auto paragraph = [](const std::string& look) {
        return "<w:p><w:pPr>" + look + "</w:pPr>" + r("x") + "</w:p>";
    };
    const auto section = [](const std::string& look) { return p("x") + "<w:sectPr>" + look + "</w:sectPr>"; };
    const auto table = [](const std::string& in_table, const std::string& in_cell) {
        return "<w:tbl><w:tblPr>" + in_table + "</w:tblPr><w:tr><w:tc><w:tcPr>" + in_cell + "</w:tcPr>" + p("x") +
               "</w:tc></w:tr></w:tbl>";
    };
    const auto was = [](const char* name, const std::string& look) {
        return wrapped((std::string(name) + "Change").c_str(),
                       "<w:" + std::string(name) + ">" + look + "</w:" + name + ">");
    };
    const std::string head = "<w:headerReference r:id=\"r1\"/>";
    expect_each({
        {"run", run("<w:b/>" + was("rPr", "<w:i/>")), run("<w:b/>"), run("<w:i/>")},
        {"paragraph", paragraph("<w:pStyle w:val=\"A\"/><w:rPr><w:b/></w:rPr>" + was("pPr", "<w:jc w:val=\"left\"/>")),
         paragraph("<w:pStyle w:val=\"A\"/><w:rPr><w:b/></w:rPr>"),
         paragraph("<w:jc w:val=\"left\"/><w:rPr><w:b/></w:rPr>")},
        {"numbering", paragraph("<w:numPr><w:numId w:val=\"1\"/><w:ins w:id=\"1\"/></w:numPr><w:keepNext/>"),
         paragraph("<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:keepNext/>"), paragraph("<w:keepNext/>")},
        {"section", section(head + "<w:cols w:num=\"2\"/>" + was("sectPr", "<w:cols w:num=\"1\"/>")),
         section(head + "<w:cols w:num=\"2\"/>"), section(head + "<w:cols w:num=\"1\"/>")},
        {"table and cell",
         table("<w:tblW w:w=\"9\"/>" + was("tblPr", "<w:tblW w:w=\"1\"/>"),
               "<w:tcW w:w=\"8\"/>" + was("tcPr", "<w:tcW w:w=\"2\"/>")),
         table("<w:tblW w:w=\"9\"/>", "<w:tcW w:w=\"8\"/>"), table("<w:tblW w:w=\"1\"/>", "<w:tcW w:w=\"2\"/>")},
        {"what stands behind a change in its properties, as it may not",
         run(was("rPr", "<w:i/>") + "<w:b/>" + was("rPr", "<w:u/>")), run("<w:b/>"), run("<w:i/>")},
        {"a change where its properties cannot be",
         "<w:p><w:r>" + wrapped("pPrChange", r("gl.")) + "<w:t>x</w:t></w:r></w:p>",
         "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>"},
        {"merged cells", table("", "<w:cellMerge w:id=\"1\" w:vMerge=\"cont\"/>"),
         "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"continue\"/></w:tcPr>" + p("x") +
             "</w:tc></w:tr></w:tbl>",
         "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>" + p("x") + "</w:tc></w:tr></w:tbl>"},
    });
}

TEST(Settle, ParagraphMarks) {
    const auto marked = [](const char* mark, const std::string& more, const std::string& text) {
        return "<w:p><w:pPr><w:rPr><w:" + std::string(mark) + " w:id=\"1\"/>" + more + "</w:rPr></w:pPr>" + r(text) +
               "</w:p>";
    };
    const std::string look = "<w:b/><w:rPrChange w:id=\"2\"><w:rPr/></w:rPrChange>";
    const auto open = [](const std::string& properties, const std::string& inside) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + inside + "</w:p>";
    };
    expect_each({
        {"split", marked("ins", "", "Del") + p("t."), open("<w:rPr/>", r("Del")) + p("t."),
         open("<w:rPr/>", r("Del") + r("t."))},
        {"split, and its mark in another look", marked("ins", look, "Del") + p("t."),
         open("<w:rPr><w:b/></w:rPr>", r("Del")) + p("t."), open("<w:rPr/>", r("Del") + r("t."))},
        {"merged", marked("del", "", "Del") + p("t."), open("<w:rPr/>", r("Del") + r("t.")),
         open("<w:rPr/>", r("Del")) + p("t.")},
        {"a new paragraph that is a link",
         "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr></w:pPr><w:hyperlink w:anchor=\"a\">" +
             wrapped("ins", r("Bilag")) + "</w:hyperlink></w:p>" + open("<w:pStyle w:val=\"Heading1\"/>", r("Mål")),
         open("<w:rPr/>", "<w:hyperlink w:anchor=\"a\">" + r("Bilag") + "</w:hyperlink>") +
             open("<w:pStyle w:val=\"Heading1\"/>", r("Mål")),
         open("<w:pStyle w:val=\"Heading1\"/>", r("Mål"))},
    });
}

TEST(Settle, WhatIsLeftIsValid) {
    const auto row = [](const std::string& properties, const std::string& cells) {
        return "<w:tr>" + properties + cells + "</w:tr>";
    };
    const auto cell = [](const std::string& properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>";
    };
    const std::string new_row = "<w:trPr><w:ins w:id=\"1\"/></w:trPr>";
    const std::string gone_in_cell = "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr></w:pPr>" +
                                     wrapped("ins", r("x")) + "</w:p></w:tc></w:tr></w:tbl>";
    EXPECT_EQ(body_of("<w:tbl>" + row(new_row, cell("")) + "</w:tbl>" + p("x"), Tracked::reject), p("x")) << "no rows";
    EXPECT_EQ(body_of("<w:tbl>" + row("", cell("<w:cellIns w:id=\"1\"/>")) + "</w:tbl>" + p("x"), Tracked::reject),
              p("x"))
        << "no cells";
    EXPECT_EQ(body_of(gone_in_cell, Tracked::reject), "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
        << "empty cell";
}

TEST(Settle, ANoteGoesWithItsReference) {
    Made made;
    const std::string reference = "<w:r><w:footnoteReference w:id=\"3\"/></w:r>";
    made.body = "<w:p>" + r("x") + wrapped("ins", reference) + "</w:p>";
    const std::string other = "<w:footnote w:id=\"2\">" + p("Tom.") + "</w:footnote>";
    made.footnotes = other + "<w:footnote w:id=\"3\">" + p("Ny.") + "</w:footnote>";
    const std::string notes = part_of(file_of(made), "word/footnotes.xml");
    EXPECT_EQ(part_of(settled(file_of(made), Tracked::accept), "word/footnotes.xml"), notes);
    const std::string left = part_of(settled(file_of(made), Tracked::reject), "word/footnotes.xml");
    EXPECT_NE(left.find("Tom."), std::string::npos);
    EXPECT_EQ(left.find("Ny."), std::string::npos);
}

TEST(Settle, EveryPartIsSettledAndTheRestIsKeptByteForByte) {
    Made made;
    made.styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/></w:style>";
    made.body = p("Kajen er lang.");
    made.header = "<w:p>" + wrapped("ins", r("Fjordby")) +
                  "<w:del w:id=\"2\"><w:r><w:delText>Havneby</w:delText></w:r></w:del></w:p>";
    made.footnotes = "<w:footnote w:id=\"2\">" + p("Note.") + "</w:footnote>";
    std::map<std::string, std::string> parts = parts_of(made);
    parts["word/media/bro.png"] = "\x89PNG bytes";
    const std::string bytes = *pack(parts);
    for (const Tracked tracked : {Tracked::accept, Tracked::reject}) {
        const std::string file = settled(bytes, tracked);
        for (const auto& [name, content] : parts) {
            if (name == "word/header1.xml") continue;
            EXPECT_EQ(part_of(file, name), content) << name;
        }
        const std::string head = part_of(file, "word/header1.xml");
        EXPECT_NE(head.find(tracked == Tracked::accept ? "Fjordby" : "Havneby"), std::string::npos) << head;
        EXPECT_EQ(head.find("w:id"), std::string::npos) << head;
    }
    made.header = p("Fjordby");
    const std::string plain = file_of(made);
    EXPECT_EQ(settled(plain, Tracked::accept), plain) << "nothing to settle, nothing written";
}

}  // namespace
}  // namespace spor::ooxml
