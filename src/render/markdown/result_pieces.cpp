#include "render/markdown/result_pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "markup/lines.hpp"
#include "markup/marks.hpp"
#include "markup/settle.hpp"
#include "render/markdown/lay_out.hpp"
#include "render/markdown/redline_tables.hpp"
#include "render/markdown/redline_writer.hpp"

namespace spor::rendering {
namespace {

using markup::MarkKind;
using Start = ResultPiece::Start;

/// What is decided together: a change, a move, or (with both) a change in a passage that moved.
struct Unit {
    std::uint32_t change = 0;
    std::uint32_t move = 0;
    friend bool operator==(const Unit&, const Unit&) = default;
};

struct Place {
    std::uint32_t at = 0;
    Unit unit;
};

/// The redline settled in the three ways whose differences tell of each byte what it depends on.
enum Way : std::uint8_t {
    accepted,  ///< everything
    moved,     ///< moves accepted, changes rejected
    rejected,  ///< everything; changes inside moved passages are gone with their passages
    ways
};

/// Bytes of the redline that stand in the same settled texts.
struct Segment {
    Range at;
    std::string_view text;
    std::array<bool, ways> in{};
    [[nodiscard]] bool kept() const { return in[accepted] && in[rejected]; }
    [[nodiscard]] bool gone() const { return !in[accepted] && !in[moved] && !in[rejected]; }
    /// It depends on a move and on no change.
    [[nodiscard]] bool of_move() const { return in[accepted] == in[moved]; }
    /// On a change, perhaps inside a passage that moved: it is not in OLD's place of that.
    [[nodiscard]] bool of_inner() const { return !of_move() && !in[rejected]; }
};

/// What a table's header depends on.
struct Owner {
    bool stays = false;        ///< on nothing
    std::optional<Unit> unit;  ///< the one decision that it goes with, if it is one
};

class Piecer {
public:
    Piecer(std::string_view redline, std::vector<Place> places) : redline_(redline), places_(std::move(places)) {
        for (std::uint32_t at = 0; at < redline.size(); ++at)
            if (redline[at] == '\n') line_ends_.push_back(at);
    }

    std::vector<ResultPiece> run() {
        const markup::Markings markings = markup::read_marks(redline_, markup::Notices::no);
        end_regions(markings.regions);
        tables_.emplace(redline_, markings.blocks);
        cut({markup::settle(redline_, markings, markup::Side::accept),
             markup::settle(redline_, turned(markings, moved), markup::Side::reject),
             markup::settle(redline_, turned(markings, rejected), markup::Side::reject)});
        own_heads();
        for (std::size_t first = 0; first < segments_.size();) {
            std::size_t end = first + 1;
            if (!segments_[first].kept()) {
                while (end < segments_.size() && !segments_[end].kept()) ++end;
            }
            add_stretch(first, end);
            first = end;
        }
        return std::move(pieces_);
    }

private:
    // ---- three ways --------------------------------------------------------------------------------------------

    [[nodiscard]] const Place* place_at(std::uint32_t at) const {
        const auto after = std::upper_bound(places_.begin(), places_.end(), at,
                                            [](std::uint32_t value, const Place& place) { return value < place.at; });
        return after == places_.begin() ? nullptr : &*std::prev(after);
    }

    /// All that stands in a region goes with it, on however many lines.
    void end_regions(const std::vector<markup::Region>& regions) {
        std::vector<Place> ends;
        for (const markup::Region& region : regions) {
            const Place* place = place_at(region.open.end);
            if (place != nullptr) ends.push_back({region.close.begin, place->unit});
        }
        places_.insert(places_.end(), ends.begin(), ends.end());
        std::stable_sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.at < b.at; });
    }

    /// Rejecting turns the mark round in this way: what it holds is kept for being new, or dropped for being old.
    [[nodiscard]] bool turns(std::uint32_t at, bool is_new, Way way) const {
        const Place* place = place_at(at);
        if (place == nullptr || place->unit.move == 0) return false;
        return way == moved ? place->unit.change == 0 : place->unit.change != 0 && !is_new;
    }

    [[nodiscard]] markup::Markings turned(markup::Markings markings, Way way) const {
        const auto turn = [&](MarkKind& kind, std::uint32_t at) {
            const bool is_new = kind == MarkKind::insertion;
            if (turns(at, is_new, way)) kind = is_new ? MarkKind::deletion : MarkKind::insertion;
        };
        for (markup::Mark& mark : markings.marks) turn(mark.kind, mark.open.begin);
        for (markup::Region& region : markings.regions) turn(region.kind, region.open.end);
        for (markup::RawRegion& raw : markings.raw) {
            if (raw.kind == markup::RawKind::kept) continue;
            const bool is_new = raw.kind == markup::RawKind::inserted;
            if (turns(raw.whole.begin, is_new, way)) {
                raw.kind = is_new ? markup::RawKind::deleted : markup::RawKind::inserted;
            }
        }
        return markings;
    }

    // ---- segments ----------------------------------------------------------------------------------------------

    void cut(const std::array<std::vector<markup::Piece>, ways>& settled) {
        std::vector<std::uint32_t> edges;
        for (const auto& pieces : settled) {
            for (const markup::Piece& piece : pieces) {
                edges.push_back(piece.source.begin);
                edges.push_back(piece.source.end);
            }
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        std::array<std::size_t, ways> next{};
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            Segment segment;
            segment.at = {edges[i], edges[i + 1]};
            segment.text = redline_.substr(segment.at.begin, segment.at.size());
            for (std::size_t way = 0; way < ways; ++way) {
                const auto& pieces = settled[way];
                while (next[way] < pieces.size() && pieces[next[way]].source.end <= segment.at.begin) ++next[way];
                if (next[way] == pieces.size() || pieces[next[way]].source.begin > segment.at.begin) continue;
                segment.in[way] = true;
                const markup::Piece& piece = pieces[next[way]];
                if (!piece.with.empty() && piece.source == segment.at) segment.text = piece.with;
            }
            add_lines(segment);
        }
    }

    /// A segment that not every decision leaves is cut before and behind its line breaks: what ends a line goes with
    /// that line, a line break may go with the next.
    void add_lines(Segment segment) {
        if (segment.gone()) return;
        const bool verbatim = segment.text.data() == redline_.data() + segment.at.begin;
        while (!segment.kept() && verbatim && !segment.text.empty()) {
            const std::size_t line = segment.text.find_first_of("\r\n");
            if (line == std::string_view::npos) break;
            const std::size_t size = line > 0 ? line : segment.text.starts_with("\r\n") ? 2 : 1;
            if (size == segment.text.size()) break;
            Segment first = segment;
            first.text = segment.text.substr(0, size);
            first.at.end = first.at.begin + static_cast<std::uint32_t>(size);
            segments_.push_back(first);
            segment.text.remove_prefix(size);
            segment.at.begin = first.at.end;
        }
        segments_.push_back(segment);
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    /// Settling leaves an empty header where a row of the table stays; but whether that stays is another decision. So
    /// a header goes with its words, and the rows bring one of their own.
    void own_heads() {
        for (const RedlineTables::Head& head : tables_->heads()) {
            const Segment* segment = segment_at(head.lines.begin);
            const bool stays = segment != nullptr && segment->kept();
            owners_.push_back({stays, stays ? std::nullopt : only_unit(head.lines)});
        }
    }

    [[nodiscard]] const Segment* segment_at(std::uint32_t at) const {
        const auto found = std::upper_bound(segments_.begin(), segments_.end(), at,
                                            [](std::uint32_t value, const Segment& s) { return value < s.at.end; });
        return found == segments_.end() ? nullptr : &*found;
    }

    /// The one move or change of all marks in a stretch, if it is one: inside a passage that moved, the move.
    [[nodiscard]] std::optional<Unit> only_unit(Range at) const {
        const auto earlier = [](const Place& place, std::uint32_t value) { return place.at < value; };
        const auto first = std::lower_bound(places_.begin(), places_.end(), at.begin, earlier);
        const auto end = std::lower_bound(first, places_.end(), at.end, earlier);
        if (first == end) return std::nullopt;
        const auto outer = [](const Unit& unit) { return unit.move != 0 ? Unit{0, unit.move} : unit; };
        const Unit unit = outer(first->unit);
        const bool one = std::all_of(first, end, [&](const Place& place) { return outer(place.unit) == unit; });
        return one ? std::optional(unit) : std::nullopt;
    }

    [[nodiscard]] const Owner& owner_of(const RedlineTables::Head& head) const {
        return owners_[static_cast<std::size_t>(&head - tables_->heads().data())];
    }

    /// What a piece that begins with this segment brings, where it begins a row whose header may go without it.
    [[nodiscard]] std::string head_before(const Segment& segment) const {
        const std::uint32_t from = segments_.data() == &segment ? 0 : (&segment - 1)->at.end;
        const RedlineTables::Row* row = tables_->row_between(from, segment.at.begin);
        if (row == nullptr || owner_of(tables_->heads()[row->head]).stays) return {};
        // Nothing is to be added to NEW, some of whose rows have no cell's border.
        const bool below_row = last_lines_[accepted].find('|') != std::string::npos;
        return segment.in[accepted] && !below_row ? std::string() : tables_->empty_head(*row);
    }

    // ---- what they depend on -----------------------------------------------------------------------------------

    void add_stretch(std::size_t first, std::size_t end) {
        if (segments_[first].kept()) return add(segments_[first], {}, ResultPiece::Side::both);
        const char begins = segments_[first].text.empty() ? '\0' : segments_[first].text.front();
        const bool breaks_first = begins == '\n' || begins == '\r';
        const std::uint32_t from = first == 0 ? 0 : segments_[first - 1].at.end;
        const std::uint32_t to =
            end == segments_.size() ? static_cast<std::uint32_t>(redline_.size()) + 1 : segments_[end].at.begin;
        for (std::size_t i = first; i < end; ++i) {
            const Unit unit = unit_of(segments_[i], from, to, breaks_first);
            const bool is_new = segments_[i].in[accepted];
            add(segments_[i], unit, is_new ? ResultPiece::Side::new_side : ResultPiece::Side::old_side);
        }
    }

    /// The unit that a segment belongs to: that of the mark it stands in; of leads and line breaks between two marks,
    /// those go with the one before that end its line, or, where the stretch begins with a line break, with the one
    /// behind.
    [[nodiscard]] Unit unit_of(const Segment& segment, std::uint32_t from, std::uint32_t to, bool breaks_first) const {
        const RedlineTables::Head* head = tables_->head_at(segment.at.begin);
        const std::optional<Unit> owner = head != nullptr ? owner_of(*head).unit : std::nullopt;
        if (owner && (owner->move == 0 || !segment.of_inner())) return *owner;
        const auto fits = [&](const Place& place) { return segment.of_move() == (place.unit.change == 0); };
        const auto begin = std::lower_bound(places_.begin(), places_.end(), from,
                                            [](const Place& place, std::uint32_t at) { return place.at < at; });
        const auto after = std::upper_bound(begin, places_.end(), segment.at.begin,
                                            [](std::uint32_t at, const Place& place) { return at < place.at; });
        const Place* before = nullptr;
        for (auto place = after; place != begin && before == nullptr;) {
            --place;
            if (fits(*place)) before = &*place;
        }
        const Place* behind = nullptr;
        for (auto place = after; place != places_.end() && place->at < to && behind == nullptr; ++place) {
            if (fits(*place)) behind = &*place;
        }
        if (before == nullptr && behind == nullptr) return any_unit(segment);
        if (before == nullptr) return behind->unit;
        if (behind == nullptr || behind->unit == before->unit) return before->unit;
        const bool to_next =
            breaks_first ? line_ends(before->at, segment.at.end) > 0
                         : line_ends(segment.at.begin, behind->at) == 0 && line_ends(before->at, segment.at.begin) > 0;
        return to_next ? behind->unit : before->unit;
    }

    /// No mark near it fits: the nearest mark of any kind before it.
    [[nodiscard]] Unit any_unit(const Segment& segment) const {
        const Place* place = place_at(segment.at.begin);
        return place != nullptr ? place->unit : places_.empty() ? Unit{} : places_.front().unit;
    }

    [[nodiscard]] std::size_t line_ends(std::uint32_t begin, std::uint32_t end) const {
        const auto first = std::lower_bound(line_ends_.begin(), line_ends_.end(), begin);
        const auto last = std::lower_bound(line_ends_.begin(), line_ends_.end(), std::max(begin, end));
        return static_cast<std::size_t>(last - first);
    }

    // ---- pieces ------------------------------------------------------------------------------------------------

    void add(const Segment& segment, Unit unit, ResultPiece::Side side) {
        std::string head = head_before(segment);
        Start start = Start::blank_line;
        for (std::size_t way = 0; way < ways; ++way) {
            if (!segment.in[way]) continue;
            start = std::min(start, end_of(last_lines_[way]));
            add_last_line(last_lines_[way], segment.text);
        }
        if (!pieces_.empty()) {
            ResultPiece& last = pieces_.back();
            if (last.side == side && last.change == unit.change && last.move == unit.move) {
                last.text += segment.text;
                return;
            }
        }
        pieces_.push_back({std::string(segment.text), unit.change, unit.move, side, start, std::move(head)});
    }

    /// Keeps of a text what its end is told by: its last line, from the line break before it.
    static void add_last_line(std::string& last, std::string_view text) {
        const std::size_t line = text.substr(0, text.size() - (text.ends_with('\n') ? 1 : 0)).rfind('\n');
        if (line == std::string_view::npos) {
            last += text;
        } else {
            last = text.substr(line);
        }
    }

    std::string_view redline_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> line_ends_;
    std::optional<RedlineTables> tables_;
    std::vector<Owner> owners_;  ///< of each header
    std::vector<Segment> segments_;
    std::vector<ResultPiece> pieces_;
    std::array<std::string, ways> last_lines_;
};

std::vector<Place> unit_places(const Edits& edits, const std::vector<EditPlace>& written) {
    std::vector<Place> places;
    places.reserve(written.size());
    for (const EditPlace& place : written) {
        if (place.edit < edits.edits.size()) {
            const Edit& edit = edits.edits[place.edit];
            places.push_back({place.at, {edit.change, edit.move}});
        } else {
            const Struck& struck = edits.struck[place.edit - edits.edits.size()];
            places.push_back({place.at, {struck.change, struck.move}});
        }
    }
    return places;
}

/// One piece, which always stands.
std::vector<ResultPiece> undecidable(const std::string& text) {
    std::vector<ResultPiece> pieces(1);
    pieces.front().text = text;
    return pieces;
}

std::string all_accepted(const std::vector<ResultPiece>& pieces) {
    std::string text;
    for (const ResultPiece& piece : pieces)
        if (piece.side != ResultPiece::Side::old_side) text += piece.text;
    return text;
}

}  // namespace

std::vector<ResultPiece> result_pieces(const Revision& revision, const Changes& changes) {
    const Edits edits = list_decidable_edits(revision, changes);
    std::optional<Document> laid_out;
    if (revision.new_draft->format != Format::markdown) laid_out = lay_out(*revision.new_draft);
    const Document& base = laid_out ? *laid_out : *revision.new_draft;
    if (edits.edits.empty() && edits.struck.empty()) return undecidable(base.source);
    Context context{revision, edits, base.source,      base.blocks, markup::line_break_of(base.source),
                    {},       true,  MoveStyle::marked};
    context.escaping.brackets = base.source.find("]:") != std::string::npos;
    context.escaping.critic = true;
    const PlacedText redline = write_placed_redline(context);
    std::vector<ResultPiece> pieces = Piecer(redline.text, unit_places(edits, redline.places)).run();
    if (all_accepted(pieces) != base.source) return undecidable(base.source);
    return pieces;
}

Start end_of(std::string_view text) {
    if (text.empty()) return Start::blank_line;
    if (text.back() != '\n') return Start::anywhere;
    text.remove_suffix(1);
    const std::size_t last = text.find_last_not_of(" \t>\r");
    return last == std::string_view::npos || text[last] == '\n' ? Start::blank_line : Start::line;
}

}  // namespace spor::rendering
