#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "cli/messages.hpp"

namespace spor::cli {
namespace {

/// What went wrong with a system call, in words; `code` is its errno.
Error trouble(int code, const std::string& path, Language language) {
    switch (code) {
        case EPIPE:
            return {"the reader went away", path, ""};
        case ENOSPC:
        case EDQUOT:
            return {"the disk is full", path, "nothing was written"};
        case ENOENT:
        case ENOTDIR:
            return {"no such folder", path, "give a file in an existing folder"};
        case EISDIR:
            return {"is a directory", path, "give a file in it"};
        case EACCES:
        case EPERM:
        case EROFS:
            return {"may not be written", path, "change its permissions or give another file"};
        default:
            return {say_of(language, "cannot be written: {}", std::strerror(code)), path, ""};
    }
}

/// 0, or the errno of the write that failed.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Permissions for a file: those it has, or those that the process gives new ones.
mode_t mode_of(const struct stat* present) {
    if (present != nullptr) return present->st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// The file that a path leads to, so that a symbolic link stays one.
std::string resolve(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    return real ? std::string(real.get()) : path;
}

/// 0, or an errno; nothing is left behind then.
int replace_file(const std::string& path, const struct stat* present, std::string_view bytes) {
    const std::string target = present != nullptr ? resolve(path) : path;
    const std::size_t slash = target.rfind('/');
    std::string temporary = (slash == std::string::npos ? "" : target.substr(0, slash + 1)) + ".spor-XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) return errno;
    int code = ::fchmod(descriptor, mode_of(present)) != 0 ? errno : write_all(descriptor, bytes);
    // Before the name, the bytes: after a power cut the file is the old one or the new one, never an empty one.
    if (code == 0 && ::fsync(descriptor) != 0 && errno != EINVAL) code = errno;
    if (::close(descriptor) != 0 && code == 0) code = errno;
    if (code == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) code = errno;
    if (code != 0) ::unlink(temporary.c_str());
    return code;
}

/// Devices and pipes keep what they are: there is nothing to replace.
int write_device(const std::string& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int code = write_all(descriptor, bytes);
    return ::close(descriptor) != 0 && code == 0 ? errno : code;
}

int write_file(const std::string& path, std::string_view bytes) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return errno == ENOENT ? replace_file(path, nullptr, bytes) : errno;
    if (S_ISDIR(facts.st_mode)) return EISDIR;
    // A rename would get past a file that is write-protected.
    if (::access(path.c_str(), W_OK) != 0) return errno;
    return S_ISREG(facts.st_mode) ? replace_file(path, &facts, bytes) : write_device(path, bytes);
}

}  // namespace

std::optional<Error> write_output(const std::string& path, std::string_view bytes, Language language) {
    const bool standard = path.empty() || path == "-";
    const int code = standard ? write_all(STDOUT_FILENO, bytes) : write_file(path, bytes);
    if (code == 0) return std::nullopt;
    Error error = trouble(code, standard ? std::string(say(language, "standard output")) : path, language);
    if (standard) error.why.clear();  // part of it may have arrived
    return error;
}

}  // namespace spor::cli
