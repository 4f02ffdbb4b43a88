// The folder that a batch fills: who may write in it, where things lie, and that each file in it is whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "batch/record.hpp"
#include "files/whole_file.hpp"
#include "spor/result.hpp"

namespace spor::batching {

/// Held by one run at a time, and given back with the process, however that ends.
class Folder {
public:
    /// Makes the folder where it is missing, takes the lock, and clears away what a killed run left half-written.
    [[nodiscard]] static Result<Folder> take(const std::string& path);

    Folder(Folder&& other) noexcept;
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    [[nodiscard]] std::string at(std::string_view name) const { return path_ + '/' + std::string(name); }
    [[nodiscard]] std::string aside() const { return at(".spor/aside"); }

    /// Writes a redline, its folders with it. 0, or an errno.
    [[nodiscard]] int write(const Written& file, std::string_view bytes) const;
    /// Is it there, and as it was written?
    [[nodiscard]] bool holds(const Written& file) const;
    /// Until what was written is on the disk, all of it at once: one by one it would take longer than comparing.
    [[nodiscard]] int settle() const;
    /// Takes a file away, and the folders that are empty then.
    void remove(const std::string& name) const;

private:
    Folder(std::string path, int lock) : path_(std::move(path)), lock_(lock) {}

    std::string path_;
    int lock_ = -1;
};

/// Could another pair have been written where this one could not? Then the pair is in trouble and not the folder.
[[nodiscard]] bool is_the_names_fault(int code);
/// An Error about the folder, which says that what was done is kept.
[[nodiscard]] Error folder_trouble(int code, const std::string& path);

/// Makes a folder and those above it. 0, or an errno.
[[nodiscard]] int make_folders(const std::string& path);

/// One of the reports, written piece by piece and put in its place at the end. The first trouble is kept, and what
/// follows it does nothing.
class ReportFile {
public:
    ReportFile(const Folder& folder, std::string name);
    void put(std::string_view bytes);
    [[nodiscard]] std::optional<Error> commit();

private:
    void flush();

    const Folder& folder_;
    std::string name_;
    std::string buffer_;
    files::WholeFile file_;
    int code_ = 0;
};

}  // namespace spor::batching
