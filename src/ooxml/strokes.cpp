#include "ooxml/strokes.hpp"

#include <algorithm>

namespace spor::ooxml {

namespace {

constexpr const char* kCut = "spor-cut";  // stands where a paragraph is to be cut in two; never written out

/// A run, or what is left of one, that lies between two cuts.
struct Piece {
    Node run;
    Range text;
};

class StrokeWriter {
public:
    StrokeWriter(const Site& site, const ParagraphEdit& edit, TrackedNodes& nodes)
        : paragraph_(site.paragraph), site_(site), edit_(edit), nodes_(nodes) {}

    void run() {
        // A schema's rule that not every file keeps; here the properties mark where the words begin.
        if (const Node properties = paragraph_.child("w:pPr")) paragraph_.prepend_move(properties);
        cut_runs();
        for (const Stroke& stroke : edit_.strokes) stroke.insert ? insert(stroke) : remove(stroke);
        split();
    }

private:
    // ---- runs between cuts -------------------------------------------------------------------------------------

    void cut_runs() {
        for (const Stroke& stroke : edit_.strokes) {
            cuts_.push_back(stroke.text.begin);
            cuts_.push_back(stroke.text.end);
        }
        std::sort(cuts_.begin(), cuts_.end());
        cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
        for (std::size_t first = 0; first < site_.atoms.size();) {
            std::size_t end = first + 1;
            while (end < site_.atoms.size() && site_.atoms[end].run == site_.atoms[first].run) ++end;
            cut_run(first, end);
            first = end;
        }
    }

    [[nodiscard]] bool is_cut(std::uint32_t at) const { return std::binary_search(cuts_.begin(), cuts_.end(), at); }

    /// Cuts the run of atoms [first, end). What stands in it beside them goes with the atom before it.
    void cut_run(std::size_t first, std::size_t end) {
        const Node run = site_.atoms[first].run;
        pieces_.push_back({run, {site_.atoms[first].text.begin, site_.atoms[first].text.begin}});
        if (!is(run, "w:r")) {  // mathematics is kept whole
            pieces_.back().text.end = site_.atoms[end - 1].text.end;
            return;
        }
        set_fields_apart(run, site_.atoms[first].node, site_.atoms[end - 1].node);
        std::size_t atom = first;
        for (Node node = run.first_child(); node;) {
            const Node next = node.next_sibling();
            const bool known = atom < end && holds(node, site_.atoms[atom].node);
            if (known && is_cut(site_.atoms[atom].text.begin)) begin_piece(site_.atoms[atom].text.begin);
            if (pieces_.back().run != run) pieces_.back().run.append_move(node);
            while (atom < end && holds(node, site_.atoms[atom].node)) cut_atom(site_.atoms[atom++]);
            node = next;
        }
    }

    /// Beside a run's text words may be hidden, as part of a field's code: where a field character stands before its
    /// first atom or behind its last one, that and what lies beyond get a run of their own.
    static void set_fields_apart(Node run, Node first, Node last) {
        const Node look = run.child("w:rPr");
        const auto put = [&](Node apart) {
            if (look) apart.append_copy(look);
            return apart;
        };
        Node node = run.last_child();
        Node begin;
        for (; node && !holds(node, last); node = node.previous_sibling()) {
            if (is(node, "w:fldChar")) begin = node;
        }
        for (Node apart; begin;) {
            if (!apart) apart = put(run.parent().insert_child_after("w:r", run));
            begin = move_to(apart, begin);
        }
        Node stop;
        for (node = run.first_child(); node && !holds(node, first); node = node.next_sibling()) {
            if (is(node, "w:fldChar")) stop = node.next_sibling();
        }
        if (!stop) return;
        const Node apart = put(run.parent().insert_child_before("w:r", run));
        for (node = run.first_child(); node != stop;)
            node = is(node, "w:rPr") ? node.next_sibling() : move_to(apart, node);
    }

    /// Gives the node that followed.
    static Node move_to(Node run, Node node) {
        const Node next = node.next_sibling();
        run.append_move(node);
        return next;
    }

    /// The atom itself, or an element around it in its run.
    static bool holds(Node node, Node atom) { return node == atom || (!is(node, "w:t") && atom.parent() == node); }

    /// A new run behind the last piece, if that has text yet.
    void begin_piece(std::uint32_t at) {
        if (pieces_.back().text.empty()) return;
        const Node last = pieces_.back().run;
        Node run = last.parent().insert_child_after("w:r", last);
        if (const Node look = last.child("w:rPr")) run.append_copy(look);
        pieces_.push_back({run, {at, at}});
    }

    void cut_atom(const Atom& atom) {
        pieces_.back().text.end = atom.text.end;
        if (atom.whole) return;
        auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), atom.text.begin);
        if (cut == cuts_.end() || *cut >= atom.text.end) return;
        const std::string text = atom.node.text().get();
        std::uint32_t begin = atom.text.begin;
        Node node = atom.node;
        for (;; ++cut) {
            const std::uint32_t end = cut == cuts_.end() ? atom.text.end : std::min(*cut, atom.text.end);
            set_text(node, std::string_view(text).substr(begin - atom.text.begin, end - begin));
            pieces_.back().text.end = end;
            if (end == atom.text.end) return;
            begin_piece(end);
            node = pieces_.back().run.append_child("w:t");
            begin = end;
        }
    }

    // ---- what is new -------------------------------------------------------------------------------------------

    void insert(const Stroke& stroke) {
        pass(stroke.text.begin);
        MovePart part = stroke.move;
        part.last = false;
        Node change;
        while (next_ < pieces_.size() && pieces_[next_].text.end <= stroke.text.end) {
            const Node run = pieces_[next_++].run;
            if (!change || change.next_sibling() != run) {
                change = nodes_.open(run.parent(), run.previous_sibling(), true, part);
                part.first = false;
            }
            change.append_move(run);
            after_ = change;
        }
        part.last = stroke.move.last;
        if (change) after_ = nodes_.close(change, true, part);
    }

    /// Steps over the pieces that end at or before a place.
    void pass(std::uint32_t at) {
        for (; next_ < pieces_.size() && pieces_[next_].text.end <= at; ++next_) after_ = pieces_[next_].run;
    }

    // ---- what is gone ------------------------------------------------------------------------------------------

    void remove(const Stroke& stroke) {
        pass(stroke.text.begin);
        const Node look = neighbour();
        MovePart part = stroke.move;
        const bool last = std::exchange(part.last, false);
        const std::string_view words = stroke.words;
        Node written;
        for (std::size_t at = 0; at <= words.size();) {
            const std::size_t end = std::min(words.find('\n', at), words.size());
            if (end > at) {
                written = put_change(part);
                nodes_.add_words(written, words.substr(at, end - at), look, part.id != 0);
                part.first = false;
                after_ = written;
            }
            if (end < words.size()) {
                put_cut(stroke.move.id);
            }
            at = end + 1;
        }
        part.last = last;
        if (written) {
            const bool at_end = after_ == written;
            const Node closed = nodes_.close(written, false, part);
            if (at_end) after_ = closed;
        }
    }

    /// The run whose look the words take: the one before them, at the paragraph's start the one behind.
    [[nodiscard]] Node neighbour() const {
        if (next_ > 0) return pieces_[next_ - 1].run;
        return next_ < pieces_.size() ? pieces_[next_].run : Node();
    }

    /// The place where the next change goes: behind what was passed or written last; at the paragraph's start before
    /// its first piece. Never inside the end of a link that has ended.
    Node put_change(const MovePart& part) {
        const Node place = place_before();
        return place ? nodes_.open(place.parent(), place, false, part)
                     : nodes_.open(paragraph_, paragraph_.child("w:pPr"), false, part);
    }

    [[nodiscard]] Node place_before() const {
        if (after_) {
            Node place = after_;
            while (place.parent() != paragraph_ && !place.next_sibling()) place = place.parent();
            return place;
        }
        if (next_ >= pieces_.size()) return paragraph_.last_child();
        Node place = pieces_[next_].run;
        while (place.parent() != paragraph_ && !place.previous_sibling()) place = place.parent();
        return place.previous_sibling();
    }

    /// Paragraphs are cut outside links and the like.
    void put_cut(std::uint32_t move) {
        Node place = place_before();
        while (place && place.parent() != paragraph_) place = place.parent();
        Node cut = place ? paragraph_.insert_child_after(kCut, place) : paragraph_.prepend_child(kCut);
        cut.append_attribute("move") = move;
        after_ = cut;
    }

    void split() {
        for (Node cut = paragraph_.child(kCut); cut; cut = paragraph_.child(kCut)) {
            Node first = paragraph_.parent().insert_child_before("w:p", paragraph_);
            if (const Node properties = paragraph_.child("w:pPr")) {
                Node copy = first.append_copy(properties);
                copy.remove_child("w:sectPr");
                copy.child("w:rPr").remove_child("w:ins");
                copy.child("w:rPr").remove_child("w:moveTo");
            }
            for (Node node = paragraph_.first_child(); node != cut;) {
                const Node next = node.next_sibling();
                if (!is(node, "w:pPr")) first.append_move(node);
                node = next;
            }
            nodes_.mark_end(first, false, cut.attribute("move").as_uint());
            paragraph_.remove_child(cut);
        }
    }

    Node paragraph_;
    const Site& site_;
    const ParagraphEdit& edit_;
    TrackedNodes& nodes_;
    std::vector<std::uint32_t> cuts_;
    std::vector<Piece> pieces_;
    std::size_t next_ = 0;  ///< the first piece that no stroke has passed
    Node after_;            ///< what was passed or written last; null at the paragraph's start
};

}  // namespace

void write_strokes(const Site& site, const ParagraphEdit& edit, TrackedNodes& nodes) {
    StrokeWriter(site, edit, nodes).run();
}

}  // namespace spor::ooxml
