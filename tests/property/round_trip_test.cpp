// Accepting a redline gives NEW back byte for byte; rejecting one with its moves marked gives OLD's words in order.
#include <array>

#include "property/cases.hpp"

namespace spor::property {
namespace {

constexpr std::array move_styles{MoveStyle::plain, MoveStyle::noted, MoveStyle::marked};

/// The words of a draft: what it says, without its markup.
std::string words_of(const Document& draft) {
    std::string words;
    for (const Block& block : draft.blocks) {
        for (const char c : block.text) words += c == '\t' || c == '\n' ? ' ' : c;
        words += ' ';
    }
    std::string single;
    for (const char c : words)
        if (c != ' ' || (!single.empty() && single.back() != ' ')) single += c;
    return single;
}

/// Blanks beside punctuation are no words: a redline may have to set one.
std::string packed(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (c != ' ') out += c;
    return out;
}

void expect_accepted(const Texts& texts, Format old_format, Output output) {
    for (const MoveStyle style : move_styles) {
        Options options;
        options.moves = style;
        const Revision revision = compare(texts, old_format, Format::markdown, options);
        RenderOptions as_shown;
        as_shown.moves = style;
        const std::string redline = render(revision, output, as_shown);
        const auto settled = accept_redline(redline, "redline");
        ASSERT_TRUE(settled.ok()) << settled.error().message();
        const std::string wrong = difference(settled->text, texts.after);
        ASSERT_TRUE(wrong.empty()) << "moves " << static_cast<int>(style) << ": " << wrong
                                   << shown("BEFORE", texts.before) << shown("AFTER", texts.after)
                                   << shown("REDLINE", redline);
    }
}

void expect_rejected(const Texts& texts, Format old_format, Output output) {
    Options options;
    options.moves = MoveStyle::marked;
    const Revision revision = compare(texts, old_format, Format::markdown, options);
    RenderOptions as_shown;
    as_shown.moves = MoveStyle::marked;
    const std::string redline = render(revision, output, as_shown);
    const auto settled = reject_redline(redline, "redline");
    ASSERT_TRUE(settled.ok()) << settled.error().message();
    const auto again = read(settled->text, "rejected", {Format::markdown, Language::danish, nullptr});
    ASSERT_TRUE(again.ok()) << again.error().message();
    const std::string wrong = difference(packed(words_of(*again)), packed(words_of(*revision.old_draft)));
    ASSERT_TRUE(wrong.empty()) << wrong << shown("BEFORE", texts.before) << shown("REDLINE", redline)
                               << shown("REJECTED", settled->text);
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
