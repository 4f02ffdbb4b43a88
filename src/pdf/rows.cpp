#include "pdf/rows.hpp"

#include <algorithm>
#include <map>

#include "text/characters.hpp"

namespace spor::pdf {
namespace {

constexpr float kSmall = 0.85F;  // of a row's size: letters that low may be raised
constexpr float kRaised = 0.1F;  // of a row's size: how far above the baseline a raised letter's box ends

std::size_t weight(const Word& word) { return std::max<std::size_t>(1, word.text.size()); }

// The value that half of the letters stay below.
float median(std::vector<std::pair<float, std::size_t>> values) {
    std::sort(values.begin(), values.end());
    std::size_t total = 0;
    for (const auto& [value, letters] : values) total += letters;
    std::size_t seen = 0;
    for (const auto& [value, letters] : values) {
        seen += letters;
        if (seen * 2 >= total) return value;
    }
    return 0;
}

void measure(Row& row) {
    std::sort(row.words.begin(), row.words.end(), [](const Word* a, const Word* b) {
        return a->box.left != b->box.left ? a->box.left < b->box.left : a->text.begin < b->text.begin;
    });
    std::vector<std::pair<float, std::size_t>> heights;
    std::vector<std::pair<float, std::size_t>> bottoms;
    row.box = row.words.front()->box;
    for (const Word* word : row.words) {
        row.box.add(word->box);
        heights.emplace_back(word->box.height(), weight(*word));
        bottoms.emplace_back(word->box.bottom, weight(*word));
    }
    row.size = median(std::move(heights));
    row.baseline = median(std::move(bottoms));
}

// Gathers words, in the order of their centres, while they stand on the row's line.
class Gathering {
public:
    [[nodiscard]] bool holds(const Word& word) const {
        const float low = std::min(word.box.height(), anchor_->box.height());
        return std::abs(word.box.centre() - anchor_->box.centre()) < low / 2;
    }
    void add(Row& row, const Word* word) {
        if (row.words.empty() || weight(*word) > weight(*anchor_)) anchor_ = word;
        row.words.push_back(word);
    }

private:
    const Word* anchor_ = nullptr;  // the longest word so far: a footnote's number is no measure
};

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_raised(const Row& row, const Word& word) {
    return word.box.height() < row.size * kSmall && word.box.bottom < row.baseline - row.size * kRaised;
}

// Behind a stop or a comma, or behind a word too long for a unit of measure, a raised number is a note's.
bool is_sure(std::string_view before) {
    std::size_t at = before.size();
    std::size_t letters = 0;
    while (at > 0) {
        const char32_t c = text::previous_character(before, at);
        if (!text::is_letter(c)) return letters >= 4 || (letters == 0 && !text::is_digit(c) && c != ' ');
        ++letters;
    }
    return letters >= 4;
}

// poppler parts words where the type changes: what touches the word before belongs to it.
bool touches(const Row& row, std::size_t i) {
    const Word& before = *row.words[i - 1];
    return row.words[i]->box.left - before.box.right < row.size * 0.05F;
}

}  // namespace

std::vector<Row> find_rows(std::vector<const Word*> words) {
    std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) {
        const float first = a->box.centre();
        const float second = b->box.centre();
        return first != second ? first < second : a->text.begin < b->text.begin;
    });
    std::vector<Row> rows;
    Gathering gathering;
    for (const Word* word : words) {
        if (rows.empty() || !gathering.holds(*word)) {
            rows.emplace_back();
            gathering = {};
        }
        gathering.add(rows.back(), word);
    }
    for (Row& row : rows) measure(row);
    return rows;
}

float find_usual_size(const Extract& extract) {
    std::map<int, std::size_t> letters;  // by tenths of a point
    for (const Sheet& sheet : extract.sheets) {
        for (const Word& word : sheet.words) letters[static_cast<int>(word.box.height() * 10)] += word.text.size();
    }
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 0 : static_cast<float>(most->first) / 10;
}

namespace {

// The arrow at a footnote's end that leads back to its mark: a link, and no text.
void drop_back_link(std::string& text) {
    static constexpr std::string_view kEmojiOff = "\xEF\xB8\x8E";
    static constexpr std::string_view kArrow = "\xE2\x86\xA9";
    std::string_view rest = text;
    if (rest.ends_with(kEmojiOff)) rest.remove_suffix(kEmojiOff.size());
    if (!rest.ends_with(kArrow)) return;
    rest.remove_suffix(kArrow.size());
    text.resize(text::trim(rest).size());
}

}  // namespace

RowText text_of(const Extract& extract, const Row& row) {
    RowText result;
    for (std::size_t i = 0; i < row.words.size(); ++i) {
        const std::string_view word = extract.text_of(*row.words[i]);
        const bool raised = is_number(word) && is_raised(row, *row.words[i]);
        if (raised && i == 0 && row.words.size() > 1) {
            result.note = word;
            continue;
        }
        const bool glued = !result.text.empty() && i > 0 && touches(row, i);
        if (raised && !result.text.empty() && row.words[i]->box.left - row.words[i - 1]->box.right < row.size * 0.3F) {
            result.marks.push_back({result.text.size(), std::string(word), is_sure(result.text)});
            continue;
        }
        if (!result.text.empty() && !glued) result.text += ' ';
        result.text += word;
    }
    drop_back_link(result.text);
    return result;
}

}  // namespace spor::pdf
