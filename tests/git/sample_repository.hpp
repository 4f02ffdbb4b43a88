// A repository made for a test, in a folder that goes with it. Nothing of the machine's own git settings counts in it.
#pragma once

#include <string>

namespace spor::testing {

class SampleRepository {
public:
    SampleRepository();
    SampleRepository(const SampleRepository&) = delete;
    SampleRepository& operator=(const SampleRepository&) = delete;
    ~SampleRepository();

    [[nodiscard]] const std::string& folder() const { return folder_; }
    void write(const std::string& path, const std::string& bytes) const;
    /// Fails the test where git does.
    void git(const std::string& arguments) const;
    void commit(const std::string& message) const { git("add -A"), git("commit -q --allow-empty -m " + message); }

private:
    std::string folder_;
};

}  // namespace spor::testing
