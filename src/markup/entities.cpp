#include "markup/entities.hpp"

#include <algorithm>

#include "markup/entity_table.hpp"
#include "text/unicode.hpp"

namespace spor::markup {

namespace {

constexpr std::size_t longest_name = 32;

int digit_value(char byte, unsigned base) {
    int value = -1;
    if (byte >= '0' && byte <= '9') value = byte - '0';
    if (byte >= 'a' && byte <= 'f') value = byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') value = byte - 'A' + 10;
    return value < static_cast<int>(base) ? value : -1;
}

/// `body` is what stands between "&#" and the end of the text.
Entity find_number(std::string_view body) {
    const bool hexadecimal = !body.empty() && (body[0] == 'x' || body[0] == 'X');
    const unsigned base = hexadecimal ? 16 : 10;
    const std::size_t most = hexadecimal ? 6 : 7;
    const std::size_t first = hexadecimal ? 1 : 0;
    char32_t value = 0;
    std::size_t at = first;
    for (; at < body.size() && at - first < most && digit_value(body[at], base) >= 0; ++at) {
        value = value * base + static_cast<char32_t>(digit_value(body[at], base));
    }
    if (at == first || at >= body.size() || body[at] != ';') return {};
    if (value == 0 || (value >= 0xD800 && value < 0xE000) || value > 0x10FFFF) return {};
    Entity entity;
    text::append_utf8(entity.text, value);
    entity.size = static_cast<std::uint32_t>(at) + 3;
    return entity;
}

}  // namespace

Entity find_entity(std::string_view text, std::uint32_t at) {
    const std::string_view body = text.substr(at + 1, longest_name + 2);
    if (body.starts_with('#')) return find_number(body.substr(1));
    const std::size_t stop = body.find(';');
    if (stop == std::string_view::npos) return {};
    const std::string_view name = body.substr(0, stop);
    const auto table = entity_table();
    const auto found =
        std::lower_bound(table.begin(), table.end(), name,
                         [](const NamedEntity& entity, std::string_view key) { return entity.name < key; });
    if (found == table.end() || found->name != name) return {};
    return {std::string(found->text), static_cast<std::uint32_t>(stop) + 2};
}

}  // namespace spor::markup
