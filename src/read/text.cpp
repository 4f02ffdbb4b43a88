// Page text in four steps: lines, without furniture, with shapes, cut into pieces; each piece becomes a block.
#include "read/text.hpp"

#include "read/furniture.hpp"
#include "read/joins.hpp"
#include "read/lines.hpp"
#include "read/outline.hpp"
#include "read/shapes.hpp"

namespace spor::reading {

void read_text(Document& document, const ReadOptions& options) {
    std::vector<Line> lines = find_lines(document);
    if (!options.keep_furniture) take_furniture(document, lines, options.language);
    const Page page = find_shapes(document, std::move(lines), options.language);
    const std::vector<Piece> pieces = find_outline(page);
    std::vector<Block> blocks;
    blocks.reserve(pieces.size());
    for (const Piece& piece : pieces) {
        Block block = join_lines(page, piece, options.lexicon);
        if (!block.text.empty()) blocks.push_back(std::move(block));
    }
    document.blocks = std::move(blocks);
}

bool has_broken_words(std::string_view source) {
    for (std::size_t at = source.find('-'); at != std::string_view::npos; at = source.find('-', at + 1)) {
        const std::size_t next = source.find_first_not_of(" \t\xC2\xA0", at + 1);
        if (next == std::string_view::npos || source[next] == '\n' || source[next] == '\r' || source[next] == '\f') {
            return true;
        }
    }
    return false;
}

}  // namespace spor::reading
