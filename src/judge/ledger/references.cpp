// What every reference of NEW points at, and what it pointed at. Entry point: trace_references.
#include "judge/ledger/references.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "judge/draft_places.hpp"
#include "judge/ledger/anchors_of.hpp"
#include "judge/ledger/provisions.hpp"
#include "judge/ledger/renumbering.hpp"
#include "judge/ledger/sentence.hpp"
#include "text/commitments.hpp"
#include "text/label.hpp"
#include "text/language.hpp"

namespace spor::judging {
namespace {

/// A reference as it stands in a sentence: the words that make it, and the provision that it names.
struct Mention {
    Range words;
    ProvisionName name;
};

class References {
public:
    References(const Revision& revision, Ledger& ledger)
        : revision_(revision),
          ledger_(ledger),
          language_(revision.options.language),
          data_(text::commitment_data(language_)),
          old_(*revision.old_draft, language_),
          new_(*revision.new_draft, language_),
          new_of_old_(map_blocks(revision)),
          places_(*revision.new_draft) {}

    void trace() {
        ledger_.renumbered = list_renumberings(old_, new_, new_of_old_);
        mark_kept();
        const std::vector<Token>& tokens = revision_.new_tokens;
        std::vector<std::string> section;
        std::vector<std::uint8_t> levels;
        Anchors anchors(revision_, new_of_old_);
        std::uint32_t token = 0;
        for (std::uint32_t index = 0; index < revision_.new_draft->blocks.size(); ++index) {
            const Block& block = revision_.new_draft->blocks[index];
            while (token < tokens.size() && tokens[token].block < index) ++token;
            if (block.kind == BlockKind::heading) enter(section, levels, block);
            if (block.verbatim) continue;
            section_ = &section;
            if (token < tokens.size() && tokens[token].block == index) look_at(block, token);
            for (BrokenReference& broken : anchors.broken_in(block)) put(std::move(broken), block);
        }
    }

private:
    static void enter(std::vector<std::string>& section, std::vector<std::uint8_t>& levels, const Block& heading) {
        while (!levels.empty() && levels.back() >= heading.level) {
            levels.pop_back();
            section.pop_back();
        }
        levels.push_back(heading.level);
        section.push_back(heading.text);
    }

    /// New tokens that stood in OLD as they are.
    void mark_kept() {
        kept_.resize(revision_.new_tokens.size(), false);
        for (const WordOp& op : revision_.ops) {
            if (op.op != Op::keep) continue;
            for (std::uint32_t token = op.new_tokens.begin; token < op.new_tokens.end; ++token) kept_[token] = true;
        }
    }

    void look_at(const Block& block, std::uint32_t first_token) {
        for (const Sentence& sentence : sentences_of(block, first_token, revision_.new_tokens, language_)) {
            for (std::uint32_t word = 0; word < sentence.size(); ++word) {
                const std::optional<Mention> mention = mention_at(sentence, word);
                if (!mention) continue;
                judge(sentence, *mention, block);
                word = mention->words.end - 1;
            }
        }
    }

    /// "§ 12, stk. 2", "afsnit 4.1", "bilag 3"; not the block's own number.
    std::optional<Mention> mention_at(const Sentence& sentence, std::uint32_t word) const {
        const text::Word& first = sentence.words[word];
        if (first.text.begin < own_label_size(sentence)) return std::nullopt;
        if (first.kind == text::WordKind::reference && sentence.written(word).front() != '[') {
            return Mention{{word, word + 1}, name_provision(sentence.written(word), language_)};
        }
        const bool named = first.kind == text::WordKind::word && word + 1 < sentence.size() &&
                           text::contains(data_.referred, sentence.folded[word]) &&
                           sentence.words[word + 1].kind == text::WordKind::number;
        if (!named) return std::nullopt;
        const Range at{first.text.begin, sentence.words[word + 1].text.end};
        return Mention{{word, word + 2}, name_provision(sentence.text.substr(at.begin, at.size()), language_)};
    }

    std::uint32_t own_label_size(const Sentence& sentence) const {
        if (sentence.label_size > 0) return sentence.label_size;
        return text::find_label(sentence.text, language_).size;
    }

    /// "§ 83 i serviceloven", "serviceloven § 83", "the Health Act section 4": another document's provision.
    bool points_outside(const Sentence& sentence, Range words) const {
        const auto names_law = [&](std::uint32_t word) {
            const std::string& folded = sentence.folded[word];
            return std::any_of(data_.laws.begin(), data_.laws.end(),
                               [&](std::string_view law) { return folded.ends_with(law); });
        };
        const std::uint32_t begin = words.begin > 2 ? words.begin - 2 : 0;
        for (std::uint32_t word = begin; word < words.begin; ++word)
            if (names_law(word)) return true;
        const std::uint32_t end = std::min(sentence.size(), words.end + 6);
        for (std::uint32_t word = words.end; word < end && !sentence.is_mark(word); ++word) {
            if (sentence.words[word].kind == text::WordKind::reference) break;
            if (names_law(word)) return true;
        }
        return false;
    }

    void judge(const Sentence& sentence, const Mention& mention, const Block& block) {
        if (mention.name.number.empty() || points_outside(sentence, mention.words)) return;
        const bool stood =
            std::all_of(kept_.begin() + sentence.first_token + mention.words.begin,
                        kept_.begin() + sentence.first_token + mention.words.end, [](bool k) { return k; });
        const Range at{sentence.words[mention.words.begin].text.begin, sentence.words[mention.words.end - 1].text.end};
        BrokenReference broken;
        broken.text = sentence.text.substr(at.begin, at.size());
        broken.place = places_.of(block, at);
        const std::string exact = mention.name.key() + mention.name.rest;
        const std::int64_t old_target = find(old_, exact, mention.name.key());
        const std::int64_t new_target = find(new_, exact, mention.name.key());
        if (stood && old_target >= 0) {
            judge_kept(std::move(broken), old_target, new_target, block);
        } else if (!stood && new_target < 0 && counts(mention.name.kind)) {
            put(std::move(broken), block);
        }
    }

    static std::int64_t find(const Provisions& provisions, const std::string& exact, const std::string& base) {
        const std::int64_t found = provisions.find(exact);
        return found >= 0 ? found : provisions.find(base);
    }

    /// Whether the draft numbers such things at all; otherwise the reference may mean another document.
    bool counts(const std::string& kind) const {
        return std::any_of(new_.all().begin(), new_.all().end(), [&](const Provision& p) { return p.kind == kind; });
    }

    void judge_kept(BrokenReference broken, std::int64_t old_target, std::int64_t new_target, const Block& block) {
        const Provision& was = old_.all()[static_cast<std::size_t>(old_target)];
        const std::int64_t now_block = new_of_old_[was.block];
        const std::int64_t now = now_block < 0 ? -1 : new_.at_block(static_cast<std::uint32_t>(now_block));
        if (now >= 0 && now == new_target) return;
        if (now >= 0) {
            const Provision& target = new_.all()[static_cast<std::size_t>(now)];
            if (target.key == was.key) return;
            broken.state = ReferenceState::moved;
            broken.points_to = target.written;
        } else if (now_block >= 0 && new_target >= 0) {
            return;  // it lost its number to nobody that can be told
        }
        put(std::move(broken), block);
    }

    void put(BrokenReference broken, const Block& block) {
        broken.section = *section_;
        if (block.kind == BlockKind::heading && !broken.section.empty()) broken.section.pop_back();
        ledger_.references.push_back(std::move(broken));
    }

    const Revision& revision_;
    Ledger& ledger_;
    Language language_;
    const text::CommitmentData& data_;
    Provisions old_;
    Provisions new_;
    std::vector<std::int64_t> new_of_old_;
    DraftPlaces places_;
    std::vector<bool> kept_;
    const std::vector<std::string>* section_ = nullptr;
};

}  // namespace

namespace {

/// Which OLD tokens say what a block is. Its number does not, where there is more: "2. Transport" that became
/// "3. Transport" keeps its "2." in the heading that stands there now.
std::vector<bool> telling_tokens(const Revision& revision) {
    std::vector<bool> telling(revision.old_tokens.size(), true);
    for (std::size_t begin = 0; begin < telling.size();) {
        const Block& block = revision.old_draft->blocks[revision.old_tokens[begin].block];
        std::size_t end = begin;
        while (end < telling.size() && revision.old_tokens[end].block == revision.old_tokens[begin].block) ++end;
        const std::uint32_t label =
            block.label_size > 0 ? block.label_size : text::find_label(block.text, revision.options.language).size;
        if (revision.old_tokens[end - 1].end > label) {
            for (std::size_t t = begin; t < end && revision.old_tokens[t].end <= label; ++t) telling[t] = false;
        }
        begin = end;
    }
    return telling;
}

}  // namespace

std::vector<std::int64_t> map_blocks(const Revision& revision) {
    std::vector<std::int64_t> new_of_old(revision.old_draft->blocks.size(), -1);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    std::vector<std::uint32_t> sizes(new_of_old.size(), 0);
    const std::vector<bool> telling = telling_tokens(revision);
    for (std::size_t t = 0; t < telling.size(); ++t) sizes[revision.old_tokens[t].block] += telling[t] ? 1U : 0U;
    for (const WordOp& op : revision.ops) {
        if (op.op != Op::keep && op.op != Op::alter) continue;
        const std::uint32_t count = std::min(op.old_tokens.size(), op.new_tokens.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!telling[op.old_tokens.begin + i]) continue;
            ++shared[{revision.old_tokens[op.old_tokens.begin + i].block,
                      revision.new_tokens[op.new_tokens.begin + i].block}];
        }
    }
    std::vector<std::uint32_t> best(new_of_old.size(), 0);
    for (const auto& [blocks, count] : shared) {
        if (count <= best[blocks.first] || count * 3 < sizes[blocks.first]) continue;
        best[blocks.first] = count;
        new_of_old[blocks.first] = blocks.second;
    }
    return new_of_old;
}

void trace_references(const Revision& revision, Ledger& ledger) { References(revision, ledger).trace(); }

}  // namespace spor::judging
