// The classes of a Revision's changes, as the redline's JSON and its page show them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "spor/revision.hpp"
#include "text/change_class.hpp"

namespace spor::text {

/// What it is made from must outlive it.
class RevisionClasses {
public:
    explicit RevisionClasses(const Revision& revision);
    RevisionClasses(const RevisionClasses&) = delete;
    RevisionClasses& operator=(const RevisionClasses&) = delete;

    /// The class of the change that the operations with these indices make up; kept and departing words among them are
    /// passed over. A long change is content when there is a word in it. O(words of the change); the first time that
    /// two spellings are doubted, O(words of both drafts).
    [[nodiscard]] ChangeClass of(Range ops) const;

private:
    using Words = std::unordered_set<std::string_view>;
    [[nodiscard]] ChangeClass judge(const WordingChange& change) const;
    [[nodiscard]] const Words& old_words() const;
    [[nodiscard]] const Words& new_words() const;

    const Revision& revision_;
    WordForms forms_;
    mutable std::optional<Words> old_words_;  ///< made when asked for: most drafts need none
    mutable std::optional<Words> new_words_;
};

}  // namespace spor::text
