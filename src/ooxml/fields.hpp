// Complex fields (w:fldChar): of code and result only the result is text. Fields nest, and run over paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ooxml/xml.hpp"

namespace spor::ooxml {

class Fields {
public:
    /// w:fldChar.
    void step(Node character);
    /// w:instrText.
    void add_code(std::string_view code);
    /// Code does not run over paragraphs: what does is a field that was never closed, and may not swallow the rest.
    /// Gives how many such fields the paragraph has.
    std::size_t end_paragraph();

    [[nodiscard]] bool visible() const { return in_code_ == 0; }
    /// A table of contents, of figures, or an index.
    [[nodiscard]] bool in_contents() const { return contents_ > 0; }
    /// Of the innermost HYPERLINK field; empty where there is none.
    [[nodiscard]] std::string link() const;
    /// Of the innermost field: the bookmark of the note that it refers to (see note_referred_to).
    [[nodiscard]] std::string_view note() const;

private:
    struct Field {
        bool result = false;
        bool contents = false;
        std::string code;
    };
    void pop();
    std::vector<Field> open_;
    std::size_t in_code_ = 0;
    std::size_t contents_ = 0;
};

/// Whether a field's code is that of a table of contents or an index.
[[nodiscard]] bool makes_contents(std::string_view code);
/// The bookmark round the reference to a note that a field refers to a further time, in the look of a reference
/// (`NOTEREF _Ref1 \f`); empty for all other fields.
[[nodiscard]] std::string_view note_referred_to(std::string_view code);

}  // namespace spor::ooxml
