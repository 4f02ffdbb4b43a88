#include "gfm/verdict.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "gfm/rendered.hpp"

namespace spor::gfm {
namespace {

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

std::string packed(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\u00a0") == 0) {
            ++i;
        } else if (!blank(text[i])) {
            out += text[i];
        }
    }
    return out;
}

std::string joined(const std::vector<Letter>& list) {
    std::string text;
    for (const Letter& letter : list) text += letter.bytes;
    return text;
}

std::vector<Letter> without_deletions(std::vector<Letter> list) {
    list.erase(std::remove_if(list.begin(), list.end(), [](const Letter& letter) { return letter.removed; }),
               list.end());
    return list;
}

/// Where two texts part, with a little of what follows in each.
std::string difference(const std::string& is, const std::string& should) {
    const auto [a, b] = std::mismatch(is.begin(), is.end(), should.begin(), should.end());
    const auto at = static_cast<std::size_t>(a - is.begin());
    const std::size_t from = at < 20 ? 0 : at - 20;
    return "“" + is.substr(from, 60) + "” instead of “" + should.substr(from, 60) + "”";
}

/// NEW's letters as the Revision tells them, each with whether it was inserted; and all that was removed.
struct Expected {
    std::string text;
    std::vector<bool> inserted;  ///< one for each byte of `text`
    std::string removed;         ///< but for code, which is replaced whole
    std::size_t code = 0;        ///< bytes of code that was removed

    void add(std::string_view piece, bool is_inserted) {
        const std::string bytes = packed(piece);
        text += bytes;
        inserted.insert(inserted.end(), bytes.size(), is_inserted);
    }

    void remove(const std::string& bytes, bool is_code) {
        if (is_code) {
            code += bytes.size();
        } else {
            removed += bytes;
        }
    }
};

/// Also takes in what stands between the tokens (nothing but blanks, by the laws), so that no byte is lost.
Expected expect(const Revision& revision) {
    Expected expected;
    for (const WordOp& op : revision.ops) {
        if (op.op == Op::depart) continue;
        if (op.op == Op::alter) {
            const auto old_word = revision.old_word(op.old_tokens.begin);
            const auto new_word = revision.new_word(op.new_tokens.begin);
            const WordSplit split = split_word(old_word, new_word);
            expected.add(new_word.substr(0, split.prefix), false);
            expected.add(new_word.substr(split.prefix, new_word.size() - split.prefix - split.suffix), true);
            expected.add(new_word.substr(new_word.size() - split.suffix), false);
            expected.removed += packed(old_word.substr(split.prefix, old_word.size() - split.prefix - split.suffix));
            continue;
        }
        for (std::uint32_t i = op.new_tokens.begin; i < op.new_tokens.end; ++i)
            expected.add(revision.new_word(i), op.op == Op::insert);
        if (op.op == Op::remove)
            for (std::uint32_t i = op.old_tokens.begin; i < op.old_tokens.end; ++i)
                expected.remove(packed(revision.old_word(i)),
                                revision.old_draft->blocks[revision.old_tokens[i].block].verbatim);
    }
    return expected;
}

using Histogram = std::array<std::size_t, 256>;

Histogram count_bytes(const std::string& text) {
    Histogram counts{};
    for (const char c : text) ++counts[static_cast<unsigned char>(c)];
    return counts;
}

/// `struck` has every byte of `removed`, in any order: what is dropped from a table's cell may be shown in another
/// cell.
bool holds(const std::string& struck, const std::string& removed) {
    const Histogram has = count_bytes(struck);
    const Histogram needs = count_bytes(removed);
    return std::equal(has.begin(), has.end(), needs.begin(), [](std::size_t a, std::size_t b) { return a >= b; });
}

/// Every inserted byte must be bold; how many kept ones are, though the author did not make them so.
std::string check_insertions(const Expected& expected, const std::vector<Letter>& shown,
                             const std::vector<Letter>& plain, std::size_t& overmarked) {
    std::size_t byte = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool inserted = expected.inserted[byte];
        if (inserted && !shown[i].strong && !shown[i].code) {
            const std::size_t from = byte < 20 ? 0 : byte - 20;
            return "inserted, but not bold: “" + expected.text.substr(from, 60) + "” at its 20th byte";
        }
        if (!inserted && shown[i].strong && !plain[i].strong && !shown[i].code) ++overmarked;
        byte += shown[i].bytes.size();
    }
    return {};
}

}  // namespace

std::string judge(const Revision& revision, const std::string& redline) {
    const Rendered rendered = render_gfm(redline);
    if (!rendered.leftovers.empty()) return "a mark stands as text: " + rendered.leftovers.front();
    const std::vector<Letter> plain = letters(render_gfm(revision.new_draft->source));
    const std::vector<Letter> all = letters(rendered);
    const std::vector<Letter> shown = without_deletions(all);
    if (joined(shown) != joined(plain)) return "accepted by eye: " + difference(joined(shown), joined(plain));

    const Expected expected = expect(revision);
    std::string struck;
    std::size_t prose = 0;
    for (const Letter& letter : all) {
        if (!letter.removed) continue;
        struck += letter.bytes;
        prose += letter.code ? 0 : letter.bytes.size();
    }
    if (!holds(struck, expected.removed))
        return "removed, but not struck: of “" + expected.removed + "” there is only “" + struck + "”";

    // Where md4c and cmark-gfm see different texts (footnotes stand elsewhere), letters cannot be told one by one.
    if (expected.text != joined(plain)) return {};
    // Code in the way of a table is struck as prose.
    std::size_t overmarked = prose - std::min(prose, expected.removed.size() + expected.code);
    const std::string wrong = check_insertions(expected, shown, plain, overmarked);
    if (!wrong.empty()) return wrong;
    const std::size_t allowed = 40 * static_cast<std::size_t>(revision.counts.changes);
    if (overmarked > allowed) return std::to_string(overmarked) + " letters are marked and did not change";
    return {};
}

}  // namespace spor::gfm
