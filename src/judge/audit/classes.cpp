#include "judge/audit/classes.hpp"

#include "text/change_class.hpp"

namespace spor::judging {
namespace {

std::optional<std::uint32_t> neighbour(std::uint32_t token) {
    return token == kNone ? std::nullopt : std::optional<std::uint32_t>(token);
}

FindingClass finding_class(ChangeClass kind) {
    switch (kind) {
        case ChangeClass::debris:
            return FindingClass::debris;
        case ChangeClass::spelling:
            return FindingClass::spelling;
        case ChangeClass::none:
        case ChangeClass::typography:
            return FindingClass::typography;
        case ChangeClass::content:
            return FindingClass::content;
    }
    return FindingClass::content;
}

}  // namespace

FindingClass classify(const Reading& reading, const Difference& difference, const AuditOptions& options) {
    text::WordingChange change;
    change.went = difference.old_tokens;
    for (const std::uint32_t word : difference.words) change.came.push_back(reading.words[word].written);
    change.before = neighbour(difference.old_before);
    change.after = neighbour(difference.old_after);
    change.may_be_debris = difference.untruth == Untruth::unmarked;
    const text::WordForms forms = {[&](const std::string& word) { return reading.old_forms.contains(word); },
                                   [&](const std::string& word) { return reading.now_forms.contains(word); },
                                   options.dictionary};
    return finding_class(text::classify(reading.revision, change, forms, options.language));
}

}  // namespace spor::judging
