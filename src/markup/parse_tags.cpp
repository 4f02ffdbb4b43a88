#include "markup/parse_tags.hpp"

namespace spor::markup {

namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_alnum(char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); }
bool is_white(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

std::uint32_t skip_white(std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_white(text[at])) ++at;
    return at;
}

template <class Test>
std::uint32_t skip_while(std::string_view text, std::uint32_t at, Test test) {
    while (at < text.size() && test(text[at])) ++at;
    return at;
}

std::uint32_t scan_tag_name(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || !is_letter(text[at])) return 0;
    return skip_while(text, at, [](char byte) { return is_alnum(byte) || byte == '-'; });
}

/// Behind the attribute value at `at`, or 0.
std::uint32_t scan_value(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '"' || text[at] == '\'') {
        const std::size_t stop = text.find(text[at], at + 1);
        return stop == std::string_view::npos ? 0 : static_cast<std::uint32_t>(stop) + 1;
    }
    const std::uint32_t stop = skip_while(text, at, [](char byte) {
        return !is_white(byte) && byte != '"' && byte != '\'' && byte != '=' && byte != '<' && byte != '>' &&
               byte != '`';
    });
    return stop == at ? 0 : stop;
}

/// Behind the attributes that begin at `at`, or 0 where they are malformed.
std::uint32_t scan_attributes(std::string_view text, std::uint32_t at) {
    for (;;) {
        const std::uint32_t name = skip_white(text, at);
        const bool begins =
            name > at && name < text.size() && (is_letter(text[name]) || text[name] == '_' || text[name] == ':');
        if (!begins) return at;
        at = skip_while(text, name, [](char byte) {
            return is_alnum(byte) || byte == '_' || byte == '.' || byte == ':' || byte == '-';
        });
        const std::uint32_t equals = skip_white(text, at);
        if (equals >= text.size() || text[equals] != '=') continue;
        at = scan_value(text, skip_white(text, equals + 1));
        if (at == 0) return 0;
    }
}

std::uint32_t scan_open_tag(std::string_view text, std::uint32_t at) {
    at = scan_tag_name(text, at + 1);
    if (at == 0) return 0;
    at = scan_attributes(text, at);
    if (at == 0) return 0;
    at = skip_white(text, at);
    if (at < text.size() && text[at] == '/') ++at;
    return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

std::uint32_t scan_close_tag(std::string_view text, std::uint32_t at) {
    at = scan_tag_name(text, at + 2);
    if (at == 0) return 0;
    at = skip_white(text, at);
    return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

// A comment may neither hold "--" nor begin with ">" or "->" nor end with "-".
std::uint32_t scan_comment(std::string_view text, std::uint32_t at) {
    const std::string_view body = text.substr(at + 4);
    if (body.starts_with('>') || body.starts_with("->")) return 0;
    const std::size_t stop = text.find("--", at + 4);
    if (stop == std::string_view::npos || !text.substr(stop + 2).starts_with('>')) return 0;
    return static_cast<std::uint32_t>(stop) + 3;
}

bool is_mail_byte(char byte) {
    return is_alnum(byte) || std::string_view(".!#$%&'*+/=?^_`{|}~-").find(byte) != std::string_view::npos;
}

/// Behind one part of a host name, or 0.
std::uint32_t scan_host_part(std::string_view text, std::uint32_t at) {
    constexpr std::uint32_t longest = 63;
    if (at >= text.size() || !is_alnum(text[at])) return 0;
    const std::uint32_t stop = skip_while(text, at, [](char byte) { return is_alnum(byte) || byte == '-'; });
    return text[stop - 1] == '-' || stop - at > longest ? 0 : stop;
}

}  // namespace

std::uint32_t TagScanner::scan_to(std::string_view text, std::uint32_t at, std::string_view end, bool& gone) {
    if (gone) return 0;
    const std::size_t stop = text.find(end, at);
    gone = stop == std::string_view::npos;
    return gone ? 0 : static_cast<std::uint32_t>(stop + end.size());
}

std::uint32_t TagScanner::scan(std::string_view text, std::uint32_t at) {
    const std::string_view tag = text.substr(at, 9);
    if (tag.size() < 2) return 0;
    if (tag[1] == '/') return scan_close_tag(text, at);
    if (tag[1] == '?') return scan_to(text, at + 2, "?>", no_instruction_);
    if (tag.starts_with("<!--")) return scan_comment(text, at);
    if (tag == "<![CDATA[") return scan_to(text, at + 9, "]]>", no_cdata_);
    if (tag[1] != '!') return scan_open_tag(text, at);
    const std::uint32_t name = skip_while(text, at + 2, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (name == at + 2 || name >= text.size() || !is_white(text[name])) return 0;
    return scan_to(text, name, ">", no_declaration_);
}

std::uint32_t scan_address_link(std::string_view text, std::uint32_t at) {
    const std::uint32_t scheme = at + 1;
    if (scheme >= text.size() || !is_letter(text[scheme])) return 0;
    const std::uint32_t colon =
        skip_while(text, scheme, [](char byte) { return is_alnum(byte) || byte == '.' || byte == '+' || byte == '-'; });
    if (colon - scheme < 2 || colon - scheme > 32 || colon >= text.size() || text[colon] != ':') return 0;
    const std::uint32_t stop = skip_while(
        text, colon, [](char byte) { return static_cast<unsigned char>(byte) > ' ' && byte != '<' && byte != '>'; });
    return stop < text.size() && text[stop] == '>' ? stop + 1 : 0;
}

std::uint32_t scan_mail_link(std::string_view text, std::uint32_t at) {
    const std::uint32_t sign = skip_while(text, at + 1, is_mail_byte);
    if (sign == at + 1 || sign >= text.size() || text[sign] != '@') return 0;
    std::uint32_t stop = scan_host_part(text, sign + 1);
    while (stop != 0 && stop < text.size() && text[stop] == '.') stop = scan_host_part(text, stop + 1);
    return stop != 0 && stop < text.size() && text[stop] == '>' ? stop + 1 : 0;
}

}  // namespace spor::markup
