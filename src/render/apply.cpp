// What is left of a redline when its changes are decided. The page's script does the same (page/result.js), byte for
// byte.
//
// Entry point: apply_decisions.
#include "spor/apply.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

#include "render/json/parts.hpp"

namespace spor {
namespace {

using rendering::Json;
using rendering::member;
using rendering::parse_json;
using rendering::ResultPiece;
using rendering::text_of;

/// Thrown and caught in this file: what is wrong with one of the two files.
struct Complaint {
    std::string what;
    std::string why;
    std::string place;  ///< in the file: "change 3"
};

constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
constexpr const char* kNoRedline = "is no redline of spor's";
constexpr const char* kMakeRedline = "make one with spor diff OLD NEW -o redline.json";
constexpr const char* kNoDecisions = "is no file of decisions";
constexpr const char* kMakeDecisions = "download the decisions from the HTML report";

/// 0 where there is none.
std::uint32_t number_of(const Json& json, const char* name, const Complaint& complaint) {
    const Json* value = member(json, name);
    if (value == nullptr) return 0;
    if (!value->is_number_unsigned()) throw complaint;
    const auto number = value->get<std::uint64_t>();
    if (number == 0 || number > kMost) throw complaint;
    return static_cast<std::uint32_t>(number);
}

const Json& list_of(const Json& json, const char* name, const Complaint& complaint) {
    const Json* value = member(json, name);
    if (value == nullptr || !value->is_array()) throw complaint;
    return *value;
}

/// The redline as far as decisions need it.
struct Decidable {
    std::string old_sha256;
    std::string new_sha256;
    std::vector<ResultPiece> pieces;
    std::vector<std::uint32_t> changes;  ///< by number: the change that it is decided with
    std::vector<std::uint32_t> moves;    ///< likewise
};

ResultPiece read_piece(const Json& json, const Complaint& complaint) {
    const Json* text = member(json, "text");
    if (text == nullptr || !text->is_string()) throw complaint;
    ResultPiece piece;
    piece.text = text->get<std::string>();
    piece.change = number_of(json, "change", complaint);
    piece.move = number_of(json, "move", complaint);
    const std::string side = text_of(json, "side");
    if (side == "new") piece.side = ResultPiece::Side::new_side;
    if (side == "old") piece.side = ResultPiece::Side::old_side;
    const std::string start = text_of(json, "start");
    if (start == "line") piece.start = ResultPiece::Start::line;
    if (start == "blank-line") piece.start = ResultPiece::Start::blank_line;
    piece.head = text_of(json, "head");
    return piece;
}

std::vector<std::uint32_t> leaders(const Json& list, const Complaint& complaint) {
    std::vector<std::uint32_t> leaders{0};
    for (const Json& entry : list) {
        const auto own = static_cast<std::uint32_t>(leaders.size());
        const std::uint32_t with = number_of(entry, "with", complaint);
        leaders.push_back(with == 0 ? own : with);
    }
    return leaders;
}

Decidable read_redline(const Json& json) {
    const Complaint complaint{kNoRedline, kMakeRedline, ""};
    if (text_of(json, "schema") != "spor.redline/1") throw Complaint(complaint);
    if (member(json, "markdown") == nullptr)
        throw Complaint{"was written by an older spor, and cannot be decided on", kMakeRedline, ""};
    Decidable redline;
    if (const Json* side = member(json, "old")) redline.old_sha256 = text_of(*side, "sha256");
    if (const Json* side = member(json, "new")) redline.new_sha256 = text_of(*side, "sha256");
    redline.changes = leaders(list_of(json, "changes", complaint), complaint);
    redline.moves = leaders(list_of(json, "moves", complaint), complaint);
    for (const Json& entry : list_of(json, "markdown", complaint)) {
        redline.pieces.push_back(read_piece(entry, complaint));
    }
    return redline;
}

class Decisions {
public:
    explicit Decisions(const Decidable& redline) : redline_(redline) {}

    void read(const Json& json) {
        if (text_of(json, "schema") != "spor.decisions/1") throw complaint_;
        check_draft(json, "old", redline_.old_sha256);
        check_draft(json, "new", redline_.new_sha256);
        std::size_t entries = 0;
        for (const Json& entry : list_of(json, "decisions", complaint_))
            add(entry, "decision " + std::to_string(++entries));
    }

    [[nodiscard]] bool leaves(const ResultPiece& piece) const {
        const bool is_new = piece.side == ResultPiece::Side::new_side;
        if (piece.change != 0) {
            if (piece.move != 0 && !accepted(moves_, piece.move)) return false;
            return accepted(changes_, piece.change) == is_new;
        }
        return piece.move == 0 || accepted(moves_, piece.move) == is_new;
    }

    [[nodiscard]] bool complete() const {
        return changes_.size() == led(redline_.changes) && moves_.size() == led(redline_.moves);
    }

private:
    using Verdicts = std::unordered_map<std::uint32_t, bool>;  // accepted?

    /// How many decisions there are to take.
    static std::size_t led(const std::vector<std::uint32_t>& leaders) {
        std::size_t count = 0;
        for (std::size_t number = 1; number < leaders.size(); ++number) count += leaders[number] == number ? 1 : 0;
        return count;
    }

    void check_draft(const Json& json, const char* side, const std::string& sha256) const {
        const Json* draft = member(json, side);
        if (draft == nullptr || sha256.empty()) return;
        const std::string other = text_of(*draft, "sha256");
        if (!other.empty() && other != sha256) {
            throw Complaint{"decides on other drafts than the redline has", "give the redline of the same two files",
                            ""};
        }
    }

    /// `place` is the entry's, by its number in the list: 1-based.
    void add(const Json& entry, const std::string& place) {
        const Complaint unnamed{"does not name one change or one move by its number",
                                "write it as {\"change\": 3, \"decision\": \"reject\"}", place};
        const std::uint32_t change = number_of(entry, "change", unnamed);
        const std::uint32_t move = number_of(entry, "move", unnamed);
        if ((change == 0) == (move == 0)) throw Complaint(unnamed);
        const std::string word = text_of(entry, "decision");
        if (word != "accept" && word != "reject")
            throw Complaint{"decides neither way", "write \"accept\" or \"reject\"", place};
        const std::vector<std::uint32_t>& leaders = change != 0 ? redline_.changes : redline_.moves;
        const std::uint32_t number = std::max(change, move);
        const std::string name = change != 0 ? "change " + std::to_string(change) : "move " + std::to_string(move);
        if (number >= leaders.size()) {
            throw Complaint{"decides on a change that the redline does not have", kMakeDecisions, name};
        }
        Verdicts& verdicts = change != 0 ? changes_ : moves_;
        const auto [found, added] = verdicts.try_emplace(leaders[number], word == "accept");
        if (!added && found->second != (word == "accept")) {
            throw Complaint{"both accepts and rejects a change", "decide once", name};
        }
    }

    static bool accepted(const Verdicts& verdicts, std::uint32_t number) {
        const auto found = verdicts.find(number);
        return found == verdicts.end() || found->second;
    }

    const Decidable& redline_;
    Verdicts changes_;
    Verdicts moves_;
    Complaint complaint_{kNoDecisions, kMakeDecisions, ""};
};

/// A line's marks of quotes, and the blanks around them.
std::string_view quote_marks(std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" >"), line.size()));
}

/// The last line of a text that is not empty, without its line break.
std::string_view last_line(std::string_view text) {
    const std::size_t end = text.find_last_not_of("\r\n");
    if (end == std::string_view::npos) return {};
    const std::size_t before = text.rfind('\n', end);
    const std::size_t line = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(line, end + 1 - line);
}

/// The number of an ordered item that a line begins with, as written; empty where it begins none.
std::string_view item_number(std::string_view line) {
    line.remove_prefix(quote_marks(line).size());
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool ends = digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')');
    return ends && (line[digits + 1] == ' ' || line[digits + 1] == '\t') ? line.substr(0, digits) : std::string_view();
}

bool begins_item(std::string_view line) {
    const std::size_t bullet = quote_marks(line).size();
    const bool is_bullet = bullet + 1 < line.size() &&
                           std::string_view("-*+").find(line[bullet]) != std::string_view::npos &&
                           line[bullet + 1] == ' ';
    return is_bullet || !item_number(line).empty();
}

/// "2. " under a paragraph's line goes on with the paragraph (CommonMark 0.31, 5.2: only an item numbered 1 may break
/// in), so that an item that came to stand behind the other draft's paragraph needs a blank line.
bool needs_blank_line(std::string_view text, std::string_view item) {
    const std::string_view number = item_number(item);
    if (number.empty() || number == "1" || number.size() > 9) return false;
    const std::string_view line = last_line(text);
    return !line.empty() && !begins_item(line);
}

/// A row right below it goes on with its table.
bool ends_in_row(std::string_view text) {
    return rendering::end_of(text) == ResultPiece::Start::line && last_line(text).find('|') != std::string_view::npos;
}

/// Line breaks until a piece begins where it must. A blank line between two lines of a quote is one of the quote.
void break_lines(std::string& text, std::string_view piece, ResultPiece::Start start) {
    for (auto end = rendering::end_of(text); end < start; end = rendering::end_of(text)) {
        const auto quoted = [](std::string_view line) { return quote_marks(line).find('>') != std::string_view::npos; };
        const bool inside = end == ResultPiece::Start::line && quoted(last_line(text)) && quoted(piece);
        text += inside ? ">\n" : "\n";
    }
}

std::string join(const std::vector<ResultPiece>& pieces, const Decisions& decisions) {
    using Side = ResultPiece::Side;
    std::string text;
    Side last = Side::both;
    for (const ResultPiece& piece : pieces) {
        if (!decisions.leaves(piece)) continue;
        const bool strangers = (piece.side == Side::old_side) != (last == Side::old_side);
        const bool blank = strangers && piece.start == ResultPiece::Start::line && needs_blank_line(text, piece.text);
        const bool headless = !piece.head.empty() && !ends_in_row(text);
        break_lines(text, piece.text, blank || headless ? ResultPiece::Start::blank_line : piece.start);
        if (headless) text += piece.head;
        text += piece.text;
        last = piece.side;
    }
    return text;
}

}  // namespace

Result<Settled> apply_decisions(std::string_view redline, const std::string& redline_name, std::string_view decisions,
                                const std::string& decisions_name) {
    const Result<Json> redline_json = parse_json(redline, redline_name, kMakeRedline);
    if (!redline_json) return redline_json.error();
    const Result<Json> decisions_json = parse_json(decisions, decisions_name, kMakeDecisions);
    if (!decisions_json) return decisions_json.error();
    const std::string* name = &redline_name;
    try {
        const Decidable decidable = read_redline(*redline_json);
        name = &decisions_name;
        Decisions read(decidable);
        read.read(*decisions_json);
        Settled settled{join(decidable.pieces, read), {}};
        if (!read.complete()) settled.notices.push_back({"what is not decided counts as accepted", 0});
        return settled;
    } catch (const Complaint& complaint) {
        return Error{complaint.what, *name + (complaint.place.empty() ? "" : ": " + complaint.place), complaint.why};
    }
}

}  // namespace spor
