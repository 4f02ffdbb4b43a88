// Raw inline HTML and autolinks: what may begin with '<', by CommonMark's grammar.
#pragma once

#include <cstdint>
#include <string_view>

namespace spor::markup {

/// Scans one content for raw HTML. It remembers which ends do not come any more, so that many beginnings stay linear.
class TagScanner {
public:
    /// The end of the tag, comment, instruction, declaration or CDATA section that begins with the '<' at `at`; 0 where
    /// there is none. Calls for one text come with growing `at`.
    [[nodiscard]] std::uint32_t scan(std::string_view text, std::uint32_t at);

private:
    [[nodiscard]] std::uint32_t scan_to(std::string_view text, std::uint32_t at, std::string_view end, bool& gone);

    bool no_instruction_ = false;
    bool no_declaration_ = false;
    bool no_cdata_ = false;
};

/// The end of the autolink "<scheme:…>" at `at`, or 0.
[[nodiscard]] std::uint32_t scan_address_link(std::string_view text, std::uint32_t at);
/// The end of the autolink "<name@host>" at `at`, or 0.
[[nodiscard]] std::uint32_t scan_mail_link(std::string_view text, std::uint32_t at);

}  // namespace spor::markup
