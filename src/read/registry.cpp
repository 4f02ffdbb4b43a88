// The formats that spor reads: one row a format. Entry points: read, read_pair.
#include <sha2.h>

#include <algorithm>
#include <array>
#include <future>

#include "read/detect.hpp"
#include "read/markdown.hpp"
#include "read/text.hpp"
#include "spor/read.hpp"
#include "text/encoding.hpp"
#include "text/lexicon.hpp"

namespace spor {
namespace {

constexpr std::size_t kWorthAThread =
    400'000;  // bytes of both drafts; below, starting a thread costs more than it saves

// Fills the blocks of a document whose name and digest stand; `bytes` is the file. An Error where they are no such
// draft.
using Read = std::optional<Error> (*)(Document& document, std::string_view bytes, const ReadOptions& options);

struct Reader {
    Format format;
    std::string_view name;  // in messages
    bool is_text;  // its bytes are decoded into `source` before it is read; otherwise its reader writes `source`
    Read read;     // null: known, but not read
    std::string_view instead;  // what to do where it is not read
};

std::optional<Error> read_text_draft(Document& document, std::string_view, const ReadOptions& options) {
    reading::read_text(document, options);
    return std::nullopt;
}

std::optional<Error> read_markdown_draft(Document& document, std::string_view, const ReadOptions& options) {
    reading::read_markdown(document, options.language);
    return std::nullopt;
}

constexpr std::array kReaders{
    Reader{Format::text, "plain text", true, &read_text_draft, ""},
    Reader{Format::markdown, "markdown", true, &read_markdown_draft, ""},
    Reader{Format::docx, "a Word file or another zip package", false, nullptr, "save it as plain text or markdown"},
    Reader{Format::pdf, "a PDF file", false, nullptr, "take its text out first, for example with pdftotext -layout"},
    Reader{Format::html, "an HTML page", true, nullptr, "turn it into markdown or plain text first"},
};

const Reader& reader_of(Format format) {
    return *std::find_if(kReaders.begin(), kReaders.end(),
                         [format](const Reader& row) { return row.format == format; });
}

std::string digest(std::string_view bytes) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
    SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), text.data());
    return text.data();
}

Error unread(const Reader& reader, const std::string& name) {
    return {"is " + std::string(reader.name) + ", which this version does not read", name, std::string(reader.instead)};
}

// All of a Document that does not depend on its format: the blocks are still to be read. Takes the bytes of a text.
Result<Document> open(std::string& bytes, const std::string& name, std::optional<Format> format, bool with_digest) {
    if (!format) format = reading::detect_package(bytes);
    if (format && reader_of(*format).read == nullptr) return unread(reader_of(*format), name);
    Document document;
    document.name = name;
    if (with_digest) document.sha256 = digest(bytes);
    if (format && !reader_of(*format).is_text) {
        document.format = *format;
        return document;
    }
    Result<text::Decoded> decoded = text::decode(std::move(bytes), name);
    if (!decoded) return decoded.error();
    document.source = std::move(decoded->text);
    document.notices = std::move(decoded->notices);
    document.line_starts = find_line_starts(document.source);
    document.format = format ? *format : reading::detect_written(document.source, name);
    const Reader& reader = reader_of(document.format);
    if (reader.read == nullptr) return unread(reader, name);
    return document;
}

bool wants_lexicon(const Document& document) {
    return document.format == Format::text && reading::has_broken_words(document.source);
}

}  // namespace

Result<Document> read(std::string_view bytes, const std::string& name, const ReadOptions& options) {
    std::string taken(bytes);
    Result<Document> document = open(taken, name, options.format, options.digest);
    if (!document) return document;
    Lexicon own;
    ReadOptions with_words = options;
    if (options.lexicon == nullptr && wants_lexicon(*document)) {
        own.add(document->source);
        with_words.lexicon = &own;
    }
    if (auto error = reader_of(document->format).read(*document, taken, with_words)) return *error;
    return document;
}

Result<DraftPair> read_pair(Source old_draft, Source new_draft, const ReadOptions& options) {
    const bool is_long = old_draft.bytes.size() + new_draft.bytes.size() > kWorthAThread;
    const auto launch = is_long ? std::launch::async : std::launch::deferred;
    auto opened =
        std::async(launch, [&] { return open(new_draft.bytes, new_draft.name, new_draft.format, options.digest); });
    Result<Document> before = open(old_draft.bytes, old_draft.name, old_draft.format, options.digest);
    Result<Document> after = opened.get();
    if (!before) return before.error();
    if (!after) return after.error();
    Lexicon words;
    if (wants_lexicon(*before) || wants_lexicon(*after)) {
        words.add(before->source);
        words.add(after->source);
    }
    ReadOptions with_words = options;
    with_words.lexicon = &words;
    auto read_new =
        std::async(launch, [&] { return reader_of(after->format).read(*after, new_draft.bytes, with_words); });
    const std::optional<Error> old_error = reader_of(before->format).read(*before, old_draft.bytes, with_words);
    const std::optional<Error> new_error = read_new.get();
    if (old_error) return *old_error;
    if (new_error) return *new_error;
    return DraftPair{std::move(*before), std::move(*after)};
}

}  // namespace spor
