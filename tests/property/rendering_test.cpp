// Every mark renders: cmark-gfm shows each insertion bold, each deletion struck, and nothing else of either.
#include "gfm/verdict.hpp"
#include "property/cases.hpp"

namespace spor::property {
namespace {

void expect_rendered(const Texts& texts, Format old_format) {
    const Revision revision = compare(texts, old_format, Format::markdown);
    const std::string redline = render(revision, Output::markdown);
    const std::string wrong = gfm::judge(revision, redline);
    ASSERT_TRUE(wrong.empty()) << wrong << shown("BEFORE", texts.before) << shown("AFTER", texts.after)
                               << shown("REDLINE", redline);
}

TEST(Rendering, OfMarkdown) {
    for_each_case([](drafts::Random& random) { expect_rendered(markdown_pair(random), Format::markdown); });
}

TEST(Rendering, OfPages) {
    for_each_case([](drafts::Random& random) { expect_rendered(page_pair(random), Format::text); });
}

TEST(Rendering, OfStrangers) {
    for_each_case([](drafts::Random& random) {
        const Texts one = markdown_pair(random);
        expect_rendered({one.before, markdown_pair(random).after}, Format::markdown);
    });
}

}  // namespace
}  // namespace spor::property
