#include "check/substitutions.hpp"

#include <algorithm>
#include <vector>

#include "check/substitution_words.hpp"

namespace spor::checking {
namespace {

using drafts::Random;

/// A filled slot: which filler of its kind, and which way of writing it.
struct Slot {
    char kind = 0;
    std::size_t filler = 0;
    std::size_t way = 0;
    bool denied = false;
};

struct Line {
    std::string pattern;
    std::vector<Slot> slots;
    std::string lead;  ///< "- ", "| " …
};

struct Policy {
    std::vector<std::string> headings;
    std::vector<Line> lines;  ///< three to a heading
};

const std::vector<Value>* values_of(const TemplateWords& words, char kind) {
    switch (kind) {
        case 'p':
            return &words.shares;
        case 'k':
            return &words.amounts;
        case 'd':
            return &words.dates;
        case 'l':
            return &words.deadlines;
        case 'c':
            return &words.counts;
        case 'x':
            return &words.least;
        case 'y':
            return &words.most;
        default:
            return nullptr;
    }
}

const std::vector<std::string>* plain_of(const TemplateWords& words, char kind) {
    switch (kind) {
        case 'a':
            return &words.actors;
        case 'j':
            return &words.adjectives;
        case 'o':
            return &words.objects;
        case 'v':
            return &words.adverbs;
        default:
            return nullptr;
    }
}

std::size_t choices(const TemplateWords& words, char kind) {
    if (const auto* values = values_of(words, kind)) return values->size();
    if (const auto* plain = plain_of(words, kind)) return plain->size();
    return kind == 'm' ? words.modals.size() : 1;
}

std::string said(const TemplateWords& words, const Slot& slot) {
    if (const auto* values = values_of(words, slot.kind)) {
        const Value& value = (*values)[slot.filler];
        return value.ways[slot.way % value.ways.size()];
    }
    if (const auto* plain = plain_of(words, slot.kind)) return (*plain)[slot.filler];
    if (slot.kind == 'm') return words.modals[slot.filler].text;
    return slot.denied ? words.denial : "";
}

void capitalise(std::string& text, bool capital) {
    char& first = text.front();
    if (capital && first >= 'a' && first <= 'z') first = static_cast<char>(first - 32);
    if (!capital && first >= 'A' && first <= 'Z') first = static_cast<char>(first + 32);
}

std::string fill(const TemplateWords& words, const Line& line) {
    std::string text;
    std::size_t slot = 0;
    for (std::size_t at = 0; at < line.pattern.size(); ++at) {
        if (line.pattern[at] != '{') {
            text += line.pattern[at];
            continue;
        }
        std::string filler = said(words, line.slots[slot++]);
        if (line.pattern[at + 1] == 'a') capitalise(filler, text.empty());
        text += filler;
        at += 2;
    }
    capitalise(text, true);
    return line.lead + text;
}

std::string write(const TemplateWords& words, const Policy& policy) {
    std::string text;
    for (std::size_t i = 0; i < policy.lines.size(); ++i) {
        if (i % 3 == 0) text += "## " + policy.headings[i / 3] + "\n\n";
        const bool run_on = policy.lines[i].lead.empty() && i % 3 == 1;  // two sentences of one paragraph
        text += fill(words, policy.lines[i]) + (run_on ? " " : "\n\n");
    }
    return text;
}

Line random_line(Random& random, const TemplateWords& words) {
    Line line;
    line.pattern = random.pick(words.sentences);
    if (random.chance(25)) line.lead = random.chance(60) ? "- " : "> ";
    for (std::size_t at = line.pattern.find('{'); at != std::string::npos; at = line.pattern.find('{', at + 1)) {
        const char kind = line.pattern[at + 1];
        line.slots.push_back({kind, random.below(choices(words, kind)), random.below(6), random.chance(8)});
    }
    return line;
}

Policy random_policy(Random& random, const TemplateWords& words) {
    Policy policy;
    const std::size_t sections = random.between(1, 3);
    for (std::size_t i = 0; i < sections; ++i) policy.headings.push_back(random.pick(words.headings));
    for (std::size_t i = 0; i < 3 * sections; ++i) policy.lines.push_back(random_line(random, words));
    return policy;
}

CommitmentKind kind_of(char slot) {
    switch (slot) {
        case 'a':
            return CommitmentKind::actor;
        case 'm':
            return CommitmentKind::obligation;
        case 'n':
            return CommitmentKind::negation;
        case 'k':
            return CommitmentKind::amount;
        case 'd':
            return CommitmentKind::date;
        case 'l':
            return CommitmentKind::deadline;
        case 'c':
            return CommitmentKind::count;
        case 'y':
            return CommitmentKind::number;
        default:
            return CommitmentKind::percentage;
    }
}

/// A modal that means leave turns into a ban when it is denied.
bool gives_leave(const TemplateWords& words, const Slot& modal) { return words.modals[modal.filler].rank == 1; }

/// Changes one slot and says what a careful reader would call it. Nothing where the new filler says the same.
std::optional<DraftCase> change(Random& random, const TemplateWords& words, Line& line) {
    Slot& slot = line.slots[random.below(line.slots.size())];
    DraftCase result;
    const Slot was = slot;
    const Slot* modal = nullptr;
    const Slot* denial = nullptr;
    for (const Slot& each : line.slots) {
        if (each.kind == 'm') modal = &each;
        if (each.kind == 'n') denial = &each;
    }
    if (plain_of(words, slot.kind) != nullptr && slot.kind != 'a') return std::nullopt;
    result.kind = kind_of(slot.kind);
    if (slot.kind == 'n') {
        slot.denied = !slot.denied;
        result.direction = slot.denied ? Direction::added : Direction::dropped;
        if (gives_leave(words, *modal)) {
            result.kind = CommitmentKind::obligation;
            result.direction = slot.denied ? Direction::strengthened : Direction::weakened;
        }
        result.what = (slot.denied ? "+" : "-") + words.denial;
        return result;
    }
    slot.filler = random.below(choices(words, slot.kind));
    int before = 0;
    int after = 0;
    if (slot.kind == 'm') {
        if (denial != nullptr && denial->denied) return std::nullopt;  // how much less a denied duty binds is open
        before = words.modals[was.filler].rank;
        after = words.modals[slot.filler].rank;
    } else if (const auto* values = values_of(words, slot.kind)) {
        before = (*values)[was.filler].rank;
        after = (*values)[slot.filler].rank;
    }
    if (slot.filler == was.filler || (slot.kind == 'm' && before == after)) return std::nullopt;
    const bool ranked = slot.kind == 'm' || slot.kind == 'l' || slot.kind == 'x' || slot.kind == 'y';
    if (ranked) result.direction = after > before ? Direction::strengthened : Direction::weakened;
    result.what = said(words, was) + " -> " + said(words, slot);
    return result;
}

/// Another way of writing the same, or other words that commit nobody.
void disturb(Random& random, const TemplateWords& words, Policy& policy) {
    for (Line& line : policy.lines) {
        for (Slot& slot : line.slots) {
            const bool free_word = slot.kind == 'j' || slot.kind == 'o' || slot.kind == 'v';
            if (free_word && random.chance(40)) slot.filler = random.below(choices(words, slot.kind));
            if (values_of(words, slot.kind) != nullptr && random.chance(50)) slot.way = random.below(6);
        }
    }
}

/// What no reader would call a change: line wraps, two sections changing places, a heading said otherwise.
void rearrange(Random& random, Policy& policy, const TemplateWords& words) {
    if (random.chance(30)) policy.headings[random.below(policy.headings.size())] = random.pick(words.headings);
    if (policy.lines.size() >= 6 && random.chance(30)) {
        std::swap_ranges(policy.lines.begin(), policy.lines.begin() + 3, policy.lines.begin() + 3);
        std::swap(policy.headings[0], policy.headings[1]);
    }
}

}  // namespace

DraftCase substituted(Random& random, Language language) {
    const TemplateWords& words = template_words(language);
    for (;;) {
        Policy policy = random_policy(random, words);
        const std::string before = write(words, policy);
        Line& line = policy.lines[random.below(policy.lines.size())];
        std::optional<DraftCase> result = change(random, words, line);
        if (!result) continue;
        result->before = before;
        result->after = write(words, policy);
        return *result;
    }
}

DraftCase harmless(Random& random, Language language) {
    const TemplateWords& words = template_words(language);
    Policy policy = random_policy(random, words);
    DraftCase result;
    result.before = write(words, policy);
    disturb(random, words, policy);
    rearrange(random, policy, words);
    result.after = write(words, policy);
    return result;
}

}  // namespace spor::checking
