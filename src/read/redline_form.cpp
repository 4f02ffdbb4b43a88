#include "read/redline_form.hpp"

#include <algorithm>

#include "spor/read.hpp"

namespace spor::reading {
namespace {

/// `{"schema": …`, `[{"op": …`; CriticMarkup and links open otherwise.
bool is_json(std::string_view text) {
    const auto skip = [&](std::string_view bytes) {
        text.remove_prefix(std::min(text.find_first_not_of(bytes), text.size()));
    };
    skip("\xEF\xBB\xBF \t\r\n");
    if (text.starts_with('[')) {
        text.remove_prefix(1);
        skip(" \t\r\n");
    }
    if (!text.starts_with('{')) return false;
    text.remove_prefix(1);
    skip(" \t\r\n");
    return text.starts_with('"');
}

}  // namespace

std::optional<Error> refuse_no_redline(std::string_view bytes, const std::string& name) {
    const Format format = detect_format(bytes, name);
    if (format == Format::pdf)
        return Error{"is a PDF file, and a redline is markdown or Word", name, "give the file that it was made from"};
    if (format == Format::html)
        return Error{"is a page in HTML, and a redline is markdown or Word", name,
                     "open it and download the result there, or make the redline with --to md"};
    if (is_json(bytes))
        return Error{"is JSON, and a redline is markdown or Word", name, "make the redline with --to md"};
    return std::nullopt;
}

}  // namespace spor::reading
