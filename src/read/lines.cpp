#include "read/lines.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace spor::reading {
namespace {

constexpr std::uint32_t kTab = 8;

// Columns of the blanks at a line's beginning.
std::uint32_t measure_indent(std::string_view blanks) {
    std::uint32_t columns = 0;
    for (std::size_t at = 0; at < blanks.size();) {
        const char32_t c = text::next_character(blanks, at);
        if (c == '\t') {
            columns += kTab - columns % kTab;
        } else if (c == ' ' || c == 0xA0) {
            ++columns;
        }
    }
    return columns;
}

std::uint32_t measure_first_word(std::string_view text) {
    std::uint32_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        if (text::is_blank(text::next_character(text, at))) break;
    }
    return characters;
}

class Collector {
public:
    explicit Collector(const Document& document) : source_(document.source) {}

    // One line of the file, its line end included.
    void add(std::uint32_t number, std::string_view raw) {
        for (std::size_t feed = raw.find('\f'); feed != std::string_view::npos; feed = raw.find('\f')) {
            add_part(number, raw.substr(0, feed), false);
            page_ = true;
            raw.remove_prefix(feed + 1);
        }
        add_part(number, raw, true);
    }

    std::vector<Line> take() { return std::move(lines_); }

private:
    // An empty part before a form feed is no empty line.
    void add_part(std::uint32_t number, std::string_view raw, bool whole) {
        const std::string_view text = text::trim(raw);
        if (text.empty()) {
            if (whole) ++gap_;
            return;
        }
        Line line;
        line.begin = static_cast<std::uint32_t>(text.data() - source_.data());
        line.end = line.begin + static_cast<std::uint32_t>(text.size());
        line.number = number;
        line.gap = gap_;
        line.indent = measure_indent(raw.substr(0, static_cast<std::size_t>(text.data() - raw.data())));
        line.width = static_cast<std::uint32_t>(text::count_characters(text));
        line.first_word = measure_first_word(text);
        line.page = page_;
        line.broken = page_;
        lines_.push_back(line);
        gap_ = 0;
        page_ = false;
    }

    std::string_view source_;
    std::vector<Line> lines_;
    std::uint32_t gap_ = 0;
    bool page_ = false;
};

}  // namespace

std::vector<Line> find_lines(const Document& document) {
    const std::string_view source = document.source;
    const std::vector<std::uint32_t>& starts = document.line_starts;
    Collector collector(document);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : source.size();
        collector.add(static_cast<std::uint32_t>(i + 1), source.substr(starts[i], end - starts[i]));
    }
    return collector.take();
}

}  // namespace spor::reading
