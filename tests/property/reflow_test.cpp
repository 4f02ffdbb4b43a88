// What is no change: another width of line, pages with running feet, bullets of another kind, blanks, hyphens at line
// ends.
#include "property/cases.hpp"

namespace spor::property {
namespace {

drafts::Draft prose(drafts::Random& random) {
    drafts::Shape shape;
    shape.parts = random.between(4, 30);
    shape.structure = false;
    return drafts::make_draft(random, shape);
}

void expect_unchanged(const Texts& texts, Format new_format) {
    const Revision revision = compare(texts, Format::text, new_format);
    EXPECT_TRUE(revision.same()) << "CHANGES\n"
                                 << changes(revision) << shown("BEFORE", texts.before) << shown("AFTER", texts.after);
}

TEST(Reflow, AnotherWidthIsNoChange) {
    for_each_case([](drafts::Random& random) {
        const drafts::Draft draft = prose(random);
        const std::string one = drafts::write_pages(draft, drafts::random_style(random), random);
        expect_unchanged({one, drafts::write_pages(draft, drafts::random_style(random), random)}, Format::text);
    });
}

TEST(Reflow, MarkdownOfTheSamePagesIsNoChange) {
    for_each_case([](drafts::Random& random) {
        const drafts::Draft draft = prose(random);
        expect_unchanged(
            {drafts::write_pages(draft, drafts::random_style(random), random), drafts::write_markdown(draft)},
            Format::markdown);
    });
}

TEST(Reflow, AHyphenAtALineEndIsNoChange) {
    for_each_case([](drafts::Random& random) {
        const drafts::Draft draft = prose(random);
        drafts::PageStyle style = drafts::random_style(random);
        style.hyphens = true;
        expect_unchanged({drafts::write_pages(draft, style, random), drafts::write_markdown(draft)}, Format::markdown);
    });
}

TEST(Furniture, MarksAndPageNumbersAreNoChange) {
    for_each_case([](drafts::Random& random) {
        const drafts::Draft draft = prose(random);
        drafts::PageStyle style = drafts::random_style(random);
        style.page_lines = 16;
        style.furniture = true;
        style.form_feeds = random.chance(40);
        expect_unchanged({drafts::write_pages(draft, style, random), drafts::write_markdown(draft)}, Format::markdown);
    });
}

}  // namespace
}  // namespace spor::property
