// Five hundred drafts with one commitment changed, and five hundred with none, in both languages, from each of six
// seeds.
//
// The figures are printed, a line a seed: test_check --gtest_filter='Seeds/*'. SPOR_SEED=N begins with another seed.
// SPOR_SHOW=1 prints every case that was missed or found where there is none.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "check/ledger_of.hpp"
#include "check/substitutions.hpp"

namespace spor::checking {
namespace {

constexpr int kCases = 500;  // in each language

struct Score {
    int found = 0;  ///< with the right kind and direction
    int noisy = 0;  ///< with other rows beside it
    int false_alarms = 0;
};

bool shows() { return std::getenv("SPOR_SHOW") != nullptr; }

Score score(Language language, std::uint64_t seed) {
    Score result;
    drafts::Random random(seed);
    for (int i = 0; i < kCases; ++i) {
        const DraftCase each = substituted(random, language);
        const Ledger ledger = keep_ledger(compare(each.before, each.after, language));
        bool hit = false;
        for (const Commitment& row : ledger.commitments)
            hit = hit || (row.kind == *each.kind && row.direction == each.direction);
        if (hit) ++result.found;
        if (ledger.commitments.size() > 1) ++result.noisy;
        if (shows() && (!hit || ledger.commitments.size() > 1))
            std::cout << "MISSED " << each.what << " (" << name_of(*each.kind) << ' ' << name_of(each.direction)
                      << ")\n"
                      << written(ledger) << "\n"
                      << each.before << "=>\n"
                      << each.after << '\n';
    }
    for (int i = 0; i < kCases; ++i) {
        const DraftCase each = harmless(random, language);
        const std::string rows = ledger_of(each.before, each.after, language);
        if (rows.empty()) continue;
        ++result.false_alarms;
        if (shows()) std::cout << "FALSE " << rows << "\n" << each.before << "=>\n" << each.after << '\n';
    }
    return result;
}

/// The first of the seeds; the others follow it.
std::uint64_t first_seed() {
    const char* given = std::getenv("SPOR_SEED");
    return given == nullptr ? 20261122 : std::strtoull(given, nullptr, 10);
}

class Substitutions : public ::testing::TestWithParam<std::uint64_t> {};

void expect_good(Language language, const char* name, std::uint64_t seed) {
    const Score result = score(language, seed);
    std::cout << name << ", seed " << seed << ": " << result.found << " of " << kCases
              << " found with the right kind and direction, " << result.noisy << " with another row beside; "
              << result.false_alarms << " of " << kCases << " harmless pairs with a row\n";
    EXPECT_GE(result.found * 100, kCases * 98);
    EXPECT_LE(result.noisy * 100, kCases);
    EXPECT_LE(result.false_alarms * 100, kCases);
}

TEST_P(Substitutions, Danish) { expect_good(Language::danish, "Danish", first_seed() + GetParam()); }
TEST_P(Substitutions, English) { expect_good(Language::english, "English", first_seed() + GetParam()); }

INSTANTIATE_TEST_SUITE_P(Seeds, Substitutions, ::testing::Range<std::uint64_t>(0, 6));

}  // namespace
}  // namespace spor::checking
