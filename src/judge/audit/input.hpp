// A redline and the draft that it started from, read as an audit wants them. Entry point: read_audit_input.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/read.hpp"
#include "spor/result.hpp"

namespace spor::judging {

struct AuditInput {
    std::shared_ptr<const Document> old_draft;
    Document accepted;            ///< the draft that the redline gives when every mark is accepted
    std::string redline;          ///< in markdown
    std::vector<Notice> notices;  ///< about the redline
};

/// The redline is markdown, or Word with tracked changes; what is neither is refused, but a format that is named goes
/// before its looks. The old draft is read beside the text that the redline gives when it is accepted, as diff reads it
/// beside the new draft, so that both see the same words at its line ends.
[[nodiscard]] Result<AuditInput> read_audit_input(Source old_draft, Source redline, const ReadOptions& options,
                                                  const Ignore& ignore);

}  // namespace spor::judging
