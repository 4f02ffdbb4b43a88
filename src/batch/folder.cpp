#include "batch/folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "files/digest.hpp"
#include "spor/read.hpp"

namespace spor::batching {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1U << 16U;
constexpr int kTries = 8;

}  // namespace

bool is_the_names_fault(int code) {
    return code == ENAMETOOLONG || code == ENOTDIR || code == EISDIR || code == EEXIST || code == ELOOP;
}

Error folder_trouble(int code, const std::string& path) {
    Error error = files::write_trouble(code, path);
    error.why = code == ENOSPC || code == EDQUOT ? "make room and run the same again; what is done is kept"
                                                 : "what is done is kept, and the same run goes on from there";
    return error;
}

int make_folders(const std::string& path) {
    std::error_code problem;
    fs::create_directories(path, problem);
    return problem.value();
}

Result<Folder> Folder::take(const std::string& path) {
    if (const int code = make_folders(path + "/.spor/aside"); code != 0) return files::write_trouble(code, path);
    const std::string name = path + "/.spor/lock";
    const int lock = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock < 0) return files::write_trouble(errno, name);
    Folder folder(path, lock);
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return files::write_trouble(errno, name);
        return Error{"another run is filling this folder", path, "wait until it has ended, or give another folder"};
    }
    std::error_code problem;
    for (fs::directory_iterator each(folder.aside(), problem), end; !problem && each != end; each.increment(problem))
        ::unlink(each->path().c_str());
    return folder;
}

Folder::Folder(Folder&& other) noexcept : path_(std::move(other.path_)), lock_(other.lock_) { other.lock_ = -1; }

Folder::~Folder() {
    if (lock_ >= 0) ::close(lock_);
}

int Folder::write(const Written& file, std::string_view bytes) const {
    const std::string target = at(file.path);
    int code = files::write_whole(aside(), target, bytes, files::Durable::no);
    // Again if need be: another pair may just have taken away its last file there, and the folder with it.
    for (int tries = 0; code == ENOENT && tries < kTries; ++tries) {
        code = make_folders(files::folder_of(target));
        if (code == 0) code = files::write_whole(aside(), target, bytes, files::Durable::no);
    }
    return code;
}

bool Folder::holds(const Written& file) const {
    std::error_code problem;
    if (fs::file_size(at(file.path), problem) != file.bytes || problem) return false;
    const Result<std::string> bytes = load(at(file.path));
    return bytes && files::fingerprint(*bytes) == file.fingerprint;
}

int Folder::settle() const {
#ifdef __linux__
    return ::syncfs(lock_) != 0 ? errno : 0;
#else
    ::sync();
    return 0;
#endif
}

void Folder::remove(const std::string& name) const {
    ::unlink(at(name).c_str());
    for (std::string up = files::folder_of(name); up != "." && ::rmdir(at(up).c_str()) == 0;) up = files::folder_of(up);
}

ReportFile::ReportFile(const Folder& folder, std::string name) : folder_(folder), name_(std::move(name)) {
    code_ = file_.open(folder_.aside());
}

void ReportFile::put(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kBuffer) flush();
}

void ReportFile::flush() {
    if (code_ == 0) code_ = file_.write(buffer_);
    buffer_.clear();
}

std::optional<Error> ReportFile::commit() {
    flush();
    if (code_ == 0) code_ = file_.commit(folder_.at(name_), files::Durable::yes);
    if (code_ == 0) return std::nullopt;
    return folder_trouble(code_, folder_.at(name_));
}

}  // namespace spor::batching
