#include "render/docx/anchors.hpp"

namespace spor::rendering {

DocxAnchors::DocxAnchors(const Revision& revision, const DocxPlaces& places)
    : draft_(*revision.new_draft), places_(places) {
    for (const BlockOp& op : revision.blocks) {
        if (op.new_blocks.empty() || op.old_spans.empty()) continue;
        const std::uint32_t before = revision.old_draft->blocks[op.old_block].table;
        const std::uint32_t after = draft_.blocks[op.new_blocks.begin].table;
        if (before != 0 && after != 0) old_table_.emplace(after, before);
    }
    for (std::uint32_t index = 0; index < places.paragraph_count(); ++index) {
        if (is_body(index)) last_body_ = index;
    }
    for (std::uint32_t block = 0; block < draft_.blocks.size(); ++block) {  // notes may stand between
        const bool body = is_body(places.last_paragraph(block));
        body_before_.push_back(body || block == 0 ? block : body_before_.back());
    }
}

bool DocxAnchors::is_body(std::uint32_t index) const {
    const ooxml::Paragraph& paragraph = places_.paragraph(index);
    return paragraph.part == ooxml::Part::body && !paragraph.in_box;
}

bool DocxAnchors::is_row_of(std::uint32_t block, std::uint32_t old_table) const {
    if (block >= draft_.blocks.size() || draft_.blocks[block].kind != BlockKind::row) return false;
    const auto found = old_table_.find(draft_.blocks[block].table);
    return found != old_table_.end() && found->second == old_table;
}

bool DocxAnchors::place_in_table(ooxml::GoneBlock& gone, std::uint32_t next) const {
    if (gone.table == 0) return false;
    if (next > 0 && is_row_of(next - 1, gone.table)) {
        gone.anchor = places_.last_paragraph(next - 1);
        gone.after = true;
    } else if (is_row_of(next, gone.table)) {
        gone.anchor = places_.first_paragraph(next);
    } else {
        return false;
    }
    gone.in_table = true;
    return true;
}

void DocxAnchors::place(ooxml::GoneBlock& gone, std::uint32_t next) const {
    if (place_in_table(gone, next)) return;
    if (next < draft_.blocks.size() && is_body(places_.first_paragraph(next))) {
        gone.anchor = places_.first_paragraph(next);
    } else if (next > 0 && is_body(places_.last_paragraph(body_before_[next - 1]))) {
        gone.anchor = places_.last_paragraph(body_before_[next - 1]);
        gone.after = true;
    } else {
        gone.anchor = last_body_;
        gone.after = last_body_ != 0 || !draft_.blocks.empty();
    }
}

}  // namespace spor::rendering
