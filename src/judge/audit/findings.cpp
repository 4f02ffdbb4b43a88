#include "judge/audit/findings.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "judge/audit/classes.hpp"
#include "judge/audit/differences.hpp"
#include "judge/audit/duplicates.hpp"
#include "judge/audit/idle_pairs.hpp"
#include "judge/audit/left_notes.hpp"
#include "judge/audit/order.hpp"
#include "judge/audit/phrases.hpp"
#include "judge/audit/places.hpp"
#include "judge/audit/wording.hpp"
#include "text/vocabulary.hpp"

namespace spor::judging {

namespace {

constexpr std::size_t kFewUnmarked = 2;
constexpr std::size_t kShareUnmarked = 20;  ///< one in so many marks

Severity severity_of(AuditRule rule, FindingClass kind) {
    const bool of_text =
        rule == AuditRule::left_in_note || rule == AuditRule::broken_mark || rule == AuditRule::duplicate_passage;
    if (of_text) return Severity::warning;
    switch (kind) {
        case FindingClass::content:
            return Severity::error;
        case FindingClass::spelling:
        case FindingClass::order:
            return Severity::warning;
        case FindingClass::typography:
        case FindingClass::debris:
            return Severity::note;
    }
    return Severity::error;
}

/// A finding and the bytes of the redline that it stands at.
struct Placed {
    Range at;
    Finding finding;
};

class Lister {
public:
    Lister(const Reading& reading, const AuditOptions& options)
        : reading_(reading),
          options_(options),
          places_(*reading.sides.redline, *reading.sides.after),
          broken_(reading.sides.redline->source, reading.sides.broken) {}

    std::vector<Finding> list() {
        std::vector<Difference> differences = find_differences(reading_, options_.language);
        const std::vector<Displaced> displaced = find_displaced(reading_, differences, options_.language);
        for (const Difference& difference : differences) add_difference(difference);
        if (leaves_changes_unmarked()) {
            for (const Displaced& passage : displaced) add_displaced(passage);
        }
        add_idle_pairs();
        add_broken_marks();
        add_remarks();
        add_duplicates();
        std::stable_sort(placed_.begin(), placed_.end(),
                         [](const Placed& a, const Placed& b) { return a.at.begin < b.at.begin; });
        std::vector<Finding> findings;
        for (Placed& placed : placed_) findings.push_back(std::move(placed.finding));
        return findings;
    }

private:
    void add(Range at, Finding finding, NoteCheck check = NoteCheck::none) {
        finding.severity = severity_of(finding.rule, finding.kind);
        finding.redline = places_.place(at);
        finding.section = places_.section(at.begin);
        finding.message = word_finding(finding, check, options_.language);
        placed_.push_back({at, std::move(finding)});
    }

    /// Punctuation and spelling that a mark without a partner was meant to cover: the broken mark is the finding.
    /// Words that changed the content are not hidden by it, for a mark that does not show marks nothing.
    void add_difference(Difference difference) {
        FindingClass kind = classify(reading_, difference, options_);
        if (severity_of(rule_of(difference), kind) <= severity_of(AuditRule::broken_mark, kind)) {
            if (broken_.holds(range_of(difference)) || broken_.touch(range_of(difference))) return;
            std::erase_if(difference.words, [&](std::uint32_t word) { return broken_.holds(reading_.words[word].at); });
            if (difference.words.empty() && difference.old_tokens.empty()) return;
            kind = classify(reading_, difference, options_);
        }
        const Range at = range_of(difference);
        Finding finding;
        finding.rule = rule_of(difference);
        finding.kind = kind;
        finding.before = quote_old(reading_.revision, difference.old_tokens);
        finding.after = quote_redline(reading_, difference.words);
        finding.old_lines = lines_of(reading_.revision, difference.old_tokens);
        if (difference.old_tokens.empty()) finding.old_lines = lines_beside(difference);
        // What is wrong with bold over old words is the bold, whatever the words are like.
        const bool false_bold = difference.untruth == Untruth::false_bold;
        if (false_bold && has_letters(finding.before)) finding.kind = FindingClass::content;
        add(at, std::move(finding));
    }

    static bool has_letters(const std::string& text) {
        return std::any_of(text.begin(), text.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte >= 0x80 || (byte | 0x20U) >= 'a' || (byte >= '0' && byte <= '9');
        });
    }

    [[nodiscard]] AuditRule rule_of(const Difference& difference) const {
        const bool gone = !difference.old_tokens.empty();
        const bool come = !difference.words.empty();
        switch (difference.untruth) {
            case Untruth::false_bold:
                return AuditRule::false_insertion;
            case Untruth::false_strike:
                return gone || strikes_old_words_too(difference) ? AuditRule::misquoted_deletion
                                                                 : AuditRule::false_deletion;
            case Untruth::unmarked:
                break;
        }
        if (gone && come) return AuditRule::unmarked_substitution;
        return gone ? AuditRule::unmarked_deletion : AuditRule::unmarked_insertion;
    }

    /// The same strike covers words beside these, which OLD has.
    [[nodiscard]] bool strikes_old_words_too(const Difference& difference) const {
        const Coverage& coverage = *reading_.coverage;
        const std::size_t mark = coverage.mark_at(reading_.words[difference.words.front()].at.begin, Claim::struck);
        const auto is_beside = [&](std::uint32_t word) {
            return word < reading_.words.size() && reading_.words[word].claim == Claim::struck &&
                   coverage.mark_at(reading_.words[word].at.begin, Claim::struck) == mark;
        };
        const bool before = difference.words.front() > 0 && is_beside(difference.words.front() - 1);
        return before || is_beside(difference.words.back() + 1);
    }

    /// Where words are missing: a place without width behind the word before them, or, where the old draft begins a
    /// block with them, before the word after them.
    [[nodiscard]] Range range_of(const Difference& difference) const {
        const std::vector<RedlineWord>& words = reading_.words;
        if (!difference.words.empty())
            return {words[difference.words.front()].at.begin, words[difference.words.back()].at.end};
        const std::uint32_t before = difference.word_before;
        const std::uint32_t next = before == kNone ? 0 : before + 1;
        if (words.empty()) return {0, 0};
        if (before != kNone && (next >= words.size() || continues_old_block(difference)))
            return {words[before].at.end, words[before].at.end};
        return {words[next].at.begin, words[next].at.begin};
    }

    [[nodiscard]] bool continues_old_block(const Difference& difference) const {
        if (difference.old_before == kNone) return false;
        const std::vector<Token>& tokens = reading_.revision.old_tokens;
        return tokens[difference.old_before].block == tokens[difference.old_tokens.front()].block;
    }

    [[nodiscard]] LineSpan lines_beside(const Difference& difference) const {
        if (difference.old_before != kNone) return lines_of(reading_.revision, {difference.old_before});
        if (difference.old_after != kNone) return lines_of(reading_.revision, {difference.old_after});
        return {};
    }

    [[nodiscard]] bool leaves_changes_unmarked() const {
        const auto unmarked =
            static_cast<std::size_t>(std::count_if(placed_.begin(), placed_.end(), [](const Placed& p) {
                return p.finding.rule <= AuditRule::unmarked_substitution;
            }));
        return unmarked > std::max(kFewUnmarked, reading_.coverage->marks().size() / kShareUnmarked);
    }

    /// A passage as it stands now: the words in bold amid it too.
    [[nodiscard]] std::vector<std::uint32_t> with_bold(const std::vector<std::uint32_t>& words) const {
        std::vector<std::uint32_t> all;
        for (const std::uint32_t word : words) {
            for (std::uint32_t between = all.empty() ? word : all.back() + 1; between < word; ++between) {
                if (reading_.words[between].claim == Claim::inserted) all.push_back(between);
            }
            all.push_back(word);
        }
        return all;
    }

    void add_displaced(const Displaced& passage) {
        Finding finding;
        finding.rule = AuditRule::unmarked_move;
        finding.kind = FindingClass::order;
        finding.before = quote_old(reading_.revision, passage.old_tokens);
        finding.after = quote_redline(reading_, with_bold(passage.words));
        finding.old_lines = lines_of(reading_.revision, passage.old_tokens);
        const std::vector<RedlineWord>& words = reading_.words;
        add({words[passage.words.front()].at.begin, words[passage.words.back()].at.end}, std::move(finding));
    }

    /// The wording is what it was, so this is a note; a pair that is untrue for another reason has its finding already.
    void add_idle_pairs() {
        const auto pairs = find_idle_pairs(reading_.sides.redline->source, reading_.coverage->marks());
        if (pairs.empty()) return;
        find_old_pointers();
        std::vector<std::uint32_t> told;
        for (const Placed& placed : placed_) told.push_back(placed.at.begin);
        std::sort(told.begin(), told.end());
        for (const IdlePair& pair : pairs) {
            const auto next = std::lower_bound(told.begin(), told.end(), pair.whole.begin);
            if (next != told.end() && *next < pair.whole.end) continue;
            const std::vector<std::uint32_t> words = inserted_words_in(pair.inserted);
            if (words.empty() || stands_in_row(words.front()) || leads_to_altered(words.back())) continue;
            if (changed_address(words.back())) continue;
            Finding finding;
            finding.rule = AuditRule::false_insertion;
            finding.kind = FindingClass::typography;
            finding.after = quote_redline(reading_, words);
            finding.before = finding.after;
            add(pair.inserted, std::move(finding));
        }
    }

    /// What is struck in a cell may be another row's: `| ~~Havn~~ **Bro** | ~~153~~ **153** |`.
    [[nodiscard]] bool stands_in_row(std::uint32_t inserted) const {
        return reading_.sides.after->draft()->blocks[reading_.words[inserted].block].kind == BlockKind::row;
    }

    /// `[vores ~~plan~~ **plan**](b.example)`: a word of a link or an image stands for where it points to.
    [[nodiscard]] bool changed_address(std::uint32_t inserted) {
        const RedlineWord& word = reading_.words[inserted];
        if (old_pointers_.contains(word.written)) return true;
        const Block& block = reading_.sides.after->draft()->blocks[word.block];
        if (pointers_block_ != &block) {
            pointers_block_ = &block;
            new_pointers_.clear();
            for (const std::string_view pointer : pointers_of(block)) new_pointers_.insert(pointer.data());
        }
        return new_pointers_.contains(block.text.data() + word.text.begin);
    }

    void find_old_pointers() {
        for (const Block& block : reading_.revision.old_draft->blocks) {
            for (const std::string_view pointer : pointers_of(block)) old_pointers_.insert(pointer);
        }
    }

    /// The words that the addresses of a block's links and images count with.
    [[nodiscard]] std::vector<std::string_view> pointers_of(const Block& block) const {
        std::vector<std::string_view> pointers;
        std::vector<text::Word> words;
        for (const Run& run : block.runs) {
            if (!points_somewhere(run)) continue;
            if (words.empty()) text::split_words(block.text, reading_.revision.options.language, words);
            const std::size_t at = text::word_with_address(words, run.text);
            if (at == words.size()) continue;
            pointers.push_back(std::string_view(block.text).substr(words[at].text.begin, words[at].text.size()));
        }
        return pointers;
    }

    static bool points_somewhere(const Run& run) { return run.style == Style::link || run.style == Style::image; }

    /// `~~Gennem~~ **Gennem** prøve**forløb**`: the word before one that changed in part was taken along with it.
    [[nodiscard]] bool leads_to_altered(std::uint32_t word) const {
        const std::vector<RedlineWord>& words = reading_.words;
        while (word < words.size() && words[word].claim != Claim::kept) ++word;
        return word < words.size() && !words[word].now.empty();
    }

    [[nodiscard]] std::vector<std::uint32_t> inserted_words_in(Range at) const {
        const std::vector<RedlineWord>& words = reading_.words;
        auto word = std::partition_point(words.begin(), words.end(),
                                         [&](const RedlineWord& each) { return each.at.begin < at.begin; });
        std::vector<std::uint32_t> inside;
        for (; word != words.end() && word->at.begin < at.end; ++word) {
            if (word->claim == Claim::inserted) inside.push_back(static_cast<std::uint32_t>(word - words.begin()));
        }
        return inside;
    }

    void add_broken_marks() {
        for (const BrokenMark& broken : reading_.sides.broken) {
            Finding finding;
            finding.rule = AuditRule::broken_mark;
            finding.kind = FindingClass::typography;
            finding.after = broken.written;
            add(broken.at, std::move(finding));
        }
    }

    void add_remarks() {
        NoteChecker checker(reading_, options_.language);
        for (const LeftRemark& remark : reading_.sides.remarks) {
            Finding finding;
            finding.rule = AuditRule::left_in_note;
            finding.after = remark.text;
            add(remark.at, std::move(finding), checker.check(remark));
        }
    }

    void add_duplicates() {
        for (const Duplicate& duplicate : find_duplicates(reading_, options_.language)) {
            Finding finding;
            finding.rule = AuditRule::duplicate_passage;
            finding.after = duplicate.text;
            add(duplicate.at, std::move(finding));
        }
    }

    const Reading& reading_;
    const AuditOptions& options_;
    Places places_;
    BrokenPlaces broken_;
    std::vector<Placed> placed_;
    const Block* pointers_block_ = nullptr;              ///< the block of NEW that new_pointers_ is of
    std::unordered_set<const char*> new_pointers_;       ///< where the words begin that its addresses count with
    std::unordered_set<std::string_view> old_pointers_;  ///< words that OLD's addresses count with
};

void count_unmarked(const Finding& finding, AuditCounts& counts) {
    if (finding.rule > AuditRule::unmarked_move) return;
    switch (finding.kind) {
        case FindingClass::content:
            ++counts.unmarked_content;
            break;
        case FindingClass::spelling:
            ++counts.unmarked_spelling;
            break;
        case FindingClass::typography:
            ++counts.unmarked_typography;
            break;
        case FindingClass::debris:
            ++counts.unmarked_debris;
            break;
        case FindingClass::order:
            ++counts.unmarked_order;
            break;
    }
}

}  // namespace

std::vector<Finding> list_findings(const Reading& reading, const AuditOptions& options) {
    return Lister(reading, options).list();
}

AuditCounts count_findings(const Reading& reading, const std::vector<Finding>& findings) {
    AuditCounts counts;
    std::set<std::pair<std::uint32_t, std::uint32_t>> false_places;  // line and column of each false mark's finding
    for (const Finding& finding : findings) {
        count_unmarked(finding, counts);
        const bool false_mark = finding.rule == AuditRule::false_insertion ||
                                finding.rule == AuditRule::false_deletion ||
                                finding.rule == AuditRule::misquoted_deletion;
        if (false_mark) false_places.insert({finding.redline.line, finding.redline.column});
    }
    const Places places(*reading.sides.redline, *reading.sides.after);
    for (const ClaimMark& mark : reading.coverage->marks()) {
        (mark.claim == Claim::inserted ? counts.insertions : counts.deletions) += 1;
        const RedlinePlace place = places.place(mark.content);
        const auto first = false_places.lower_bound({place.line, place.column});
        const bool is_false = first != false_places.end() && *first < std::pair(place.end_line, place.end_column);
        (is_false ? counts.false_marks : counts.true_marks) += 1;
    }
    return counts;
}

}  // namespace spor::judging
