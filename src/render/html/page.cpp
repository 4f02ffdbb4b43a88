#include "render/html/page.hpp"

#include <cstdint>

namespace spor::rendering {
namespace {

std::uint32_t digit(char hex) { return static_cast<std::uint32_t>(hex <= '9' ? hex - '0' : hex - 'a' + 10); }

/// Base64 of the bytes that hexadecimal digits stand for.
std::string base64_of(std::string_view hex) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : hex) {
        bits = (bits << 4U | digit(c)) & 0xFFFU;
        held += 4;
        if (held >= 6) {
            held -= 6;
            out += kLetters[bits >> static_cast<unsigned>(held) & 0x3FU];
        }
    }
    if (held > 0) out += kLetters[bits << static_cast<unsigned>(6 - held) & 0x3FU];
    while (out.size() % 4 != 0) out += '=';
    return out;
}

}  // namespace

std::string page_policy() { return page_policy(page_script_sha256(), page_style_sha256()); }

std::string page_policy(std::string_view script_sha256, std::string_view style_sha256) {
    return "default-src 'none'; script-src 'sha256-" + base64_of(script_sha256) + "'; style-src 'sha256-" +
           base64_of(style_sha256) +
           "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
}

}  // namespace spor::rendering
