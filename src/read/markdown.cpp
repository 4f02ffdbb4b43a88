#include "read/markdown.hpp"

#include <utility>

#include "markup/parse.hpp"
#include "text/label.hpp"

namespace spor::reading {

namespace {

/// Code and the like have no number; cells of a table are no provisions.
bool may_be_provision(const Block& block) {
    const bool numbered = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph ||
                          block.kind == BlockKind::item || block.kind == BlockKind::quote;
    return numbered && block.label.empty();
}

}  // namespace

void read_markdown(Document& document, Language language) {
    document.blocks = markup::parse_markdown(document.source);
    for (Block& block : document.blocks) {
        if (!may_be_provision(block)) continue;
        text::Label found = text::find_label(block.text, language);
        block.label = std::move(found.label);
        block.label_size = found.size;
    }
}

}  // namespace spor::reading
