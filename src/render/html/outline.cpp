#include "render/html/outline.hpp"

#include <algorithm>

#include "render/html/parts.hpp"

namespace spor::rendering {
namespace {

constexpr std::uint64_t kStripHeight = 1000;
constexpr std::uint64_t kLeast = 3;  // of the strip's height: what can still be seen

std::uint64_t size_of(const Span& span) { return span.block == nullptr ? span.text.size() : span.range.size(); }

void append_rect(std::string& out, char kind, std::uint64_t x, std::uint64_t y, std::uint64_t width,
                 std::uint64_t height) {
    out += "<rect class=\"h-";
    out += kind;
    out += "\" x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(width) +
           "\" height=\"" + std::to_string(height) + "\"/>";
}

/// A share of a hundred, and never so small that it is not seen.
std::uint64_t percent(std::uint64_t part, std::uint64_t whole) {
    if (part == 0 || whole == 0) return 0;
    return std::max<std::uint64_t>(2, part * 100 / whole);
}

void append_bar(std::string& out, const PageSection& section) {
    out += R"(<svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">)";
    std::uint64_t x = 0;
    const auto add = [&](std::uint64_t part, char kind) {
        const std::uint64_t width = percent(part, section.text);
        if (width > 0) append_rect(out, kind, x, 0, width, 3);
        x += width;
    };
    add(section.removed, 'd');
    add(section.inserted, 'i');
    add(section.moved, 'm');
    out += "</svg>";
}

}  // namespace

void Outline::add_heat(std::uint64_t size, char kind) {
    const bool joins = !heat_.empty() && heat_.back().kind == kind && heat_.back().end == size_;
    if (joins) {
        heat_.back().end += size;
    } else {
        heat_.push_back({size_, size_ + size, kind});
    }
}

void Outline::add(const Span& span) {
    const std::uint64_t size = size_of(span);
    PageSection& section = sections_.back();
    section.text += size;
    if (span.op == RunOp::insert) section.inserted += size, add_heat(size, 'i');
    if (span.op == RunOp::remove) section.removed += size, add_heat(size, 'd');
    if (span.op == RunOp::keep && span.move != 0) section.moved += size, add_heat(size, 'm');
    size_ += size;
}

void Outline::write_list(std::string& out) const {
    out += "<ol>";
    for (const PageSection& section : sections_) {
        if (section.text == 0) continue;
        out += "<li><a class=\"l" + std::to_string(section.level) + "\" href=\"#" + section.anchor + "\"><span>";
        if (section.deleted) out += "<s>";
        append_html(out, section.title);
        if (section.deleted) out += "</s>";
        out += "</span>";
        if (section.changes > 0) {
            out += "<span class=\"n\">" + std::to_string(section.changes) + "</span>";
            append_bar(out, section);
        }
        out += "</a></li>\n";
    }
    out += "</ol>";
}

void Outline::write_strip(std::string& out) const {
    out += R"(<svg viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true">)";
    std::uint64_t drawn = 0;
    char last = ' ';
    for (const Heat& heat : heat_) {
        const std::uint64_t y = heat.begin * kStripHeight / std::max<std::uint64_t>(1, size_);
        const std::uint64_t end = heat.end * kStripHeight / std::max<std::uint64_t>(1, size_);
        // A place that is drawn already in this colour need not be drawn again: the strip stays small.
        if (heat.kind == last && std::max(end, y + kLeast) <= drawn) continue;
        append_rect(out, heat.kind,
                    heat.kind == 'm'   ? 0
                    : heat.kind == 'd' ? 1
                                       : 5,
                    y, heat.kind == 'm' ? 10 : 4, std::max(kLeast, end - y));
        drawn = std::max(end, y + kLeast);
        last = heat.kind;
    }
    out += "</svg>";
}

}  // namespace spor::rendering
