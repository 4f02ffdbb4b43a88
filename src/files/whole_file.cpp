#include "files/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace spor::files {

int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Error write_trouble(int code, const std::string& path) {
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
            return {std::string("cannot be written: ") + std::strerror(code), path, ""};
    }
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

WholeFile::~WholeFile() {
    close();
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

int WholeFile::open(const std::string& aside) {
    static std::atomic<unsigned> count{0};
    do {
        temporary_ = aside + "/.spor-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EEXIST);  // another machine's process of the same number, or a dead one's
    if (descriptor_ >= 0) return 0;
    temporary_.clear();
    return errno;
}

int WholeFile::write(std::string_view bytes) const { return write_all(descriptor_, bytes); }

int WholeFile::set_mode(unsigned mode) const { return ::fchmod(descriptor_, mode) != 0 ? errno : 0; }

int WholeFile::commit(const std::string& target, Durable durable) {
    int code = 0;
    // Before the name, the bytes: after a power cut the file is the old one or the new one, never an empty one.
    if (durable == Durable::yes && ::fsync(descriptor_) != 0 && errno != EINVAL) code = errno;
    if (const int closed = close(); code == 0) code = closed;
    if (code == 0 && ::rename(temporary_.c_str(), target.c_str()) != 0) code = errno;
    if (code == 0) temporary_.clear();
    return code;
}

int WholeFile::close() {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    return descriptor >= 0 && ::close(descriptor) != 0 ? errno : 0;
}

int write_whole(const std::string& aside, const std::string& target, std::string_view bytes, Durable durable) {
    WholeFile file;
    int code = file.open(aside);
    if (code == 0) code = file.write(bytes);
    return code == 0 ? file.commit(target, durable) : code;
}

}  // namespace spor::files
