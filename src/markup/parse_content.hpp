// The text of one leaf without what its containers write between its lines, and where each byte of it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::markup {

/// Lines are parted by '\n', which stands for the line break of the source and all up to the next line's text.
class Content {
public:
    explicit Content(std::string_view source) : source_(source) {}

    void clear();
    /// Adds source[begin, end) as it is. Stretches come in the order of the source.
    void add(std::uint32_t begin, std::uint32_t end);
    /// Adds a line break, which stands in the source at `at`.
    void add_break(std::uint32_t at);

    [[nodiscard]] std::string_view text() const { return joined_.empty() ? single_ : std::string_view(joined_); }
    [[nodiscard]] std::string_view source() const { return source_; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text().size()); }
    /// Where a byte of the text stands in the source; for the end of the text, just behind its last byte.
    [[nodiscard]] std::uint32_t source_of(std::uint32_t at) const;
    /// The source that a range of the text spans; an empty range stands where its byte stands.
    [[nodiscard]] Range span_of(std::uint32_t begin, std::uint32_t end) const;
    /// Appends text[begin, end) to a block, with its origins.
    void append_to(Block& block, std::uint32_t begin, std::uint32_t end) const;

private:
    struct Stretch {
        std::uint32_t at;
        std::uint32_t source;
    };
    [[nodiscard]] std::size_t stretch_of(std::uint32_t at) const;

    std::string_view source_;
    std::string_view single_;  ///< the text while it is one stretch of the source
    std::string joined_;       ///< the text of several stretches
    std::vector<Stretch> stretches_;
};

/// Appends source[at, at + size) to a block's text.
void append_written(Block& block, std::string_view source, std::uint32_t at, std::uint32_t size);

}  // namespace spor::markup
