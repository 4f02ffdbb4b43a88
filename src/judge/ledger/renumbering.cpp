#include "judge/ledger/renumbering.hpp"

#include <charconv>
#include <optional>

namespace spor::judging {
namespace {

/// "4.12": "4." and 12. Nothing where the last part is no number.
struct Parts {
    std::string_view stem;
    std::int64_t last = 0;
};
std::optional<Parts> parts_of(std::string_view number) {
    const std::size_t dot = number.rfind('.');
    const std::size_t begin = dot == std::string_view::npos ? 0 : dot + 1;
    Parts parts{number.substr(0, begin), 0};
    const char* end = number.data() + number.size();
    const auto [stop, problem] = std::from_chars(number.data() + begin, end, parts.last);
    if (problem != std::errc() || stop != end || begin == number.size()) return std::nullopt;
    return parts;
}

/// The last number stays and only what it stands under has another.
bool follows_its_whole(const Provision& before, const Provision& after) {
    if (before.kind != after.kind) return false;
    if (before.number == after.number) return true;  // "stk. 2" under another §
    const auto old_parts = parts_of(before.number);
    const auto new_parts = parts_of(after.number);
    return old_parts && new_parts && !old_parts->stem.empty() && old_parts->stem != new_parts->stem &&
           old_parts->last == new_parts->last;
}

class Runs {
public:
    void add(const Provision& before, const Provision& after) {
        const auto from = parts_of(before.number);
        const auto to = parts_of(after.number);
        const bool continues = open_ && from && to && last_from_ && runs_.back().kind == before.kind &&
                               from->stem == last_from_->stem && to->stem == last_to_->stem &&
                               from->last == last_from_->last + 1 && to->last == last_to_->last + 1;
        if (continues) {
            runs_.back().last_from = before.number;
            runs_.back().last_to = after.number;
        } else {
            runs_.push_back({before.kind, before.number, after.number, {}, {}});
        }
        last_from_ = from;
        last_to_ = to;
        open_ = true;
    }
    void interrupt() { open_ = false; }
    std::vector<Renumbering> take() { return std::move(runs_); }

private:
    std::vector<Renumbering> runs_;
    std::optional<Parts> last_from_;
    std::optional<Parts> last_to_;
    bool open_ = false;
};

}  // namespace

std::vector<Renumbering> list_renumberings(const Provisions& old_ones, const Provisions& new_ones,
                                           const std::vector<std::int64_t>& new_of_old) {
    Runs runs;
    for (const Provision& before : old_ones.all()) {
        const std::int64_t block = new_of_old[before.block];
        const std::int64_t index = block < 0 ? -1 : new_ones.at_block(static_cast<std::uint32_t>(block));
        if (index < 0) continue;
        const Provision& after = new_ones.all()[static_cast<std::size_t>(index)];
        if (before.key == after.key) {
            runs.interrupt();
        } else if (!follows_its_whole(before, after) && before.kind == after.kind) {
            runs.add(before, after);
        }
    }
    return runs.take();
}

}  // namespace spor::judging
