// What a comparison and a rendering can be told.
#pragma once

#include <cstdint>
#include <string>

namespace spor {

enum class Language : std::uint8_t { danish, english };

/// How moved text is shown (PRODUCT: `--moves`).
enum class MoveStyle : std::uint8_t {
    plain,   ///< where it stands now, with only its real edits marked
    noted,   ///< the same, with a remark at both ends
    marked   ///< struck where it stood, bold where it stands
};

/// Differences that are counted, not shown (`--ignore`).
struct Ignore {
    bool wraps = true;       ///< line wraps
    bool furniture = true;   ///< page heads and feet, tables of contents
    bool typography = true;  ///< kinds of quotes, dashes, blanks, bullets; Unicode forms
};

struct Options {
    Language language = Language::danish;
    Ignore ignore;
    MoveStyle moves = MoveStyle::plain;
};

}  // namespace spor
