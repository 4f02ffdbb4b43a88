#include "markup/critic.hpp"

#include <algorithm>
#include <array>

#include "markup/bytes.hpp"

namespace spor::markup {

namespace {

enum class Sign : std::uint8_t { open, close, arrow, escaped_open, escaped_close };

/// A delimiter, or what was written to look like none.
struct Found {
    Sign sign = Sign::open;
    std::size_t kind = 0;  ///< index into kPairs
    Range at;              ///< escaped: the first backslash
    std::size_t next = 0;  ///< where to go on
};

constexpr std::string_view kPairs = "+-~><=";  // `{++`, `{--`, `{~~`, `{>>` closed by `<<}`, `{==`
constexpr std::size_t kInsertion = 0;
constexpr std::size_t kDeletion = 1;
constexpr std::size_t kSubstitution = 2;
constexpr std::size_t kRemark = 3;
constexpr std::size_t kRemarkEnd = 4;
constexpr std::size_t kKinds = kPairs.size();

Range range(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t skip_backslashes(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == '\\') ++at;
    return at;
}

bool doubled(std::string_view text, std::size_t at) { return at + 1 < text.size() && text[at] == text[at + 1]; }

bool read_opener(std::string_view text, std::size_t at, Found& found) {
    const std::size_t marks = skip_backslashes(text, at + 1);
    if (!doubled(text, marks)) return false;
    found.kind = kPairs.find(text[marks]);
    if (found.kind == std::string_view::npos || found.kind == kRemarkEnd) return false;
    const bool plain = marks == at + 1;
    found.sign = plain ? Sign::open : Sign::escaped_open;
    found.at = plain ? range(at, at + 3) : range(at + 1, at + 2);
    found.next = marks + 2;
    return true;
}

bool read_closer(std::string_view text, std::size_t at, Found& found) {
    if (!doubled(text, at)) return false;
    const std::size_t end = skip_backslashes(text, at + 2);
    if (end >= text.size() || text[end] != '}') return false;
    const bool plain = end == at + 2;
    found.kind = text[at] == '<' ? kRemark : kPairs.find(text[at]);
    found.sign = plain ? Sign::close : Sign::escaped_close;
    found.at = plain ? range(at, at + 3) : range(at + 2, at + 3);
    found.next = end + 1;
    return true;
}

bool read_arrow(std::string_view text, std::size_t at, Found& found) {
    if (text[at] != '~') return false;
    const std::size_t end = skip_backslashes(text, at + 1);
    if (end >= text.size() || text[end] != '>') return false;
    const bool plain = end == at + 1;
    found.sign = plain ? Sign::arrow : Sign::escaped_close;
    found.at = plain ? range(at, at + 2) : range(at + 1, at + 2);
    found.next = end + 1;
    return true;
}

/// Calls `take(found)` for each delimiter and escaped delimiter outside the mask, in order.
template <class Take>
void scan(std::string_view text, const std::vector<Range>& masked, const Take& take) {
    static constexpr ByteSet kFirst("{+-~<=");
    auto mask = masked.begin();
    for (std::size_t at = kFirst.find_in(text, 0); at < text.size(); at = kFirst.find_in(text, at)) {
        while (mask != masked.end() && mask->end <= at) ++mask;
        if (mask != masked.end() && mask->begin <= at) {
            at = mask->end;
            continue;
        }
        Found found;
        const bool any = text[at] == '{' ? read_opener(text, at, found)
                                         : read_closer(text, at, found) || read_arrow(text, at, found);
        if (any) take(found);
        at = any ? found.next : at + 1;
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    CriticMarks read(const std::vector<Range>& masked) {
        scan(text_, masked, [&](const Found& found) { take(found); });
        if (found_.any_change) found_.swaps.insert(found_.swaps.end(), closers_.begin(), closers_.end());
        return std::move(found_);
    }

private:
    struct Opener {
        std::size_t kind = 0;
        Range at;
        Range arrow;
    };

    void take(const Found& found) {
        if (!open_.empty() && open_.back().kind == kRemark && !(found.sign == Sign::close && found.kind == kRemark)) {
            return;  // a remark's text is nobody's markup
        }
        switch (found.sign) {
            case Sign::open:
                open_.push_back({found.kind, found.at, {}});
                ++count_[found.kind];
                break;
            case Sign::arrow:
                if (!open_.empty() && open_.back().kind == kSubstitution && open_.back().arrow.empty()) {
                    open_.back().arrow = found.at;
                }
                break;
            case Sign::close:
                close(found);
                break;
            case Sign::escaped_open:
                found_.swaps.push_back({{found.at.begin - 1, found.at.end}, "{"});
                break;
            case Sign::escaped_close:
                closers_.push_back(drop_backslash(found.at));
                break;
        }
    }

    /// The backslash goes, the byte before it stays.
    [[nodiscard]] Swap drop_backslash(Range at) const {
        return {{at.begin - 1, at.end}, text_.substr(at.begin - 1, 1)};
    }

    void close(const Found& found) {
        if (count_[found.kind] == 0) return;
        while (open_.back().kind != found.kind) drop_last();
        const Opener opener = open_.back();
        drop_last();
        if (opener.kind == kSubstitution && opener.arrow.empty()) return;  // `{~~x~~}`: a strike in braces
        if (opener.kind <= kSubstitution) found_.any_change = true;
        if (add_region(opener, found.at)) return;
        switch (opener.kind) {
            case kInsertion:
                add(MarkKind::insertion, opener.at, found.at);
                break;
            case kDeletion:
                add(MarkKind::deletion, opener.at, found.at);
                break;
            case kSubstitution:
                add(MarkKind::deletion, opener.at, opener.arrow);
                add(MarkKind::insertion, {opener.arrow.end, opener.arrow.end}, found.at);
                break;
            case kRemark:
                add(MarkKind::remark, opener.at, found.at);
                break;
            default:
                found_.swaps.push_back({opener.at, {}});
                found_.swaps.push_back({found.at, {}});
        }
    }

    void drop_last() {
        --count_[open_.back().kind];
        open_.pop_back();
    }

    void add(MarkKind kind, Range open, Range close) { found_.marks.push_back({kind, MarkForm::critic, open, close}); }

    bool add_region(const Opener& opener, Range close) {
        if (opener.kind != kInsertion && opener.kind != kDeletion) return false;
        const Range first = line_around(opener.at);
        const Range last = line_around(close);
        if (first.size() == 0 || last.size() == 0 || first.end >= last.begin) return false;
        found_.regions.push_back(
            {opener.kind == kInsertion ? MarkKind::insertion : MarkKind::deletion, first, last, false, false});
        return true;
    }

    /// The line of a delimiter that stands alone on it; empty where anything else stands there.
    [[nodiscard]] Range line_around(Range at) const {
        std::size_t begin = at.begin;
        while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '>')) --begin;
        if (begin > 0 && text_[begin - 1] != '\n' && text_[begin - 1] != '\r') return {};
        const bool ends = at.end == text_.size() || text_[at.end] == '\n' || text_[at.end] == '\r';
        return ends ? range(begin, at.end) : Range{};
    }

    std::string_view text_;
    CriticMarks found_;
    std::vector<Swap> closers_;
    std::vector<Opener> open_;
    std::array<std::size_t, kKinds> count_{};
};

}  // namespace

CriticMarks read_critic(std::string_view redline, const std::vector<Range>& masked) {
    if (redline.find('{') == std::string_view::npos) return {};  // nothing opens, so nothing closes
    return Reader(redline).read(masked);
}

bool ends_opening_delimiter(std::string_view text) {
    if (!text.empty() && kPairs.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    while (text.ends_with('\\')) text.remove_suffix(1);
    return text.ends_with('{');
}

std::vector<std::uint32_t> critic_escapes(std::string_view text, const std::vector<Range>& masked, bool closing) {
    std::vector<std::uint32_t> places;
    if (!closing && text.find('{') == std::string_view::npos) return places;
    scan(text, masked, [&](const Found& found) {
        switch (found.sign) {
            case Sign::open:
                places.push_back(found.at.begin + 1);
                break;
            case Sign::escaped_open:
                places.push_back(found.at.begin);
                break;
            case Sign::close:
                if (closing) places.push_back(found.at.begin + 2);
                break;
            case Sign::arrow:
                if (closing) places.push_back(found.at.begin + 1);
                break;
            case Sign::escaped_close:
                if (closing) places.push_back(found.at.begin);
                break;
        }
    });
    return places;
}

std::vector<Range> masked_ranges(const std::vector<Block>& blocks) {
    std::vector<Range> masked;
    for (const Block& block : blocks) {
        if (block.verbatim) {
            masked.push_back(block.source);
            continue;
        }
        for (const Run& run : block.runs) {
            if (run.style == Style::code) masked.push_back({run.open.begin, run.close.end});
        }
    }
    return masked;
}

}  // namespace spor::markup
