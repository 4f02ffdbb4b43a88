// A file's bytes, or an Error that a person can act on. Entry point: load.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "files/bounds.hpp"
#include "spor/read.hpp"

namespace spor {
namespace {

// The descriptor is closed on every way out; standard input is not ours to close.
class Descriptor {
public:
    Descriptor(int number, bool owned) : number_(number), owned_(owned) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (owned_ && number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
    bool owned_;
};

Error trouble(const std::string& path, int number) {
    switch (number) {
        case ENOENT:
        case ENOTDIR:
            return {"no such file", path, "give an existing file, or - for standard input"};
        case EACCES:
        case EPERM:
            return {"may not be read", path, "change its permissions or give another file"};
        case EISDIR:
            return {"is a directory", path, "give a file in it"};
        default:
            return {std::string("cannot be read: ") + std::strerror(number), path, "give another file"};
    }
}

Result<std::string> drain(int descriptor, const std::string& path, std::size_t expected, std::uint64_t largest) {
    std::string bytes;
    bytes.reserve(expected);
    std::array<char, 1U << 16U> chunk{};
    for (;;) {
        const ssize_t got = ::read(descriptor, chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return trouble(path, errno);
        if (got == 0) return bytes;
        if (bytes.size() + static_cast<std::size_t>(got) > largest) return files::too_large(path, largest);
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace

Result<std::string> load(const std::string& path, std::uint64_t largest) {
    largest = std::min(largest, kLargestPossible);
    const bool standard = path == "-";
    const Descriptor file(standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC), !standard);
    if (file.number() < 0) return trouble(path, errno);
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) return trouble(path, errno);
    if (S_ISDIR(facts.st_mode)) return trouble(path, EISDIR);
    const bool regular = S_ISREG(facts.st_mode) && facts.st_size > 0;
    const std::size_t size = regular ? static_cast<std::size_t>(facts.st_size) : 0;
    if (size > largest) return files::too_large(path, largest);
    return drain(file.number(), path, size, largest);
}

}  // namespace spor
