// Folders of drafts that a test makes, and what lies in the folder that a batch filled.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "spor/batch.hpp"

namespace spor::test {

/// A folder that goes when the test ends.
class Scratch {
public:
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    [[nodiscard]] std::string at(std::string_view name) const { return path_ + '/' + std::string(name); }
    /// Writes a file, and the folders above it.
    void write(std::string_view name, std::string_view text) const;
    [[nodiscard]] std::string read(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    void remove(std::string_view name) const;
    /// Every file under a folder, by its path in there; the lock is left out.
    [[nodiscard]] std::map<std::string, std::string> files(std::string_view folder) const;

private:
    std::string path_;
};

/// Some paragraphs that belong to one another by their words, and to no other seed's.
[[nodiscard]] std::string draft_about(std::string_view subject, unsigned seed);

/// The plan of the folders "old" and "new".
[[nodiscard]] BatchPlan plan_of(const Scratch& scratch);
/// run_batch of that plan into "reports", which may not fail.
BatchOutcome run(const Scratch& scratch, const BatchOptions& options = {}, std::string_view reports = "reports");

}  // namespace spor::test
