// What spor promises, as functions that say what is wrong: for property tests and fuzz targets. Empty where a promise
// is kept.
#pragma once

#include <string>

#include "spor/spor.hpp"

namespace spor::promises {

/// Empty where two texts are the same; otherwise where they part, with a little of what stands around it in each.
[[nodiscard]] std::string difference(const std::string& is, const std::string& should);

/// A redline, what was made of it, and what is wrong with that.
struct Settling {
    std::string wrong;
    std::string redline;
    std::string text;
};

/// NEW is markdown, `dialect` markdown or CriticMarkup: accepting the redline gives NEW, byte for byte.
[[nodiscard]] Settling accept_gives_new(const Revision& revision, Output dialect);

/// With moves marked: rejecting the redline gives OLD's words in order. Blanks beside punctuation are no words, for a
/// redline may have to set one.
[[nodiscard]] Settling reject_gives_old(const Revision& revision, Output dialect);

/// What document.hpp says of every Document: ranges stand in what they are ranges of, origins are verbatim, runs nest,
/// lines exist.
[[nodiscard]] std::string document_is_sound(const Document& document);

/// The laws of a Revision, and its counts add up.
[[nodiscard]] std::string revision_is_lawful(const Revision& revision);

}  // namespace spor::promises
