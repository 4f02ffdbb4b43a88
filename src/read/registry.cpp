// The formats that spor reads: one row a format. Entry points: read, read_pair.
#include <algorithm>
#include <array>
#include <future>

#include "files/digest.hpp"
#include "read/detect.hpp"
#include "read/docx.hpp"
#include "read/html.hpp"
#include "read/lines.hpp"
#include "read/markdown.hpp"
#include "read/pdf.hpp"
#include "read/pointer.hpp"
#include "read/text.hpp"
#include "spor/read.hpp"
#include "text/encoding.hpp"
#include "text/lexicon.hpp"

namespace spor {
namespace {

constexpr std::size_t kWorthAThread =
    400'000;  // bytes of both drafts; below, starting a thread costs more than it saves

// The first step, for formats that are pages of lines: finds them, and fills the source where it is no decoded text.
using Open = std::optional<Error> (*)(Document& document, std::string_view bytes, std::vector<reading::Line>& lines,
                                      const Deadline& deadline);

// The second step: fills the blocks. `bytes` is the file. An Error where they are no such draft.
using Read = std::optional<Error> (*)(Document& document, std::string_view bytes, const ReadOptions& options);

struct Reader {
    Format format;
    bool is_text;  // its bytes are decoded into `source` before it is read; otherwise it writes `source`
    Open open;     // null: no lines
    Read read;     // null: its lines are read (read_lines)
};

std::optional<Error> open_text(Document& document, std::string_view, std::vector<reading::Line>& lines,
                               const Deadline&) {
    lines = reading::find_lines(document);
    document.page_starts = find_page_starts(document);
    return std::nullopt;
}

std::optional<Error> open_pdf(Document& document, std::string_view bytes, std::vector<reading::Line>& lines,
                              const Deadline& deadline) {
    return reading::open_pdf(document, bytes, lines, deadline);
}

std::optional<Error> read_markdown_draft(Document& document, std::string_view, const ReadOptions& options) {
    reading::read_markdown(document, options.language);
    return std::nullopt;
}

std::optional<Error> read_html_draft(Document& document, std::string_view, const ReadOptions& options) {
    return reading::read_html(document, options.language);
}

constexpr std::array kReaders{
    Reader{Format::text, true, &open_text, nullptr},
    Reader{Format::markdown, true, nullptr, &read_markdown_draft},
    Reader{Format::docx, false, nullptr, &reading::read_docx},
    Reader{Format::pdf, false, &open_pdf, nullptr},
    Reader{Format::html, true, nullptr, &read_html_draft},
};

const Reader& reader_of(Format format) {
    return *std::find_if(kReaders.begin(), kReaders.end(),
                         [format](const Reader& row) { return row.format == format; });
}

// A draft on its way: all but the blocks, and its lines where its format has them.
struct Opened {
    Document document;
    std::vector<reading::Line> lines;
    bool is_read = false;  // the blocks as well
};

std::optional<Error> decode(Document& document, std::string bytes, std::optional<Format> format) {
    Result<text::Decoded> decoded = text::decode(std::move(bytes), document.name);
    if (!decoded) return decoded.error();
    document.source = std::move(decoded->text);
    document.notices = std::move(decoded->notices);
    document.line_starts = find_line_starts(document.source);
    document.format = format ? *format : reading::detect_written(document.source, document.name);
    return std::nullopt;
}

// Everything that can be done before the words of both drafts are known: they are its source's. Takes the bytes of a
// text.
Result<Opened> open(std::string& bytes, const std::string& name, const ReadOptions& options) {
    if (auto error = reading::refuse_pointer(bytes, name)) return *error;
    std::optional<Format> format = options.format;
    if (!format) format = reading::detect_package(bytes, name);
    Opened opened;
    Document& document = opened.document;
    document.name = name;
    if (options.digest) document.sha256 = files::sha256(bytes);
    if (format && !reader_of(*format).is_text) {
        document.format = *format;
    } else if (auto error = decode(document, std::move(bytes), format)) {
        return *error;
    }
    const Reader& reader = reader_of(document.format);
    std::optional<Error> error;
    // NOLINTNEXTLINE(bugprone-use-after-move): what opens text looks at the document alone
    if (reader.open != nullptr) error = reader.open(document, bytes, opened.lines, options.deadline);
    opened.is_read = !reader.is_text && reader.open == nullptr;
    if (opened.is_read) error = reader.read(document, bytes, options);
    if (error) return *error;
    return opened;
}

bool wants_lexicon(const Opened& opened) {
    return !opened.lines.empty() && reading::has_broken_words(opened.document.source);
}

std::optional<Error> finish(Opened& opened, std::string_view bytes, const ReadOptions& options) {
    if (opened.is_read) return std::nullopt;
    const Reader& reader = reader_of(opened.document.format);
    if (reader.open == nullptr) return reader.read(opened.document, bytes, options);
    reading::read_lines(opened.document, std::move(opened.lines), options);
    return std::nullopt;
}

ReadOptions with_format(ReadOptions options, std::optional<Format> format) {
    options.format = format;
    return options;
}

}  // namespace

Result<Document> read(std::string_view bytes, const std::string& name, const ReadOptions& options) {
    std::string taken(bytes);
    Result<Opened> opened = open(taken, name, options);
    if (!opened) return opened.error();
    Lexicon own;
    ReadOptions with_words = options;
    if (options.lexicon == nullptr && wants_lexicon(*opened)) {
        own.add(opened->document.source);
        with_words.lexicon = &own;
    }
    if (auto error = finish(*opened, taken, with_words)) return *error;
    return std::move(opened->document);
}

Result<DraftPair> read_pair(Source old_draft, Source new_draft, const ReadOptions& options) {
    const bool is_long = old_draft.bytes.size() + new_draft.bytes.size() > kWorthAThread;
    const auto launch = is_long ? std::launch::async : std::launch::deferred;
    auto opened = std::async(
        launch, [&] { return open(new_draft.bytes, new_draft.name, with_format(options, new_draft.format)); });
    Result<Opened> before = open(old_draft.bytes, old_draft.name, with_format(options, old_draft.format));
    Result<Opened> after = opened.get();
    if (!before) return before.error();
    if (!after) return after.error();
    Lexicon words;
    if (wants_lexicon(*before) || wants_lexicon(*after)) {
        words.add(before->document.source);
        words.add(after->document.source);
    }
    ReadOptions with_words = options;
    with_words.lexicon = &words;
    auto read_new = std::async(launch, [&] { return finish(*after, new_draft.bytes, with_words); });
    const std::optional<Error> old_error = finish(*before, old_draft.bytes, with_words);
    const std::optional<Error> new_error = read_new.get();
    if (old_error) return *old_error;
    if (new_error) return *new_error;
    return DraftPair{std::move(before->document), std::move(after->document)};
}

}  // namespace spor
