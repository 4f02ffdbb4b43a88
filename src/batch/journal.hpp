// What a folder remembers of its pairs: .spor/pairs.jsonl, one Record a line.
//
// A run adds a line when a pair is done; a later line about the same pair overrules an earlier one. Lines that are not
// whole (the process was killed, the disk was full, the power went) are passed over, and their pairs done again. A run
// that ends writes the file anew, in the plan's order.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "batch/folder.hpp"
#include "batch/names.hpp"
#include "batch/record.hpp"

namespace spor::batching {

class Journal {
public:
    static constexpr const char* kName = ".spor/pairs.jsonl";

    /// `path` is the file's; a missing one remembers nothing. With `writable` lines can be added. O(bytes).
    [[nodiscard]] static Result<Journal> open(const std::string& path, bool writable);

    Journal(Journal&& other) noexcept;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    ~Journal();

    /// Thread-safe, as add is.
    [[nodiscard]] std::optional<Record> find(std::string_view output) const;
    /// 0, or an errno; what then stands of the line is no line.
    [[nodiscard]] int add(const Record& record);
    void forget(std::string_view output) { places_.erase(output); }

    [[nodiscard]] bool knows(std::string_view output) const { return places_.contains(output); }
    /// In order of their names.
    [[nodiscard]] std::vector<std::string> outputs() const;
    [[nodiscard]] std::string line(std::string_view output) const;

private:
    struct Place {
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
    };
    explicit Journal(int descriptor) : descriptor_(descriptor) {}
    void scan();
    void place(std::string_view output, Place place);
    [[nodiscard]] std::string read(Place place) const;

    int descriptor_ = -1;  ///< -1: there is no such file
    std::uint64_t end_ = 0;
    Names names_;
    std::unordered_map<std::string_view, Place> places_;
    mutable std::mutex mutex_;
};

}  // namespace spor::batching
