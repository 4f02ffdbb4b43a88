// Thousands of names close together: a string of its own costs several times as much as what it says.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace spor::batching {

class Names {
public:
    /// A copy that lives as long as this does, and stays where it is when this is moved.
    std::string_view keep(std::string_view name) {
        if (name.size() > free_) {
            free_ = std::max(kChunk, name.size());
            chunks_.push_back(std::make_unique<char[]>(free_));
            next_ = chunks_.back().get();
        }
        char* const kept = next_;
        std::copy(name.begin(), name.end(), kept);
        next_ += name.size();
        free_ -= name.size();
        return {kept, name.size()};
    }

private:
    static constexpr std::size_t kChunk = 1U << 16U;

    std::vector<std::unique_ptr<char[]>> chunks_;
    char* next_ = nullptr;
    std::size_t free_ = 0;
};

}  // namespace spor::batching
