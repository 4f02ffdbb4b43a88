#include "render/remarks.hpp"

namespace spor::rendering {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Wording {
    std::string_view plain;   ///< where there is no heading
    std::string_view before;  ///< what stands before the heading
    std::string_view after;
};

constexpr Wording kDeparture[] = {{"(flyttet)", "(flyttet til »", "«)"}, {"(moved)", "(moved to “", "”)"}};
constexpr Wording kArrival[] = {{"(flyttet hertil)", "(flyttet fra »", "«)"}, {"(moved here)", "(moved from “", "”)"}};

std::string word(const Wording& wording, const Document& draft, std::uint32_t heading) {
    if (heading == kNone) return std::string(wording.plain);
    std::string text(wording.before);
    text += draft.blocks[heading].text;
    text += wording.after;
    return text;
}

std::size_t index(Language language) { return language == Language::danish ? 0 : 1; }

}  // namespace

Remarks::Remarks(const Revision& revision, const RenderOptions& options)
    : revision_(revision), language_(options.language) {
    if (options.moves != MoveStyle::noted || revision.moves.empty()) return;
    old_headings_ = find_headings(*revision.old_draft);
    new_headings_ = find_headings(*revision.new_draft);
}

Remarks::Headings Remarks::find_headings(const Document& draft) {
    Headings headings;
    headings.reserve(draft.blocks.size());
    std::uint32_t last = kNone;
    for (std::uint32_t block = 0; block < draft.blocks.size(); ++block) {
        headings.push_back(last);
        if (draft.blocks[block].kind == BlockKind::heading && !draft.blocks[block].text.empty()) last = block;
    }
    return headings;
}

std::string Remarks::departure(std::uint32_t move) const {
    const Range tokens = revision_.moves[move - 1].new_tokens;
    const std::uint32_t heading = tokens.empty() ? kNone : new_headings_[revision_.new_tokens[tokens.begin].block];
    return word(kDeparture[index(language_)], *revision_.new_draft, heading);
}

std::string Remarks::arrival(std::uint32_t move) const {
    const Range tokens = revision_.moves[move - 1].old_tokens;
    const std::uint32_t heading = tokens.empty() ? kNone : old_headings_[revision_.old_tokens[tokens.begin].block];
    return word(kArrival[index(language_)], *revision_.old_draft, heading);
}

bool Remarks::is_footnote(std::uint32_t move) const {
    const auto begins_in_note = [](const Document& draft, const std::vector<Token>& tokens, Range range) {
        return !range.empty() && draft.blocks[tokens[range.begin].block].label.starts_with("[^");
    };
    const Move& moved = revision_.moves[move - 1];
    return begins_in_note(*revision_.new_draft, revision_.new_tokens, moved.new_tokens) ||
           begins_in_note(*revision_.old_draft, revision_.old_tokens, moved.old_tokens);
}

}  // namespace spor::rendering
