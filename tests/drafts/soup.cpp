#include "drafts/soup.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "drafts/words.hpp"

namespace spor::drafts {
namespace {

using namespace std::string_view_literals;

constexpr std::array fragments_of_markdown{"**"sv,
                                           "*"sv,
                                           "__"sv,
                                           "_"sv,
                                           "~~"sv,
                                           "~"sv,
                                           "`"sv,
                                           "```\n"sv,
                                           "\n"sv,
                                           "\n\n"sv,
                                           "\n- "sv,
                                           "\n  - "sv,
                                           "\n1. "sv,
                                           "\n> "sv,
                                           "\n# "sv,
                                           "\n## "sv,
                                           "\n---\n"sv,
                                           "\n| a | b |\n|---|---|\n| c | d |\n"sv,
                                           "|"sv,
                                           "["sv,
                                           "](x)"sv,
                                           "![b]("sv,
                                           ")"sv,
                                           "<br>"sv,
                                           "<b>"sv,
                                           "</b>"sv,
                                           "<!-- x -->"sv,
                                           "\n<div>\n"sv,
                                           "\n</div>\n"sv,
                                           "&amp;"sv,
                                           "&"sv,
                                           "\\"sv,
                                           "\\*"sv,
                                           "  \n"sv,
                                           "\t"sv,
                                           "    "sv,
                                           "[^1]"sv,
                                           "\n\n[^1]: note\n"sv,
                                           "\n[x]: http://example.dk\n"sv,
                                           "- [ ] "sv,
                                           "https://a.dk/b_c*d"sv,
                                           "{++"sv,
                                           "++}"sv,
                                           "{--"sv,
                                           "--}"sv,
                                           "{~~"sv,
                                           "~>"sv,
                                           "~~}"sv,
                                           "{>>"sv,
                                           "<<}"sv,
                                           "<ins>"sv,
                                           "</ins>"sv,
                                           "<del>"sv,
                                           "</del>"sv,
                                           "»"sv,
                                           "«"sv,
                                           "”"sv,
                                           "’"sv,
                                           "–"sv,
                                           "-"sv,
                                           "."sv,
                                           ","sv,
                                           "("sv,
                                           "\u00a0"sv,
                                           "\u00ad"sv,
                                           "\u200b"sv,
                                           "a\u030a"sv,
                                           "ﬁ"sv,
                                           "\r\n"sv,
                                           "§ 3"sv,
                                           "(flyttet fra …)"sv,
                                           "***"sv,
                                           "===\n"sv,
                                           "\n+ "sv,
                                           "\n10) "sv,
                                           "\n\n\n"sv,
                                           "\n    kode\n"sv,
                                           "{"sv,
                                           "}"sv,
                                           "😀"sv,
                                           "ß"sv,
                                           "\n:---\n"sv};

}  // namespace

std::string make_soup(Random& random, std::size_t fragments) {
    std::string soup;
    for (std::size_t i = 0; i < fragments; ++i) {
        if (random.chance(55)) {
            soup += make_word(random);
            if (random.chance(80)) soup += ' ';
        } else {
            soup += random.pick(fragments_of_markdown);
        }
    }
    return soup;
}

std::string stir(std::string soup, Random& random, std::size_t count) {
    const auto boundary = [&](std::size_t offset) {
        while (offset < soup.size() && (static_cast<unsigned char>(soup[offset]) & 0xC0U) == 0x80U) ++offset;
        return offset;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = boundary(random.below(soup.size() + 1));
        const std::size_t end = boundary(std::min(soup.size(), begin + random.below(30)));
        const std::string piece = soup.substr(begin, end - begin);
        if (random.chance(50)) soup.erase(begin, end - begin);
        if (random.chance(50))
            soup.insert(boundary(random.below(soup.size() + 1)), random.chance(50) ? piece : make_soup(random, 3));
    }
    return soup;
}

}  // namespace spor::drafts
