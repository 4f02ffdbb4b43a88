#include "render/markdown/inline_marks.hpp"

#include "markup/flanking.hpp"
#include "markup/spacing.hpp"
#include "render/markdown/altered_word.hpp"
#include "render/markdown/old_text.hpp"
#include "text/unicode.hpp"

namespace spor::rendering {

using markup::MarkForm;
using markup::MarkKind;

namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

struct Delimiters {
    std::string_view open;
    std::string_view close;
};

/// Bytes of a text's first and last character; the text must not be empty.
std::uint32_t first_size(std::string_view text) {
    std::uint32_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    return size;
}

std::uint32_t last_size(std::string_view text) {
    std::uint32_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[text.size() - size]) & 0xC0U) == 0x80U) ++size;
    return size;
}

Delimiters delimiters(MarkKind kind, bool tags) {
    if (kind == MarkKind::insertion) return tags ? Delimiters{"<ins>", "</ins>"} : Delimiters{"**", "**"};
    return tags ? Delimiters{"<del>", "</del>"} : Delimiters{"~~", "~~"};
}

}  // namespace

InlineMarks::InlineMarks(const Context& context, std::uint32_t block, std::vector<Splice>& splices)
    : context_(context), block_(context.blocks[block]), places_(context.source, block_), splices_(splices) {}

void InlineMarks::add(const Edit& edit, std::uint32_t number, Form form) {
    number_ = number;
    switch (edit.kind) {
        case EditKind::insert:
            insert(edit, form);
            break;
        case EditKind::remove:
            remove(edit, form);
            break;
        case EditKind::remark:
            remark(edit, form);
            break;
        case EditKind::alter:
            if (form == Form::natural && alter_parts(edit)) break;
            remove(edit, form == Form::tags ? form : Form::natural);
            insert(edit, form == Form::tags ? form : Form::natural);
            break;
    }
}

void InlineMarks::put(std::uint32_t at, std::string text, Range open, Range close, MarkKind kind, MarkForm form) {
    Splice splice;
    splice.at = at;
    splice.text = std::move(text);
    splice.edit = number_;
    splice.open = open;
    splice.close = close;
    splice.kind = kind;
    splice.form = form;
    splices_.push_back(std::move(splice));
}

// ---- insertions ----------------------------------------------------------------------------------------------------

void InlineMarks::insert(const Edit& edit, Form form) {
    const std::vector<Token>& tokens = context_.revision.new_tokens;
    const Range text = {tokens[edit.tokens.begin].begin, tokens[edit.tokens.end - 1].end};
    for (const Range place : places_.mark_places(text)) insert_at(place, form);
}

void InlineMarks::insert_at(Range place, Form form) {
    const std::string_view source = context_.source;
    const bool closing = markup::begins_closing(source.substr(place.begin));
    const bool opening = markup::ends_opening(source.substr(0, place.end));
    const bool blank_before = place.begin > places_.content_begin() && source[place.begin - 1] == ' ';
    const bool blank_after = place.end < source.size() && source[place.end] == ' ';
    if (form == Form::tags) {
        put_insertion(place, true, false, false);
    } else if (form == Form::spaced && !closing && !opening) {
        insert_split(place);
    } else {
        // The reading takes one blank for the mark's own (see spacing.hpp): where NEW has one, it gets company.
        const bool own_before = blank_before || form == Form::spaced || glued_removal_ == place.begin;
        put_insertion(place, false, closing && own_before, opening && (blank_after || form == Form::spaced));
    }
    glued_removal_ = kNowhere;
}

/// `har "` before a letter: the quote cannot stand in the bold, so it goes into a tag of its own.
void InlineMarks::insert_split(Range place) {
    const std::string_view source = context_.source;
    Range middle = place;
    if (!markup::can_open(source.substr(0, place.begin), source.substr(place.begin), '*')) {
        while (!middle.empty() && text::is_punctuation(text::first_code_point(text_at(middle)))) {
            middle.begin += first_size(text_at(middle));
        }
    }
    if (!markup::can_close(source.substr(0, place.end), source.substr(place.end), '*')) {
        while (!middle.empty() && text::is_punctuation(text::last_code_point(text_at(middle)))) {
            middle.end -= last_size(text_at(middle));
        }
    }
    const std::string_view inside = text_at(middle);
    if (inside.empty() || inside.front() == ' ' || inside.back() == ' ' || middle == place ||
        source.substr(place.begin, place.size()).find_first_of("*_`[]<&\\") != std::string_view::npos) {
        return put_insertion(place, true, false, false);
    }
    if (place.begin < middle.begin) put_insertion({place.begin, middle.begin}, true, false, false);
    put_insertion(middle, false, false, false);
    if (middle.end < place.end) put_insertion({middle.end, place.end}, true, false, false);
}

void InlineMarks::put_insertion(Range place, bool tags, bool space_before, bool space_after) {
    const auto [open, close] = delimiters(MarkKind::insertion, tags);
    const MarkForm form = tags ? MarkForm::tags : MarkForm::delimiters;
    const std::uint32_t offset = space_before ? 1 : 0;
    put(place.begin, std::string(offset, ' ') + std::string(open), {offset, offset + size_of(open)}, {},
        MarkKind::insertion, form);
    put(place.end, std::string(close) + (space_after ? " " : ""), {}, {0, size_of(close)}, MarkKind::insertion, form);
}

std::string_view InlineMarks::text_at(Range place) const { return context_.source.substr(place.begin, place.size()); }

// ---- deletions -----------------------------------------------------------------------------------------------------

void InlineMarks::remove(const Edit& edit, Form form) {
    Escaping escaping = context_.escaping;
    escaping.cell = block_.kind == BlockKind::row;
    const std::string words = write_old_words(*context_.revision.old_draft, edit.old, escaping);
    if (words.empty()) return;
    const Slot slot = find_slot(context_, places_, edit, words);
    put_removed(slot, words, form == Form::tags || !slot.natural, edit);
}

void InlineMarks::put_removed(const Slot& slot, const std::string& words, bool tags, const Edit& edit) {
    bool blank_before = slot.blank_before;
    bool blank_after = slot.blank_after;
    if (!slot.natural) {
        const std::string& old_text = context_.revision.old_draft->blocks[edit.old.front().block].text;
        const Range old_range = {edit.old.front().text.begin, edit.old.back().text.end};
        blank_before = old_range.begin > 0 && old_text[old_range.begin - 1] == ' ';
        const std::string& last_text = context_.revision.old_draft->blocks[edit.old.back().block].text;
        blank_after = old_range.end < last_text.size() && last_text[old_range.end] == ' ';
    }
    const auto [open, close] = delimiters(MarkKind::deletion, tags);
    const std::string_view before = blank_before ? " " : "";
    const std::string_view after = blank_after ? " " : "";
    std::string text;
    // A tag owns no blank, so its blanks stand inside it.
    text.append(tags ? open : before).append(tags ? before : open).append(words);
    text.append(tags ? after : close).append(tags ? close : after);
    if (slot.empty_block) text += tags ? "<ins></ins>" : " ";
    const std::uint32_t open_at = tags ? 0 : size_of(before);
    const std::uint32_t close_at =
        open_at + size_of(open) + size_of(words) + (tags ? size_of(before) + size_of(after) : 0);
    put(slot.at, std::move(text), {open_at, open_at + size_of(open)}, {close_at, close_at + size_of(close)},
        MarkKind::deletion, tags ? MarkForm::tags : MarkForm::delimiters);
    glued_removal_ = !tags && !blank_after ? slot.at : kNowhere;
}

// ---- altered words -------------------------------------------------------------------------------------------------

/// Marks the part of the word that changed; false where that cannot be.
bool InlineMarks::alter_parts(const Edit& edit) {
    const std::optional<AlteredWord> word = split_altered(context_, places_, edit);
    if (!word) return false;
    if (!word->removed.empty()) {
        std::string deletion = "~~";
        append_escaped(deletion, word->removed, context_.escaping);
        const std::uint32_t close = size_of(deletion);
        put(word->inserted.begin, deletion + "~~", {0, 2}, {close, close + 2}, MarkKind::deletion,
            MarkForm::delimiters);
    }
    if (!word->inserted.empty()) put_insertion(word->inserted, false, false, false);
    glued_removal_ = kNowhere;
    return true;
}

// ---- remarks -------------------------------------------------------------------------------------------------------

void InlineMarks::remark(const Edit& edit, Form form) {
    if (form == Form::tags) return;
    const Slot slot = find_slot(context_, places_, edit, edit.remark);
    if (!slot.natural) return;
    const std::string_view delimiter = edit.arrival ? "**" : "~~";
    std::string text(slot.blank_before ? " " : "");
    const std::uint32_t open = size_of(text);
    text.append(delimiter).append("<small>");
    append_escaped(text, edit.remark, context_.escaping);
    text.append("</small>").append(delimiter);
    const std::uint32_t close = size_of(text) - 2;
    if (slot.blank_after) text += ' ';
    put(slot.at, std::move(text), {open, open + 2}, {close, close + 2}, MarkKind::remark, MarkForm::delimiters);
    glued_removal_ = slot.blank_after ? kNowhere : slot.at;
}

}  // namespace spor::rendering
