#include "read/markdown.hpp"

#include "markup/parse.hpp"
#include "read/provision.hpp"

namespace spor::reading {

void read_markdown(Document& document, Language language) {
    document.blocks = markup::parse_markdown(document.source);
    for (Block& block : document.blocks) label_provision(block, language);
}

}  // namespace spor::reading
