#include "read/provision.hpp"

#include <utility>

#include "text/characters.hpp"
#include "text/label.hpp"

namespace spor::reading {
namespace {

bool may_be_provision(const Block& block) {
    const bool numbered = block.kind == BlockKind::heading || block.kind == BlockKind::paragraph ||
                          block.kind == BlockKind::item || block.kind == BlockKind::quote;
    return numbered && block.label.empty();
}

/// "2 Ansvar": in running text that would be an amount.
text::Label find_bare_number(std::string_view title) {
    constexpr std::size_t kMostDigits = 2;
    std::size_t end = 0;
    while (end < title.size() && title[end] >= '0' && title[end] <= '9') ++end;
    if (end == 0 || end > kMostDigits || end == title.size() || title[end] != ' ') return {};
    std::size_t at = end + 1;
    if (at == title.size() || !text::is_upper(text::next_character(title, at))) return {};
    return {std::string(title.substr(0, end)), false, static_cast<std::uint32_t>(end + 1)};
}

}  // namespace

void label_provision(Block& block, Language language) {
    if (!may_be_provision(block)) return;
    text::Label found = text::find_label(block.text, language);
    if (found.size == 0 && block.kind == BlockKind::heading) found = find_bare_number(block.text);
    block.label = std::move(found.label);
    block.label_size = found.size;
}

}  // namespace spor::reading
