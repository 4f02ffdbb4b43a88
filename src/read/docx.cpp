#include "read/docx.hpp"

#include <algorithm>
#include <array>

#include "ooxml/word.hpp"
#include "read/docx_looks.hpp"
#include "read/provision.hpp"
#include "text/characters.hpp"
#include "text/words.hpp"

namespace spor::reading {

namespace {

using ooxml::Paragraph;
using ooxml::Role;

constexpr std::uint8_t kDeepestHeading = 6;

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

class DocxReader {
public:
    DocxReader(Document& document, const ooxml::Content& content, const ReadOptions& options)
        : document_(document), paragraphs_(content.paragraphs), options_(options) {}

    void run() {
        write_source();
        for (std::size_t index = 0; index < paragraphs_.size();) index = read_blocks(index);
    }

private:
    void write_source() {
        std::size_t bytes = 0;
        for (const Paragraph& paragraph : paragraphs_) bytes += paragraph.text.size() + 1;
        document_.source.reserve(bytes);
        for (const Paragraph& paragraph : paragraphs_) {
            document_.source += paragraph.text;
            document_.source += '\n';
        }
        document_.line_starts = find_line_starts(document_.source);
    }

    [[nodiscard]] std::uint32_t start_of(std::size_t paragraph) const { return document_.line_starts[paragraph]; }

    /// Reads the paragraph at `index` and those that make one block with it; gives the first after them.
    std::size_t read_blocks(std::size_t index) {
        const Paragraph& paragraph = paragraphs_[index];
        if (paragraph.furniture && !options_.keep_furniture) {
            add_furniture(index);
            return index + 1;
        }
        if (paragraph.table != 0) return read_row(index);
        if (paragraph.role == Role::code && !paragraph.listed) return read_code(index);
        if (!text::trim(paragraph.text).empty()) read_paragraph(index);
        return index + 1;
    }

    void add_furniture(std::size_t index) {
        const std::string_view text = text::trim(paragraphs_[index].text);
        if (text.empty()) return;
        std::vector<text::Word> words;
        text::split_words(text, options_.language, words);
        const auto count = std::count_if(words.begin(), words.end(), [](const text::Word& word) {
            return word.kind != text::WordKind::punctuation;
        });
        document_.furniture.push_back(
            {static_cast<std::uint32_t>(index + 1), static_cast<std::uint32_t>(count), std::string(text)});
    }

    // ---- paragraphs --------------------------------------------------------------------------------------------

    void read_paragraph(std::size_t index) {
        const Paragraph& paragraph = paragraphs_[index];
        Block block = start(index);
        block.kind = BlockKind::paragraph;
        if (paragraph.role == Role::heading) {
            block.kind = BlockKind::heading;
            block.level = std::clamp<std::uint8_t>(paragraph.level, 1, kDeepestHeading);
        } else if (paragraph.role == Role::quote) {
            block.kind = BlockKind::quote;
        }
        std::size_t skipped = read_list_mark(paragraph, block);
        if (paragraph.note != 0) block.label = "[^" + std::to_string(paragraph.note) + "]";
        block.note = paragraph.part == ooxml::Part::footnote || paragraph.part == ooxml::Part::endnote;
        if (block.kind == BlockKind::item && !block.ordered) skipped = read_task(paragraph, block);
        append_text(block, index, skipped);
        finish(std::move(block), index);
    }

    /// What Word shows before a paragraph of a list. A number that markdown's lists have too stands outside the text,
    /// as there; any other ("§ 4", "2.1", "a)") is text, for so it stands in a draft of another kind.
    static std::size_t read_list_mark(const Paragraph& paragraph, Block& block) {
        if (!paragraph.listed) return 0;
        const ooxml::ListMark& mark = paragraph.mark;
        const bool heading = block.kind == BlockKind::heading;
        if (!heading) block.depth = mark.level;
        if (mark.label.empty() && (!mark.bullet || heading)) return 0;  // a further paragraph of an item
        if (!heading && !mark.words) {
            block.kind = BlockKind::item;
            block.level = mark.level;
            block.ordered = !mark.bullet;
        } else if (!heading) {
            block.depth = 0;
        }
        block.label = mark.label;
        if (mark.bullet || (mark.plain && !heading)) return 0;
        block.text = mark.label + ' ';
        block.label_size = size_of(block.text);
        if (block.label.ends_with('.')) block.label.pop_back();
        return 0;
    }

    /// "☐ " and "☒ " are markdown's check boxes.
    static std::size_t read_task(const Paragraph& paragraph, Block& block) {
        static constexpr std::array<std::string_view, 3> kBoxes{"\u2610", "\u2612", "\u2611"};
        for (const std::string_view box : kBoxes) {
            if (!paragraph.text.starts_with(box)) continue;
            block.task = true;
            block.label = box == kBoxes[0] ? "[ ]" : "[x]";
            return box.size();
        }
        return 0;
    }

    // ---- code --------------------------------------------------------------------------------------------------

    /// Lines of code are one paragraph with breaks, or one paragraph each.
    std::size_t read_code(std::size_t index) {
        Block block = start(index);
        block.kind = BlockKind::code;
        block.verbatim = true;
        std::size_t end = index;
        for (; end < paragraphs_.size(); ++end) {
            const Paragraph& line = paragraphs_[end];
            if (line.role != Role::code || line.listed || line.table != 0 || line.furniture) break;
            if (end > index) block.text += '\n';
            block.origins.push_back({size_of(block.text), start_of(end), size_of(line.text)});
            block.text += line.text;
        }
        std::replace(block.text.begin(), block.text.end(), ooxml::kBreak, '\n');
        if (!text::trim(block.text).empty()) finish(std::move(block), end - 1);
        return end;
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    std::size_t read_row(std::size_t index) {
        const Paragraph& first = paragraphs_[index];
        Block block = start(index);
        block.kind = BlockKind::row;
        block.table = table_of(first.table);
        block.header = first.row == 0;
        std::size_t end = index;
        bool empty_cell = true;
        for (; end < paragraphs_.size(); ++end) {
            const Paragraph& paragraph = paragraphs_[end];
            if (paragraph.table != first.table || paragraph.row != first.row) break;
            while (block.cells.size() <= paragraph.cell) {
                if (!block.cells.empty()) block.text += '\t';
                block.cells.push_back(size_of(block.text));
                empty_cell = true;
            }
            if (text::trim(paragraph.text).empty()) continue;
            if (!std::exchange(empty_cell, false)) block.text += ' ';
            append_text(block, end, 0);
        }
        if (!text::trim(block.text).empty()) finish(std::move(block), end - 1);
        return end;
    }

    /// Tables are numbered as the rows that are read come.
    std::uint32_t table_of(std::uint32_t written) {
        if (written != last_written_) ++tables_;
        last_written_ = written;
        return tables_;
    }

    // ---- all ---------------------------------------------------------------------------------------------------

    [[nodiscard]] Block start(std::size_t index) const {
        Block block;
        block.source.begin = start_of(index);
        block.lines.first = static_cast<std::uint32_t>(index + 1);
        return block;
    }

    /// Appends a paragraph from a byte on, without the blanks at its ends; tabs and breaks become blanks.
    void append_text(Block& block, std::size_t index, std::size_t from) {
        const Paragraph& paragraph = paragraphs_[index];
        const std::string_view whole = paragraph.text;
        const std::string_view inner = text::trim(whole.substr(from));
        const auto begin = static_cast<std::uint32_t>(inner.data() - whole.data());
        const std::uint32_t shift = size_of(block.text);
        std::uint32_t origin = 0;
        for (std::uint32_t at = 0; at <= inner.size(); ++at) {
            const bool made = at < inner.size() && (inner[at] == ooxml::kTab || inner[at] == ooxml::kBreak);
            if (!made && at < inner.size()) continue;
            if (at > origin) block.origins.push_back({shift + origin, start_of(index) + begin + origin, at - origin});
            origin = at + 1;
        }
        block.text += inner;
        std::replace_if(
            block.text.begin() + shift, block.text.end(),
            [](char byte) { return byte == ooxml::kTab || byte == ooxml::kBreak; }, ' ');
        add_runs(block, paragraph, {begin, begin + static_cast<std::uint32_t>(inner.size())}, shift);
    }

    void finish(Block block, std::size_t last) {
        block.source.end = start_of(last) + size_of(paragraphs_[last].text);
        block.lines.last = static_cast<std::uint32_t>(last + 1);
        label_provision(block, options_.language);
        document_.blocks.push_back(std::move(block));
    }

    Document& document_;
    const std::vector<Paragraph>& paragraphs_;
    const ReadOptions& options_;
    std::uint32_t tables_ = 0;
    std::uint32_t last_written_ = 0;
};

void add_notices(Document& document, const ooxml::WordFile& file, TrackedChanges tracked) {
    const auto add = [&](bool when, const char* what) {
        if (when) document.notices.push_back({what, 0});
    };
    const bool reject = tracked == TrackedChanges::reject;
    add(file.tracked && !reject, "holds tracked changes, which were accepted; --tracked reject takes them back");
    add(file.tracked && reject, "holds tracked changes, which were rejected");
    add(file.content.comments, "holds comments, which are left out");
    add(file.content.hidden, "holds hidden text, which is left out");
    add(file.content.pictures, "holds pictures, which are left out");
    add(file.content.unknown_symbols, "holds symbols that Unicode does not have; they were read as \uFFFD");
}

}  // namespace

std::optional<Error> read_docx(Document& document, std::string_view bytes, const ReadOptions& options) {
    const auto tracked = options.tracked == TrackedChanges::reject ? ooxml::Tracked::reject : ooxml::Tracked::accept;
    Result<ooxml::WordFile> file = ooxml::read_word(std::string(bytes), document.name, tracked);
    if (!file) return file.error();
    DocxReader(document, file->content, options).run();
    add_notices(document, *file, options.tracked);
    document.package = std::move(file->package);
    return std::nullopt;
}

}  // namespace spor::reading
