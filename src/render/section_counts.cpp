#include "render/section_counts.hpp"

#include <map>
#include <string_view>

#include "render/changes.hpp"
#include "render/places.hpp"
#include "text/printable.hpp"
#include "text/section_name.hpp"
#include "text/words.hpp"

namespace spor::rendering {
namespace {

void count_words(const Revision& revision, const BlockOp& block, SectionCount& count) {
    const Language language = revision.options.language;
    for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) {
        const WordOp& op = revision.ops[index];
        if (op.op == Op::depart) continue;
        for (std::uint32_t token = op.new_tokens.begin; token < op.new_tokens.end; ++token) {
            if (text::holds_word(revision.new_word(token), language))
                ++(op.op == Op::keep ? count.kept : count.inserted);
        }
        if (op.op == Op::keep) continue;
        for (std::uint32_t token = op.old_tokens.begin; token < op.old_tokens.end; ++token) {
            if (text::holds_word(revision.old_word(token), language)) ++count.deleted;
        }
    }
}

}  // namespace

std::vector<SectionCount> count_sections(const Revision& revision) {
    std::vector<SectionCount> sections;
    std::map<std::vector<std::string>, std::size_t> known;
    SectionPath path(revision);
    for (const BlockOp& block : revision.blocks) {
        const auto& titles = path.step(block);
        const auto [place, added] =
            known.try_emplace(std::vector<std::string>(titles.begin(), titles.end()), sections.size());
        if (added) sections.push_back({place->first});
        count_words(revision, block, sections[place->second]);
    }
    return sections;
}

std::string section_name(const SectionCount& section, std::string_view no_heading) {
    const std::string name = text::section_name(section.path, &text::printable);
    return name.empty() ? std::string(no_heading) : name;
}

}  // namespace spor::rendering
