// Which bytes of a redline its marks cover, and which mark that is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markup/marks.hpp"

namespace spor::judging {

/// What a redline says of a word: it stood before and stands now, it went, it came.
enum class Claim : std::uint8_t { kept, struck, inserted };

/// A mark that a reader sees: bold, a strike, a region of whole blocks.
struct ClaimMark {
    Claim claim = Claim::inserted;
    Range whole;    ///< delimiters included, in the redline
    Range content;  ///< without them
};

class Coverage {
public:
    Coverage(std::string_view redline, const markup::Markings& markings);

    /// A strike inside bold is struck: it is old text.
    [[nodiscard]] Claim at(std::uint32_t redline_offset) const;
    /// True when no byte of the range but blanks and delimiters is claimed otherwise.
    [[nodiscard]] bool all(Range range, Claim claim) const;
    /// All marks, in the redline's order.
    [[nodiscard]] const std::vector<ClaimMark>& marks() const { return marks_; }
    /// The index of the outermost mark of a kind around a byte; marks().size() where there is none. O(log marks).
    [[nodiscard]] std::size_t mark_at(std::uint32_t redline_offset, Claim claim) const;

private:
    struct Cover {
        Range content;
        std::size_t mark = 0;
    };
    void list_marks(const markup::Markings& markings);
    [[nodiscard]] static const Cover* find(const std::vector<Cover>& covers, std::uint32_t offset);
    [[nodiscard]] const std::vector<Cover>& covers(Claim claim) const;

    std::vector<ClaimMark> marks_;
    std::vector<Cover> inserted_;  ///< disjoint, sorted
    std::vector<Cover> struck_;
};

}  // namespace spor::judging
