// How long each stage takes, a MB at a time: reading, aligning, rendering, and all of it.
#include <benchmark/benchmark.h>

#include "bench/pairs.hpp"
#include "spor/spor.hpp"

namespace {

using spor::bench::Pair;

constexpr std::size_t megabyte = 1'000'000;

Pair pair_of(const benchmark::State& state) { return spor::bench::revised(static_cast<std::size_t>(state.range(0))); }

void count(benchmark::State& state, const Pair& pair) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(pair.before.size() + pair.after.size()));
}

spor::DraftPair read_both(const Pair& pair) {
    auto drafts = spor::read_pair({pair.before, "before.md", spor::Format::markdown},
                                  {pair.after, "after.md", spor::Format::markdown});
    return std::move(drafts.value());
}

void read(benchmark::State& state) {
    const Pair pair = pair_of(state);
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(read_both(pair));
    count(state, pair);
}

void align(benchmark::State& state) {
    const Pair pair = pair_of(state);
    const spor::DraftPair drafts = read_both(pair);
    const auto old_draft = std::make_shared<const spor::Document>(drafts.old_draft);
    const auto new_draft = std::make_shared<const spor::Document>(drafts.new_draft);
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(spor::align(old_draft, new_draft));
    count(state, pair);
}

void render(benchmark::State& state, spor::Output output) {
    const Pair pair = pair_of(state);
    spor::DraftPair drafts = read_both(pair);
    const spor::Revision revision = spor::align(std::move(drafts.old_draft), std::move(drafts.new_draft));
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(spor::render(revision, output));
    count(state, pair);
}

void whole(benchmark::State& state) {
    const Pair pair = pair_of(state);
    for ([[maybe_unused]] auto _ : state) {
        spor::DraftPair drafts = read_both(pair);
        const spor::Revision revision = spor::align(std::move(drafts.old_draft), std::move(drafts.new_draft));
        benchmark::DoNotOptimize(spor::render(revision, spor::Output::markdown));
    }
    count(state, pair);
}

BENCHMARK(read)->Arg(megabyte)->Arg(10 * megabyte)->Unit(benchmark::kMillisecond);
BENCHMARK(align)->Arg(megabyte)->Arg(10 * megabyte)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, markdown, spor::Output::markdown)->Arg(megabyte)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, json, spor::Output::json)->Arg(megabyte)->Unit(benchmark::kMillisecond);
BENCHMARK(whole)->Arg(50'000)->Arg(megabyte)->Arg(10 * megabyte)->Unit(benchmark::kMillisecond);

}  // namespace
