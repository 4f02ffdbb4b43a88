// The work of a batch as all its shares know it: .spor/plan.jsonl, byte for byte the same in each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "batch/names.hpp"
#include "render/json/parts.hpp"
#include "spor/batch.hpp"

namespace spor::batching {

using rendering::Json;

/// A pair as the reports name it. The names are kept by its Work.
struct Entry {
    std::string_view output;  ///< its name in the folder: "kap1/plan.md"
    std::string_view old_name;
    std::string_view new_name;
    Paired paired = Paired::path;
    std::uint32_t likeness = 100;
};

struct Work {
    static constexpr const char* kName = ".spor/plan.jsonl";

    Names names;
    std::string version;
    Json options;  ///< what the redlines depend on; see options_json
    std::vector<Entry> entries;
    std::vector<std::string> added, gone, passed_over;

    [[nodiscard]] Language language() const;
    [[nodiscard]] bool audits() const;
};

[[nodiscard]] Work work_of(const BatchPlan& plan, const BatchOptions& options);

/// A line for the version and options, one for each pair, then those without a pair and those passed over.
[[nodiscard]] std::string write_work(const Work& work);
/// Fails on what is no such file; `name` is for the message.
[[nodiscard]] Result<Work> read_work(std::string_view text, const std::string& name);

}  // namespace spor::batching
