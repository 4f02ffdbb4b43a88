// The laws of a Revision hold, a draft is the same as itself, and the same drafts always give the same bytes.
#include "property/cases.hpp"

namespace spor::property {
namespace {

void expect_lawful(const Texts& texts, Format old_format, Format new_format) {
    const Revision revision = compare(texts, old_format, new_format);
    EXPECT_EQ(check_laws(revision), "") << "BEFORE\n" << texts.before << "\nAFTER\n" << texts.after;
}

void expect_same_as_itself(const std::string& text, Format format) {
    const Revision revision = compare({text, text}, format, format);
    EXPECT_TRUE(revision.same()) << "CHANGES\n" << changes(revision) << "\nDRAFT\n" << text;
    if (format == Format::markdown) {
        EXPECT_EQ(render(revision, Output::markdown), text);
    }
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
