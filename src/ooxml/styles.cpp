#include "ooxml/styles.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace spor::ooxml {

namespace {

constexpr std::size_t kLongestChain = 32;
constexpr std::uint8_t kLastLevel = 9;

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

// Word writes the English names whatever it speaks; others write their own. Lower case.
constexpr std::array<std::string_view, 6> kHeadingNames{"heading",     "overskrift", "rubrik",
                                                        "überschrift", "titre",      "kop"};
constexpr std::array<std::string_view, 4> kTitleNames{"title", "titel", "dokumenttitel", "contents heading"};
constexpr std::array<std::string_view, 8> kQuoteNames{"quote",         "intense quote", "block text", "quotations",
                                                      "strengt citat", "stærkt citat",  "citat",      "blokcitat"};
constexpr std::array<std::string_view, 5> kCodeNames{"source code", "preformatted text", "html preformatted",
                                                     "plain text", "kode"};
constexpr std::array<std::string_view, 7> kContentsNames{
    "toc ", "contents ", "indholdsfortegnelse", "toc heading", "table of figures", "index ", "indeks "};

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "heading 2" and "Overskrift2" are of level 2; 0: no heading's name.
std::uint8_t level_in(std::string_view name) {
    for (const std::string_view word : kHeadingNames) {
        if (!name.starts_with(word)) continue;
        std::string_view rest = name.substr(word.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return static_cast<std::uint8_t>(rest[0] - '0');
    }
    return 0;
}

/// What a style's name alone says; true where it says something.
bool name_says(std::string_view name, ParagraphStyle& style) {
    const bool contents = std::any_of(kContentsNames.begin(), kContentsNames.end(),
                                      [&](std::string_view begin) { return name.starts_with(begin); });
    if (const std::uint8_t level = level_in(name); level > 0) {
        style.role = Role::heading;
        style.level = level;
    } else if (contents) {
        style.role = Role::contents;
    } else if (is_one_of(name, kTitleNames)) {
        style.role = Role::heading;
        style.level = 1;
    } else if (is_one_of(name, kQuoteNames)) {
        style.role = Role::quote;
    } else if (is_one_of(name, kCodeNames)) {
        style.role = Role::code;
    }
    return style.role != Role::text;
}

using StyleNodes = std::map<std::string, Node, std::less<>>;

/// A style and those that it is based on, itself first.
std::vector<Node> chain_of(const StyleNodes& nodes, Node style) {
    std::vector<Node> chain;
    while (!style.empty() && chain.size() < kLongestChain) {
        chain.push_back(style);
        const auto base = nodes.find(value_of(style.child("w:basedOn")));
        style = base == nodes.end() ? Node() : base->second;
    }
    return chain;
}

ParagraphStyle resolve_paragraph(const std::vector<Node>& chain) {
    ParagraphStyle style;
    bool role_found = false;
    for (const Node node : chain) {
        const Node properties = node.child("w:pPr");
        const std::string name = lower_ascii(value_of(node.child("w:name")));
        const std::string id = lower_ascii(node.attribute("w:styleId").value());
        const Node outline = properties.child("w:outlineLvl");
        if (!role_found && (name_says(name, style) || name_says(id, style))) role_found = true;
        if (!role_found && !outline.empty()) {
            const int level = outline.attribute("w:val").as_int(kLastLevel);
            role_found = true;
            if (level >= 0 && level < kLastLevel) {
                style.role = Role::heading;
                style.level = static_cast<std::uint8_t>(level + 1);
            }
        }
        const Node numbering = properties.child("w:numPr");
        if (style.number_id < 0 && !numbering.child("w:numId").empty()) {
            style.number_id = numbering.child("w:numId").attribute("w:val").as_int(-1);
        }
        if (style.number_level < 0) style.number_level = numbering.child("w:ilvl").attribute("w:val").as_int(-1);
    }
    return style;
}

Look resolve_look(const std::vector<Node>& chain) {
    Look look;
    for (const Node node : chain) {
        const std::string name = lower_ascii(value_of(node.child("w:name")));
        look = over(look, look_of(node.child("w:rPr")));
        look.code = look.code || name.starts_with("verbatim") || name.starts_with("html code") ||
                    name.starts_with("source text");
    }
    return look;
}

Look::Said said(Node property) {
    if (property.empty()) return Look::Said::not_said;
    return is_on(property) ? Look::Said::on : Look::Said::off;
}

Look::Said over(Look::Said own, Look::Said below) { return own == Look::Said::not_said ? below : own; }

}  // namespace

Look look_of(Node properties) {
    Look look;
    look.strong = said(properties.child("w:b"));
    look.emphasis = said(properties.child("w:i"));
    look.strike = said(properties.child("w:strike"));
    if (look.strike != Look::Said::on) look.strike = over(said(properties.child("w:dstrike")), look.strike);
    look.hidden = said(properties.child("w:vanish"));
    return look;
}

Look over(Look own, const Look& below) {
    own.strong = over(own.strong, below.strong);
    own.emphasis = over(own.emphasis, below.emphasis);
    own.strike = over(own.strike, below.strike);
    own.hidden = over(own.hidden, below.hidden);
    own.code = own.code || below.code;
    return own;
}

Styles::Styles(Node root) {
    StyleNodes nodes;
    for (const Node style : root.children("w:style")) nodes.emplace(style.attribute("w:styleId").value(), style);
    for (const auto& [id, style] : nodes) {
        const std::string_view type = style.attribute("w:type").value();
        if (type == "paragraph") {
            paragraphs_.emplace(id, resolve_paragraph(chain_of(nodes, style)));
            if (style.attribute("w:default").as_bool()) default_ = id;
        } else if (type == "character") {
            characters_.emplace(id, resolve_look(chain_of(nodes, style)));
        }
    }
    if (const auto found = paragraphs_.find(default_); found != paragraphs_.end()) paragraph_ = found->second;
}

const ParagraphStyle& Styles::paragraph(std::string_view id) const {
    const auto found = paragraphs_.find(id);
    return found == paragraphs_.end() ? paragraph_ : found->second;
}

const Look& Styles::character(std::string_view id) const {
    const auto found = characters_.find(id);
    return found == characters_.end() ? look_ : found->second;
}

std::string Styles::find(Role role, std::uint8_t level) const {
    const auto found = std::find_if(paragraphs_.begin(), paragraphs_.end(), [&](const auto& entry) {
        return entry.second.role == role && entry.second.level == level;
    });
    return found == paragraphs_.end() ? "" : found->first;
}

}  // namespace spor::ooxml
