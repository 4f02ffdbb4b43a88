// Every distinct word of both drafts under a small number, with what alignment asks of it.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/revision.hpp"
#include "text/words.hpp"

namespace spor::text {

class Vocabulary {
public:
    Vocabulary(Language language, bool fold_typography);

    struct Entry {
        WordKind kind = WordKind::word;
        std::uint8_t function_word_in = 0;  ///< a bit for each language
        bool several_forms = false;         ///< was met in more than one way of writing
        /// A word that says little alone.
        [[nodiscard]] bool is_function_word(Language language) const {
            return (function_word_in >> static_cast<unsigned>(language) & 1U) != 0;
        }
    };

    /// Ids count from 0 in order of first appearance.
    [[nodiscard]] std::uint32_t intern(std::string_view written, WordKind kind);
    /// The same for all words of a text, in order, into the ids of as many tokens: the table's cells are fetched ahead,
    /// which halves the time.
    void intern_all(std::string_view text, const std::vector<Word>& words, Token* tokens);
    /// Takes over another vocabulary's words; element i of the answer is the id here of its word i.
    [[nodiscard]] std::vector<std::uint32_t> absorb(const Vocabulary& other);
    [[nodiscard]] const Entry& entry(std::uint32_t id) const { return entries_[id]; }
    /// The form under which its words are one; good as long as the vocabulary.
    [[nodiscard]] std::string_view normal(std::uint32_t id) const { return normals_[id]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
    [[nodiscard]] bool folds_typography() const { return fold_typography_; }
    [[nodiscard]] Language language() const { return language_; }
    /// The language of which most function words were met; language() where none has more.
    [[nodiscard]] Language written_language() const;

private:
    /// A word with its first and last bytes as numbers: all of a word of up to 16 bytes, so that most are told apart
    /// without a look at their letters.
    struct Key {
        Key() = default;
        explicit Key(std::string_view written);
        std::string_view word;
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        std::size_t hash = 0;
    };
    /// A word as written, or its normal form, and its id. Open addressing over these is several times faster here than
    /// std::unordered_map.
    struct Slot {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        const char* text = nullptr;  ///< into texts_; null: free
        std::uint32_t size = 0;
        std::uint32_t id = 0;
        [[nodiscard]] bool holds(const Key& key) const;
    };
    [[nodiscard]] Slot& find(const Key& key);
    [[nodiscard]] std::uint32_t intern_key(const Key& key, WordKind kind);
    void grow();
    std::uint32_t intern_normal(std::string_view normal, WordKind kind);
    std::uint32_t add_normal(const Key& normal, WordKind kind);
    /// A bit for each language of which this is a function word; counts them.
    std::uint8_t function_word_in(std::string_view normal);
    /// Keeps a text and answers its copy.
    std::string_view add_slot(const Key& key, std::uint32_t id);

    Language language_;
    bool fold_typography_;
    std::array<std::uint32_t, 2> function_words_{};    ///< how many different ones were met, by language
    std::size_t longest_function_word_ = 0;            ///< bytes
    std::array<std::uint64_t, 256> function_sizes_{};  ///< by first byte: a bit for each size that such a word has
    std::deque<std::string> texts_;                    ///< owns the words; a deque never moves its elements
    std::vector<Slot> slots_;                          ///< a power of two, at most half full
    std::uint32_t used_ = 0;
    std::vector<std::string_view> normals_;  ///< by id
    std::vector<Entry> entries_;
};

/// What begins at a token: a block, a sentence, a clause (behind a mark of punctuation), or no more than a word.
enum class Boundary : std::uint8_t { word, clause, sentence, block };

/// The tokens of a draft, block by block, and what begins at each.
struct TokenList {
    std::vector<Token> tokens;
    std::vector<Boundary> begins;            ///< one a token, and one for the end
    std::vector<bool> label;                 ///< one a token; part of a block's number (`§ 4.`)
    std::vector<std::uint32_t> block_start;  ///< each block's first token, and one past the last token
};

/// What words point to counts where both drafts' formats tell it. A link's or an image's last word is then another word
/// when its address is another; a footnote's mark is the same whatever its number, since that is no more than its
/// place.
struct Targets {
    bool links = false;
    bool images = false;
    bool notes = false;
};
[[nodiscard]] Targets targets_that_count(Format before, Format after);

/// The word that the address of a link or an image counts with: the last of its text in the block's words; where that
/// has marks alone, the last of them; words.size() where it has neither.
[[nodiscard]] std::size_t word_with_address(const std::vector<Word>& words, Range text);

[[nodiscard]] TokenList tokenise(const Document& draft, Vocabulary& vocabulary, Targets targets);

}  // namespace spor::text
