#include "render/markdown/critic_marks.hpp"

#include "markup/spacing.hpp"
#include "render/markdown/altered_word.hpp"
#include "render/markdown/old_text.hpp"

namespace spor::rendering {

using markup::MarkKind;

namespace {

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

bool is_delimiter(char c) { return c == '*' || c == '_' || c == '~'; }

/// The text ends here: the line, or what an author's delimiters hold (`**ord{++ –++}** ord`).
bool begins_text_end(std::string_view after) {
    const bool held = !after.empty() && is_delimiter(after.front());
    while (!after.empty() && is_delimiter(after.front())) after.remove_prefix(1);
    return markup::begins_line_end(after) || (held && (after.front() == ' ' || markup::begins_closing(after)));
}

}  // namespace

CriticMarks::CriticMarks(const Context& context, std::uint32_t block, std::vector<Splice>& splices)
    : context_(context), block_(context.blocks[block]), places_(context.source, block_), splices_(splices) {}

bool CriticMarks::add(const Edit& edit, const Edit* next, std::uint32_t number) {
    number_ = number;
    switch (edit.kind) {
        case EditKind::insert:
            insert(places_of(edit), 0);
            return false;
        case EditKind::remark:
            remark(edit);
            return false;
        case EditKind::remove:
            if (next != nullptr && next->kind == EditKind::insert && next->tokens.begin == edit.tokens.begin) {
                return substitute(edit, *next);
            }
            remove(edit);
            return false;
        case EditKind::alter:
            if (!alter_parts(edit)) substitute(edit, edit);
            return false;
    }
    return false;
}

void CriticMarks::put(std::uint32_t at, std::string text, Range open, Range close, MarkKind kind) {
    Splice splice;
    splice.at = at;
    splice.text = std::move(text);
    splice.edit = number_;
    splice.open = open;
    splice.close = close;
    splice.kind = kind;
    splice.form = markup::MarkForm::critic;
    splices_.push_back(std::move(splice));
}

bool CriticMarks::is_blank(std::uint32_t at) const { return at < context_.source.size() && context_.source[at] == ' '; }

bool CriticMarks::begins_text(std::uint32_t at) const {
    while (at > places_.content_begin() && is_delimiter(context_.source[at - 1])) --at;
    return at <= places_.content_begin() || is_blank(at - 1);
}

std::vector<Range> CriticMarks::places_of(const Edit& edit) {
    const std::vector<Token>& tokens = context_.revision.new_tokens;
    return places_.mark_places({tokens[edit.tokens.begin].begin, tokens[edit.tokens.end - 1].end});
}

std::string CriticMarks::words_of(const Edit& edit) const {
    Escaping escaping = context_.escaping;
    escaping.cell = block_.kind == BlockKind::row;
    return write_old_words(*context_.revision.old_draft, edit.old, escaping);
}

// ---- insertions ----------------------------------------------------------------------------------------------------

void CriticMarks::insert(const std::vector<Range>& places, std::size_t first) {
    for (std::size_t i = first; i < places.size(); ++i) insert_at(places[i]);
}

void CriticMarks::insert_at(Range place) {
    // A blank goes with the words: the one behind them, or at the end of the text the one before them.
    const bool after = is_blank(place.end) && place.end + 1 < block_.source.end;
    const bool before = !after && place.begin > places_.content_begin() && is_blank(place.begin - 1) &&
                        begins_text_end(context_.source.substr(place.end));
    if (after && begins_text(place.begin)) ++place.end;
    if (before && place.begin > inserted_end_) --place.begin;
    inserted_end_ = place.end;
    put(place.begin, "{++", {0, 3}, {}, MarkKind::insertion);
    put(place.end, "++}", {}, {0, 3}, MarkKind::insertion);
}

// ---- deletions -----------------------------------------------------------------------------------------------------

void CriticMarks::remove(const Edit& edit) {
    const std::string words = words_of(edit);
    if (words.empty()) return;
    Slot slot = find_slot(context_, places_, edit, words);
    // `ord{--, ord--} ord`: nothing keeps a mark from touching the word before it.
    if (slot.blank_after && markup::begins_closing(words) && slot.at > places_.content_begin() &&
        is_blank(slot.at - 1) && !is_blank(slot.at - 2)) {
        slot = {slot.at - 1, false, false, false, true};
    }
    std::string text = slot.blank_before && !markup::begins_closing(words) ? "{-- " : "{--";
    text += words;
    if (slot.blank_after) text += ' ';
    const std::uint32_t close = size_of(text);
    text += slot.empty_block ? "--}{++++}" : "--}";
    put(slot.at, std::move(text), {0, 3}, {close, close + 3}, MarkKind::deletion);
}

bool CriticMarks::substitute(const Edit& removal, const Edit& insertion) {
    std::string words = words_of(removal);
    const std::vector<Range> places = places_of(insertion);
    if (places.empty()) {
        remove(removal);
        return false;
    }
    // `ord{~~ gamle~>, nye~~}`: what came touches the word before it, what went stood apart from it.
    std::uint32_t at = places.front().begin;
    while (at > places_.content_begin() && is_delimiter(context_.source[at - 1])) --at;
    const bool touches =
        at > places_.content_begin() && !is_blank(at - 1) && !markup::ends_gluing(context_.source.substr(0, at));
    if (touches && !markup::begins_closing(words)) words.insert(0, " ");
    substitute_at(places.front(), words, &removal == &insertion ? number_ : number_ + 1);
    insert(places, 1);
    return true;
}

void CriticMarks::substitute_at(Range place, const std::string& words, std::uint32_t insertion) {
    const std::uint32_t arrow = 3 + size_of(words);
    put(place.begin, "{~~" + words + "~>", {0, 3}, {arrow, arrow + 2}, MarkKind::deletion);
    // The insertion's opening delimiter is the arrow's end.
    number_ = insertion;
    put(place.begin, "", {}, {}, MarkKind::insertion);
    put(place.end, "~~}", {}, {}, MarkKind::insertion);
}

// ---- altered words -------------------------------------------------------------------------------------------------

bool CriticMarks::alter_parts(const Edit& edit) {
    const std::optional<AlteredWord> word = split_altered(context_, places_, edit);
    if (!word) return false;
    std::string removed;
    append_escaped(removed, word->removed, context_.escaping);
    if (removed.empty()) {
        put(word->inserted.begin, "{++", {0, 3}, {}, MarkKind::insertion);
        put(word->inserted.end, "++}", {}, {0, 3}, MarkKind::insertion);
    } else if (word->inserted.empty()) {
        const std::uint32_t close = 3 + size_of(removed);
        put(word->inserted.begin, "{--" + removed + "--}", {0, 3}, {close, close + 3}, MarkKind::deletion);
    } else {
        substitute_at(word->inserted, removed, number_);
    }
    return true;
}

// ---- remarks -------------------------------------------------------------------------------------------------------

void CriticMarks::remark(const Edit& edit) {
    const Slot slot = find_slot(context_, places_, edit, edit.remark);
    if (!slot.natural) return;
    std::string text(slot.blank_before ? " {>>" : "{>>");
    const std::uint32_t open = size_of(text) - 3;
    append_escaped(text, edit.remark, context_.escaping);
    const std::uint32_t close = size_of(text);
    text += slot.blank_after ? "<<} " : "<<}";
    put(slot.at, std::move(text), {open, open + 3}, {close, close + 3}, MarkKind::remark);
}

}  // namespace spor::rendering
