#include "batch/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace spor::batching {
namespace {

constexpr std::size_t kChunk = 1U << 20U;

}  // namespace

Result<Journal> Journal::open(const std::string& path, bool writable) {
    const int flags = writable ? O_RDWR | O_CREAT : O_RDONLY;
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
    if (descriptor < 0 && (writable || errno != ENOENT)) return files::write_trouble(errno, path);
    Journal journal(descriptor);
    journal.scan();
    // Half a line at the end is what a killed run, or a full disk, left.
    if (writable && ::ftruncate(descriptor, static_cast<off_t>(journal.end_)) != 0)
        return files::write_trouble(errno, path);
    return journal;
}

Journal::Journal(Journal&& other) noexcept
    : descriptor_(other.descriptor_),
      end_(other.end_),
      names_(std::move(other.names_)),
      places_(std::move(other.places_)) {
    other.descriptor_ = -1;
}

Journal::~Journal() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

/// Line by line, one chunk of the file held at a time. What follows the last line break is no line.
void Journal::scan() {
    std::string held;
    std::string chunk(kChunk, '\0');
    std::uint64_t begin = 0;  // of `held` in the file
    ssize_t got = 0;
    while (descriptor_ >= 0 &&
           (got = ::pread(descriptor_, chunk.data(), chunk.size(), static_cast<off_t>(begin + held.size()))) > 0) {
        held.append(chunk, 0, static_cast<std::size_t>(got));
        std::size_t at = 0;
        for (std::size_t end = held.find('\n'); end != std::string::npos; end = held.find('\n', at)) {
            const std::string_view line = std::string_view(held).substr(at, end - at);
            if (const auto record = read_record(line)) place(record->output, {begin + at, line.size()});
            at = end + 1;
        }
        begin += at;
        held.erase(0, at);
    }
    end_ = begin;
}

void Journal::place(std::string_view output, Place place) {
    const auto known = places_.find(output);
    if (known != places_.end()) {
        known->second = place;
    } else {
        places_.emplace(names_.keep(output), place);
    }
}

std::string Journal::read(Place place) const {
    std::string bytes(place.size, '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got =
            ::pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(place.offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return {};
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

std::string Journal::line(std::string_view output) const {
    Place place;
    {
        const std::lock_guard lock(mutex_);
        const auto found = places_.find(output);
        if (found == places_.end()) return {};
        place = found->second;
    }
    return read(place);
}

std::optional<Record> Journal::find(std::string_view output) const {
    const std::string bytes = line(output);
    if (bytes.empty()) return std::nullopt;
    Result<Record> record = read_record(bytes);
    if (!record) return std::nullopt;
    return std::move(*record);
}

int Journal::add(const Record& record) {
    const std::string line = write_record(record) + '\n';
    const std::lock_guard lock(mutex_);
    // Behind the last whole line, wherever a line that failed may have ended.
    if (::lseek(descriptor_, static_cast<off_t>(end_), SEEK_SET) < 0) return errno;
    if (const int code = files::write_all(descriptor_, line); code != 0) return code;
    place(record.output, {end_, line.size() - 1});
    end_ += line.size();
    return 0;
}

std::vector<std::string> Journal::outputs() const {
    std::vector<std::string> names;
    for (const auto& [name, place] : places_) names.emplace_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace spor::batching
