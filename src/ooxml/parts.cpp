#include "ooxml/parts.hpp"

#include <algorithm>

#include "ooxml/footnotes.hpp"

namespace spor::ooxml {

namespace {

constexpr std::size_t kMostHeads = 512;  // heads and feet that are read; each section may have six

/// "word/document.xml" and "../media/a.png" make "media/a.png". A target that begins with '/' is counted from the root.
std::string resolve(std::string_view from, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string folder(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/')));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/'));
    }
    return folder.empty() ? std::string(target) : folder + '/' + std::string(target);
}

std::string relations_path(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    return folder + "_rels/" + path.substr(folder.size()) + ".rels";
}

}  // namespace

Error Parts::no_document() const {
    return {"is a zip package, but no Word document", name_, "give a .docx file, or the text itself"};
}

Result<Parts> Parts::open(std::string bytes, const std::string& name) {
    Result<Package> package = Package::open(std::move(bytes), name);
    if (!package) return package.error();
    Parts parts(std::move(*package), name);
    if (auto error = parts.load_all()) return *error;
    return parts;
}

Result<Parts::Relations> Parts::relations_of(const std::string& path) {
    Relations relations;
    const Result<std::optional<std::string>> bytes = package_.load(relations_path(path));
    if (!bytes) return bytes.error();
    if (!*bytes) return relations;
    pugi::xml_document tree;
    if (auto error = parse_xml(**bytes, name_, tree)) return *error;
    for (const Node node : tree.child("Relationships").children("Relationship")) {
        Relation relation;
        const std::string_view type = node.attribute("Type").value();
        relation.type = type.substr(type.rfind('/') == std::string_view::npos ? 0 : type.rfind('/') + 1);
        relation.outside = std::string_view(node.attribute("TargetMode").value()) == "External";
        const std::string_view target = node.attribute("Target").value();
        relation.target = relation.outside ? std::string(target) : resolve(path, target);
        relations.emplace(node.attribute("Id").value(), std::move(relation));
    }
    return relations;
}

std::optional<Error> Parts::load_tree(const std::string& path, pugi::xml_document& tree) {
    const Result<std::optional<std::string>> bytes = package_.load(path);
    if (!bytes) return bytes.error();
    return *bytes ? parse_xml(**bytes, name_, tree) : std::nullopt;
}

std::optional<Error> Parts::load_text(const std::string& path, Part part) {
    TextPart text;
    text.path = path;
    text.part = part;
    if (auto error = load_tree(path, text.tree)) return error;
    const Result<Relations> relations = relations_of(path);
    if (!relations) return relations.error();
    for (const auto& [id, relation] : *relations) {
        if (relation.outside) text.links.emplace(id, relation.target);
    }
    texts_.push_back(std::move(text));
    return std::nullopt;
}

std::optional<Error> Parts::load_all() {
    const Result<Relations> roots = relations_of("");
    if (!roots) return roots.error();
    const auto root = std::find_if(roots->begin(), roots->end(),
                                   [](const auto& entry) { return entry.second.type == "officeDocument"; });
    const std::string path = root == roots->end() ? "word/document.xml" : root->second.target;
    if (!package_.has(path)) return no_document();
    if (auto error = load_text(path, Part::body)) return error;
    if (body().tree.child("w:document").child("w:body").empty()) return no_document();
    const Result<Relations> relations = relations_of(path);
    if (!relations) return relations.error();
    std::vector<std::pair<std::string, Part>> wanted;
    for (const auto& [id, relation] : *relations) {
        if (relation.outside) continue;
        std::optional<Error> error;
        if (relation.type == "styles") error = load_tree(relation.target, styles_);
        if (relation.type == "numbering") error = load_tree(relation.target, numbering_);
        if (error) return error;
        if (relation.type == "footnotes") wanted.emplace_back(relation.target, Part::footnote);
        if (relation.type == "endnotes") wanted.emplace_back(relation.target, Part::endnote);
        if (relation.type == "comments") wanted.emplace_back(relation.target, Part::comment);
        if (relation.type == "header") wanted.emplace_back(relation.target, Part::header);
        if (relation.type == "footer") wanted.emplace_back(relation.target, Part::footer);
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (wanted.size() > kMostHeads) wanted.resize(kMostHeads);
    for (const auto& [target, part] : wanted) {
        if (auto error = load_text(target, part)) return error;
    }
    return std::nullopt;
}

TextPart* Parts::find(Part part) {
    const auto found =
        std::find_if(texts_.begin(), texts_.end(), [part](const TextPart& text) { return text.part == part; });
    return found == texts_.end() ? nullptr : &*found;
}

Node Parts::footnotes() {
    if (TextPart* text = find(Part::footnote)) return text->tree.first_child();
    const std::string path = resolve(body().path, "footnotes.xml");
    if (package_.has(path) || !declare_footnotes(path)) return {};
    TextPart& text = texts_.emplace_back();
    text.path = path;
    text.part = Part::footnote;
    text.changed = true;
    return begin_footnotes(text.tree);
}

bool Parts::declare_footnotes(const std::string& path) {
    return add_to(relations_path(body().path), "Relationship",
                  {{"Id", "sporFootnotes"},
                   {"Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"},
                   {"Target", "/" + path}}) &&
           add_to("[Content_Types].xml", "Override",
                  {{"PartName", "/" + path},
                   {"ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"}});
}

/// Appends an element to a part's root.
bool Parts::add_to(const std::string& part, const char* child, const std::map<std::string, std::string>& attributes) {
    pugi::xml_document tree;
    if (load_tree(part, tree) || !tree.first_child()) return false;
    Node node = tree.first_child().append_child(child);
    for (const auto& [name, value] : attributes) node.append_attribute(name.c_str()) = value.c_str();
    package_.store(part, write_xml(tree));
    return true;
}

Result<std::string> Parts::save() {
    for (const TextPart& text : texts_) {
        if (text.changed && !text.tree.empty()) package_.store(text.path, write_xml(text.tree));
    }
    return package_.save();
}

}  // namespace spor::ooxml
