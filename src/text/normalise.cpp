// The two forms of a word: the one under which words are the same, and the one under which they are alike.
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/cursor.hpp"
#include "text/words.hpp"

namespace spor::text {
namespace {

/// Latin ligatures, which text taken out of a PDF is full of. Empty for all else.
std::string_view open_ligature(char32_t value) {
    switch (value) {
        case 0xFB00:
            return "ff";
        case 0xFB01:
            return "fi";
        case 0xFB02:
            return "fl";
        case 0xFB03:
            return "ffi";
        case 0xFB04:
            return "ffl";
        case 0xFB05:
        case 0xFB06:
            return "st";
        default:
            return {};
    }
}

bool is_single_quote(char32_t c) {
    return c == '\'' || (c >= 0x2018 && c <= 0x201B) || c == 0x02BC || c == 0x2039 || c == 0x203A || c == 0xB4 ||
           c == '`' || c == 0x2032;
}
bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFF0D;
}

/// One kind of each: `"`, `'`, `-`, a digit. 0 where the character stays.
char fold_mark(char32_t c) {
    if (const char digit = superscript_digit(c); digit != '\0') return digit;
    if (is_double_quote(c)) return '"';
    if (is_single_quote(c)) return '\'';
    return is_dash(c) ? '-' : '\0';
}

/// ASCII without marks that have other kinds, and the letters of Latin-1: their own normal form.
bool is_plain(std::string_view word) {
    constexpr unsigned char kLatin1 = 0xC3;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte == kLatin1) {
            ++at;
        } else if (byte >= 0x80 || byte == ' ' || byte == '\t' || byte == '`' || byte == '-' || byte == '.') {
            return false;
        }
    }
    return true;
}

bool needs_nfc(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xCC && byte != 0xE2;  // combining marks and all beyond begin here; E2 is general punctuation
    });
}

std::string to_nfc(const std::string& word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return word;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, word, sink, nullptr, status);
    return U_FAILURE(status) ? word : out;
}

/// Without what cannot be seen, ligatures opened, marks folded; blanks inside (`§ 4`, `50 %`) gone.
std::string clean(std::string_view word, bool fold_typography) {
    std::string out;
    out.reserve(word.size());
    for (std::uint32_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        const std::string_view written = word.substr(at, point.size);
        at += point.size;
        const CharClass kind = classify(point.value);
        if (kind == CharClass::joiner || kind == CharClass::space) continue;
        if (const auto ligature = open_ligature(point.value); !ligature.empty()) {
            out += ligature;
        } else if (const char mark = fold_typography ? fold_mark(point.value) : '\0'; mark != '\0') {
            out += mark;
        } else if (fold_typography && point.value == 0x2026) {
            out += "...";
        } else {
            out += written;
        }
    }
    return out;
}

/// A footnote's mark as a page shows it: `[^1]` is `1`.
std::string_view footnote_number(std::string_view word) {
    const bool mark = word.size() > 3 && word.starts_with("[^") && word.back() == ']';
    const std::string_view label = mark ? word.substr(2, word.size() - 3) : std::string_view();
    return label.find_first_not_of("0123456789") == std::string_view::npos ? label : std::string_view();
}

}  // namespace

std::string normalise(std::string_view word, bool fold_typography) {
    if (is_plain(word)) {
        const std::string_view number = fold_typography ? footnote_number(word) : std::string_view();
        return std::string(number.empty() ? word : number);
    }
    std::string out = clean(word, fold_typography);
    if (fold_typography && (out == "--" || out == "---")) out.resize(1);
    return needs_nfc(out) ? to_nfc(out) : out;
}

std::string fold(std::string_view word) {
    const std::string plain = normalise(word, true);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, plain, sink, nullptr, status);
    return U_FAILURE(status) ? plain : out;
}

}  // namespace spor::text
