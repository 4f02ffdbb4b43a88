// The words that the templates of both languages are filled with.
#pragma once

#include <string>
#include <vector>

#include "spor/ledger.hpp"
#include "spor/options.hpp"

namespace spor::checking {

/// One thing said with a rank: of two fillers of a kind the higher rank is the stronger one.
struct Filler {
    std::string text;
    int rank = 0;
};

/// Several ways of writing one value.
struct Value {
    std::vector<std::string> ways;
    int rank = 0;
};

struct TemplateWords {
    std::vector<std::string>
        sentences;  ///< with slots: {a} actor, {m} modal, {n} denial, {p} share, {k} amount, {d} date,
                    ///< {l} deadline, {c} count, {x} least, {y} most; {j} {o} {v} commit to nothing
    std::vector<std::string> headings;
    std::vector<std::string> actors;
    std::vector<Filler> modals;
    std::string denial;  ///< between modal and verb
    std::vector<Value> shares, amounts, dates, deadlines, counts, least, most;
    std::vector<std::string> adjectives, objects, adverbs;
};

[[nodiscard]] const TemplateWords& template_words(Language language);

}  // namespace spor::checking
