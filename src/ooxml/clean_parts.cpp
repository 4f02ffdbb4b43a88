#include "ooxml/clean_parts.hpp"

#include "ooxml/xml.hpp"

namespace spor::ooxml {

namespace {

constexpr const char* kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

void set(Node parent, const char* name, const std::string& value) {
    parent.append_child(name).append_attribute("w:val") = value.c_str();
}

std::string link_id(std::size_t index) { return "link" + std::to_string(index + 1); }

struct StyleRow {
    const char* type;
    const char* id;
    const char* name;
    const char* based_on;
    int size;  ///< half points; 0: as its base
    bool bold;
    int outline;  ///< -1: none
    int indent;   ///< twentieths of a point
    const char* font;
};

constexpr StyleRow kStyles[] = {
    {"paragraph", "Normal", "Normal", "", 22, false, -1, 0, "Calibri"},
    {"paragraph", "Heading1", "heading 1", "Normal", 36, true, 0, 0, ""},
    {"paragraph", "Heading2", "heading 2", "Normal", 30, true, 1, 0, ""},
    {"paragraph", "Heading3", "heading 3", "Normal", 26, true, 2, 0, ""},
    {"paragraph", "Heading4", "heading 4", "Normal", 24, true, 3, 0, ""},
    {"paragraph", "Heading5", "heading 5", "Normal", 22, true, 4, 0, ""},
    {"paragraph", "Heading6", "heading 6", "Normal", 22, true, 5, 0, ""},
    {"paragraph", "ListParagraph", "List Paragraph", "Normal", 0, false, -1, 0, ""},
    {"paragraph", "Quote", "Quote", "Normal", 0, false, -1, 567, ""},
    {"paragraph", "SourceCode", "Source Code", "Normal", 20, false, -1, 0, "Courier New"},
    {"paragraph", "Rule", "Rule", "Normal", 0, false, -1, 0, ""},
    {"character", "VerbatimChar", "Verbatim Char", "", 0, false, -1, 0, "Courier New"},
    {"character", "Hyperlink", "Hyperlink", "", 0, false, -1, 0, ""},
};

void add_style(Node root, const StyleRow& row) {
    Node style = root.append_child("w:style");
    style.append_attribute("w:type") = row.type;
    if (std::string_view(row.id) == "Normal") style.append_attribute("w:default") = 1;
    style.append_attribute("w:styleId") = row.id;
    set(style, "w:name", row.name);
    if (*row.based_on != '\0') set(style, "w:basedOn", row.based_on);
    if (std::string_view(row.type) == "paragraph") {
        Node paragraph = style.append_child("w:pPr");
        if (row.outline >= 0) paragraph.append_child("w:keepNext");
        if (std::string_view(row.id) == "Rule") {
            Node line = paragraph.append_child("w:pBdr").append_child("w:bottom");
            line.append_attribute("w:val") = "single";
            line.append_attribute("w:sz") = 6;
        }
        Node spacing = paragraph.append_child("w:spacing");
        spacing.append_attribute("w:before") = row.outline >= 0 ? 240 : 0;
        spacing.append_attribute("w:after") = 120;
        if (row.indent > 0) paragraph.append_child("w:ind").append_attribute("w:left") = row.indent;
        if (row.outline >= 0) set(paragraph, "w:outlineLvl", std::to_string(row.outline));
    }
    Node looks = style.append_child("w:rPr");
    if (*row.font != '\0') {
        Node font = looks.append_child("w:rFonts");
        font.append_attribute("w:ascii") = row.font;
        font.append_attribute("w:hAnsi") = row.font;
        font.append_attribute("w:cs") = row.font;
    }
    if (row.bold) looks.append_child("w:b");
    if (std::string_view(row.id) == "Hyperlink") {
        set(looks, "w:color", "0563C1");
        set(looks, "w:u", "single");
    }
    if (row.size > 0) set(looks, "w:sz", std::to_string(row.size));
}

void add_table_style(Node root) {
    Node style = root.append_child("w:style");
    style.append_attribute("w:type") = "table";
    style.append_attribute("w:styleId") = "TableGrid";
    set(style, "w:name", "Table Grid");
    Node borders = style.append_child("w:tblPr").append_child("w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        Node border = borders.append_child(side);
        border.append_attribute("w:val") = "single";
        border.append_attribute("w:sz") = 4;
    }
}

std::string styles() {
    pugi::xml_document tree;
    Node root = tree.append_child("w:styles");
    root.append_attribute("xmlns:w") = kWord;
    for (const StyleRow& row : kStyles) add_style(root, row);
    add_table_style(root);
    return write_xml(tree);
}

void add_abstract(Node root, int id, bool bullets) {
    Node list = root.append_child("w:abstractNum");
    list.append_attribute("w:abstractNumId") = id;
    set(list, "w:multiLevelType", "multilevel");
    for (int level = 0; level < 9; ++level) {
        Node node = list.append_child("w:lvl");
        node.append_attribute("w:ilvl") = level;
        set(node, "w:start", "1");
        set(node, "w:numFmt", bullets ? "bullet" : "decimal");
        set(node, "w:lvlText", bullets ? "\u2022" : "%" + std::to_string(level + 1) + ".");
        set(node, "w:lvlJc", "left");
        Node indent = node.append_child("w:pPr").append_child("w:ind");
        indent.append_attribute("w:left") = 720 * (level + 1);
        indent.append_attribute("w:hanging") = 360;
    }
}

std::string numbering(const std::vector<ListStart>& lists) {
    pugi::xml_document tree;
    Node root = tree.append_child("w:numbering");
    root.append_attribute("xmlns:w") = kWord;
    add_abstract(root, 0, true);
    add_abstract(root, 1, false);
    for (std::size_t index = 0; index <= lists.size(); ++index) {
        Node list = root.append_child("w:num");
        list.append_attribute("w:numId") = static_cast<unsigned>(index + 1);
        set(list, "w:abstractNumId", index == 0 ? "0" : "1");
        if (index == 0) continue;
        Node change = list.append_child("w:lvlOverride");
        change.append_attribute("w:ilvl") = lists[index - 1].level;
        set(change, "w:startOverride", std::to_string(lists[index - 1].start));
    }
    return write_xml(tree);
}

void add_relation(Node root, const std::string& id, std::string_view type, const std::string& target, bool outside) {
    Node node = root.append_child("Relationship");
    node.append_attribute("Id") = id.c_str();
    node.append_attribute("Type") = (std::string(kOffice) + std::string(type)).c_str();
    node.append_attribute("Target") = target.c_str();
    if (outside) node.append_attribute("TargetMode") = "External";
}

Node begin_relations(pugi::xml_document& tree) {
    Node root = tree.append_child("Relationships");
    root.append_attribute("xmlns") = kRelations;
    return root;
}

void add_links(Node root, const Links& links) {
    for (std::size_t index = 0; index < links.targets().size(); ++index) {
        add_relation(root, link_id(index), "hyperlink", links.targets()[index], true);
    }
}

std::string relations(const CleanExtras& extras) {
    pugi::xml_document tree;
    Node root = begin_relations(tree);
    add_relation(root, "styles", "styles", "styles.xml", false);
    add_relation(root, "numbering", "numbering", "numbering.xml", false);
    if (extras.notes) add_relation(root, "footnotes", "footnotes", "footnotes.xml", false);
    add_links(root, extras.links);
    return write_xml(tree);
}

std::string note_relations(const Links& links) {
    pugi::xml_document tree;
    add_links(begin_relations(tree), links);
    return write_xml(tree);
}

std::string content_types(bool notes) {
    pugi::xml_document tree;
    Node root = tree.append_child("Types");
    root.append_attribute("xmlns") = kTypes;
    const std::pair<const char*, const char*> kinds[] = {
        {"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}};
    for (const auto& [ending, type] : kinds) {
        Node node = root.append_child("Default");
        node.append_attribute("Extension") = ending;
        node.append_attribute("ContentType") = type;
    }
    std::vector<std::pair<const char*, const char*>> parts{
        {"/word/document.xml", "document.main"}, {"/word/styles.xml", "styles"}, {"/word/numbering.xml", "numbering"}};
    if (notes) parts.emplace_back("/word/footnotes.xml", "footnotes");
    for (const auto& [name, type] : parts) {
        Node node = root.append_child("Override");
        node.append_attribute("PartName") = name;
        node.append_attribute("ContentType") = (std::string(kWordType) + type + "+xml").c_str();
    }
    return write_xml(tree);
}

std::string root_relations() {
    pugi::xml_document tree;
    Node root = begin_relations(tree);
    add_relation(root, "document", "officeDocument", "word/document.xml", false);
    return write_xml(tree);
}

}  // namespace

std::string Links::id_of(const std::string& target) {
    const auto [found, fresh] = numbers_.emplace(target, targets_.size());
    if (fresh) targets_.push_back(target);
    return link_id(found->second);
}

std::map<std::string, std::string> clean_parts(const CleanExtras& extras) {
    std::map<std::string, std::string> parts{{"[Content_Types].xml", content_types(extras.notes)},
                                             {"_rels/.rels", root_relations()},
                                             {"word/styles.xml", styles()},
                                             {"word/numbering.xml", numbering(extras.lists)},
                                             {"word/_rels/document.xml.rels", relations(extras)}};
    if (!extras.note_links.targets().empty()) {
        parts["word/_rels/footnotes.xml.rels"] = note_relations(extras.note_links);
    }
    return parts;
}

}  // namespace spor::ooxml
