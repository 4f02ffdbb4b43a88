#include "markup/tags.hpp"

#include <array>
#include <utility>

namespace spor::markup {

namespace {

constexpr std::array<std::pair<std::string_view, TagName>, 6> kNames = {{{"b", TagName::b},
                                                                         {"strong", TagName::strong},
                                                                         {"s", TagName::s},
                                                                         {"ins", TagName::ins},
                                                                         {"del", TagName::del},
                                                                         {"small", TagName::small}}};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<Tag> read_tag(std::string_view tag) {
    if (tag.size() < 3 || tag.front() != '<' || tag.back() != '>') return std::nullopt;
    tag = tag.substr(1, tag.size() - 2);
    Tag result;
    if (tag.starts_with('/')) {
        result.closing = true;
        tag.remove_prefix(1);
    }
    const auto name_end = tag.find_first_of(" \t\r\n/");
    const std::string_view name = tag.substr(0, name_end);
    for (const auto& [known, value] : kNames) {
        if (name != known) continue;
        result.name = value;
        result.stuffed = tag.ends_with(' ');
        if (name_end != std::string_view::npos) result.attributes = trimmed(tag.substr(name_end));
        if (result.attributes.find('>') != std::string_view::npos) return std::nullopt;
        return result;
    }
    return std::nullopt;
}

}  // namespace spor::markup
