// One change made by hand to an honest redline is one finding, at its place.
#include <algorithm>
#include <optional>

#include "audit/findings_of.hpp"
#include "markup/marks.hpp"
#include "property/cases.hpp"

namespace spor::auditing {
namespace {

using drafts::Random;

/// A redline that a hand changed: what it did, and the bytes of the new redline that a finding must name.
struct Forgery {
    std::string redline;
    AuditRule rule = AuditRule::unmarked_insertion;
    Range at;
};

/// Words of a redline that no mark and no markup touches: letters between blanks, in a paragraph or an item.
class Untouched {
public:
    Untouched(const std::string& redline, const markup::Markings& markings) : redline_(redline) {
        std::vector<Range> busy;
        for (const markup::Mark& mark : markings.marks) busy.push_back({mark.open.begin, mark.close.end});
        for (const markup::Region& region : markings.regions) busy.push_back({region.open.begin, region.close.end});
        for (const markup::RawRegion& raw : markings.raw) busy.push_back(raw.whole);
        for (const Block& block : markings.blocks) {
            const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
            if (!prose || block.verbatim || block.text.size() < 80) continue;
            for (const Run& run : block.runs) busy.push_back({run.open.begin, std::max(run.open.end, run.close.end)});
            list(block, busy);
        }
    }

    /// Two words with at least one blank's length and another word on either side.
    [[nodiscard]] std::optional<Range> pick(Random& random) const {
        if (words_.empty()) return std::nullopt;
        return words_[random.below(words_.size())];
    }

private:
    void list(const Block& block, const std::vector<Range>& busy) {
        for (const Origin& origin : block.origins) {
            std::uint32_t at = origin.source;
            const std::uint32_t end = origin.source + origin.length;
            while (at < end) {
                const auto blank = static_cast<std::uint32_t>(std::min<std::size_t>(redline_.find(' ', at), end));
                const Range word = {at, blank};
                const bool inside = at > origin.source && blank < end;
                if (inside && is_plain(word) && stands_alone(word) &&
                    is_clear({at < 24 ? 0 : at - 24, blank + 24}, busy))
                    words_.push_back(word);
                at = blank + 1;
            }
        }
    }

    [[nodiscard]] bool is_plain(Range word) const {
        const std::string_view text = std::string_view(redline_).substr(word.begin, word.size());
        if (text.size() < 4) return false;
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    }

    /// No digit near it, which it might be part of a date with; not the same word twice.
    [[nodiscard]] bool stands_alone(Range word) const {
        const std::string text = redline_.substr(word.begin, word.size());
        const std::size_t from = word.begin < 30 ? 0 : word.begin - 30;
        const std::string around = redline_.substr(from, 60 + word.size());
        const std::size_t first = around.find(text);
        return around.find_first_of("0123456789") == std::string::npos &&
               around.find(text, first + 1) == std::string::npos;
    }

    static bool is_clear(Range near, const std::vector<Range>& busy) {
        return std::none_of(busy.begin(), busy.end(),
                            [&](Range range) { return range.begin < near.end && near.begin < range.end; });
    }

    const std::string& redline_;
    std::vector<Range> words_;
};

std::string replaced(const std::string& text, Range at, const std::string& with) {
    return text.substr(0, at.begin) + with + text.substr(at.end);
}

/// Puts `with` at a place; `wrong` stands in it, and is what a finding must name.
Forgery forge(const std::string& redline, Range at, const std::string& with, std::string_view wrong, AuditRule rule) {
    const auto begin = at.begin + static_cast<std::uint32_t>(with.find(wrong));
    return {replaced(redline, at, with), rule, {begin, begin + static_cast<std::uint32_t>(wrong.size())}};
}

/// Changes to a plain word: left out, put in, replaced, set in bold, struck text beside it that was never there.
Forgery change_word(Random& random, const std::string& redline, Range word) {
    const std::string text = redline.substr(word.begin, word.size());
    switch (random.below(5)) {
        case 0:  // with the blank before it: the finding stands behind the word before
            return forge(redline, {word.begin - 1, word.end}, "", "", AuditRule::unmarked_deletion);
        case 1:
            return forge(redline, word, text + " kvadratmeter", "kvadratmeter", AuditRule::unmarked_insertion);
        case 2:
            return forge(redline, word, "zebrastriber", "zebrastriber", AuditRule::unmarked_substitution);
        case 3:
            return forge(redline, word, "**" + text + "**", text, AuditRule::false_insertion);
        default:
            return forge(redline, word, text + " ~~kvadratmeter~~", "kvadratmeter", AuditRule::false_deletion);
    }
}

/// The bytes of a finding's place.
Range bytes_of(const std::string& redline, const RedlinePlace& place) {
    const std::vector<std::uint32_t> lines = find_line_starts(redline);
    const auto at = [&](std::uint32_t line, std::uint32_t column) {
        std::uint32_t byte = lines[line - 1];
        for (; column > 1; --column) {
            ++byte;
            while (byte < redline.size() && (static_cast<unsigned char>(redline[byte]) & 0xC0U) == 0x80U) ++byte;
        }
        return byte;
    };
    return {at(place.line, place.column), at(place.end_line, place.end_column)};
}

void expect_one(const std::shared_ptr<const Document>& old_draft, const Forgery& forgery) {
    std::vector<Finding> found = findings(old_draft, forgery.redline);
    std::erase_if(found, [](const Finding& finding) { return finding.rule == AuditRule::duplicate_passage; });
    const std::string around = forgery.redline.substr(forgery.at.begin < 80 ? 0 : forgery.at.begin - 80, 200);
    ASSERT_EQ(found.size(), 1U) << name_of(forgery.rule) << " in “" << around << "”\n"
                                << written(found) << property::shown("REDLINE", forgery.redline);
    EXPECT_EQ(name_of(found.front().rule), name_of(forgery.rule)) << around << "\n" << written(found);
    const Range place = bytes_of(forgery.redline, found.front().redline);
    EXPECT_EQ(place.begin, forgery.at.begin) << around << "\n" << written(found);
    EXPECT_EQ(place.end, forgery.at.end) << around << "\n" << written(found);
}

struct Honest {
    std::shared_ptr<const Document> old_draft;
    std::string redline;
};

Honest honest_redline(const property::Texts& texts, Format old_format) {
    Options options;
    options.moves = MoveStyle::plain;
    const Revision revision = property::compare(texts, old_format, Format::markdown, options);
    return {revision.old_draft, render(revision, Output::markdown)};
}

void forge_word(Random& random, const property::Texts& texts, Format old_format) {
    const Honest honest = honest_redline(texts, old_format);
    const std::optional<Range> word = Untouched(honest.redline, markup::read_marks(honest.redline)).pick(random);
    if (word) expect_one(honest.old_draft, change_word(random, honest.redline, *word));
}

TEST(ByHand, AChangedWordOfMarkdownIsFound) {
    property::for_each_case(
        [](Random& random) { forge_word(random, property::markdown_pair(random), Format::markdown); });
}

TEST(ByHand, AChangedWordOfPagesIsFound) {
    property::for_each_case([](Random& random) { forge_word(random, property::page_pair(random), Format::text); });
}

/// Bold taken off an insertion that stands amid a block's text.
TEST(ByHand, AnInsertionWithoutItsBoldIsFound) {
    property::for_each_case([](Random& random) {
        const Honest honest = honest_redline(property::markdown_pair(random), Format::markdown);
        std::vector<markup::Mark> marks = markup::read_marks(honest.redline).marks;
        std::erase_if(marks, [&](const markup::Mark& mark) {
            const std::string_view text =
                std::string_view(honest.redline).substr(mark.open.end, mark.close.begin - mark.open.end);
            const std::string_view open = std::string_view(honest.redline).substr(mark.open.begin, mark.open.size());
            const bool words = text.size() > 3 && std::all_of(text.begin(), text.end(), [](char c) {
                                   return (c >= 'a' && c <= 'z') || c == ' ';
                               });
            // `~~krav~~ **krav**` without its bold may as well be a strike too many.
            const bool repeats = open == "**" && mark.open.begin > text.size() + 3 &&
                                 honest.redline.substr(mark.open.begin - text.size() - 3, text.size()) == text;
            const bool apart = mark.open.begin > 0 && honest.redline[mark.open.begin - 1] == ' ' &&
                               mark.close.end < honest.redline.size() && honest.redline[mark.close.end] == ' ';
            return mark.kind != markup::MarkKind::insertion || open != "**" || !words || !apart || repeats;
        });
        if (marks.empty()) return;
        const markup::Mark& mark = marks[random.below(marks.size())];
        const std::string text = honest.redline.substr(mark.open.end, mark.close.begin - mark.open.end);
        std::string without = replaced(honest.redline, {mark.open.begin, mark.close.end}, text);
        const auto end = mark.open.begin + static_cast<std::uint32_t>(text.size());
        std::vector<Finding> found = findings(honest.old_draft, without);
        ASSERT_EQ(found.size(), 1U) << "“" << text << "”\n" << written(found) << property::shown("REDLINE", without);
        const Range place = bytes_of(without, found.front().redline);
        EXPECT_LE(place.begin, end);
        EXPECT_GE(place.end, mark.open.begin);
        EXPECT_LE(found.front().rule, AuditRule::unmarked_substitution)
            << written(found) << property::shown("REDLINE", without);
    });
}

}  // namespace
}  // namespace spor::auditing
