#include "markup/settle.hpp"

#include <algorithm>
#include <optional>

#include "markup/block_start.hpp"
#include "markup/spacing.hpp"
#include "markup/struck.hpp"

namespace spor::markup {

namespace {

enum class What : std::uint8_t { drop, drop_exactly, unwrap_open, unwrap_close, unwrap, swap };

constexpr std::size_t kLongestStart = 1200;  ///< bytes that tell what a line begins; a link's label has 999 at most

/// Something to do at a place of the redline.
struct Event {
    Range at;
    What what = What::drop;
    std::string_view with;
    bool bares = false;
};

class Settler {
public:
    Settler(std::string_view redline, const Markings& markings, Side side, Exposed exposed)
        : redline_(redline), markings_(markings), side_(side), exposed_(exposed) {}

    std::vector<Piece> settle() {
        list_events();
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const Event& event = events_[i];
            if (event.at.begin < at_) {  // inside something that was dropped
                if (event.what == What::drop_exactly) at_ = std::max(at_, event.at.end);
                continue;
            }
            keep_until(event.at.begin);
            at_ = event.at.end;
            run(event);
            if (event.bares && exposed_ == Exposed::escaped) escape_exposed(i + 1);
        }
        keep_until(size());
        return std::move(pieces_);
    }

private:
    void list_events() {
        const std::vector<Drop> drops = list_drops(markings_, side_);
        for (const Range range : whole_lines_to_drop(redline_, markings_, side_, drops)) {
            events_.push_back({range, What::drop_exactly, {}});
        }
        for (const RawRegion& region : markings_.raw) list_raw(region);
        for (const Drop& drop : drops) {
            events_.push_back({drop.at, drop.owns_blank ? What::drop : What::drop_exactly, {}, true});
        }
        for (const Mark& mark : markings_.marks) {
            const bool blanks = mark.form == MarkForm::delimiters;
            events_.push_back({mark.open, blanks ? What::unwrap_open : What::unwrap, {}, true});
            events_.push_back({mark.close, blanks ? What::unwrap_close : What::unwrap, {}});
        }
        for (const Swap& swap : markings_.swaps) events_.push_back({swap.at, What::swap, swap.with});
        // Whole lines begin where their mark may, and a drop where its own delimiter does: the longest comes first.
        std::stable_sort(events_.begin(), events_.end(),
                         [](const Event& a, const Event& b) { return outer_first(a.at, b.at); });
    }

    void list_raw(const RawRegion& region) {
        const bool kept = region.kind == RawKind::kept || (region.kind == RawKind::inserted) == (side_ == Side::accept);
        if (!kept) return events_.push_back({region.whole, What::drop_exactly, {}});
        events_.push_back({{region.whole.begin, region.content.begin}, What::drop_exactly, {}});
        events_.push_back({{region.content.end, region.whole.end}, What::drop_exactly, {}});
    }

    void run(const Event& event) {
        switch (event.what) {
            case What::drop:
                take_blank_of_dropped();
                break;
            case What::unwrap_open:
                if (begins_closing(redline_.substr(at_)) && !at_line_start() && last() == ' ') drop_last_byte();
                break;
            case What::unwrap_close:
                if (ends_opening(redline_.substr(0, event.at.begin)) && next() == ' ') ++at_;
                break;
            case What::swap:
                if (!event.with.empty()) pieces_.push_back({event.at, event.with});
                break;
            case What::drop_exactly:
            case What::unwrap:
                break;
        }
    }

    /// The rules of spacing.hpp.
    void take_blank_of_dropped() {
        if (begins_empty_block(redline_.substr(at_))) {
            if (last() == ' ') drop_last_byte();
            return;
        }
        const bool start = at_line_start();
        if (start && begins_blank_line_end(redline_.substr(at_))) {
            ++at_;
            if (last() == ' ') drop_last_byte();
            return;
        }
        const bool blank_before = !start && last() == ' ';
        if (next() == ' ' && (start || blank_before || ends_gluing(kept_end()))) {
            ++at_;
        } else if (blank_before && (begins_line_end(redline_.substr(at_)) || begins_gluing(redline_.substr(at_)))) {
            drop_last_byte();
        }
    }

    /// Where the next thing is to be done behind this place.
    [[nodiscard]] std::uint32_t next_event(std::size_t i) const {
        while (i < events_.size() && events_[i].at.begin < at_) ++i;
        return i < events_.size() ? events_[i].at.begin : size();
    }

    /// How the line goes on without the marks in it, as far as it takes to see what it begins.
    [[nodiscard]] std::string line_from_here(std::size_t event) const {
        const auto end = static_cast<std::uint32_t>(std::min(redline_.find_first_of("\r\n", at_), redline_.size()));
        std::string line;
        std::uint32_t at = at_;
        for (; event < events_.size() && events_[event].at.begin < end && line.size() < kLongestStart; ++event) {
            const Range mark = events_[event].at;
            if (mark.begin < at) continue;
            line.append(redline_, at, mark.begin - at);
            at = mark.end;
        }
        if (at < end) line.append(redline_, at, std::min<std::size_t>(end - at, kLongestStart));
        return line;
    }

    /// What stood in a mark, or behind a dropped one, begins no block where it now begins a paragraph.
    void escape_exposed(std::size_t event) {
        if (!at_line_start()) return;
        const std::string line = line_from_here(event);
        const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
        const std::size_t place = start_escape(std::string_view(line).substr(blanks));
        if (place == std::string_view::npos || at_ + blanks + place >= next_event(event)) return;
        keep_until(at_ + static_cast<std::uint32_t>(blanks + place));
        pieces_.push_back({{at_, at_}, "\\"});
    }

    void keep_until(std::uint32_t end) {
        if (end > at_) pieces_.push_back({{at_, end}, {}});
        at_ = std::max(at_, end);
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(redline_.size()); }

    [[nodiscard]] char next() const { return at_ < redline_.size() ? redline_[at_] : '\n'; }

    /// The redline up to the last byte that was kept.
    [[nodiscard]] std::string_view kept_end() const {
        return pieces_.empty() ? std::string_view{} : redline_.substr(0, pieces_.back().source.end);
    }

    [[nodiscard]] char last() const { return kept_end().empty() ? '\n' : kept_end().back(); }

    /// Nothing but a block's lead, quote marks and blanks stands before this place in the settled line.
    [[nodiscard]] bool at_line_start() {
        constexpr std::size_t kDeepest = 256;  // no line is indented further; bounds the look back
        const std::string_view kept = kept_end();
        const std::uint32_t content = content_start();
        for (std::size_t back = 0; back < kDeepest && back < kept.size(); ++back) {
            const std::size_t byte = kept.size() - 1 - back;
            if (kept[byte] == '\n' || kept[byte] == '\r' || byte < content) return true;
            if (kept[byte] != ' ' && kept[byte] != '\t' && kept[byte] != '>') return false;
        }
        return kept.size() < kDeepest;
    }

    /// Where the text of the block around this place begins. 0 where that is not known.
    std::uint32_t content_start() {
        const std::vector<Block>& blocks = markings_.blocks;
        while (block_ + 1 < blocks.size() && blocks[block_ + 1].source.begin < at_) ++block_;
        if (block_ >= blocks.size() || blocks[block_].source.begin >= at_) return 0;
        return blocks[block_].source.begin + static_cast<std::uint32_t>(blocks[block_].lead.size());
    }

    void drop_last_byte() {
        Range& piece = pieces_.back().source;
        --piece.end;
        if (piece.empty()) pieces_.pop_back();
    }

    std::string_view redline_;
    const Markings& markings_;
    Side side_;
    Exposed exposed_;
    std::vector<Event> events_;
    std::vector<Piece> pieces_;
    std::uint32_t at_ = 0;
    std::size_t block_ = 0;
};

}  // namespace

std::vector<Piece> settle(std::string_view redline, const Markings& markings, Side side, Exposed exposed) {
    return Settler(redline, markings, side, exposed).settle();
}

std::string join(std::string_view redline, const std::vector<Piece>& pieces) {
    std::string text;
    text.reserve(redline.size());
    for (const Piece& piece : pieces) {
        text += piece.with.empty() ? redline.substr(piece.source.begin, piece.source.size()) : piece.with;
    }
    return text;
}

}  // namespace spor::markup
