// Which files are drafts, as their names tell.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace spor::batching {

/// A file without an ending may be a draft too; others are passed over, and that is said.
inline constexpr std::array<std::string_view, 13> kDraftEndings{
    "", ".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".docx", ".docm", ".dotx", ".pdf", ".html", ".htm"};

[[nodiscard]] inline bool is_draft_name(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    std::string ending(dot == std::string_view::npos ? "" : name.substr(dot));
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return std::find(kDraftEndings.begin(), kDraftEndings.end(), ending) != kDraftEndings.end();
}

/// It, or a folder above it, begins with a dot.
[[nodiscard]] inline bool is_hidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

}  // namespace spor::batching
