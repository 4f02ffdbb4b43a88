#include "markup/parse_inert.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "markup/parse_table.hpp"

namespace spor::markup {

namespace {

constexpr char plain = 'x';
constexpr std::uint32_t code_indent = 4;

constexpr std::array<char, 8> openers = {'`', '*', '_', '[', '<', '&', '\\', '\0'};

char inert(char byte) { return std::find(openers.begin(), openers.end(), byte) == openers.end() ? byte : plain; }

/// Puts `plain` in the place of all that opens an inline; sixteen bytes a step, in the compilers' own vectors.
void make_inert(char* text, std::uint32_t at, std::uint32_t end) {
    using Bytes = signed char __attribute__((vector_size(16)));
    for (; at + sizeof(Bytes) <= end; at += sizeof(Bytes)) {
        Bytes bytes;
        std::memcpy(&bytes, text + at, sizeof bytes);
        Bytes opens{};
        for (const char opener : openers) opens |= bytes == static_cast<signed char>(opener);
        bytes = (bytes & ~opens) | (opens & static_cast<signed char>(plain));
        std::memcpy(text + at, &bytes, sizeof bytes);
    }
    for (; at < end; ++at) text[at] = inert(text[at]);
}

/// Whether md4c may take a line for a fence, or for the beginning, and not for the end, of an HTML block.
bool begins_block(std::string_view line) {
    if (line.empty()) return false;
    if (line[0] == '~' || line[0] == '`') return true;
    if (line[0] != '<') return false;
    std::string tag(line.substr(0, 8));
    std::transform(tag.begin(), tag.end(), tag.begin(), [](char byte) { return static_cast<char>(byte | 0x20); });
    return !tag.starts_with("</script") && !tag.starts_with("</pre") && !tag.starts_with("</style");
}

/// HTML blocks that md4c overlooks: it takes the "th" of "<thead>" for the whole name, and knows no heading but "<h1>".
constexpr std::array<std::string_view, 14> overlooked = {"basefont", "colgroup", "frameset", "h2",     "h3",
                                                         "h4",       "h5",       "h6",       "header", "link",
                                                         "menuitem", "param",    "thead",    "track"};

/// A name of that many letters which md4c knows to open such a block.
std::string_view known_name(std::size_t size) {
    switch (size) {
        case 2:
            return "li";
        case 4:
            return "main";
        case 5:
            return "aside";
        case 6:
            return "center";
        default:
            return "fieldset";
    }
}

/// Gives the tag that a line begins with a name under which md4c sees that it opens an HTML block.
void rename_tag(char* line, std::size_t size) {
    const std::string_view text(line, size);
    const std::size_t begin = text.starts_with("</") ? 2 : 1;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", begin), size);
    std::string name(text.substr(std::min(begin, end), end - std::min(begin, end)));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; });
    if (std::find(overlooked.begin(), overlooked.end(), name) == overlooked.end()) return;
    if (end < size && text[end] == '/' && !text.substr(end).starts_with("/>")) return;
    const std::string_view known = known_name(name.size());
    std::copy(known.begin(), known.end(), line + begin);
}

class Masker {
public:
    explicit Masker(const Lines& lines) : lines_(lines), copy_(lines.source()) {}

    std::string run() {
        for (std::uint32_t line = 0; line < lines_.count(); ++line) mask(line);
        return std::move(copy_);
    }

private:
    void mask(std::uint32_t line);
    void mask_text(std::uint32_t at, std::uint32_t end);
    void mask_tags(std::uint32_t at, std::uint32_t end);
    void close_empty_item(std::uint32_t end);
    void renumber(std::uint32_t begin, std::uint32_t end);
    void follow_list(const Opening& opening);
    void follow_table(const Opening& opening, std::string_view text);
    bool mask_in_table(const Opening& opening, std::uint32_t end);
    [[nodiscard]] std::uint32_t fence_size(std::uint32_t at, std::uint32_t end) const;

    const Lines& lines_;
    std::string copy_;
    bool in_list_ = false;   ///< a list may be open
    bool in_table_ = false;  ///< the line above is a table's, but for its header row
    bool was_blank_ = true;
    std::string_view above_;  ///< the line above, if it may be a table's header row
};

void Masker::mask(std::uint32_t line) {
    const Opening opening = lines_.opening(line);
    const std::uint32_t end = lines_.end(line);
    const std::string_view text = lines_.source().substr(opening.at, end - opening.at);
    follow_list(opening);
    if (opening.item && in_table_) renumber(lines_.begin(line), opening.at);
    if (opening.item || opening.shape == Shape::blank) in_table_ = false;
    if (opening.item && opening.shape == Shape::blank) close_empty_item(end);
    if (opening.shape != Shape::blank && !(in_table_ && mask_in_table(opening, end))) {
        if (opening.capped) copy_[opening.at] = plain;
        if (opening.shape == Shape::text) mask_text(opening.at, end);
        if (!in_list_ && !opening.quote && opening.column >= code_indent && begins_block(text)) {
            copy_[opening.at] = plain;  // md4c does not see that the line is indented too far for a fence or for HTML
        }
    }
    follow_table(opening, text);
}

void Masker::follow_list(const Opening& opening) {
    if (opening.item) in_list_ = true;
    if (was_blank_ && opening.shape != Shape::blank && opening.column == 0) in_list_ = false;
    was_blank_ = opening.shape == Shape::blank;
}

void Masker::follow_table(const Opening& opening, std::string_view text) {
    if (text.starts_with('#') || text.starts_with("```") || text.starts_with("~~~")) in_table_ = false;
    if (!in_table_ && !opening.item && !above_.empty()) {
        const std::size_t columns = delimiter_columns(text);
        in_table_ = columns != 0 && split_row(above_).size() == columns;
    }
    const bool may_be_code = !in_list_ && opening.column >= code_indent;
    above_ = opening.shape == Shape::text && !may_be_code ? text : std::string_view();
}

// To md4c a table is a paragraph, which a line of '-' or '=' below would make a heading of.
bool Masker::mask_in_table(const Opening& opening, std::uint32_t end) {
    const std::string_view line = std::string_view(copy_).substr(opening.at, end - opening.at);
    const char first = line[0];
    if (first != '=' && first != '-') return false;
    if (line.find_first_not_of(first == '=' ? "= \t" : "- \t") != std::string_view::npos) return false;
    const char mark = opening.shape == Shape::rule ? '*' : plain;
    std::replace(copy_.begin() + opening.at, copy_.begin() + end, first, mark);
    return true;
}

// An empty item may not interrupt a paragraph; md4c sees that only where no blank follows the marker.
void Masker::close_empty_item(std::uint32_t end) {
    if (end < 2 || !is_blank(copy_[end - 1]) || is_blank(copy_[end - 2])) return;
    if (end == copy_.size()) copy_[end - 1] = '\n';
    if (end < copy_.size() && copy_[end] == '\n') copy_[end - 1] = '\r';
}

// Only a list that begins with 1 may interrupt a paragraph; a table may be interrupted by any.
void Masker::renumber(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) {
        if (is_digit(copy_[at])) copy_[at] = at + 1 < end && is_digit(copy_[at + 1]) ? '0' : '1';
    }
}

std::uint32_t Masker::fence_size(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t stop = at;
    while (stop < end && copy_[stop] == '`') ++stop;
    const bool fence =
        stop - at >= 3 && std::string_view(copy_).substr(stop, end - stop).find('`') == std::string_view::npos;
    return fence ? stop - at : 0;
}

void Masker::mask_text(std::uint32_t at, std::uint32_t end) {
    if (copy_[at] == '<') return mask_tags(at, end);
    if (copy_[at] == '`') at += fence_size(at, end);
    char* const text = copy_.data();
    make_inert(text, at, end);
    const std::string_view written = lines_.source().substr(0, end);
    for (std::size_t i = written.find("</", at); i < end; i = written.find("</", i + 1)) {
        text[i] = '<';  // it may end an HTML block
    }
}

// Tags keep their shape, for md4c must see whether they open an HTML block; '%' and ':' may stand where '*' and '_'
// may.
void Masker::mask_tags(std::uint32_t at, std::uint32_t end) {
    rename_tag(copy_.data() + at, end - at);
    constexpr std::string_view cdata = "<![CDATA[";
    if (std::string_view(copy_).substr(at, end - at).starts_with(cdata)) at += static_cast<std::uint32_t>(cdata.size());
    for (; at < end; ++at) {
        const char byte = copy_[at];
        if (byte == '[' || byte == '\0' || byte == '&' || byte == '\\') copy_[at] = plain;
        if (byte == '*') copy_[at] = '%';
        if (byte == '_') copy_[at] = ':';
    }
}

}  // namespace

std::string inert_copy(const Lines& lines) { return Masker(lines).run(); }

}  // namespace spor::markup
