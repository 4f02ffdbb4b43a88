#include "text/vocabulary.hpp"

#include <algorithm>
#include <cstring>
#include <set>

#include "text/language.hpp"
#include "text/sentences.hpp"

namespace spor::text {

namespace {

constexpr std::size_t kFirstSlots = 4096;
constexpr std::size_t kFewestBytesAWord = 4;  ///< of running text, blanks and punctuation among them
constexpr std::string_view kUnit =
    "\u241F";  ///< the symbol for a unit separator: in no draft, and not dropped by normalise
constexpr std::string_view kAnyNote = "\u241F[^]";

template <class Number>
std::uint64_t number_at(const char* bytes) {
    Number number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

constexpr std::array kLanguages{Language::danish, Language::english};

constexpr std::uint64_t kMix = 0xFF51AFD7ED558CCDULL;

std::size_t initial_of(std::string_view word) { return static_cast<unsigned char>(word.front() | 0x20); }

std::uint64_t size_bit(std::string_view word) { return std::uint64_t{1} << std::min<std::size_t>(word.size(), 63); }

bool is_ascii(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

Vocabulary::Vocabulary(Language language, bool fold_typography)
    : language_(language), fold_typography_(fold_typography), slots_(kFirstSlots) {
    for (const Language known : kLanguages) {
        for (const std::string_view word : language_data(known).function_words) {
            // Folding may halve a word's bytes (the long s is two, its s one).
            longest_function_word_ = std::max(longest_function_word_, 2 * word.size());
            function_sizes_[initial_of(word)] |= size_bit(word);
        }
    }
}

Vocabulary::Key::Key(std::string_view written) : word(written) {
    const char* const begin = word.data();
    const std::size_t size = word.size();
    std::uint64_t mixed = size * kMix;
    if (size >= 8) {
        head = number_at<std::uint64_t>(begin);
        tail = number_at<std::uint64_t>(begin + size - 8);
        for (std::size_t at = 8; at + 8 < size; at += 8) {
            mixed = (mixed ^ number_at<std::uint64_t>(begin + at)) * kMix;
            mixed ^= mixed >> 32;
        }
    } else if (size >= 4) {
        head = number_at<std::uint32_t>(begin);
        tail = number_at<std::uint32_t>(begin + size - 4);
    } else if (size > 0) {
        for (const std::size_t at : {std::size_t{0}, size / 2, size - 1}) {
            head = head << 8 | static_cast<unsigned char>(begin[at]);
        }
    }
    mixed = (mixed ^ head) * kMix;
    mixed = (mixed ^ (mixed >> 32) ^ tail) * kMix;
    hash = mixed >> 32;
}

bool Vocabulary::Slot::holds(const Key& key) const {
    if (head != key.head || tail != key.tail || size != key.word.size()) return false;
    return size <= 16 || std::string_view(text, size) == key.word;
}

Vocabulary::Slot& Vocabulary::find(const Key& key) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (slot.text == nullptr || slot.holds(key)) return slot;
    }
}

void Vocabulary::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.text != nullptr) find(Key({slot.text, slot.size})) = slot;
    }
}

std::uint32_t Vocabulary::intern(std::string_view written, WordKind kind) { return intern_key(Key(written), kind); }

void Vocabulary::intern_all(std::string_view text, const std::vector<Word>& words, Token* tokens) {
    std::array<Key, 16> ahead;
    for (std::size_t w = 0; w < words.size() + ahead.size(); ++w) {
        Key& key = ahead[w % ahead.size()];
        if (w >= ahead.size()) {
            const std::size_t due = w - ahead.size();
            tokens[due].id = intern_key(key, words[due].kind);
        }
        if (w >= words.size()) continue;
        const Range place = words[w].text;
        key = Key(std::string_view(text.data() + place.begin, place.size()));
        __builtin_prefetch(&slots_[key.hash & (slots_.size() - 1)]);
    }
}

std::uint32_t Vocabulary::intern_key(const Key& key, WordKind kind) {
    if (const Slot& known = find(key); known.text != nullptr) return known.id;
    const std::string normal = normalise(key.word, fold_typography_);
    if (normal == key.word) return add_normal(key, kind);
    const std::uint32_t id = intern_normal(normal, kind);
    entries_[id].several_forms = true;
    add_slot(key, id);
    return id;
}

std::string_view Vocabulary::add_slot(const Key& key, std::uint32_t id) {
    if (2 * ++used_ > slots_.size()) grow();
    const std::string& kept = texts_.emplace_back(key.word);
    find(key) = {key.head, key.tail, kept.data(), static_cast<std::uint32_t>(kept.size()), id};
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
    const Key key(normal);
    if (const Slot& known = find(key); known.text != nullptr) return known.id;
    return add_normal(key, kind);
}

std::uint32_t Vocabulary::add_normal(const Key& normal, WordKind kind) {
    const auto id = size();
    entries_.push_back({kind, kind == WordKind::word ? function_word_in(normal.word) : std::uint8_t{0}, false});
    normals_.push_back(add_slot(normal, id));
    return id;
}

std::uint8_t Vocabulary::function_word_in(std::string_view normal) {
    if (normal.empty() || normal.size() > longest_function_word_) return 0;
    // Folding keeps the size of ASCII, and few words are as long as one that begins with the same letter.
    if ((function_sizes_[initial_of(normal)] & size_bit(normal)) == 0 && is_ascii(normal)) return 0;
    const std::string folded = fold(normal);
    unsigned languages = 0;
    for (const Language known : kLanguages) {
        if (!contains(language_data(known).function_words, folded)) continue;
        languages |= 1U << static_cast<unsigned>(known);
        ++function_words_[static_cast<std::size_t>(known)];
    }
    return static_cast<std::uint8_t>(languages);
}

Language Vocabulary::written_language() const {
    Language written = language_;
    for (const Language known : kLanguages) {
        const auto count = [&](Language language) { return function_words_[static_cast<std::size_t>(language)]; };
        if (count(known) > count(written)) written = known;
    }
    return written;
}

std::size_t word_with_address(const std::vector<Word>& words, Range text) {
    const auto behind =
        std::partition_point(words.begin(), words.end(), [&](const Word& word) { return word.text.begin < text.end; });
    std::size_t found = words.size();
    for (auto at = static_cast<std::size_t>(behind - words.begin()); at > 0; --at) {
        if (words[at - 1].text.begin < text.begin) break;
        const bool mark = words[at - 1].kind == WordKind::punctuation;
        if (found == words.size() || !mark) found = at - 1;
        if (!mark) break;
    }
    return found;
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
void mix_in_targets(const Block& block, const std::vector<Word>& words, Targets targets, Vocabulary& vocabulary,
                    Token* tokens) {
    for (const Run& run : block.runs) {
        const bool counts =
            (run.style == Style::link && targets.links) || (run.style == Style::image && targets.images);
        if (!counts || run.target.empty()) continue;
        if (is_own_address(block, run)) continue;
        const std::size_t last = word_with_address(words, run.text);
        if (last == words.size()) continue;
        const Word& word = words[last];
        std::string key(block.text, word.text.begin, word.text.size());
        key += kUnit;
        key += run.target;
        tokens[last].id = vocabulary.intern(key, word.kind);
    }
}

/// Marks of the notes that a draft defines: "[^1]".
std::set<std::string_view> note_marks(const Document& draft) {
    std::set<std::string_view> marks;
    for (const Block& block : draft.blocks) {
        if (block.note && block.label.starts_with("[^")) marks.insert(block.label);
    }
    return marks;
}

void fold_note_marks(const Block& block, const std::vector<Word>& words, const std::set<std::string_view>& marks,
                     Vocabulary& vocabulary, Token* tokens) {
    for (std::size_t w = 0; w < words.size(); ++w) {
        const Range place = words[w].text;
        if (words[w].kind != WordKind::reference || block.text[place.begin] != '[') continue;
        if (!marks.contains(std::string_view(block.text).substr(place.begin, place.size()))) continue;
        tokens[w].id = vocabulary.intern(kAnyNote, words[w].kind);
    }
}

/// `- skaber kvalitet`: where a page has a hyphen before a line, markdown has a bullet. Bullets are no words.
void drop_leading_hyphen(const Document& draft, const Block& block, std::vector<Word>& words) {
    if (draft.format != Format::text && draft.format != Format::pdf) return;
    if (block.verbatim || words.size() < 2) return;
    const bool hyphen = words[0].text.begin == 0 && words[0].text.end == 1 && block.text.front() == '-';
    if (hyphen && words[1].text.begin > 1) words.erase(words.begin());
}

/// No change of one cell has to do with the next: each begins as a sentence does.
void begin_cells(const Block& block, std::uint32_t first, TokenList& list) {
    std::size_t at = first;
    for (const std::uint32_t cell : block.cells) {
        while (at < list.tokens.size() && list.tokens[at].begin < cell) ++at;
        if (at > first && at < list.tokens.size()) list.begins[at] = Boundary::sentence;
    }
}

bool has_images(Format format) { return format == Format::markdown || format == Format::html; }
bool has_links(Format format) { return has_images(format) || format == Format::docx; }

}  // namespace

Targets targets_that_count(Format before, Format after) {
    const bool links = has_links(before) && has_links(after);
    return {links, has_images(before) && has_images(after), links};
}

TokenList tokenise(const Document& draft, Vocabulary& vocabulary, Targets targets) {
    TokenList list;
    list.block_start.reserve(draft.blocks.size() + 1);
    // More than there will be; what is not touched costs no memory, and growing would copy all of it several times.
    list.tokens.reserve(draft.source.size() / kFewestBytesAWord);
    list.begins.reserve(draft.source.size() / kFewestBytesAWord + 1);
    const std::set<std::string_view> marks = targets.notes ? note_marks(draft) : std::set<std::string_view>();
    std::vector<Word> words;
    std::vector<std::uint32_t> sentences;
    for (std::uint32_t index = 0; index < draft.blocks.size(); ++index) {
        const Block& block = draft.blocks[index];
        const auto first = static_cast<std::uint32_t>(list.tokens.size());
        list.block_start.push_back(first);
        words.clear();
        split_words(block.text, vocabulary.language(), words);
        if (vocabulary.folds_typography()) drop_leading_hyphen(draft, block, words);
        list.tokens.resize(first + words.size());
        list.begins.resize(first + words.size());
        Boundary begins = Boundary::block;
        for (std::size_t w = 0; w < words.size(); ++w) {
            list.tokens[first + w] = {0, words[w].text.begin, words[w].text.end, index};
            list.begins[first + w] = begins;
            begins = words[w].kind == WordKind::punctuation ? Boundary::clause : Boundary::word;
        }
        vocabulary.intern_all(block.text, words, list.tokens.data() + first);
        mix_in_targets(block, words, targets, vocabulary, list.tokens.data() + first);
        if (!marks.empty()) fold_note_marks(block, words, marks, vocabulary, list.tokens.data() + first);
        list.label.resize(list.tokens.size(), false);
        std::uint32_t label_end = first;
        while (label_end < list.tokens.size() && list.tokens[label_end].end <= block.label_size) {
            list.label[label_end++] = true;
        }
        find_sentence_starts(block.text, words, vocabulary.language(), sentences);
        for (const std::uint32_t start : sentences) {
            // What a label labels begins no sentence of its own: no change may part them.
            if (start != 0 && first + start > label_end) list.begins[first + start] = Boundary::sentence;
        }
        begin_cells(block, first, list);
    }
    list.block_start.push_back(static_cast<std::uint32_t>(list.tokens.size()));
    list.begins.push_back(Boundary::block);
    return list;
}

}  // namespace spor::text
