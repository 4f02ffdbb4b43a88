#include "judge/windows.hpp"

namespace spor::judging {

namespace {

class Finder {
public:
    explicit Finder(const Reading& reading) : reading_(reading) {}

    std::vector<Window> find() {
        const Revision& revision = reading_.revision;
        for (const WordOp& op : revision.ops) {
            switch (op.op) {
                case Op::keep:
                    close(op);
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
        close_at(static_cast<std::uint32_t>(reading_.words.size()), kNone);
        return std::move(windows_);
    }

private:
    void close(const WordOp& op) {
        const std::vector<std::uint32_t>& word_of = reading_.word_of;
        close_at(word_of[op.new_tokens.begin], op.old_tokens.begin);
        window_.words.begin = word_of[op.new_tokens.end - 1] + 1;
        window_.old_before = op.old_tokens.end - 1;
    }

    void close_at(std::uint32_t word, std::uint32_t old_token) {
        window_.words.end = word;
        window_.old_after = old_token;
        if (!window_.old_tokens.empty() || window_.said) windows_.push_back(std::move(window_));
        window_ = {};
    }

    const Reading& reading_;
    Window window_;
    std::vector<Window> windows_;
};

}  // namespace

std::vector<Window> find_windows(const Reading& reading) { return Finder(reading).find(); }

}  // namespace spor::judging
