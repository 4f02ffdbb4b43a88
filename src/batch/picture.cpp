#include "batch/picture.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "batch/page.hpp"
#include "batch/wording.hpp"
#include "render/html/parts.hpp"
#include "text/figure.hpp"

namespace spor::batching {
namespace {

// In units of the picture.
constexpr std::uint64_t kBarWidth = 64;
constexpr std::uint64_t kBarGap = 12;
constexpr std::uint64_t kBarHeight = 120;
constexpr std::uint64_t kTop = 20;
constexpr std::uint64_t kFoot = 24;
constexpr std::uint64_t kRowWidth = 1000;

std::string at(std::uint64_t x, std::uint64_t y, std::uint64_t width, std::uint64_t height) {
    return "x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(width) +
           "\" height=\"" + std::to_string(height) + "\"";
}

std::string size_name(std::size_t size, const BatchWording& words) {
    if (size == 0) return std::string(words.unchanged);
    return rendering::filled(words.up_to, std::to_string(kSizes.at(size)));
}

/// One cell: `part` of `whole` words changed, in twentieths of the full colour, so that little is still seen.
std::string cell(const Section& section, std::uint64_t x, std::uint64_t width, const BatchWording& words) {
    const std::uint64_t percent = percent_of(section.changed, section.words);
    std::string rect = "<rect " + at(x, 0, width, 10);
    if (percent == 0) {
        rect += " class=\"cool\"";
    } else {
        const std::uint64_t strength = 15 + percent * 85 / 100;
        rect += " class=\"hot\" fill-opacity=\"." + std::string(strength < 10 ? "0" : "") +
                (strength >= 100 ? "99" : std::to_string(strength)) + "\"";
    }
    const std::string title = section.title.empty() ? std::string(words.document_start) : page_text(section.title);
    return rect + "><title>" + title + ": " + std::to_string(percent) + " %</title></rect>";
}

std::string heat_row(const Entry& entry, const Record& record, const BatchWording& words) {
    std::uint64_t all = 0;
    for (const Section& section : record.sections) all += section.words;
    const std::uint64_t share = percent_of(record.changed_words(), record.words());
    std::string row = "<li><span class=\"name\">" + link_of(entry, record) + "</span><svg role=\"img\" aria-label=\"" +
                      page_text(entry.new_name) + ": " + std::to_string(share) +
                      " %\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\">";
    std::uint64_t words_before = 0;
    for (const Section& section : record.sections) {
        const std::uint64_t x = words_before * kRowWidth / std::max<std::uint64_t>(1, all);
        words_before += section.words;
        const std::uint64_t end = words_before * kRowWidth / std::max<std::uint64_t>(1, all);
        if (end > x) row += cell(section, x, end - x > 3 ? end - x - 1 : end - x, words);
    }
    return row + "</svg><span class=\"n\">" + std::to_string(share) + " %</span></li>\n";
}

}  // namespace

std::string sizes_picture(const Overview& all) {
    const BatchWording& words = wording(all.work.language());
    const auto& sizes = all.totals.sizes;
    const std::uint64_t most = std::max<std::uint64_t>(1, *std::max_element(sizes.begin(), sizes.end()));
    std::string said;
    std::string bars;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const std::uint64_t x = i * (kBarWidth + kBarGap);
        const std::uint64_t height = sizes[i] == 0 ? 0 : std::max<std::uint64_t>(2, sizes[i] * kBarHeight / most);
        const std::string figure = text::figure(sizes[i], all.work.language());
        const std::string name = rendering::html(size_name(i, words));
        const std::string middle = std::to_string(x + kBarWidth / 2);
        said += (said.empty() ? "" : ", ") + rendering::filled(words.sizes_row, name, figure);
        bars +=
            fmt::format("<rect class=\"bar\" {}/><text x=\"{}\" y=\"{}\">{}</text><text x=\"{}\" y=\"{}\">{}</text>\n",
                        at(x, kTop + kBarHeight - height, kBarWidth, height), middle, kTop + kBarHeight - height - 5,
                        figure, middle, kTop + kBarHeight + 17, name);
    }
    const std::uint64_t width = sizes.size() * (kBarWidth + kBarGap) - kBarGap;
    return "<svg class=\"sizes\" role=\"img\" aria-label=\"" + said + "\" viewBox=\"0 0 " + std::to_string(width) +
           ' ' + std::to_string(kTop + kBarHeight + kFoot) + "\">\n" + bars + "</svg>\n";
}

std::string heat_picture(const Overview& all) {
    const BatchWording& words = wording(all.work.language());
    std::string rows = "<ol class=\"heat\">\n";
    for (const std::uint32_t index : all.totals.most_changed) {
        const Entry& entry = all.work.entries[index];
        if (const auto record = all.journal.find(entry.output)) rows += heat_row(entry, *record, words);
    }
    return rows + "</ol>\n";
}

}  // namespace spor::batching
