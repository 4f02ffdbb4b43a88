#include "markup/parse_autolink.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace spor::markup {

namespace {

constexpr std::uint32_t longest_host = 255;  // as in the DNS; each "www." looks this far ahead
constexpr std::uint32_t longest_name = 1000;

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_alnum(char byte) { return is_letter(byte) || (byte >= '0' && byte <= '9'); }
bool is_white(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

bool is_host_byte(std::string_view text, std::uint32_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return is_alnum(text[at]);
    const char32_t value = text::first_code_point(text.substr(at, 4));
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80 ||
           (!text::is_space(value) && !text::is_punctuation(value));
}

/// Bytes of the host name at `at`; 0 where there is none. Its last two parts may hold no '_'.
std::uint32_t host_size(std::string_view text, std::uint32_t at, bool may_be_short) {
    std::uint32_t dots = 0;
    bool low_here = false;
    bool low_before = false;
    std::uint32_t stop = at;
    for (; stop < text.size() && stop - at < longest_host; ++stop) {
        if (text[stop] == '_') {
            low_here = true;
        } else if (text[stop] == '.') {
            low_before = low_here;
            low_here = false;
            ++dots;
        } else if (text[stop] != '-' && !is_host_byte(text, stop)) {
            break;
        }
    }
    if (low_here || low_before || stop - at == longest_host) return 0;
    return may_be_short || dots > 0 ? stop - at : 0;
}

/// Where the address from `begin` to `end` ends without the marks and the ')' that belong to the sentence around it.
std::uint32_t trim_address(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const std::string_view address = text.substr(begin, end - begin);
    auto opening = std::count(address.begin(), address.end(), '(');
    auto closing = std::count(address.begin(), address.end(), ')');
    while (end > begin) {
        const char last = text[end - 1];
        if (std::string_view("?!.,:*_~'\"").find(last) != std::string_view::npos) {
            --end;
        } else if (last == ')') {
            if (closing <= opening) break;
            --closing;
            --end;
        } else if (last == ';') {
            std::uint32_t name = end - 1;
            while (name > begin && is_letter(text[name - 1])) --name;
            const bool entity = name < end - 1 && name > begin && text[name - 1] == '&';
            end = entity ? name - 1 : end - 1;
        } else {
            break;
        }
    }
    return end;
}

std::uint32_t address_end(std::string_view text, std::uint32_t at) {
    while (at < text.size() && !is_white(text[at]) && text[at] != '<') ++at;
    return at;
}

}  // namespace

Range find_url(std::string_view text, std::uint32_t colon, std::uint32_t from) {
    if (!text.substr(colon).starts_with("://")) return {};
    std::uint32_t begin = colon;
    while (begin > from && colon - begin < 6 && is_letter(text[begin - 1])) --begin;
    std::string scheme(text.substr(begin, colon - begin));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                   [](char byte) { return static_cast<char>(byte | 0x20); });
    const std::uint32_t host = colon + 3;
    if (scheme != "http" && scheme != "https" && scheme != "ftp") return {};
    if (host >= text.size() || !is_alnum(text[host])) {
        if (host >= text.size() || !is_host_byte(text, host)) return {};
    }
    const std::uint32_t size = host_size(text, host, true);
    if (size == 0) return {};
    return {begin, trim_address(text, begin, address_end(text, host + size))};
}

Range find_www(std::string_view text, std::uint32_t at) {
    if (!text.substr(at).starts_with("www.")) return {};
    if (at > 0 && !is_white(text[at - 1]) && std::string_view("*_~(").find(text[at - 1]) == std::string_view::npos)
        return {};
    const std::uint32_t size = host_size(text, at, false);
    if (size == 0) return {};
    return {at, trim_address(text, at, address_end(text, at + size))};
}

Range find_mail(std::string_view text, std::uint32_t sign, std::uint32_t from) {
    std::uint32_t begin = sign;
    while (begin > from && sign - begin < longest_name &&
           (is_alnum(text[begin - 1]) || std::string_view(".+-_").find(text[begin - 1]) != std::string_view::npos)) {
        --begin;
    }
    if (begin == sign) return {};
    std::uint32_t end = sign + 1;
    std::uint32_t dots = 0;
    for (; end < text.size() && end - sign < longest_name; ++end) {
        if (text[end] == '@') return {};
        if (text[end] == '.' && end + 1 < text.size() && is_alnum(text[end + 1])) {
            ++dots;
        } else if (!is_alnum(text[end]) && text[end] != '-' && text[end] != '_') {
            break;
        }
    }
    if (dots == 0 || end - sign < 2 || !is_letter(text[end - 1])) return {};
    return {begin, trim_address(text, begin, end)};
}

}  // namespace spor::markup
