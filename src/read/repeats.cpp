// Heads and feet of pages without form feeds: short lines that come back and stand where a page ends.
//
// Repetition alone proves nothing ("Formål" may head every section). The proof is one of these: a number that counts
// up, a gap below that is wider than gaps are, a sentence that goes on underneath, or a page number just below.
#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "read/furniture.hpp"
#include "read/markers.hpp"
#include "text/characters.hpp"
#include "text/label.hpp"

namespace spor::reading {
namespace {

constexpr std::uint32_t kWidest = 80;      // characters
constexpr std::size_t kFewest = 3;         // occurrences
constexpr std::size_t kFewestBetween = 3;  // lines from one to the next: a page, not a list
constexpr std::uint32_t kShortPage = 15;   // lines

struct Candidate {
    std::vector<std::size_t> lines;
    std::vector<Mask> masks;
};

bool has_letter(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (text::is_letter(text::next_character(line, at))) return true;
    }
    return false;
}

std::size_t count_numbers(std::string_view line) {
    std::size_t numbers = 0;
    bool inside = false;
    for (const char c : line) {
        const bool digit = c >= '0' && c <= '9';
        numbers += digit && !inside ? 1U : 0U;
        inside = digit;
    }
    return numbers;
}

class Repeats {
public:
    explicit Repeats(Furnishing& furnishing) : all_(furnishing), usual_gap_(find_usual_gap()) {}

    // One round; a second one sees what stands beside the furniture of the first. False where there is none.
    bool run() {
        bool found = false;
        feet_ = 0;
        for (std::size_t i = 1; i < all_.lines.size(); ++i) feet_ += all_.taken[i] && !all_.taken[i - 1] ? 1U : 0U;
        for (const Candidate& candidate : collect()) {
            if (!is_furniture(candidate)) continue;
            take(candidate);
            found = true;
        }
        return found;
    }

    /// "Side 1 af 1" at the end of a draft of one page comes never back.
    void take_number_of_only_page() {
        constexpr std::size_t kLongest = 12;  // bytes of its mask
        const std::size_t last = all_.lines.size() - 1;
        if (all_.lines.size() < 2 || all_.taken[last] || !isolated(last)) return;
        const Mask mask = mask_of(all_.text(last));
        if (mask.numbers == std::vector<std::uint32_t>{1, 1} && mask.text.size() <= kLongest) all_.taken[last] = true;
    }

private:
    [[nodiscard]] std::uint32_t find_usual_gap() const {
        std::map<std::uint32_t, std::size_t> gaps;
        for (std::size_t i = 1; i < all_.lines.size(); ++i) {
            if (all_.lines[i].gap > 0) ++gaps[all_.lines[i].gap];
        }
        const auto most = std::max_element(gaps.begin(), gaps.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == gaps.end() ? 1 : most->first;
    }

    [[nodiscard]] bool parted_above(std::size_t i) const {
        return i == 0 || all_.lines[i].gap > 0 || all_.lines[i].broken || all_.taken[i - 1] ||
               is_rule(all_.text(i - 1));
    }
    [[nodiscard]] bool parted_below(std::size_t i) const {
        return i + 1 == all_.lines.size() || parted_above(i + 1) || all_.taken[i + 1] || is_rule(all_.text(i + 1));
    }

    // A number may stand in a foot of several lines.
    [[nodiscard]] bool may_be_furniture(std::size_t i) const {
        if (isolated(i) || stands_on_taken(i)) return true;
        const std::size_t numbers = count_numbers(all_.text(i));
        return numbers >= 2 || (numbers == 1 && (parted_above(i) || parted_below(i)));
    }

    struct Key {
        std::size_t hash = 0;
        std::size_t line = 0;
    };

    // Lines of one mask that may be furniture and come back, in the order of their first occurrences. Hashes are sorted
    // first: most lines come never back, and need no room.
    [[nodiscard]] std::vector<Candidate> collect() const {
        std::vector<Key> keys;
        for (std::size_t i = 0; i < all_.lines.size(); ++i) {
            if (all_.taken[i] || all_.lines[i].width > kWidest || !may_be_furniture(i)) continue;
            keys.push_back({std::hash<std::string>{}(mask_of(all_.text(i)).text), i});
        }
        std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.hash < b.hash; });
        std::vector<Candidate> candidates;
        for (auto first = keys.begin(); first != keys.end();) {
            const auto end = std::find_if(first, keys.end(), [&](const Key& key) { return key.hash != first->hash; });
            const std::size_t lines = std::prev(end)->line - first->line;
            const auto times = static_cast<std::size_t>(end - first);
            if (times >= 2 && lines >= (times - 1) * kFewestBetween) candidates.push_back(gather(&*first, times));
            first = end;
        }
        std::sort(candidates.begin(), candidates.end(),
                  [](const Candidate& a, const Candidate& b) { return a.lines.front() < b.lines.front(); });
        return candidates;
    }

    // All of one hash; what shares it by chance is left out.
    [[nodiscard]] Candidate gather(const Key* keys, std::size_t times) const {
        Candidate candidate;
        for (std::size_t i = 0; i < times; ++i) {
            Mask mask = mask_of(all_.text(keys[i].line));
            if (i > 0 && mask.text != candidate.masks.front().text) continue;
            candidate.lines.push_back(keys[i].line);
            candidate.masks.push_back(std::move(mask));
        }
        return candidate;
    }

    [[nodiscard]] bool is_furniture(const Candidate& candidate) const {
        const bool changing = std::any_of(candidate.masks.begin(), candidate.masks.end(), [&](const Mask& mask) {
            return mask.numbers != candidate.masks.front().numbers;
        });
        if (changing) return counts_to_total(candidate) || counts_pages(candidate);
        if (candidate.lines.size() < 2) return false;
        if (stand_on_taken(candidate) && (isolated(candidate) || stands_on_feet_only(candidate))) return true;
        if (isolated(candidate) && opens_pages(candidate)) return true;
        if (candidate.lines.size() < kFewest || !isolated(candidate)) return false;
        return ends_pages(candidate) || interrupts(candidate);
    }

    [[nodiscard]] bool isolated(std::size_t i) const { return parted_above(i) && parted_below(i); }
    [[nodiscard]] bool isolated(const Candidate& candidate) const {
        return std::all_of(candidate.lines.begin(), candidate.lines.end(), [&](std::size_t i) { return isolated(i); });
    }

    // What touches an occurrence touches every one: a head or a foot of several lines.
    [[nodiscard]] bool in_block(const Candidate& candidate) const {
        return touches_the_same(candidate, true) && touches_the_same(candidate, false);
    }
    [[nodiscard]] bool touches_the_same(const Candidate& candidate, bool above) const {
        std::string touching;
        for (const std::size_t i : candidate.lines) {
            if (above ? parted_above(i) : parted_below(i)) continue;
            std::string mask = mask_of(all_.text(above ? i - 1 : i + 1)).text;
            if (!touching.empty() && touching != mask) return false;
            touching = std::move(mask);
        }
        return true;
    }

    // Furniture stands right below: a foot of several lines, found from its last one on.
    [[nodiscard]] bool stands_on_taken(std::size_t i) const {
        return i + 1 < all_.lines.size() && all_.taken[i + 1] && all_.lines[i + 1].gap <= usual_gap_;
    }
    [[nodiscard]] bool stand_on_taken(const Candidate& candidate) const {
        return std::all_of(candidate.lines.begin(), candidate.lines.end(),
                           [&](std::size_t i) { return stands_on_taken(i); });
    }

    // A sentence that comes back may end some pages by chance; a foot's first line ends half of them, and stands
    // nowhere else. Two lines at most can do the former, so that the search through all lines is rare.
    [[nodiscard]] bool stands_on_feet_only(const Candidate& candidate) const {
        if (candidate.lines.size() < kFewest || candidate.lines.size() * 2 < feet_) return false;
        const std::string_view text = all_.text(candidate.lines.front());
        std::size_t times = 0;
        for (std::size_t i = 0; i < all_.lines.size(); ++i) times += all_.text(i) == text ? 1U : 0U;
        return times == candidate.lines.size();
    }

    // "1 af 2", "2 af 2": all pages of a short draft.
    [[nodiscard]] static bool counts_to_total(const Candidate& candidate) {
        const std::size_t slots = candidate.masks.front().numbers.size();
        if (slots < 2) return false;
        const std::size_t total = candidate.lines.size();
        for (std::size_t i = 0; i < total; ++i) {
            const std::vector<std::uint32_t>& numbers = candidate.masks[i].numbers;
            if (numbers[slots - 2] != i + 1 || numbers[slots - 1] != total) return false;
        }
        return true;
    }

    // "Side 3 af 41", "- 3 -", "3", "Plan 2030 | 3": one number counts up by one, every other one stays.
    [[nodiscard]] bool counts_pages(const Candidate& candidate) const {
        std::vector<const Mask*> masks;
        for (const Mask& mask : candidate.masks) masks.push_back(&mask);
        const int counter = find_counter(masks, std::vector<std::uint32_t>(masks.size(), 1));
        if (counter < 0) return false;
        const std::vector<std::uint32_t>& last = candidate.masks.back().numbers;
        const auto next = static_cast<std::size_t>(counter) + 1;
        if (candidate.lines.size() >= kFewest && next < last.size() && last[next - 1] <= last[next]) return true;
        if (!isolated(candidate) && !in_block(candidate)) return false;
        const std::string_view first = all_.text(candidate.lines.front());
        if (text::find_label(first, all_.language).size > 0)
            return candidate.lines.size() >= kFewest && interrupts(candidate);
        if (interrupts(candidate) || closes_draft(candidate)) return true;
        if (candidate.lines.size() < kFewest) return false;
        return !has_letter(first) || ends_pages(candidate) || regular(candidate);
    }

    // The last one is the draft's last line, which no heading is. Two prove that only a page apart, or above a head.
    [[nodiscard]] bool closes_draft(const Candidate& candidate) const {
        for (std::size_t i = candidate.lines.back() + 1; i < all_.lines.size(); ++i) {
            if (!all_.taken[i]) return false;
        }
        return candidate.lines.size() >= kFewest || stands_above_heads(candidate) ||
               all_.lines[candidate.lines.back()].number - all_.lines[candidate.lines.front()].number >= kShortPage;
    }

    // What follows, the draft's end apart, is the line that it began with.
    [[nodiscard]] bool stands_above_heads(const Candidate& candidate) const {
        return std::all_of(candidate.lines.begin(), candidate.lines.end() - 1,
                           [&](std::size_t i) { return all_.text(i + 1) == all_.text(0); });
    }

    // A head: the draft's first line, which comes back right below nearly every foot; and a further line of it.
    [[nodiscard]] bool opens_pages(const Candidate& candidate) const {
        const auto begin = all_.taken.begin();
        const auto first = begin + static_cast<std::ptrdiff_t>(candidate.lines.front());
        return std::find(begin, first, false) == first && candidate.lines.size() * 5 >= feet_ * 4 &&
               std::all_of(candidate.lines.begin() + 1, candidate.lines.end(),
                           [&](std::size_t i) { return all_.taken[i - 1]; });
    }

    // Pages have about as many lines each; chapters and tables do not.
    [[nodiscard]] bool regular(const Candidate& candidate) const {
        std::uint32_t least = ~0U;
        std::uint32_t most = 0;
        for (std::size_t i = 1; i < candidate.lines.size(); ++i) {
            const std::uint32_t lines =
                all_.lines[candidate.lines[i]].number - all_.lines[candidate.lines[i - 1]].number;
            least = std::min(least, lines);
            most = std::max(most, lines);
        }
        return candidate.lines.size() >= 4 && least >= kShortPage && most <= least * 2;
    }

    // Nearly every occurrence has a wide gap below, wider than the one above: a foot.
    [[nodiscard]] bool ends_pages(const Candidate& candidate) const {
        std::size_t wide = 0;
        std::size_t asked = 0;
        for (const std::size_t i : candidate.lines) {
            if (i + 1 == all_.lines.size()) continue;
            const std::uint32_t below = all_.gap_after(i);
            ++asked;
            wide += below >= 2 && below > usual_gap_ && (below > all_.lines[i].gap || i == 0) ? 1U : 0U;
        }
        return asked >= 2 && wide * 5 >= asked * 4;
    }

    // The text around it goes on across it.
    [[nodiscard]] bool interrupts(const Candidate& candidate) const {
        std::size_t times = 0;
        for (const std::size_t i : candidate.lines) {
            std::size_t above = i;
            while (above > 0 && (above == i || all_.taken[above])) --above;
            std::size_t below = i + 1;
            while (below < all_.lines.size() && all_.taken[below]) ++below;
            if (above < i && !all_.taken[above] && below < all_.lines.size())
                times += all_.goes_on(above, below) ? 1U : 0U;
        }
        return times > 0 && times * 5 >= candidate.lines.size();
    }

    void take(const Candidate& candidate) {
        for (const std::size_t i : candidate.lines) all_.taken[i] = true;
    }

    Furnishing& all_;
    std::uint32_t usual_gap_;
    std::size_t feet_ = 0;  // runs of furniture found before this round
};

}  // namespace

void find_repeats(Furnishing& furnishing) {
    Repeats repeats(furnishing);
    constexpr int kMostRounds = 3;  // the numbers, the heads below them, a rule below those
    for (int round = 0; round < kMostRounds && repeats.run(); ++round) {
    }
    repeats.take_number_of_only_page();
}

}  // namespace spor::reading
