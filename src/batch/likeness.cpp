#include "batch/likeness.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "batch/cost.hpp"
#include "batch/schedule.hpp"
#include "text/words.hpp"

namespace spor::batching {
namespace {

constexpr std::size_t kSample = 128;
/// A shingle that so many drafts have is the house's wording, and no sign of one of them.
constexpr std::size_t kCommon = 32;

/// Shingles' hashes, the smallest of them, sorted.
using Sample = std::vector<std::uint64_t>;

constexpr std::uint64_t kOffset = 0xCBF29CE484222325U;
constexpr std::uint64_t kPrime = 0x100000001B3U;

/// FNV-1a: the same on every machine, as std::hash is not.
std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = kOffset;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    return hash;
}

/// Its low bits are as even as its high ones afterwards (the finaliser of MurmurHash3).
std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
    hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 33U);
}

Sample sample_of(const Document& draft, Language language) {
    Sample all;
    std::array<std::uint64_t, 3> last{};
    std::size_t count = 0;
    std::vector<text::Word> words;
    for (const Block& block : draft.blocks) {
        words.clear();
        text::split_words(block.text, language, words);
        for (const text::Word& word : words) {
            if (word.kind == text::WordKind::punctuation) continue;
            const std::string_view written = std::string_view(block.text).substr(word.text.begin, word.text.size());
            last = {last[1], last[2], hash_of(text::fold(written))};
            if (++count >= last.size()) all.push_back(mixed((last[0] * kPrime + last[1]) * kPrime + last[2]));
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all.size() > kSample) all.resize(kSample);
    all.shrink_to_fit();
    return all;
}

std::vector<Sample> samples_of(const std::vector<BatchDraft>& drafts, BatchSide side, const LoadDraft& load,
                               const PlanOptions& options) {
    std::vector<Sample> samples(drafts.size());
    std::vector<Job> jobs;
    for (std::uint32_t i = 0; i < drafts.size(); ++i) jobs.push_back({i, cost_of(drafts[i])});
    run_largest_first(jobs, {options.jobs, options.memory}, [&](std::uint32_t i) {
        try {
            ReadOptions how;
            how.language = options.language;
            how.digest = false;
            const Result<std::string> bytes = load(side, drafts[i].name);
            if (!bytes) return true;
            const Result<Document> draft = read(*bytes, drafts[i].name, how);
            if (draft) samples[i] = sample_of(*draft, options.language);
        } catch (const std::exception&) {
            samples[i].clear();  // too large to be read here; it stays without a pair, and that is said
        }
        return true;
    });
    return samples;
}

/// Of the smallest hashes of both together, how many do both have? Percent, as Dice's coefficient.
std::uint32_t likeness_of(const Sample& one, const Sample& two) {
    std::size_t met = 0;
    std::size_t seen = 0;
    const std::size_t most = std::min(kSample, std::max(one.size(), two.size()));
    for (std::size_t i = 0, k = 0; seen < most && (i < one.size() || k < two.size()); ++seen) {
        const bool both = i < one.size() && k < two.size() && one[i] == two[k];
        const bool first = both || k >= two.size() || (i < one.size() && one[i] < two[k]);
        if (both) ++met;
        if (first) ++i;
        if (both || !first) ++k;
    }
    return seen == 0 ? 0 : static_cast<std::uint32_t>(200 * met / (seen + met));
}

std::string_view base_of(std::string_view name) { return name.substr(name.rfind('/') + 1); }

}  // namespace

std::vector<Renamed> pair_by_content(const std::vector<BatchDraft>& old_drafts,
                                     const std::vector<BatchDraft>& new_drafts, const LoadDraft& load,
                                     const PlanOptions& options) {
    if (old_drafts.empty() || new_drafts.empty()) return {};
    const std::vector<Sample> before = samples_of(old_drafts, BatchSide::old_drafts, load, options);
    const std::vector<Sample> after = samples_of(new_drafts, BatchSide::new_drafts, load, options);
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> having;
    for (std::size_t i = 0; i < before.size(); ++i)
        for (const std::uint64_t hash : before[i]) having[hash].push_back(i);
    std::vector<std::tuple<std::uint32_t, bool, Renamed>> found;
    for (std::size_t k = 0; k < after.size(); ++k) {
        std::map<std::size_t, std::size_t> met;
        for (const std::uint64_t hash : after[k]) {
            const auto place = having.find(hash);
            if (place == having.end() || place->second.size() > kCommon) continue;
            for (const std::size_t i : place->second) ++met[i];
        }
        for (const auto& [i, count] : met) {
            const std::uint32_t likeness = likeness_of(before[i], after[k]);
            if (likeness < kAlike) continue;
            found.emplace_back(likeness, base_of(old_drafts[i].name) == base_of(new_drafts[k].name),
                               Renamed{i, k, likeness});
        }
    }
    // By index where all else is equal: both lists are in order of their names.
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) > std::tie(std::get<0>(b), std::get<1>(b));
    });
    std::vector<bool> old_taken(before.size());
    std::vector<bool> new_taken(after.size());
    std::vector<Renamed> pairs;
    for (const auto& [likeness, same_name, renamed] : found) {
        if (old_taken[renamed.old_index] || new_taken[renamed.new_index]) continue;
        old_taken[renamed.old_index] = new_taken[renamed.new_index] = true;
        pairs.push_back(renamed);
    }
    return pairs;
}

}  // namespace spor::batching
