#include "judge/report/context.hpp"

#include <algorithm>
#include <string_view>

#include "markup/lines.hpp"
#include "text/characters.hpp"
#include "text/printable.hpp"

namespace spor::judging {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr std::size_t kMostBytes = 60;
constexpr std::string_view kMarks = "*~{}<>|`[]\\";  ///< where a mark, a link or a cell begins or ends
constexpr std::string_view kHugging = ".,;:!?)";     ///< stand without a blank before them
constexpr std::string_view kBlockStarts = "#>-+ \t";

/// The byte at a column of a line, in code points.
std::size_t byte_at(std::string_view source, std::size_t line_begin, std::uint32_t column) {
    std::size_t at = line_begin;
    for (; column > 1 && at < source.size() && source[at] != '\n'; --column) {
        ++at;
        while (at < source.size() && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
}

/// The last words of a text that ends where a finding begins.
std::string last_words(std::string_view text) {
    const std::size_t mark = text.find_last_of(kMarks);
    bool cut = mark != std::string_view::npos;
    if (cut) text.remove_prefix(mark + 1);
    if (!cut) text.remove_prefix(std::min(text.find_first_not_of(kBlockStarts), text.size()));
    text = text::trim(text);
    std::size_t begin = text.size();
    for (std::size_t words = 0; begin > 0 && words < kMostWords; ++words) {
        const std::size_t blank = text.substr(0, begin - 1).rfind(' ');
        const std::size_t next = blank == std::string_view::npos ? 0 : blank + 1;
        if (text.size() - next > kMostBytes) break;
        begin = next;
    }
    cut = cut || begin > 0;
    if (begin == text.size()) return {};
    return (cut ? "… " : "") + text::printable(text.substr(begin));
}

/// The first words of a text that begins where a finding ends.
std::string first_words(std::string_view text) {
    const std::size_t mark = text.find_first_of(kMarks);
    bool cut = mark != std::string_view::npos;
    text = text::trim(text.substr(0, mark));
    std::size_t end = 0;
    for (std::size_t words = 0; end < text.size() && words < kMostWords; ++words) {
        const std::size_t next = std::min(text.find(' ', end + 1), text.size());
        if (next > kMostBytes) break;
        end = next;
    }
    cut = cut || end < text.size();
    if (end == 0) return {};
    return text::printable(text.substr(0, end)) + (cut ? " …" : "");
}

}  // namespace

Context find_context(const Document& redline, const RedlinePlace& place) {
    const std::vector<std::uint32_t>& lines = redline.line_starts;
    if (place.line == 0 || place.end_line < place.line || place.end_line > lines.size()) return {};
    const std::string_view source = redline.source;
    const std::size_t first = lines[place.line - 1];
    const std::size_t last = lines[place.end_line - 1];
    const std::size_t begin = byte_at(source, first, place.column);
    const std::size_t end = byte_at(source, last, place.end_column);
    const std::size_t line_end = markup::line_end(source, static_cast<std::uint32_t>(last));
    Context context;
    context.before = last_words(source.substr(first, begin - first));
    if (!context.before.empty()) context.before += ' ';
    if (end < line_end) context.after = first_words(source.substr(end, line_end - end));
    const bool hugs = context.after.empty() || kHugging.find(context.after.front()) != std::string_view::npos;
    if (!hugs) context.after.insert(0, 1, ' ');
    return context;
}

}  // namespace spor::judging
