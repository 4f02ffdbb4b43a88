// Page text in four steps: lines, without furniture, with shapes, cut into pieces; each piece becomes a block.
#include "read/text.hpp"

#include <algorithm>
#include <iterator>

#include "read/furniture.hpp"
#include "read/joins.hpp"
#include "read/lines.hpp"
#include "read/notes.hpp"
#include "read/outline.hpp"
#include "read/shapes.hpp"

namespace spor::reading {

namespace {

std::vector<Block> read_blocks(const Document& document, std::vector<Line> lines, const ReadOptions& options) {
    const Page page = find_shapes(document, std::move(lines), options.language);
    const std::vector<Piece> pieces = find_outline(page);
    std::vector<Block> blocks;
    blocks.reserve(pieces.size());
    for (const Piece& piece : pieces) {
        Block block = join_lines(page, piece, options.lexicon);
        if (!block.text.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
}

// A page's footnotes are read by themselves, so that a sentence goes on to the next page above them.
std::vector<Line> take_notes(std::vector<Line>& lines) {
    const auto is_note = [](const Line& line) { return line.note; };
    std::vector<Line> taken;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(taken), is_note);
    std::erase_if(lines, is_note);
    return taken;
}

// Each footnote behind the block in which its page ends.
std::vector<Block> merge_notes(std::vector<Block> blocks, std::vector<Block> notes) {
    std::vector<Block> merged;
    merged.reserve(blocks.size() + notes.size());
    auto note = notes.begin();
    for (Block& block : blocks) {
        while (note != notes.end() && note->source.begin < block.source.begin) merged.push_back(std::move(*note++));
        merged.push_back(std::move(block));
    }
    std::move(note, notes.end(), std::back_inserter(merged));
    return merged;
}

}  // namespace

void read_lines(Document& document, std::vector<Line> lines, const ReadOptions& options) {
    if (!options.keep_furniture) take_furniture(document, lines, options.language);
    find_notes(document, lines);
    std::vector<Line> notes = take_notes(lines);
    document.blocks = read_blocks(document, std::move(lines), options);
    if (notes.empty()) return;
    document.blocks = merge_notes(std::move(document.blocks), read_blocks(document, std::move(notes), options));
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
