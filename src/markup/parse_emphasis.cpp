#include "markup/parse_emphasis.hpp"

#include <algorithm>

namespace spor::markup {

void DelimiterStack::clear() {
    delimiters_.clear();
    last_ = kNone;
}

void DelimiterStack::push(std::uint32_t piece, char mark, bool can_open, bool can_close) {
    const auto index = static_cast<std::uint32_t>(delimiters_.size());
    const InlinePiece& run = pieces_[piece];
    delimiters_.push_back({piece, run.begin, run.end - run.begin, last_, kNone, mark, can_open, can_close});
    if (last_ != kNone) delimiters_[last_].next = index;
    last_ = index;
}

std::size_t DelimiterStack::bottom_of(const Delimiter& closer) {
    const std::size_t mark = closer.mark == '*' ? 0 : closer.mark == '_' ? 1 : 2;
    return mark * 6 + (closer.can_open ? 3U : 0U) + closer.length % 3;
}

void DelimiterStack::resolve(std::uint32_t bottom) {
    Bottoms bottoms;
    bottoms.fill(bottom);
    std::uint32_t closer = kNone;
    for (std::uint32_t at = last_; at != kNone && delimiters_[at].at >= bottom; at = delimiters_[at].previous)
        closer = at;
    while (closer != kNone) {
        const Delimiter run = delimiters_[closer];
        if (!run.can_close) {
            closer = run.next;
            continue;
        }
        const std::uint32_t opener = find_opener(run, bottoms[bottom_of(run)]);
        if (opener != kNone) {
            closer = run.mark == '~' ? pair_strike(opener, closer) : pair_emphasis(opener, closer);
            continue;
        }
        bottoms[bottom_of(run)] = run.at;
        if (!run.can_open) remove(closer);
        closer = run.next;
    }
    while (last_ != kNone && delimiters_[last_].at >= bottom) remove(last_);
}

std::uint32_t DelimiterStack::find_opener(const Delimiter& closer, std::uint32_t bottom) const {
    for (std::uint32_t at = closer.previous; at != kNone && delimiters_[at].at >= bottom;
         at = delimiters_[at].previous) {
        const Delimiter& opener = delimiters_[at];
        if (!opener.can_open || opener.mark != closer.mark) continue;
        const bool inner = closer.can_open || opener.can_close;
        if (!inner || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0) return at;
    }
    return kNone;
}

std::uint32_t DelimiterStack::pair_emphasis(std::uint32_t opener, std::uint32_t closer) {
    InlinePiece& before = pieces_[delimiters_[opener].piece];
    InlinePiece& after = pieces_[delimiters_[closer].piece];
    const std::uint32_t used = before.end - before.begin >= 2 && after.end - after.begin >= 2 ? 2 : 1;
    remove_between(opener, closer);
    before.end -= used;
    after.begin += used;
    spans_.push_back({used == 2 ? Style::strong : Style::emphasis,
                      delimiters_[opener].piece,
                      delimiters_[closer].piece,
                      {before.end, before.end + used},
                      {after.begin - used, after.begin},
                      {}});
    if (before.begin == before.end) remove(opener);
    if (after.begin < after.end) return closer;
    const std::uint32_t next = delimiters_[closer].next;
    remove(closer);
    return next;
}

// Two runs of unequal length do not pair, and are used up all the same.
std::uint32_t DelimiterStack::pair_strike(std::uint32_t opener, std::uint32_t closer) {
    InlinePiece& before = pieces_[delimiters_[opener].piece];
    InlinePiece& after = pieces_[delimiters_[closer].piece];
    const std::uint32_t next = delimiters_[closer].next;
    if (before.end - before.begin == after.end - after.begin) {
        spans_.push_back({Style::strike,
                          delimiters_[opener].piece,
                          delimiters_[closer].piece,
                          {before.begin, before.end},
                          {after.begin, after.end},
                          {}});
        before.end = before.begin;
        after.begin = after.end;
    }
    remove_between(opener, closer);
    remove(closer);
    remove(opener);
    return next;
}

void DelimiterStack::remove(std::uint32_t index) {
    const Delimiter& gone = delimiters_[index];
    if (gone.previous != kNone) delimiters_[gone.previous].next = gone.next;
    if (gone.next != kNone) delimiters_[gone.next].previous = gone.previous;
    if (last_ == index) last_ = gone.previous;
}

void DelimiterStack::remove_between(std::uint32_t opener, std::uint32_t closer) {
    delimiters_[opener].next = closer;
    delimiters_[closer].previous = opener;
}

}  // namespace spor::markup
