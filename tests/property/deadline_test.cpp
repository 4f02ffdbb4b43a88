// Whenever time runs out, a redline is a redline: the laws hold, and accepting and rejecting it give both drafts.
#include <atomic>
#include <memory>

#include "property/cases.hpp"

namespace spor::property {
namespace {

Revision hurried(const Texts& texts, Format old_format, const Options& options, drafts::Random& random) {
    auto pair = read_pair({texts.before, "before", old_format}, {texts.after, "after", Format::markdown});
    if (!pair) {
        ADD_FAILURE() << pair.error().message();
        return {};
    }
    const auto left = std::make_shared<std::atomic<int>>(static_cast<int>(random.below(6)));
    return align(std::move(pair->old_draft), std::move(pair->new_draft), options,
                 Deadline([left] { return left->fetch_sub(1) <= 0; }));
}

void expect_round_trip(const Texts& texts, Format old_format, drafts::Random& random) {
    Options options;
    options.moves = MoveStyle::marked;
    const Revision revision = hurried(texts, old_format, options, random);
    ASSERT_EQ(promises::revision_is_lawful(revision), "");
    for (const auto& promise : {promises::accept_gives_new, promises::reject_gives_old}) {
        const promises::Settling made = promise(revision, Output::markdown);
        ASSERT_EQ(made.wrong, "") << shown("BEFORE", texts.before) << shown("REDLINE", made.redline);
    }
}

TEST(Deadline, RoundTripOfMarkdown) {
    for_each_case([](drafts::Random& random) { expect_round_trip(markdown_pair(random), Format::markdown, random); });
}

TEST(Deadline, RoundTripOfPages) {
    for_each_case([](drafts::Random& random) { expect_round_trip(page_pair(random), Format::text, random); });
}

}  // namespace
}  // namespace spor::property
