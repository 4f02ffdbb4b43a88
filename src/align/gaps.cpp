#include "align/gaps.hpp"

#include <algorithm>
#include <future>
#include <span>
#include <unordered_map>

#include "align/anchors.hpp"
#include "align/myers.hpp"

namespace spor::alignment {
namespace {

struct Gap {
    Range before;
    Range after;
};

std::uint64_t area(const Gap& gap) { return static_cast<std::uint64_t>(gap.before.size()) * gap.after.size(); }

/// The stretches between matches, and around them.
std::vector<Gap> gaps_around(const Gap& whole, const std::vector<Match>& matches) {
    std::vector<Gap> gaps;
    std::uint32_t i = whole.before.begin;
    std::uint32_t j = whole.after.begin;
    for (const Match& match : matches) {
        gaps.push_back({{i, match.before}, {j, match.after}});
        i = match.before_end();
        j = match.after_end();
    }
    gaps.push_back({{i, whole.before.end}, {j, whole.after.end}});
    return gaps;
}

/// Sentences of a range, each under one id by its words; where each begins.
struct SentenceList {
    std::vector<std::uint32_t> ids;
    std::vector<std::uint32_t> starts;  ///< and the range's end
};

using SentenceIds = std::unordered_map<std::uint64_t, std::uint32_t>;

SentenceList list_sentences(const Side& side, Range range, SentenceIds& known) {
    SentenceList list;
    std::uint64_t hash = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (t == range.begin || side.edges[t] >= Edge::sentence) {
            if (t > range.begin)
                list.ids.push_back(known.try_emplace(hash, static_cast<std::uint32_t>(known.size())).first->second);
            list.starts.push_back(t);
            hash = 0x9E3779B97F4A7C15ULL;
        }
        hash = (hash ^ side.ids[t]) * 0x100000001B3ULL;
        hash ^= hash >> 29;
    }
    if (!range.empty())
        list.ids.push_back(known.try_emplace(hash, static_cast<std::uint32_t>(known.size())).first->second);
    list.starts.push_back(range.end);
    return list;
}

/// Equal sentences in order, by the Myers core. Every word is compared again: a hash is no proof.
std::vector<Match> equal_sentences(const Sides& sides, const Gap& gap) {
    SentenceIds known;
    const SentenceList before = list_sentences(sides.before, gap.before, known);
    const SentenceList after = list_sentences(sides.after, gap.after, known);
    std::vector<Match> matches;
    for (const Match& run : shortest_edit(before.ids, after.ids)) {
        for (std::uint32_t k = 0; k < run.length; ++k) {
            const Match match{before.starts[run.before + k], after.starts[run.after + k],
                              before.starts[run.before + k + 1] - before.starts[run.before + k]};
            const auto* a = sides.before.ids.data() + match.before;
            const auto* b = sides.after.ids.data() + match.after;
            const bool same =
                after.starts[run.after + k + 1] - match.after == match.length && std::equal(a, a + match.length, b);
            if (same) matches.push_back(match);
        }
    }
    return matches;
}

std::vector<Match> cut(const Sides& sides, const Gap& gap) {
    for (const std::uint32_t size : {4U, 2U, 1U}) {
        auto chain = heaviest_chain(sides, unique_matches(sides, gap.before, gap.after, size));
        if (size == 1) std::erase_if(chain, [&](const Match& match) { return match_weight(sides, match) < 1.0F; });
        if (!chain.empty()) return chain;
    }
    if (auto sentences = equal_sentences(sides, gap); !sentences.empty()) return sentences;
    std::vector<Match> matches = shortest_edit(std::span(sides.before.ids).subspan(gap.before.begin, gap.before.size()),
                                               std::span(sides.after.ids).subspan(gap.after.begin, gap.after.size()));
    for (Match& match : matches) {
        match.before += gap.before.begin;
        match.after += gap.after.begin;
    }
    return matches;
}

/// Equal words at both ends of a gap need no table.
Match common_start(const Sides& sides, const Gap& gap) {
    const std::uint32_t limit = std::min(gap.before.size(), gap.after.size());
    std::uint32_t length = 0;
    while (length < limit && sides.before.ids[gap.before.begin + length] == sides.after.ids[gap.after.begin + length])
        ++length;
    return {gap.before.begin, gap.after.begin, length};
}

Match common_end(const Sides& sides, const Gap& gap) {
    const std::uint32_t limit = std::min(gap.before.size(), gap.after.size());
    std::uint32_t length = 0;
    while (length < limit &&
           sides.before.ids[gap.before.end - length - 1] == sides.after.ids[gap.after.end - length - 1])
        ++length;
    return {gap.before.end - length, gap.after.end - length, length};
}

void append(std::vector<Match>& matches, const std::vector<Match>& more) {
    matches.insert(matches.end(), more.begin(), more.end());
}

/// Whether a match can stand without a look at what is around it: with a word of content in it.
bool is_sure(const Sides& sides, const Match& match) { return match_weight(sides, match) >= 1.0F; }

/// Past the deadline: what a gap's two sides have in common at their ends. The words between count as replaced.
void align_late(const Sides& sides, const Gap& gap, std::vector<Match>& matches) {
    const Match start = common_start(sides, gap);
    const bool whole = start.length == gap.before.size() && start.length == gap.after.size();
    if (whole || is_sure(sides, start)) matches.push_back(start);
    const Gap rest{{start.before_end(), gap.before.end}, {start.after_end(), gap.after.end}};
    const Match end = common_end(sides, rest);
    if (is_sure(sides, end)) matches.push_back(end);
}

constexpr int kDeepest = 40;  ///< cuts of cuts; each at least parts the gap, so this only bounds hostile input
constexpr std::uint32_t kWorthAThread = 100'000;  ///< words of both sides; starting a thread costs more than it saves

void align_into(const Sides& sides, Gap gap, int depth, std::vector<Match>& matches);

/// The gaps [from, to) around a gap's own matches, with the match behind each.
std::vector<Match> align_parts(const Sides& sides, std::span<const Gap> gaps, std::span<const Match> between,
                               int depth) {
    std::vector<Match> matches;
    for (std::size_t g = 0; g < gaps.size(); ++g) {
        align_into(sides, gaps[g], depth, matches);
        if (g < between.size()) matches.push_back(between[g]);
    }
    return matches;
}

/// A gap too large for a table, cut at its own anchors. What the parts yield does not depend on who aligns them.
void align_large(const Sides& sides, const Gap& gap, int depth, std::vector<Match>& matches) {
    const std::vector<Match> inner = cut(sides, gap);
    if (inner.empty()) return;
    const std::vector<Gap> parts = gaps_around(gap, inner);
    const std::span<const Gap> gaps(parts);
    const std::span<const Match> between(inner);
    if (gap.before.size() + gap.after.size() < kWorthAThread) {
        append(matches, align_parts(sides, gaps, between, depth));
        return;
    }
    const std::size_t half = parts.size() / 2;
    auto second = std::async(std::launch::async,
                             [&] { return align_parts(sides, gaps.subspan(half), between.subspan(half), depth); });
    append(matches, align_parts(sides, gaps.first(half), between.first(half), depth));
    append(matches, second.get());
}

void align_into(const Sides& sides, Gap gap, int depth, std::vector<Match>& matches) {
    if (gap.before.empty() || gap.after.empty()) return;
    if (sides.late()) return align_late(sides, gap, matches);
    if (area(gap) <= kLargestTasteArea) {
        append(matches, align_by_taste(sides, gap.before, gap.after));
        return;
    }
    const Match start = common_start(sides, gap);
    if (start.length > 0) matches.push_back(start);
    gap = {{start.before_end(), gap.before.end}, {start.after_end(), gap.after.end}};
    const Match end = common_end(sides, gap);
    gap = {{gap.before.begin, end.before}, {gap.after.begin, end.after}};
    if (area(gap) <= kLargestTasteArea) {
        align_into(sides, gap, depth, matches);
    } else if (depth < kDeepest) {
        align_large(sides, gap, depth + 1, matches);
    }
    if (end.length > 0) matches.push_back(end);
}

}  // namespace

std::vector<Match> align_gap(const Sides& sides, Range before, Range after) {
    std::vector<Match> matches;
    align_into(sides, {before, after}, 0, matches);
    return matches;
}

}  // namespace spor::alignment
