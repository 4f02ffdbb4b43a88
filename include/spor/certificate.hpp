// The nothing-lost certificate: every sentence of two drafts, and what became of it, bound to the files by their
// hashes.
//
// `certify` writes down what a comparison found; `verify` holds that against the drafts, read anew, without comparing
// them: what it finds true is true however the comparison was made. A certificate is no signature; it says what is so,
// not who said it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spor/read.hpp"
#include "spor/render.hpp"
#include "spor/result.hpp"
#include "spor/revision.hpp"

namespace spor {

enum class Fate : std::uint8_t {
    kept,     ///< stands in both, word for word, in the same order as the other kept ones
    moved,    ///< stands in both, word for word, elsewhere
    changed,  ///< some of its words stand in the sentences that it goes with
    deleted,  ///< OLD only
    inserted  ///< NEW only
};

enum class DraftSide : std::uint8_t { old_draft, new_draft };

/// A sentence with its fate. It does not cross a block; a block without words has none.
struct CertifiedSentence {
    LineSpan lines;           ///< of the source file
    std::uint32_t words = 0;  ///< punctuation not counted
    std::string sha256;  ///< of its words in their normal form, marks of punctuation among them, parted by one blank
    Fate fate = Fate::kept;
    std::vector<std::uint32_t>
        with;  ///< numbers (from 1) of sentences of the other draft, ascending; none where it is alone
};

/// A line that the reader left out: a running head or foot, a page number, a line of a table of contents.
struct CertifiedLine {
    std::uint32_t line = 0;
    std::uint32_t words = 0;
    std::string sha256;  ///< of its text
};

struct CertifiedDraft {
    std::string name;
    Format format = Format::text;
    std::string sha256;  ///< of the file's bytes
    std::vector<CertifiedSentence> sentences;
    std::vector<CertifiedLine> furniture;
};

struct CertifiedRedline {
    Output format = Output::markdown;
    std::string sha256;
};

struct Certificate {
    Language language = Language::danish;
    Ignore ignore;
    TrackedChanges tracked = TrackedChanges::accept;
    CertifiedDraft old_draft;
    CertifiedDraft new_draft;
    std::optional<CertifiedRedline> redline;
};

/// What a Revision says of every sentence. The drafts must have been read with their digests (ReadOptions::digest).
/// O(words log words).
[[nodiscard]] Certificate certify(const Revision& revision);

/// The digest of a redline's bytes, for CertifiedRedline.
[[nodiscard]] CertifiedRedline certify_redline(std::string_view bytes, Output format);

/// `spor.certificate/1`. Its last member, `sha256`, is of all others in their canonical form (RFC 8785).
[[nodiscard]] std::string write_certificate(const Certificate& certificate);

/// The same in words, on one page of markdown in the certificate's language: how many sentences met which fate, and on
/// which lines. Says the certificate's sha256, and nothing that does not follow from the certificate.
[[nodiscard]] std::string write_certificate_prose(const Certificate& certificate);

/// A certificate that was read: what it says, and whether it says so in its own words.
struct ReadCertificate {
    Certificate certificate;
    bool bound = true;      ///< its own sha256 is that of its contents
    bool canonical = true;  ///< byte for byte as spor writes it
};

/// Fails on what is no certificate. One that was tampered with is read as far as it goes, and is then not `bound`.
[[nodiscard]] Result<ReadCertificate> read_certificate(std::string_view json, const std::string& name);

enum class BreachKind : std::uint8_t {
    own_hash,        ///< the certificate's sha256 is not that of its contents
    own_form,        ///< it is not as spor writes it
    own_prose,       ///< the page of prose beside it says something else
    draft_hash,      ///< the draft is not the file that was certified
    redline_hash,    ///< the redline is not the one that was certified
    redline_none,    ///< the certificate is of no redline
    redline_new,     ///< the redline, accepted, does not give NEW
    count,           ///< the draft has another number of sentences (`sentence`: how many)
    other_words,     ///< the sentence reads otherwise
    other_place,     ///< the sentence stands on other lines
    line_missing,    ///< a line that the reader leaves out is not in the certificate
    line_unknown,    ///< a line in the certificate is not left out by the reader
    line_uncovered,  ///< words of the line are in no sentence and in no furniture
    wrong_fate,      ///< a fate that this draft's sentences cannot have, or that does not go with its `with`
    one_sided,       ///< the sentence that it goes with does not say so
    not_same,        ///< said to be kept or moved, but the words differ
    not_different,   ///< said to be changed, but the words are the same
    nothing_shared,  ///< said to be changed into what it shares no word with
    not_gone,        ///< said to be deleted, but stands in NEW, said to be inserted
    out_of_order,    ///< said to be kept, but stands elsewhere
    in_order         ///< said to have moved, but stands where it stood
};

/// Something that a certificate says and that is not so.
struct Breach {
    BreachKind kind = BreachKind::own_hash;
    DraftSide side = DraftSide::old_draft;
    std::uint32_t sentence = 0;  ///< its number, from 1; 0 where there is none
    std::uint32_t line = 0;      ///< of the draft; 0 where there is none
    std::uint32_t other = 0;     ///< number of a sentence of the other draft
};

/// The drafts as they are read for a certificate: as they were when it was made.
[[nodiscard]] ReadOptions reading_of(const Certificate& certificate);

/// Everything in a certificate that is not so of these drafts, which must have been read by `reading_of`, and of the
/// redline's bytes where they are given. Empty: it is true. Does not compare the drafts. O(words log words).
[[nodiscard]] std::vector<Breach> verify(const ReadCertificate& read, const Document& old_draft,
                                         const Document& new_draft, std::optional<std::string_view> redline);

/// What is not so, in words and without its place: "sentence 7 is said to be kept, but its words differ".
[[nodiscard]] std::string describe(const Breach& breach, Language language);

}  // namespace spor
