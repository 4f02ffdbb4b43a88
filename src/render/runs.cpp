#include "render/runs.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace spor::rendering {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; }

/// One draft's words as they are laid down, each with the blanks before it.
class Side {
public:
    Side(const Document& draft, const std::vector<Token>& tokens, bool breaks)
        : draft_(draft), tokens_(tokens), breaks_(breaks) {}

    /// What stands before a token: its block's blanks, or the break between two blocks.
    [[nodiscard]] std::string gap(std::uint32_t token) const {
        const Token& word = tokens_[token];
        const bool first = token == 0 || tokens_[token - 1].block != word.block;
        const std::uint32_t from = first ? 0 : tokens_[token - 1].end;
        std::string_view before = std::string_view(draft_.blocks[word.block].text).substr(from, word.begin - from);
        const bool other_block = last_ && tokens_[*last_].block != word.block;
        if (!first && !last_) {
            while (!before.empty() && is_blank(before.front())) before.remove_prefix(1);
        }
        std::string blanks;
        if (other_block && first) {
            blanks = '\n';
        } else if (other_block && before.empty()) {
            blanks = ' ';  // words that came from elsewhere
        }
        if (!first && ends_paragraph(token, before)) return blanks + '\f';
        return blanks.append(inner(before));
    }

    /// The token as written, and what its block ends with when it is the last.
    [[nodiscard]] std::string word(std::uint32_t token) const {
        const Token& word = tokens_[token];
        const std::string_view text = draft_.blocks[word.block].text;
        const bool ends_block = token + 1 == tokens_.size() || tokens_[token + 1].block != word.block;
        return inner(text.substr(word.begin, (ends_block ? text.size() : word.end) - word.begin));
    }

    [[nodiscard]] bool follows(std::uint32_t token) const { return last_ && *last_ + 1 == token; }
    void lay(std::uint32_t token) { last_ = token; }

private:
    /// Text inside a block, where ends of lines are told from ends of blocks.
    [[nodiscard]] std::string inner(std::string_view text) const {
        std::string shown(text);
        if (breaks_) std::replace(shown.begin(), shown.end(), '\n', '\v');
        return shown;
    }

    /// The blank before a token of a cell is the end of a paragraph of that cell.
    [[nodiscard]] bool ends_paragraph(std::uint32_t token, std::string_view before) const {
        const Block& block = draft_.blocks[tokens_[token].block];
        if (!breaks_ || block.kind != BlockKind::row || draft_.format != Format::docx || before != " ") return false;
        const std::uint32_t last = draft_.source_of(block, tokens_[token - 1].end - 1);
        return draft_.line_of(last) != draft_.line_of(draft_.source_of(block, tokens_[token].begin));
    }

    const Document& draft_;
    const std::vector<Token>& tokens_;
    bool breaks_;
    std::optional<std::uint32_t> last_;
};

bool same(const TextRun& a, const TextRun& b) { return a.op == b.op && a.move == b.move && a.change == b.change; }

class RunBuilder {
public:
    RunBuilder(const Revision& revision, const RunStyle& style)
        : style_(style),
          old_(*revision.old_draft, revision.old_tokens, style.breaks),
          new_(*revision.new_draft, revision.new_tokens, style.breaks) {}

    void add(const WordOp& op, std::uint32_t change) {
        if (change != 0) change_ = change;
        switch (op.op) {
            case Op::keep:
                return add_both(op, false);
            case Op::alter:
                return add_both(op, true);
            case Op::insert:
                return insert(op.new_tokens, op.move);
            case Op::remove:
                if (!style_.mark_moves || op.move == 0) remove(op.old_tokens, op.move);
                return;
            case Op::depart:
                if (style_.mark_moves && !is_inner(op.move)) remove(op.old_tokens, op.move);
                if (style_.departures) remove(op.old_tokens, op.move, RunOp::depart);
                return;
        }
    }

    std::vector<TextRun> take();

private:
    [[nodiscard]] bool is_inner(std::uint32_t move) const {
        return style_.inner_moves != nullptr && (*style_.inner_moves)[move];
    }

    void put(RunOp op, std::string_view text, std::uint32_t move) {
        if (text.empty()) return;
        const std::uint32_t change = op == RunOp::insert || op == RunOp::remove ? change_ : 0;
        if (runs_.empty() || !same(runs_.back(), {op, {}, move, change})) runs_.push_back({op, {}, move, change});
        runs_.back().text += text;
    }

    void insert(Range tokens, std::uint32_t move) {
        for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
            put(RunOp::insert, new_.gap(token), move);
            put(RunOp::insert, new_.word(token), move);
            new_.lay(token);
        }
        disturbed_ = true;
    }

    void remove(Range tokens, std::uint32_t move, RunOp as = RunOp::remove) {
        for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
            put(as, old_.gap(token), move);
            put(as, old_.word(token), move);
            old_.lay(token);
        }
        disturbed_ = true;
    }

    void add_both(const WordOp& op, bool altered) {
        if (style_.mark_moves && op.move != 0) return insert(op.new_tokens, op.move);
        const std::uint32_t words = std::min(op.old_tokens.size(), op.new_tokens.size());
        for (std::uint32_t index = 0; index < words; ++index) {
            add_pair(op.old_tokens.begin + index, op.new_tokens.begin + index, altered, op.move);
        }
        if (!altered) change_ = 0;
    }

    void add_pair(std::uint32_t old_token, std::uint32_t new_token, bool altered, std::uint32_t move) {
        add_gap(old_token, new_token, move);
        const std::string old_word = old_.word(old_token);
        const std::string new_word = new_.word(new_token);
        const std::string_view before = old_word;
        const std::string_view after = new_word;
        if (!altered) {
            put(RunOp::keep, after, move);
        } else {
            const WordSplit split = style_.cut_words ? split_word(before, after) : WordSplit{};
            put(RunOp::keep, after.substr(0, split.prefix), move);
            put(RunOp::remove, before.substr(split.prefix, before.size() - split.prefix - split.suffix), move);
            put(RunOp::insert, after.substr(split.prefix, after.size() - split.prefix - split.suffix), move);
            put(RunOp::keep, after.substr(after.size() - split.suffix), move);
        }
        old_.lay(old_token);
        new_.lay(new_token);
        disturbed_ = false;
    }

    /// Blanks are never a change of their own: only where something beside them was inserted or removed may one draft
    /// have a blank that the other has not.
    void add_gap(std::uint32_t old_token, std::uint32_t new_token, std::uint32_t move) {
        const std::string before = old_.gap(old_token);
        const std::string after = new_.gap(new_token);
        const bool follows = old_.follows(old_token) && new_.follows(new_token);
        const bool other_break = style_.breaks && follows && before != after && (is_break(before) || is_break(after));
        const bool undisturbed = !disturbed_ && follows;
        if (!other_break && (undisturbed || before.empty() == after.empty())) {
            put(RunOp::keep, after, move);
        } else {
            put(RunOp::remove, before, move);
            put(RunOp::insert, after, move);
        }
    }

    static bool is_break(std::string_view gap) { return gap.find_first_of("\n\f") != std::string_view::npos; }

    RunStyle style_;
    Side old_;
    Side new_;
    std::vector<TextRun> runs_;
    std::uint32_t change_ = 0;  ///< the change since the last kept word
    bool disturbed_ = false;    ///< something was inserted or removed since the last word of both drafts
};

/// The stretch of changed runs that begins at `first` (and ends before the next kept one).
std::size_t stretch_end(const std::vector<TextRun>& runs, std::size_t first) {
    std::size_t end = first;
    while (end < runs.size() && runs[end].op != RunOp::keep) ++end;
    return end;
}

/// Do two runs begin with one and the same blank?
bool share_blank(const TextRun& a, const TextRun& b) {
    return is_blank(a.text.front()) && a.text.front() == b.text.front();
}

/// A replacement's two sides share the blank before them, in NEW's kind: it is kept, so that marks begin at words.
bool lift_shared_blank(std::vector<TextRun>& runs, std::size_t first, std::size_t end, bool breaks) {
    TextRun* sides[2] = {nullptr, nullptr};
    for (std::size_t at = end; at-- > first;) sides[runs[at].op == RunOp::insert ? 1 : 0] = &runs[at];
    if (sides[0] == nullptr || sides[1] == nullptr) return false;
    if (!is_blank(sides[0]->text.front()) || !is_blank(sides[1]->text.front())) return false;
    if (breaks && sides[0]->text.front() != sides[1]->text.front()) return false;
    runs[first - 1].text += sides[1]->text.front();
    sides[0]->text.erase(0, 1);
    sides[1]->text.erase(0, 1);
    return true;
}

/// `a[ b] c` is the same as `a [b ]c`.
void turn_blank(std::vector<TextRun>& runs, std::size_t at) {
    if (!share_blank(runs[at], runs[at + 1])) return;
    const char blank = runs[at].text.front();
    runs[at - 1].text += blank;
    runs[at].text.erase(0, 1);
    runs[at].text += blank;
    runs[at + 1].text.erase(0, 1);
}

std::vector<TextRun> RunBuilder::take() {
    for (std::size_t first = 0; first < runs_.size(); ++first) {
        if (runs_[first].op == RunOp::keep) continue;
        const std::size_t end = stretch_end(runs_, first);
        if (first > 0 && !lift_shared_blank(runs_, first, end, style_.breaks) && end == first + 1 &&
            end < runs_.size()) {
            turn_blank(runs_, first);
        }
        first = end;
    }
    std::vector<TextRun> joined;
    for (TextRun& run : runs_) {
        if (run.text.empty()) continue;
        if (!joined.empty() && same(joined.back(), run)) {
            joined.back().text += run.text;
        } else {
            joined.push_back(std::move(run));
        }
    }
    return joined;
}

/// Blocks of no words (a rule, an empty code block) stand as they are.
std::vector<TextRun> wordless_runs(const Revision& revision, const BlockOp& block) {
    const bool gone = block.new_blocks.empty();
    const RunOp op = gone ? RunOp::remove : block.change == Change::inserted ? RunOp::insert : RunOp::keep;
    const std::string& text = gone ? revision.old_draft->blocks[block.old_block].text
                                   : revision.new_draft->blocks[block.new_blocks.begin].text;
    if (text.empty()) return {};
    return {{op, text}};
}

}  // namespace

std::vector<TextRun> text_runs(const Revision& revision, const BlockOp& block, RunStyle style) {
    if (block.ops.empty()) return wordless_runs(revision, block);
    RunBuilder builder(revision, style);
    for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) {
        builder.add(revision.ops[index], style.changes == nullptr ? 0 : (*style.changes)[index]);
    }
    return builder.take();
}

}  // namespace spor::rendering
