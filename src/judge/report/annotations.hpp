// What the reports of an audit and of a check have in common as annotations in GitHub Actions.
#pragma once

#include <string>
#include <string_view>

#include "spor/audit.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

struct Annotation {
    Severity severity = Severity::error;
    std::string_view file;
    DraftPlace place;
    std::string_view title;
    std::string_view message;
};

void put_annotation(std::string& out, const Annotation& note);

}  // namespace spor::judging
