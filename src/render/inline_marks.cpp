#include "render/inline_marks.hpp"

#include "markup/spacing.hpp"
#include "render/old_text.hpp"

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
    // The reading takes such a blank for the mark's own (see spacing.hpp).
    const bool tags = form == Form::tags || (closing && blank_before) || (opening && blank_after);
    const bool space_before = !tags && closing && (form == Form::spaced || glued_removal_ == place.begin);
    const bool space_after = !tags && opening && form == Form::spaced;
    const auto [open, close] = delimiters(MarkKind::insertion, tags);
    const MarkForm mark_form = tags ? MarkForm::tags : MarkForm::delimiters;

    const std::uint32_t offset = space_before ? 1 : 0;
    put(place.begin, std::string(offset, ' ') + std::string(open), {offset, offset + size_of(open)}, {},
        MarkKind::insertion, mark_form);
    put(place.end, std::string(close) + (space_after ? " " : ""), {}, {0, size_of(close)}, MarkKind::insertion,
        mark_form);
    glued_removal_ = kNowhere;
}

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
    const std::uint32_t open_at = tags ? 0 : size_of(before);
    const std::uint32_t close_at = size_of(text) - size_of(close) - (tags ? 0 : size_of(after));
    put(slot.at, std::move(text), {open_at, open_at + size_of(open)}, {close_at, close_at + size_of(close)},
        MarkKind::deletion, tags ? MarkForm::tags : MarkForm::delimiters);
    glued_removal_ = !tags && !blank_after ? slot.at : kNowhere;
}

// ---- altered words -------------------------------------------------------------------------------------------------

/// Marks the part of the word that changed; false where that cannot be.
bool InlineMarks::alter_parts(const Edit& edit) {
    const Token& token = context_.revision.new_tokens[edit.tokens.begin];
    const Range text = {token.begin, token.end};
    if (edit.tokens.size() != 1 || places_.touches_whole_run(text)) return false;
    const std::uint32_t begin = places_.source_begin(text.begin);
    if (places_.source_end(text.end) - begin != text.size()) return false;
    const std::string old_word = plain_old_words(*context_.revision.old_draft, edit.old);
    const std::string_view new_word = std::string_view(block_.text).substr(text.begin, text.size());
    const WordSplit split = split_word(old_word, new_word);
    const std::string_view removed =
        std::string_view(old_word).substr(split.prefix, old_word.size() - split.prefix - split.suffix);
    const Range inserted = {begin + split.prefix, begin + text.size() - split.suffix};
    if (removed.empty() && inserted.empty()) return false;
    if (!removed.empty()) {
        std::string deletion = "~~";
        append_escaped(deletion, removed, context_.escaping);
        const std::uint32_t close = size_of(deletion);
        put(inserted.begin, deletion + "~~", {0, 2}, {close, close + 2}, MarkKind::deletion, MarkForm::delimiters);
    }
    if (!inserted.empty()) {
        put(inserted.begin, "**", {0, 2}, {}, MarkKind::insertion, MarkForm::delimiters);
        put(inserted.end, "**", {}, {0, 2}, MarkKind::insertion, MarkForm::delimiters);
    }
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
