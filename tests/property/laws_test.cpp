// The laws of a Revision hold, a draft is the same as itself, and the same drafts always give the same bytes.
#include "property/cases.hpp"

namespace spor::property {
namespace {

void expect_lawful(const Texts& texts, Format old_format, Format new_format) {
    const Revision revision = compare(texts, old_format, new_format);
    EXPECT_EQ(promises::revision_is_lawful(revision), "") << shown("BEFORE", texts.before) << shown("AFTER", texts.after);
}

void expect_same_as_itself(const std::string& text, Format format) {
    const Revision revision = compare({text, text}, format, format);
    ASSERT_TRUE(revision.same()) << "CHANGES\n" << changes(revision) << shown("DRAFT", text);
    if (format != Format::markdown) return;
    const std::string redline = render(revision, Output::markdown);
    const auto settled = accept_redline(redline, "redline");
    ASSERT_TRUE(settled.ok());
    const std::string wrong = difference(settled->text, text);
    ASSERT_TRUE(wrong.empty()) << wrong << shown("DRAFT", text) << shown("REDLINE", redline);
}

TEST(Laws, HoldForMarkdown) {
    for_each_case(
        [](drafts::Random& random) { expect_lawful(markdown_pair(random), Format::markdown, Format::markdown); });
}

TEST(Laws, HoldForPages) {
    for_each_case([](drafts::Random& random) { expect_lawful(page_pair(random), Format::text, Format::markdown); });
}

TEST(Laws, HoldForPagesAgainstPages) {
    for_each_case([](drafts::Random& random) {
        const Texts pages = page_pair(random);
        expect_lawful({pages.before, page_pair(random).before}, Format::text, Format::text);
    });
}

TEST(Laws, HoldForSoup) {
    for_each_case([](drafts::Random& random) {
        const Texts soup = soup_pair(random);
        expect_lawful(soup, Format::markdown, Format::markdown);
        expect_lawful(soup, Format::text, Format::markdown);
    });
}

TEST(Itself, MarkdownIsUnchanged) {
    for_each_case(
        [](drafts::Random& random) { expect_same_as_itself(markdown_pair(random).before, Format::markdown); });
}

TEST(Itself, PagesAreUnchanged) {
    for_each_case([](drafts::Random& random) { expect_same_as_itself(page_pair(random).before, Format::text); });
}

TEST(Itself, SoupIsUnchanged) {
    for_each_case([](drafts::Random& random) { expect_same_as_itself(soup_pair(random).before, Format::markdown); });
}

/// Every byte of a block's text stands in a token, but for blanks and for a dash at its start, which may be a bullet.
void expect_covered(const Document& draft, const std::vector<Token>& tokens) {
    std::size_t next = 0;
    for (std::uint32_t b = 0; b < draft.blocks.size(); ++b) {
        std::string left = draft.blocks[b].text;
        for (; next < tokens.size() && tokens[next].block == b; ++next)
            for (std::uint32_t i = tokens[next].begin; i < tokens[next].end; ++i) left[i] = ' ';
        for (const std::string blank : {"\u00a0", "\u2009", "\u202f"})
            for (std::size_t at = left.find(blank); at != std::string::npos; at = left.find(blank))
                left.erase(at, blank.size());
        if (left.compare(0, 3, "–") == 0) left.erase(0, 3);
        if (left.compare(0, 1, "-") == 0) left.erase(0, 1);
        EXPECT_EQ(left.find_first_not_of(" \t\n\r"), std::string::npos)
            << "no token covers all of “" << draft.blocks[b].text << "”";
    }
}

void expect_counted(const Texts& texts, Format old_format) {
    const Revision revision = compare(texts, old_format, Format::markdown);
    EXPECT_EQ(promises::revision_is_lawful(revision), "");
    EXPECT_EQ(promises::document_is_sound(*revision.old_draft), "");
    EXPECT_EQ(promises::document_is_sound(*revision.new_draft), "");
    expect_covered(*revision.old_draft, revision.old_tokens);
    expect_covered(*revision.new_draft, revision.new_tokens);
}

TEST(Counts, AddUp) {
    for_each_case([](drafts::Random& random) {
        expect_counted(markdown_pair(random), Format::markdown);
        expect_counted(page_pair(random), Format::text);
    });
}

TEST(Determinism, TheSameDraftsGiveTheSameBytes) {
    for_each_case([](drafts::Random& random) {
        const Texts texts = page_pair(random);
        for (const OutputFormat& format : output_formats()) {
            const std::string first = render(compare(texts, Format::text, Format::markdown), format.output);
            const std::string second = render(compare(texts, Format::text, Format::markdown), format.output);
            EXPECT_EQ(first, second) << format.name;
        }
    });
}

}  // namespace
}  // namespace spor::property
