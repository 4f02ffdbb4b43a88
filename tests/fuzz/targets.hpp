// What the fuzzers feed bytes to. A target returns where all is well, and stops the program where a promise is broken.
#pragma once

#include <string_view>
#include <vector>

namespace spor::fuzz {

struct Target {
    std::string_view name;  ///< of its folders in corpus/ and regressions/, and of its dictionary
    void (*run)(std::string_view bytes);
};

[[nodiscard]] const std::vector<Target>& targets();
/// Null where there is none by that name.
[[nodiscard]] const Target* target_named(std::string_view name);

// Readers: bytes of a draft become a sound Document, or an Error.
void text(std::string_view bytes);
void markdown(std::string_view bytes);
void html(std::string_view bytes);
void package(std::string_view bytes);     ///< bytes of a Word file
void word_parts(std::string_view bytes);  ///< parts of a Word file as XML, see shapes.hpp for how bytes are cut
void word_tree(std::string_view bytes);   ///< parts of a Word file as trees that are always well formed
void bbox(std::string_view bytes);        ///< what pdftotext prints
void pages(std::string_view bytes);       ///< words in boxes on pages

// Two drafts.
void align(std::string_view bytes);         ///< small drafts of few words: the laws hold
void marks(std::string_view bytes);         ///< the same: accept is NEW, reject is OLD, every mark renders
void redline(std::string_view bytes);       ///< any markdown: accept is NEW; every format is written
void word_redline(std::string_view bytes);  ///< Word files: tracked changes accepted are NEW, rejected OLD

// What else comes from outside.
void settle(std::string_view bytes);     ///< markdown that claims to be a redline
void audit(std::string_view bytes);      ///< the same against a draft
void rules(std::string_view bytes);      ///< `.spor.toml`
void decisions(std::string_view bytes);  ///< a redline's JSON, and decisions about it
void pairs(std::string_view bytes);      ///< CSV

}  // namespace spor::fuzz
