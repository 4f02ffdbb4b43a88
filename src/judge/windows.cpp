#include "judge/windows.hpp"

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
            if (windows_[i].old_tokens.empty()) continue;
            if (before_[i] != kNone) reach_back(windows_[i], runs_[before_[i]]);
            if (before_[i] + 1 < runs_.size()) reach_on(windows_[i], runs_[before_[i] + 1]);
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

    [[nodiscard]] std::uint32_t id(std::uint32_t old_token) const { return reading_.revision.old_tokens[old_token].id; }

    [[nodiscard]] bool any_inserted(Range words) const {
        for (std::uint32_t w = words.begin; w < words.end; ++w) {
            if (reading_.words[w].claim == Claim::inserted) return true;
        }
        return false;
    }

    /// `personlige hensyn. **i valg af behandling.**`: the words that are missing before the full stop stand behind it.
    /// And which of two equal words is missing is the aligner's choice: as far as that could slide, bold counts too.
    void reach_on(Window& window, const SharedRun& run) const {
        const std::uint32_t most = run.old_tokens.size() / 2;
        const std::vector<std::uint32_t>& gone = window.old_tokens;
        const auto size = static_cast<std::uint32_t>(gone.size());
        std::uint32_t slide = 0;
        while (slide < std::min(most, kLongestSlide) &&
               id(run.old_tokens.begin + slide) ==
                   (slide < size ? id(gone[slide]) : id(run.old_tokens.begin + slide - size)))
            ++slide;
        const std::uint32_t reach = std::min(most, std::max(kReach, slide + 1));
        const std::uint32_t end = reading_.word_of[run.new_tokens.begin + reach];
        if (reach == 0 || !any_inserted({window.words.end, end})) return;
        for (std::uint32_t k = 0; k < reach; ++k) window.old_tokens.push_back(run.old_tokens.begin + k);
        window.words.end = end;
        window.old_after = run.old_tokens.begin + reach;
        window.said = true;
    }

    void reach_back(Window& window, const SharedRun& run) const {
        const std::uint32_t most = (run.old_tokens.size() - 1) / 2;
        std::vector<std::uint32_t>& gone = window.old_tokens;
        const auto size = static_cast<std::uint32_t>(gone.size());
        std::uint32_t slide = 0;
        while (slide < std::min(most, kLongestSlide) &&
               id(run.old_tokens.end - 1 - slide) ==
                   (slide < size ? id(gone[size - 1 - slide]) : id(run.old_tokens.end - 1 - slide + size)))
            ++slide;
        const std::uint32_t reach = std::min(most, std::max(kReach, slide + 1));
        const std::uint32_t begin = reading_.word_of[run.new_tokens.end - reach - 1] + 1;
        if (reach == 0 || !any_inserted({begin, window.words.begin})) return;
        std::vector<std::uint32_t> more;
        for (std::uint32_t k = reach; k > 0; --k) more.push_back(run.old_tokens.end - k);
        gone.insert(gone.begin(), more.begin(), more.end());
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
