#include "text/vocabulary.hpp"

#include <algorithm>
#include <cstring>

#include "text/language.hpp"
#include "text/sentences.hpp"

namespace spor::text {

namespace {

constexpr std::size_t kFirstSlots = 4096;
constexpr std::size_t kFewestBytesAWord = 4;  ///< of running text, blanks and punctuation among them

std::uint32_t hash_of(std::string_view word) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ word.size();
    std::size_t at = 0;
    for (; at + 8 <= word.size(); at += 8) {
        std::uint64_t chunk = 0;
        std::memcpy(&chunk, word.data() + at, 8);
        hash = (hash ^ chunk) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32;
    }
    std::uint64_t rest = 0;
    if (at < word.size()) std::memcpy(&rest, word.data() + at, word.size() - at);
    hash = (hash ^ rest) * 0xFF51AFD7ED558CCDULL;
    return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

Vocabulary::Vocabulary(Language language, bool fold_typography)
    : language_(language), fold_typography_(fold_typography), slots_(kFirstSlots) {
    for (const std::string_view word : language_data(language).function_words) {
        // Folding may halve a word's bytes (the long s is two, its s one).
        longest_function_word_ = std::max(longest_function_word_, 2 * word.size());
    }
}

Vocabulary::Slot& Vocabulary::find(std::string_view written, std::uint32_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (slot.text == nullptr) return slot;
        if (slot.hash == hash && std::string_view(slot.text, slot.size) == written) return slot;
    }
}

void Vocabulary::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.text == nullptr) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].text != nullptr) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

std::uint32_t Vocabulary::intern(std::string_view written, WordKind kind) {
    return intern_hashed(written, kind, hash_of(written));
}

void Vocabulary::intern_all(std::string_view text, const std::vector<Word>& words, std::vector<std::uint32_t>& ids) {
    hashes_.clear();
    for (const Word& word : words) {
        hashes_.push_back(hash_of(text.substr(word.text.begin, word.text.size())));
        __builtin_prefetch(&slots_[hashes_.back() & (slots_.size() - 1)]);
    }
    for (const std::uint32_t hash : hashes_) {
        const Slot& slot = slots_[hash & (slots_.size() - 1)];
        if (slot.hash == hash) __builtin_prefetch(slot.text);
    }
    ids.clear();
    for (std::size_t w = 0; w < words.size(); ++w) {
        ids.push_back(intern_hashed(text.substr(words[w].text.begin, words[w].text.size()), words[w].kind, hashes_[w]));
    }
}

std::uint32_t Vocabulary::intern_hashed(std::string_view written, WordKind kind, std::uint32_t hash) {
    if (const Slot& known = find(written, hash); known.text != nullptr) return known.id;
    const std::string normal = normalise(written, fold_typography_);
    if (normal == written) return add_normal(written, kind, hash);
    const std::uint32_t id = intern_normal(normal, kind);
    entries_[id].several_forms = true;
    add_slot(written, hash, id);
    return id;
}

std::string_view Vocabulary::add_slot(std::string_view text, std::uint32_t hash, std::uint32_t id) {
    if (2 * ++used_ > slots_.size()) grow();
    const std::string& kept = texts_.emplace_back(text);
    find(kept, hash) = {kept.data(), static_cast<std::uint32_t>(kept.size()), hash, id};
    return kept;
}

std::vector<std::uint32_t> Vocabulary::absorb(const Vocabulary& other) {
    std::vector<std::uint32_t> ids;
    ids.reserve(other.entries_.size());
    for (std::uint32_t id = 0; id < other.size(); ++id) {
        ids.push_back(intern_normal(other.normals_[id], other.entries_[id].kind));
        if (other.entries_[id].several_forms) entries_[ids.back()].several_forms = true;
    }
    return ids;
}

std::uint32_t Vocabulary::intern_normal(std::string_view normal, WordKind kind) {
    const std::uint32_t hash = hash_of(normal);
    if (const Slot& known = find(normal, hash); known.text != nullptr) return known.id;
    return add_normal(normal, kind, hash);
}

std::uint32_t Vocabulary::add_normal(std::string_view normal, WordKind kind, std::uint32_t hash) {
    const auto id = size();
    const bool function_word = kind == WordKind::word && normal.size() <= longest_function_word_ &&
                               contains(language_data(language_).function_words, fold(normal));
    entries_.push_back({kind, function_word, false});
    normals_.push_back(add_slot(normal, hash, id));
    return id;
}

namespace {

/// The text of the link is its address: written bare, as an autolink, or by a word processor.
bool is_own_address(const Block& block, const Run& run) {
    const std::string_view shown = std::string_view(block.text).substr(run.text.begin, run.text.size());
    const std::string_view target = run.target;
    if (target == shown) return true;
    const std::size_t scheme = target.size() - std::min(target.size(), shown.size());
    return target.ends_with(shown) && (target.substr(0, scheme) == "mailto:" || target.substr(0, scheme) == "http://");
}

/// The addresses of a block's links count with the last word of their text.
void mix_in_targets(const Block& block, const std::vector<Word>& words, Vocabulary& vocabulary, Token* tokens) {
    for (const Run& run : block.runs) {
        if ((run.style != Style::link && run.style != Style::image) || run.target.empty()) continue;
        if (is_own_address(block, run)) continue;
        const auto behind = std::partition_point(words.begin(), words.end(),
                                                 [&](const Word& word) { return word.text.begin < run.text.end; });
        const auto last = static_cast<std::size_t>(behind - words.begin());
        if (last == 0 || words[last - 1].text.begin < run.text.begin) continue;
        const Word& word = words[last - 1];
        std::string key(block.text, word.text.begin, word.text.size());
        key += "\u241F";  // the symbol for a unit separator: in no draft, and not dropped by normalise
        key += run.target;
        tokens[last - 1].id = vocabulary.intern(key, word.kind);
    }
}

/// `- skaber kvalitet`: where a page has a hyphen before a line, markdown has a bullet. Bullets are no words.
void drop_leading_hyphen(const Document& draft, const Block& block, std::vector<Word>& words) {
    if (draft.format != Format::text && draft.format != Format::pdf) return;
    if (block.verbatim || words.size() < 2) return;
    const bool hyphen = words[0].text.begin == 0 && words[0].text.end == 1 && block.text.front() == '-';
    if (hyphen && words[1].text.begin > 1) words.erase(words.begin());
}

}  // namespace

TokenList tokenise(const Document& draft, Vocabulary& vocabulary, bool link_targets) {
    TokenList list;
    list.block_start.reserve(draft.blocks.size() + 1);
    // More than there will be; what is not touched costs no memory, and growing would copy all of it several times.
    list.tokens.reserve(draft.source.size() / kFewestBytesAWord);
    std::vector<Word> words;
    std::vector<std::uint32_t> ids;
    for (std::uint32_t index = 0; index < draft.blocks.size(); ++index) {
        const Block& block = draft.blocks[index];
        const auto first = static_cast<std::uint32_t>(list.tokens.size());
        list.block_start.push_back(first);
        words.clear();
        split_words(block.text, vocabulary.language(), words);
        if (vocabulary.folds_typography()) drop_leading_hyphen(draft, block, words);
        vocabulary.intern_all(block.text, words, ids);
        for (std::size_t w = 0; w < words.size(); ++w) {
            list.tokens.push_back({ids[w], words[w].text.begin, words[w].text.end, index});
        }
        if (link_targets) mix_in_targets(block, words, vocabulary, list.tokens.data() + first);
        list.sentence_start.resize(list.tokens.size(), false);
        list.label.resize(list.tokens.size(), false);
        std::uint32_t label_end = first;
        while (label_end < list.tokens.size() && list.tokens[label_end].end <= block.label_size) {
            list.label[label_end++] = true;
        }
        for (const std::uint32_t start : sentence_starts(block.text, words, vocabulary.language())) {
            // What a label labels begins no sentence of its own: no change may part them.
            if (start == 0 || first + start > label_end) list.sentence_start[first + start] = true;
        }
    }
    list.block_start.push_back(static_cast<std::uint32_t>(list.tokens.size()));
    return list;
}

}  // namespace spor::text
