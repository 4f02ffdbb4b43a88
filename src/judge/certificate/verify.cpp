// A certificate held against the drafts. Entry point: verify.
//
// The drafts are cut into sentences anew, and every claim is checked by what stands in them. They are not compared:
// a certificate that is true is so whoever aligned the drafts, and however well.
#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

#include "files/digest.hpp"
#include "judge/certificate/certified_pair.hpp"
#include "judge/certificate/groups.hpp"
#include "spor/redline.hpp"
#include "text/characters.hpp"

namespace spor {
namespace {

using judging::CertifiedPair;
using judging::SentenceGroup;

class Verifier {
public:
    Verifier(const ReadCertificate& read, const Document& old_draft, const Document& new_draft)
        : read_(read),
          old_draft_(old_draft),
          new_draft_(new_draft),
          pair_(old_draft, new_draft, read.certificate.language, read.certificate.ignore),
          before_(pair_.describe(DraftSide::old_draft)),
          after_(pair_.describe(DraftSide::new_draft)) {}

    std::vector<Breach> run(std::optional<std::string_view> redline) {
        const Certificate& said = read_.certificate;
        if (!read_.bound) add(BreachKind::own_hash);
        if (read_.bound && !read_.canonical) add(BreachKind::own_form);
        const bool same_old = check_draft(DraftSide::old_draft, said.old_draft, before_, old_draft_);
        const bool same_new = check_draft(DraftSide::new_draft, said.new_draft, after_, new_draft_);
        if (redline) check_redline(*redline);
        // Fates name sentences by number: of other drafts they say nothing.
        if (same_old && same_new && check_links()) check_fates();
        return std::move(breaches_);
    }

private:
    void add(BreachKind kind, DraftSide side = DraftSide::old_draft, std::uint32_t sentence = 0, std::uint32_t line = 0,
             std::uint32_t other = 0) {
        breaches_.push_back({kind, side, sentence, line, other});
    }

    /// About a sentence (its index), and perhaps one of the other draft's.
    void add_of(BreachKind kind, DraftSide side, std::uint32_t sentence, std::uint32_t other = 0) {
        const CertifiedDraft& draft = side == DraftSide::old_draft ? before_ : after_;
        add(kind, side, sentence + 1, draft.sentences[sentence].lines.first, other);
    }

    /// Its bytes, and what stands in them. False where the sentences are others, or others in number.
    bool check_draft(DraftSide side, const CertifiedDraft& said, const CertifiedDraft& is, const Document& draft) {
        if (said.sha256 != is.sha256) add(BreachKind::draft_hash, side);
        check_furniture(side, said, is);
        check_cover(side, draft);
        const std::size_t common = std::min(said.sentences.size(), is.sentences.size());
        bool same = said.sentences.size() == is.sentences.size();
        for (std::uint32_t s = 0; s < common; ++s) {
            const CertifiedSentence& row = said.sentences[s];
            const CertifiedSentence& sentence = is.sentences[s];
            if (row.sha256 != sentence.sha256 || row.words != sentence.words) {
                add_of(BreachKind::other_words, side, s);
                same = false;
                if (said.sentences.size() != is.sentences.size()) break;  // the rest is shifted, and says nothing
            } else if (!(row.lines == sentence.lines)) {
                add_of(BreachKind::other_place, side, s);
            }
        }
        if (said.sentences.size() != is.sentences.size())
            add(BreachKind::count, side, static_cast<std::uint32_t>(is.sentences.size()), 0,
                static_cast<std::uint32_t>(said.sentences.size()));
        return same;
    }

    void check_furniture(DraftSide side, const CertifiedDraft& said, const CertifiedDraft& is) {
        const auto key = [](const CertifiedLine& line) { return std::tie(line.line, line.sha256, line.words); };
        const auto less = [&](const CertifiedLine& one, const CertifiedLine& other) { return key(one) < key(other); };
        std::vector<CertifiedLine> claimed = said.furniture;
        std::vector<CertifiedLine> found = is.furniture;
        std::sort(claimed.begin(), claimed.end(), less);
        std::sort(found.begin(), found.end(), less);
        std::vector<CertifiedLine> missing;
        std::set_difference(found.begin(), found.end(), claimed.begin(), claimed.end(), std::back_inserter(missing),
                            less);
        for (const CertifiedLine& line : missing) add(BreachKind::line_missing, side, 0, line.line);
        std::vector<CertifiedLine> unknown;
        std::set_difference(claimed.begin(), claimed.end(), found.begin(), found.end(), std::back_inserter(unknown),
                            less);
        for (const CertifiedLine& line : unknown) add(BreachKind::line_unknown, side, 0, line.line);
    }

    /// Page text has no markup: every letter of it stands in a block, or on a line that is furniture.
    void check_cover(DraftSide side, const Document& draft) {
        if (draft.format != Format::text) return;
        std::vector<bool> covered(draft.source.size(), false);
        const auto cover = [&](std::uint32_t begin, std::uint32_t end) {
            if (begin < end) std::fill(covered.begin() + begin, covered.begin() + end, true);
        };
        for (const Block& block : draft.blocks) {
            // A bullet may be an `o`: what stands before the text of its block is its marker.
            const bool is_all = block.verbatim || block.origins.empty();
            cover(block.source.begin, is_all ? block.source.end : block.origins.front().source);
            for (const Origin& origin : block.origins) cover(origin.source, origin.source + origin.length);
        }
        const auto size = static_cast<std::uint32_t>(draft.source.size());
        for (const Furniture& line : draft.furniture) {
            const std::uint32_t end = line.line < draft.line_starts.size() ? draft.line_starts[line.line] : size;
            cover(draft.line_starts[line.line - 1], end);
        }
        for (std::uint32_t line = 1; line <= draft.line_starts.size(); ++line) {
            const std::uint32_t end = line < draft.line_starts.size() ? draft.line_starts[line] : size;
            std::size_t at = draft.line_starts[line - 1];
            while (at < end) {
                const bool in_sight = covered[at];
                const char32_t character = text::next_character(draft.source, at);
                if (in_sight || !(text::is_letter(character) || text::is_digit(character))) continue;
                add(BreachKind::line_uncovered, side, 0, line);
                break;
            }
        }
    }

    void check_redline(std::string_view bytes) {
        const Certificate& said = read_.certificate;
        if (!said.redline) return add(BreachKind::redline_none, DraftSide::new_draft);
        if (said.redline->sha256 != files::sha256(bytes)) return add(BreachKind::redline_hash, DraftSide::new_draft);
        const bool settles = said.redline->format == Output::markdown || said.redline->format == Output::criticmarkup;
        if (!settles || new_draft_.format != Format::markdown) return;
        const Result<Settled> settled = accept_redline(bytes, said.new_draft.name);
        if (!settled || settled->text != new_draft_.source) add(BreachKind::redline_new, DraftSide::new_draft);
    }

    /// What goes with what, at both ends. Fills `links_`; false where an end is loose.
    bool check_links() {
        const auto& before = read_.certificate.old_draft.sentences;
        const auto& after = read_.certificate.new_draft.sentences;
        const std::size_t known = breaches_.size();
        check_shapes(DraftSide::old_draft, before, after, Fate::deleted);
        check_shapes(DraftSide::new_draft, after, before, Fate::inserted);
        for (std::uint32_t s = 0; s < before.size(); ++s) {
            for (const std::uint32_t other : before[s].with)
                if (other >= 1 && other <= after.size()) links_.emplace_back(s, other - 1);
        }
        return breaches_.size() == known;
    }

    void check_shapes(DraftSide side, const std::vector<CertifiedSentence>& rows,
                      const std::vector<CertifiedSentence>& others, Fate alone) {
        for (std::uint32_t s = 0; s < rows.size(); ++s) {
            const CertifiedSentence& row = rows[s];
            const bool goes_alone = row.fate == Fate::deleted || row.fate == Fate::inserted;
            const bool ascending =
                std::adjacent_find(row.with.begin(), row.with.end(), std::greater_equal<>()) == row.with.end();
            if (goes_alone != row.with.empty() || (goes_alone && row.fate != alone) || !ascending)
                add_of(BreachKind::wrong_fate, side, s);
            for (const std::uint32_t other : row.with) {
                const bool known = other >= 1 && other <= others.size();
                const bool mutual =
                    known && others[other - 1].fate == row.fate &&
                    std::binary_search(others[other - 1].with.begin(), others[other - 1].with.end(), s + 1);
                if (!mutual) add_of(BreachKind::one_sided, side, s, other);
            }
        }
    }

    void check_fates() {
        const auto& before = read_.certificate.old_draft.sentences;
        const auto groups = judging::group_sentences(static_cast<std::uint32_t>(before_.sentences.size()),
                                                     static_cast<std::uint32_t>(after_.sentences.size()), links_);
        const std::vector<bool> crosses = judging::crossing(groups);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const SentenceGroup& group = groups[g];
            if (!group.linked()) continue;
            const std::uint32_t first = group.before.front();
            const Fate fate = before[first].fate;
            const bool same = pair_.same_words(group.before, group.after);
            if (fate == Fate::changed && same) add_of(BreachKind::not_different, DraftSide::old_draft, first);
            if (fate != Fate::changed && !same) add_of(BreachKind::not_same, DraftSide::old_draft, first);
            if (fate == Fate::moved && !crosses[g]) add_of(BreachKind::in_order, DraftSide::old_draft, first);
        }
        check_order(groups);
        for (const auto& [old_sentence, new_sentence] : links_) {
            if (before[old_sentence].fate == Fate::changed && !pair_.share_a_word(old_sentence, new_sentence))
                add_of(BreachKind::nothing_shared, DraftSide::old_draft, old_sentence, new_sentence + 1);
        }
        check_gone();
    }

    /// What was kept stands in one order in both drafts.
    void check_order(const std::vector<SentenceGroup>& groups) {
        std::vector<SentenceGroup> kept;
        for (const SentenceGroup& group : groups) {
            const bool stays =
                group.linked() && read_.certificate.old_draft.sentences[group.before.front()].fate == Fate::kept;
            if (stays) kept.push_back(group);
        }
        const std::vector<bool> crosses = judging::crossing(kept);
        for (std::size_t g = 0; g < kept.size(); ++g)
            if (crosses[g]) add_of(BreachKind::out_of_order, DraftSide::old_draft, kept[g].before.front());
    }

    /// No sentence is deleted here and inserted there, word for word.
    void check_gone() {
        std::vector<std::pair<std::string_view, std::uint32_t>> inserted;
        const auto& after = read_.certificate.new_draft.sentences;
        for (std::uint32_t s = 0; s < after.size(); ++s)
            if (after[s].fate == Fate::inserted) inserted.emplace_back(after[s].sha256, s);
        std::sort(inserted.begin(), inserted.end());
        const auto& before = read_.certificate.old_draft.sentences;
        for (std::uint32_t s = 0; s < before.size(); ++s) {
            if (before[s].fate != Fate::deleted) continue;
            const std::pair<std::string_view, std::uint32_t> key(before[s].sha256, 0);
            const auto found = std::lower_bound(inserted.begin(), inserted.end(), key);
            if (found != inserted.end() && found->first == key.first)
                add_of(BreachKind::not_gone, DraftSide::old_draft, s, found->second + 1);
        }
    }

    const ReadCertificate& read_;
    const Document& old_draft_;
    const Document& new_draft_;
    CertifiedPair pair_;
    CertifiedDraft before_;  ///< as the drafts are
    CertifiedDraft after_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links_;
    std::vector<Breach> breaches_;
};

}  // namespace

std::vector<Breach> verify(const ReadCertificate& read, const Document& old_draft, const Document& new_draft,
                           std::optional<std::string_view> redline) {
    return Verifier(read, old_draft, new_draft).run(redline);
}

}  // namespace spor
