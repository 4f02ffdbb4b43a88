#include "render/docx/notes.hpp"

#include <algorithm>

#include "ooxml/redline.hpp"

namespace spor::rendering {

DocxNotes::DocxNotes(const Revision& revision) : draft_(*revision.old_draft) {
    std::string label;
    for (std::uint32_t index = 0; index < draft_.blocks.size(); ++index) {
        const Block& block = draft_.blocks[index];
        const bool begins = block.kind == BlockKind::paragraph && block.label.starts_with("[^");
        if (begins) label = block.label;
        if (!begins && !block.note) label.clear();
        if (label.empty()) continue;
        blocks_of_[label].push_back(index);
        label_of_.emplace(index, label);
    }
    if (!blocks_of_.empty()) find_successors(revision);
}

void DocxNotes::find_successors(const Revision& revision) {
    const Document& after = *revision.new_draft;
    std::map<std::string_view, std::uint32_t> notes;
    for (const BlockOp& op : revision.blocks) {
        for (std::uint32_t block = op.new_blocks.begin; block < op.new_blocks.end; ++block) {
            const Block& note = after.blocks[block];
            if (!note.note || !note.label.starts_with("[^")) continue;
            notes.emplace(note.label, block);
            if (op.change == Change::inserted) new_.insert(block);
        }
    }
    const auto text_of = [](const Document& draft, const Token& token) {
        return std::string_view(draft.blocks[token.block].text).substr(token.begin, token.end - token.begin);
    };
    for (const WordOp& op : revision.ops) {
        if (notes.empty() || op.op != Op::keep) continue;
        for (std::uint32_t i = 0; i < op.old_tokens.size(); ++i) {
            const auto before = text_of(draft_, revision.old_tokens[op.old_tokens.begin + i]);
            if (!before.starts_with("[^")) continue;
            const auto found = notes.find(text_of(after, revision.new_tokens[op.new_tokens.begin + i]));
            if (found != notes.end()) successors_.emplace(before, found->second);
        }
    }
}

std::optional<std::uint32_t> DocxNotes::successor(std::uint32_t block) const {
    const auto label = label_of_.find(block);
    const auto found = label == label_of_.end() ? successors_.end() : successors_.find(label->second);
    return found == successors_.end() ? std::nullopt : std::optional(found->second);
}

std::string DocxNotes::with_references(const std::string& words) {
    std::string shown;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = words.compare(at, 2, "[^") == 0 ? words.find(']', at) : std::string::npos;
        const auto note = end == std::string::npos ? blocks_of_.end() : blocks_of_.find(words.substr(at, end + 1 - at));
        if (note == blocks_of_.end()) {
            shown += words[at++];
            continue;
        }
        shown += ooxml::kGoneNote + std::to_string(struck_.size()) + ooxml::kGoneNote;
        std::vector<std::string> texts;
        for (const std::uint32_t block : note->second) texts.push_back(draft_.blocks[block].text);
        struck_.push_back(std::move(texts));
        struck_labels_.insert(note->first);
        at = end + 1;
    }
    return shown;
}

bool DocxNotes::is_struck(std::uint32_t block) const {
    const auto found = label_of_.find(block);
    return found != label_of_.end() && struck_labels_.contains(found->second);
}

}  // namespace spor::rendering
