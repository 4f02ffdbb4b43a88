#include "markup/parse.hpp"

#include "markup/parse_blocks.hpp"
#include "markup/parse_content.hpp"
#include "markup/parse_leaves.hpp"

namespace spor::markup {

namespace {

std::string_view trimmed(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string_view line_text(const Lines& lines, std::uint32_t line) {
    return trimmed(lines.source().substr(lines.begin(line), lines.end(line) - lines.begin(line)));
}

// A thematic break may begin a text as well; what begins front matter holds a key, a comment, or nothing at all.
bool may_begin_data(std::string_view line, bool toml) {
    if (line.empty()) return false;
    if (line[0] == '#') return true;
    return toml ? line[0] == '[' || line.find('=') != std::string_view::npos : line.find(':') != std::string_view::npos;
}

/// The line of the closing fence of front matter; 0 where the text begins with none.
std::uint32_t front_matter_end(const Lines& lines) {
    if (lines.count() < 2) return 0;
    const std::string_view fence = line_text(lines, 0);
    const bool toml = fence == "+++";
    if (!toml && fence != "---") return 0;
    for (std::uint32_t line = 1; line < lines.count(); ++line) {
        const std::string_view text = line_text(lines, line);
        if (text == fence || (!toml && text == "...")) return line;
        if (line == 1 && !may_begin_data(text, toml)) return 0;
    }
    return 0;
}

Block front_matter(const Lines& lines, std::uint32_t last) {
    const std::string_view source = lines.source();
    Block block;
    block.kind = BlockKind::front_matter;
    block.verbatim = true;
    block.source = {lines.begin(0), lines.end(last)};
    block.lines = {1, last + 1};
    for (std::uint32_t line = 1; line < last; ++line) {
        append_written(block, source, lines.begin(line), lines.end(line) - lines.begin(line));
        if (line + 1 == last) break;
        const std::uint32_t next = lines.begin(line + 1);
        source[next - 1] == '\n' ? append_written(block, source, next - 1, 1) : block.text.push_back('\n');
    }
    return block;
}

}  // namespace

std::vector<Block> parse_markdown(std::string_view source) {
    std::vector<Block> blocks;
    const std::uint32_t begin = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    Lines lines(source, begin);
    if (lines.count() == 0) return blocks;
    std::uint32_t line_number = 1;
    if (const std::uint32_t last = front_matter_end(lines); last != 0) {
        blocks.push_back(front_matter(lines, last));
        line_number = last + 2;
        if (last + 1 == lines.count()) return blocks;
        lines = Lines(source, lines.begin(last + 1));
    }
    Leaves leaves = find_leaves(lines);
    BlockBuilder(lines, leaves, line_number, blocks).build();
    return blocks;
}

}  // namespace spor::markup
