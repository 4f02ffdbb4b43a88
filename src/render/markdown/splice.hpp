// Marks and other bytes that a redline adds to a draft's source, and the text that comes out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/marks.hpp"
#include "spor/document.hpp"

namespace spor::rendering {

inline constexpr std::uint32_t kNoEdit = 0xFFFFFFFF;

/// Bytes to be written at a place of the source, in place of `drop` bytes.
struct Splice {
    std::uint32_t at = 0;
    std::uint32_t drop = 0;
    std::string text;
    std::uint32_t edit = kNoEdit;  ///< whose mark it opens or closes; the caller's number
    Range open;                    ///< the opening delimiter in `text`; empty where it has none
    Range close;
    markup::MarkKind kind = markup::MarkKind::insertion;
    markup::MarkForm form = markup::MarkForm::delimiters;
};

/// A mark as it was written: where the reading has to find it again.
struct WrittenMark {
    std::uint32_t edit = kNoEdit;
    markup::MarkKind kind = markup::MarkKind::insertion;
    markup::MarkForm form = markup::MarkForm::delimiters;
    Range open;  ///< in the redline
    Range close;
};

/// Where bytes of an edit begin in a redline: its marks, and the words in them that the draft does not have.
struct EditPlace {
    std::uint32_t edit = kNoEdit;
    std::uint32_t at = 0;
};

/// Source with splices put in, appended to a redline.
class Splicer {
public:
    Splicer(std::string_view source, std::string& out, std::vector<WrittenMark>& marks, std::vector<EditPlace>& places)
        : source_(source), out_(out), marks_(marks), places_(places) {}

    /// Copies source[at, end) with the splices that lie in it; they must be sorted by place.
    void copy(Range source, const std::vector<Splice>& splices);

private:
    void put(const Splice& splice);

    std::string_view source_;
    std::string& out_;
    std::vector<WrittenMark>& marks_;
    std::vector<EditPlace>& places_;
    std::vector<std::size_t> open_;  ///< marks that wait for their closing delimiter
};

/// Words with the delimiters of a deletion or a remark around them; its place is not yet set.
[[nodiscard]] Splice make_mark(const std::string& words, markup::MarkKind kind, bool critic, std::uint32_t edit);

/// By place; at one place what adds comes before what replaces, otherwise the order stays.
void sort_splices(std::vector<Splice>& splices);

}  // namespace spor::rendering
