#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

#include "cli/messages.hpp"
#include "files/whole_file.hpp"

namespace spor::cli {
namespace {

/// The file that a path leads to, so that a symbolic link stays one.
std::string resolve(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    return real ? std::string(real.get()) : path;
}

/// 0, or an errno; nothing is left behind then. A file that is there keeps its permissions.
int replace_file(const std::string& path, const struct stat* present, std::string_view bytes) {
    const std::string target = present != nullptr ? resolve(path) : path;
    files::WholeFile file;
    int code = file.open(files::folder_of(target));
    if (code == 0 && present != nullptr) code = file.set_mode(present->st_mode & 07777);
    if (code == 0) code = file.write(bytes);
    return code == 0 ? file.commit(target, files::Durable::yes) : code;
}

/// Devices and pipes keep what they are: there is nothing to replace.
int write_device(const std::string& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int code = files::write_all(descriptor, bytes);
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
    const int code = standard ? files::write_all(STDOUT_FILENO, bytes) : write_file(path, bytes);
    if (code == 0) return std::nullopt;
    Error error = files::write_trouble(code, standard ? std::string(say(language, "standard output")) : path);
    if (standard) error.why.clear();  // part of it may have arrived
    return error;
}

}  // namespace spor::cli
