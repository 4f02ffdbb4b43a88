#include "files/digest.hpp"

#include <sha2.h>

#include <array>
#include <cstdint>

namespace spor::files {

std::string sha256(std::string_view bytes) {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
    SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), text.data());
    return text.data();
}

}  // namespace spor::files
