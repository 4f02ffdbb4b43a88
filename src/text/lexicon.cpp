#include "text/lexicon.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "text/characters.hpp"

namespace spor {
namespace {

using text::next_character;

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

void append(std::string& word, char32_t c) {
    if (c < 0x80) {
        word.push_back(static_cast<char>(c));
        return;
    }
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    word.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

// Letters written with combining marks become the letters that a keyboard writes.
void compose(std::string& word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return;
    const icu::UnicodeString composed = nfc->normalize(icu::UnicodeString::fromUTF8(word), status);
    if (U_FAILURE(status)) return;
    word.clear();
    composed.toUTF8String(word);
}

// Reads the word at or after `at` into `word`, folded; empty at the end of the text.
void next_word(std::string_view text, std::size_t& at, std::string& word) {
    word.clear();
    bool marked = false;
    bool hyphen = false;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_character(text, next);
        if (c == text::kSoftHyphen && !word.empty()) {
            at = next;
            continue;
        }
        if (c < 0x80 ? text::is_letter(c) || text::is_digit(c) : text::is_word_character(c)) {
            if (hyphen) word.push_back('-');
            hyphen = false;
            marked |= text::is_mark(c);
            append(word, text::fold_case(c));
        } else if (!word.empty()) {
            if (!is_hyphen(c) || hyphen) break;
            hyphen = true;
        }
        at = next;
    }
    if (marked) compose(word);
}

}  // namespace

void Lexicon::add(std::string_view text) {
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        next_word(text, at, word);
        if (!word.empty() && words_.find(word) == words_.end()) words_.insert(word);
    }
}

bool Lexicon::contains(std::string_view word) const {
    std::string folded;
    std::size_t at = 0;
    next_word(word, at, folded);
    return at == word.size() && !folded.empty() && words_.find(folded) != words_.end();
}

}  // namespace spor
