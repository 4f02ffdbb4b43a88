#include "read/notes.hpp"

#include <algorithm>
#include <string_view>

#include "text/characters.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kFoot = 30;         // lines at a page's end among which footnotes are looked for
constexpr std::uint32_t kMostDigits = 3;  // of a footnote's number

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::uint32_t count_digits(std::string_view text) {
    std::uint32_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

std::uint32_t value_of(std::string_view digits) {
    std::uint32_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
}

/// The number hangs on a word, or on the mark behind one: "Sandholm,1 og", "klager.2", "planen3 gælder".
bool hangs_on_word(std::string_view line, std::uint32_t number) {
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (!is_digit(line[at]) || is_digit(line[at - 1])) continue;
        const std::uint32_t size = count_digits(line.substr(at));
        if (size > kMostDigits || value_of(line.substr(at, size)) != number) continue;
        std::size_t after = at + size;
        if (after < line.size() && text::is_word_character(text::next_character(line, after))) continue;
        std::size_t before = at;
        char32_t c = text::previous_character(line, before);
        if (text::is_blank(c) || c == '(' || c == '/' || c == '-') continue;
        if (!text::is_letter(c) && before > 0) c = text::previous_character(line, before);
        if (text::is_letter(c) || c == ')' || c == '"' || c == 0x201D) return true;
    }
    return false;
}

class Finder {
public:
    Finder(const Document& document, std::vector<Line>& lines) : document_(document), lines_(lines) {}

    void run() {
        std::size_t begin = 0;
        for (std::size_t line = 1; line <= lines_.size(); ++line) {
            const bool ends = line == lines_.size() || lines_[line].broken || lines_[line].page;
            if (!ends) continue;
            find_on_page(begin, line);
            begin = line;
        }
    }

private:
    [[nodiscard]] std::string_view text(std::size_t line) const { return text_of(document_, lines_[line]); }

    /// The footnotes of the lines [begin, end): the number that is due, and those that count on from it.
    void find_on_page(std::size_t begin, std::size_t end) {
        for (const std::uint32_t due : {last_ + 1, 1U}) {
            std::size_t line = end - std::min(kFoot, end - begin);
            while (line < end && !opens(line, due, begin)) ++line;
            if (line == end || line == begin) continue;
            take(line, end, due, begin);
            return;
        }
    }

    [[nodiscard]] bool opens(std::size_t line, std::uint32_t number, std::size_t begin) const {
        const std::string_view words = text(line);
        const std::uint32_t size = note_number_size(words);
        if (size == 0 || value_of(words.substr(0, size)) != number) return false;
        for (std::size_t above = begin; above < line; ++above) {
            if (hangs_on_word(text(above), number)) return true;
        }
        return false;
    }

    void take(std::size_t line, std::size_t end, std::uint32_t number, std::size_t begin) {
        for (; line < end; ++line) {
            const bool next = opens(line, number, begin);
            lines_[line].note = true;
            lines_[line].starts = next;
            if (next) last_ = number++;
        }
    }

    const Document& document_;
    std::vector<Line>& lines_;
    std::uint32_t last_ = 0;
};

}  // namespace

std::uint32_t note_number_size(std::string_view line) {
    const std::uint32_t size = count_digits(line);
    if (size == 0 || size > kMostDigits || line[0] == '0') return 0;
    return size == line.size() || line[size] == ' ' || line[size] == '\t' ? size : 0;
}

void find_notes(const Document& document, std::vector<Line>& lines) {
    if (std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.note; })) return;
    Finder(document, lines).run();
}

}  // namespace spor::reading
