// Bytes become a Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "spor/deadline.hpp"
#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor {

class Lexicon;

/// What becomes of tracked changes that stand in a Word file.
enum class TrackedChanges : std::uint8_t { accept, reject };

struct ReadOptions {
    std::optional<Format> format;  ///< overrules detection
    Language language = Language::danish;
    const Lexicon* lexicon = nullptr;  ///< words of both drafts; decides whether a hyphen at a line's end stays
    bool keep_furniture = false;       ///< page heads and feet are text like any other (`--ignore` without furniture)
    TrackedChanges tracked = TrackedChanges::accept;
    bool digest = true;      ///< fill Document::sha256
    Deadline deadline = {};  ///< bounds the program that a PDF is read with; all else is near linear
};

/// Bytes of an input that are read unless more is allowed: two hundred times a long book.
constexpr std::uint64_t kLargestInput = 256ULL << 20U;
/// Bytes that can be allowed at most: a Document counts them in 32 bits.
constexpr std::uint64_t kLargestPossible = 0x7FFFFFFFU;

/// Reads a file; "-" is standard input. Fails, before it has read more, on one of more than `largest` bytes.
[[nodiscard]] Result<std::string> load(const std::string& path, std::uint64_t largest = kLargestInput);

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
