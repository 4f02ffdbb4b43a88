#include "align/notes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "align/sides.hpp"

namespace spor::alignment {
namespace {

/// The text of one note: its first block and those that go on with it.
struct Note {
    Range blocks;
    std::uint32_t partner = kNone;  ///< index of the other draft's note
    std::uint32_t shared = 0;       ///< words kept between the two
};

struct Notes {
    std::vector<Note> list;
    std::vector<std::uint32_t> of_block;  ///< index into the list; kNone: no note's

    Notes(const Document& draft, const std::vector<bool>& is_note) : of_block(draft.blocks.size(), kNone) {
        for (std::uint32_t b = 0; b < draft.blocks.size(); ++b) {
            if (!is_note[b]) continue;
            const bool goes_on = draft.blocks[b].label.empty() && !list.empty() && list.back().blocks.end == b;
            if (!goes_on) list.push_back({{b, b}});
            list.back().blocks.end = b + 1;
            of_block[b] = static_cast<std::uint32_t>(list.size()) - 1;
        }
    }
};

bool has_notes(const Document& draft) {
    return std::any_of(draft.blocks.begin(), draft.blocks.end(), [](const Block& block) { return block.note; });
}

/// Which blocks are notes, by draft: those that their reader knew, and those whose every kept word stands in such a one
/// of the other draft. A page that a browser printed has its notes as a list, and nothing there says that they are
/// notes.
struct KnownNotes {
    std::vector<bool> before;
    std::vector<bool> after;

    explicit KnownNotes(const Revision& revision)
        : before(flags(*revision.old_draft)), after(flags(*revision.new_draft)) {
        std::vector<bool> old_among(before.size(), false);
        std::vector<bool> new_among(after.size(), false);
        std::vector<bool> old_elsewhere(before.size(), false);
        std::vector<bool> new_elsewhere(after.size(), false);
        for (const WordOp& op : revision.ops) {
            if (op.op != Op::keep) continue;
            for (std::uint32_t k = 0; k < op.old_tokens.size(); ++k) {
                const std::uint32_t old_block = revision.old_tokens[op.old_tokens.begin + k].block;
                const std::uint32_t new_block = revision.new_tokens[op.new_tokens.begin + k].block;
                (after[new_block] ? old_among : old_elsewhere)[old_block] = true;
                (before[old_block] ? new_among : new_elsewhere)[new_block] = true;
            }
        }
        add(before, old_among, old_elsewhere);
        add(after, new_among, new_elsewhere);
    }

private:
    static std::vector<bool> flags(const Document& draft) {
        std::vector<bool> notes;
        for (const Block& block : draft.blocks) notes.push_back(block.note);
        return notes;
    }
    static void add(std::vector<bool>& notes, const std::vector<bool>& among, const std::vector<bool>& elsewhere) {
        for (std::size_t b = 0; b < notes.size(); ++b) notes[b] = notes[b] || (among[b] && !elsewhere[b]);
    }
};

class Placing {
public:
    Placing(const Revision& revision, const KnownNotes& known)
        : revision_(revision), before_(*revision.old_draft, known.before), after_(*revision.new_draft, known.after) {}

    std::optional<PlacedNotes> run() {
        if (before_.list.empty() || after_.list.empty()) return std::nullopt;
        follow_words();
        follow_labels();
        PlacedNotes placed{*revision_.old_draft, order_of_blocks()};
        const std::vector<std::uint32_t>& order = placed.places;
        if (std::is_sorted(order.begin(), order.end())) return std::nullopt;
        for (std::uint32_t b = 0; b < order.size(); ++b) {
            placed.draft.blocks[b] = revision_.old_draft->blocks[order[b]];
            const std::uint32_t note = before_.of_block[order[b]];
            if (note != kNone && before_.list[note].partner != kNone) placed.draft.blocks[b].note = true;
        }
        return placed;
    }

private:
    /// Which old blocks each new block's words stand in, and which notes share words.
    void follow_words() {
        old_of_new_.assign(revision_.new_draft->blocks.size(), {kNone, 0});
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
        for (const WordOp& op : revision_.ops) {
            if (op.op != Op::keep) continue;
            for (std::uint32_t k = 0; k < op.old_tokens.size(); ++k) {
                const std::uint32_t old_block = revision_.old_tokens[op.old_tokens.begin + k].block;
                const std::uint32_t new_block = revision_.new_tokens[op.new_tokens.begin + k].block;
                const std::uint32_t old_note = before_.of_block[old_block];
                const std::uint32_t new_note = after_.of_block[new_block];
                if (old_note != kNone && new_note != kNone) ++shared[{old_note, new_note}];
                if (old_note != kNone || new_note != kNone) continue;
                Range& range = old_of_new_[new_block];
                if (range.begin == kNone) range.begin = old_block;
                range.end = old_block + 1;
            }
        }
        for (const auto& [notes, words] : shared) {
            Note& old_note = before_.list[notes.first];
            Note& new_note = after_.list[notes.second];
            if (words <= old_note.shared || words <= new_note.shared) continue;
            part(old_note, after_);
            part(new_note, before_);
            join(notes.first, notes.second, words);
        }
    }

    static void part(Note& note, Notes& others) {
        if (note.partner == kNone) return;
        Note& other = others.list[note.partner];
        other.partner = kNone;
        other.shared = 0;
    }

    void join(std::uint32_t old_note, std::uint32_t new_note, std::uint32_t words) {
        before_.list[old_note].partner = new_note;
        after_.list[new_note].partner = old_note;
        before_.list[old_note].shared = after_.list[new_note].shared = words;
    }

    /// A note too short to be known by its words, or a rewritten one: the same mark stands at both.
    void follow_labels() {
        std::map<std::string, std::uint32_t> by_label;
        for (std::uint32_t n = 0; n < before_.list.size(); ++n) {
            if (before_.list[n].partner == kNone) by_label.emplace(label(*revision_.old_draft, before_.list[n]), n);
        }
        for (std::uint32_t n = 0; n < after_.list.size(); ++n) {
            if (after_.list[n].partner != kNone) continue;
            const auto found = by_label.find(label(*revision_.new_draft, after_.list[n]));
            if (found == by_label.end()) continue;
            join(found->second, n, 0);
            by_label.erase(found);
        }
    }

    /// "[^1]", "1" and a list's "1." are one mark.
    static std::string label(const Document& draft, const Note& note) {
        std::string label = draft.blocks[note.blocks.begin].label;
        std::erase_if(label, [](char c) { return c == '[' || c == '^' || c == ']' || c == '.'; });
        return label;
    }

    /// The old blocks in the order in which NEW has them: notes with a partner leave their place, each for behind the
    /// block (of the text) that it stands behind in NEW; where it stands between the same blocks already, it stays.
    [[nodiscard]] std::vector<std::uint32_t> order_of_blocks() const {
        std::map<std::uint32_t, std::vector<std::uint32_t>> behind;  // old block + 1: notes that follow it
        std::vector<bool> taken(before_.list.size(), false);
        std::uint32_t last = 0;
        for (const Note& note : after_.list) {
            if (note.partner == kNone) continue;
            last = place_of(note, last);
            behind[last].push_back(note.partner);
            taken[note.partner] = true;
        }
        std::vector<std::uint32_t> order;
        order.reserve(before_.of_block.size());
        for (std::uint32_t b = 0; b <= before_.of_block.size(); ++b) {
            if (const auto notes = behind.find(b); notes != behind.end()) {
                for (const std::uint32_t n : notes->second) append(order, before_.list[n].blocks);
            }
            if (b == before_.of_block.size()) break;
            const std::uint32_t note = before_.of_block[b];
            if (note == kNone || !taken[note]) order.push_back(b);
        }
        return order;
    }

    static void append(std::vector<std::uint32_t>& order, Range blocks) {
        for (std::uint32_t b = blocks.begin; b < blocks.end; ++b) order.push_back(b);
    }

    /// The old block before which a new note's partner belongs; `last` is that of the note before it in NEW.
    [[nodiscard]] std::uint32_t place_of(const Note& note, std::uint32_t last) const {
        std::uint32_t earliest = 0;
        for (std::uint32_t b = note.blocks.begin; b-- > 0;) {
            if (old_of_new_[b].begin == kNone) continue;
            earliest = old_of_new_[b].end;
            break;
        }
        auto latest = static_cast<std::uint32_t>(before_.of_block.size());
        for (std::uint32_t b = note.blocks.end; b < old_of_new_.size(); ++b) {
            if (old_of_new_[b].begin == kNone) continue;
            latest = old_of_new_[b].begin;
            break;
        }
        const std::uint32_t now = before_.list[note.partner].blocks.begin;
        const std::uint32_t behind_last = last < latest ? std::max(earliest, last) : earliest;
        return behind_last <= now && now < latest ? now : behind_last;
    }

    const Revision& revision_;
    Notes before_;
    Notes after_;
    std::vector<Range> old_of_new_;  ///< by new block: the old blocks that its words stand in; kNone, 0: in none
};

}  // namespace

std::optional<PlacedNotes> place_notes(const Revision& revision) {
    if (!has_notes(*revision.old_draft) && !has_notes(*revision.new_draft)) return std::nullopt;
    return Placing(revision, KnownNotes(revision)).run();
}

}  // namespace spor::alignment
