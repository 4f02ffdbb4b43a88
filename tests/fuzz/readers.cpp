// Readers take any bytes: they give a sound Document, or an Error that names the draft.
#include "fuzz/shapes.hpp"
#include "fuzz/targets.hpp"
#include "pdf/order.hpp"
#include "promises/promises.hpp"
#include "read/pdf.hpp"
#include "read/text.hpp"
#include "word/word_files.hpp"

namespace spor::fuzz {
namespace {

void expect_read(std::string_view bytes, Format format, const ReadOptions& how = {}) {
    ReadOptions options = how;
    options.format = format;
    const auto document = read(bytes, "draft", options);
    if (document) return expect_none(promises::document_is_sound(*document));
    if (document.error().message().find("draft") == std::string::npos) expect_none("an error that names no draft");
}

void expect_pages(const pdf::Extract& extract) {
    Document document;
    document.format = Format::pdf;
    std::vector<reading::Line> lines;
    const std::vector<pdf::PlacedLine> placed = pdf::order_lines(extract);
    if (placed.empty()) return;
    reading::lay_out_pages(document, placed, lines);
    document.page_starts = find_page_starts(document);
    reading::read_lines(document, std::move(lines), {});
    expect_none(promises::document_is_sound(document));
}

void expect_word(const word::Made& made) {
    const std::string file = word::file_of(made);
    for (const TrackedChanges tracked : {TrackedChanges::accept, TrackedChanges::reject}) {
        ReadOptions options;
        options.tracked = tracked;
        expect_read(file, Format::docx, options);
    }
}

}  // namespace

void text(std::string_view bytes) {
    ReadOptions options;
    if (!bytes.empty()) {
        options.language = options_of(static_cast<unsigned char>(bytes.front())).language;
        options.keep_furniture = (static_cast<unsigned char>(bytes.front()) & 1U) != 0;
    }
    expect_read(bytes, Format::text, options);
}

void markdown(std::string_view bytes) { expect_read(bytes, Format::markdown); }

void html(std::string_view bytes) { expect_read(bytes, Format::html); }

void package(std::string_view bytes) { expect_read(bytes, Format::docx); }

void word_parts(std::string_view bytes) {
    const std::vector<std::string> parts = cut(bytes, 6);
    expect_word({parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]});
}

void word_tree(std::string_view bytes) {
    const std::vector<std::string> parts = cut(bytes, 2);
    word::Made made;
    made.body = tree_of(parts[0]);
    made.footnotes = "<w:footnote w:id=\"1\">" + tree_of(parts[1]) + "</w:footnote>";
    expect_word(made);
}

void bbox(std::string_view bytes) {
    pdf::WordReader reader;
    // As a pipe may hand it on: cut anywhere.
    const std::size_t half = bytes.size() / 2;
    reader.add(bytes.substr(0, half));
    reader.add(bytes.substr(half));
    expect_pages(reader.finish().extract);
}

void pages(std::string_view bytes) { expect_pages(extract_of(bytes)); }

}  // namespace spor::fuzz
