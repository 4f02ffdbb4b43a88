// What decisions leave of a redline: everything accepted is NEW byte for byte, everything rejected has OLD's words, and
// whatever else is decided, every word stands that should, and no other.
#include "property/cases.hpp"
#include "render/changes.hpp"

namespace spor::property {
namespace {

std::string packed(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    return text;
}

/// What a draft says, without markup and blanks.
std::string said(const std::string& text) {
    const auto draft = read(text, "result", {Format::markdown, Language::danish, nullptr});
    EXPECT_TRUE(draft.ok());
    std::string words;
    for (const Block& block : draft->blocks) words += packed(block.text);
    return words;
}

/// Verdicts by number; what is not listed is accepted.
struct Verdicts {
    std::vector<bool> rejected_change;
    std::vector<bool> rejected_move;
};

std::string decisions_of(const Verdicts& verdicts) {
    std::string list;
    const auto add = [&](const char* kind, std::size_t number, bool rejected) {
        list += std::string(list.empty() ? "" : ",") + "{\"" + kind + "\":" + std::to_string(number) +
                ",\"decision\":\"" + (rejected ? "reject" : "accept") + "\"}";
    };
    for (std::size_t i = 1; i < verdicts.rejected_change.size(); ++i) add("change", i, verdicts.rejected_change[i]);
    for (std::size_t i = 1; i < verdicts.rejected_move.size(); ++i) add("move", i, verdicts.rejected_move[i]);
    return "{\"schema\":\"spor.decisions/1\",\"decisions\":[" + list + "]}";
}

/// The words that should be left, told from the Revision alone: the slow and obvious way.
class Expected {
public:
    Expected(const Revision& revision, const Verdicts& verdicts)
        : revision_(revision),
          verdicts_(verdicts),
          changes_(rendering::number_changes(revision)),
          deciding_(rendering::deciding_moves(revision)) {}

    std::string words() {
        for (std::uint32_t i = 0; i < revision_.ops.size(); ++i) add(revision_.ops[i], changes_[i]);
        return out_;
    }

private:
    [[nodiscard]] bool moved(const WordOp& op) const { return !verdicts_.rejected_move[deciding_[op.move]]; }

    void add(const WordOp& op, std::uint32_t change) {
        if (op.op == Op::depart) {
            if (!moved(op) && deciding_[op.move] == op.move) add_old(op.old_tokens);
            return;
        }
        if (op.move != 0 && !moved(op)) return;
        const bool keeps_new = op.op == Op::keep || !verdicts_.rejected_change[change];
        if (keeps_new) {
            add_new(op.new_tokens);
        } else {
            add_old(op.old_tokens);
        }
    }

    void add_old(Range tokens) {
        for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) out_ += revision_.old_word(i);
    }
    void add_new(Range tokens) {
        for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) out_ += revision_.new_word(i);
    }

    const Revision& revision_;
    const Verdicts& verdicts_;
    rendering::Changes changes_;
    std::vector<std::uint32_t> deciding_;
    std::string out_;
};

std::string result_of(const Revision& revision, const Verdicts& verdicts) {
    const auto settled =
        apply_decisions(render(revision, Output::json), "redline", decisions_of(verdicts), "decisions");
    EXPECT_TRUE(settled.ok()) << settled.error().message();
    return settled.ok() ? settled->text : std::string();
}

Verdicts all(const Revision& revision, bool rejected) {
    return {std::vector<bool>(revision.counts.changes + 1, rejected),
            std::vector<bool>(revision.moves.size() + 1, rejected)};
}

Verdicts some(const Revision& revision, drafts::Random& random) {
    Verdicts verdicts = all(revision, false);
    const std::vector<std::uint32_t> deciding = rendering::deciding_moves(revision);
    for (std::size_t i = 1; i < verdicts.rejected_change.size(); ++i)
        verdicts.rejected_change[i] = random.below(2) == 1;
    for (std::size_t i = 1; i < verdicts.rejected_move.size(); ++i) verdicts.rejected_move[i] = random.below(2) == 1;
    for (std::size_t i = 1; i < verdicts.rejected_move.size(); ++i)
        verdicts.rejected_move[i] = verdicts.rejected_move[deciding[i]];
    const rendering::Changes changes = rendering::number_changes(revision);
    for (std::uint32_t i = 1; i < verdicts.rejected_change.size(); ++i)
        verdicts.rejected_change[i] = verdicts.rejected_change[changes.at(i).with];
    return verdicts;
}

void expect_words(const Texts& texts, const Revision& revision, const Verdicts& verdicts) {
    const std::string result = result_of(revision, verdicts);
    const std::string wrong = difference(said(result), packed(Expected(revision, verdicts).words()));
    ASSERT_TRUE(wrong.empty()) << wrong << shown("BEFORE", texts.before) << shown("AFTER", texts.after)
                               << shown("DECISIONS", decisions_of(verdicts)) << shown("RESULT", result)
                               << shown("JSON", render(revision, Output::json));
}

void check(const Texts& texts, Format old_format, drafts::Random& random) {
    const Revision revision = compare(texts, old_format, Format::markdown);
    ASSERT_EQ(rendering::number_changes(revision).list.size(), revision.counts.changes);
    const std::string wrong = difference(result_of(revision, all(revision, false)), texts.after);
    ASSERT_TRUE(wrong.empty()) << wrong << shown("BEFORE", texts.before) << shown("AFTER", texts.after);
    expect_words(texts, revision, all(revision, true));
    if (::testing::Test::HasFatalFailure()) return;
    expect_words(texts, revision, some(revision, random));
}

TEST(Apply, ToMarkdown) {
    for_each_case([](drafts::Random& random) { check(markdown_pair(random), Format::markdown, random); });
}

TEST(Apply, ToPages) {
    for_each_case([](drafts::Random& random) { check(page_pair(random), Format::text, random); });
}

TEST(Apply, BetweenStrangers) {
    for_each_case([](drafts::Random& random) {
        const Texts one = markdown_pair(random);
        check({one.before, markdown_pair(random).after}, Format::markdown, random);
    });
}

TEST(Apply, AcceptingAllOfSoupGivesNew) {
    for_each_case([](drafts::Random& random) {
        const Texts texts = soup_pair(random);
        const Revision revision = compare(texts, Format::markdown, Format::markdown);
        ASSERT_EQ(result_of(revision, all(revision, false)), texts.after) << shown("BEFORE", texts.before);
    });
}

}  // namespace
}  // namespace spor::property
