#include "pdf/contents.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace spor::pdf {
namespace {

constexpr std::size_t kFewest = 4;    // entries
constexpr std::size_t kShortest = 4;  // bytes of an entry's text

struct Entry {
    std::string_view text;  // empty where the line is none
    std::uint32_t page = 0;
};

Entry read_entry(std::string_view line) {
    const std::size_t blank = line.find_last_of(' ');
    if (blank == std::string_view::npos || line.size() - blank > 5) return {};
    Entry entry;
    for (const char c : line.substr(blank + 1)) {
        if (c < '0' || c > '9') return {};
        entry.page = entry.page * 10 + static_cast<std::uint32_t>(c - '0');
    }
    const std::size_t end = line.substr(0, blank).find_last_not_of(" .");
    if (end != std::string_view::npos && end >= kShortest) entry.text = line.substr(0, end + 1);
    return entry;
}

// Whether the entry, or its first line, is the text of a line further on than `sheet`.
bool stands_again(const std::vector<std::pair<std::string_view, std::uint32_t>>& texts, std::string_view entry,
                  std::uint32_t sheet) {
    const auto further = [&](auto at) {
        return at != texts.end() && at->second >= sheet && entry.starts_with(at->first) &&
               at->first.size() * 2 >= entry.size() && at->first.size() >= kShortest;
    };
    auto at = std::upper_bound(texts.begin(), texts.end(), std::pair{entry, ~0U});
    for (std::size_t tries = 0; tries < 8 && at != texts.begin(); ++tries) {
        if (further(--at)) return true;
    }
    return false;
}

}  // namespace

void take_contents(std::vector<PlacedLine>& lines) {
    std::vector<std::pair<std::string_view, std::uint32_t>> texts;
    for (const PlacedLine& line : lines) {
        if (line.place == Place::text) texts.emplace_back(line.text.text, line.sheet);
    }
    std::sort(texts.begin(), texts.end());
    std::vector<bool> taken(lines.size(), false);
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t end = first;
        std::size_t found = 0;
        std::uint32_t page = 0;
        for (; end < lines.size(); ++end) {
            const Entry entry = read_entry(lines[end].text.text);
            if (entry.text.empty() || entry.page < page) break;
            page = entry.page;
            found += stands_again(texts, entry.text, lines[end].sheet) ? 1U : 0U;
        }
        const bool contents = end - first >= kFewest && found * 4 >= (end - first) * 3;
        for (std::size_t i = first; contents && i < end; ++i) taken[i] = true;
        first = std::max(end, first + 1);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (taken[i]) lines[i].place = Place::margin;
    }
}

namespace {

// The row that begins at `first`: up to the next that is no part of it.
std::size_t end_of_row(const std::vector<PlacedLine>& lines, std::size_t first) {
    std::size_t end = first + 1;
    while (end < lines.size() && lines[end].place == Place::row && !lines[end].first) ++end;
    return end;
}

std::string row_text(const std::vector<PlacedLine>& lines, std::size_t first, std::size_t end) {
    std::string text;
    for (std::size_t i = first; i < end; ++i) text += lines[i].text.text + ' ';
    return text;
}

}  // namespace

void take_repeated_heads(std::vector<PlacedLine>& lines) {
    std::set<std::string> before;  // lines and rows of the page before: a table's first two lines may pass for text
    std::set<std::string> here;
    bool at_top = true;
    for (std::size_t first = 0; first < lines.size();) {
        const std::uint32_t sheet = lines[first].sheet;
        if (first > 0 && lines[first - 1].sheet != sheet) {
            before = lines[first - 1].sheet + 1 == sheet ? std::move(here) : std::set<std::string>();
            here.clear();
            at_top = true;
        }
        const bool row = lines[first].place == Place::row;
        const std::size_t end = row ? end_of_row(lines, first) : first + 1;
        std::string text = row_text(lines, first, end);
        for (std::size_t i = first; row && i < end && at_top && before.count(text) > 0; ++i)
            lines[i].place = Place::margin;
        here.insert(std::move(text));
        at_top = at_top && lines[first].place == Place::margin;
        first = end;
    }
}

}  // namespace spor::pdf
