// Heads and feet of pages that end at form feeds: what the outermost lines of several pages have in common.
#include <algorithm>
#include <unordered_map>

#include "read/furniture.hpp"
#include "text/label.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kDeepest = 4;     // lines of head, or of foot
constexpr std::uint32_t kWidest = 120;  // characters; a longer line is text
constexpr std::size_t kFewest = 3;      // pages

// Lines [begin, end) of one page; heads and feet found so far are cut off.
struct Sheet {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t number = 0;
};

struct Occurrence {
    std::size_t line = 0;
    std::size_t sheet = 0;
    Mask mask;
};

using Occurrences = std::vector<Occurrence>;

std::vector<Sheet> find_sheets(const std::vector<Line>& lines) {
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].page) sheets.push_back({i, i, static_cast<std::uint32_t>(sheets.size() + 1)});
        sheets.back().end = i + 1;
    }
    return sheets;
}

// Running heads stand on pages next to each other, or on every second page; a heading that comes back does not.
bool is_run(const Occurrences& same) {
    std::size_t near = 0;
    for (std::size_t i = 1; i < same.size(); ++i) near += same[i].sheet - same[i - 1].sheet <= 2 ? 1U : 0U;
    return near * 3 >= (same.size() - 1) * 2;
}

bool numbers_differ(const Occurrences& same) {
    return std::any_of(same.begin(), same.end(),
                       [&](const Occurrence& one) { return one.mask.numbers != same.front().mask.numbers; });
}

bool counts_pages(const Occurrences& same) {
    std::vector<const Mask*> masks;
    std::vector<std::uint32_t> steps;
    for (std::size_t i = 0; i < same.size(); ++i) {
        masks.push_back(&same[i].mask);
        steps.push_back(i == 0 ? 0 : static_cast<std::uint32_t>(same[i].sheet - same[i - 1].sheet));
    }
    return find_counter(masks, steps) >= 0;
}

bool is_furniture(const Furnishing& furnishing, const Occurrences& same, std::size_t sheets) {
    const bool half = same.size() >= 2 && same.size() * 2 >= sheets;
    if (same.size() < kFewest && !half) return false;
    if (!numbers_differ(same)) return half || is_run(same);
    if (!counts_pages(same)) return false;
    // "Kapitel 1", "Kapitel 2" on pages of their own count as pages do
    return text::find_label(furnishing.text(same.front().line), furnishing.language).size == 0;
}

// How often each of these masks stands anywhere; a line that is at home amid pages is no head.
std::unordered_map<std::string, std::size_t> count_everywhere(
    const Furnishing& furnishing, const std::unordered_map<std::string, Occurrences>& edge) {
    std::unordered_map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < furnishing.lines.size(); ++i) {
        if (furnishing.lines[i].width > kWidest) continue;
        std::string mask = mask_of(furnishing.text(i)).text;
        if (edge.count(mask) > 0) ++counts[std::move(mask)];
    }
    return counts;
}

void trim_taken(const Furnishing& furnishing, Sheet& sheet) {
    while (sheet.begin < sheet.end && furnishing.taken[sheet.begin]) ++sheet.begin;
    while (sheet.begin < sheet.end && furnishing.taken[sheet.end - 1]) --sheet.end;
}

// One layer of heads (or feet). False where no page has any.
bool peel(Furnishing& furnishing, std::vector<Sheet>& sheets, bool head) {
    std::unordered_map<std::string, Occurrences> edge;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        if (sheet.begin == sheet.end) continue;
        const std::size_t line = head ? sheet.begin : sheet.end - 1;
        if (furnishing.lines[line].width > kWidest) continue;
        Mask mask = mask_of(furnishing.text(line));
        std::string key = mask.text;
        edge[std::move(key)].push_back({line, i, std::move(mask)});
    }
    const auto everywhere = count_everywhere(furnishing, edge);
    bool found = false;
    for (const auto& [mask, same] : edge) {  // the order does not show: each decides on its own lines
        if (everywhere.at(mask) * 3 > same.size() * 4 || !is_furniture(furnishing, same, sheets.size())) continue;
        for (const Occurrence& one : same) {
            furnishing.taken[one.line] = true;
            trim_taken(furnishing, sheets[one.sheet]);
        }
        found = true;
    }
    return found;
}

}  // namespace

void find_page_edges(Furnishing& furnishing) {
    std::vector<Sheet> sheets = find_sheets(furnishing.lines);
    for (Sheet& sheet : sheets) trim_taken(furnishing, sheet);
    for (const bool head : {true, false}) {
        for (std::size_t depth = 0; depth < kDeepest && peel(furnishing, sheets, head); ++depth) {
        }
    }
}

}  // namespace spor::reading
