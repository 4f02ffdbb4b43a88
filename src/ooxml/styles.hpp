// What a document's styles say of its paragraphs and runs, through the chain of styles that each is based on.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "ooxml/content.hpp"
#include "ooxml/xml.hpp"

namespace spor::ooxml {

struct ParagraphStyle {
    Role role = Role::text;
    std::uint8_t level = 0;  ///< heading: 1–9
    int number_id = -1;      ///< the numbering it brings with it; -1: none
    int number_level = -1;   ///< -1: not said
};

/// Looks of a run; each is off, on, or not said.
struct Look {
    enum class Said : std::uint8_t { not_said, off, on };
    Said strong = Said::not_said;
    Said emphasis = Said::not_said;
    Said strike = Said::not_said;
    Said hidden = Said::not_said;
    bool code = false;
};

/// What w:rPr says by itself.
[[nodiscard]] Look look_of(Node properties);
/// `own` where it says something, otherwise `below`.
[[nodiscard]] Look over(Look own, const Look& below);

class Styles {
public:
    /// Reads w:styles; an empty node is a document without styles.
    explicit Styles(Node root);

    [[nodiscard]] const ParagraphStyle& paragraph(std::string_view id) const;
    [[nodiscard]] const Look& character(std::string_view id) const;
    /// The id of a heading's, a quote's … style; empty where the document has none.
    [[nodiscard]] std::string find(Role role, std::uint8_t level = 0) const;

private:
    ParagraphStyle paragraph_;
    Look look_;
    std::map<std::string, ParagraphStyle, std::less<>> paragraphs_;
    std::map<std::string, Look, std::less<>> characters_;
    std::string default_;
};

}  // namespace spor::ooxml
