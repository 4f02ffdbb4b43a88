#include "judge/audit/broken_marks.hpp"

#include <algorithm>
#include <array>

#include "judge/audit/coverage.hpp"
#include "markup/flanking.hpp"
#include "markup/lines.hpp"

namespace spor::judging {

namespace {

constexpr std::array<char, 2> kDelimiters = {'*', '~'};
constexpr std::uint32_t kLongestBroken = 2000;  ///< bytes between two delimiters that were meant as a pair

struct Stray {
    Range at;
    char delimiter = '*';
    bool looks_meant = false;  ///< beside a word, as a delimiter stands
};

bool is_blank_at(std::string_view text, std::size_t at) { return at >= text.size() || markup::is_blank_byte(text[at]); }

class Finder {
public:
    Finder(std::string_view redline, const markup::Markings& markings)
        : redline_(redline), markings_(markings), coverage_(redline, markings) {}

    std::vector<BrokenMark> find() {
        for (const Block& block : markings_.blocks) {
            if (block.verbatim) continue;
            std::vector<Stray> strays = list_strays(block);
            for (const char delimiter : kDelimiters) pair(strays, delimiter);
        }
        std::sort(found_.begin(), found_.end(),
                  [](const BrokenMark& a, const BrokenMark& b) { return a.at.begin < b.at.begin; });
        return std::move(found_);
    }

private:
    [[nodiscard]] std::vector<Stray> list_strays(const Block& block) const {
        std::vector<Stray> strays;
        auto code = block.runs.begin();
        for (const Origin& origin : block.origins) {
            while (code != block.runs.end() && (code->style != Style::code || code->text.end <= origin.text)) ++code;
            if (code != block.runs.end() && code->text.begin <= origin.text) continue;
            add_strays({origin.source, origin.source + origin.length}, strays);
        }
        return strays;
    }

    void add_strays(Range text, std::vector<Stray>& strays) const {
        const std::string_view known = redline_.substr(0, text.end);  // no search may run beyond
        for (std::size_t at = known.find_first_of("*~", text.begin); at < text.end;
             at = known.find_first_of("*~", at)) {
            const char delimiter = redline_[at];
            const auto end = std::min<std::size_t>(known.find_first_not_of(delimiter, at), text.end);
            const auto first = static_cast<std::uint32_t>(at);
            const bool escaped = at > 0 && redline_[at - 1] == '\\';
            if (end - at == 2 && !escaped && coverage_.at(first) != Claim::inserted) {
                strays.push_back({{first, first + 2}, delimiter, looks_meant(at)});
            }
            at = end;
        }
    }

    [[nodiscard]] bool looks_meant(std::size_t at) const {
        constexpr std::size_t kNear = 16;
        const std::size_t from = at > kNear ? at - kNear : 0;
        const markup::Flanks found =
            markup::flanks(redline_.substr(from, at - from), redline_.substr(at + 2, kNear), redline_[at]);
        return found.can_open || found.can_close;
    }

    /// Two delimiters with a blank inside, or each beside a word, were meant as a pair.
    [[nodiscard]] bool are_pair(const Stray& first, const Stray& second) const {
        if (second.at.begin - first.at.end > kLongestBroken || second.at.begin == first.at.end) return false;
        const bool opens = first.at.begin == 0 || is_blank_at(redline_, first.at.begin - 1) || first.looks_meant;
        return opens && (is_blank_at(redline_, second.at.end) || second.looks_meant);
    }

    void pair(const std::vector<Stray>& strays, char delimiter) {
        std::vector<Stray> same;
        std::copy_if(strays.begin(), strays.end(), std::back_inserter(same),
                     [&](const Stray& stray) { return stray.delimiter == delimiter; });
        for (std::size_t i = 0; i < same.size(); ++i) {
            if (i + 1 < same.size() && are_pair(same[i], same[i + 1])) {
                add({same[i].at, same[i + 1].at});
                ++i;
            } else if (same[i].looks_meant) {
                add({same[i].at});
            }
        }
    }

    void add(std::vector<Range> delimiters) {
        const Range at = {delimiters.front().begin, delimiters.back().end};
        std::string written(redline_.substr(at.begin, at.size()));
        found_.push_back({at, std::move(delimiters), std::move(written)});
    }

    std::string_view redline_;
    const markup::Markings& markings_;
    Coverage coverage_;
    std::vector<BrokenMark> found_;
};

bool has_in_text(const Document& draft, char delimiter) {
    const std::string twice(2, delimiter);
    return std::any_of(draft.blocks.begin(), draft.blocks.end(), [&](const Block& block) {
        return !block.verbatim && block.text.find(twice) != std::string::npos;
    });
}

/// Tags and CriticMarkup without a partner: the parser told of them, with their lines.
void add_noticed(std::string_view redline, const markup::Markings& markings, std::vector<BrokenMark>& found) {
    constexpr std::array<std::string_view, 10> kTags = {"<ins>", "</ins>", "<del>", "</del>", "{++",
                                                        "++}",   "{--",    "--}",   "{~~",    "~~}"};
    const std::vector<std::uint32_t> lines = find_line_starts(redline);
    for (const Notice& notice : markings.notices) {
        if (notice.line == 0 || notice.line > lines.size()) continue;
        for (const std::string_view tag : kTags) {
            if (!notice.what.starts_with(tag)) continue;
            const std::uint32_t begin = lines[notice.line - 1];
            const std::uint32_t end = markup::line_end(redline, begin);
            const std::size_t at = redline.substr(0, end).find(tag, begin);
            const auto first = at == std::string_view::npos ? begin : static_cast<std::uint32_t>(at);
            const auto last = at == std::string_view::npos ? end : first + static_cast<std::uint32_t>(tag.size());
            found.push_back({{first, last}, {}, std::string(tag)});
            break;
        }
    }
}

}  // namespace

std::vector<BrokenMark> find_broken_marks(const Document& old_draft, std::string_view redline,
                                          const markup::Markings& markings) {
    std::vector<BrokenMark> found;
    if (!markings.critic) found = Finder(redline, markings).find();
    for (const char delimiter : kDelimiters) {
        if (!has_in_text(old_draft, delimiter)) continue;
        std::erase_if(found, [&](const BrokenMark& broken) { return broken.written.front() == delimiter; });
    }
    add_noticed(redline, markings, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const BrokenMark& a, const BrokenMark& b) { return a.at.begin < b.at.begin; });
    return found;
}

BrokenPlaces::BrokenPlaces(std::string_view redline, const std::vector<BrokenMark>& broken) : redline_(redline) {
    for (const BrokenMark& mark : broken) {  // sorted by their beginnings
        begins_.push_back(mark.at.begin);
        ends_.push_back(mark.at.end);
        if (!covered_.empty() && mark.at.begin <= covered_.back().end) {
            covered_.back().end = std::max(covered_.back().end, mark.at.end);
        } else {
            covered_.push_back(mark.at);
        }
    }
    std::sort(ends_.begin(), ends_.end());
}

bool BrokenPlaces::holds(Range at) const {
    const auto next = std::partition_point(covered_.begin(), covered_.end(),
                                           [&](Range covered) { return covered.begin <= at.begin; });
    return next != covered_.begin() && at.end <= std::prev(next)->end;
}

bool BrokenPlaces::touch(Range at) const {
    const auto blank = [&](std::uint32_t from, std::uint32_t to) {
        return redline_.substr(from, to - from).find_first_not_of(' ') == std::string_view::npos;
    };
    const auto before = std::upper_bound(ends_.begin(), ends_.end(), at.begin);
    if (before != ends_.begin() && blank(*std::prev(before), at.begin)) return true;
    const auto after = std::lower_bound(begins_.begin(), begins_.end(), at.end);
    return after != begins_.end() && blank(at.end, *after);
}

void take_out(const std::vector<BrokenMark>& broken, markup::Markings& markings) {
    for (const BrokenMark& mark : broken) {
        for (const Range delimiter : mark.delimiters) markings.swaps.push_back({delimiter, {}});
    }
    std::stable_sort(markings.swaps.begin(), markings.swaps.end(),
                     [](const markup::Swap& a, const markup::Swap& b) { return a.at.begin < b.at.begin; });
}

}  // namespace spor::judging
