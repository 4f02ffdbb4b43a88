#include "markup/parse_leaves.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "markup/parse_inert.hpp"
#include "markup/parse_place.hpp"

namespace spor::markup {

namespace {

// md4c keeps its blocks in a buffer whose size is an int, with up to eight bytes for one of the source.
constexpr std::uint32_t longest_piece = 64U << 20U;
constexpr std::uint32_t code_indent = 4;

/// Takes md4c's events and keeps a cursor over the lines: whatever has no position of its own is the first thing on the
/// first line that is neither blank nor taken.
class LeafFinder {
public:
    LeafFinder(const Lines& lines, const std::string& copy) : lines_(lines), copy_(copy) {}

    void parse(std::uint32_t begin, std::uint32_t end);
    [[nodiscard]] Leaves take() { return std::move(out_); }

private:
    static int on_enter_block(MD_BLOCKTYPE type, void* detail, void* data);
    static int on_leave_block(MD_BLOCKTYPE type, void* detail, void* data);
    static int on_span(MD_SPANTYPE, void*, void*) { return 0; }
    static int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data);

    void enter_container(bool quote);
    void leave_container();
    void open(LeafKind kind, unsigned level = 0);
    void close();
    void add_text(std::uint32_t begin, std::uint32_t end);
    void add_code(std::string_view text, std::uint32_t offset);

    void settle_text();
    void settle_heading();
    void settle_verbatim();
    void settle_fence();
    void settle_empty_item();
    void place(std::uint32_t line);
    void settle_placed(const std::vector<std::uint32_t>& fresh, std::uint32_t line);
    [[nodiscard]] std::vector<std::uint32_t> unplaced() const;
    [[nodiscard]] std::uint32_t next_written_line() const;
    [[nodiscard]] bool follows_marks(std::uint32_t text_begin) const;
    [[nodiscard]] std::uint32_t fence_size(std::uint32_t at, std::uint32_t end, char mark) const;
    [[nodiscard]] bool closes_fence(std::uint32_t line);
    [[nodiscard]] std::uint32_t line_at(std::uint32_t offset);
    [[nodiscard]] std::uint32_t line_count() const {
        return static_cast<std::uint32_t>(out_.lines.size()) - leaf_.lines_begin;
    }

    const Lines& lines_;
    const std::string& copy_;
    Leaves out_;
    std::vector<std::uint32_t> path_;  ///< open containers, outermost first
    std::vector<bool> ordered_;        ///< open lists
    Leaf leaf_;
    bool is_open_ = false;
    bool unplaced_ = false;           ///< an open container's marker has not been found
    std::uint32_t next_line_ = 0;     ///< the first line that no leaf has taken
    std::uint32_t current_line_ = 0;  ///< where the last text stood; it only grows
    std::uint32_t text_end_ = 0;
    LeafLine code_line_{none, none, 0};
};

void LeafFinder::parse(std::uint32_t begin, std::uint32_t end) {
    MD_PARSER parser{};
    parser.enter_block = on_enter_block;
    parser.leave_block = on_leave_block;
    parser.enter_span = on_span;
    parser.leave_span = on_span;
    parser.text = on_text;
    md_parse(copy_.data() + begin, end - begin, &parser, this);
}

int LeafFinder::on_enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
    auto& self = *static_cast<LeafFinder*>(data);
    self.close();  // a tight item's paragraph ends without an event of its own
    switch (type) {
        case MD_BLOCK_QUOTE:
            self.enter_container(true);
            break;
        case MD_BLOCK_UL:
            self.ordered_.push_back(false);
            break;
        case MD_BLOCK_OL:
            self.ordered_.push_back(true);
            break;
        case MD_BLOCK_LI:
            self.enter_container(false);
            break;
        case MD_BLOCK_HR:
            self.open(LeafKind::rule);
            break;
        case MD_BLOCK_H:
            self.open(LeafKind::heading, static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            self.open(LeafKind::code);
            self.leaf_.fenced = static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->fence_char != 0;
            break;
        case MD_BLOCK_HTML:
            self.open(LeafKind::html);
            break;
        case MD_BLOCK_P:
            self.open(LeafKind::text);
            break;
        default:
            break;
    }
    return 0;
}

int LeafFinder::on_leave_block(MD_BLOCKTYPE type, void*, void* data) {
    auto& self = *static_cast<LeafFinder*>(data);
    self.close();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) self.leave_container();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) self.ordered_.pop_back();
    return 0;
}

int LeafFinder::on_text(MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* data) {
    auto& self = *static_cast<LeafFinder*>(data);
    const bool is_source =
        !std::less<>()(text, self.copy_.data()) && std::less<>()(text, self.copy_.data() + self.copy_.size());
    const std::uint32_t offset = is_source ? static_cast<std::uint32_t>(text - self.copy_.data()) : none;
    if (!self.is_open_) self.open(LeafKind::text);
    if (self.leaf_.kind == LeafKind::code || self.leaf_.kind == LeafKind::html) {
        self.add_code({text, size}, offset);
    } else if (is_source) {
        self.add_text(offset, offset + size);
    }
    return 0;
}

void LeafFinder::enter_container(bool quote) {
    Container container;
    container.quote = quote;
    container.ordered = !quote && ordered_.back();
    container.depth = quote ? 0 : 1;
    if (!path_.empty()) {
        container.parent = path_.back();
        container.depth += out_.containers[path_.back()].depth;
    }
    path_.push_back(static_cast<std::uint32_t>(out_.containers.size()));
    out_.containers.push_back(container);
    unplaced_ = true;
}

void LeafFinder::leave_container() {
    const Container& container = out_.containers[path_.back()];
    if (!container.quote && !container.has_leaf) {
        open(LeafKind::empty_item);
        close();
    }
    path_.pop_back();
}

void LeafFinder::open(LeafKind kind, unsigned level) {
    leaf_ = Leaf{};
    leaf_.kind = kind;
    leaf_.level = static_cast<std::uint8_t>(level);
    leaf_.lines_begin = static_cast<std::uint32_t>(out_.lines.size());
    is_open_ = true;
    if (path_.empty()) return;
    leaf_.container = path_.back();
    leaf_.first = !out_.containers[path_.back()].quote && !out_.containers[path_.back()].has_leaf;
    for (auto at = path_.rbegin(); at != path_.rend() && !out_.containers[*at].has_leaf; ++at) {
        out_.containers[*at].has_leaf = true;
    }
}

void LeafFinder::close() {
    if (!is_open_) return;
    is_open_ = false;
    switch (leaf_.kind) {
        case LeafKind::text:
            settle_text();
            break;
        case LeafKind::heading:
            settle_heading();
            break;
        case LeafKind::code:
            leaf_.fenced ? settle_fence() : settle_verbatim();
            break;
        case LeafKind::html:
            settle_verbatim();
            break;
        case LeafKind::empty_item:
            settle_empty_item();
            break;
        case LeafKind::rule:
            leaf_.first_line = leaf_.last_line = next_written_line();
            place(leaf_.first_line);
            break;
    }
    leaf_.lines_end = static_cast<std::uint32_t>(out_.lines.size());
    next_line_ = std::max(next_line_, leaf_.last_line + 1);
    out_.leaves.push_back(leaf_);
}

// The copy is inert but for tags that begin a line and autolinks in their place, so a line's first text begins the
// line.
void LeafFinder::add_text(std::uint32_t begin, std::uint32_t end) {
    text_end_ = end;
    const std::uint32_t line = line_at(begin);
    if (line_count() > 0 && leaf_.last_line == line) return;
    if (begin > lines_.begin(line) && copy_[begin - 1] == '<') --begin;  // an autolink's
    const std::uint32_t line_end = lines_.end(line);
    while (begin < line_end && is_blank(lines_.source()[begin])) ++begin;
    if (line_count() == 0) leaf_.first_line = line;
    leaf_.last_line = line;
    out_.lines.push_back({begin, line_end, 0});
}

// For each line md4c gives blanks for its indentation, the line, and "\n"; an empty line has no text of its own.
void LeafFinder::add_code(std::string_view text, std::uint32_t offset) {
    if (offset != none) {
        if (line_count() == 0) leaf_.first_line = line_at(offset);
        if (code_line_.begin == none) code_line_.begin = offset;
        code_line_.end = offset + static_cast<std::uint32_t>(text.size());
    } else if (text == "\n") {
        out_.lines.push_back(std::exchange(code_line_, LeafLine{none, none, 0}));
    } else {
        code_line_.indent += static_cast<std::uint32_t>(text.size());
    }
}

void LeafFinder::settle_text() {
    if (line_count() == 0) {
        leaf_.first_line = leaf_.last_line = next_written_line();
        out_.lines.push_back({lines_.end(leaf_.first_line), lines_.end(leaf_.first_line), 0});
    }
    place(leaf_.first_line);
}

void LeafFinder::settle_heading() {
    const bool written = line_count() > 0;
    settle_text();
    LeafLine& line = out_.lines.back();
    const std::uint32_t line_begin = out_.lines[leaf_.lines_begin].begin;
    leaf_.setext = written && !follows_marks(line_begin);
    if (leaf_.setext) {
        leaf_.last_line = std::min(leaf_.last_line + 1, lines_.count() - 1);
    } else if (written) {
        line.end = std::max(line.begin, text_end_);
    } else {
        line.begin = leaf_.prefix_end;
        while (line.begin < line.end && lines_.source()[line.begin] == '#') ++line.begin;
        while (line.begin < line.end && is_blank(lines_.source()[line.begin])) ++line.begin;
        line.end = line.begin;
    }
}

void LeafFinder::settle_verbatim() {
    const std::uint32_t count = line_count();
    if (count == 0) leaf_.first_line = next_written_line();
    place(leaf_.first_line);
    const std::uint32_t above = leaf_.fenced ? 1 : 0;
    for (std::uint32_t index = 0; index < count; ++index) {
        LeafLine& line = out_.lines[leaf_.lines_begin + index];
        const std::uint32_t number = std::min(leaf_.first_line + above + index, lines_.count() - 1);
        if (line.begin == none) line.begin = line.end = lines_.end(number);
    }
    leaf_.last_line = std::min(leaf_.first_line + above + count - (above + count > 0 ? 1 : 0), lines_.count() - 1);
}

void LeafFinder::settle_fence() {
    leaf_.first_line = next_written_line();
    settle_verbatim();
    if (leaf_.last_line + 1 < lines_.count() && closes_fence(leaf_.last_line + 1)) ++leaf_.last_line;
}

// The item's marker stands on the first line that holds one; only blank lines may stand before it.
// The item's marker stands on the first line that is not blank but for such markers.
void LeafFinder::settle_empty_item() {
    const std::vector<std::uint32_t> fresh = unplaced();
    std::uint32_t line = std::min(next_line_, lines_.count() - 1);
    for (;; ++line) {
        const bool found = walk(lines_, line, path_, out_.containers).whole;
        if (found || line + 1 == lines_.count()) break;
        if (lines_.opening(line).shape != Shape::blank) break;
    }
    settle_placed(fresh, line);
    leaf_.first_line = leaf_.last_line = line;
    leaf_.prefix_end = lines_.end(line);
    out_.lines.push_back({lines_.end(line), lines_.end(line), 0});
}

/// Finds the markers of new containers on the lines that lead to a leaf's first one.
void LeafFinder::place(std::uint32_t line) {
    const std::vector<std::uint32_t> fresh = unplaced();
    for (std::uint32_t above = next_line_; !fresh.empty() && above < line; ++above) {
        if (walk(lines_, above, path_, out_.containers).whole) break;
    }
    leaf_.prefix_end = walk(lines_, line, path_, out_.containers).at;
    settle_placed(fresh, line);
}

std::vector<std::uint32_t> LeafFinder::unplaced() const {
    std::vector<std::uint32_t> fresh;
    if (!unplaced_) return fresh;
    std::copy_if(path_.begin(), path_.end(), std::back_inserter(fresh),
                 [this](std::uint32_t index) { return !out_.containers[index].placed; });
    return fresh;
}

void LeafFinder::settle_placed(const std::vector<std::uint32_t>& fresh, std::uint32_t line) {
    leaf_.begin_line = line;
    for (const std::uint32_t index : fresh) {
        Container& container = out_.containers[index];
        if (!container.placed) container.line = line;
        container.placed = true;
        if (!container.quote) leaf_.begin_line = std::min(leaf_.begin_line, container.line);
    }
    unplaced_ = false;
}

std::uint32_t LeafFinder::next_written_line() const {
    std::uint32_t line = std::min(next_line_, lines_.count() - 1);
    while (line + 1 < lines_.count() && lines_.opening(line).shape == Shape::blank) ++line;
    return line;
}

/// Whether the marks of an ATX heading stand before a text.
bool LeafFinder::follows_marks(std::uint32_t text_begin) const {
    std::uint32_t at = text_begin;
    while (at > leaf_.prefix_end && is_blank(lines_.source()[at - 1])) --at;
    return at > leaf_.prefix_end && at < text_begin && lines_.source()[at - 1] == '#';
}

std::uint32_t LeafFinder::fence_size(std::uint32_t at, std::uint32_t end, char mark) const {
    std::uint32_t stop = at;
    while (stop < end && lines_.source()[stop] == mark) ++stop;
    return stop - at;
}

// As md4c has it: a closing fence may stand outside the containers, and has no tab behind it.
bool LeafFinder::closes_fence(std::uint32_t line) {
    const Walk closer = walk(lines_, line, path_, out_.containers);
    const std::uint32_t end = lines_.end(line);
    if (closer.at == end || closer.column >= closer.base + code_indent) return false;
    const char mark = lines_.source()[leaf_.prefix_end];
    const std::uint32_t opening = fence_size(leaf_.prefix_end, lines_.end(leaf_.first_line), mark);
    const std::uint32_t size = fence_size(closer.at, end, mark);
    if (size < opening) return false;
    std::uint32_t at = closer.at + size;
    while (at < end && lines_.source()[at] == ' ') ++at;
    return at == end;
}

std::uint32_t LeafFinder::line_at(std::uint32_t offset) {
    while (current_line_ + 1 < lines_.count() && lines_.begin(current_line_ + 1) <= offset) ++current_line_;
    return current_line_;
}

/// Where a piece that begins on `line` ends: behind a blank line if there is one in reach.
std::uint32_t piece_end(const Lines& lines, std::uint32_t line) {
    const std::uint32_t begin = lines.begin(line);
    std::uint32_t next = line + 1;
    for (; next < lines.count(); ++next) {
        const std::uint32_t size = lines.begin(next) - begin;
        if (size > 2 * longest_piece) break;
        if (size > longest_piece && lines.opening(next - 1).shape == Shape::blank) break;
    }
    return next;
}

}  // namespace

Leaves find_leaves(const Lines& lines) {
    const std::string copy = inert_copy(lines);
    LeafFinder finder(lines, copy);
    for (std::uint32_t line = 0; line < lines.count();) {
        const std::uint32_t next = piece_end(lines, line);
        finder.parse(lines.begin(line),
                     next < lines.count() ? lines.begin(next) : static_cast<std::uint32_t>(copy.size()));
        line = next;
    }
    return finder.take();
}

}  // namespace spor::markup
