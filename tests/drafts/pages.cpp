#include "drafts/pages.hpp"

#include <algorithm>
#include <vector>

namespace spor::drafts {
namespace {

std::size_t characters(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return count;
}

/// The words apart at every blank: page text breaks anywhere.
std::vector<std::string> atoms(const Part& part) {
    std::vector<std::string> list;
    for (const auto& word : part.words) {
        std::size_t from = 0;
        for (std::size_t blank = word.find(' '); blank != std::string::npos; blank = word.find(' ', from)) {
            list.push_back(word.substr(from, blank - from));
            from = blank + 1;
        }
        list.push_back(word.substr(from));
    }
    return list;
}

bool only_letters(const std::string& word) {
    for (const char c : word)
        if (static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z')) return false;
    return true;
}

/// A reader can see that the text goes on from one line to the next: no full stop before, lower case behind.
bool goes_on(const std::string& line, const std::string& next) {
    const std::size_t last = line.find_last_not_of(' ');
    return last != std::string::npos && line[last] != '.' && !next.empty() && next[0] >= 'a' && next[0] <= 'z';
}

class Wrap {
public:
    Wrap(const PageStyle& style, Random& random) : style_(style), random_(random) {}

    std::vector<std::string> lines(const Part& part) {
        line_ = std::string(part.kind != Kind::item ? "" : part.level == 1 ? "• " : "o ");
        fresh_ = true;
        done_.clear();
        for (const auto& word : atoms(part)) add(word);
        end_line();
        if (style_.broken_bullets && part.kind == Kind::item && part.level == 1 && done_.size() > 1 &&
            goes_on(done_[0], done_[1]) && random_.chance(40))
            done_.insert(done_.begin() + 1, "");
        return done_;
    }

private:
    void add(const std::string& word) {
        const std::size_t free = style_.width - std::min(style_.width, characters(line_));
        if (!fresh_ && characters(word) + 1 > free && may_begin(word)) {
            if (style_.hyphens && free > 5 && word.size() > 12 && only_letters(word) && random_.chance(30))
                return hyphenate(word);
            end_line();
        }
        if (!fresh_) line_ += style_.double_blanks && random_.chance(3) ? "  " : " ";
        line_ += word;
        fresh_ = false;
    }

    /// A line does not begin with what would pass for something else: a second dash for a bullet, a number for a
    /// numbered item, a capital within a sentence for the text below a heading.
    bool may_begin(const std::string& word) {
        const bool capital = word[0] >= 'A' && word[0] <= 'Z' && line_.back() != '.';
        const bool number = word[0] >= '0' && word[0] <= '9' && word.back() == '.';
        if (word != "–") return !capital && !number;
        const bool first = !dash_;
        dash_ = true;
        return first;
    }

    void hyphenate(const std::string& word) {
        std::size_t cut = 4;
        while ((static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) ++cut;
        line_ += " " + word.substr(0, cut) + "-";
        end_line();
        line_ = word.substr(cut);
        fresh_ = false;
    }

    void end_line() {
        if (style_.trailing_blanks && random_.chance(90)) line_ += ' ';
        done_.push_back(line_);
        line_.clear();
        fresh_ = true;
    }

    const PageStyle& style_;
    Random& random_;
    std::vector<std::string> done_;
    std::string line_;
    bool fresh_ = true;
    bool dash_ = false;
};

std::vector<std::string> all_lines(const Draft& draft, const PageStyle& style, Random& random) {
    Wrap wrap(style, random);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        if (draft[i].words.empty()) continue;
        const bool joins = i > 0 && draft[i].kind == Kind::item && draft[i - 1].kind == Kind::item;
        if (!lines.empty() && !joins) lines.emplace_back();
        for (auto& line : wrap.lines(draft[i])) lines.push_back(std::move(line));
    }
    return lines;
}

/// Where each page ends: between paragraphs, or where the text is seen to go on.
std::vector<std::size_t> page_ends(const std::vector<std::string>& lines, std::size_t page_lines) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 1, count = 1; i < lines.size(); ++i, ++count) {
        if (count < page_lines || !(lines[i].empty() || goes_on(lines[i - 1], lines[i]))) continue;
        ends.push_back(i);
        count = 0;
    }
    ends.push_back(lines.size());
    return ends;
}

void end_page(std::string& text, const PageStyle& style, std::size_t page, std::size_t pages) {
    if (style.furniture && pages > 1) {  // what stands on one page only does not repeat
        text += "\nUDKAST\nSide " + std::to_string(page) + " af " + std::to_string(pages) + "\n";
    }
    if (page < pages) text += style.form_feeds ? "\f" : "\n\n\n";
}

}  // namespace

std::string write_pages(const Draft& draft, const PageStyle& style, Random& random) {
    const auto lines = all_lines(draft, style, random);
    if (!style.furniture && !style.form_feeds) {
        std::string text;
        for (const auto& line : lines) text += line + "\n";
        return text;
    }
    const std::vector<std::size_t> ends = page_ends(lines, style.page_lines);
    std::string text;
    std::size_t line = 0;
    for (std::size_t page = 0; page < ends.size(); ++page) {
        for (; line < ends[page]; ++line) text += lines[line] + "\n";
        end_page(text, style, page + 1, ends.size());
    }
    return text;
}

PageStyle random_style(Random& random) {
    PageStyle style;
    style.width = random.between(38, 100);
    style.page_lines = random.between(18, 40);
    style.trailing_blanks = random.chance(50);
    style.broken_bullets = random.chance(50);
    style.double_blanks = random.chance(50);
    return style;
}

}  // namespace spor::drafts
