#include "read/redline_form.hpp"

#include "spor/read.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kHead = 512;

/// The reports of every verb begin with the name of their form: {"schema": "spor.redline/1", …}
bool is_own_json(std::string_view bytes) {
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || bytes[begin] != '{') return false;
    const std::string_view head = bytes.substr(begin, kHead);
    return head.find("\"schema\"") != std::string_view::npos && head.find("\"spor.") != std::string_view::npos;
}

}  // namespace

std::optional<Error> refuse_no_redline(std::string_view bytes, const std::string& name) {
    const Format format = detect_format(bytes, name);
    if (format == Format::pdf)
        return Error{"is a PDF file, and a redline is markdown or Word", name, "give the file that it was made from"};
    if (format == Format::html)
        return Error{"is a page in HTML, and a redline is markdown or Word", name,
                     "open it and download the result there, or make the redline with --to md"};
    if (is_own_json(bytes))
        return Error{"is JSON, and a redline is markdown or Word", name, "make the redline with --to md"};
    return std::nullopt;
}

}  // namespace spor::reading
