#include "gfm/rendered.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <utility>

namespace spor::gfm {
namespace {

using Node = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

Node parse(std::string_view markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(
        cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES), cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return {cmark_parser_finish(parser.get()), cmark_node_free};
}

class Walk {
public:
    Rendered take(cmark_node* root) {
        const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iter(cmark_iter_new(root), cmark_iter_free);
        for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get()))
            visit(cmark_iter_get_node(iter.get()), event == CMARK_EVENT_ENTER);
        return std::move(rendered_);
    }

private:
    void visit(cmark_node* node, bool enter) {
        const std::string_view type = cmark_node_get_type_string(node);
        const char* raw = cmark_node_get_literal(node);
        const std::string_view literal = raw ? raw : "";
        if (type == "strong") return element(enter, strong_, rendered_.strong);
        if (type == "strikethrough") return element(enter, removed_, rendered_.del);
        if (type == "text") return text(literal);
        if (type == "code" || type == "code_block") return add(literal, true);
        if (type == "html_inline" || type == "html_block") return html(literal);
        if (type != "emph" && type != "link" && type != "image" && enter) ++block_;
    }

    static void element(bool enter, int& depth, std::uint32_t& count) {
        depth += enter ? 1 : -1;
        count += enter ? 1U : 0U;
    }

    void text(std::string_view literal) {
        for (const std::string_view marker : {"**", "~~"})
            if (literal.find(marker) != std::string_view::npos) rendered_.leftovers.emplace_back(literal);
        add(literal, false);
    }

    /// `<ins>` and `<del>` are marks too; what stands between the tags of an HTML block is text.
    void html(std::string_view literal) {
        std::size_t at = 0;
        while (at < literal.size()) {
            const std::size_t open = literal.find('<', at);
            const std::size_t close = open == std::string_view::npos ? open : literal.find('>', open);
            add(literal.substr(at, open == std::string_view::npos ? open : open - at), true);
            if (close == std::string_view::npos) return;
            tag(literal.substr(open, close + 1 - open));
            at = close + 1;
        }
    }

    void tag(std::string_view tag) {
        if (tag == "<ins>") ++strong_;
        if (tag == "</ins>") --strong_;
        if (tag == "<del>") element(true, removed_, rendered_.del);
        if (tag == "</del>") element(false, removed_, rendered_.del);
    }

    void add(std::string_view text, bool code) {
        if (!text.empty()) rendered_.pieces.push_back({std::string(text), strong_ > 0, removed_ > 0, code, block_});
    }

    Rendered rendered_;
    int strong_ = 0;
    int removed_ = 0;
    std::uint32_t block_ = 0;
};

std::size_t length_of(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

Rendered render_gfm(std::string_view markdown) {
    const Node root = parse(markdown);
    return Walk().take(root.get());
}

std::vector<Letter> letters(const Rendered& rendered) {
    std::vector<Letter> list;
    for (const Piece& piece : rendered.pieces) {
        for (std::size_t i = 0; i < piece.text.size();) {
            const std::size_t length = length_of(piece.text[i]);
            const std::string bytes = piece.text.substr(i, length);
            i += length;
            if (bytes == " " || bytes == "\n" || bytes == "\t" || bytes == "\r" || bytes == "\u00a0") continue;
            list.push_back({bytes, piece.strong, piece.removed, piece.code});
        }
    }
    return list;
}

}  // namespace spor::gfm
