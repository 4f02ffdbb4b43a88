#include "pdf/contents.hpp"

#include <algorithm>
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

}  // namespace spor::pdf
