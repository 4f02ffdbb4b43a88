// Files that are whole or not there: written aside, then renamed into their place.
//
// System calls answer with 0 or an errno; write_trouble puts that in words.
#pragma once

#include <string>
#include <string_view>

#include "spor/result.hpp"

namespace spor::files {

/// Writes all of the bytes to a descriptor, whatever the system takes at a time.
[[nodiscard]] int write_all(int descriptor, std::string_view bytes);

/// What went wrong with a file that was to be written, for the person who named it.
[[nodiscard]] Error write_trouble(int code, const std::string& path);

/// Is a power cut to find the old file or the new one, or may it find a torn one that the next run will notice?
enum class Durable : bool { no, yes };

/// One file on its way. What is not committed leaves nothing behind. Not for two threads at a time; several files are.
class WholeFile {
public:
    WholeFile() = default;
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile();

    /// Begins it in the folder `aside`, which must lie on the target's file system. New files get the permissions that
    /// the process gives, 0666 less its umask.
    [[nodiscard]] int open(const std::string& aside);
    [[nodiscard]] int write(std::string_view bytes) const;
    [[nodiscard]] int set_mode(unsigned mode) const;
    /// Puts it in its place, over what may be there.
    [[nodiscard]] int commit(const std::string& target, Durable durable);

private:
    int close();

    int descriptor_ = -1;
    std::string temporary_;
};

/// All of it in one call: a WholeFile of these bytes.
[[nodiscard]] int write_whole(const std::string& aside, const std::string& target, std::string_view bytes,
                              Durable durable);

/// The folder that a path's last name lies in: "a/b" for "a/b/c", "." for "c".
[[nodiscard]] std::string folder_of(const std::string& path);

}  // namespace spor::files
