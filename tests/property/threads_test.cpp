// Drafts so long that reading, comparing and writing them is shared between threads. ThreadSanitizer watches these.
#include "property/cases.hpp"

namespace spor::property {
namespace {

constexpr std::size_t kLong = 1'500'000;  // bytes; beyond every bound from which on spor starts a thread

Texts long_pair() {
    drafts::Random random(7);
    Texts texts;
    while (texts.before.size() < kLong) {
        const Texts part = markdown_pair(random);
        texts.before += part.before + "\n";
        texts.after += part.after + "\n";
    }
    return texts;
}

TEST(Threads, ALongDraftIsComparedAndWrittenAsAShortOneIs) {
    const Texts texts = long_pair();
    const Revision revision = compare(texts, Format::markdown, Format::markdown);
    EXPECT_EQ(check_laws(revision), "");
    EXPECT_GT(revision.counts.changes, 1000U);
    const std::string redline = render(revision, Output::markdown);
    const auto accepted = accept_redline(redline, "redline");
    ASSERT_TRUE(accepted.ok());
    EXPECT_EQ(difference(accepted->text, texts.after), "");
    EXPECT_EQ(redline, render(compare(texts, Format::markdown, Format::markdown), Output::markdown));
}

TEST(Threads, UnrelatedDraftsAreComparedInThreadsToo) {
    drafts::Random random(8);
    Texts texts;
    while (texts.before.size() < kLong) texts.before += markdown_pair(random).before + "\n";
    while (texts.after.size() < kLong) texts.after += markdown_pair(random).after + "\n";
    const Revision revision = compare(texts, Format::markdown, Format::markdown);
    EXPECT_EQ(check_laws(revision), "");
    const auto accepted = accept_redline(render(revision, Output::markdown), "redline");
    ASSERT_TRUE(accepted.ok());
    EXPECT_EQ(difference(accepted->text, texts.after), "");
}

}  // namespace
}  // namespace spor::property
