#include "read/text.hpp"

#include "text/characters.hpp"

namespace spor::reading {
namespace {

void add_line(Document& document, Block& block, std::string_view line) {
    if (!block.text.empty()) block.text += ' ';
    const auto source = static_cast<std::uint32_t>(line.data() - document.source.data());
    const auto size = static_cast<std::uint32_t>(line.size());
    block.origins.push_back({static_cast<std::uint32_t>(block.text.size()), source, size});
    block.text += line;
    if (block.source.empty()) block.source.begin = source;
    block.source.end = source + size;
}

void close(Document& document, Block& block) {
    if (block.text.empty()) return;
    block.lines = {document.line_of(block.source.begin), document.line_of(block.source.end - 1)};
    document.blocks.push_back(std::move(block));
    block = {};
}

}  // namespace

void read_text(Document& document, const ReadOptions&) {
    Block block;
    const std::string_view source = document.source;
    for (std::size_t i = 0; i < document.line_starts.size(); ++i) {
        const std::size_t begin = document.line_starts[i];
        const std::size_t end = i + 1 < document.line_starts.size() ? document.line_starts[i + 1] : source.size();
        const std::string_view line = text::trim(source.substr(begin, end - begin));
        if (line.empty()) {
            close(document, block);
        } else {
            add_line(document, block, line);
        }
    }
    close(document, block);
}

bool has_broken_words(std::string_view source) {
    for (std::size_t at = source.find('-'); at != std::string_view::npos; at = source.find('-', at + 1)) {
        const std::size_t next = source.find_first_not_of(" \t", at + 1);
        if (next == std::string_view::npos || source[next] == '\n' || source[next] == '\r') return true;
    }
    return false;
}

}  // namespace spor::reading
