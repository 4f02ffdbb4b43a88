// One random pair of drafts after another; the number of a case is its seed, and is told when it fails.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "drafts/draft.hpp"
#include "drafts/edit.hpp"
#include "drafts/pages.hpp"
#include "drafts/soup.hpp"
#include "promises/promises.hpp"
#include "spor/spor.hpp"

namespace spor::property {

using promises::difference;

/// Cases that each property sees: SPOR_CASES, by default so many that all of them take a few seconds.
inline std::size_t cases() {
    const char* text = std::getenv("SPOR_CASES");
    return text ? std::strtoul(text, nullptr, 10) : 150;
}

/// The only case to try, for finding out what is wrong with it: SPOR_CASE.
inline std::size_t first_case() {
    const char* text = std::getenv("SPOR_CASE");
    return text ? std::strtoul(text, nullptr, 10) : 0;
}

/// Calls `check(random, number)` for each case; stops at the first that fails.
template <class Check>
void for_each_case(Check check) {
    const bool one = std::getenv("SPOR_CASE") != nullptr;
    const std::size_t end = one ? first_case() + 1 : cases();
    for (std::size_t number = first_case(); number < end; ++number) {
        SCOPED_TRACE("to try this case alone: SPOR_CASE=" + std::to_string(number));
        drafts::Random random(0x5b0 + number);
        check(random);
        if (::testing::Test::HasFailure()) return;
    }
    ::testing::Test::RecordProperty("cases", static_cast<int>(end - first_case()));
}

struct Texts {
    std::string before;
    std::string after;
};

/// A markdown draft and its revision.
inline Texts markdown_pair(drafts::Random& random) {
    drafts::Shape shape;
    shape.parts = random.between(1, 20);
    const drafts::Draft draft = drafts::make_draft(random, shape);
    return {drafts::write_markdown(draft), drafts::write_markdown(drafts::edit(draft, random, random.below(12)))};
}

/// Page text and its revision in markdown.
inline Texts page_pair(drafts::Random& random) {
    drafts::Shape shape;
    shape.parts = random.between(4, 24);
    shape.structure = false;
    const drafts::Draft draft = drafts::make_draft(random, shape);
    drafts::PageStyle style = drafts::random_style(random);
    style.furniture = random.chance(50);
    return {drafts::write_pages(draft, style, random),
            drafts::write_markdown(drafts::edit(draft, random, random.below(10)))};
}

/// Markdown that nobody would write, stirred.
inline Texts soup_pair(drafts::Random& random) {
    const std::string soup = drafts::make_soup(random, random.between(1, 80));
    return {soup, drafts::stir(soup, random, random.between(1, 6))};
}

inline Revision compare(const Texts& texts, Format old_format, Format new_format, const Options& options = {}) {
    auto pair = read_pair({texts.before, "before", old_format}, {texts.after, "after", new_format});
    if (!pair) {
        ADD_FAILURE() << pair.error().message();
        return {};
    }
    return align(std::move(pair->old_draft), std::move(pair->new_draft), options);
}

/// Whole texts make a message only where one case is looked at alone.
inline std::string shown(const std::string& title, const std::string& text) {
    return std::getenv("SPOR_CASE") ? "\n" + title + "\n" + text : std::string();
}

/// What a Revision marks, one change a line, with the lines of both drafts: for messages.
inline std::string changes(const Revision& revision) {
    std::string text;
    for (const WordOp& op : revision.ops) {
        if (op.op == Op::keep && op.move == 0) continue;
        text += std::string("  ") + "=+-~>"[static_cast<int>(op.op)] + (op.move ? " moved" : "");
        for (std::uint32_t i = op.old_tokens.begin; i < op.old_tokens.end; ++i)
            text += " -" + std::string(revision.old_word(i));
        for (std::uint32_t i = op.new_tokens.begin; i < op.new_tokens.end; ++i)
            text += " +" + std::string(revision.new_word(i));
        text += "\n";
    }
    return text;
}

}  // namespace spor::property
