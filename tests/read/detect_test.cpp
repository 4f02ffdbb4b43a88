// Which format a draft is in.
#include <gtest/gtest.h>

#include "spor/read.hpp"

namespace spor {
namespace {

TEST(Detect, Packages) {
    EXPECT_EQ(detect_format("%PDF-1.7\n%\xE2\xE3", "plan.txt"), Format::pdf);
    EXPECT_EQ(detect_format("PK\x03\x04rest", "plan.md"), Format::docx);
    EXPECT_EQ(detect_format("  <!DOCTYPE html>\n<html>", "plan"), Format::html);
    EXPECT_EQ(detect_format("<html lang=\"da\">", "plan"), Format::html);
    EXPECT_EQ(detect_format("<?xml version=\"1.0\"?>\n<!-- x -->\n<!DOCTYPE html>", "plan"), Format::html);
    EXPECT_EQ(detect_format("<!-- en note -->\n# Plan\n\n**fed**", "plan"), Format::markdown);
}

TEST(Detect, MarkdownByContent) {
    EXPECT_EQ(detect_format("## Havnen\n\nKajen er åben.\n", "plan.txt"), Format::markdown);
    EXPECT_EQ(detect_format("\xEF\xBB\xBF# Havnen\n\nKajen er åben.\n", "-"), Format::markdown);
    EXPECT_EQ(detect_format("Kajen er **åben** om dagen.\n\nDen er ~~altid~~ lukket om natten.\n", "-"),
              Format::markdown);
    EXPECT_EQ(detect_format("Havnen\n======\n\nKajen er åben.\n", "plan.txt"), Format::markdown);
    EXPECT_EQ(detect_format("|Sted|Pris|\n|---|---|\n|Kaj|3|\n", "priser.txt"), Format::markdown);
    EXPECT_EQ(detect_format("Sådan:\n\n```\nsejl op\n```\n", "-"), Format::markdown);
}

TEST(Detect, MarkdownByName) {
    EXPECT_EQ(detect_format("Kajen er åben.\n", "Plan.MD"), Format::markdown);
    EXPECT_EQ(detect_format("", "plan.markdown"), Format::markdown);
}

TEST(Detect, PageText) {
    EXPECT_EQ(detect_format("Havnen\nKajen er åben for alle, \nder vil fiske. \n• Torsk\n• Sild\n", "plan.txt"),
              Format::text);
    EXPECT_EQ(detect_format("Vi vil\n- fiske\n- sejle\n", "-"), Format::text);
    EXPECT_EQ(detect_format("Nr. #12 koster 2 * 3 kr.\n", "-"), Format::text);
    EXPECT_EQ(detect_format("", "-"), Format::text);
    EXPECT_EQ(detect_format(std::string(1000, '\0'), "zeros"), Format::text);
}

}  // namespace
}  // namespace spor
