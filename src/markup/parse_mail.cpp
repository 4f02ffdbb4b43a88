#include "markup/parse_mail.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "markup/parse_autolink.hpp"

namespace spor::markup {

namespace {

bool takes_no_link(const Run& run) { return run.style == Style::link || run.style == Style::code; }

/// Where runs begin and end: an address crosses none of these.
std::vector<std::uint32_t> edges_of(const Block& block, std::size_t first_run) {
    std::vector<std::uint32_t> edges;
    for (std::size_t index = first_run; index < block.runs.size(); ++index) {
        edges.push_back(block.runs[index].text.begin);
        edges.push_back(block.runs[index].text.end);
    }
    std::sort(edges.begin(), edges.end());
    return edges;
}

/// Where a stretch of text stands, if it was written as it is.
bool find_source(const Block& block, Range text, Range& source) {
    auto after = std::upper_bound(block.origins.begin(), block.origins.end(), text.begin,
                                  [](std::uint32_t at, const Origin& origin) { return at < origin.text; });
    if (after == block.origins.begin()) return false;
    const Origin& origin = *--after;
    if (text.end > origin.text + origin.length) return false;
    source = {origin.source + (text.begin - origin.text), origin.source + (text.end - origin.text)};
    return true;
}

}  // namespace

void link_mails(Block& block, std::uint32_t begin, std::size_t first_run) {
    if (block.text.find('@', begin) == std::string::npos) return;
    const std::vector<std::uint32_t> edges = edges_of(block, first_run);
    const std::size_t written = block.runs.size();
    std::uint32_t taken = begin;  // no address begins before
    std::size_t run = first_run;
    std::size_t edge = 0;
    for (std::size_t found = block.text.find('@', begin); found != std::string::npos;
         found = block.text.find('@', found + 1)) {
        const auto sign = static_cast<std::uint32_t>(found);
        for (; run < written && block.runs[run].text.begin <= sign; ++run) {
            if (takes_no_link(block.runs[run])) taken = std::max(taken, block.runs[run].text.end);
        }
        for (; edge < edges.size() && edges[edge] <= sign; ++edge) taken = std::max(taken, edges[edge]);
        if (taken > sign) continue;
        const std::string_view window =
            std::string_view(block.text).substr(0, edge < edges.size() ? edges[edge] : block.text.size());
        const Range mail = find_mail(window, sign, taken);
        Range source;
        if (mail.empty() || !find_source(block, mail, source)) continue;
        std::string target = "mailto:" + block.text.substr(mail.begin, mail.size());
        block.runs.push_back(
            {Style::link, mail, {source.begin, source.begin}, {source.end, source.end}, std::move(target)});
        taken = mail.end;
    }
    if (block.runs.size() == written) return;
    std::stable_sort(block.runs.begin() + static_cast<std::ptrdiff_t>(first_run), block.runs.end(),
                     [](const Run& one, const Run& other) { return one.open.begin < other.open.begin; });
}

}  // namespace spor::markup
