// Words and their boxes: out of what pdftotext writes, and out of real files by way of it.
#include <gtest/gtest.h>

#include "paper/paper.hpp"

namespace spor::pdf {
namespace {

using test::make_pdf;
using test::Paper;

WordReader::Found read_xml(std::string_view xml, std::size_t piece = 7) {
    WordReader reader;
    for (std::size_t at = 0; at < xml.size(); at += piece) reader.add(xml.substr(at, piece));
    return reader.finish();
}

std::string words_of(const Extract& extract) {
    std::string words;
    for (const Sheet& sheet : extract.sheets) {
        for (const Word& word : sheet.words) words.append(extract.text_of(word)).append(" ");
        words += "/ ";
    }
    return words;
}

TEST(WordReader, WordsWithTheirBoxesPageByPage) {
    Paper paper;
    paper.line(50, 60, "Æ & <b>");
    paper.page();
    const WordReader::Found found = read_xml(paper.xml());
    EXPECT_TRUE(found.whole);
    EXPECT_EQ(words_of(found.extract), "Æ & <b> / / ");
    ASSERT_EQ(found.extract.sheets.size(), 2U);
    EXPECT_EQ(found.extract.sheets[0].height, 800);
    EXPECT_EQ(found.extract.sheets[0].words[0].box.left, 50);
    EXPECT_EQ(found.extract.sheets[0].words[0].box.bottom, 70);
}

TEST(WordReader, WhatXmlForbidsIsNoEnd) {
    const std::string_view box = "xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\"";
    std::string xml = "<doc><page width=\"9\" height=\"9\"><word " + std::string(box) + ">a\x01\x0C" + "b</word>";
    xml += "<word " + std::string(box) + ">\xEF\xBF\xBF" + "c</word><word " + std::string(box) + ">d&nix;e</word>";
    xml += "<word " + std::string(box) + ">f</word></page></doc>";
    const WordReader::Found found = read_xml(xml);
    EXPECT_TRUE(found.whole);
    const std::string words = words_of(found.extract);
    EXPECT_NE(words.find('b'), std::string::npos);
    EXPECT_NE(words.find("f / "), std::string::npos);
}

TEST(WordReader, AWordIsOneLine) {
    const WordReader::Found found = read_xml(
        "<doc><page width=\"9\" height=\"9\"><word xMin=\"1\" yMin=\"1\" xMax=\"2\" "
        "yMax=\"2\">a&#10;b\nc&#9;d&#13;e</word></page></doc>");
    EXPECT_EQ(words_of(found.extract), "a b c d e / ");
}

TEST(WordReader, BytesThatAreNoUtf8AreReplaced) {
    const std::string xml =
        "<html><body><doc><page width=\"500\" height=\"800\">"
        "<word xMin=\"50\" yMin=\"60\" xMax=\"70\" yMax=\"70\">B\xE2yen</word></page></doc></body></html>";
    EXPECT_EQ(words_of(read_xml(xml).extract), "B\uFFFDyen / ");
}

TEST(WordReader, CrazyBoxesAreLeftOut) {
    std::string xml = "<doc><page width=\"1e400\" height=\"nan\">";
    for (const char* left : {"nan", "inf", "-1e30", "99999999", "", "0x10", "12"}) {
        xml += "<word xMin=\"" + std::string(left) + "\" yMin=\"1\" xMax=\"20\" yMax=\"2\">" + left + "</word>";
    }
    const WordReader::Found found = read_xml(xml + "<word>uden</word></page></doc>");
    EXPECT_EQ(words_of(found.extract), "12 / ");
}

TEST(WordReader, CutShortIsTold) {
    Paper paper;
    paper.line(50, 60, "Kajen holder");
    EXPECT_FALSE(read_xml(paper.xml().substr(0, 300)).whole);
    EXPECT_FALSE(read_xml("").whole);
    EXPECT_FALSE(read_xml("no xml at all").whole);
}

// What follows needs poppler; the tests that need it say so.
class Pdf : public ::testing::Test {
protected:
    void SetUp() override {
        if (process::run_child({{"pdftotext", "-v"}}, {}, {}, [](std::string_view) {}).end ==
            process::ChildEnd::missing) {
            GTEST_SKIP() << "pdftotext is not installed";
        }
    }
    static std::string trouble(std::string_view bytes, const process::ChildLimits& limits = {}) {
        const Result<Extract> extract = extract_words(bytes, "plan.pdf", limits);
        return extract.ok() ? "" : extract.error().message();
    }
};

TEST_F(Pdf, IsReadThroughPoppler) {
    const Result<Extract> extract =
        extract_words(make_pdf({{"Havnen er aaben", "hele aaret."}, {"Side to"}}), "plan.pdf");
    ASSERT_TRUE(extract.ok()) << extract.error().message();
    EXPECT_EQ(words_of(*extract), "Havnen er aaben hele aaret. / Side to / ");
    EXPECT_FALSE(extract->damaged);
}

TEST_F(Pdf, APasswordIsTold) {
    const std::string hash(64, 'A');
    const std::string file =
        make_pdf({{"Hemmeligt"}},
                 "/ID [<41><41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + hash + "> /U <" + hash + "> >>");
    EXPECT_EQ(trouble(file), "plan.pdf: is a PDF file with a password; save a copy without one");
}

TEST_F(Pdf, DamageIsToldOrMended) {
    const std::string file = make_pdf({{"Havnen er aaben"}, {"hele aaret."}});
    EXPECT_NE(trouble("%PDF-1.7\n" + std::string(5000, '\xA7')).find("damaged"), std::string::npos);
    EXPECT_NE(trouble(file.substr(0, 30)).find("damaged"), std::string::npos);
    const Result<Extract> mended = extract_words(file.substr(0, file.size() - 20), "plan.pdf");
    ASSERT_TRUE(mended.ok()) << mended.error().message();
    EXPECT_EQ(words_of(*mended), "Havnen er aaben / hele aaret. / ");
    const Result<Extract> doubtful = extract_words(make_pdf({{"Havnen) Tj nix nix (er"}}), "plan.pdf");
    ASSERT_TRUE(doubtful.ok()) << doubtful.error().message();
    EXPECT_TRUE(doubtful->damaged);
    for (std::size_t size = 0; size < file.size(); size += 101) (void)trouble(file.substr(0, size));
}

TEST_F(Pdf, LimitsHold) {
    const std::string file =
        make_pdf(std::vector<std::vector<std::string>>(300, std::vector<std::string>(60, "kaj kaj kaj")));
    process::ChildLimits limits;
    limits.output = 10'000;
    EXPECT_NE(trouble(file, limits).find("too long"), std::string::npos);
    limits = {};
    limits.wall = std::chrono::milliseconds(1);
    EXPECT_NE(trouble(file, limits).find("too long"), std::string::npos);
    limits = {};
    limits.memory = 1U << 20U;
    EXPECT_NE(trouble(file, limits), "");
}

TEST_F(Pdf, HugePagesAndFarCoordinates) {
    std::string file = make_pdf({{"Kajen", "Broen) Tj 9999999999 99999999999 Td (Langt"}});
    const std::string box = "/MediaBox [0 0 600 800]";
    file.replace(file.find(box), box.size(), "/MediaBox [0 0 1e9 1e9]");
    EXPECT_EQ(trouble(file), "");
    std::string claims = make_pdf({{"Kajen"}});
    claims.replace(claims.find("/Count 1"), 8, "/Count 1000000");
    process::ChildLimits limits;
    limits.wall = std::chrono::milliseconds(30'000);
    (void)trouble(claims, limits);
}

}  // namespace
}  // namespace spor::pdf
