// What a PDF shows: words in boxes, page by page, as poppler's `pdftotext -bbox-layout` tells them.
//
// Units: points from a page's upper left corner, y growing downward. Entry point: extract_words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "process/child.hpp"
#include "spor/document.hpp"
#include "spor/result.hpp"

namespace spor::pdf {

struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] float centre() const { return (top + bottom) / 2; }
    void add(const Box& other) {
        left = left < other.left ? left : other.left;
        top = top < other.top ? top : other.top;
        right = right > other.right ? right : other.right;
        bottom = bottom > other.bottom ? bottom : other.bottom;
    }
};

struct Word {
    Box box;
    Range text;  ///< in Extract::text
};

struct Sheet {
    float width = 0;
    float height = 0;
    std::vector<Word> words;
};

struct Extract {
    std::string text;  ///< all words' letters, end to end
    std::vector<Sheet> sheets;
    bool damaged = false;  ///< poppler complained, and went on

    [[nodiscard]] std::string_view text_of(const Word& word) const {
        return std::string_view(text).substr(word.text.begin, word.text.size());
    }
};

/// Runs pdftotext on the file's bytes. An Error where there is no pdftotext, where it cannot open the file (a password,
/// damage), and where it takes or writes more than `limits` allow.
[[nodiscard]] Result<Extract> extract_words(std::string_view bytes, const std::string& name,
                                            const process::ChildLimits& limits = {});

/// Reads what pdftotext wrote, as it comes. What is no number or no character is left out, never an error.
class WordReader {
public:
    WordReader();
    WordReader(const WordReader&) = delete;
    WordReader& operator=(const WordReader&) = delete;
    ~WordReader();

    void add(std::string_view xml);
    /// What was read; `whole` where the XML came to its end.
    struct Found {
        Extract extract;
        bool whole = false;
    };
    [[nodiscard]] Found finish();

private:
    struct State;
    State* state_;
};

}  // namespace spor::pdf
