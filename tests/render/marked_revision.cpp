#include "marked_revision.hpp"

#include <map>

#include "text/words.hpp"

namespace spor::test {
namespace {

struct Part {
    Op op = Op::keep;
    std::string text;
    std::uint32_t move = 0;
};

/// The mark that opens at `at`, as a part; an empty text where none does.
Part part_at(const std::string& text, std::size_t at, std::size_t& end) {
    static const std::map<std::string, std::pair<Op, std::string>> kMarks = {
        {"[-", {Op::remove, "-]"}}, {"{+", {Op::insert, "+}"}}, {"{~", {Op::keep, "~}"}}, {"{<", {Op::depart, "<}"}}};
    const auto mark = kMarks.find(text.substr(at, 2));
    if (mark == kMarks.end()) return {};
    const std::size_t close = text.find(mark->second.second, at);
    Part part{mark->second.first, text.substr(at + 2, close - at - 2), 0};
    if (text[at + 1] == '~' || text[at + 1] == '<') {
        part.move = static_cast<std::uint32_t>(part.text[0] - '0');
        part.text.erase(0, 2);
    }
    end = close + 2;
    return part;
}

std::vector<Part> parts_of(const std::string& text) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        Part part = part_at(text, at, end);
        if (!part.text.empty()) {
            parts.push_back(part);
        } else {
            if (parts.empty() || parts.back().op != Op::keep || parts.back().move != 0) parts.push_back({});
            parts.back().text += text[at];
        }
        at = end;
    }
    return parts;
}

/// One draft as it grows: its block's text keeps single blanks only.
struct Side {
    Document draft;
    std::vector<Token> tokens;

    Range add(const std::string& text) {
        Block& block = draft.blocks.back();
        std::string& all = block.text;
        const std::size_t skip =
            all.empty() || all.back() == ' ' || all.back() == '\t' ? text.find_first_not_of(' ') : 0;
        const auto offset = static_cast<std::uint32_t>(all.size());
        const std::string added = skip == std::string::npos ? "" : text.substr(skip);
        all += added;
        Range range{static_cast<std::uint32_t>(tokens.size()), 0};
        std::vector<text::Word> words;
        text::split_words(added, Language::danish, words);
        for (const text::Word& word : words) {
            tokens.push_back({0, offset + word.text.begin, offset + word.text.end,
                              static_cast<std::uint32_t>(draft.blocks.size() - 1)});
        }
        range.end = static_cast<std::uint32_t>(tokens.size());
        return range;
    }

    void finish() {
        for (Block& block : draft.blocks) {
            while (!block.text.empty() && block.text.back() == ' ') block.text.pop_back();
            const auto start = static_cast<std::uint32_t>(draft.source.size());
            const auto size = static_cast<std::uint32_t>(block.text.size());
            draft.source += block.text + "\n";
            block.origins = {{0, start, size}};
            block.source = {start, start + size};
        }
        draft.line_starts = find_line_starts(draft.source);
        for (Block& block : draft.blocks) {
            block.lines = {draft.line_of(block.source.begin), draft.line_of(block.source.begin)};
        }
        draft.sha256 = std::string(64, '0');
    }
};

class Writer {
public:
    Revision write(const std::vector<MarkedBlock>& blocks, Options options) {
        revision_.options = options;
        for (const MarkedBlock& block : blocks) add(block);
        finish();
        return std::move(revision_);
    }

private:
    void add(const MarkedBlock& marked);
    void add_op(const Part& part);
    void finish();

    Side old_, new_;
    Revision revision_;
    std::map<std::uint32_t, Range> departures_;
};

void Writer::add(const MarkedBlock& marked) {
    bool in_old = false;
    bool in_new = false;
    bool changed = false;
    const std::vector<Part> parts = parts_of(marked.text);
    for (const Part& part : parts) {
        const bool moved_here = part.op == Op::keep && part.move != 0;
        in_old = in_old || (part.op != Op::insert && !moved_here);
        in_new = in_new || part.op == Op::keep || part.op == Op::insert;
        changed = changed || part.op == Op::insert || part.op == Op::remove;
    }
    Block block;
    block.kind = marked.kind;
    block.level = marked.level;
    BlockOp op;
    op.old_block = static_cast<std::uint32_t>(old_.draft.blocks.size());
    if (in_old) {
        block.label = marked.old_label;
        old_.draft.blocks.push_back(block);
    }
    op.new_blocks.begin = static_cast<std::uint32_t>(new_.draft.blocks.size());
    if (in_new) {
        block.label = marked.new_label;
        new_.draft.blocks.push_back(block);
    }
    op.new_blocks.end = static_cast<std::uint32_t>(new_.draft.blocks.size());
    op.ops.begin = static_cast<std::uint32_t>(revision_.ops.size());
    const auto first_old = static_cast<std::uint32_t>(old_.tokens.size());
    for (const Part& part : parts) add_op(part);
    const auto last_old = static_cast<std::uint32_t>(old_.tokens.size());
    op.ops.end = static_cast<std::uint32_t>(revision_.ops.size());
    if (first_old < last_old) op.old_spans.push_back({first_old, last_old});
    const bool moved = parts.size() == 1 && parts[0].op == Op::keep && parts[0].move != 0;
    if (moved) op.move = parts[0].move;
    op.change = !in_new             ? Change::deleted
                : !in_old && !moved ? Change::inserted
                : changed           ? Change::edited
                                    : Change::kept;
    revision_.blocks.push_back(op);
}

void Writer::add_op(const Part& part) {
    WordOp op{part.op, {}, {}, part.move};
    const bool moved_here = part.op == Op::keep && part.move != 0;
    if (part.op != Op::insert && !moved_here) op.old_tokens = old_.add(part.text);
    if (part.op == Op::keep || part.op == Op::insert) op.new_tokens = new_.add(part.text);
    if (part.op == Op::depart) departures_[part.move] = op.old_tokens;
    if (op.old_tokens.empty() && op.new_tokens.empty()) return;
    Counts& counts = revision_.counts;
    counts.inserted += part.op == Op::insert ? op.new_tokens.size() : 0;
    counts.deleted += part.op == Op::remove ? op.old_tokens.size() : 0;
    counts.kept += part.op == Op::keep && !moved_here ? op.new_tokens.size() : 0;
    counts.moved += moved_here ? op.new_tokens.size() : 0;
    if (part.op == Op::insert || part.op == Op::remove) ++counts.changes;
    if (moved_here) revision_.moves.push_back({part.move, {}, op.new_tokens, op.new_tokens.size(), false});
    revision_.ops.push_back(op);
}

void Writer::finish() {
    for (Move& move : revision_.moves) move.old_tokens = departures_[move.id];
    for (WordOp& op : revision_.ops) {
        if (op.op == Op::keep && op.move != 0) op.old_tokens = departures_[op.move];
    }
    for (BlockOp& block : revision_.blocks) {
        if (block.move != 0) {
            block.old_spans = {departures_[block.move]};
            block.old_block = old_.tokens[departures_[block.move].begin].block;
        }
    }
    for (Side* side : {&old_, &new_}) side->finish();
    old_.draft.name = "a.txt";
    new_.draft.name = "b.md";
    new_.draft.format = Format::markdown;
    Counts& counts = revision_.counts;
    counts.moves = static_cast<std::uint32_t>(revision_.moves.size());
    counts.old_words = static_cast<std::uint32_t>(old_.tokens.size());
    counts.new_words = static_cast<std::uint32_t>(new_.tokens.size());
    revision_.old_tokens = std::move(old_.tokens);
    revision_.new_tokens = std::move(new_.tokens);
    revision_.old_draft = std::make_shared<const Document>(std::move(old_.draft));
    revision_.new_draft = std::make_shared<const Document>(std::move(new_.draft));
}

}  // namespace

Revision marked_revision(const std::vector<MarkedBlock>& blocks, Options options) {
    return Writer().write(blocks, options);
}

}  // namespace spor::test
