// Headings that nothing marks: a short line without a full stop, alone or directly above its body.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "read/lists.hpp"
#include "read/shapes.hpp"

namespace spor::reading {

class Headings {
public:
    Headings(const Page& page, const Lists& lists) : page_(page), lists_(lists) {}

    /// How many lines from `line` on are a heading; 0 where none begins. `fresh`: the line begins a block for sure (an
    /// empty line or a heading stands above); otherwise the heading must be unmistakably short.
    [[nodiscard]] std::size_t measure(std::size_t line, bool fresh);

    /// 1 to 6, from the heading's number where it has one.
    [[nodiscard]] std::uint8_t level_of(std::size_t line) const;

private:
    enum class Verdict : std::uint8_t { no, ends_here, goes_on };
    [[nodiscard]] bool may_begin(std::size_t line) const;
    [[nodiscard]] Verdict judge(std::size_t first, std::size_t last, bool fresh);
    [[nodiscard]] Verdict judge_apart(std::size_t first, std::size_t last, bool fresh) const;
    [[nodiscard]] bool is_text_by_size(std::size_t first, std::size_t last) const;
    [[nodiscard]] bool is_running_text(std::size_t line) const;
    [[nodiscard]] Verdict judge_adjoining(std::size_t first, std::size_t last, bool fresh);
    [[nodiscard]] bool is_name(std::string_view word);

    const Page& page_;
    const Lists& lists_;
    std::unordered_set<std::string_view> names_;  ///< words with a capital in mid-sentence; filled when first asked for
    bool names_known_ = false;
};

}  // namespace spor::reading
