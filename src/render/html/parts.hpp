// What every part of the HTML report is made of: escaped text, and the words that the page speaks with.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "spor/options.hpp"

namespace spor::rendering {

/// Appends a draft's text so that it is text and nothing else, between tags and inside quoted attributes. Control
/// characters other than tab and line feed are dropped. O(bytes).
void append_html(std::string& out, std::string_view text);
[[nodiscard]] std::string html(std::string_view text);

/// JSON for a script block: no byte in it can end the block or open a comment.
[[nodiscard]] std::string script_json(std::string_view json);

/// An address that may be clicked: http, https and mailto; everything else is only shown.
[[nodiscard]] bool is_safe_address(std::string_view address);

/// The page's own texts. {0} and {1} are filled in.
struct PageTexts {
    std::string_view language;  ///< of the lang attribute
    std::string_view title, compared, skip, contents, redline, summary, tools, review;
    std::string_view inline_view, side_view, view, search, filter, filter_kind, filter_class, only, download;
    std::string_view insertion, deletion, replacement, move, content, spelling, typography, debris;
    std::string_view accept, reject, undo, next, previous, accept_all, reject_all, help, close, print;
    std::string_view get_result, get_decisions, load_decisions, result_note, privacy;
    std::string_view inserted_begins, deleted_begins, mark_ends;  ///< read aloud, not shown
    std::string_view moved_here, moved_edited, moved_away, moved_inline;
    std::string_view no_heading, document_start, old_draft, new_draft, change_count, no_changes, keys, uncounted,
        most_changed;
    std::string_view ledger, ledger_place, ledger_kind, ledger_direction, ledger_line, ledger_old_line;
    std::string_view key_next, key_previous, key_accept, key_reject, key_undo, key_search, key_side, key_help;
};
[[nodiscard]] const PageTexts& page_texts(Language language);

/// Those that the page's script says, by name.
[[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& script_texts(Language language);

/// `text` with its places filled in. The parts are put in as they are.
[[nodiscard]] std::string filled(std::string_view text, std::string_view first, std::string_view second = {});

}  // namespace spor::rendering
