// A Revision as `spor.redline/1`, the form for machines: include/spor/schema/redline-1.schema.json describes it.
//
// Written one block a line, so that two redlines compare line by line, and block by block, so that memory holds the
// text and not a tree of it. Entry point: render_json.
#include <algorithm>
#include <vector>

#include "render/formats.hpp"
#include "render/json/parts.hpp"
#include "render/ledger_parts.hpp"
#include "render/places.hpp"
#include "render/runs.hpp"
#include "text/remarks.hpp"

namespace spor::rendering {
namespace {

std::string_view kind_name(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return "heading";
        case BlockKind::paragraph:
            return "paragraph";
        case BlockKind::item:
            return "item";
        case BlockKind::row:
            return "row";
        case BlockKind::quote:
            return "quote";
        case BlockKind::code:
            return "code";
        case BlockKind::rule:
            return "rule";
        case BlockKind::front_matter:
            return "front-matter";
    }
    return "paragraph";
}

std::string_view change_name(Change change) {
    switch (change) {
        case Change::kept:
            return "kept";
        case Change::edited:
            return "edited";
        case Change::inserted:
            return "inserted";
        case Change::deleted:
            return "deleted";
    }
    return "kept";
}

std::string_view op_name(RunOp op) {
    switch (op) {
        case RunOp::keep:
            return "keep";
        case RunOp::insert:
            return "insert";
        case RunOp::remove:
            return "delete";
        case RunOp::depart:
            break;  // not asked for
    }
    return "keep";
}

Json counted_draft_json(const Document& draft, std::uint32_t words) {
    Json json = draft_json(draft);
    json["words"] = words;
    return json;
}

Json spans_json(const Document& draft, const std::vector<LineSpan>& spans) {
    Json list = Json::array();
    for (const LineSpan& span : spans) list.push_back(span_json(draft, span));
    return list;
}

Json runs_json(const Revision& revision, const BlockOp& block, const Changes& changes) {
    Json list = Json::array();
    RunStyle style;
    style.changes = &changes;
    for (const TextRun& run : text_runs(revision, block, style)) {
        Json entry = {{"op", op_name(run.op)}, {"text", run.text}};
        if (run.move != 0 && run.move != block.move) entry["move"] = run.move;
        if (run.change != 0) entry["change"] = run.change;
        list.push_back(std::move(entry));
    }
    return list;
}

/// Adds the block's number as it was and as it is, as far as it has one.
void add_label(Json& json, const Revision& revision, const BlockOp& block) {
    const Block* before = old_face_of(revision, block);
    Json label = Json::object();
    if (before != nullptr && !before->label.empty()) label["old"] = before->label;
    if (!block.new_blocks.empty() && !face_of(revision, block).label.empty()) {
        label["new"] = face_of(revision, block).label;
    }
    if (!label.empty()) json["label"] = std::move(label);
}

Json block_json(const Revision& revision, const BlockOp& block, const std::vector<std::string_view>& section,
                const Changes& changes, ChangeClass worst) {
    const Block& face = face_of(revision, block);
    Json json = {{"kind", kind_name(face.kind)}};
    if (face.level > 0) json["level"] = face.level;
    json["section"] = section;
    add_label(json, revision, block);
    json["change"] = change_name(block.change);
    if (block.move != 0) json["move"] = block.move;
    if (worst != ChangeClass::none) json["class"] = name_of(worst);
    if (auto lines = old_lines(revision, block); !lines.empty()) json["old"] = spans_json(*revision.old_draft, lines);
    if (auto lines = new_lines(revision, block); !lines.empty()) json["new"] = spans_json(*revision.new_draft, lines);
    json["runs"] = runs_json(revision, block, changes);
    return json;
}

void write_blocks(const Revision& revision, const Changes& changes, std::string& out) {
    std::vector<ChangeClass> worst(revision.blocks.size(), ChangeClass::none);
    for (const NumberedChange& change : changes.list) {
        worst[change.block] = std::max(worst[change.block], change.weight);
    }
    Listing list(out, "blocks");
    SectionPath path(revision);
    for (std::size_t i = 0; i < revision.blocks.size(); ++i) {
        const BlockOp& block = revision.blocks[i];
        const auto& section = path.step(block);
        if (!departed(revision, block)) list.add(block_json(revision, block, section, changes, worst[i]));
    }
    list.close();
}

void write_moves(const Revision& revision, std::string& out) {
    Listing list(out, "moves");
    const std::vector<std::uint32_t> deciding = deciding_moves(revision);
    for (const Move& move : revision.moves) {
        Json json = {{"id", move.id},
                     {"old", span_json(*revision.old_draft, old_lines(revision, move))},
                     {"new", span_json(*revision.new_draft, new_lines(revision, move))},
                     {"words", move.words}};
        if (deciding[move.id] != move.id) json["with"] = deciding[move.id];
        list.add(json);
    }
    list.close();
}

void write_furniture(const Revision& revision, std::string& out) {
    Listing list(out, "furniture");
    const auto add = [&](const Document& draft, std::string_view side) {
        for (const Furniture& line : draft.furniture) {
            Json entry = {{"side", side}, {"line", line.line}, {"text", line.text}};
            add_page(entry, draft, line.line);
            list.add(entry);
        }
    };
    add(*revision.old_draft, "old");
    add(*revision.new_draft, "new");
    list.close();
}

void write_notes(const Revision& revision, const RenderOptions& options, std::string& out) {
    Listing list(out, "notes");
    const auto add = [&](const Document& draft, std::string_view side) {
        for (const Block& block : draft.blocks) {
            if (block.verbatim) continue;
            for (const Range& remark : text::find_remarks(block.text, options.language)) {
                const std::uint32_t line = draft.lines_of(block, remark).first;
                Json entry = {{"side", side}, {"line", line}, {"text", block.text.substr(remark.begin, remark.size())}};
                add_page(entry, draft, line);
                list.add(entry);
            }
        }
    };
    add(*revision.old_draft, "old");
    add(*revision.new_draft, "new");
    list.close();
}

void write_pieces(const Revision& revision, const Changes& changes, std::string& out) {
    Listing list(out, "markdown");
    for (const ResultPiece& piece : result_pieces(revision, changes)) list.add(piece_json(piece));
    list.close();
}

Json summary_json(const Counts& counts) {
    return {{"words",
             {{"kept", counts.kept},
              {"inserted", counts.inserted},
              {"deleted", counts.deleted},
              {"moved", counts.moved},
              {"furniture", counts.furniture}}},
            {"changes", counts.changes},
            {"moves", counts.moves}};
}

}  // namespace

std::string render_json(const Revision& revision, const RenderOptions& options) {
    std::string out = "{\"schema\": \"spor.redline/1\"";
    out += ",\n\"old\": " + dump(counted_draft_json(*revision.old_draft, revision.counts.old_words));
    out += ",\n\"new\": " + dump(counted_draft_json(*revision.new_draft, revision.counts.new_words));
    const Changes changes = number_changes(revision);
    write_blocks(revision, changes, out);
    write_moves(revision, out);
    write_furniture(revision, out);
    write_notes(revision, options, out);
    list_changes(out, changes);
    write_pieces(revision, changes, out);
    if (options.ledger != nullptr) list_ledger(out, *options.ledger);
    out += ",\n\"summary\": " + dump(summary_json(revision.counts)) + "\n}\n";
    return out;
}

}  // namespace spor::rendering
