#include "render/docx_notes.hpp"

#include <algorithm>

#include "ooxml/redline.hpp"

namespace spor::rendering {

DocxNotes::DocxNotes(const Document& old_draft) : draft_(old_draft) {
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
