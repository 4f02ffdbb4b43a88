// The redline of two drafts, by the library alone.
#include <iostream>
#include <spor/spor.hpp>

int main() {
    auto drafts = spor::read_pair({"Kommunen kan tilbyde hjælp.\n", "old.md", spor::Format::markdown},
                                  {"Kommunen skal tilbyde hjælp.\n", "new.md", spor::Format::markdown});
    if (!drafts) {
        std::cerr << drafts.error().what << '\n';
        return 2;
    }
    const spor::Revision revision = spor::align(std::move(drafts->old_draft), std::move(drafts->new_draft));
    std::cout << spor::render(revision, spor::Output::markdown);
}
