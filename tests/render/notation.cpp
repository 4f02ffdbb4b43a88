#include "notation.hpp"

#include <vector>

#include "markup/parse.hpp"
#include "text/words.hpp"

namespace spor::rendering {

namespace {

/// A stretch of one line that was kept, inserted, removed or altered, and where it stands in both drafts.
struct Stretch {
    Op op = Op::keep;
    Range old_source;
    Range new_source;
    std::size_t line = 0;
};

struct Line {
    bool in_old = true;
    bool in_new = true;
    bool block = true;
};

class Reader {
public:
    void read(std::string_view notation) {
        while (!notation.empty()) {
            const std::size_t end = std::min(notation.find('\n'), notation.size());
            read_line(notation.substr(0, end), end < notation.size());
            notation.remove_prefix(std::min(end + 1, notation.size()));
        }
    }

    std::string old_text;
    std::string new_text;
    std::vector<Stretch> stretches;
    std::vector<Line> lines;

private:
    void read_line(std::string_view text, bool ended) {
        Line line;
        line.block = !text.empty() && !text.starts_with("|--");
        const bool whole = text.size() > 3 && text[1] == '{' && text.find('}') == text.size() - 1;
        line.in_old = !(whole && text[0] == '+');
        line.in_new = !(whole && text[0] == '-');
        if (text.empty() && after_whole_) {  // the empty line behind a block goes with it
            line.in_old = lines.back().in_old;
            line.in_new = lines.back().in_new;
        }
        while (!text.empty()) read_stretch(text);
        if (ended && line.in_old) old_text += '\n';
        if (ended && line.in_new) new_text += '\n';
        after_whole_ = whole;
        lines.push_back(line);
    }

    void read_stretch(std::string_view& text) {
        const std::size_t mark = find_mark(text);
        if (mark > 0) {
            add(Op::keep, text.substr(0, mark), text.substr(0, mark));
            text.remove_prefix(mark);
            return;
        }
        const std::size_t end = text.find('}');
        const std::string_view content = text.substr(2, end - 2);
        const char kind = text[0];
        text.remove_prefix(end + 1);
        std::string spaced(content);
        const bool own_blank = content.starts_with(' ') || content.starts_with(',') || content.starts_with('.');
        if (kind != '~' && !own_blank && text.starts_with(' ')) {
            spaced += ' ';
            text.remove_prefix(1);
        }
        const std::size_t bar = content.find('|');
        if (kind == '-') add(Op::remove, spaced, "");
        if (kind == '+') add(Op::insert, "", spaced);
        if (kind == '~') add(Op::alter, content.substr(0, bar), content.substr(bar + 1));
    }

    static std::size_t find_mark(std::string_view text) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            if (text[i + 1] == '{' && (text[i] == '-' || text[i] == '+' || text[i] == '~')) return i;
        }
        return text.size();
    }

    void add(Op op, std::string_view old_part, std::string_view new_part) {
        Stretch stretch;
        stretch.op = op;
        stretch.line = lines.size();
        stretch.old_source = append(old_text, old_part);
        stretch.new_source = append(new_text, new_part);
        stretches.push_back(stretch);
    }

    static Range append(std::string& text, std::string_view part) {
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += part;
        return {begin, static_cast<std::uint32_t>(text.size())};
    }

    bool after_whole_ = false;
};

std::shared_ptr<Document> read_draft(const std::string& source) {
    auto draft = std::make_shared<Document>();
    draft->format = Format::markdown;
    draft->source = source;
    draft->line_starts = find_line_starts(draft->source);
    draft->blocks = markup::parse_markdown(draft->source);
    return draft;
}

std::vector<Token> tokenise(const Document& draft) {
    std::vector<Token> tokens;
    std::vector<text::Word> words;
    for (std::uint32_t block = 0; block < draft.blocks.size(); ++block) {
        words.clear();
        text::split_words(draft.blocks[block].text, Language::danish, words);
        for (const text::Word& word : words) tokens.push_back({0, word.text.begin, word.text.end, block});
    }
    return tokens;
}

/// The tokens from `next` on that stand in a range of the source.
Range tokens_in(const Document& draft, const std::vector<Token>& tokens, std::uint32_t next, Range source) {
    std::uint32_t end = next;
    while (end < tokens.size() && draft.source_of(draft.blocks[tokens[end].block], tokens[end].begin) < source.end) {
        ++end;
    }
    return {next, end};
}

Change change_of(const Line& line, const Revision& revision, Range ops) {
    if (!line.in_old) return Change::inserted;
    if (!line.in_new) return Change::deleted;
    for (std::uint32_t i = ops.begin; i < ops.end; ++i) {
        if (revision.ops[i].op != Op::keep) return Change::edited;
    }
    return Change::kept;
}

}  // namespace

Revision revise(std::string_view notation) {
    Reader reader;
    reader.read(notation);
    Revision revision;
    const auto old_draft = read_draft(reader.old_text);
    const auto new_draft = read_draft(reader.new_text);
    revision.old_draft = old_draft;
    revision.new_draft = new_draft;
    revision.old_tokens = tokenise(*old_draft);
    revision.new_tokens = tokenise(*new_draft);
    std::uint32_t old_next = 0;
    std::uint32_t new_next = 0;
    std::uint32_t old_block = 0;
    std::uint32_t new_block = 0;
    std::size_t stretch = 0;
    for (std::size_t number = 0; number < reader.lines.size(); ++number) {
        BlockOp block;
        block.ops.begin = static_cast<std::uint32_t>(revision.ops.size());
        const std::uint32_t old_begin = old_next;
        for (; stretch < reader.stretches.size() && reader.stretches[stretch].line == number; ++stretch) {
            const Stretch& part = reader.stretches[stretch];
            WordOp op;
            op.op = part.op;
            op.old_tokens = tokens_in(*old_draft, revision.old_tokens, old_next, part.old_source);
            op.new_tokens = tokens_in(*new_draft, revision.new_tokens, new_next, part.new_source);
            old_next = op.old_tokens.end;
            new_next = op.new_tokens.end;
            if (!op.old_tokens.empty() || !op.new_tokens.empty()) revision.ops.push_back(op);
        }
        const Line& line = reader.lines[number];
        if (!line.block) continue;
        block.ops.end = static_cast<std::uint32_t>(revision.ops.size());
        block.change = change_of(line, revision, block.ops);
        block.old_block = old_block;
        if (line.in_old) block.old_spans.push_back({old_begin, old_next});
        block.new_blocks = {new_block, new_block + (line.in_new ? 1 : 0)};
        old_block += line.in_old ? 1 : 0;
        new_block += line.in_new ? 1 : 0;
        revision.blocks.push_back(std::move(block));
    }
    return revision;
}

}  // namespace spor::rendering
