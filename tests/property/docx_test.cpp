// A redline in Word: accepting it gives NEW's blocks, rejecting it (moves marked) gives OLD's, block for block.
#include "ooxml/clean.hpp"
#include "property/cases.hpp"

namespace spor::property {
namespace {

/// Texts of a draft's blocks, those of a row cell by cell; numbers that a list counts are no part of them.
std::vector<std::string> texts_of(const Document& draft) {
    std::vector<std::string> texts;
    bool code = false;
    for (const Block& block : draft.blocks) {
        std::string text;
        // Code below code is one piece of code in Word.
        if (code && block.kind == BlockKind::code) text = texts.back(), texts.pop_back();
        code = block.kind == BlockKind::code && !block.text.empty();
        for (const char byte : block.text) {  // blanks are no words
            const bool blank = byte == ' ' || byte == '\t' || byte == '\n';
            if (!blank) text += byte;
            if (byte != '\t') continue;
            if (!text.empty()) texts.push_back(text);
            text.clear();
        }
        if (!text.empty()) texts.push_back(text);
    }
    return texts;
}

Document read_word(const std::string& bytes, TrackedChanges tracked = TrackedChanges::accept) {
    ReadOptions options;
    options.tracked = tracked;
    auto document = read(bytes, "draft.docx", options);
    EXPECT_TRUE(document.ok()) << (document.ok() ? "" : document.error().message());
    return document.ok() ? std::move(*document) : Document{};
}

Document as_word(const std::string& markdown) {
    const auto document = read(markdown, "draft.md", {Format::markdown, Language::danish, nullptr});
    return read_word(ooxml::write_clean(*document).package);
}

void expect_both_ways(const Document& before, const Document& after, const Texts& texts) {
    Options options;
    options.moves = MoveStyle::marked;
    options.ignore.typography = false;
    const Revision revision = align(before, after, options);
    RenderOptions how;
    how.moves = MoveStyle::marked;
    const std::string redline = render(revision, Output::docx, how);
    const std::string drafts = shown("BEFORE", texts.before) + shown("AFTER", texts.after);
    ASSERT_EQ(texts_of(read_word(redline)), texts_of(after)) << "accepted" << drafts;
    ASSERT_EQ(texts_of(read_word(redline, TrackedChanges::reject)), texts_of(before)) << "rejected" << drafts;
}

TEST(Docx, BothWaysInNewsOwnFile) {
    for_each_case([](drafts::Random& random) {
        const Texts texts = markdown_pair(random);
        expect_both_ways(as_word(texts.before), as_word(texts.after), texts);
    });
}

TEST(Docx, BothWaysInACleanFile) {
    for_each_case([](drafts::Random& random) {
        const Texts texts = markdown_pair(random);
        const ReadOptions options{Format::markdown, Language::danish, nullptr};
        expect_both_ways(*read(texts.before, "a.md", options), *read(texts.after, "b.md", options), texts);
    });
}

TEST(Docx, TheSameDraftAsMarkdownAndAsWordIsTheSame) {
    for_each_case([](drafts::Random& random) {
        const Texts texts = markdown_pair(random);
        const auto markdown = read(texts.after, "b.md", {Format::markdown, Language::danish, nullptr});
        const Revision revision = align(as_word(texts.after), *markdown);
        ASSERT_TRUE(revision.same()) << shown("DRAFT", texts.after) << render(revision, Output::markdown);
    });
}

}  // namespace
}  // namespace spor::property
