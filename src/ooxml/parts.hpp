// The parts of a Word file that hold text, as trees, and how they refer to each other.
//
// Entry point: Parts::open.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ooxml/content.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"

namespace spor::ooxml {

/// One part with paragraphs in it.
struct TextPart {
    std::string path;
    Part part = Part::body;
    pugi::xml_document tree;
    bool changed = false;                                   ///< the tree is no longer what the package holds
    std::map<std::string, std::string, std::less<>> links;  ///< addresses outside, by the id of their relation
};

class Parts {
public:
    [[nodiscard]] static Result<Parts> open(std::string bytes, const std::string& name);

    /// The body, then footnotes, endnotes and comments where there are any, then heads and feet.
    [[nodiscard]] std::deque<TextPart>& texts() { return texts_; }
    [[nodiscard]] TextPart& body() { return texts_.front(); }
    [[nodiscard]] TextPart* find(Part part);
    /// The root of the footnotes, made where the file has none; null where it cannot be.
    [[nodiscard]] Node footnotes();
    [[nodiscard]] Node styles() const { return styles_.child("w:styles"); }
    [[nodiscard]] Node numbering() const { return numbering_.child("w:numbering"); }

    /// The package with the text parts that changed as their trees now are; everything else byte for byte.
    [[nodiscard]] Result<std::string> save();

private:
    Parts(Package package, std::string name) : package_(std::move(package)), name_(std::move(name)) {}
    struct Relation {
        std::string type;  ///< the last word of its address: "styles"
        std::string target;
        bool outside = false;
    };
    using Relations = std::map<std::string, Relation, std::less<>>;

    [[nodiscard]] Result<Relations> relations_of(const std::string& path);
    [[nodiscard]] std::optional<Error> load_tree(const std::string& path, pugi::xml_document& tree);
    [[nodiscard]] std::optional<Error> load_text(const std::string& path, Part part);
    [[nodiscard]] std::optional<Error> load_all();
    [[nodiscard]] bool declare_footnotes(const std::string& path);
    [[nodiscard]] bool add_to(const std::string& part, const char* child,
                              const std::map<std::string, std::string>& attributes);
    [[nodiscard]] Error no_document() const;

    Package package_;
    std::string name_;
    std::deque<TextPart> texts_;
    pugi::xml_document styles_;
    pugi::xml_document numbering_;
};

}  // namespace spor::ooxml
