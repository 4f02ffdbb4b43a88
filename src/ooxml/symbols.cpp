#include "ooxml/symbols.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace spor::ooxml {

namespace {

struct Place {
    bool dings = false;  ///< Wingdings rather than Symbol
    std::uint32_t code = 0;
    std::string_view text;
};

// What stands in policies: bullets, arrows, boxes and signs of arithmetic.
constexpr std::array kPlaces{
    Place{false, 0xB7, "•"}, Place{false, 0xAE, "→"}, Place{false, 0xAC, "←"}, Place{false, 0xB3, "≥"},
    Place{false, 0xA3, "≤"}, Place{false, 0xB1, "±"}, Place{false, 0xB4, "×"}, Place{false, 0xB0, "°"},
    Place{false, 0xB9, "≠"}, Place{false, 0xBB, "≈"}, Place{false, 0x6D, "µ"}, Place{false, 0x61, "α"},
    Place{false, 0x62, "β"}, Place{false, 0x44, "Δ"}, Place{false, 0xD7, "·"}, Place{false, 0xE5, "∑"},
    Place{true, 0xE0, "→"},  Place{true, 0xDF, "←"},  Place{true, 0xA7, "▪"},  Place{true, 0xA8, "☐"},
    Place{true, 0xFE, "☒"},  Place{true, 0xFD, "☒"},  Place{true, 0xFC, "✓"},  Place{true, 0xFB, "✗"},
    Place{true, 0x6F, "☐"},  Place{true, 0x6C, "●"},  Place{true, 0x6E, "■"},  Place{true, 0x4A, "☺"},
};

std::string encode(std::uint32_t code) {
    std::string text;
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
    return text;
}

}  // namespace

std::string symbol(std::string_view font, std::string_view character) {
    std::uint32_t code = 0;
    const auto [end, problem] = std::from_chars(character.data(), character.data() + character.size(), code, 16);
    if (problem != std::errc() || end != character.data() + character.size() || code > 0xFFFF) return {};
    const bool private_use = code >= 0xF000 && code <= 0xF0FF;
    const bool dings = font.starts_with("Wingdings");
    if (!private_use && !dings && font != "Symbol") {
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        return code < 0x20 || surrogate || (code >= 0xE000 && code <= 0xF8FF) ? "" : encode(code);
    }
    const std::uint32_t place = private_use ? code - 0xF000 : code;
    const auto found = std::find_if(kPlaces.begin(), kPlaces.end(),
                                    [&](const Place& entry) { return entry.dings == dings && entry.code == place; });
    return found == kPlaces.end() ? "" : std::string(found->text);
}

}  // namespace spor::ooxml
