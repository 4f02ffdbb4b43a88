// The changes inside a block as CriticMarkup in its source.
//
// CriticMarkup owns no blank, so a mark holds the blank that comes or goes with its words: `{++ny ++}plan`.
#pragma once

#include <string>
#include <vector>

#include "render/markdown/context.hpp"
#include "render/markdown/slots.hpp"
#include "render/markdown/splice.hpp"

namespace spor::rendering {

class CriticMarks {
public:
    CriticMarks(const Context& context, std::uint32_t block, std::vector<Splice>& splices);

    /// Adds the splices of a change. Changes must come in order; `next` is the one after it in the block, or null.
    /// Answers whether `next` was written with it, as a substitution.
    bool add(const Edit& edit, const Edit* next, std::uint32_t number);

private:
    void insert(const std::vector<Range>& places, std::size_t first);
    void insert_at(Range place);
    void remove(const Edit& edit);
    void remark(const Edit& edit);
    bool alter_parts(const Edit& edit);
    bool substitute(const Edit& removal, const Edit& insertion);
    void substitute_at(Range place, const std::string& words, std::uint32_t insertion);
    [[nodiscard]] std::vector<Range> places_of(const Edit& edit);
    [[nodiscard]] std::string words_of(const Edit& edit) const;
    [[nodiscard]] bool is_blank(std::uint32_t at) const;
    /// Nothing but a blank, or the start of the text, stands before it and the author's opening delimiters.
    [[nodiscard]] bool begins_text(std::uint32_t at) const;
    void put(std::uint32_t at, std::string text, Range open, Range close, markup::MarkKind kind);

    const Context& context_;
    const Block& block_;
    SourcePlaces places_;
    std::vector<Splice>& splices_;
    std::uint32_t number_ = kNoEdit;
    std::uint32_t inserted_end_ = 0;  ///< of the last insertion, with its blank
};

}  // namespace spor::rendering
