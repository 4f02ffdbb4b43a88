#include "render/markdown/redline_writer.hpp"

#include <future>
#include <span>
#include <vector>

#include "markup/lines.hpp"
#include "render/markdown/chunk_writer.hpp"

namespace spor::rendering {

namespace {

constexpr std::uint32_t kChunk = 1U << 16U;  // bytes of source after which a chunk may end
constexpr std::size_t kWorthAThread = 8;     // chunks; starting a thread costs more than it saves below

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Where the draft may be cut.
class Cutter {
public:
    explicit Cutter(const Context& context) : context_(context) {}

    [[nodiscard]] std::vector<Chunk> cut() const {
        std::vector<Chunk> chunks{next({0, 0}, {0, 0})};
        while (chunks.back().blocks.end < context_.blocks.size()) {
            chunks.push_back(next(chunks.back().blocks, chunks.back().source));
        }
        return chunks;
    }

private:
    [[nodiscard]] Chunk next(Range blocks, Range source) const {
        Chunk chunk{{blocks.end, static_cast<std::uint32_t>(context_.blocks.size())},
                    {source.end, static_cast<std::uint32_t>(context_.source.size())}};
        const bool whole = context_.escaping.brackets;  // link references are found only in the whole file
        for (std::uint32_t i = chunk.blocks.begin + 1; i < context_.blocks.size() && !whole; ++i) {
            if (context_.blocks[i].source.begin - chunk.source.begin < kChunk || !may_begin_chunk(i)) continue;
            chunk.blocks.end = i;
            chunk.source.end = markup::line_begin(context_.source, context_.blocks[i].source.begin);
            break;
        }
        return chunk;
    }

    [[nodiscard]] bool may_begin_chunk(std::uint32_t i) const {
        const Block& block = context_.blocks[i];
        if (!context_.edits.struck_before(i).empty() || parts_operation(i)) return false;
        if (block.kind == BlockKind::item) return block.level == 1 && !is_blank(context_.source[block.source.begin]);
        const bool text = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
        return text && block.depth == 0 && !outside_blank(i);
    }

    /// The block goes on with the operation of the one before: a paragraph that was split.
    [[nodiscard]] bool parts_operation(std::uint32_t i) const {
        const std::uint32_t op = context_.edits.block_op[i];
        return op != kNoOp && context_.revision.blocks[op].new_blocks.begin < i;
    }

    /// The block does not begin a line of its own at the margin, right behind an empty one.
    [[nodiscard]] bool outside_blank(std::uint32_t i) const {
        const std::uint32_t begin = context_.blocks[i].source.begin;
        const std::string_view before = context_.source.substr(0, begin);
        const bool empty_line = before.ends_with("\n\n") || before.ends_with("\r\n\r\n");
        return !empty_line || is_blank(context_.source[begin]);
    }

    const Context& context_;
};

PlacedText write_chunks(const Context& context, std::span<const Chunk> chunks, Decisions& decisions) {
    PlacedText redline;
    const std::uint32_t bytes = chunks.empty() ? 0 : chunks.back().source.end - chunks.front().source.begin;
    redline.text.reserve(bytes + bytes / 8);
    for (const Chunk& chunk : chunks) redline.append(write_chunk(context, chunk, decisions));
    return redline;
}

}  // namespace

std::string write_redline(const Context& context) { return write_placed_redline(context).text; }

PlacedText write_placed_redline(const Context& context) {
    const std::vector<Chunk> chunks = Cutter(context).cut();
    const std::span<const Chunk> all(chunks);
    Decisions decisions(context);
    if (chunks.size() < kWorthAThread) return write_chunks(context, all, decisions);
    const std::size_t half = chunks.size() / 2;
    auto second = std::async(std::launch::async, [&] { return write_chunks(context, all.subspan(half), decisions); });
    PlacedText redline = write_chunks(context, all.first(half), decisions);
    redline.append(second.get());
    return redline;
}

}  // namespace spor::rendering
