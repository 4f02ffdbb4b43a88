// Accepting a redline gives NEW back byte for byte; rejecting one with its moves marked gives OLD's words in order.
#include <array>

#include "property/cases.hpp"

namespace spor::property {
namespace {

constexpr std::array move_styles{MoveStyle::plain, MoveStyle::noted, MoveStyle::marked};

void expect_accepted(const Texts& texts, Format old_format, Output output) {
    for (const MoveStyle style : move_styles) {
        Options options;
        options.moves = style;
        const Revision revision = compare(texts, old_format, Format::markdown, options);
        const promises::Settling made = promises::accept_gives_new(revision, output);
        ASSERT_TRUE(made.wrong.empty()) << "moves " << static_cast<int>(style) << ": " << made.wrong
                                        << shown("BEFORE", texts.before) << shown("AFTER", texts.after)
                                        << shown("REDLINE", made.redline);
    }
}

void expect_rejected(const Texts& texts, Format old_format, Output output) {
    Options options;
    options.moves = MoveStyle::marked;
    const Revision revision = compare(texts, old_format, Format::markdown, options);
    const promises::Settling made = promises::reject_gives_old(revision, output);
    ASSERT_TRUE(made.wrong.empty()) << made.wrong << shown("BEFORE", texts.before) << shown("REDLINE", made.redline)
                                    << shown("REJECTED", made.text);
}

/// Both dialects of a redline.
class RoundTrip : public ::testing::TestWithParam<Output> {};

TEST_P(RoundTrip, AcceptGivesNewFromMarkdown) {
    for_each_case([](drafts::Random& random) { expect_accepted(markdown_pair(random), Format::markdown, GetParam()); });
}

TEST_P(RoundTrip, AcceptGivesNewFromPages) {
    for_each_case([](drafts::Random& random) { expect_accepted(page_pair(random), Format::text, GetParam()); });
}

TEST_P(RoundTrip, AcceptGivesNewFromSoup) {
    for_each_case([](drafts::Random& random) { expect_accepted(soup_pair(random), Format::markdown, GetParam()); });
}

/// The smallest of what soup found.
TEST_P(RoundTrip, AcceptGivesNewBehindWholeLines) {
    for (const char* after : {"<d>\nsamt}10\r\n\n", "<d>\nsamt}10\r\n\r\n", "\u00e5\n<div\nsamt}10\r\n\n"})
        expect_accepted({"samt}10\n\nxyz", after}, Format::markdown, GetParam());
    expect_accepted({"<ins\n\n1", "    ins\n\n "}, Format::markdown, GetParam());
}

TEST_P(RoundTrip, AcceptGivesNewBetweenStrangers) {
    for_each_case([](drafts::Random& random) {
        const Texts one = markdown_pair(random);
        expect_accepted({one.before, markdown_pair(random).after}, Format::markdown, GetParam());
    });
}

TEST_P(RoundTrip, RejectGivesOldsWordsFromMarkdown) {
    for_each_case([](drafts::Random& random) { expect_rejected(markdown_pair(random), Format::markdown, GetParam()); });
}

TEST_P(RoundTrip, RejectGivesOldsWordsFromPages) {
    for_each_case([](drafts::Random& random) { expect_rejected(page_pair(random), Format::text, GetParam()); });
}

std::string name_of(const ::testing::TestParamInfo<Output>& info) {
    return info.param == Output::markdown ? "Markdown" : "CriticMarkup";
}

INSTANTIATE_TEST_SUITE_P(Dialects, RoundTrip, ::testing::Values(Output::markdown, Output::criticmarkup), name_of);

}  // namespace
}  // namespace spor::property
