// A Revision becomes what the reader asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/ledger.hpp"
#include "spor/revision.hpp"
#include "spor/result.hpp"

namespace spor {

enum class Output : std::uint8_t { markdown, criticmarkup, json, html, docx, terminal };

struct RenderOptions {
    Language language = Language::danish;
    MoveStyle moves = MoveStyle::plain;
    bool colour = false;          ///< terminal: ANSI colours
    std::uint32_t context = 1;    ///< terminal: unchanged sentences shown around a change
    std::uint32_t width = 80;     ///< terminal: columns to wrap at; 0 never wraps
    std::string date = {};        ///< Word: when the changes were made, "2026-01-31T12:00:00Z"; empty: not said
    const Ledger* ledger = nullptr;  ///< shown beside the redline where the format has room for it; must outlive the call
};

/// One row of the table of output formats.
struct OutputFormat {
    Output output;
    std::string_view name;                  ///< for --to: "md", "criticmarkup", "json", "html", "docx", "term"
    std::vector<std::string_view> endings;  ///< for -o: ".md", ".markdown"
};
[[nodiscard]] const std::vector<OutputFormat>& output_formats();

[[nodiscard]] std::string render(const Revision& revision, Output output, const RenderOptions& options = {});

/// The counts in a few lines (`diff --stat`).
[[nodiscard]] std::string render_stat(const Revision& revision, const RenderOptions& options = {});

}  // namespace spor
