#include "ooxml/numbering.hpp"

#include <algorithm>

namespace spor::ooxml {

namespace {

constexpr int kUncounted = -1;
constexpr int kMostLetters = 780;  // thirty times the alphabet; beyond, numbers are decimal
constexpr int kMostRoman = 3999;

std::string write_roman(int number, bool upper) {
    static constexpr std::pair<int, std::string_view> kDigits[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string text;
    for (const auto& [value, digits] : kDigits) {
        for (; number >= value; number -= value) text += digits;
    }
    if (upper) std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 32); });
    return text;
}

/// a … z, aa … zz, aaa: Word repeats the letter.
std::string write_letters(int number, char first) {
    const int index = (number - 1) % 26;
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + index));
}

/// Only blanks, among them Symbol's and the no-break kind.
bool shows_nothing(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' || text[at] == '\t') continue;
        if (text.substr(at).starts_with("\xC2\xA0")) {
            ++at;
            continue;
        }
        return false;
    }
    return true;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string write_number(int number, std::string_view format) {
    if (number > 0 && number <= kMostRoman && format == "lowerRoman") return write_roman(number, false);
    if (number > 0 && number <= kMostRoman && format == "upperRoman") return write_roman(number, true);
    if (number > 0 && number <= kMostLetters && format == "lowerLetter") return write_letters(number, 'a');
    if (number > 0 && number <= kMostLetters && format == "upperLetter") return write_letters(number, 'A');
    if (format == "none") return {};
    const std::string digits = std::to_string(number);
    return format == "decimalZero" && number >= 0 && number < 10 ? "0" + digits : digits;
}

Numbering::Numbering(Node root) {
    std::map<int, Node> abstracts;
    std::map<std::string, Node, std::less<>> by_style;
    for (const Node node : root.children("w:abstractNum")) {
        abstracts.emplace(node.attribute("w:abstractNumId").as_int(-1), node);
        if (const auto style = value_of(node.child("w:styleLink")); !style.empty()) by_style.emplace(style, node);
    }
    for (auto& [id, node] : abstracts) {  // a list that is another by name
        const auto other = by_style.find(value_of(node.child("w:numStyleLink")));
        if (other != by_style.end()) node = other->second;
    }
    for (const Node node : root.children("w:num")) read_list(node, abstracts);
}

void Numbering::read_level(Node node, Level& level) {
    level.start = std::clamp(node.child("w:start").attribute("w:val").as_int(1), 0, 1000000);
    if (const Node format = node.child("w:numFmt")) level.format = value_of(format);
    level.text = value_of(node.child("w:lvlText"));
    level.style = value_of(node.child("w:pStyle"));
    level.legal = is_on(node.child("w:isLgl"));
    if (const Node restart = node.child("w:lvlRestart")) level.restart = restart.attribute("w:val").as_int(-1);
}

void Numbering::read_list(Node node, const std::map<int, Node>& abstracts) {
    const auto abstract = abstracts.find(node.child("w:abstractNumId").attribute("w:val").as_int(-1));
    if (abstract == abstracts.end()) return;
    List list;
    list.sequence = abstract->second.attribute("w:abstractNumId").as_int(-1);
    list.restart_at.fill(kUncounted);
    const auto in_range = [](int level) { return level >= 0 && level < kLevels; };
    for (const Node level : abstract->second.children("w:lvl")) {
        const int at = level.attribute("w:ilvl").as_int(-1);
        if (in_range(at)) read_level(level, list.levels[static_cast<std::size_t>(at)]);
    }
    for (const Node change : node.children("w:lvlOverride")) {
        const int at = change.attribute("w:ilvl").as_int(-1);
        if (!in_range(at)) continue;
        const auto index = static_cast<std::size_t>(at);
        if (const Node level = change.child("w:lvl")) read_level(level, list.levels[index]);
        const Node start = change.child("w:startOverride");
        if (!start.empty()) list.restart_at[index] = std::clamp(start.attribute("w:val").as_int(1), 0, 1000000);
    }
    lists_.emplace(node.attribute("w:numId").as_int(-1), std::move(list));
}

int Numbering::level_of_style(int number_id, std::string_view style) const {
    const auto list = lists_.find(number_id);
    if (list == lists_.end() || style.empty()) return -1;
    for (int level = 0; level < kLevels; ++level) {
        if (list->second.levels[static_cast<std::size_t>(level)].style == style) return level;
    }
    return -1;
}

std::optional<ListMark> Numbering::next(int number_id, int level) {
    const auto list = lists_.find(number_id);
    if (list == lists_.end()) return std::nullopt;
    level = std::clamp(level, 0, kLevels - 1);
    const auto [found, fresh] = counts_.try_emplace(list->second.sequence);
    Counts& counts = found->second;
    if (fresh) counts.fill(kUncounted);
    // A list that does not count on begins anew at each level that it is used at first, and leaves those above alone.
    const auto here = static_cast<std::size_t>(level);
    if (begun_.emplace(number_id, level).second && list->second.restart_at[here] != kUncounted) {
        std::fill(counts.begin() + level, counts.end(), kUncounted);
    }
    step(list->second, counts, level);
    return mark(list->second, counts, level);
}

void Numbering::step(const List& list, Counts& counts, int level) {
    const auto start = [&](std::size_t at) {
        return list.restart_at[at] != kUncounted ? list.restart_at[at] : list.levels[at].start;
    };
    const auto here = static_cast<std::size_t>(level);
    for (std::size_t at = 0; at < here; ++at) {
        if (counts[at] == kUncounted) counts[at] = start(at);
    }
    counts[here] = counts[here] == kUncounted ? start(here) : counts[here] + 1;
    for (std::size_t at = here + 1; at < kLevels; ++at) {
        const int restart = list.levels[at].restart;
        if (restart == 0 || (restart > 0 && level >= restart)) continue;
        counts[at] = kUncounted;
    }
}

ListMark Numbering::mark(const List& list, const Counts& counts, int level) const {
    const auto here = static_cast<std::size_t>(level);
    const Level& form = list.levels[here];
    ListMark mark;
    mark.level = static_cast<std::uint8_t>(level + 1);
    mark.bullet = form.format == "bullet" && !shows_nothing(form.text);
    if (form.format == "bullet") return mark;
    std::string_view text = form.text;
    std::size_t numbers = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool number = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        if (!number) {
            mark.label += text[at];
            const std::string_view marks = ".() -:";
            if (marks.find(text[at]) == std::string_view::npos) ++others;
            continue;
        }
        const auto of = static_cast<std::size_t>(text[++at] - '1');
        const std::string_view format = form.legal ? std::string_view("decimal") : list.levels[of].format;
        mark.label += write_number(std::max(counts[of], 0), format == "bullet" ? "none" : format);
        ++numbers;
    }
    if (shows_nothing(mark.label)) mark.label.clear();
    const std::size_t digits = std::min(
        static_cast<std::size_t>(std::find_if_not(mark.label.begin(), mark.label.end(), is_digit) - mark.label.begin()),
        mark.label.size());
    const std::string rest = mark.label.substr(digits);
    mark.plain = digits > 0 && digits <= 9 && (rest == "." || rest == ")");
    mark.words = numbers > 1 || others > 0;
    return mark;
}

}  // namespace spor::ooxml
