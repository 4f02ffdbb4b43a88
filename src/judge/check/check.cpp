// A comparison held against rules. Entry point: check.
#include "spor/check.hpp"

#include <algorithm>
#include <cstdio>

#include "judge/check/names.hpp"
#include "judge/draft_places.hpp"
#include "render/places.hpp"
#include "text/characters.hpp"
#include "text/remarks.hpp"
#include "text/section_name.hpp"
#include "text/words.hpp"

namespace spor {
namespace judging {
namespace {

using Path = std::vector<std::string>;

std::string folded(std::string_view text) { return text::fold(text::trim(text)); }

bool is_under(const Path& path, std::string_view section) {
    const std::string wanted = folded(section);
    return std::any_of(path.begin(), path.end(), [&](const std::string& title) { return folded(title) == wanted; });
}

bool is_under_any(const Path& path, const std::vector<std::string>& sections) {
    return std::any_of(sections.begin(), sections.end(), [&](const std::string& each) { return is_under(path, each); });
}

/// A block operation with the headings that it stands under, itself included where it is one.
struct Stop {
    const BlockOp* op = nullptr;
    Path path;
};

/// The words of a block operation that went and came, for a violation's before and after.
void quote_change(const Revision& revision, const BlockOp& block, std::string& before, std::string& after) {
    constexpr std::size_t kLongest = 200;
    const auto put = [&](std::string& text, std::string_view word) {
        if (text.size() < kLongest) text += (text.empty() ? "" : " ") + std::string(word);
    };
    for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) {
        const WordOp& op = revision.ops[index];
        if (op.op == Op::keep || op.op == Op::depart) continue;
        for (std::uint32_t t = op.old_tokens.begin; t < op.old_tokens.end; ++t) put(before, revision.old_word(t));
        for (std::uint32_t t = op.new_tokens.begin; t < op.new_tokens.end; ++t) put(after, revision.new_word(t));
    }
}

/// A text's words, and each as it is looked for.
struct FoldedText {
    std::vector<text::Word> words;
    std::vector<std::string> folded;
};

FoldedText fold_words(std::string_view text, Language language) {
    FoldedText result;
    text::split_words(text, language, result.words);
    for (const text::Word& word : result.words)
        result.folded.push_back(text::fold(text.substr(word.text.begin, word.text.size())));
    return result;
}

/// What these forbid is that something is not as it was. Of a new draft nothing is.
bool is_about_change(CheckRule rule) {
    switch (rule) {
        case CheckRule::protected_sections:
        case CheckRule::outside_sections:
        case CheckRule::words_changed:
        case CheckRule::title_unchanged:
        case CheckRule::front_matter_unchanged:
        case CheckRule::unmarked_changes:
            return true;
        default:
            return false;
    }
}

class Court {
public:
    Court(const Revision& revision, CheckResult& result, Day today, const Audit* redline)
        : revision_(revision),
          result_(result),
          today_(today),
          redline_(redline),
          language_(revision.options.language),
          new_places_(*revision.new_draft),
          old_places_(*revision.old_draft) {
        walk();
    }

    void judge(const RuleSettings& rule) {
        rule_ = &rule;
        if (is_about_change(rule.rule) && revision_.old_draft->blocks.empty()) return;
        switch (rule.rule) {
            case CheckRule::protected_sections:
                return judge_changes(true);
            case CheckRule::outside_sections:
                return judge_changes(false);
            case CheckRule::required_sections:
                return judge_required_sections();
            case CheckRule::forbidden_wordings:
                return judge_forbidden();
            case CheckRule::required_wordings:
                return judge_required_wordings();
            case CheckRule::words_changed:
                return judge_share();
            case CheckRule::weakened_commitments:
            case CheckRule::changed_figures:
                return judge_ledger();
            case CheckRule::broken_references:
                return judge_references();
            case CheckRule::left_in_remarks:
                return judge_remarks();
            case CheckRule::title_unchanged:
                return judge_title();
            case CheckRule::front_matter_unchanged:
                return judge_front_matter();
            case CheckRule::unmarked_changes:
                return judge_redline();
        }
    }

private:
    void walk() {
        rendering::SectionPath path(revision_);
        section_of_new_.resize(revision_.new_draft->blocks.size());
        for (const BlockOp& op : revision_.blocks) {
            const auto& above = path.step(op);
            Stop stop{&op, Path(above.begin(), above.end())};
            const Block& face = rendering::face_of(revision_, op);
            if (face.kind == BlockKind::heading) stop.path.push_back(face.text);
            for (std::uint32_t b = op.new_blocks.begin; b < op.new_blocks.end; ++b) section_of_new_[b] = stop.path;
            stops_.push_back(std::move(stop));
        }
    }

    /// The violation is put unless an exception that still holds covers its section.
    void put(Violation violation) {
        for (const RuleException& exception : rule_->exceptions) {
            if (is_under(violation.section, exception.section) && !(exception.until < today_)) return;
        }
        violation.rule = rule_->rule;
        violation.severity = rule_->severity;
        violation.reason = rule_->reason;
        std::string message(check_wording(rule_->rule, language_).title);
        if (!violation.message.empty()) message += ": " + violation.message;
        if (!violation.before.empty() && !violation.after.empty()) {
            message += ": »" + violation.before + "« → »" + violation.after + "«";
        } else if (!violation.before.empty() || !violation.after.empty()) {
            message += (violation.after.empty() ? ": – »" + violation.before : ": + »" + violation.after) + "«";
        }
        violation.message = std::move(message);
        result_.violations.push_back(std::move(violation));
    }

    void judge_changes(bool inside) {
        for (const Stop& stop : stops_) {
            const BlockOp& op = *stop.op;
            const bool moved = op.move != 0;
            if (op.change == Change::kept && !moved) continue;
            if (rendering::departed(revision_, op) && !inside) continue;  // told where it stands now
            if (is_under_any(stop.path, rule_->names) != inside) continue;
            Violation violation;
            violation.section = stop.path;
            quote_change(revision_, op, violation.before, violation.after);
            if (!op.new_blocks.empty()) {
                const Block& block = revision_.new_draft->blocks[op.new_blocks.begin];
                violation.place = new_places_.of_source(block.source);
            } else {
                violation.old_place = old_places_.of_source(revision_.old_draft->blocks[op.old_block].source);
            }
            put(std::move(violation));
        }
    }

    void judge_required_sections() {
        for (const std::string& name : rule_->names) {
            const auto& blocks = revision_.new_draft->blocks;
            const bool there = std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
                return block.kind == BlockKind::heading && folded(block.text) == folded(name);
            });
            if (there) continue;
            Violation violation;
            violation.message = name;
            put(std::move(violation));
        }
    }

    /// Every place in NEW where the words stand as whole words, whatever their case.
    template <class Found>
    void find_wording(const std::string& wording, Found found) {
        const std::vector<std::string> wanted = fold_words(wording, language_).folded;
        if (wanted.empty()) return;
        if (new_words_.empty()) {
            for (const Block& block : revision_.new_draft->blocks)
                new_words_.push_back(fold_words(block.text, language_));
        }
        for (std::uint32_t index = 0; index < revision_.new_draft->blocks.size(); ++index) {
            const FoldedText& there = new_words_[index];
            auto from = there.folded.begin();
            while ((from = std::search(from, there.folded.end(), wanted.begin(), wanted.end())) != there.folded.end()) {
                const auto first = static_cast<std::size_t>(from - there.folded.begin());
                found(index, Range{there.words[first].text.begin, there.words[first + wanted.size() - 1].text.end});
                from += static_cast<std::ptrdiff_t>(wanted.size());
            }
        }
    }

    void judge_forbidden() {
        for (const std::string& wording : rule_->names) {
            find_wording(wording, [&](std::uint32_t index, Range at) {
                const Block& block = revision_.new_draft->blocks[index];
                Violation violation;
                violation.section = section_of_new_[index];
                violation.place = new_places_.of(block, at);
                violation.message = block.text.substr(at.begin, at.size());
                put(std::move(violation));
            });
        }
    }

    void judge_required_wordings() {
        for (const std::string& wording : rule_->names) {
            bool there = false;
            find_wording(wording, [&](std::uint32_t, Range) { there = true; });
            if (there) continue;
            Violation violation;
            violation.message = wording;
            put(std::move(violation));
        }
    }

    void judge_share() {
        const Counts& counts = revision_.counts;
        const double all = counts.old_words + counts.new_words;
        const double changed = counts.inserted + counts.deleted;
        const double percent = all > 0 ? 100.0 * changed / all : 0;
        if (percent <= rule_->percent) return;
        char text[64];
        std::snprintf(text, sizeof text, "%.1f %% > %.1f %%", percent, rule_->percent);
        Violation violation;
        violation.message = text;
        put(std::move(violation));
    }

    /// "Godkendt af: ………" is a form that nobody has filled in.
    static bool names_somebody(std::string_view text) {
        for (std::size_t at = 0; at < text.size();)
            if (text::is_letter(text::next_character(text, at))) return true;
        return false;
    }

    [[nodiscard]] bool is_signed_off() const {
        if (rule_->sign_off.empty()) return false;
        const std::string wanted = folded(rule_->sign_off);
        return std::any_of(stops_.begin(), stops_.end(), [&](const Stop& stop) {
            // The line has to be of this revision: last year's sign-off signs nothing off.
            if (stop.op->change == Change::kept || stop.op->new_blocks.empty()) return false;
            const std::string line = folded(revision_.new_draft->blocks[stop.op->new_blocks.begin].text);
            return line.starts_with(wanted) && names_somebody(std::string_view(line).substr(wanted.size()));
        });
    }

    [[nodiscard]] bool concerns(const Commitment& row) const {
        if (rule_->rule == CheckRule::weakened_commitments) {
            const bool duty = row.kind == CommitmentKind::obligation || row.kind == CommitmentKind::actor ||
                              row.kind == CommitmentKind::negation;
            const bool less = row.direction == Direction::weakened || (duty && row.direction == Direction::dropped);
            return less || row.bound_lost || row.kind == CommitmentKind::actor ||
                   (row.kind == CommitmentKind::negation && !row.before.empty() && !row.after.empty());
        }
        return row.kind != CommitmentKind::obligation && row.kind != CommitmentKind::actor &&
               row.kind != CommitmentKind::negation && row.direction != Direction::added;
    }

    void judge_ledger() {
        if (is_signed_off()) return;
        for (const Commitment& row : result_.ledger.commitments) {
            if (!concerns(row)) continue;
            Violation violation;
            violation.section = row.section;
            violation.place = row.new_place;
            violation.old_place = row.old_place;
            violation.before = row.before;
            violation.after = row.after;
            put(std::move(violation));
        }
    }

    void judge_references() {
        for (const BrokenReference& reference : result_.ledger.references) {
            Violation violation;
            violation.section = reference.section;
            violation.place = reference.place;
            violation.message = reference.text;
            if (!reference.points_to.empty()) violation.message += " → " + reference.points_to;
            put(std::move(violation));
        }
    }

    void judge_remarks() {
        for (std::uint32_t index = 0; index < revision_.new_draft->blocks.size(); ++index) {
            const Block& block = revision_.new_draft->blocks[index];
            if (block.verbatim) continue;
            for (const Range& remark : text::find_remarks(block.text, language_)) {
                Violation violation;
                violation.section = section_of_new_[index];
                violation.place = new_places_.of(block, remark);
                violation.message = block.text.substr(remark.begin, remark.size());
                put(std::move(violation));
            }
        }
    }

    static const Block* title_of(const Document& draft) {
        const auto found = std::find_if(draft.blocks.begin(), draft.blocks.end(),
                                        [](const Block& block) { return block.kind == BlockKind::heading; });
        return found == draft.blocks.end() ? nullptr : &*found;
    }

    void judge_title() {
        const Block* before = title_of(*revision_.old_draft);
        const Block* after = title_of(*revision_.new_draft);
        const std::string was = before == nullptr ? "" : before->text;
        const std::string is = after == nullptr ? "" : after->text;
        if (was == is) return;
        Violation violation;
        violation.before = was;
        violation.after = is;
        if (after != nullptr) violation.place = new_places_.of_source(after->source);
        put(std::move(violation));
    }

    /// "key: value" of the front matter; empty where there is none.
    static std::string field_of(const Document& draft, std::string_view field) {
        for (const Block& block : draft.blocks) {
            if (block.kind != BlockKind::front_matter) continue;
            std::string_view rest = block.text;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find('\n'), rest.size());
                const std::string_view line = rest.substr(0, end);
                const bool hit = line.starts_with(field) && line.substr(field.size()).starts_with(':');
                if (hit) return std::string(text::trim(line.substr(field.size() + 1)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return {};
    }

    void judge_front_matter() {
        for (const std::string& field : rule_->names) {
            Violation violation;
            violation.before = field_of(*revision_.old_draft, field);
            violation.after = field_of(*revision_.new_draft, field);
            if (violation.before == violation.after) continue;
            violation.message = field;
            violation.place = {1, 1, 1, 1};
            put(std::move(violation));
        }
    }

    /// Lines of OLD from their first column to the end of the last one.
    DraftPlace whole_lines(LineSpan lines) {
        const Document& draft = *revision_.old_draft;
        if (lines.first == 0 || lines.last < lines.first || lines.last > draft.line_starts.size()) return {};
        const auto size = static_cast<std::uint32_t>(draft.source.size());
        std::uint32_t end = lines.last < draft.line_starts.size() ? draft.line_starts[lines.last] : size;
        const std::uint32_t begin = draft.line_starts[lines.first - 1];
        while (end > begin && (draft.source[end - 1] == '\n' || draft.source[end - 1] == '\r')) --end;
        return old_places_.of_source({begin, end});
    }

    void judge_redline() {
        if (redline_ == nullptr) return;
        for (const Finding& finding : redline_->findings) {
            const auto& classes = rule_->classes;
            if (std::find(classes.begin(), classes.end(), finding.kind) == classes.end()) continue;
            Violation violation;
            violation.section = text::titles_of(finding.section);
            const RedlinePlace& at = finding.redline;
            violation.message = finding.message;
            if (rule_->redline.empty()) {
                violation.place = {at.line, at.column, at.end_line, at.end_column};
            } else {
                // The reports' places are NEW's, so another file's stands in words.
                violation.message = redline_->redline->name + ":" + std::to_string(at.line) + ": " + finding.message;
            }
            violation.old_place = whole_lines(finding.old_lines);
            put(std::move(violation));
        }
    }

    const Revision& revision_;
    CheckResult& result_;
    Day today_;
    const Audit* redline_;  ///< may be null
    Language language_;
    DraftPlaces new_places_;
    DraftPlaces old_places_;
    std::vector<Stop> stops_;
    std::vector<Path> section_of_new_;
    std::vector<FoldedText> new_words_;  ///< of NEW's blocks; filled when a wording is looked for
    const RuleSettings* rule_ = nullptr;
};

}  // namespace
}  // namespace judging

CheckResult check(const Revision& revision, const Rules& rules, Day today, const Audit* redline) {
    CheckResult result;
    result.old_draft = revision.old_draft;
    result.new_draft = revision.new_draft;
    result.ledger = keep_ledger(revision);
    judging::Court court(revision, result, today, redline);
    for (const RuleSettings& rule : rules.rules) {
        court.judge(rule);
        for (const RuleException& exception : rule.exceptions) {
            if (exception.until < today) result.notices.push_back({"an exception has run out", exception.line});
        }
    }
    return result;
}

}  // namespace spor
