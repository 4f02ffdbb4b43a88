// Small drafts for tests: one block a string, its kind by its first characters (`# ` heading, `- ` item, `| ` row).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "spor/align.hpp"

namespace spor::test {

inline Document draft(const std::vector<std::string>& blocks, Format format = Format::markdown) {
    Document document;
    document.format = format;
    for (const std::string& written : blocks) {
        Block block;
        block.text = written;
        if (written.rfind("# ", 0) == 0 || written.rfind("- ", 0) == 0) {
            block.kind = written[0] == '#' ? BlockKind::heading : BlockKind::item;
            block.level = 1;
            block.lead = written.substr(0, 2);
            block.text = written.substr(2);
        } else if (written.rfind("| ", 0) == 0) {
            block.kind = BlockKind::row;
            block.text = written.substr(2);
        }
        document.blocks.push_back(block);
    }
    return document;
}

/// Each block's first number, and what stands before it, is its label.
inline Document numbered(const std::vector<std::string>& blocks) {
    Document paper = draft(blocks);
    for (Block& block : paper.blocks) {
        const std::size_t digit = block.text.find_first_of("0123456789");
        if (digit == std::string::npos) continue;
        block.label_size = static_cast<std::uint32_t>(std::min(block.text.find(' ', digit), block.text.size()));
    }
    return paper;
}

inline std::string words_of(const Document& document, const std::vector<Token>& tokens, Range range) {
    std::string text;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const Token& token = tokens[t];
        if (t > range.begin && (token.block != tokens[t - 1].block || token.begin > tokens[t - 1].end)) text += ' ';
        text += document.blocks[token.block].text.substr(token.begin, token.end - token.begin);
    }
    return text;
}

/// The operations in one line: kept words plain, `[-old-]`, `{+new+}`, `{old~>new}`, `<n>` at a departure, `n>` before
/// a moved word, `|` between blocks.
inline std::string show(const Revision& revision) {
    std::string line;
    for (const BlockOp& block : revision.blocks) {
        if (!line.empty()) line += " | ";
        for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
            const WordOp& op = revision.ops[i];
            const std::string before = words_of(*revision.old_draft, revision.old_tokens, op.old_tokens);
            const std::string after = words_of(*revision.new_draft, revision.new_tokens, op.new_tokens);
            if (i > block.ops.begin) line += ' ';
            if (op.move != 0 && op.op != Op::depart) line += std::to_string(op.move) + ">";
            switch (op.op) {
                case Op::keep:
                    line += after;
                    break;
                case Op::insert:
                    line += "{+" + after + "+}";
                    break;
                case Op::remove:
                    line += "[-" + before + "-]";
                    break;
                case Op::alter:
                    line += "{" + before + "~>" + after + "}";
                    break;
                case Op::depart:
                    line += "<" + std::to_string(op.move) + ">";
                    break;
            }
        }
    }
    return line;
}

inline Revision compare(const std::vector<std::string>& before, const std::vector<std::string>& after,
                        const Options& options = {}) {
    return align(draft(before), draft(after), options);
}

}  // namespace spor::test
