// The numbers that Word shows before paragraphs and that stand in no paragraph: computed as Word computes them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "ooxml/content.hpp"
#include "ooxml/xml.hpp"

namespace spor::ooxml {

class Numbering {
public:
    /// Reads w:numbering; an empty node is a document without lists.
    explicit Numbering(Node root);

    /// The level at which a list numbers paragraphs of a style; -1 where it does not.
    [[nodiscard]] int level_of_style(int number_id, std::string_view style) const;
    /// Counts one more paragraph; to be called in the order of the document. Nothing where there is no such list.
    [[nodiscard]] std::optional<ListMark> next(int number_id, int level);
    /// The list's mark that a paragraph may have without being counted. For tests of what a list is.
    [[nodiscard]] bool knows(int number_id) const { return lists_.contains(number_id); }

private:
    static constexpr int kLevels = 9;
    struct Level {
        int start = 1;
        std::string format = "decimal";
        std::string text;
        std::string style;
        int restart = -1;  ///< -1: after any higher level; 0: never; n: after a level below n
        bool legal = false;
    };
    struct List {
        int sequence = 0;  ///< lists of one abstract list count on from each other
        std::array<Level, kLevels> levels;
        std::array<int, kLevels> restart_at{};  ///< what the list begins with where it does not count on; -1: it does
    };
    using Counts = std::array<int, kLevels>;  ///< kUncounted: none yet

    static void read_level(Node node, Level& level);
    void read_list(Node node, const std::map<int, Node>& abstracts);
    void step(const List& list, Counts& counts, int level);
    [[nodiscard]] ListMark mark(const List& list, const Counts& counts, int level) const;

    std::map<int, List> lists_;
    std::map<int, Counts> counts_;         ///< by sequence
    std::set<std::pair<int, int>> begun_;  ///< lists and levels that have had a paragraph
};

/// A count in one of Word's formats: "iv", "d", "04". Formats unknown are decimal.
[[nodiscard]] std::string write_number(int number, std::string_view format);

}  // namespace spor::ooxml
