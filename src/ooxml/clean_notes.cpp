#include "ooxml/clean_notes.hpp"

#include <algorithm>

#include "text/words.hpp"

namespace spor::ooxml {

CleanNotes::CleanNotes(const Document& draft) : in_note_(draft.blocks.size(), false) {
    std::vector<std::uint32_t>* open = nullptr;
    for (std::uint32_t index = 0; index < draft.blocks.size(); ++index) {
        const Block& block = draft.blocks[index];
        if (!block.note) continue;
        if (block.label.starts_with("[^")) {  // of two notes with one mark the first counts
            const auto [found, fresh] = defined_.try_emplace(block.label);
            open = fresh ? &found->second : nullptr;
        }
        if (open != nullptr) open->push_back(index);
    }
    for (std::uint32_t index = 0; index < draft.blocks.size(); ++index) {
        const Block& block = draft.blocks[index];
        if (!block.note && !block.verbatim) find_references(block, index);
    }
    for (const auto& note : notes_) {
        for (const std::uint32_t block : note) in_note_[block] = true;
    }
}

void CleanNotes::find_references(const Block& block, std::uint32_t index) {
    const std::string_view text = block.text;
    std::uint32_t code_end = 0;
    std::size_t next = 0;
    for (std::size_t at = text.find("[^"); at != std::string_view::npos; at = text.find("[^", at + 1)) {
        const auto begin = static_cast<std::uint32_t>(at);
        const std::uint32_t end = text::note_mark_end(text, begin);
        const auto note = end == 0 ? defined_.end() : defined_.find(text.substr(begin, end - begin));
        if (note == defined_.end()) continue;
        for (; next < block.runs.size() && block.runs[next].text.begin <= begin; ++next) {
            if (block.runs[next].style == Style::code) code_end = std::max(code_end, block.runs[next].text.end);
        }
        if (begin < code_end) continue;
        const auto [number, fresh] = numbers_.emplace(note->first, static_cast<std::uint32_t>(notes_.size()));
        if (fresh) {
            notes_.push_back(note->second);
            shared_.push_back(false);
        }
        if (!fresh) shared_[number->second] = true;
        references_[index].push_back({{begin, end}, number->second, fresh});
    }
}

const std::vector<NoteReference>& CleanNotes::references(std::uint32_t block) const {
    static const std::vector<NoteReference> none;
    const auto found = references_.find(block);
    return found == references_.end() ? none : found->second;
}

}  // namespace spor::ooxml
