#include "read/html.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "read/html_blocks.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kDeepest = 512;           // browsers nest no deeper either
constexpr std::size_t kMostAttributes = 1'000;  // the parser compares each with all before it

std::string_view text_of(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// What the parser tells of the page, handed on.
class Listener {
public:
    Listener(htmlParserCtxtPtr parser, Language language) : parser_(parser), blocks_(language) {}

    [[nodiscard]] std::uint32_t line() const {
        return parser_->input == nullptr ? 1 : static_cast<std::uint32_t>(std::max(1, parser_->input->line));
    }
    [[nodiscard]] std::uint32_t refused_at() const { return refused_at_; }
    std::vector<Block> take() { return blocks_.take(); }

    static void begin(void* self, const xmlChar* name, const xmlChar** attributes) {
        static_cast<Listener*>(self)->begin(name, attributes);
    }
    static void end(void* self, const xmlChar* name) {
        auto& listener = *static_cast<Listener*>(self);
        if (listener.refused_at_ == 0) listener.blocks_.end(text_of(name));
    }
    static void text(void* self, const xmlChar* text, int size) {
        static_cast<Listener*>(self)->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    }

private:
    void begin(const xmlChar* name, const xmlChar** attributes) {
        if (refused_at_ != 0) return;
        if (blocks_.depth() >= kDeepest) {
            refused_at_ = line();
            xmlStopParser(parser_);
            return;
        }
        attributes_.clear();
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
            attributes_.emplace_back(text_of(attributes[0]), text_of(attributes[1]));
        }
        blocks_.begin(text_of(name), attributes_, line());
    }

    /// The parser stands behind the text.
    void text(std::string_view text) {
        if (refused_at_ != 0) return;
        const auto breaks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
        blocks_.add_text(text, line() - std::min(breaks, line() - 1));
    }

    htmlParserCtxtPtr parser_;
    HtmlBlocks blocks_;
    HtmlAttributes attributes_;
    std::uint32_t refused_at_ = 0;  ///< line
};

/// Where a tag begins that has more attributes than any tag needs; npos where none does. O(bytes).
std::size_t find_crowded_tag(std::string_view page) {
    for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at)) {
        const std::size_t begin = at++;
        std::size_t gaps = 0;
        for (char before = '<'; at < page.size() && page[at] != '>'; before = page[at++]) {
            const char c = page[at];
            const bool quotes = (c == '"' || c == '\'') && before == '=';
            if (quotes) at = std::min(page.find(c, at + 1), page.size() - 1);
            if (quotes || c == ' ' || c == '\n' || c == '\t' || c == '/' || c == '=') ++gaps;
            if (gaps > 2 * kMostAttributes && before != '<') return begin;
            if (gaps == 0 && at > begin + 1 && c == '<') break;
        }
    }
    return std::string_view::npos;
}

std::uint32_t line_at(const Document& document, std::size_t offset) {
    return document.line_of(static_cast<std::uint32_t>(offset));
}

Error refusal(const Document& document, const char* what, std::uint32_t line) {
    return {what, document.name + ":" + std::to_string(line), "save the page anew from the program that made it"};
}

/// A block stands where its lines do.
void place(const Document& document, Block& block) {
    const auto lines = static_cast<std::uint32_t>(document.line_starts.size());
    block.lines.first = std::clamp<std::uint32_t>(block.lines.first, 1, lines);
    block.lines.last = std::clamp<std::uint32_t>(block.lines.last, block.lines.first, lines);
    const std::uint32_t begin = document.line_starts[block.lines.first - 1];
    block.source = {begin, std::max(begin, document.line_starts[block.lines.last - 1])};
}

std::string_view without_mark(std::string_view page) {
    if (page.starts_with("\xEF\xBB\xBF")) page.remove_prefix(3);
    return page;
}

}  // namespace

std::optional<Error> read_html(Document& document, Language language) {
    const std::string_view page = without_mark(document.source);
    if (page.size() >= static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return Error{"is larger than 2 GB", document.name, "split it"};
    }
    if (page.empty()) return std::nullopt;
    if (const std::size_t tag = find_crowded_tag(document.source); tag != std::string_view::npos) {
        return refusal(document, "has a tag with more than a thousand attributes", line_at(document, tag));
    }
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())), &htmlFreeParserCtxt);
    if (!parser) return Error{"not enough memory", document.name, "compare smaller drafts"};
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    Listener listener(parser.get(), language);
    xmlSAXHandler& handler = *parser->sax;
    handler = xmlSAXHandler{};
    handler.startElement = &Listener::begin;
    handler.endElement = &Listener::end;
    handler.characters = &Listener::text;
    handler.ignorableWhitespace = &Listener::text;
    parser->userData = &listener;
    htmlParseDocument(parser.get());
    parser->userData = parser.get();
    if (listener.refused_at() != 0) {
        return refusal(document, "is nested more than 512 elements deep", listener.refused_at());
    }
    document.blocks = listener.take();
    for (Block& block : document.blocks) place(document, block);
    return std::nullopt;
}

}  // namespace spor::reading
