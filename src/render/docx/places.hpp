// Where the text of NEW's blocks stands in a Word file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ooxml/clean.hpp"
#include "ooxml/content.hpp"
#include "spor/document.hpp"

namespace spor::rendering {

/// A stretch of one paragraph of the file.
struct DocxSpot {
    std::uint32_t paragraph = 0;
    Range text;
};

class DocxPlaces {
public:
    /// `made` says where each block stands where the file was made for the draft; it is empty where the draft is the
    /// file.
    DocxPlaces(const Document& draft, const ooxml::Content& content, std::vector<std::vector<ooxml::CleanPlace>> made);

    /// The stretches that hold a range of a block's text, one a paragraph. What the reader made for a tab or a break
    /// between two stretches counts with them; a number that Word counts stands nowhere.
    [[nodiscard]] std::vector<DocxSpot> spots(std::uint32_t block, Range text);
    /// The empty place before a byte of a block's text.
    [[nodiscard]] DocxSpot point(std::uint32_t block, std::uint32_t text);
    /// Paragraphs that end inside a range of a block's text: in code, and in a cell.
    [[nodiscard]] std::vector<std::uint32_t> ends_inside(std::uint32_t block, Range text);
    /// Bytes at the start of a block's text that no paragraph holds.
    [[nodiscard]] std::uint32_t made_label(std::uint32_t block);

    /// Inside a reference to a note, whose number Word counts.
    [[nodiscard]] bool is_inside_note(const DocxSpot& spot) const;
    [[nodiscard]] std::uint32_t first_paragraph(std::uint32_t block) const;
    [[nodiscard]] std::uint32_t last_paragraph(std::uint32_t block) const;
    [[nodiscard]] const ooxml::Paragraph& paragraph(std::uint32_t index) const { return content_.paragraphs[index]; }
    [[nodiscard]] std::uint32_t paragraph_count() const {
        return static_cast<std::uint32_t>(content_.paragraphs.size());
    }
    /// The last paragraph of its cell, note, box or file: its end cannot be a change.
    [[nodiscard]] bool ends_container(std::uint32_t paragraph) const;

private:
    using Stretch = ooxml::CleanPlace;
    static std::uint32_t place_in(const Stretch& stretch, std::uint32_t text);
    void open(std::uint32_t block);
    [[nodiscard]] std::size_t cell_at(std::uint32_t text) const;
    [[nodiscard]] std::uint32_t paragraph_of_cell(std::size_t cell) const;

    const Document& draft_;
    const ooxml::Content& content_;
    std::vector<std::vector<Stretch>> made_;
    std::uint32_t open_ = 0xFFFFFFFF;  ///< the block that stretches_ are of: they are asked for block by block
    std::vector<Stretch> stretches_;
};

}  // namespace spor::rendering
