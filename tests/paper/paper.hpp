// Pages made by hand: as the words that pdftotext would tell, and as a small real PDF file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/words.hpp"

namespace spor::test {

/// Sets lines on pages. Every letter is half as wide as its line's size; a box is as high as the size.
class Paper {
public:
    explicit Paper(float width = 600, float height = 800) : width_(width), height_(height) {}

    void page();
    /// One line whose first letter stands at `left`, with its box's upper edge at `top`. Two blanks and more are a gap.
    void line(float left, float top, std::string_view text, float size = 10);
    /// Lines one below the other, `pitch` apart. Returns where the next one would stand.
    float lines(float left, float top, const std::vector<std::string>& texts, float size = 10, float pitch = 12);

    [[nodiscard]] const pdf::Extract& extract() const { return extract_; }
    /// As pdftotext -bbox-layout writes it.
    [[nodiscard]] std::string xml() const;

private:
    float width_;
    float height_;
    pdf::Extract extract_;
};

/// A PDF file with one page for each of `pages`: its lines in Courier, from the top. ASCII only. `trailer` stands in
/// the trailer, as "/Encrypt << … >>" would.
[[nodiscard]] std::string make_pdf(const std::vector<std::vector<std::string>>& pages, const std::string& trailer = "");

}  // namespace spor::test
