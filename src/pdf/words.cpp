#include "pdf/words.hpp"

#include <libxml/parser.h>

#include <charconv>
#include <cmath>
#include <memory>

#include "text/encoding.hpp"

namespace spor::pdf {
namespace {

constexpr float kFarthest = 1e6F;             // points; what stands beyond is no page
constexpr std::size_t kMostText = 1U << 30U;  // bytes; a Document counts them in 32 bits

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// A number in a sane range, or nothing: crazy boxes are no boxes.
bool read_number(std::string_view text, float& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value) &&
           std::abs(value) <= kFarthest;
}

// Control characters that poppler passes on and XML forbids become blanks.
std::string without_controls(std::string_view xml) {
    std::string clean(xml);
    for (char& c : clean) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') c = ' ';
    }
    return clean;
}

}  // namespace

struct WordReader::State {
    xmlParserCtxtPtr parser = nullptr;
    Extract extract;
    Word word;
    bool in_word = false;
    bool whole = false;

    void open(std::string_view element, const xmlChar** attributes) {
        if (element == "page") open_page(attributes);
        if (element == "word" && !extract.sheets.empty()) open_word(attributes);
    }

    void open_page(const xmlChar** attributes) {
        Sheet sheet;
        for (std::size_t i = 0; attributes != nullptr && attributes[i] != nullptr; i += 2) {
            const std::string_view name = view(attributes[i]);
            if (name == "width") (void)read_number(view(attributes[i + 1]), sheet.width);
            if (name == "height") (void)read_number(view(attributes[i + 1]), sheet.height);
        }
        extract.sheets.push_back(std::move(sheet));
    }

    void open_word(const xmlChar** attributes) {
        word = {};
        word.text.begin = static_cast<std::uint32_t>(extract.text.size());
        int found = 0;
        for (std::size_t i = 0; attributes != nullptr && attributes[i] != nullptr; i += 2) {
            const std::string_view name = view(attributes[i]);
            const std::string_view value = view(attributes[i + 1]);
            if (name == "xMin") found += read_number(value, word.box.left) ? 1 : 0;
            if (name == "yMin") found += read_number(value, word.box.top) ? 1 : 0;
            if (name == "xMax") found += read_number(value, word.box.right) ? 1 : 0;
            if (name == "yMax") found += read_number(value, word.box.bottom) ? 1 : 0;
        }
        in_word = found == 4 && word.box.right >= word.box.left && word.box.bottom > word.box.top;
    }

    void add_text(std::string_view letters) {
        if (!in_word || extract.text.size() + letters.size() >= kMostText) return;
        // A font may call any of its glyphs a line break, or a page's end.
        for (const char c : letters) extract.text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }

    void close(std::string_view element) {
        whole |= element == "doc";
        if (element != "word" || !in_word) return;
        in_word = false;
        // The parser hands on what it takes for another encoding's letters.
        const std::string letters = text::repair(std::string_view(extract.text).substr(word.text.begin));
        extract.text.resize(word.text.begin);
        extract.text += letters;
        word.text.end = static_cast<std::uint32_t>(extract.text.size());
        const bool blank = extract.text.find_first_not_of(" \t\r\n", word.text.begin) == std::string::npos;
        if (!blank) extract.sheets.back().words.push_back(word);
    }
};

namespace {

// The parser's callbacks: `state` is the one given to it.
template <class State>
xmlSAXHandler handler_for() {
    xmlSAXHandler handler{};
    handler.startElement = [](void* state, const xmlChar* name, const xmlChar** attributes) {
        static_cast<State*>(state)->open(view(name), attributes);
    };
    handler.endElement = [](void* state, const xmlChar* name) { static_cast<State*>(state)->close(view(name)); };
    handler.characters = [](void* state, const xmlChar* text, int size) {
        static_cast<State*>(state)->add_text(
            std::string_view(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)));
    };
    return handler;
}

}  // namespace

WordReader::WordReader() : state_(new State) {
    // No entities, no DTD, no network: poppler's DOCTYPE names one that nobody needs.
    xmlSAXHandler handler = handler_for<State>();
    state_->parser = xmlCreatePushParserCtxt(&handler, state_, nullptr, 0, nullptr);
    if (state_->parser != nullptr) {
        xmlCtxtUseOptions(state_->parser,
                          XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    }
}

WordReader::~WordReader() {
    if (state_->parser != nullptr) xmlFreeParserCtxt(state_->parser);
    delete state_;
}

void WordReader::add(std::string_view xml) {
    const std::string clean = without_controls(xml);
    if (state_->parser != nullptr) (void)xmlParseChunk(state_->parser, clean.data(), static_cast<int>(clean.size()), 0);
}

WordReader::Found WordReader::finish() {
    if (state_->parser != nullptr) (void)xmlParseChunk(state_->parser, nullptr, 0, 1);
    return {std::move(state_->extract), state_->whole};
}

namespace {

constexpr const char* kProgram = "pdftotext";

Error unread(const process::ChildReport& report, const std::string& name) {
    switch (report.end) {
        case process::ChildEnd::missing:
            return {"is a PDF file, and the program pdftotext that reads one is not installed", name,
                    "apt-get install poppler-utils"};
        case process::ChildEnd::unstartable:
            return {"the program pdftotext could not be started", name,
                    "see that there is room in the folder for temporary files"};
        case process::ChildEnd::late:
        case process::ChildEnd::flooding:
            return {"is a PDF file that takes too long to read or has too much text", name, "split it"};
        case process::ChildEnd::crashed:
            return {"is a PDF file that pdftotext broke down over", name, "print it to a new PDF file, or split it"};
        case process::ChildEnd::exited:
            break;
    }
    if (report.messages.find("Incorrect password") != std::string::npos) {
        return {"is a PDF file with a password", name, "save a copy without one"};
    }
    return {"is a PDF file that is damaged or cut short", name, "fetch it again, or print it to a new PDF file"};
}

}  // namespace

Result<Extract> extract_words(std::string_view bytes, const std::string& name, const process::ChildLimits& limits) {
    WordReader reader;
    const process::ChildReport report =
        process::run_child({{kProgram, "-enc", "UTF-8", "-nodiag", "-bbox-layout", "-", "-"}}, bytes, limits,
                           [&](std::string_view xml) { reader.add(xml); });
    if (report.end != process::ChildEnd::exited || report.code != 0) return unread(report, name);
    WordReader::Found found = reader.finish();
    if (!found.whole)
        return Error{"is a PDF file that is damaged or cut short", name,
                     "fetch it again, or print it to a new PDF file"};
    found.extract.damaged = report.messages.find("Syntax Error") != std::string::npos;  // warnings are about fonts
    return std::move(found.extract);
}

}  // namespace spor::pdf
