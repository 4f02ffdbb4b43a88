// Sets of bytes, and the first of them in a text: the library's find_first_of looks every byte up by a call.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace spor::markup {

class ByteSet {
public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char c : bytes) in_[static_cast<unsigned char>(c)] = true;
    }
    [[nodiscard]] constexpr bool contains(char c) const { return in_[static_cast<unsigned char>(c)]; }

    /// Where one of them stands first, from `at` on; the text's size where none does.
    [[nodiscard]] std::size_t find_in(std::string_view text, std::size_t at) const {
        while (at < text.size() && !contains(text[at])) ++at;
        return at;
    }

private:
    std::array<bool, 256> in_{};
};

}  // namespace spor::markup
