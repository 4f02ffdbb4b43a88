#include "read/html_blocks.hpp"
#include "read/provision.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace spor::reading {
namespace {

constexpr std::size_t kDeepestList = 200;  // levels; deeper ones count as this one

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What belongs to the page and not to the text.
constexpr std::array<std::string_view, 20> kSkipped{
    "head",   "script", "style",    "template", "nav",   "noscript", "svg", "button", "select", "textarea",
    "iframe", "object", "datalist", "audio",    "video", "canvas",   "map", "dialog", "math",   "title"};

constexpr std::array<std::string_view, 41> kBlocks{
    "p",    "div",  "h1",   "h2",         "h3",      "h4",      "h5",      "h6",     "ul",    "ol",     "li",
    "dl",   "dt",   "dd",   "blockquote", "pre",     "table",   "caption", "thead",  "tbody", "tfoot",  "tr",
    "td",   "th",   "hr",   "section",    "article", "header",  "footer",  "main",   "aside", "figure", "figcaption",
    "body", "html", "form", "fieldset",   "legend",  "details", "summary", "address"};

std::optional<Style> style_of(std::string_view element) {
    static constexpr std::array<std::pair<std::string_view, Style>, 15> kStyles{{{"b", Style::strong},
                                                                                 {"strong", Style::strong},
                                                                                 {"em", Style::emphasis},
                                                                                 {"i", Style::emphasis},
                                                                                 {"cite", Style::emphasis},
                                                                                 {"dfn", Style::emphasis},
                                                                                 {"var", Style::emphasis},
                                                                                 {"s", Style::strike},
                                                                                 {"strike", Style::strike},
                                                                                 {"del", Style::strike},
                                                                                 {"code", Style::code},
                                                                                 {"kbd", Style::code},
                                                                                 {"samp", Style::code},
                                                                                 {"tt", Style::code},
                                                                                 {"a", Style::link}}};
    const auto found =
        std::find_if(kStyles.begin(), kStyles.end(), [&](const auto& row) { return row.first == element; });
    return found == kStyles.end() ? std::nullopt : std::optional<Style>(found->second);
}

std::string_view value_of(const HtmlAttributes& attributes, std::string_view name) {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& row) { return row.first == name; });
    return found == attributes.end() ? std::string_view{} : found->second;
}

bool has(const HtmlAttributes& attributes, std::string_view name) {
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& row) { return row.first == name; });
}

bool is_hidden(const HtmlAttributes& attributes) {
    if (has(attributes, "hidden")) return true;
    std::string style(value_of(attributes, "style"));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

std::uint32_t number_in(std::string_view text, std::uint32_t otherwise) {
    std::uint32_t number = 0;
    if (text.empty() || text.size() > 6) return otherwise;
    for (const char c : text) {
        if (c < '0' || c > '9') return otherwise;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// The language that `<pre class="sourceCode python">` or `<code class="language-python">` names.
std::string language_of(std::string_view classes) {
    const std::size_t prefix = classes.find("language-");
    if (prefix != std::string_view::npos) classes.remove_prefix(prefix + 9);
    if (classes.starts_with("sourceCode ")) classes.remove_prefix(11);
    const std::string_view word = classes.substr(0, classes.find(' '));
    return word == "sourceCode" || word.find_first_of("`\n") != std::string_view::npos ? "" : std::string(word);
}

}  // namespace

// ---- elements ------------------------------------------------------------------------------------------------------

void HtmlBlocks::begin(std::string_view element, const HtmlAttributes& attributes, std::uint32_t line) {
    Open open{std::string(element), false, false};
    // A caption that only says the picture's text again.
    const bool echo = element == "figcaption" && value_of(attributes, "aria-hidden") == "true";
    open.skips = is_one_of(element, kSkipped) || is_hidden(attributes) || echo;
    if (open.skips) ++skipped_;
    open_.push_back(std::move(open));
    if (skipped_ > 0 || begin_special(element, attributes, line)) return;
    if (is_one_of(element, kBlocks)) {
        begin_block(element, attributes);
    } else {
        begin_inline(element, attributes);
    }
}

/// Elements that are text, or that stand for text.
bool HtmlBlocks::begin_special(std::string_view element, const HtmlAttributes& attributes, std::uint32_t line) {
    if (element == "br") {
        if (pre_ > 0 && !in_row_) {
            put("\n", line);
        } else {
            blank_ = any_;
        }
        return true;
    }
    if (element == "img") {
        const std::string_view alt = value_of(attributes, "alt");
        if (alt.empty()) return true;
        const auto at = static_cast<std::uint32_t>(block_.text.size());
        inlines_.push_back({Style::image, at, std::string(value_of(attributes, "src")), open_.size()});
        add_text(alt, line);
        return true;
    }
    if (element == "input") {
        if (value_of(attributes, "type") != "checkbox" || !item_due_) return true;
        item_task_ = true;
        item_label_ = has(attributes, "checked") ? "[x]" : "[ ]";
        return true;
    }
    const std::string_view role = value_of(attributes, "role");
    const std::string_view classes = value_of(attributes, "class");
    if (role == "doc-backlink" || classes == "footnote-back") {
        open_.back().skips = true;
        ++skipped_;
        return true;
    }
    if (role == "doc-noteref" || classes == "footnote-ref") {
        // Markdown says [^1]; the page says 1.
        put_word_bytes("[^" +
                           std::string(value_of(attributes, "href")
                                           .substr(std::min<std::size_t>(value_of(attributes, "href").size(), 3))) +
                           "]",
                       line);
        open_.back().skips = true;
        ++skipped_;
        return true;
    }
    if (role == "doc-endnotes" || classes == "footnotes") open_.back().notes = in_notes_ = true;
    return false;
}

void HtmlBlocks::begin_block(std::string_view element, const HtmlAttributes& attributes) {
    if (in_row_) {
        if ((element == "td" || element == "th") && tables_ == 1) return begin_cell(element == "th");
        if (element == "table") ++tables_;
        blank_ = blank_ || any_;  // a paragraph in a cell
        return;
    }
    flush();
    if (element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6') {
        heading_ = static_cast<std::uint8_t>(element[1] - '0');
    } else if (element == "ul" || element == "ol") {
        const std::string_view type = value_of(attributes, "type");
        lists_.push_back(
            {element == "ol", type.empty() ? '1' : type.front(), number_in(value_of(attributes, "start"), 1)});
    } else if (element == "li") {
        begin_item(attributes);
    } else if (element == "blockquote") {
        ++quotes_;
    } else if (element == "pre") {
        ++pre_;
        block_.info = language_of(value_of(attributes, "class"));
    } else if (element == "table") {
        if (++tables_ == 1) ++table_;
    } else if (element == "thead") {
        ++heads_;
    } else if (element == "tr" && tables_ == 1) {
        in_row_ = any_ = all_headers_ = true;
        block_.kind = BlockKind::row;
    } else if (element == "hr" && !in_notes_) {
        block_.kind = BlockKind::rule;
        block_.verbatim = any_ = true;
        flush();
    }
}

void HtmlBlocks::begin_item(const HtmlAttributes& attributes) {
    open_.back().item = true;
    if (lists_.empty()) lists_.push_back({});
    if (in_notes_ && lists_.back().ordered) {
        note_label_ = "[^" + std::to_string(lists_.back().next++) + "]";
        return;
    }
    lists_.back().next = number_in(value_of(attributes, "value"), lists_.back().next);
    item_due_ = true;
    item_task_ = false;
    item_label_ = lists_.back().ordered ? next_label() : "";
}

std::string HtmlBlocks::next_label() {
    List& list = lists_.back();
    const std::uint32_t number = list.next++;
    const bool letter = (list.type == 'a' || list.type == 'A') && number >= 1 && number <= 26;
    return (letter ? std::string(1, static_cast<char>(list.type + static_cast<char>(number - 1)))
                   : std::to_string(number)) +
           ".";
}

void HtmlBlocks::begin_inline(std::string_view element, const HtmlAttributes& attributes) {
    const std::optional<Style> style = style_of(element);
    if (!style) return;
    if (pre_ > 0) {
        if (*style == Style::code && block_.info.empty()) block_.info = language_of(value_of(attributes, "class"));
        return;
    }
    if (*style == Style::link && !has(attributes, "href")) return;
    const std::string_view target = *style == Style::link ? value_of(attributes, "href") : std::string_view{};
    const auto at = static_cast<std::uint32_t>(block_.text.size());
    inlines_.push_back({*style, at, std::string(target), open_.size()});
}

void HtmlBlocks::begin_cell(bool header) {
    all_headers_ = all_headers_ && header;
    end_inlines();
    if (!block_.cells.empty()) block_.text += '\t';
    const auto begin = static_cast<std::uint32_t>(block_.text.size());
    block_.cells.push_back(begin);
    for (Inline& run : inlines_) run.begin = begin;
    blank_ = false;
}

void HtmlBlocks::end(std::string_view element) {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) { return open.name == element; });
    if (found == open_.rend()) return;
    const auto keep = static_cast<std::size_t>(open_.rend() - found) - 1;
    while (open_.size() > keep) end_one();
}

/// Ends the innermost element.
void HtmlBlocks::end_one() {
    const Open open = std::move(open_.back());
    while (!inlines_.empty() && inlines_.back().depth == open_.size()) {
        const Inline run = std::move(inlines_.back());
        inlines_.pop_back();
        const auto end = static_cast<std::uint32_t>(block_.text.size());
        if (run.begin < end) block_.runs.push_back({run.style, {run.begin, end}, {}, {}, run.target});
    }
    open_.pop_back();
    if (open.skips) {
        --skipped_;
        return;
    }
    if (skipped_ > 0) return;
    const std::string_view element = open.name;
    if (!is_one_of(element, kBlocks)) return;
    if (in_row_ && element != "tr" && element != "table") {
        blank_ = blank_ || (any_ && element != "td" && element != "th");
        return;
    }
    if (in_row_ && element == "table" && tables_ > 1) {
        --tables_;
        return;
    }
    if (in_row_ && element == "tr" && tables_ > 1) return;
    if (in_row_) end_row();
    flush();
    if (element == "table" && tables_ > 0) --tables_;
    if (element == "thead" && heads_ > 0) --heads_;
    if (element == "blockquote" && quotes_ > 0) --quotes_;
    if (element == "pre" && pre_ > 0) --pre_;
    if ((element == "ul" || element == "ol") && !lists_.empty()) lists_.pop_back();
    if (element.size() == 2 && element[0] == 'h' && element != "hr") heading_ = 0;
    if (open.item) item_due_ = false;
    if (open.item) note_label_.clear();
    if (open.notes) in_notes_ = false;
}

void HtmlBlocks::end_row() {
    in_row_ = false;
    block_.header = heads_ > 0 || all_headers_;
    block_.table = table_;
    any_ = !block_.cells.empty();
}

// ---- text ----------------------------------------------------------------------------------------------------------

void HtmlBlocks::put(std::string_view text, std::uint32_t line) {
    if (block_.lines.first == 0) block_.lines.first = line;
    block_.lines.last = std::max(block_.lines.last, line);
    block_.text += text;
    any_ = true;
}

void HtmlBlocks::put_word_bytes(std::string_view text, std::uint32_t line) {
    const auto end = static_cast<std::uint32_t>(block_.text.size());
    const bool apart = blank_ && end > 0 && block_.text.back() != '\t';
    if (apart) block_.text += ' ';
    // A style that was opened behind the last word begins at this one.
    for (Inline& run : inlines_) {
        if (run.begin >= end) run.begin = end + (apart ? 1 : 0);
    }
    blank_ = false;
    put(text, line);
}

void HtmlBlocks::add_text(std::string_view text, std::uint32_t line) {
    if (skipped_ > 0) return;
    if (pre_ > 0 && !in_row_) {
        const auto breaks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
        put(text, line);
        block_.lines.last = std::max(block_.lines.last, line + breaks);
        return;
    }
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_space(text[at])) {
            if (text[at] == '\n') ++line;
            blank_ = true;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_space(text[end])) ++end;
        put_word_bytes(text.substr(at, end - at), line);
        at = end;
    }
}

// ---- blocks --------------------------------------------------------------------------------------------------------

/// Styles that are open end with the block, or the cell, and go on in the next.
void HtmlBlocks::end_inlines() {
    const auto end = static_cast<std::uint32_t>(block_.text.size());
    for (const Inline& run : inlines_) {
        if (run.begin < end) block_.runs.push_back({run.style, {run.begin, end}, {}, {}, run.target});
    }
}

void HtmlBlocks::flush() {
    end_inlines();
    for (Inline& run : inlines_) run.begin = 0;
    const bool pre = pre_ > 0 && block_.text.find_first_not_of(" \t\r\n") != std::string::npos;
    if (any_ && (!block_.text.empty() || block_.kind == BlockKind::rule) && (pre_ == 0 || pre)) {
        set_kind(block_);
        finish_runs(block_);
        blocks_.push_back(std::move(block_));
    }
    block_ = Block{};
    any_ = blank_ = false;
}

void HtmlBlocks::set_kind(Block& block) {
    const auto depth = static_cast<std::uint8_t>(std::min(lists_.size(), kDeepestList));
    block.depth = in_notes_ ? 0 : depth;
    block.note = in_notes_;
    if (block.kind == BlockKind::row || block.kind == BlockKind::rule) return;
    if (pre_ > 0) {
        block.kind = BlockKind::code;
        block.verbatim = true;
        if (block.text.front() == '\n') block.text.erase(0, 1);
        item_due_ = false;
    } else if (heading_ > 0) {
        block.kind = BlockKind::heading;
        block.level = heading_;
    } else if (!note_label_.empty()) {
        block.label = std::exchange(note_label_, {});
    } else if (item_due_) {
        block.kind = BlockKind::item;
        block.level = block.depth;
        block.ordered = lists_.back().ordered;
        block.task = item_task_;
        block.label = item_label_;
        item_due_ = false;
    } else if (quotes_ > 0) {
        block.kind = BlockKind::quote;
    }
    label_provision(block, language_);
}

/// Outer before inner, inside the text; a code block has none.
void HtmlBlocks::finish_runs(Block& block) {
    if (block.verbatim) block.runs.clear();
    const auto size = static_cast<std::uint32_t>(block.text.size());
    for (Run& run : block.runs) run.text.end = std::min(run.text.end, size);
    std::erase_if(block.runs, [](const Run& run) { return run.text.begin >= run.text.end; });
    std::stable_sort(block.runs.begin(), block.runs.end(),
                     [](const Run& a, const Run& b) { return outer_first(a.text, b.text); });
}

std::vector<Block> HtmlBlocks::take() {
    while (!open_.empty()) end_one();
    if (in_row_) end_row();
    flush();
    return std::move(blocks_);
}

}  // namespace spor::reading
