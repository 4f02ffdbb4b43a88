#include "render/html/parts.hpp"

#include <algorithm>
#include <array>

#include "text/markup_escape.hpp"

namespace spor::rendering {
namespace {

bool is_control(unsigned char byte) { return (byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

void append_html(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (const std::string_view escape = text::markup_escape(c); !escape.empty()) {
            out += escape;
        } else if (c == '\'') {
            out += "&#39;";
        } else if (!is_control(static_cast<unsigned char>(c))) {
            out += c;
        }
    }
}

std::string html(std::string_view text) {
    std::string out;
    append_html(out, text);
    return out;
}

std::string script_json(std::string_view json) {
    // Inside JSON these three stand in strings only.
    std::string out;
    out.reserve(json.size());
    for (const char c : json) {
        if (c == '<') {
            out += "\\u003c";
        } else if (c == '>') {
            out += "\\u003e";
        } else if (c == '&') {
            out += "\\u0026";
        } else {
            out += c;
        }
    }
    return out;
}

bool is_safe_address(std::string_view address) {
    static constexpr std::array<std::string_view, 3> kSafe{"http://", "https://", "mailto:"};
    const bool plain = std::none_of(address.begin(), address.end(),
                                    [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; });
    return plain && std::any_of(kSafe.begin(), kSafe.end(), [&](std::string_view scheme) {
               return address.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), address.begin(),
                                                                   [](char a, char b) { return a == lower(b); });
           });
}

std::string filled(std::string_view text, std::string_view first, std::string_view second) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("{0}") || rest.starts_with("{1}")) {
            out += rest[1] == '0' ? first : second;
            at += 3;
        } else {
            out += text[at++];
        }
    }
    return out;
}

}  // namespace spor::rendering
