// Where the changes of a redline are: section by section, and along the whole of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/html/spans.hpp"

namespace spor::rendering {

/// A heading and what stands under it before the next.
struct PageSection {
    std::string anchor;  ///< id of the heading in the page
    std::string title;
    std::uint8_t level = 1;
    bool deleted = false;
    std::uint32_t changes = 0;  ///< and moves
    std::uint64_t text = 0;     ///< bytes, marks included
    std::uint64_t inserted = 0, removed = 0, moved = 0;
};

/// Bytes of the redline that are no kept text, in order.
struct Heat {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    char kind = 'i';  ///< i, d, m: inserted, deleted, moved
};

class Outline {
public:
    explicit Outline(std::string start_title) { sections_.push_back({"top", std::move(start_title)}); }

    void begin_section(PageSection section) { sections_.push_back(std::move(section)); }
    void add(const Span& span);
    void count_change() { ++sections_.back().changes; }

    [[nodiscard]] const std::vector<PageSection>& sections() const { return sections_; }
    /// The headings as links, each with how many changes stand under it and a bar that shows how much.
    void write_list(std::string& out) const;
    /// All of the redline from top to bottom.
    void write_strip(std::string& out) const;

private:
    void add_heat(std::uint64_t size, char kind);

    std::vector<PageSection> sections_;
    std::vector<Heat> heat_;
    std::uint64_t size_ = 0;
};

}  // namespace spor::rendering
