#include "pdf/margins.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>

namespace spor::pdf {
namespace {

constexpr float kZone = 0.16F;             // of a page's height: heads stand above, feet below
constexpr float kSame = 2;                 // points: places that near are one
constexpr std::size_t kMostLetters = 120;  // bytes; a longer piece is text
constexpr std::size_t kFewest = 3;         // pages, unless it is half of them
constexpr float kApart = 2;                // sizes of type between two pieces of one row: "Kommune            Side 3"

constexpr float kFar = 3.5F;            // sizes of type between one margin and the next
constexpr std::size_t kMostRows = 20;   // at a page's edge that are looked at
constexpr std::size_t kMostPieces = 8;  // of a row; with more it is text
constexpr std::size_t kDeepest = 6;     // lines of a head, or of a foot

// A stretch of a row near a page's edge.
struct Piece {
    Row row;
    std::uint32_t sheet = 0;
    bool head = false;
    std::string mask;          // its text, with each number as one '#'
    std::uint32_t number = 0;  // the last one in it
    bool taken = false;
};

void read_mask(const Extract& extract, Piece& piece) {
    bool digits = false;
    for (const Word* word : piece.row.words) {
        for (const char c : extract.text_of(*word)) {
            const bool digit = c >= '0' && c <= '9';
            if (digit) {
                if (!digits) piece.mask += '#';
                piece.number = digits ? (piece.number * 10 + static_cast<std::uint32_t>(c - '0')) % 1'000'000
                                      : static_cast<std::uint32_t>(c - '0');
            } else {
                piece.mask += c;
            }
            digits = digit;
        }
        digits = false;
        piece.mask += ' ';
    }
}

Row part_of(const Row& row, std::size_t begin, std::size_t end) {
    Row part;
    part.words.assign(row.words.begin() + static_cast<std::ptrdiff_t>(begin),
                      row.words.begin() + static_cast<std::ptrdiff_t>(end));
    return find_rows(std::move(part.words)).front();
}

void add_pieces(const Extract& extract, const Row& row, std::uint32_t sheet, bool head, std::vector<Piece>& pieces) {
    const std::size_t before = pieces.size();
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= row.words.size(); ++i) {
        const bool apart =
            i == row.words.size() || (pieces.size() - before + 1 < kMostPieces &&
                                      row.words[i]->box.left - row.words[i - 1]->box.right > row.size * kApart);
        if (!apart) continue;
        Piece piece{part_of(row, begin, i), sheet, head, {}};
        read_mask(extract, piece);
        pieces.push_back(std::move(piece));
        begin = i;
    }
}

std::vector<Piece> find_pieces(const Extract& extract) {
    std::vector<Piece> pieces;
    for (std::uint32_t i = 0; i < extract.sheets.size(); ++i) {
        const Sheet& sheet = extract.sheets[i];
        std::vector<const Word*> head;
        std::vector<const Word*> foot;
        for (const Word& word : sheet.words) {
            if (word.box.centre() < sheet.height * kZone) head.push_back(&word);
            if (word.box.centre() > sheet.height * (1 - kZone)) foot.push_back(&word);
        }
        const std::vector<Row> upper = find_rows(std::move(head));
        for (std::size_t j = 0; j < std::min(kMostRows, upper.size()); ++j)
            add_pieces(extract, upper[j], i, true, pieces);
        const std::vector<Row> lower = find_rows(std::move(foot));
        for (std::size_t j = lower.size() - std::min(kMostRows, lower.size()); j < lower.size(); ++j)
            add_pieces(extract, lower[j], i, false, pieces);
    }
    return pieces;
}

using Group = std::vector<Piece*>;

bool numbers_stay(const Group& group) {
    return std::all_of(group.begin(), group.end(),
                       [&](const Piece* piece) { return piece->number == group.front()->number; });
}

// Most numbers count up as the pages do.
bool counts_pages(const Group& group) {
    std::size_t counted = 0;
    for (std::size_t i = 1; i < group.size(); ++i) {
        const std::uint32_t step = group[i]->sheet - group[i - 1]->sheet;
        counted += group[i]->number == group[i - 1]->number + step ? 1U : 0U;
    }
    return counted * 10 >= (group.size() - 1) * 7;
}

// "Side # af #": the last number is the same on every page, and the page's own stands before it.
bool is_total(const Group& group) {
    return numbers_stay(group) && std::count(group.front()->mask.begin(), group.front()->mask.end(), '#') >= 2;
}

// Heads and feet stand on pages next to each other, or on every second one.
bool is_run(const Group& group) {
    std::size_t near = 0;
    for (std::size_t i = 1; i < group.size(); ++i) near += group[i]->sheet - group[i - 1]->sheet <= 2 ? 1U : 0U;
    return near * 3 >= (group.size() - 1) * 2;
}

bool is_margin(const Group& group, std::size_t sheets, float usual_size) {
    if (group.size() < 2 || group.front()->mask.size() > kMostLetters) return false;
    if (std::adjacent_find(group.begin(), group.end(),
                           [](const Piece* a, const Piece* b) { return a->sheet == b->sheet; }) != group.end())
        return false;
    // A slide's title may come back; a running head is not larger than the text.
    const bool large = group.front()->row.size > usual_size * 1.12F;
    const bool half = group.size() * 2 >= sheets;
    if (large && (group.size() < kFewest || group.size() * 5 < sheets * 4)) return false;
    if (!half && (group.size() < kFewest || !is_run(group))) return false;
    return numbers_stay(group) || is_total(group) || counts_pages(group);
}

// Pieces of one mask at one height; on one page each.
std::vector<Group> gather(std::vector<Piece>& pieces) {
    std::vector<Piece*> sorted;
    sorted.reserve(pieces.size());
    for (Piece& piece : pieces) sorted.push_back(&piece);
    std::sort(sorted.begin(), sorted.end(), [](const Piece* a, const Piece* b) {
        return std::tie(a->head, a->mask, a->row.baseline, a->sheet) <
               std::tie(b->head, b->mask, b->row.baseline, b->sheet);
    });
    std::vector<Group> groups;
    for (Piece* piece : sorted) {
        const Piece* last = groups.empty() ? nullptr : groups.back().back();
        const bool same = last != nullptr && last->head == piece->head && last->mask == piece->mask &&
                          piece->row.baseline - last->row.baseline <= kSame;
        if (!same) groups.emplace_back();
        groups.back().push_back(piece);
    }
    for (Group& group : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [](const Piece* a, const Piece* b) { return a->sheet < b->sheet; });
    }
    return groups;
}

// Takes margins from the page's edge inward: what stands behind text, or far from the margin before it, is text.
class Peeling {
public:
    Peeling(std::vector<Piece>& pieces, std::size_t sheets) : edges_(sheets * 2) {
        for (Piece& piece : pieces) edge_of(piece).push_back(&piece);
    }

    // Whether the group stands outermost on most of its pages, as far as margins are taken.
    [[nodiscard]] bool is_outermost(const Group& group) const {
        const auto outermost =
            std::count_if(group.begin(), group.end(), [&](const Piece* piece) { return is_outermost(*piece); });
        return static_cast<std::size_t>(outermost) * 5 >= group.size() * 3;
    }

private:
    [[nodiscard]] const std::vector<Piece*>& edge_of(const Piece& piece) const {
        return edges_[piece.sheet * 2 + (piece.head ? 0U : 1U)];
    }
    [[nodiscard]] std::vector<Piece*>& edge_of(const Piece& piece) {
        return edges_[piece.sheet * 2 + (piece.head ? 0U : 1U)];
    }

    [[nodiscard]] bool is_outermost(const Piece& piece) const {
        const float size = piece.row.size;
        float nearest = -1;   // how far the next margin outward is; below 0 where there is none
        bool beside = false;  // something else stands in its row
        for (const Piece* other : edge_of(piece)) {
            const float outward =
                piece.head ? piece.row.baseline - other->row.baseline : other->row.baseline - piece.row.baseline;
            beside |= other != &piece && !other->taken && std::abs(outward) < size / 2;
            if (outward < size / 2) continue;
            if (!other->taken) return false;
            nearest = nearest < 0 ? outward : std::min(nearest, outward);
        }
        return nearest < 0 || (nearest < size * kFar && !beside);
    }

    std::vector<std::vector<Piece*>> edges_;  // of each sheet its head's and its foot's
};

void take_margins(std::vector<Piece>& pieces, std::size_t sheets, float usual_size) {
    std::vector<Group> groups = gather(pieces);
    const auto margins = std::stable_partition(
        groups.begin(), groups.end(), [&](const Group& group) { return is_margin(group, sheets, usual_size); });
    groups.erase(margins, groups.end());
    const Peeling peeling(pieces, sheets);
    bool found = true;
    for (std::size_t round = 0; found && round < kDeepest; ++round) {
        found = false;
        for (const Group& group : groups) {
            if (group.front()->taken || !peeling.is_outermost(group)) continue;
            for (Piece* piece : group) piece->taken = true;
            found = true;
        }
    }
}

// "1", "Side 1", "Side 1 af 1", "- 1 -".
bool numbers_only_page(const Extract& extract, const Row& row) {
    static constexpr std::array<std::string_view, 13> kAround{
        "Side", "side", "Page", "page", "s.", "p.", "af", "of", "/", "|", "-", "1/1", "\xE2\x80\x93"};
    constexpr std::size_t kMostWords = 4;
    bool number = false;
    for (const Word* word : row.words) {
        const std::string_view text = extract.text_of(*word);
        number |= text == "1" || text == "1/1";
        if (text != "1" && std::find(kAround.begin(), kAround.end(), text) == kAround.end()) return false;
    }
    return number && row.words.size() <= kMostWords;
}

// A file of one page has no other one to compare with: its last row is a foot where the page's number stands in it and
// white above it.
void take_only_foot(const Extract& extract, std::vector<Piece>& pieces) {
    float lowest = 0;
    for (const Piece& piece : pieces) lowest = std::max(lowest, piece.row.baseline);
    const auto in_last = [&](const Piece& piece) {
        return !piece.head && lowest - piece.row.baseline < piece.row.size / 2;
    };
    const auto number = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
        return in_last(piece) && numbers_only_page(extract, piece.row);
    });
    if (number == pieces.end()) return;
    const Row& foot = number->row;
    constexpr float kWhite = 0.7F;  // of the foot's size
    const bool apart =
        std::all_of(extract.sheets[0].words.begin(), extract.sheets[0].words.end(), [&](const Word& word) {
            return word.box.centre() > foot.box.top || word.box.bottom < foot.box.top - foot.size * kWhite;
        });
    if (!apart) return;
    for (Piece& piece : pieces) piece.taken |= in_last(piece);
}

}  // namespace

std::vector<Margins> find_margins(const Extract& extract, float usual_size) {
    std::vector<Piece> pieces = find_pieces(extract);
    take_margins(pieces, extract.sheets.size(), usual_size);
    if (extract.sheets.size() == 1) take_only_foot(extract, pieces);
    std::vector<Margins> margins(extract.sheets.size());
    std::vector<const Word*> taken;
    for (const Piece& piece : pieces) {
        if (!piece.taken) continue;
        taken.insert(taken.end(), piece.row.words.begin(), piece.row.words.end());
        (piece.head ? margins[piece.sheet].head : margins[piece.sheet].foot).push_back(piece.row);
    }
    std::sort(taken.begin(), taken.end());
    for (std::size_t i = 0; i < margins.size(); ++i) {
        for (const Word& word : extract.sheets[i].words) {
            if (!std::binary_search(taken.begin(), taken.end(), &word)) margins[i].body.push_back(&word);
        }
    }
    return margins;
}

}  // namespace spor::pdf
