// Whether what a remark says of a move is so.
#pragma once

#include "judge/audit/reading.hpp"
#include "judge/audit/wording.hpp"

namespace spor::judging {

class NoteChecker {
public:
    NoteChecker(const Reading& reading, Language language);

    /// `(flyttet fra …)`: does the text beside it stand in OLD? `(flyttet til …)`: does it stand in the new text?
    /// NoteCheck::none for a remark that says neither. O(words of the drafts).
    [[nodiscard]] NoteCheck check(const LeftRemark& remark);

private:
    using Words = std::vector<std::string>;
    [[nodiscard]] Words passage_beside(const LeftRemark& remark, Claim other_than) const;
    [[nodiscard]] static NoteCheck look_for(const Words& passage, const Words& text);
    const Words& old_words();
    const Words& new_words();

    const Reading& reading_;
    Language language_;
    Words old_words_;  ///< folded, without punctuation; filled when first asked for
    Words new_words_;
    std::size_t checked_ = 0;
};

/// The remark speaks of a move.
[[nodiscard]] bool tells_of_move(const LeftRemark& remark, Language language);

/// What --fix takes out, with its lines: the remarks, and CriticMarkup's comments but for those that tell of a move.
[[nodiscard]] std::vector<Notice> list_taken_out(const Sides& sides, Language language);

}  // namespace spor::judging
