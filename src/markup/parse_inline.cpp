#include "markup/parse_inline.hpp"

#include <algorithm>
#include <utility>

#include "markup/entities.hpp"
#include "markup/flanking.hpp"
#include "markup/parse_autolink.hpp"
#include "markup/parse_mail.hpp"

namespace spor::markup {

namespace {

constexpr std::array<bool, 256> make_special() {
    std::array<bool, 256> table{};
    for (const char byte : {'\n', '\\', '&', '`', '<', '*', '_', '~', '[', ']', '!', ':', 'w'}) {
        table[static_cast<unsigned char>(byte)] = true;
    }
    return table;
}

constexpr std::array<bool, 256> special = make_special();

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

bool is_ascii_punctuation(char byte) {
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') || (byte >= '[' && byte <= '`') ||
           (byte >= '{' && byte <= '~');
}

}  // namespace

void InlineParser::parse(const Content& content, Block& block) {
    text_ = content.text();
    at_ = 0;
    pieces_.clear();
    made_.clear();
    spans_.clear();
    brackets_.clear();
    delimiters_.clear();
    tags_ = TagScanner();
    ticks_.fill(0);
    all_ticks_seen_ = false;
    while (at_ < text_.size()) step();
    delimiters_.resolve(0);
    emit(content, block);
}

void InlineParser::step() {
    switch (text_[at_]) {
        case '\n':
            return take_newline();
        case '\\':
            return take_escape();
        case '&':
            return take_entity();
        case '`':
            return take_code();
        case '<':
            return take_pointy();
        case '*':
        case '_':
        case '~':
            return take_delimiters();
        case '[':
            return take_opening(false);
        case ']':
            return take_closing();
        case '!':
            return text_.substr(at_ + 1).starts_with('[') ? take_opening(true) : take_text(at_ + 1);
        case ':':
        case 'w':
            return take_address(text_[at_]);
        default:
            break;
    }
    const char* const begin = text_.data();
    const char* const stop = begin + text_.size();
    const char* end = begin + at_ + 1;
    while (end != stop && !special[static_cast<unsigned char>(*end)]) ++end;
    take_text(static_cast<std::uint32_t>(end - begin));
}

std::uint32_t InlineParser::push(PieceKind kind, std::uint32_t begin, std::uint32_t end) {
    pieces_.push_back({kind, begin, end});
    return static_cast<std::uint32_t>(pieces_.size()) - 1;
}

void InlineParser::take_text(std::uint32_t end) {
    if (!pieces_.empty() && pieces_.back().kind == PieceKind::text && pieces_.back().end == at_) {
        pieces_.back().end = end;
    } else {
        push(PieceKind::text, at_, end);
    }
    at_ = end;
}

void InlineParser::take_made(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(made_.size());
    made_ += text;
    push(PieceKind::made, begin, static_cast<std::uint32_t>(made_.size()));
}

/// A line break that a reference stands for breaks no line, and a tab ends no cell: either is a blank.
void InlineParser::take_entity_text(std::string_view text) {
    take_made(text == "\n" || text == "\r" || text == "\t" ? " " : text);
}

void InlineParser::take_with_entities(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end; ++at) {
        if (text_[at] != '&') continue;
        const Entity entity = find_entity(text_.substr(0, end), at);
        if (entity.size == 0) continue;
        push(PieceKind::fixed, begin, at);
        take_entity_text(entity.text);
        begin = at + entity.size;
        at = begin - 1;
    }
    push(PieceKind::fixed, begin, end);
    at_ = end;
}

void InlineParser::take_newline() {
    if (!pieces_.empty() && pieces_.back().kind == PieceKind::text) {
        InlinePiece& before = pieces_.back();
        while (before.end > before.begin && is_blank(text_[before.end - 1])) --before.end;
    }
    ++at_;
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
    take_made(" ");
}

void InlineParser::take_escape() {
    const std::string_view next = text_.substr(at_ + 1, 1);
    if (next == "\n") {
        ++at_;
        take_newline();
    } else if (!next.empty() && is_ascii_punctuation(next[0])) {
        ++at_;
        take_text(at_ + 1);
    } else {
        take_text(at_ + 1);
    }
}

void InlineParser::take_entity() {
    const Entity entity = find_entity(text_, at_);
    if (entity.size == 0) return take_text(at_ + 1);
    take_entity_text(entity.text);
    at_ += entity.size;
}

/// Where the run of `size` backticks that closes the code before `at` begins; 0 where there is none. Runs that were
/// passed on the way to the content's end are remembered, so that many openers stay linear.
std::uint32_t InlineParser::find_closing_ticks(std::uint32_t at, std::uint32_t size) {
    if (size >= ticks_.size() || (all_ticks_seen_ && ticks_[size] < at)) return 0;
    for (;;) {
        const std::size_t found = text_.find('`', at);
        if (found == std::string_view::npos) break;
        const auto begin = static_cast<std::uint32_t>(found);
        at = begin;
        while (at < text_.size() && text_[at] == '`') ++at;
        if (at - begin < ticks_.size()) ticks_[at - begin] = begin;
        if (at - begin == size) return begin;
    }
    all_ticks_seen_ = true;
    return 0;
}

void InlineParser::take_code() {
    const std::uint32_t begin = at_;
    std::uint32_t first = begin;
    while (first < text_.size() && text_[first] == '`') ++first;
    const std::uint32_t size = first - begin;
    std::uint32_t last = find_closing_ticks(first, size);
    if (last == 0) {
        push(PieceKind::fixed, begin, first);
        at_ = first;
        return;
    }
    const std::uint32_t end = last + size;
    const auto is_padding = [this](std::uint32_t at) { return text_[at] == ' ' || text_[at] == '\n'; };
    const bool written = text_.substr(first, last - first).find_first_not_of(" \n") != std::string_view::npos;
    if (written && is_padding(first) && is_padding(last - 1)) {
        ++first;
        --last;
    }
    const std::uint32_t edge = push(PieceKind::fixed, first, first);
    for (std::uint32_t at = first; at < last;) {
        const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\n', at), last));
        push(PieceKind::fixed, at, stop);
        if (stop < last) take_made(" ");
        at = stop + 1;
    }
    spans_.push_back({Style::code, edge, push(PieceKind::fixed, last, last), {begin, first}, {last, end}, {}});
    at_ = end;
}

void InlineParser::take_pointy() {
    const std::uint32_t begin = at_;
    const std::uint32_t address = scan_address_link(text_, begin);
    const std::uint32_t mail = address != 0 ? 0 : scan_mail_link(text_, begin);
    if (const std::uint32_t end = std::max(address, mail); end != 0) {
        const Range text{begin + 1, end - 1};
        std::string target = clean_destination(text_.substr(text.begin, text.size()));
        if (mail != 0) target.insert(0, "mailto:");
        take_link({begin, text.begin}, text, {text.end, end}, std::move(target));
        return;
    }
    const std::uint32_t end = tags_.scan(text_, begin);
    if (end == 0) return take_text(begin + 1);
    const std::uint32_t edge = push(PieceKind::fixed, begin, begin);
    spans_.push_back(
        {Style::html, edge, edge, {begin, end}, {end, end}, std::string(text_.substr(begin, end - begin))});
    at_ = end;
}

void InlineParser::take_delimiters() {
    const char mark = text_[at_];
    const std::uint32_t begin = at_;
    while (at_ < text_.size() && text_[at_] == mark) ++at_;
    const std::uint32_t piece = push(PieceKind::fixed, begin, at_);
    if (mark == '~' && at_ - begin > 2) return;
    const Flanks sides = flanks(text_.substr(0, begin), text_.substr(at_), mark);
    if (sides.can_open || sides.can_close) delimiters_.push(piece, mark, sides.can_open, sides.can_close);
}

void InlineParser::take_opening(bool image) {
    const std::uint32_t end = at_ + (image ? 2 : 1);
    if (!brackets_.empty()) brackets_.back().bracket_after = true;
    brackets_.push_back({push(PieceKind::fixed, at_, end), at_, end, image, true, false});
    at_ = end;
}

/// The end of the link whose text ends with the ']' at `at_`, and its target; 0 where it is no link.
std::uint32_t InlineParser::link_end(const Bracket& opener, std::string& target) {
    const std::uint32_t after = at_ + 1;
    if (const LinkTail tail = scan_link_tail(text_, after); tail.end != 0) {
        target = clean_destination(text_.substr(tail.destination.begin, tail.destination.size()));
        return tail.end;
    }
    const std::uint32_t label_end = scan_label(text_, after);
    std::string_view label;
    if (label_end != 0) label = text_.substr(after + 1, label_end - after - 2);
    const bool written = label.find_first_not_of(" \t\n") != std::string_view::npos;
    if (!written && !opener.bracket_after) label = text_.substr(opener.text, at_ - opener.text);
    const std::string* found = references_.find(label);
    if (found == nullptr) return 0;
    target = *found;
    return label_end != 0 ? label_end : after;
}

void InlineParser::take_closing() {
    if (brackets_.empty()) return take_text(at_ + 1);
    const Bracket opener = brackets_.back();
    brackets_.pop_back();
    std::string target;
    const std::uint32_t end = opener.image || opener.active ? link_end(opener, target) : 0;
    if (end == 0) return take_text(at_ + 1);
    delimiters_.resolve(opener.at);
    pieces_[opener.piece].end = pieces_[opener.piece].begin;
    const std::uint32_t edge = push(PieceKind::fixed, at_, at_);
    const Style style = opener.image ? Style::image : Style::link;
    spans_.push_back({style, opener.piece, edge, {opener.at, opener.text}, {at_, end}, std::move(target)});
    at_ = end;
    if (opener.image) return;
    for (auto outer = brackets_.rbegin(); outer != brackets_.rend(); ++outer) {  // no link holds another
        if (outer->image) continue;
        if (!outer->active) break;
        outer->active = false;
    }
}

// Within brackets cmark-gfm makes no address a link, whether or not the brackets become one.
void InlineParser::take_address(char byte) {
    Range address;
    if (brackets_.empty() && byte == 'w') address = find_www(text_, at_);
    if (brackets_.empty() && byte == ':' && !pieces_.empty() && pieces_.back().kind == PieceKind::text &&
        pieces_.back().end == at_) {
        address = find_url(text_, at_, pieces_.back().begin);
        if (!address.empty()) pieces_.back().end = address.begin;
    }
    if (address.empty()) return take_text(at_ + 1);
    std::string target = clean_destination(text_.substr(address.begin, address.size()));
    if (byte == 'w') target.insert(0, "http://");
    take_link({address.begin, address.begin}, address, {address.end, address.end}, std::move(target));
}

void InlineParser::take_link(Range open, Range text, Range close, std::string target) {
    const std::uint32_t first = push(PieceKind::fixed, text.begin, text.begin);
    if (open.empty()) {  // GitHub decodes no entities in an address without brackets
        push(PieceKind::fixed, text.begin, text.end);
    } else {
        take_with_entities(text.begin, text.end);
    }
    const std::uint32_t last = push(PieceKind::fixed, text.end, text.end);
    spans_.push_back({Style::link, first, last, open, close, std::move(target)});
    at_ = close.end;
}

void InlineParser::emit(const Content& content, Block& block) {
    const auto text_begin = static_cast<std::uint32_t>(block.text.size());
    for (InlinePiece& piece : pieces_) {  // from here on, pieces tell where they stand in the block's text
        const auto begin = static_cast<std::uint32_t>(block.text.size());
        if (piece.kind == PieceKind::made) {
            block.text += std::string_view(made_).substr(piece.begin, piece.end - piece.begin);
        } else {
            content.append_to(block, piece.begin, piece.end);
        }
        piece.begin = begin;
        piece.end = static_cast<std::uint32_t>(block.text.size());
    }
    std::sort(spans_.begin(), spans_.end(), [](const Span& one, const Span& other) {
        return outer_first({one.open.begin, one.close.end}, {other.open.begin, other.close.end});
    });
    const std::size_t first_run = block.runs.size();
    for (Span& span : spans_) {
        block.runs.push_back({span.style,
                              {pieces_[span.first].end, pieces_[span.last].begin},
                              content.span_of(span.open.begin, span.open.end),
                              content.span_of(span.close.begin, span.close.end),
                              std::move(span.target)});
    }
    link_mails(block, text_begin, first_run);
}

}  // namespace spor::markup
