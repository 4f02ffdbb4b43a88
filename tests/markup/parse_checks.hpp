// What must hold of every document that parse_markdown gives back.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "markup/parse.hpp"

namespace spor::markup {

inline std::string_view slice(std::string_view text, Range range) { return text.substr(range.begin, range.size()); }

/// The kind of delimiters that a run may have.
inline bool delimits(const Run& run, std::string_view open, std::string_view close) {
    switch (run.style) {
        case Style::strong:
            return open == close && (open == "**" || open == "__");
        case Style::emphasis:
            return open == close && (open == "*" || open == "_");
        case Style::strike:
            return open == close && (open == "~~" || open == "~");
        case Style::code:
            return open.starts_with('`') && close.ends_with('`');
        case Style::link:
            return (open.empty() && close.empty()) || (open == "<" && close == ">") ||
                   (open == "[" && close.starts_with(']'));
        case Style::image:
            return open == "![" && close.starts_with(']');
        case Style::html:
            return open.starts_with('<') && open.ends_with('>') && close.empty();
    }
    return false;
}

inline void check_origins(std::string_view source, const Block& block) {
    std::uint32_t text_end = 0;
    std::uint32_t source_end = block.source.begin;
    for (const Origin& origin : block.origins) {
        ASSERT_GE(origin.text, text_end);
        ASSERT_GE(origin.source, source_end);
        ASSERT_GT(origin.length, 0U);
        text_end = origin.text + origin.length;
        source_end = origin.source + origin.length;
        ASSERT_LE(text_end, block.text.size());
        ASSERT_LE(source_end, block.source.end);
        ASSERT_EQ(block.text.substr(origin.text, origin.length), source.substr(origin.source, origin.length));
    }
}

inline void check_runs(std::string_view source, const Block& block) {
    std::uint32_t begin = 0;
    std::vector<Range> around;
    for (const Run& run : block.runs) {
        ASSERT_GE(run.text.begin, begin) << "runs are sorted";
        begin = run.text.begin;
        ASSERT_LE(run.text.begin, run.text.end);
        ASSERT_LE(run.text.end, block.text.size());
        while (!around.empty() && around.back().end <= run.text.begin) around.pop_back();
        ASSERT_TRUE(around.empty() || run.text.end <= around.back().end) << "runs nest";
        around.push_back(run.text);
        ASSERT_GE(run.open.begin, block.source.begin);
        ASSERT_LE(run.open.end, run.close.begin);
        ASSERT_LE(run.close.end, block.source.end);
        ASSERT_TRUE(delimits(run, slice(source, run.open), slice(source, run.close)))
            << slice(source, run.open) << " … " << slice(source, run.close);
        if (run.style == Style::html) {
            ASSERT_TRUE(run.text.empty());
        }
    }
}

/// Fails the running test where a document breaks what document.hpp and parse.hpp promise.
inline void check_blocks(std::string_view source, const std::vector<Block>& blocks) {
    std::uint32_t end = 0;
    std::uint32_t line = 0;
    for (const Block& block : blocks) {
        SCOPED_TRACE(block.text);
        ASSERT_GE(block.source.begin, end) << "blocks do not overlap";
        ASSERT_LE(block.source.begin, block.source.end);
        ASSERT_LE(block.source.end, source.size());
        end = block.source.end;
        ASSERT_GT(block.lines.first, line);
        ASSERT_LE(block.lines.first, block.lines.last);
        line = block.lines.last;
        ASSERT_EQ(source.substr(block.source.begin, block.lead.size()), block.lead);
        ASSERT_TRUE(block.source.begin == 0 || source[block.source.begin - 1] == '\n' ||
                    source[block.source.begin - 1] == '\r' || source.starts_with("\xEF\xBB\xBF"));
        check_origins(source, block);
        check_runs(source, block);
        for (const std::uint32_t cell : block.cells) ASSERT_LE(cell, block.text.size());
    }
}

inline std::vector<Block> parse_checked(std::string_view source) {
    std::vector<Block> blocks = parse_markdown(source);
    SCOPED_TRACE(source);
    check_blocks(source, blocks);
    return blocks;
}

/// All that a reader of the document sees, without white space.
inline std::string visible_text(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        for (const char byte : block.text) {
            if (byte != ' ' && byte != '\t' && byte != '\n' && byte != '\r') text += byte;
        }
    }
    return text;
}

}  // namespace spor::markup
