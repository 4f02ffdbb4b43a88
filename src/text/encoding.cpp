#include "text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

namespace spor::text {
namespace {

constexpr std::size_t kSample = 1U << 16U;         // enough for a detector, quick on any file
constexpr std::size_t kLargest = 0x7FFFFFFFU;      // ICU counts in 31 bits, a Document in 32
constexpr const char* kFallback = "windows-1252";  // what Danish offices wrote before UTF-8
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

Error not_text(const std::string& name, std::string what) {
    return {std::move(what), name, "give plain text or markdown in UTF-8, UTF-16 or Windows-1252"};
}

bool starts_with(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

// The encoding that a byte-order mark names; empty where there is none. UTF-32 before UTF-16: its mark begins alike.
std::string_view marked_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (starts_with(bytes, "\xEF\xBB\xBF"sv)) return "UTF-8";
    if (starts_with(bytes, "\xFF\xFE\0\0"sv)) return "UTF-32";
    if (starts_with(bytes, "\0\0\xFE\xFF"sv)) return "UTF-32";
    if (starts_with(bytes, "\xFF\xFE"sv) || starts_with(bytes, "\xFE\xFF"sv)) return "UTF-16";
    return {};
}

// UTF-16 without a mark: of a text in Latin letters nearly every other byte is NUL, and all on one side.
std::string_view unmarked_utf16(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, kSample);
    std::array<std::size_t, 2> nul{};
    for (std::size_t at = 0; at < sample.size(); ++at) nul[at % 2] += sample[at] == '\0' ? 1U : 0U;
    const std::size_t pairs = sample.size() / 2;
    if (nul[1] * 10 >= pairs * 7 && nul[0] * 20 <= pairs) return "UTF-16LE";
    if (nul[0] * 10 >= pairs * 7 && nul[1] * 20 <= pairs) return "UTF-16BE";
    return {};
}

bool is_binary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, kSample);
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char byte) {
        const auto c = static_cast<unsigned char>(byte);
        return (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F;
    });
    return static_cast<std::size_t>(controls) * 50 > sample.size();
}

// What is wrong with a file's UTF-8.
struct Damage {
    std::size_t places = 0;
    std::size_t first = 0;
    std::size_t sound = 0;   // well-formed sequences of more than one byte
    bool truncated = false;  // the only damage is a character cut off at the end
};

std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
    std::uint64_t word = 0;
    while (at + sizeof word <= bytes.size()) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if ((word & 0x8080808080808080U) != 0) break;
        at += sizeof word;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

// One character of UTF-8, which is negative where it is ill-formed.
UChar32 step(std::string_view bytes, std::size_t& at) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data()) + at;
    std::int32_t used = 0;
    UChar32 c = 0;
    U8_NEXT(data, used, static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - at)), c);
    at += static_cast<std::size_t>(used);
    return c;
}

// A lead byte that asks for more bytes than are left.
bool is_cut_off(std::string_view tail) {
    const auto lead = static_cast<unsigned char>(tail.front());
    const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    return tail.size() < wanted;
}

Damage inspect(std::string_view bytes) {
    Damage damage;
    for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
        const std::size_t begin = at;
        if (step(bytes, at) >= 0) {
            ++damage.sound;
            continue;
        }
        if (damage.places++ == 0) damage.first = begin;
        damage.truncated = damage.places == 1 && at == bytes.size() && is_cut_off(bytes.substr(begin));
    }
    return damage;
}

std::uint32_t line_at(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    return static_cast<std::uint32_t>(find_line_starts(before).size());
}

// ICU's answer, but Windows-1252 where it scores nearly as well: on short texts the detector sees Turkish or Polish.
std::string detect_single_byte(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    if (U_FAILURE(status)) return kFallback;
    const std::string_view sample = bytes.substr(0, kSample);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t found = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
    if (U_FAILURE(status) || found == 0) return kFallback;
    const std::int32_t best = ucsdet_getConfidence(matches[0], &status);
    constexpr std::int32_t kNear = 25;
    constexpr std::int32_t kSure = 40;
    for (std::int32_t i = 0; i < found; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        const bool western = name == "windows-1252" || name == "ISO-8859-1";
        if (western && ucsdet_getConfidence(matches[i], &status) + kNear >= best) return kFallback;
    }
    return best >= kSure ? ucsdet_getName(matches[0], &status) : kFallback;
}

Result<std::string> convert(std::string_view bytes, const std::string& encoding, const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
    const Converter from(ucnv_open(encoding.c_str(), &status), &ucnv_close);
    const Converter to(ucnv_open("UTF-8", &status), &ucnv_close);
    if (U_FAILURE(status)) return not_text(name, "is in an encoding that cannot be read: " + encoding);
    std::string text;
    text.reserve(bytes.size());
    std::array<char, 1U << 14U> out{};
    std::array<UChar, 1U << 13U> pivot{};
    UChar* pivot_from = pivot.data();
    UChar* pivot_to = pivot.data();
    const char* source = bytes.data();
    UBool reset = 1;
    do {
        status = U_ZERO_ERROR;
        char* target = out.data();
        ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, bytes.data() + bytes.size(),
                       pivot.data(), &pivot_from, &pivot_to, pivot.data() + pivot.size(), reset, 1, &status);
        text.append(out.data(), static_cast<std::size_t>(target - out.data()));
        reset = 0;
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) return not_text(name, "cannot be read in its encoding: " + encoding);
    return text;
}

// A BOM was for the decoder; in UTF-8 it says nothing.
Result<Decoded> decode_wide(std::string_view bytes, const std::string& encoding, const std::string& name) {
    Result<std::string> text = convert(bytes, encoding, name);
    if (!text) return text.error();
    if (text->find('\0') != std::string::npos || is_binary(*text)) {
        return not_text(name, "is binary data, not text");
    }
    return Decoded{std::move(*text), {}};
}

Result<Decoded> decode_damaged(std::string_view bytes, const Damage& damage, bool marked, const std::string& name) {
    if (marked || damage.truncated || damage.sound >= damage.places * 4) {
        const std::string what =
            damage.truncated ? "the file ends in the middle of a character; it may be cut short"
                             : "is no UTF-8, from here on; places read as U+FFFD: " + std::to_string(damage.places);
        return Decoded{repair(bytes), {Notice{what, line_at(bytes, damage.first)}}};
    }
    const std::string encoding = detect_single_byte(bytes);
    Result<std::string> text = convert(bytes, encoding, name);
    if (!text) return text.error();
    return Decoded{std::move(*text), {Notice{"is no UTF-8, and was read as: " + encoding, 0}}};
}

}  // namespace

bool is_utf8(std::string_view bytes) { return inspect(bytes).places == 0; }

std::string repair(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + 64);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        at = skip_ascii(bytes, at);
        text.append(bytes.substr(begin, at - begin));
        if (at == bytes.size()) break;
        const std::size_t odd = at;
        if (step(bytes, at) >= 0) {
            text.append(bytes.substr(odd, at - odd));
        } else {
            text.append(kReplacement);
        }
    }
    return text;
}

Result<Decoded> decode(std::string bytes, const std::string& name) {
    if (bytes.size() > kLargest) return Error{"is larger than 2 GB", name, "split it"};
    const std::string_view mark = marked_encoding(bytes);
    if (!mark.empty() && mark != "UTF-8") return decode_wide(bytes, std::string(mark), name);
    if (bytes.find('\0') != std::string::npos) {
        const std::string_view wide = unmarked_utf16(bytes);
        if (wide.empty()) return not_text(name, "is binary data, not text");
        return decode_wide(bytes, std::string(wide), name);
    }
    if (is_binary(bytes)) return not_text(name, "is binary data, not text");
    const Damage damage = inspect(bytes);
    if (damage.places == 0) return Decoded{std::move(bytes), {}};
    return decode_damaged(bytes, damage, !mark.empty(), name);
}

}  // namespace spor::text
