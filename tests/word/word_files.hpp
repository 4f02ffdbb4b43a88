// Word files made by hand: a body of OOXML, and around it what a package needs.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace spor::word {

struct Made {
    std::string body;       ///< what stands in w:body
    std::string styles;     ///< what stands in w:styles
    std::string numbering;  ///< what stands in w:numbering
    std::string footnotes;  ///< what stands in w:footnotes
    std::string header;     ///< what stands in w:hdr
    std::string links;      ///< further relations of the document
};

/// The parts of such a file by name.
[[nodiscard]] std::map<std::string, std::string> parts_of(const Made& made);
/// The file.
[[nodiscard]] std::string file_of(const Made& made);
/// The same for a body alone.
[[nodiscard]] std::string file_of(std::string_view body);

/// A paragraph of one run.
[[nodiscard]] std::string p(std::string_view text, std::string_view properties = "");
/// A run.
[[nodiscard]] std::string r(std::string_view text, std::string_view properties = "");

}  // namespace spor::word
