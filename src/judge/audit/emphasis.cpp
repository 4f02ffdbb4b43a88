#include "judge/audit/emphasis.hpp"

#include "text/characters.hpp"

namespace spor::judging {

namespace {

constexpr std::size_t kLongestLeadIn = 10;  ///< words

const Block& block_of(const Reading& reading, const RedlineWord& word) {
    return reading.sides.after->draft()->blocks[word.block];
}

const ClaimMark* mark_of(const Reading& reading, const RedlineWord& word) {
    const std::size_t mark = reading.coverage->mark_at(word.at.begin, Claim::inserted);
    return mark < reading.coverage->marks().size() ? &reading.coverage->marks()[mark] : nullptr;
}

bool holds_word(const Reading& reading, std::uint32_t index, const ClaimMark& mark) {
    if (index >= reading.words.size()) return false;
    const std::uint32_t at = reading.words[index].at.begin;
    return mark.content.begin <= at && at < mark.content.end;
}

}  // namespace

bool covers_mark(const Reading& reading, const std::vector<std::uint32_t>& words) {
    const ClaimMark* mark = mark_of(reading, reading.words[words.front()]);
    if (mark == nullptr) return false;
    const bool before = words.front() > 0 && holds_word(reading, words.front() - 1, *mark);
    return !before && !holds_word(reading, words.back() + 1, *mark);
}

bool is_emphasis(const Reading& reading, const std::vector<std::uint32_t>& words) {
    const RedlineWord& first = reading.words[words.front()];
    const RedlineWord& last = reading.words[words.back()];
    const Block& block = block_of(reading, first);
    if (block.kind == BlockKind::heading) return true;
    if (words.size() > kLongestLeadIn || !covers_mark(reading, words)) return false;
    const std::string_view text = block.text;
    if (!text::trim(text.substr(0, first.text.begin)).empty()) return false;
    const std::string_view rest = text::trim(text.substr(last.text.end));
    if (last.written == ":" || rest.starts_with(":")) return true;
    return block.kind == BlockKind::paragraph && rest.empty() && last.written != ".";
}

}  // namespace spor::judging
