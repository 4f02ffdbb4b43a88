#include "judge/audit/reading.hpp"

#include <algorithm>

#include "spor/align.hpp"
#include "spor/read.hpp"
#include "text/vocabulary.hpp"

namespace spor::judging {

namespace {

class WordLister {
public:
    WordLister(Reading& reading, Language language) : reading_(reading), language_(language) {}

    void list() {
        list_delimiters();
        add_before();
        add_inserted();
        std::stable_sort(reading_.words.begin(), reading_.words.end(),
                         [](const RedlineWord& a, const RedlineWord& b) { return a.at.begin < b.at.begin; });
        index();
    }

private:
    /// Of emphasis, links and code. `***Sproget** begynder*` without its bold is `* begynder*`.
    void list_delimiters() {
        for (const Block& block : reading_.sides.markings.blocks) {
            for (const Run& run : block.runs) {
                if (!run.open.empty()) delimiters_.push_back(run.open);
                if (!run.close.empty()) delimiters_.push_back(run.close);
            }
        }
        std::sort(delimiters_.begin(), delimiters_.end(), [](Range a, Range b) { return a.begin < b.begin; });
    }

    [[nodiscard]] bool is_delimiter(Range at) const {
        const auto next = std::partition_point(delimiters_.begin(), delimiters_.end(),
                                               [&](Range delimiter) { return delimiter.begin <= at.begin; });
        return next != delimiters_.begin() && at.end <= std::prev(next)->end;
    }

    void add_before() {
        const Document& draft = *reading_.sides.before->draft();
        for (const Token& token : reading_.revision.new_tokens) {
            const Block& block = draft.blocks[token.block];
            RedlineWord word;
            word.at = reading_.sides.before->in_redline(block, {token.begin, token.end});
            word.claim = reading_.coverage->all(word.at, Claim::struck) ? Claim::struck : Claim::kept;
            word.block = token.block;
            word.text = {token.begin, token.end};
            word.written = std::string_view(block.text).substr(token.begin, token.end - token.begin);
            word.syntax = is_delimiter(word.at);
            reading_.words.push_back(word);
        }
    }

    /// Words that stand in bold; and what became of words that a mark cuts.
    void add_inserted() {
        const std::size_t before = reading_.words.size();
        const Document& draft = *reading_.sides.after->draft();
        text::Vocabulary vocabulary(language_, true);
        std::size_t at = 0;
        for (const Token& token : text::tokenise(draft, vocabulary, {}).tokens) {
            const Block& block = draft.blocks[token.block];
            const Range range = reading_.sides.after->in_redline(block, {token.begin, token.end});
            const std::string_view written = std::string_view(block.text).substr(token.begin, token.end - token.begin);
            reading_.now_forms.emplace(written);
            if (is_inserted(range)) {
                RedlineWord word;
                word.at = range;
                word.claim = Claim::inserted;
                word.block = token.block;
                word.text = {token.begin, token.end};
                word.written = written;
                reading_.words.push_back(word);
                continue;
            }
            for (; at < before && reading_.words[at].at.end <= range.begin; ++at) note_lost(reading_.words[at]);
            std::size_t k = at;
            for (; k < before && reading_.words[k].at.begin < range.end; ++k) {
                RedlineWord& word = reading_.words[k];
                if (word.claim == Claim::kept && word.written != written) word.now = written;
                word.stands = true;
            }
        }
        for (; at < before; ++at) note_lost(reading_.words[at]);
    }

    /// The dash that opens a block is a bullet, unless its mark is rejected all that the block has.
    static void note_lost(RedlineWord& word) {
        if (word.claim == Claim::kept && !word.stands) word.syntax = true;
    }

    /// Every byte of it: `**S**ørge` is a word that a mark cuts.
    [[nodiscard]] bool is_inserted(Range range) const {
        const Coverage& coverage = *reading_.coverage;
        return coverage.all(range, Claim::inserted) &&
               coverage.mark_at(range.begin, Claim::inserted) == coverage.mark_at(range.end - 1, Claim::inserted);
    }

    void index() {
        reading_.word_of.resize(reading_.revision.new_tokens.size());
        std::uint32_t token = 0;
        for (std::uint32_t i = 0; i < reading_.words.size() && token < reading_.word_of.size(); ++i) {
            if (reading_.words[i].claim != Claim::inserted) reading_.word_of[token++] = i;
        }
    }

    Reading& reading_;
    Language language_;
    std::vector<Range> delimiters_;
};

}  // namespace

Result<Sides> read_sides(const Document& old_draft, std::string_view redline, const std::string& name,
                         const AuditOptions& options) {
    if (redline.size() > kNone / 2) return Error{"the redline is larger than 2 GB", name, "split it"};
    Result<Document> document = read(redline, name, {Format::markdown, options.language, nullptr});
    if (!document) return document.error();
    Sides sides;
    sides.redline = std::make_shared<const Document>(std::move(*document));
    const std::string_view source = sides.redline->source;
    sides.markings = markup::read_marks(source);
    sides.remarks = find_left_remarks(old_draft, *sides.redline, sides.markings, options.language);
    sides.broken = find_broken_marks(old_draft, source, sides.markings);
    take_out(sides.remarks, sides.markings);
    take_out(sides.broken, sides.markings);
    sides.before = std::make_shared<const SettledDraft>(source, sides.markings, markup::Side::reject, options.language);
    sides.after = std::make_shared<const SettledDraft>(source, sides.markings, markup::Side::accept, options.language);
    return sides;
}

Reading read_claim(const std::shared_ptr<const Document>& old_draft, Sides sides, const AuditOptions& options) {
    Reading reading;
    reading.sides = std::move(sides);
    reading.coverage = std::make_shared<const Coverage>(reading.sides.redline->source, reading.sides.markings);
    Options compare;
    compare.language = options.language;
    compare.ignore = options.ignore;
    reading.revision = align(old_draft, reading.sides.before->draft(), compare, options.deadline);
    WordLister(reading, options.language).list();
    for (std::uint32_t t = 0; t < reading.revision.old_tokens.size(); ++t)
        reading.old_forms.emplace(reading.revision.old_word(t));
    return reading;
}

}  // namespace spor::judging
