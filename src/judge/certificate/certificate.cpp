// What a Revision says of words, said of sentences. Entry point: certify.
//
// Two sentences go together where the redline keeps a word of the one in the other. Sentences that go together and say
// the same, word for word, are kept; they have moved if the redline says that some of their words did. A sentence that
// the redline strikes here and writes there anew, word for word, has moved as well: it is not lost.
#include "spor/certificate.hpp"

#include <algorithm>
#include <unordered_map>

#include "files/digest.hpp"
#include "judge/certificate/certified_pair.hpp"
#include "judge/certificate/groups.hpp"

namespace spor {
namespace {

using judging::CertifiedPair;
using judging::SentenceGroup;
using judging::SentenceList;

using Link = std::pair<std::uint32_t, std::uint32_t>;

std::vector<std::uint32_t> sentence_of_tokens(const SentenceList& list) {
    std::vector<std::uint32_t> sentence_of(list.tokens.size());
    for (std::uint32_t s = 0; s < list.size(); ++s) {
        for (std::uint32_t t = list.starts[s]; t < list.starts[s + 1]; ++t) sentence_of[t] = s;
    }
    return sentence_of;
}

/// The old draft as whoever holds the certificate against it will read it.
std::shared_ptr<const Document> as_read(const Revision& revision) {
    if (revision.old_places.empty()) return revision.old_draft;
    auto draft = std::make_shared<Document>(*revision.old_draft);
    for (std::size_t b = 0; b < revision.old_places.size(); ++b)
        draft->blocks[revision.old_places[b]] = revision.old_draft->blocks[b];
    return draft;
}

/// By the Revision's old tokens: their number in the draft as it was read.
std::vector<std::uint32_t> tokens_as_read(const Revision& revision, const SentenceList& side) {
    std::vector<std::uint32_t> numbers(revision.old_tokens.size());
    std::vector<std::uint32_t> next(revision.old_draft->blocks.size(), 0);  // by block as read
    for (std::uint32_t t = side.starts.back(); t-- > 0;) next[side.tokens[t].block] = t;
    for (std::uint32_t t = 0; t < numbers.size(); ++t) {
        const std::uint32_t block = revision.old_tokens[t].block;
        numbers[t] = next[revision.old_places.empty() ? block : revision.old_places[block]]++;
    }
    return numbers;
}

class Certifier {
public:
    explicit Certifier(const Revision& revision)
        : revision_(revision),
          old_draft_(as_read(revision)),
          pair_(*old_draft_, *revision.new_draft, revision.options.language, revision.options.ignore) {}

    Certificate run() {
        Certificate certificate;
        certificate.language = revision_.options.language;
        certificate.ignore = revision_.options.ignore;
        certificate.old_draft = pair_.describe(DraftSide::old_draft);
        certificate.new_draft = pair_.describe(DraftSide::new_draft);
        find_links();
        link_lost(certificate);
        std::sort(links_.begin(), links_.end());
        links_.erase(std::unique(links_.begin(), links_.end()), links_.end());
        settle(certificate);
        return certificate;
    }

private:
    void find_links() {
        const std::vector<std::uint32_t> old_of = sentence_of_tokens(pair_.old_side());
        const std::vector<std::uint32_t> new_of = sentence_of_tokens(pair_.new_side());
        const std::vector<std::uint32_t> numbers = tokens_as_read(revision_, pair_.old_side());
        moved_.assign(pair_.old_side().size(), false);
        for (const WordOp& op : revision_.ops) {
            if (op.op != Op::keep && op.op != Op::alter) continue;
            for (std::uint32_t k = 0; k < op.old_tokens.size(); ++k) {
                const std::uint32_t number = numbers[op.old_tokens.begin + k];
                const Token& token = pair_.old_side().tokens[number];
                const Link link{old_of[number], new_of[op.new_tokens.begin + k]};
                if (op.op == Op::keep && !pair_.links(token, link.first, link.second)) continue;
                if (links_.empty() || links_.back() != link) links_.push_back(link);
                if (op.move != 0 || was_placed(token)) moved_[link.first] = true;
            }
        }
    }

    /// Of a note whose text may stand elsewhere in NEW: no move to the redline, yet the order is another.
    [[nodiscard]] bool was_placed(const Token& token) const {
        return !revision_.old_places.empty() && old_draft_->blocks[token.block].note;
    }

    /// Sentences without a link that say the same, in order: the redline may have struck and rewritten them.
    void link_lost(const Certificate& certificate) {
        std::vector<bool> old_linked(pair_.old_side().size(), false);
        std::vector<bool> new_linked(pair_.new_side().size(), false);
        for (const auto& [before, after] : links_) old_linked[before] = new_linked[after] = true;
        std::unordered_map<std::string, std::vector<std::uint32_t>> waiting;  // last first
        for (std::uint32_t s = pair_.old_side().size(); s-- > 0;) {
            if (!old_linked[s]) waiting[certificate.old_draft.sentences[s].sha256].push_back(s);
        }
        for (std::uint32_t s = 0; s < pair_.new_side().size(); ++s) {
            if (new_linked[s]) continue;
            const auto found = waiting.find(certificate.new_draft.sentences[s].sha256);
            if (found == waiting.end() || found->second.empty()) continue;
            links_.emplace_back(found->second.back(), s);
            moved_[found->second.back()] = true;
            found->second.pop_back();
        }
    }

    void settle(Certificate& certificate) {
        auto& before = certificate.old_draft.sentences;
        auto& after = certificate.new_draft.sentences;
        const std::vector<SentenceGroup> groups =
            judging::group_sentences(pair_.old_side().size(), pair_.new_side().size(), links_);
        const std::vector<bool> crosses = judging::crossing(groups);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const SentenceGroup& group = groups[g];
            const Fate fate = fate_of(group, crosses[g]);
            for (const std::uint32_t s : group.before) before[s].fate = group.linked() ? fate : Fate::deleted;
            for (const std::uint32_t s : group.after) after[s].fate = group.linked() ? fate : Fate::inserted;
        }
        for (const auto& [old_sentence, new_sentence] : links_) {
            before[old_sentence].with.push_back(new_sentence + 1);
            after[new_sentence].with.push_back(old_sentence + 1);
        }
        for (CertifiedSentence& sentence : after) std::sort(sentence.with.begin(), sentence.with.end());
    }

    Fate fate_of(const SentenceGroup& group, bool crosses) const {
        if (!group.linked() || !pair_.same_words(group.before, group.after)) return Fate::changed;
        const bool moved = std::any_of(group.before.begin(), group.before.end(),
                                       [&](std::uint32_t sentence) { return moved_[sentence]; });
        return moved && crosses ? Fate::moved : Fate::kept;
    }

    const Revision& revision_;
    std::shared_ptr<const Document> old_draft_;  ///< as it was read
    CertifiedPair pair_;
    std::vector<Link> links_;
    std::vector<bool> moved_;  ///< by old sentence: the redline says so of some of its words
};

}  // namespace

Certificate certify(const Revision& revision) { return Certifier(revision).run(); }

CertifiedRedline certify_redline(std::string_view bytes, Output format) { return {format, files::sha256(bytes)}; }

ReadOptions reading_of(const Certificate& certificate) {
    ReadOptions options;
    options.language = certificate.language;
    options.keep_furniture = !certificate.ignore.furniture;
    options.tracked = certificate.tracked;
    return options;
}

}  // namespace spor
