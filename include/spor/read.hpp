// Bytes become a Document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor {

class Lexicon;

/// What becomes of tracked changes that stand in a Word file.
enum class TrackedChanges : std::uint8_t { accept, reject };

struct ReadOptions {
    std::optional<Format> format;       ///< overrules detection
    Language language = Language::danish;
    const Lexicon* lexicon = nullptr;   ///< words of both drafts; decides whether a hyphen at a line's end stays
    bool keep_furniture = false;        ///< page heads and feet are text like any other (`--ignore` without furniture)
    TrackedChanges tracked = TrackedChanges::accept;
    bool digest = true;                 ///< fill Document::sha256
};

/// Reads a file; "-" is standard input.
[[nodiscard]] Result<std::string> load(const std::string& path);

/// The format of a draft, from its content and, where that does not tell, from the ending of its name.
[[nodiscard]] Format detect_format(std::string_view bytes, std::string_view name);

/// Reads a draft. Fails (Error) on what is no text at all: binary data, an empty file is an empty Document.
[[nodiscard]] Result<Document> read(std::string_view bytes, const std::string& name, const ReadOptions& options = {});

/// Reads two drafts that are to be compared: each one's words help to read the other's line ends.
struct DraftPair {
    Document old_draft;
    Document new_draft;
};
struct Source {
    std::string bytes;
    std::string name;
    std::optional<Format> format;
};
[[nodiscard]] Result<DraftPair> read_pair(Source old_draft, Source new_draft, const ReadOptions& options = {});

}  // namespace spor
