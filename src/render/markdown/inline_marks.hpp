// The changes inside a block as bold and strike in its source.
#pragma once

#include <string>
#include <vector>

#include "render/markdown/context.hpp"
#include "render/markdown/slots.hpp"
#include "render/markdown/splice.hpp"

namespace spor::rendering {

class InlineMarks {
public:
    InlineMarks(const Context& context, std::uint32_t block, std::vector<Splice>& splices);

    /// Adds the splices of a change. Changes must come in order; `number` is what WrittenMark::edit will say.
    void add(const Edit& edit, std::uint32_t number, Form form);

private:
    void insert(const Edit& edit, Form form);
    void insert_at(Range place, Form form);
    void insert_split(Range place);
    void put_insertion(Range place, bool tags, bool space_before, bool space_after);
    [[nodiscard]] std::string_view text_at(Range place) const;
    void remove(const Edit& edit, Form form);
    void remark(const Edit& edit, Form form);
    bool alter_parts(const Edit& edit);
    void put_removed(const Slot& slot, const std::string& words, bool tags, const Edit& edit);
    void put(std::uint32_t at, std::string text, Range open, Range close, markup::MarkKind kind, markup::MarkForm form);

    const Context& context_;
    const Block& block_;
    SourcePlaces places_;
    std::vector<Splice>& splices_;
    std::uint32_t number_ = kNoEdit;
    std::uint32_t glued_removal_ = 0xFFFFFFFF;  ///< place of the last removal that has no blank behind it
};

}  // namespace spor::rendering
