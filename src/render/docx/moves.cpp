#include "render/docx/moves.hpp"

#include <algorithm>
#include <map>

namespace spor::rendering {

namespace {

/// The changes that make one end of a move.
struct End {
    ooxml::MovePart* first = nullptr;
    ooxml::MovePart* last = nullptr;
};

bool has_words(const ooxml::GoneBlock& block) {
    return std::any_of(block.cells.begin(), block.cells.end(), [](const std::string& cell) { return !cell.empty(); });
}

/// The part of a change that can hold the ends of a move; null where it has no words of its own.
ooxml::MovePart* part_of(ooxml::Redline& redline, const MoveRef& ref, bool& arrival) {
    arrival = false;
    if (ref.gone) {
        ooxml::GoneBlock& block = redline.gone[ref.at];
        // In a row the first cell and the last must have words for both ends to be written.
        const bool row = block.table != 0 && (block.cells.front().empty() || block.cells.back().empty());
        return has_words(block) && !row ? &block.move : nullptr;
    }
    ooxml::Stroke& stroke = redline.edits[ref.at].strokes[ref.stroke];
    arrival = stroke.insert;
    const bool words = stroke.insert || stroke.words.find_first_not_of('\n') != std::string::npos;
    return words ? &stroke.move : nullptr;
}

}  // namespace

void settle_moves(ooxml::Redline& redline, const std::vector<MoveRef>& order) {
    std::map<std::uint32_t, End> ends[2];
    for (const MoveRef& ref : order) {
        bool arrival = false;
        ooxml::MovePart* part = part_of(redline, ref, arrival);
        if (part == nullptr || part->id == 0) continue;
        End& end = ends[arrival ? 1 : 0][part->id];
        if (end.first == nullptr) end.first = part;
        end.last = part;
    }
    const auto is_whole = [&](std::uint32_t move) { return ends[0].contains(move) && ends[1].contains(move); };
    for (auto& side : ends) {
        for (auto& [move, end] : side) {
            end.first->first = true;
            end.last->last = true;
        }
    }
    const auto settle = [&](ooxml::MovePart& part) {
        if (part.id != 0 && !is_whole(part.id)) part = {};
    };
    for (ooxml::GoneBlock& block : redline.gone) settle(block.move);
    for (ooxml::ParagraphEdit& edit : redline.edits) {
        for (ooxml::Stroke& stroke : edit.strokes) settle(stroke.move);
        if (edit.move != 0 && !is_whole(edit.move)) edit.move = 0;
    }
}

}  // namespace spor::rendering
