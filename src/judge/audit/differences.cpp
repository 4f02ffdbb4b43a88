#include "judge/audit/differences.hpp"

#include <algorithm>
#include <utility>

#include "judge/audit/emphasis.hpp"
#include "judge/audit/local_match.hpp"
#include "text/characters.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

bool has_word_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text::is_word_character(text::next_character(text, at))) return true;
    }
    return false;
}

Item make_item(std::string_view written, std::string_view now, Claim claim, Language language) {
    Item item;
    item.normal = text::normalise(written, true);
    item.folded = text::fold(written);
    item.now = now.empty() ? std::string() : text::fold(now);
    item.is_word = has_word_character(written);
    const bool function_word = text::contains(text::language_data(language).function_words, item.folded);
    item.weight = !item.is_word ? 0.2F : function_word ? 0.45F : 1.0F;
    item.claim = claim;
    return item;
}

/// One window's differences.
class Comparer {
public:
    Comparer(const Reading& reading, const Window& window, Language language, std::vector<Difference>& found)
        : reading_(reading), window_(window), found_(found) {
        for (const std::uint32_t token : window.old_tokens)
            old_items_.push_back(make_item(reading.revision.old_word(token), {}, Claim::kept, language));
        for (std::uint32_t i = window.words.begin; i < window.words.end; ++i) {
            const RedlineWord& word = reading.words[i];
            items_.push_back(make_item(word.written, word.now, word.claim, language));
        }
        partners_ = match_locally(old_items_, items_, language);
        drop_accidents();
        drop_stops_of_other_blocks();
        drop_marks_amid_changes();
        keep_stop_in_bold();
    }

    void compare() {
        std::size_t word = 0;
        for (std::size_t i = 0; i < partners_.size(); ++i) {
            const Partner& partner = partners_[i];
            if (partner.word == kNone) {
                pending_.push_back(window_.old_tokens[i]);
                continue;
            }
            take_words(word, partner.word);
            word = partner.word + 1;
            if (!partner.exact) {
                pending_.push_back(window_.old_tokens[i]);
                take_words(partner.word, word);
                continue;
            }
            flush(window_.old_tokens[i]);
            if (items_[partner.word].claim == Claim::inserted) {
                add_bold(i, partner.word);
            }
            last_old_ = window_.old_tokens[i];
            last_word_ = index(partner.word);
        }
        take_words(word, items_.size());
        flush(window_.old_after);
        finish_bold();
    }

private:
    [[nodiscard]] std::uint32_t index(std::size_t item) const {
        return window_.words.begin + static_cast<std::uint32_t>(item);
    }
    [[nodiscard]] bool is_bold(std::size_t i) const {
        return partners_[i].word != kNone && items_[partners_[i].word].claim == Claim::inserted;
    }

    /// A function word that OLD lost and a bold passage happens to have proves nothing, unless it is all that OLD lost.
    void drop_accidents() {
        const bool all = std::all_of(partners_.begin(), partners_.end(), [&](const Partner& partner) {
            const auto i = static_cast<std::size_t>(&partner - partners_.data());
            return partner.word != kNone || !old_items_[i].is_word;
        });
        if (all) return;
        for (std::size_t i = 0; i < partners_.size();) {
            if (!is_bold(i)) {
                ++i;
                continue;
            }
            std::size_t end = i;
            bool content = false;
            for (; end < partners_.size() && is_bold(end); ++end) content = content || old_items_[end].weight >= 1.0F;
            for (; i < end; ++i) {
                if (!content && old_items_[i].is_word) partners_[i] = {};
            }
        }
    }

    /// A stop at a block's end that OLD lost is not the one at the end of the next block, and `.` alone in a block is
    /// not a sentence's.
    void drop_stops_of_other_blocks() {
        if (window_.old_before == kNone || window_.words.begin == 0) return;
        const std::uint32_t block = reading_.words[window_.words.begin - 1].block;
        for (std::size_t i = 0; i < partners_.size(); ++i) {
            if (old_items_[i].is_word || partners_[i].word == kNone) return;
            const Item& item = items_[partners_[i].word];
            const bool old_goes_on = is_beside_in_old(window_.old_tokens[i], window_.old_before);
            const bool goes_on = reading_.words[index(partners_[i].word)].block == block;
            if (item.claim == Claim::kept && old_goes_on != goes_on) partners_[i] = {};
        }
    }

    /// In the same block.
    [[nodiscard]] bool is_beside_in_old(std::uint32_t token, std::uint32_t other) const {
        return reading_.revision.old_tokens[token].block == reading_.revision.old_tokens[other].block;
    }

    [[nodiscard]] bool begins_block(const RedlineWord& inserted) const {
        const Block& block = reading_.sides.after->draft()->blocks[inserted.block];
        return text::trim(std::string_view(block.text).substr(0, inserted.text.begin)).empty();
    }

    /// `**eller oftere.**`: the stop that bold took along is the one that stood there.
    void keep_stop_in_bold() {
        if (partners_.empty() || old_items_[0].is_word || partners_[0].word != kNone || items_.empty()) return;
        if (items_[0].claim != Claim::inserted || begins_block(reading_.words[index(0)])) return;
        const std::size_t mark = reading_.coverage->mark_at(reading_.words[index(0)].at.begin, Claim::inserted);
        std::size_t last = 0;
        while (last + 1 < items_.size() && items_[last + 1].claim == Claim::inserted &&
               reading_.coverage->mark_at(reading_.words[index(last + 1)].at.begin, Claim::inserted) == mark)
            ++last;
        const bool free = std::all_of(partners_.begin(), partners_.end(), [&](const Partner& partner) {
            return partner.word == kNone || partner.word > last;
        });
        if (free && items_[last].normal == old_items_[0].normal)
            partners_[0] = {static_cast<std::uint32_t>(last), true};
    }

    /// `grund,- videre-` for `grund-, videre-`: a mark of punctuation that stayed amid such a change is part of it.
    void drop_marks_amid_changes() {
        for (std::size_t i = 1; i + 1 < partners_.size(); ++i) {
            const bool like_before = partners_[i - 1].word != kNone && !partners_[i - 1].exact;
            const bool mark = !old_items_[i].is_word && !old_items_[i + 1].is_word;
            if (like_before && mark && partners_[i + 1].word == kNone) partners_[i] = {};
        }
    }

    /// Words that OLD lacks. Bold ones are what bold says they are.
    void take_words(std::size_t begin, std::size_t end) {
        for (std::size_t k = begin; k < end; ++k) {
            if (reading_.words[index(k)].syntax) continue;
            if (items_[k].claim == Claim::kept) plain_.push_back(index(k));
            if (items_[k].claim == Claim::struck) struck_.push_back(index(k));
        }
    }

    void flush(std::uint32_t old_after) {
        if (pending_.empty() && plain_.empty() && struck_.empty()) return;
        finish_bold();
        if (!struck_.empty()) {
            const bool with_old = plain_.empty();
            add(Untruth::false_strike, with_old ? pending_ : std::vector<std::uint32_t>{}, struck_, old_after);
        }
        if (!plain_.empty() || struck_.empty()) add_unmarked(old_after);
        pending_.clear();
        plain_.clear();
        struck_.clear();
    }

    /// What stands in different blocks went, or came, at different places.
    void add_unmarked(std::uint32_t old_after) {
        if (const std::size_t head = marks_of_block_before(); head > 0) {
            const std::vector<std::uint32_t> marks(pending_.begin(),
                                                   pending_.begin() + static_cast<std::ptrdiff_t>(head));
            pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(head));
            add(Untruth::unmarked, marks, {}, pending_.front());
            last_old_ = marks.back();
        }
        if (went_elsewhere()) {
            if (is_beside_in_old(pending_.front(), last_old_)) {
                add(Untruth::unmarked, std::exchange(pending_, {}), {}, old_after);
            } else {
                add(Untruth::unmarked, {}, plain_, old_after);
                last_word_ = plain_.back();
                plain_.clear();
            }
        }
        if (!pending_.empty()) return add(Untruth::unmarked, pending_, plain_, old_after);
        for (std::size_t i = 0; i < plain_.size();) {
            std::size_t end = i + 1;
            while (end < plain_.size() && reading_.words[plain_[end]].block == reading_.words[plain_[i]].block) ++end;
            add(Untruth::unmarked, {},
                {plain_.begin() + static_cast<std::ptrdiff_t>(i), plain_.begin() + static_cast<std::ptrdiff_t>(end)},
                old_after);
            i = end;
        }
    }

    /// Only punctuation went, at the end of a block or alone in one; what came stands in another one.
    [[nodiscard]] bool went_elsewhere() const {
        if (pending_.empty() || plain_.empty() || last_old_ == kNone || last_word_ == kNone) return false;
        const bool goes_on = is_beside_in_old(pending_.front(), last_old_);
        const bool marks = std::all_of(pending_.begin(), pending_.end(), [&](std::uint32_t token) {
            return is_beside_in_old(token, last_old_) == goes_on &&
                   !has_word_character(reading_.revision.old_word(token));
        });
        const RedlineWord& before = reading_.words[last_word_];
        const bool comes_on = before.block == reading_.words[plain_.front()].block;
        return marks && before.claim != Claim::inserted && goes_on != comes_on;
    }

    /// How many of the old words that went are the punctuation at the end of the block before the others'.
    [[nodiscard]] std::size_t marks_of_block_before() const {
        if (pending_.size() < 2) return 0;
        const std::vector<Token>& tokens = reading_.revision.old_tokens;
        std::size_t head = 0;
        while (head < pending_.size() && tokens[pending_[head]].block == tokens[pending_[0]].block &&
               !has_word_character(reading_.revision.old_word(pending_[head])))
            ++head;
        return head < pending_.size() && tokens[pending_[head]].block != tokens[pending_[0]].block ? head : 0;
    }

    void add(Untruth untruth, std::vector<std::uint32_t> old_tokens, std::vector<std::uint32_t> words,
             std::uint32_t old_after) {
        Difference difference{untruth, std::move(old_tokens), std::move(words), last_old_, old_after, kNone};
        difference.word_before = last_word_;
        found_.push_back(std::move(difference));
    }

    /// Bold words that OLD has, mark by mark.
    void add_bold(std::size_t old_item, std::size_t item) {
        const std::uint32_t word = index(item);
        const std::size_t mark = reading_.coverage->mark_at(reading_.words[word].at.begin, Claim::inserted);
        const bool goes_on = !bold_.words.empty() && mark == bold_mark_ && bold_.words.back() + 1 == word;
        if (!goes_on) finish_bold();
        if (bold_.words.empty()) bold_ = {Untruth::false_bold, {}, {}, last_old_, kNone, word == 0 ? kNone : word - 1};
        bold_mark_ = mark;
        bold_.old_tokens.push_back(window_.old_tokens[old_item]);
        bold_.words.push_back(word);
        bold_has_word_ = bold_has_word_ || old_items_[old_item].is_word;
    }

    void finish_bold() {
        if (!bold_.words.empty() && !is_emphasis(reading_, bold_.words) &&
            (bold_has_word_ || covers_mark(reading_, bold_.words))) {
            found_.push_back(std::move(bold_));
        }
        bold_ = {};
        bold_has_word_ = false;
    }

    const Reading& reading_;
    const Window& window_;
    std::vector<Difference>& found_;
    std::vector<Item> old_items_;
    std::vector<Item> items_;
    std::vector<Partner> partners_;
    std::vector<std::uint32_t> pending_;
    std::vector<std::uint32_t> plain_;
    std::vector<std::uint32_t> struck_;
    Difference bold_;
    std::size_t bold_mark_ = 0;
    bool bold_has_word_ = false;
    std::uint32_t last_old_ = window_.old_before;
    std::uint32_t last_word_ = window_.words.begin == 0 ? kNone : window_.words.begin - 1;
};

/// A mark inside a word, as the redline writes it.
bool is_cut(const RedlineWord& word) { return word.at.size() > word.text.size(); }

/// The old words and the window's are the same but for blanks, and a mark stands where a blank is missing.
/// `et{~~at vi~>) at vi:~~}`, `den 1. ~~vist~~ maj`: a mark with no blank of its own, a mark amid one word.
class Blanks {
public:
    Blanks(const Reading& reading, const Window& window) {
        for (const std::uint32_t token : window.old_tokens) old_ += reading.revision.old_word(token);
        for (std::uint32_t i = window.words.begin; i < window.words.end; ++i) {
            const RedlineWord& word = reading.words[i];
            if (word.claim == Claim::inserted) continue;
            said_ += word.written;
            cut_ = cut_ || is_cut(word);
            if (word.claim == Claim::kept) plain_ += word.written;
            if (word.claim == Claim::struck) struck_.push_back(i);
        }
        old_ = packed(old_);
    }

    [[nodiscard]] bool all_that_differs() const { return cut_ && !old_.empty() && old_ == packed(said_); }
    /// All but the struck words that stand amid one of OLD's.
    [[nodiscard]] const std::vector<std::uint32_t>* all_but_struck() const {
        return !struck_.empty() && !old_.empty() && old_ == packed(plain_) ? &struck_ : nullptr;
    }

private:
    static std::string packed(const std::string& text) {
        std::string out = text::normalise(text, true);
        std::erase(out, ' ');
        return out;
    }

    std::string old_;
    std::string said_;
    std::string plain_;
    std::vector<std::uint32_t> struck_;
    bool cut_ = false;
};

}  // namespace

std::vector<Difference> find_differences(const Reading& reading, Language language) {
    std::vector<Difference> found;
    for (const Window& window : find_windows(reading)) {
        const Blanks blanks(reading, window);
        if (blanks.all_that_differs()) continue;
        if (const auto* struck = blanks.all_but_struck()) {
            found.push_back({Untruth::false_strike, {}, *struck, window.old_before, window.old_after, kNone});
            continue;
        }
        Comparer(reading, window, language, found).compare();
    }
    return found;
}

}  // namespace spor::judging
