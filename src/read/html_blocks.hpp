// The elements and texts of an HTML page, one after another, become a Document's blocks.
//
// Nothing is known here of a parser or a tree: elements begin and end, and texts come between. Whatever begins or ends
// a block ends the block before it, so that pages whose tags are not closed come out as browsers show them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::reading {

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

class HtmlBlocks {
public:
    explicit HtmlBlocks(Language language) : language_(language) {}

    /// Names of elements and attributes are in lower case; `line` is that of the file, 1-based.
    void begin(std::string_view element, const HtmlAttributes& attributes, std::uint32_t line);
    void end(std::string_view element);
    /// `line` is where the text begins.
    void add_text(std::string_view text, std::uint32_t line);
    [[nodiscard]] std::vector<Block> take();
    /// Elements that are open.
    [[nodiscard]] std::size_t depth() const { return open_.size(); }

private:
    struct List {
        bool ordered = false;
        char type = '1';
        std::uint32_t next = 1;
    };
    struct Inline {
        Style style;
        std::uint32_t begin;
        std::string target;
        std::size_t depth;  ///< of open_ when it began
    };
    struct Open {
        std::string name;
        bool skips = false;  ///< its content is no part of the text
        bool item = false;
        bool notes = false;  ///< the texts of the footnotes
    };

    void begin_block(std::string_view element, const HtmlAttributes& attributes);
    void begin_item(const HtmlAttributes& attributes);
    void begin_inline(std::string_view element, const HtmlAttributes& attributes);
    void begin_cell(bool header);
    bool begin_special(std::string_view element, const HtmlAttributes& attributes, std::uint32_t line);
    void end_one();
    void end_inlines();
    void end_row();
    void flush();
    void set_kind(Block& block);
    void finish_runs(Block& block);
    void put_word_bytes(std::string_view text, std::uint32_t line);
    void put(std::string_view text, std::uint32_t line);
    [[nodiscard]] std::string next_label();

    Language language_;
    std::vector<Block> blocks_;
    Block block_;         ///< that grows
    bool blank_ = false;  ///< a blank is due before the next word
    bool any_ = false;    ///< block_ holds text, or is a row
    std::vector<Open> open_;
    std::vector<Inline> inlines_;
    std::vector<List> lists_;
    std::size_t skipped_ = 0;  ///< open elements whose content is left out
    std::size_t quotes_ = 0;
    std::size_t pre_ = 0;
    std::size_t tables_ = 0;  ///< open ones: only the outermost has rows
    std::size_t heads_ = 0;   ///< open theads
    std::uint32_t table_ = 0;
    bool in_row_ = false;
    bool all_headers_ = true;
    std::uint8_t heading_ = 0;
    bool item_due_ = false;  ///< the next text begins an item
    bool item_task_ = false;
    std::string item_label_;
    std::string note_label_;  ///< the next text begins this footnote
    bool in_notes_ = false;
};

}  // namespace spor::reading
