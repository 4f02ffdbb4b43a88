#include "ooxml/xml.hpp"

#include <charconv>
#include <cstdint>
#include <sstream>

#include "text/encoding.hpp"

namespace spor::ooxml {

namespace {

constexpr std::uint32_t kDeepest = 256;           // nested elements; Word itself stays below a hundred
constexpr std::uint32_t kMostElements = 2000000;  // about a quarter of a gigabyte of tree

/// What is wrong with the shape of some XML, before a tree is built of it; empty where nothing is. O(bytes).
std::string_view shape_trouble(std::string_view text) {
    std::uint32_t depth = 0;
    std::uint32_t elements = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        std::string_view closer = ">";
        if (rest.starts_with("<!--"))
            closer = "-->";
        else if (rest.starts_with("<![CDATA["))
            closer = "]]>";
        else if (rest.starts_with("<?"))
            closer = "?>";
        else if (rest.starts_with("<!"))
            return "holds a document type declaration, which no Word document does";
        std::size_t end = text.find(closer, at);
        if (end == std::string_view::npos) return "holds XML that is cut short";
        if (rest.starts_with("</")) {
            depth -= depth > 0 ? 1 : 0;
        } else if (closer.size() == 1) {
            for (std::size_t quote = text.find_first_of("\"'>", at); text[quote] != '>';) {  // a '>' may be quoted
                quote = text.find(text[quote], quote + 1);
                if (quote != std::string_view::npos) quote = text.find_first_of("\"'>", quote + 1);
                if (quote == std::string_view::npos) return "holds XML that is cut short";
                end = quote;
            }
            if (++elements > kMostElements) return "is larger than any Word document";
            if (text[end - 1] != '/' && ++depth > kDeepest) return "is nested deeper than any Word document";
        }
        at = end + closer.size();
    }
    return {};
}

/// Whether a part is in UTF-16 or UTF-32.
bool is_wide(std::string_view bytes) {
    return bytes.substr(0, 4).find('\0') != std::string_view::npos || bytes.starts_with("\xFE\xFF") ||
           bytes.starts_with("\xFF\xFE");
}

/// `&#x110000;`, `&#xD800;`, `&#0;`: the number of no character, which pugixml would write into the text all the same.
bool has_foreign_reference(std::string_view text) {
    for (std::size_t at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at)) {
        at += 2;
        const bool hex = at < text.size() && text[at] == 'x';
        at += hex ? 1 : 0;
        std::uint64_t number = 0;
        const char* const end = text.data() + text.size();
        const auto [behind, error] = std::from_chars(text.data() + at, end, number, hex ? 16 : 10);
        if (behind == text.data() + at || behind == end || *behind != ';') continue;  // text that looks like one
        const bool surrogate = number >= 0xD800 && number < 0xE000;
        if (error != std::errc() || number == 0 || surrogate || number > 0x10FFFF) return true;
    }
    return false;
}

/// What pugixml hands on and Word refuses: bytes that are no letters in the encoding that the part is in, and numbers
/// of no character.
bool has_foreign_letters(std::string_view bytes) {
    if (is_wide(bytes)) {
        std::string narrow(bytes);
        std::erase(narrow, '\0');
        return has_foreign_reference(narrow);
    }
    const bool latin1 = bytes.substr(0, bytes.find("?>")).find("8859-1") != std::string_view::npos;
    return (!latin1 && !text::is_utf8(bytes)) || has_foreign_reference(bytes);
}

}  // namespace

std::optional<Error> parse_xml(std::string_view bytes, const std::string& name, pugi::xml_document& tree) {
    if (const std::string_view trouble = shape_trouble(bytes); !trouble.empty()) {
        return Error{std::string(trouble), name, "give another file"};
    }
    const unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    const pugi::xml_parse_result result = tree.load_buffer(bytes.data(), bytes.size(), flags);
    if (result && !has_foreign_letters(bytes)) return std::nullopt;
    return Error{"holds XML that cannot be read", name, "open it in a word processor and save it again"};
}

std::string write_xml(const pugi::xml_document& tree) {
    std::ostringstream out;
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    tree.save(out, "", pugi::format_raw | pugi::format_no_declaration);
    return std::move(out).str();
}

}  // namespace spor::ooxml
