#include "read/docx_looks.hpp"

#include <algorithm>

namespace spor::reading {

namespace {

using ooxml::Span;

class RunMaker {
public:
    RunMaker(Block& block, const std::vector<Span>& spans) : block_(block), spans_(spans) {}

    /// Runs of one kind over spans [begin, end), and inside each of them those of the kinds after it.
    void add(std::size_t begin, std::size_t end, std::size_t kind) {
        static constexpr Style kStyles[] = {Style::link, Style::strong, Style::emphasis, Style::strike, Style::code};
        if (kind == std::size(kStyles)) return;
        for (std::size_t first = begin; first < end;) {
            std::size_t last = first + 1;
            while (last < end && same(spans_[first], spans_[last], kStyles[kind])) ++last;
            if (has(spans_[first], kStyles[kind])) put(first, last, kStyles[kind]);
            add(first, last, kind + 1);
            first = last;
        }
    }

private:
    static bool has(const Span& span, Style style) {
        switch (style) {
            case Style::link:
                return !span.link.empty();
            case Style::strong:
                return span.strong;
            case Style::emphasis:
                return span.emphasis;
            case Style::strike:
                return span.strike;
            default:
                return span.code;
        }
    }

    static bool same(const Span& a, const Span& b, Style style) {
        return style == Style::link ? a.link == b.link : has(a, style) == has(b, style);
    }

    void put(std::size_t first, std::size_t last, Style style) {
        Range text{spans_[first].text.begin, spans_[last - 1].text.end};
        while (!text.empty() && block_.text[text.begin] == ' ') ++text.begin;
        while (!text.empty() && block_.text[text.end - 1] == ' ') --text.end;
        if (text.empty()) return;
        Run run;
        run.style = style;
        run.text = text;
        if (style == Style::link) run.target = spans_[first].link;
        block_.runs.push_back(std::move(run));
    }

    Block& block_;
    const std::vector<Span>& spans_;
};

}  // namespace

void add_runs(Block& block, const ooxml::Paragraph& paragraph, Range text, std::uint32_t at) {
    std::vector<Span> spans;
    for (const Span& span : paragraph.spans) {
        Span shown = span;
        shown.text = {std::max(span.text.begin, text.begin), std::min(span.text.end, text.end)};
        if (shown.text.begin >= shown.text.end) continue;
        shown.text = {shown.text.begin - text.begin + at, shown.text.end - text.begin + at};
        spans.push_back(std::move(shown));
    }
    const std::size_t before = block.runs.size();
    RunMaker(block, spans).add(0, spans.size(), 0);
    std::stable_sort(block.runs.begin() + static_cast<std::ptrdiff_t>(before), block.runs.end(),
                     [](const Run& a, const Run& b) { return outer_first(a.text, b.text); });
}

}  // namespace spor::reading
