#include "word/word_files.hpp"

#include <stdexcept>

#include "ooxml/package.hpp"

namespace spor::word {

namespace {

constexpr std::string_view kSpaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string part(std::string_view root, std::string_view inside) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<";
    xml.append(root).append(kSpaces).append(">").append(inside).append("</").append(root).append(">");
    return xml;
}

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kOffice) + std::string(type) +
           "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relations(std::string_view inside) {
    return "<Relationships xmlns=\"" + std::string(kPackage) + "relationships\">" + std::string(inside) +
           "</Relationships>";
}

}  // namespace

std::map<std::string, std::string> parts_of(const Made& made) {
    std::map<std::string, std::string> parts;
    std::string types =
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    std::string links = made.links;
    const auto add = [&](std::string_view name, std::string_view root, std::string_view type,
                         const std::string& inside) {
        if (inside.empty()) return;
        parts["word/" + std::string(name) + ".xml"] = part(root, inside);
        links += relation("r" + std::string(name), type, std::string(name) + ".xml");
        types += "<Override PartName=\"/word/" + std::string(name) + ".xml\" ContentType=\"" + std::string(kWord) +
                 std::string(type) + "+xml\"/>";
    };
    add("styles", "w:styles", "styles", made.styles);
    add("numbering", "w:numbering", "numbering", made.numbering);
    add("footnotes", "w:footnotes", "footnotes", made.footnotes);
    add("header1", "w:hdr", "header", made.header);
    types += "<Override PartName=\"/word/document.xml\" ContentType=\"" + std::string(kWord) + "document.main+xml\"/>";
    parts["word/document.xml"] = part("w:document", "<w:body>" + made.body + "</w:body>");
    parts["word/_rels/document.xml.rels"] = relations(links);
    parts["_rels/.rels"] = relations(relation("rId1", "officeDocument", "word/document.xml"));
    parts["[Content_Types].xml"] = "<Types xmlns=\"" + std::string(kPackage) + "content-types\">" + types + "</Types>";
    return parts;
}

std::string file_of(const Made& made) {
    const auto bytes = ooxml::pack(parts_of(made));
    if (!bytes) throw std::runtime_error(bytes.error().message());
    return *bytes;
}

std::string file_of(std::string_view body) {
    Made made;
    made.body = body;
    return file_of(made);
}

std::string r(std::string_view text, std::string_view properties) {
    std::string run = "<w:r>";
    if (!properties.empty()) run.append("<w:rPr>").append(properties).append("</w:rPr>");
    return run.append("<w:t xml:space=\"preserve\">").append(text).append("</w:t></w:r>");
}

std::string p(std::string_view text, std::string_view properties) {
    std::string paragraph = "<w:p>";
    if (!properties.empty()) paragraph.append("<w:pPr>").append(properties).append("</w:pPr>");
    return paragraph.append(r(text)).append("</w:p>");
}

}  // namespace spor::word
