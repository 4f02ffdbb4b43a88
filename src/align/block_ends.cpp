#include "align/block_ends.hpp"

#include <algorithm>

namespace spor::alignment {
namespace {

constexpr std::uint32_t kLongest = 400;  ///< changed words at a block's edge; bounds the work where blocks were split

class BlockEnds {
public:
    BlockEnds(const Sides& sides, const PassageMap& old_passages, const PassageMap& new_passages, Alignment& alignment)
        : sides_(sides), old_passages_(old_passages), new_passages_(new_passages), alignment_(alignment) {}

    void run() {
        for (std::uint32_t block = 0; block + 1 < sides_.after.block_start.size(); ++block) {
            if (sides_.after.block_verbatim[block]) continue;
            const Range words = words_of(sides_.after, block);
            if (words.empty()) continue;
            if (alignment_.partner_of_new[words.end - 1] == kNone) keep_end(words);
            if (alignment_.partner_of_new[words.begin] == kNone) keep_beginning(words);
        }
    }

private:
    /// Without its number, which has a link of its own.
    [[nodiscard]] static Range words_of(const Side& side, std::uint32_t block) {
        const Range words = side.words_of(block);
        return {side.label_of(words).end, words.end};
    }

    [[nodiscard]] bool in_one_passage(std::uint32_t old_kept, std::uint32_t old_end, std::uint32_t new_kept,
                                      std::uint32_t new_end) const {
        return old_passages_.at(old_kept) == old_passages_.at(old_end) &&
               new_passages_.at(new_kept) == new_passages_.at(new_end);
    }

    void keep_end(Range words) {
        const std::vector<std::uint32_t>& partners = alignment_.partner_of_new;
        const std::uint32_t least = words.end - std::min(words.size(), kLongest);
        std::uint32_t kept = words.end - 1;
        while (kept > least && partners[kept] == kNone) --kept;
        if (partners[kept] == kNone) return;
        const std::uint32_t old_kept = partners[kept];
        const std::uint32_t old_end = words_of(sides_.before, sides_.before.block_of(old_kept)).end;
        if (old_end - old_kept > kLongest || !in_one_passage(old_kept, old_end - 1, kept, words.end - 1)) return;
        for (std::uint32_t t = old_kept + 1; t < old_end; ++t) {
            if (alignment_.partner_of_old[t] != kNone) return;
        }
        std::uint32_t before = old_end;
        std::uint32_t after = words.end;
        while (before > old_kept + 1 && after > kept + 1 &&
               sides_.before.ids[before - 1] == sides_.after.ids[after - 1]) {
            alignment_.link(--before, --after);
        }
    }

    void keep_beginning(Range words) {
        const std::vector<std::uint32_t>& partners = alignment_.partner_of_new;
        const std::uint32_t most = words.begin + std::min(words.size(), kLongest);
        std::uint32_t kept = words.begin;
        while (kept < most && partners[kept] == kNone) ++kept;
        if (kept == most) return;
        const std::uint32_t old_kept = partners[kept];
        const std::uint32_t old_begin = words_of(sides_.before, sides_.before.block_of(old_kept)).begin;
        if (old_kept < old_begin || old_kept - old_begin > kLongest) return;
        if (!in_one_passage(old_kept, old_begin, kept, words.begin)) return;
        for (std::uint32_t t = old_begin; t < old_kept; ++t) {
            if (alignment_.partner_of_old[t] != kNone) return;
        }
        for (std::uint32_t before = old_begin, after = words.begin;
             before < old_kept && after < kept && sides_.before.ids[before] == sides_.after.ids[after];
             ++before, ++after) {
            alignment_.link(before, after);
        }
    }

    const Sides& sides_;
    const PassageMap& old_passages_;
    const PassageMap& new_passages_;
    Alignment& alignment_;
};

}  // namespace

void keep_block_ends(const Sides& sides, const PassageMap& old_passages, const PassageMap& new_passages,
                     Alignment& alignment) {
    BlockEnds(sides, old_passages, new_passages, alignment).run();
}

}  // namespace spor::alignment
