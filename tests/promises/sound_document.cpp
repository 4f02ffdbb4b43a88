// Entry point: document_is_sound.
#include <algorithm>

#include "promises/promises.hpp"

namespace spor::promises {
namespace {

bool within(Range range, std::size_t size) { return range.begin <= range.end && range.end <= size; }

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80   ? 1
                                 : lead < 0xC2 ? 0
                                 : lead < 0xE0 ? 2
                                 : lead < 0xF0 ? 3
                                 : lead < 0xF5 ? 4
                                               : 0;
        if (size == 0 || i + size > text.size()) return false;
        for (std::size_t k = 1; k < size; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
        i += size;
    }
    return true;
}

const char* check_origins(const Document& document, const Block& block) {
    std::uint32_t end = 0;
    for (const Origin& origin : block.origins) {
        if (origin.text < end || origin.length == 0) return "origins overlap or are empty";
        end = origin.text + origin.length;
        if (end > block.text.size() || origin.source + std::size_t{origin.length} > document.source.size())
            return "an origin is out of range";
        if (block.text.compare(origin.text, origin.length, document.source, origin.source, origin.length) != 0)
            return "an origin is not verbatim";
    }
    return nullptr;
}

const char* check_runs(const Document& document, const Block& block) {
    std::vector<Range> around;
    std::uint32_t begin = 0;
    for (const Run& run : block.runs) {
        if (!within(run.text, block.text.size())) return "a run is out of range";
        if (!within(run.open, document.source.size()) || !within(run.close, document.source.size()))
            return "a run's delimiter is out of range";
        if (run.text.begin < begin) return "runs are not sorted";
        begin = run.text.begin;
        while (!around.empty() && around.back().end <= run.text.begin) around.pop_back();
        if (!around.empty() && run.text.end > around.back().end) return "runs do not nest";
        around.push_back(run.text);
    }
    return nullptr;
}

const char* check_block(const Document& document, const Block& block) {
    if (!within(block.source, document.source.size())) return "a block's source is out of range";
    if (block.lines.first > block.lines.last) return "a block's lines are reversed";
    if (block.lines.last > document.line_starts.size()) return "a block stands on a line that is none";
    if (block.kind == BlockKind::heading && (block.level < 1 || block.level > 6)) return "a heading has no level";
    if (block.kind == BlockKind::row && block.table == 0) return "a row has no table";
    if (block.label_size > block.text.size()) return "a label is longer than its block";
    if (!is_utf8(block.text)) return "a block's text is no UTF-8";
    if (!block.verbatim && block.text.find('\n') != std::string::npos) return "a block has more than one line";
    if (!std::is_sorted(block.cells.begin(), block.cells.end())) return "cells are not sorted";
    if (!block.cells.empty() && block.cells.back() > block.text.size()) return "a cell is out of range";
    if (const char* wrong = check_origins(document, block)) return wrong;
    return check_runs(document, block);
}

}  // namespace

std::string document_is_sound(const Document& document) {
    if (document.line_starts.empty() || document.line_starts.front() != 0) return "lines do not begin at the beginning";
    if (!std::is_sorted(document.line_starts.begin(), document.line_starts.end())) return "lines are not sorted";
    if (document.line_starts.back() > document.source.size()) return "a line begins beyond the end";
    if (!is_utf8(document.source)) return "the source is no UTF-8";
    if (!std::is_sorted(document.page_starts.begin(), document.page_starts.end())) return "pages are not sorted";
    for (const Furniture& furniture : document.furniture)
        if (furniture.line == 0 || furniture.line > document.line_starts.size()) return "furniture stands on no line";
    for (const Block& block : document.blocks)
        if (const char* wrong = check_block(document, block)) return std::string(wrong) + ": “" + block.text + "”";
    return {};
}

}  // namespace spor::promises
