// What the HTML report carries with it: its style and its script (page/), and what a browser is told to let in.
#pragma once

#include <string>
#include <string_view>

namespace spor::rendering {

/// Files of page/ as they were when spor was built, and their SHA-256 in hexadecimal digits. See src/CMakeLists.txt.
[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_style_sha256();
[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view page_script_sha256();

/// The Content-Security-Policy: this style and this script, and nothing else from anywhere.
[[nodiscard]] std::string page_policy();
/// The same for another page's, told by their SHA-256.
[[nodiscard]] std::string page_policy(std::string_view script_sha256, std::string_view style_sha256);

}  // namespace spor::rendering
