#include "outline_of.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace spor::testing {

Document read_pages(std::string_view text) {
    ReadOptions options;
    options.format = Format::text;
    Result<Document> document = read(text, "plan.txt", options);
    EXPECT_TRUE(document.ok());
    return document.ok() ? std::move(*document) : Document{};
}

std::vector<std::string> outline_of(const Document& document) {
    std::vector<std::string> lines;
    for (const Block& block : document.blocks) {
        std::string lead;
        if (block.kind == BlockKind::heading) lead = std::string(block.level, '#') + " ";
        if (block.kind == BlockKind::item) {
            lead = std::string((block.level - 1U) * 2U, ' ') + (block.ordered ? block.label : "-") + " ";
        }
        lines.push_back(lead + block.text);
    }
    return lines;
}

std::vector<std::string> outline_of(std::string_view text) { return outline_of(read_pages(text)); }

std::string words_of(const Document& document) {
    std::string words;
    for (const Block& block : document.blocks) {
        std::istringstream text(block.text);
        for (std::string word; text >> word;) words += (words.empty() ? "" : " ") + word;
    }
    return words;
}

std::vector<std::string> furniture_of(const Document& document) {
    std::vector<std::string> lines;
    for (const Furniture& furniture : document.furniture) lines.push_back(furniture.text);
    return lines;
}

}  // namespace spor::testing
