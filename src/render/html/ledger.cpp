#include "render/html/ledger.hpp"

#include <algorithm>

#include "render/html/parts.hpp"
#include "render/ledger_parts.hpp"
#include "text/section_name.hpp"

namespace spor::rendering {
namespace {

/// More rows than these are folded away: the page is about the text.
constexpr std::size_t kOpen = 12;

/// The nearest operation of the block that belongs to a change.
std::uint32_t nearest_change(const BlockOp& block, const Changes& changes, std::uint32_t op) {
    for (std::uint32_t step = 0; step < block.ops.size(); ++step) {
        if (op + step < block.ops.end && changes[op + step] != 0) return changes[op + step];
        if (op >= block.ops.begin + step && changes[op - step] != 0) return changes[op - step];
    }
    return 0;
}

class LedgerWriter {
public:
    LedgerWriter(std::string& out, Language language) : out_(out), language_(language), texts_(page_texts(language)) {}

    void write_table(const Ledger& ledger, const std::vector<std::uint32_t>& linked) {
        const std::string title = std::to_string(ledger.commitments.size()) + ' ' + ledger_line(ledger, language_);
        put("<details class=\"ledger\"", ledger.commitments.size() <= kOpen ? " open" : "", "><summary>", html(title),
            "</summary>\n<div class=\"tb\" tabindex=\"0\" role=\"region\" aria-label=\"", texts_.ledger,
            "\"><table>\n<thead><tr>");
        for (const std::string_view name :
             {texts_.ledger_place, texts_.old_draft, texts_.new_draft, texts_.ledger_kind, texts_.ledger_direction}) {
            put("<th scope=\"col\">", name, "</th>");
        }
        put("</tr></thead>\n<tbody>\n");
        for (std::size_t i = 0; i < ledger.commitments.size(); ++i) write_row(ledger.commitments[i], linked[i]);
        put("</tbody></table></div></details>\n");
    }

    void write_list(const Ledger& ledger) {
        if (ledger.renumbered.empty() && ledger.references.empty()) return;
        put("<ul class=\"top\">\n");
        for (const Renumbering& step : ledger.renumbered)
            put("<li>", html(renumbering_line(step, language_)), "</li>\n");
        if (!ledger.references.empty()) {
            put("<li>", std::to_string(ledger.references.size()), " ",
                references_line(ledger.references.size(), language_), ": ");
            const char* between = "";
            for (const BrokenReference& each : ledger.references) {
                put(between, html(each.text), " <span>(", filled(texts_.ledger_line, std::to_string(each.place.line)));
                if (!each.points_to.empty()) put("; → ", html(each.points_to));
                put(")</span>");
                between = ", ";
            }
            put("</li>\n");
        }
        put("</ul>\n");
    }

private:
    template <class... Parts>
    void put(const Parts&... parts) {
        (out_.append(parts), ...);
    }

    void write_row(const Commitment& row, std::uint32_t change) {
        std::string place = row.section.empty() ? "" : html(row.section.back()) + ", ";
        const std::string_view line = row.new_place.line > 0 ? texts_.ledger_line : texts_.ledger_old_line;
        place += filled(line, std::to_string(row.new_place.line > 0 ? row.new_place.line : row.old_place.line));
        put("<tr><td>");
        if (change > 0) {
            put("<a href=\"#", change_anchor(change), "\" data-go=\"", std::to_string(change), "\">", place, "</a>");
        } else {
            put(place);
        }
        put("</td><td>", html(row.before), "</td><td>", html(row.after), "</td><td>", kind_text(row.kind, language_),
            "</td><td class=\"", name_of(row.direction), "\">", direction_text(row.direction, language_),
            "</td></tr>\n");
    }

    std::string& out_;
    Language language_;
    const PageTexts& texts_;
};

}  // namespace

std::vector<std::uint32_t> linked_changes(const Revision& revision, const Changes& changes, const Ledger& ledger) {
    std::vector<std::uint32_t> linked;
    for (const Commitment& row : ledger.commitments) {
        const auto block = std::upper_bound(revision.blocks.begin(), revision.blocks.end(), row.op,
                                            [](std::uint32_t op, const BlockOp& each) { return op < each.ops.end; });
        const bool inside = block != revision.blocks.end() && row.op >= block->ops.begin;
        linked.push_back(inside ? nearest_change(*block, changes, row.op) : 0);
    }
    return linked;
}

std::string change_anchor(std::uint32_t change) { return "c" + std::to_string(change); }

void write_ledger(std::string& out, const Ledger& ledger, const std::vector<std::uint32_t>& linked, Language language) {
    LedgerWriter writer(out, language);
    if (!ledger.commitments.empty()) writer.write_table(ledger, linked);
    writer.write_list(ledger);
}

}  // namespace spor::rendering
