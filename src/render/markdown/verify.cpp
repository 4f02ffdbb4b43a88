#include "render/markdown/verify.hpp"

#include <algorithm>

#include "markup/flanking.hpp"
#include "markup/settle.hpp"

namespace spor::rendering {

namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

class Check {
public:
    Check(std::string_view redline, std::string_view source, const std::vector<Segment>& segments,
          const std::vector<WrittenMark>& marks)
        : redline_(redline), source_(source), segments_(segments), marks_(marks) {}

    Verdict run() {
        const markup::Markings found = markup::read_marks(redline_, markup::Notices::no);
        find_lost_marks(found.marks);
        const std::vector<markup::Piece> pieces = markup::settle(redline_, found, markup::Side::accept);
        compare(pieces);
        verdict_.ok = verdict_.edits.empty() && verdict_.blocks.empty();
        return std::move(verdict_);
    }

private:
    static bool near(Range a, Range b) {
        // `***` of a mark around an author's emphasis may be split either way.
        return a.begin <= b.begin + 1 && b.begin <= a.begin + 1;
    }

    static bool same(const markup::Mark& found, const WrittenMark& written) {
        return found.kind == written.kind && found.form == written.form && near(found.open, written.open) &&
               near(found.close, written.close);
    }

    void find_lost_marks(const std::vector<markup::Mark>& found) {
        std::size_t next = 0;
        for (const WrittenMark& written : marks_) {
            while (next < found.size() && found[next].open.begin + 1 < written.open.begin) ++next;
            bool there = false;
            for (std::size_t i = next; i < found.size() && found[i].open.begin <= written.open.begin + 1; ++i) {
                there = there || same(found[i], written);
            }
            if (!there) verdict_.edits.push_back(written.edit);
        }
    }

    // ---- bytes -------------------------------------------------------------------------------------------------

    void compare(const std::vector<markup::Piece>& pieces) {
        if (segments_.empty()) return;
        const std::string accepted = markup::join(redline_, pieces);
        if (accepted == source_) return;
        std::size_t piece = 0;
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            const bool last = i + 1 == segments_.size();
            const Range redline = {segments_[i].redline, last ? size(redline_) : segments_[i + 1].redline};
            const Range source = {segments_[i].source, last ? size(source_) : segments_[i + 1].source};
            while (piece < pieces.size() && pieces[piece].source.end <= redline.begin) ++piece;
            const std::uint32_t place = first_difference(pieces, piece, redline, source);
            if (place != kNowhere) blame(place, redline, segments_[i].block);
        }
        // Only line breaks moved from one segment to the next: nobody can be told, so all are named.
        if (verdict_.edits.empty() && verdict_.blocks.empty()) verdict_.blocks.push_back(segments_.front().block);
    }

    static std::uint32_t size(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

    /// Where in the redline a segment begins to settle to something else than its source.
    std::uint32_t first_difference(const std::vector<markup::Piece>& pieces, std::size_t piece, Range redline,
                                   Range source) const {
        for (; piece < pieces.size() && pieces[piece].source.begin < redline.end; ++piece) {
            Range at = pieces[piece].source;
            at = {std::max(at.begin, redline.begin), std::min(at.end, redline.end)};
            const std::string_view text =
                pieces[piece].with.empty() ? redline_.substr(at.begin, at.size()) : pieces[piece].with;
            const std::string_view wanted =
                source_.substr(source.begin, std::min<std::size_t>(text.size(), source.size()));
            const auto pair = std::mismatch(wanted.begin(), wanted.end(), text.begin(), text.end());
            if (pair.second != text.end()) {
                return at.begin + static_cast<std::uint32_t>(pair.second - text.begin());
            }
            source.begin += size(text);
        }
        return source.empty() ? kNowhere : redline.end;
    }

    /// The mark at or before the place where something went wrong, and the one behind it.
    void blame(std::uint32_t place, Range redline, std::uint32_t block) {
        const auto after =
            std::upper_bound(marks_.begin(), marks_.end(), place + 1,
                             [](std::uint32_t at, const WrittenMark& mark) { return at < mark.open.begin; });
        const bool before_in = after != marks_.begin() && std::prev(after)->open.begin >= redline.begin;
        const bool after_in = after != marks_.end() && after->open.begin < redline.end;
        if (before_in) verdict_.edits.push_back(std::prev(after)->edit);
        if (after_in) verdict_.edits.push_back(after->edit);
        verdict_.blocks.push_back(block);
    }

    std::string_view redline_;
    std::string_view source_;
    const std::vector<Segment>& segments_;
    const std::vector<WrittenMark>& marks_;
    Verdict verdict_;
};

/// The run of equal delimiters around one.
Range whole_run(std::string_view redline, Range block, Range delimiter) {
    const char c = redline[delimiter.begin];
    while (delimiter.begin > block.begin && redline[delimiter.begin - 1] == c) --delimiter.begin;
    while (delimiter.end < block.end && redline[delimiter.end] == c) ++delimiter.end;
    return delimiter;
}

markup::Flanks flanks_of(std::string_view redline, Range block, Range run) {
    constexpr std::uint32_t kNear = 32;
    const std::uint32_t from = run.begin - std::min(run.begin - block.begin, kNear);
    return markup::flanks(redline.substr(from, run.begin - from),
                          redline.substr(run.end, std::min(block.end - run.end, kNear)), redline[run.begin]);
}

}  // namespace

Verdict verify(std::string_view redline, std::string_view source, const std::vector<Segment>& segments,
               const std::vector<WrittenMark>& marks) {
    return Check(redline, source, segments, marks).run();
}

bool renders(std::string_view redline, Range block, const WrittenMark& mark) {
    if (mark.form != markup::MarkForm::delimiters) return true;
    if (mark.close.empty()) return false;
    const Range open = whole_run(redline, block, mark.open);
    const Range close = whole_run(redline, block, mark.close);
    const std::uint32_t most = redline[mark.open.begin] == '~' ? 2 : 3;
    if (open.size() > most || close.size() > most) return false;
    return flanks_of(redline, block, open).can_open && flanks_of(redline, block, close).can_close;
}

}  // namespace spor::rendering
