#include "judge/audit/windows.hpp"

#include <algorithm>

namespace spor::judging {

namespace {

constexpr std::uint32_t kReach = 3;          ///< shared words across which bold still belongs to a window
constexpr std::uint32_t kLongestSlide = 64;  ///< words; bounds the work on `one word a million times`

/// Words that both share, one behind the other on either side.
struct SharedRun {
    Range old_tokens;
    Range new_tokens;
};

class Finder {
public:
    explicit Finder(const Reading& reading) : reading_(reading) {}

    std::vector<Window> find() {
        list();
        for (std::size_t i = 0; i < windows_.size(); ++i) {
            const SharedRun* before = before_[i] == kNone ? nullptr : &runs_[before_[i]];
            const SharedRun* after = before_[i] + 1 < runs_.size() ? &runs_[before_[i] + 1] : nullptr;
            const std::vector<std::uint32_t> ids = ids_of(windows_[i], before, after);
            const bool only_came = windows_[i].old_tokens.empty();
            if (before != nullptr) reach_back(windows_[i], *before, ids, only_came);
            const bool last = i + 1 == windows_.size() || before_[i + 1] != before_[i] + 1;
            const std::uint32_t limit = after == nullptr ? 0 : limit_behind(*after, last);
            if (after != nullptr) reach_on(windows_[i], *after, ids, only_came, limit);
        }
        return std::move(windows_);
    }

private:
    void list() {
        for (const WordOp& op : reading_.revision.ops) {
            switch (op.op) {
                case Op::keep:
                    share(op);
                    break;
                case Op::insert:
                case Op::alter:
                case Op::remove:
                    for (std::uint32_t t = op.old_tokens.begin; t < op.old_tokens.end; ++t)
                        window_.old_tokens.push_back(t);
                    window_.said = window_.said || !op.new_tokens.empty();
                    break;
                case Op::depart:
                    break;
            }
        }
        close(static_cast<std::uint32_t>(reading_.words.size()), kNone);
    }

    void share(const WordOp& op) {
        const bool goes_on = !runs_.empty() && window_.old_tokens.empty() && !window_.said &&
                             runs_.back().old_tokens.end == op.old_tokens.begin &&
                             runs_.back().new_tokens.end == op.new_tokens.begin;
        if (goes_on) {
            runs_.back().old_tokens.end = op.old_tokens.end;
            runs_.back().new_tokens.end = op.new_tokens.end;
        } else {
            close(reading_.word_of[op.new_tokens.begin], op.old_tokens.begin);
            runs_.push_back({op.old_tokens, op.new_tokens});
        }
        window_.words.begin = reading_.word_of[op.new_tokens.end - 1] + 1;
        window_.old_before = op.old_tokens.end - 1;
    }

    void close(std::uint32_t word, std::uint32_t old_token) {
        window_.words.end = word;
        window_.old_after = old_token;
        if (!window_.old_tokens.empty() || window_.said) {
            windows_.push_back(std::move(window_));
            before_.push_back(static_cast<std::uint32_t>(runs_.size()) - 1);
        }
        window_ = {};
    }

    /// The words of a window that only went or only came, which could stand a little further on or back.
    [[nodiscard]] std::vector<std::uint32_t> ids_of(const Window& window, const SharedRun* before,
                                                    const SharedRun* after) const {
        std::vector<std::uint32_t> ids;
        const Revision& revision = reading_.revision;
        if (!window.said) {
            for (const std::uint32_t token : window.old_tokens) ids.push_back(revision.old_tokens[token].id);
        } else if (window.old_tokens.empty() && before != nullptr && after != nullptr) {
            for (std::uint32_t t = before->new_tokens.end; t < after->new_tokens.begin; ++t)
                ids.push_back(revision.new_tokens[t].id);
        }
        return ids;
    }

    [[nodiscard]] std::uint32_t shared_id(std::uint32_t old_token) const {
        return reading_.revision.old_tokens[old_token].id;
    }

    /// Bold that OLD's missing words may stand in; struck words whose place OLD's may be.
    [[nodiscard]] bool is_worth_it(const Window& window, Range words, bool only_came) const {
        const Claim wanted = only_came ? Claim::struck : Claim::inserted;
        const Range look = only_came ? window.words : words;
        for (std::uint32_t w = look.begin; w < look.end; ++w) {
            if (reading_.words[w].claim == wanted) return true;
        }
        return false;
    }

    /// How many of the run's words the window's could pass over.
    static std::uint32_t slide_of(std::uint32_t most, const std::vector<std::uint32_t>& ids,
                                  const std::vector<std::uint32_t>& run) {
        std::uint32_t slide = 0;
        while (slide < most && !ids.empty() &&
               run[slide] == (slide < ids.size() ? ids[slide] : run[slide - ids.size()]))
            ++slide;
        return slide;
    }

    [[nodiscard]] static std::uint32_t reach_of(bool only_came, std::uint32_t most, std::uint32_t slide) {
        return std::min(most, only_came ? slide : std::max(kReach, slide + 1));
    }

    /// How far a window may reach over the whole of a run: up to the next one, where no other window lies between.
    [[nodiscard]] std::uint32_t limit_behind(const SharedRun& run, bool no_window_between) const {
        const std::vector<std::uint32_t>& word_of = reading_.word_of;
        if (!no_window_between) return word_of[run.new_tokens.end - 1] + 1;
        return run.new_tokens.end < word_of.size() ? word_of[run.new_tokens.end]
                                                   : static_cast<std::uint32_t>(reading_.words.size());
    }

    /// `personlige hensyn. **i valg af behandling.**`: the words that are missing before the full stop stand behind it.
    /// And which of two equal words is missing is the aligner's choice: as far as that could slide, bold counts too.
    void reach_on(Window& window, const SharedRun& run, const std::vector<std::uint32_t>& ids, bool only_came,
                  std::uint32_t limit) const {
        const std::uint32_t size = run.old_tokens.size();
        const std::uint32_t most = (size + 1) / 2;
        std::vector<std::uint32_t> next;
        for (std::uint32_t k = 0; k < std::min(most, kLongestSlide); ++k)
            next.push_back(shared_id(run.old_tokens.begin + k));
        const std::uint32_t reach = reach_of(only_came, most, slide_of(std::min(most, kLongestSlide), ids, next));
        if (reach == 0) return;
        const std::uint32_t end = reach < size ? reading_.word_of[run.new_tokens.begin + reach] : limit;
        if (!is_worth_it(window, {window.words.end, end}, only_came)) return;
        for (std::uint32_t k = 0; k < reach; ++k) window.old_tokens.push_back(run.old_tokens.begin + k);
        window.words.end = end;
        window.old_after = reach < size ? run.old_tokens.begin + reach : kNone;
        window.said = true;
    }

    void reach_back(Window& window, const SharedRun& run, std::vector<std::uint32_t> ids, bool only_came) const {
        const std::uint32_t most = run.old_tokens.size() / 2;
        std::vector<std::uint32_t> last;
        for (std::uint32_t k = 1; k <= std::min(most, kLongestSlide); ++k)
            last.push_back(shared_id(run.old_tokens.end - k));
        std::reverse(ids.begin(), ids.end());
        const std::uint32_t reach = reach_of(only_came, most, slide_of(std::min(most, kLongestSlide), ids, last));
        if (reach == 0) return;
        const std::uint32_t begin = reading_.word_of[run.new_tokens.end - reach - 1] + 1;
        if (!is_worth_it(window, {begin, window.words.begin}, only_came)) return;
        std::vector<std::uint32_t> more;
        for (std::uint32_t k = reach; k > 0; --k) more.push_back(run.old_tokens.end - k);
        window.old_tokens.insert(window.old_tokens.begin(), more.begin(), more.end());
        window.words.begin = begin;
        window.old_before = run.old_tokens.end - reach - 1;
        window.said = true;
    }

    const Reading& reading_;
    Window window_;
    std::vector<SharedRun> runs_;
    std::vector<Window> windows_;
    std::vector<std::uint32_t> before_;  ///< for each window the run before it; kNone for the first of the redline
};

}  // namespace

std::vector<Window> find_windows(const Reading& reading) { return Finder(reading).find(); }

}  // namespace spor::judging
