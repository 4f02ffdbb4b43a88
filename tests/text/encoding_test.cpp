// Bytes of every encoding that drafts come in, and those of no text at all.
#include "text/encoding.hpp"

#include <gtest/gtest.h>

namespace spor::text {
namespace {

using namespace std::string_literals;

const std::string kText = "Ålborgs færger sejler også på søndage.\nDet gør dem ældre, men ikke gladere.\n";

std::string utf16(std::string_view utf8, bool big) {
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        auto unit = static_cast<unsigned>(static_cast<unsigned char>(utf8[at]));
        if (unit >= 0xC0) unit = (unit & 0x1FU) << 6U | (static_cast<unsigned char>(utf8[++at]) & 0x3FU);
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

std::string latin1(std::string_view utf8) {
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        auto unit = static_cast<unsigned>(static_cast<unsigned char>(utf8[at]));
        if (unit >= 0xC0) unit = (unit & 0x1FU) << 6U | (static_cast<unsigned char>(utf8[++at]) & 0x3FU);
        bytes += static_cast<char>(unit);
    }
    return bytes;
}

void expect_text(const std::string& bytes, const std::string& text) {
    const Result<Decoded> decoded = decode(bytes, "plan.txt");
    ASSERT_TRUE(decoded.ok()) << decoded.error().message();
    EXPECT_EQ(decoded->text, text);
}

TEST(Encoding, Utf8StaysAsItIs) {
    expect_text(kText, kText);
    expect_text("\xEF\xBB\xBF" + kText, "\xEF\xBB\xBF" + kText);
    expect_text("", "");
    EXPECT_TRUE(decode(kText, "plan.txt")->notices.empty());
}

TEST(Encoding, Utf16WithAndWithoutAMark) {
    expect_text("\xFF\xFE" + utf16(kText, false), kText);
    expect_text("\xFE\xFF" + utf16(kText, true), kText);
    expect_text(utf16(kText, false), kText);
    expect_text(utf16(kText, true), kText);
}

TEST(Encoding, Utf16LongerThanABuffer) {
    std::string text;
    while (text.size() < 200000) text += kText;
    expect_text("\xFF\xFE" + utf16(text, false), text);
}

TEST(Encoding, Latin1AndWindows1252) {
    expect_text(latin1(kText), kText);
    expect_text(
        "Sm\xF8rrebr\xF8"
        "d\n",
        "Smørrebrød\n");
    expect_text(
        "\x93"
        "Fjord\x94 \x96 10 \x80\n",
        "“Fjord” – 10 €\n");
    const Result<Decoded> decoded = decode(latin1(kText), "plan.txt");
    ASSERT_EQ(decoded->notices.size(), 1U);
    EXPECT_EQ(decoded->notices[0].line, 0U);
}

TEST(Encoding, DamagedUtf8IsReadWithANotice) {
    const Result<Decoded> decoded = decode(kText +
                                               "V\xC3\xA6r s\xF8"
                                               "d ved \xC3\xB8"
                                               "en og b\xC3\xA5"
                                               "den.\n",
                                           "plan.txt");
    ASSERT_TRUE(decoded.ok());
    EXPECT_NE(decoded->text.find("s\xEF\xBF\xBD"
                                 "d ved øen"),
              std::string::npos);
    ASSERT_EQ(decoded->notices.size(), 1U);
    EXPECT_EQ(decoded->notices[0].line, 3U);
}

TEST(Encoding, ACutOffEndIsReadWithANotice) {
    const Result<Decoded> decoded = decode("Ud over kajen\nog ud i det bl\xC3", "plan.txt");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, "Ud over kajen\nog ud i det bl\xEF\xBF\xBD");
    ASSERT_EQ(decoded->notices.size(), 1U);
    EXPECT_EQ(decoded->notices[0].line, 2U);
}

TEST(Encoding, BinaryDataIsRefused) {
    for (const std::string& bytes : {"Havn\0e"s, std::string(1000, '\0'), "\x01\x02\x03\x04 havn"s,
                                     "\x7F"
                                     "ELF\x02\x01\x01\0"s,
                                     "\xFF\xFE\0\0\0\0\0\0"s}) {
        const Result<Decoded> decoded = decode(bytes, "plan.bin");
        ASSERT_FALSE(decoded.ok());
        EXPECT_EQ(decoded.error().where, "plan.bin");
        EXPECT_FALSE(decoded.error().what.empty());
        EXPECT_FALSE(decoded.error().why.empty());
    }
}

TEST(Encoding, AHundredMillionZeros) {
    const std::string zeros(100'000'000, '\0');
    EXPECT_FALSE(decode(zeros, "zeros").ok());
}

TEST(Encoding, FewControlCharactersAreText) {
    const std::string text =
        "Sejl\x0B ikke om natten, når vinden går i vest, og bølgerne er højere end mastetoppen.\x1A\n";
    expect_text(text, text);
}

}  // namespace
}  // namespace spor::text
