// Packages that mean harm, or were harmed: refused in one line, with little memory.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "ooxml/package.hpp"
#include "ooxml/word.hpp"
#include "ooxml/xml.hpp"
#include "word/word_files.hpp"

namespace spor::ooxml {
namespace {

using word::file_of;
using word::Made;
using word::p;
using word::parts_of;

std::string what_of(const std::string& bytes) {
    const Result<WordFile> file = read_word(bytes, "plan.docx");
    if (file.ok()) return "";
    EXPECT_EQ(file.error().where, "plan.docx");
    EXPECT_FALSE(file.error().why.empty());
    return file.error().what;
}

std::string packed(std::map<std::string, std::string> more) {
    Made made;
    made.body = p("Tekst.");
    more.merge(parts_of(made));
    return *pack(more);
}

std::string document_of(const std::string& xml) { return packed({{"word/document.xml", xml}}); }

std::string repeated(const std::string& text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

long peak_kilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

TEST(Package, IsReadBackAsItWasPacked) {
    auto package = Package::open(*pack({{"a/b.xml", "<b/>"}, {"c.xml", std::string(100000, 'c')}}), "x");
    ASSERT_TRUE(package.ok());
    EXPECT_EQ(**package->load("a/b.xml"), "<b/>");
    EXPECT_EQ((*package->load("c.xml"))->size(), 100000U);
    EXPECT_FALSE((*package->load("d.xml")).has_value());
}

TEST(Package, OtherPartsStayAndTheSameGivesTheSame) {
    const std::string bytes = packed({{"word/media/bro.png", "\x89PNG bytes"}});
    auto package = Package::open(bytes, "x");
    package->store("word/document.xml", "<w:document/>");
    const std::string saved = *package->save();
    EXPECT_EQ(saved, *package->save());
    auto again = Package::open(saved, "x");
    EXPECT_EQ(**again->load("word/media/bro.png"), "\x89PNG bytes");
    EXPECT_EQ(**again->load("word/document.xml"), "<w:document/>");
}

TEST(Package, WhatIsNoZipAndWhatIsCutShort) {
    EXPECT_EQ(what_of("Bare tekst, som hedder noget med docx."), "is no zip package, as a Word file is");
    EXPECT_EQ(what_of("\xD0\xCF\x11\xE0 gammel doc"), "is no zip package, as a Word file is");
    const std::string bytes = file_of(p("Tekst."));
    for (const std::size_t size : {std::size_t{4}, bytes.size() / 4, bytes.size() / 2, bytes.size() - 1}) {
        EXPECT_EQ(what_of(bytes.substr(0, size)), "is damaged, or was cut short") << size;
    }
    for (std::size_t stride = 3; stride < 60; ++stride) {  // whatever comes of it, it is an answer
        std::string flipped = bytes;
        for (std::size_t at = stride; at < flipped.size(); at += stride)
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
        (void)read_word(flipped, "plan.docx");
    }
}

TEST(Package, AZipThatIsNoWordFile) {
    EXPECT_EQ(what_of(*pack({{"notes.txt", "hej"}})), "is a zip package, but no Word document");
    EXPECT_EQ(what_of(document_of("<w:document/>")), "is a zip package, but no Word document");
    EXPECT_EQ(what_of(document_of("slet ikke XML")), "holds XML that cannot be read");
}

TEST(Package, TenThousandEntriesAreTooMany) {
    std::map<std::string, std::string> parts;
    for (int i = 0; i < 10000; ++i) parts.emplace("word/media/" + std::to_string(i) + ".txt", "x");
    EXPECT_EQ(what_of(packed(std::move(parts))), "holds more files than any Word document does");
}

TEST(Package, NamesThatLeadOut) {
    for (const char* name : {"../passwd", "word/../../passwd", "/etc/passwd", "word\\..\\x", "a/.."}) {
        EXPECT_EQ(what_of(packed({{name, "x"}})), "holds a file whose name leads out of the package") << name;
    }
    EXPECT_EQ(what_of(packed({{"word/..x/a..b", "x"}})), "") << "dots alone do no harm";
}

TEST(Package, ABombIsNotUnpacked) {
    const std::string bomb =
        document_of("<w:document><w:body>" + std::string(40U << 20U, ' ') + "</w:body></w:document>");
    ASSERT_LT(bomb.size(), 1U << 20U);
    EXPECT_EQ(what_of(bomb), "unpacks to far more than a Word document holds");
    Bounds small;
    small.total_bytes = 1000;
    auto package = Package::open(packed({{"big.xml", std::string(5000, 'x')}}), "x", small);
    EXPECT_FALSE(package->load("big.xml").ok());
}

TEST(Xml, EntitiesAndDeclarationsAreRefused) {
    const std::string body = "<w:document><w:body><w:p><w:r><w:t>&lok;</w:t></w:r></w:p></w:body></w:document>";
    EXPECT_EQ(what_of(document_of("<!DOCTYPE x [<!ENTITY lok SYSTEM \"file:///etc/passwd\">]>" + body)),
              "holds a document type declaration, which no Word document does");
    EXPECT_EQ(read_word(document_of(body), "x")->content.paragraphs[0].text, "&lok;") << "an unknown entity is text";
}

TEST(Xml, DeepNestingIsRefused) {
    const std::size_t deep = 100000;
    const std::string tables = repeated("<w:tbl><w:tr><w:tc>", deep) + repeated("</w:tc></w:tr></w:tbl>", deep);
    EXPECT_EQ(what_of(file_of(tables)), "is nested deeper than any Word document");
    EXPECT_EQ(what_of(file_of(repeated("<w:sdt><w:sdtContent>", deep))), "is nested deeper than any Word document");
    const std::string shallow =
        repeated("<w:tbl><w:tr><w:tc>", 40) + p("inderst") + repeated("</w:tc></w:tr></w:tbl>", 40);
    EXPECT_EQ(what_of(file_of(shallow)), "");
}

TEST(Xml, CutAndTwistedXmlIsToldOf) {
    const std::string open = "<w:document><w:body>";
    EXPECT_EQ(what_of(document_of(open + "<w:p")), "holds XML that is cut short");
    EXPECT_EQ(what_of(document_of(open + "<w:p a=\"")), "holds XML that is cut short");
    EXPECT_EQ(what_of(document_of(open + "<!-- ")), "holds XML that is cut short");
    EXPECT_EQ(what_of(document_of(open + "<w:p></w:q></w:body></w:document>")), "holds XML that cannot be read");
    EXPECT_EQ(what_of(document_of(open + "<w:p a='<' b=\"/>\"/></w:body></w:document>")), "");
}

TEST(Xml, BytesThatAreNoUtf8AreRefused) {
    const std::string body = "<w:body><w:p><w:r><w:t>havn\xD4</w:t></w:r></w:p></w:body></w:document>";
    const std::string open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    EXPECT_EQ(what_of(document_of(open + body)), "holds XML that cannot be read");
}

TEST(Xml, NumbersOfNoCharacterAreRefused) {
    for (const char* const number : {"&#x110000;", "&#xD800;", "&#0;", "&#99999999999999999999999;"}) {
        EXPECT_EQ(what_of(file_of(p("havn" + std::string(number)))), "holds XML that cannot be read") << number;
    }
    EXPECT_EQ(what_of(file_of(p("&#xE5;en &#229; &#x1F600; &# &#x &#x; &#12"))), "");
}

TEST(Xml, ManyElementsAreRefusedBeforeATreeIsBuilt) {
    pugi::xml_document tree;
    const auto error = parse_xml(repeated("<w:p/>", 2000001), "plan.docx", tree);
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->what, "is larger than any Word document");
    EXPECT_FALSE(tree.first_child());
    EXPECT_LT(peak_kilobytes(), 600 * 1024) << "of all tests here, the packing of the bombs included";
}

}  // namespace
}  // namespace spor::ooxml
