// What spor knows of a language, as plain tables. One file a language (language_da.cpp, language_en.cpp).
#pragma once

#include <span>
#include <string_view>

#include "spor/options.hpp"

namespace spor::text {

/// All lists are in lower case and sorted by bytes, so that a binary search finds a word.
struct LanguageData {
    std::string_view code;                             ///< "da"
    std::span<const std::string_view> abbreviations;   ///< with their full stops: "bl.a.", "f.eks.", "stk."
    std::span<const std::string_view> function_words;  ///< words that say little alone: "og", "i", "at", "den"
    std::span<const std::string_view> conjunctions;    ///< words that follow a suspended hyphen: "og", "eller", "samt"
    std::span<const std::string_view> stems;           ///< short words that hold a hyphen in compounds: "it", "id"
    std::span<const std::string_view>
        provisions;                            ///< words that a provision's number follows: "stk.", "nr.", "kapitel"
    std::span<const std::string_view> topics;  ///< words whose numbers count headings, with a colon: "mål", "trin"
    std::span<const std::string_view> months;  ///< "januar" …, full and short
    std::span<const std::string_view> units;   ///< what follows an amount: "kr.", "pct.", "mio."
    std::span<const std::string_view>
        remarks;                               ///< words that open an editor's remark in brackets: "flyttet", "dobbelt"
    std::span<const std::string_view> hedges;  ///< words before a remark's that leave it open: "måske", "evt."
    std::span<const std::string_view> negations;  ///< "ikke", "aldrig", "uden", "ingen"
    std::span<const std::string_view> closers;    ///< abbreviations that may end a sentence: "osv.", "m.m.", "kr."
};

[[nodiscard]] const LanguageData& language_data(Language language);
[[nodiscard]] bool contains(std::span<const std::string_view> sorted, std::string_view word);

}  // namespace spor::text
