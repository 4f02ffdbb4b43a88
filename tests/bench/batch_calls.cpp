// What the library takes for the pairs of two folders, one after the other and in one thread: each is loaded, read,
// aligned, its ledger kept, and its redlines rendered, but nothing is written. Prints seconds of processor time and of
// the clock. usage: batch_calls OLD_DIR NEW_DIR
#include <chrono>
#include <ctime>
#include <iostream>

#include "spor/spor.hpp"

namespace {

/// Bytes of the redlines, so that nothing can be left out as unused.
std::size_t redlines_of(const spor::BatchPair& pair, const spor::LoadDraft& load) {
    auto before = load(spor::BatchSide::old_drafts, pair.old_draft.name);
    auto after = load(spor::BatchSide::new_drafts, pair.new_draft.name);
    if (!before || !after) return 0;
    auto drafts =
        spor::read_pair({std::move(*before), pair.old_draft.name, {}}, {std::move(*after), pair.new_draft.name, {}});
    if (!drafts) return 0;
    const spor::Revision revision = spor::align(std::move(drafts->old_draft), std::move(drafts->new_draft));
    const spor::Ledger ledger = spor::keep_ledger(revision);
    spor::RenderOptions view;
    view.ledger = &ledger;
    return spor::render(revision, spor::Output::markdown, view).size() +
           spor::render(revision, spor::Output::html, view).size();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: batch_calls OLD_DIR NEW_DIR\n";
        return 2;
    }
    const auto plan = spor::plan_folders(argv[1], argv[2]);
    if (!plan) {
        std::cerr << plan.error().message() << '\n';
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock();
    std::size_t bytes = 0;
    for (const spor::BatchPair& pair : plan->pairs) bytes += redlines_of(pair, plan->load);
    const double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::cout << used << ' ' << passed << '\n';
    return bytes > 0 ? 0 : 1;
}
