// Numbers of provisions and headings, block by block.
#include "judge/ledger/provisions.hpp"

#include "text/characters.hpp"
#include "text/commitments.hpp"
#include "text/label.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::judging {
namespace {

constexpr std::string_view kSign = "§";
/// A draft with more numbers than this in one label is no draft.
constexpr std::size_t kLongestLabel = 80;

/// The label of a block that may be referred to. Items of numbered lists may not: each list counts for itself.
std::string label_of(const Block& block, Language language) {
    if (block.verbatim || block.kind == BlockKind::item || block.kind == BlockKind::row) return {};
    if (block.label_size > 0) return block.label;
    const text::Label found = text::find_label(block.text, language);
    return found.size > 0 ? found.label : std::string();
}

bool is_number_end(char c) { return c == ' ' || c == ',' || c == ')' || c == ';'; }

}  // namespace

ProvisionName name_provision(std::string_view written, Language language) {
    ProvisionName name;
    const std::string folded = text::fold(text::trim(written.substr(0, kLongestLabel)));
    std::string_view rest = folded;
    if (rest.starts_with(kSign)) {
        name.kind = kSign;
        while (rest.starts_with(kSign)) rest.remove_prefix(kSign.size());
    } else if (!rest.empty() && (rest.front() < '0' || rest.front() > '9') && rest.front() != '(') {
        const std::size_t digit = rest.find_first_of("0123456789");  // folding has taken the blank before it
        if (digit == std::string_view::npos) return name;
        name.kind = text::trim(rest.substr(0, digit));
        rest.remove_prefix(digit);
        const text::CommitmentData& data = text::commitment_data(language);
        if (text::contains(data.bare_kinds, name.kind)) name.kind.clear();  // "afsnit 4.1" is the heading "4.1"
    }
    rest = text::trim(rest);
    std::size_t end = 0;
    while (end < rest.size() && !is_number_end(rest[end])) ++end;
    // "§ 4 a": the letter belongs to the number.
    if (end + 1 < rest.size() && rest[end] == ' ' && rest[end + 1] >= 'a' && rest[end + 1] <= 'z' &&
        (end + 2 == rest.size() || is_number_end(rest[end + 2]))) {
        end += 2;
    }
    name.number = rest.substr(0, end);
    while (!name.number.empty() && (name.number.back() == '.' || name.number.back() == ':')) name.number.pop_back();
    name.rest = rest.substr(end);
    return name;
}

Provisions::Provisions(const Document& draft, Language language) {
    std::string paragraph;  // the key of the § that a "Stk. 2" stands under
    for (std::uint32_t index = 0; index < draft.blocks.size(); ++index) {
        const std::string label = label_of(draft.blocks[index], language);
        if (label.empty() || label.front() == '(' || label.back() == ')') continue;
        const ProvisionName name = name_provision(label, language);
        if (name.number.empty()) continue;
        Provision provision{name.key() + name.rest, name.kind, name.number, label, index};
        const bool under = name.kind == text::commitment_data(language).subsection;
        if (under && !paragraph.empty()) provision.key = paragraph + ", " + provision.key;
        if (!under) paragraph = name.key();
        const auto place = static_cast<std::uint32_t>(all_.size());
        by_key_.try_emplace(provision.key, place);
        by_block_.try_emplace(index, place);
        all_.push_back(std::move(provision));
    }
}

std::int64_t Provisions::find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? -1 : static_cast<std::int64_t>(found->second);
}

std::int64_t Provisions::at_block(std::uint32_t block) const {
    const auto found = by_block_.find(block);
    return found == by_block_.end() ? -1 : static_cast<std::int64_t>(found->second);
}

}  // namespace spor::judging
