// The report: one HTML file that needs nothing else, in which a person can read, search, judge and print a redline.
//
// All of the page is here when it is opened, and readable without its script; the script (page/) adds going from change
// to change, filters, side by side, and decisions. It takes its data from one JSON block, out of which it makes the
// result just as `spor apply` does. Nothing in a draft can run: its text is escaped, addresses are shown but not
// followed unless they are safe, and the policy lets in this style and this script only.
//
// Entry point: render_html.
#include <algorithm>
#include <array>

#include "render/formats.hpp"
#include "render/html/body.hpp"
#include "render/html/ledger.hpp"
#include "render/html/outline.hpp"
#include "render/html/page.hpp"
#include "render/html/parts.hpp"
#include "render/json/parts.hpp"
#include "render/markdown/result_pieces.hpp"
#include "render/terminal/wording.hpp"
#include "text/printable.hpp"

namespace spor::rendering {
namespace {

constexpr std::size_t kTopSections = 5;

std::string base_name(const std::string& path) {
    const std::string name = text::printable(path.substr(path.find_last_of("/\\") + 1));
    return name.empty() ? path : name;
}

class PageWriter {
public:
    PageWriter(const Revision& revision, const RenderOptions& options)
        : revision_(revision),
          options_(options),
          texts_(page_texts(options.language)),
          words_(wording(options.language)),
          changes_(number_changes(revision)),
          outline_(std::string(texts_.document_start)),
          old_name_(html(base_name(revision.old_draft->name))),
          new_name_(html(base_name(revision.new_draft->name))) {}

    std::string write() {
        std::string body;
        write_body(body, revision_, changes_, options_, outline_);
        write_head();
        write_tools();
        put("<div class=\"page\" id=\"top\">\n<nav class=\"outline\" aria-label=\"", texts_.contents, "\"><h2>",
            texts_.contents, "</h2>\n");
        outline_.write_list(out_);
        put("</nav>\n<main id=\"main\" tabindex=\"-1\">\n");
        write_summary();
        put("<article id=\"redline\" aria-label=\"", texts_.redline,
            "\">\n<div class=\"side-names\" aria-hidden=\"true\">");
        put("<span>", texts_.old_draft, ": ", old_name_, "</span><span>", texts_.new_draft, ": ", new_name_,
            "</span></div>\n", body, "</article>\n</main>\n<div class=\"strip\" id=\"strip\" aria-hidden=\"true\">");
        outline_.write_strip(out_);
        put("</div>\n</div>\n");
        write_review();
        write_help();
        write_data();
        put("<script>", page_script(), "</script>\n</body>\n</html>\n");
        return std::move(out_);
    }

private:
    template <class... Parts>
    void put(const Parts&... parts) {
        (out_.append(parts), ...);
    }

    void write_head() {
        put("<!DOCTYPE html>\n<html lang=\"", texts_.language, "\">\n<head>\n<meta charset=\"utf-8\">\n");
        put("<meta http-equiv=\"Content-Security-Policy\" content=\"", page_policy(), "\">\n");
        put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        put("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"spor\">\n<title>",
            filled(texts_.title, new_name_), "</title>\n<style>", page_style(), "</style>\n</head>\n<body>\n");
        put("<a class=\"skip\" href=\"#main\">", texts_.skip, "</a>\n");
    }

    // ---- the tools ---------------------------------------------------------------------------------------------

    void put_button(std::string_view id, std::string_view text, std::string_view key = {},
                    std::string_view attributes = {}) {
        put("<button type=\"button\" id=\"", id, "\"", attributes, ">", text);
        if (!key.empty()) put("<kbd aria-hidden=\"true\">", key, "</kbd>");
        put("</button>\n");
    }

    void write_tools() {
        put("<header class=\"tools needs-script\" hidden>\n<button type=\"button\" class=\"contents-button\" "
            "id=\"contents-button\">☰ ",
            texts_.contents, "</button>\n<span class=\"name\">", old_name_, " → ", new_name_, "</span>\n");
        put("<div class=\"group\" role=\"group\" aria-label=\"", texts_.view, "\">");
        put_button("inline", texts_.inline_view, "", " aria-pressed=\"true\"");
        put_button("side", texts_.side_view, "", " aria-pressed=\"false\"");
        put("</div>\n<div class=\"find\" role=\"search\"><input type=\"search\" id=\"search\" placeholder=\"",
            texts_.search, " ( / )\" aria-label=\"", texts_.search, "\"><output id=\"hits\"></output></div>\n");
        write_filter();
        write_downloads();
        put_button("help-button", "?", "", " aria-label=\"" + std::string(texts_.help) + "\"");
        put("</header>\n");
    }

    void put_box(std::string_view name, std::string_view text, std::size_t count) {
        put("<label><input type=\"checkbox\" checked data-filter=\"", name, "\"> ", text, "<span>",
            number(count, words_), "</span></label>\n");
    }

    void write_filter() {
        std::array<std::size_t, 3> kinds{};
        std::array<std::size_t, 5> weights{};
        for (const NumberedChange& change : changes_.list) {
            ++kinds[static_cast<std::size_t>(change.kind)];
            ++weights[static_cast<std::size_t>(change.weight)];
        }
        const auto of_kind = [&](ChangeKind kind) { return kinds[static_cast<std::size_t>(kind)]; };
        put("<details class=\"menu\"><summary id=\"filter-title\">", texts_.filter,
            "</summary><div>\n<fieldset><legend>", texts_.filter_kind, "</legend>\n");
        put_box("insertion", texts_.insertion, of_kind(ChangeKind::insertion));
        put_box("deletion", texts_.deletion, of_kind(ChangeKind::deletion));
        put_box("replacement", texts_.replacement, of_kind(ChangeKind::replacement));
        put_box("move", texts_.move, revision_.moves.size());
        put("</fieldset>\n<fieldset><legend>", texts_.filter_class, "</legend>\n");
        const auto put_weight = [&](ChangeClass weight, std::string_view text) {
            put_box(name_of(weight), text, weights[static_cast<std::size_t>(weight)]);
        };
        put_weight(ChangeClass::content, texts_.content);
        put_weight(ChangeClass::spelling, texts_.spelling);
        put_weight(ChangeClass::typography, texts_.typography);
        put_weight(ChangeClass::debris, texts_.debris);
        put("</fieldset>\n<label><input type=\"checkbox\" id=\"only\"> ", texts_.only, "</label>\n</div></details>\n");
    }

    void write_downloads() {
        put("<details class=\"menu\"><summary>", texts_.download, "</summary><div>\n");
        put_button("get-result", texts_.get_result);
        put("<p>", texts_.result_note, "</p>\n");
        put_button("get-decisions", texts_.get_decisions);
        put_button("load-decisions", texts_.load_decisions);
        put("<input type=\"file\" id=\"decisions-file\" accept=\".json,application/json\" hidden>\n",
            "<p id=\"loaded\"></p>\n");
        put_button("accept-all", texts_.accept_all);
        put_button("reject-all", texts_.reject_all);
        put_button("print", texts_.print);
        put("<p>", texts_.privacy, "</p>\n</div></details>\n");
    }

    void write_review() {
        put("<section class=\"review needs-script\" hidden aria-label=\"", texts_.review, "\">\n");
        put_button("previous", "↑", "p", " aria-label=\"" + std::string(texts_.previous) + "\"");
        put_button("next", "↓", "n", " aria-label=\"" + std::string(texts_.next) + "\"");
        put("<div class=\"where\"><b id=\"count\"></b><span id=\"what\"></span></div>\n");
        put_button("accept", texts_.accept, "a", " class=\"yes\" aria-pressed=\"false\"");
        put_button("reject", texts_.reject, "r", " class=\"no\" aria-pressed=\"false\"");
        put_button("undo", texts_.undo, "u");
        put("<div class=\"v\" id=\"live\" role=\"status\" aria-live=\"polite\"></div>\n</section>\n");
    }

    void write_help() {
        const std::array<std::pair<std::string_view, std::string_view>, 8> keys{{{"n", texts_.key_next},
                                                                                 {"p", texts_.key_previous},
                                                                                 {"a", texts_.key_accept},
                                                                                 {"r", texts_.key_reject},
                                                                                 {"u", texts_.key_undo},
                                                                                 {"/", texts_.key_search},
                                                                                 {"s", texts_.key_side},
                                                                                 {"?", texts_.key_help}}};
        put("<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">", texts_.keys, "</h2><dl>\n");
        for (const auto& [key, text] : keys) put("<dt><kbd>", key, "</kbd></dt><dd>", text, "</dd>\n");
        put("</dl><p>", texts_.result_note, " ", texts_.privacy, "</p>\n<form method=\"dialog\"><button>", texts_.close,
            "</button></form></dialog>\n");
    }

    // ---- the summary -------------------------------------------------------------------------------------------

    void put_fact(std::uint64_t value, std::string_view text) {
        put("<div><dt>", text, "</dt><dd>", number(value, words_), "</dd></div>\n");
    }

    void write_summary() {
        const Counts& counts = revision_.counts;
        put("<section class=\"facts\" aria-label=\"", texts_.summary, "\">\n<h1>", filled(texts_.title, new_name_),
            "</h1>\n<p class=\"of\">", filled(texts_.compared, old_name_), "</p>\n");
        if (revision_.same()) put("<p>", texts_.no_changes, "</p>\n");
        put("<dl>\n");
        put_fact(counts.changes, counts.changes == 1 ? words_.change : words_.changes);
        put_fact(revision_.moves.size(), revision_.moves.size() == 1 ? words_.move : words_.moves);
        const std::string unit = std::string(words_.words) + ' ';
        put_fact(counts.inserted, unit + std::string(words_.inserted));
        put_fact(counts.deleted, unit + std::string(words_.deleted));
        put_fact(counts.moved, unit + std::string(words_.moved));
        put_fact(counts.kept, unit + std::string(words_.kept));
        put("</dl>\n");
        write_share();
        write_legend();
        if (options_.ledger != nullptr) {
            write_ledger(out_, *options_.ledger, linked_changes(revision_, changes_, *options_.ledger),
                         options_.language);
        }
        write_top_sections();
        write_uncounted();
        put("</section>\n");
    }

    void write_share() {
        const Counts& counts = revision_.counts;
        const std::uint64_t all = std::uint64_t{counts.inserted} + counts.deleted + counts.moved + counts.kept;
        if (all == 0) return;
        put("<svg class=\"share\" viewBox=\"0 0 1000 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        std::uint64_t x = 0;
        for (const auto& [part, kind] :
             {std::pair{counts.deleted, "h-d"}, std::pair{counts.inserted, "h-i"}, std::pair{counts.moved, "h-m"}}) {
            const std::uint64_t width = std::uint64_t{part} * 1000 / all;
            put("<rect class=\"", kind, "\" x=\"", std::to_string(x), "\" y=\"0\" width=\"", std::to_string(width),
                "\" height=\"8\"/>");
            x += width;
        }
        put("</svg>\n");
    }

    void write_legend() {
        put("<ul class=\"legend\"><li><ins>", texts_.insertion, "</ins></li><li><del>", texts_.deletion,
            "</del></li><li><span class=\"mv\">", texts_.move, "</span></li></ul>\n");
    }

    void write_top_sections() {
        std::vector<const PageSection*> sections;
        for (const PageSection& section : outline_.sections())
            if (section.changes > 0) sections.push_back(&section);
        if (sections.size() < 3) return;
        std::stable_sort(sections.begin(), sections.end(),
                         [](const PageSection* a, const PageSection* b) { return a->changes > b->changes; });
        sections.resize(std::min(sections.size(), kTopSections));
        put("<h2>", texts_.most_changed, "</h2>\n<ul class=\"top\">\n");
        for (const PageSection* section : sections) {
            put("<li><a href=\"#", section->anchor, "\">", html(section->title), "</a> <span>",
                counted(section->changes, words_.change, words_.changes, words_), "</span></li>\n");
        }
        put("</ul>\n");
    }

    /// What is counted, but shown as no change.
    void write_uncounted() {
        const Counts& counts = revision_.counts;
        std::string text;
        const auto add = [&](std::uint32_t count, std::string_view what) {
            if (count == 0) return;
            text += (text.empty() ? "" : ", ") + counted(count, words_.word, words_.words, words_) + ' ' +
                    std::string(what);
        };
        add(counts.furniture, words_.furniture);
        add(counts.typography, words_.typography);
        if (!text.empty()) put("<p class=\"of\">", filled(texts_.uncounted, text), "</p>\n");
    }

    // ---- the data ----------------------------------------------------------------------------------------------

    void write_data() {
        put("<script type=\"application/json\" id=\"spor-data\">{\"old\": ",
            script_json(dump(draft_json(*revision_.old_draft))),
            ",\n\"new\": ", script_json(dump(draft_json(*revision_.new_draft))));
        Json texts = Json::object();
        for (const auto& [name, text] : script_texts(options_.language)) texts[std::string(name)] = text;
        put(",\n\"texts\": ", script_json(dump(texts)));
        write_changes();
        std::string pieces;
        Listing list(pieces, "markdown");
        for (const ResultPiece& piece : result_pieces(revision_, changes_)) list.add(piece_json(piece));
        list.close();
        put(script_json(std::move(pieces)), "}</script>\n");
    }

    void write_changes() {
        list_changes(out_, changes_);
        const std::vector<std::uint32_t> deciding = deciding_moves(revision_);
        Listing moves(out_, "moves");
        for (std::uint32_t id = 1; id < deciding.size(); ++id) {
            Json move = {{"id", id}};
            if (deciding[id] != id) move["with"] = deciding[id];
            moves.add(move);
        }
        moves.close();
    }

    const Revision& revision_;
    const RenderOptions& options_;
    const PageTexts& texts_;
    const Wording& words_;
    Changes changes_;
    Outline outline_;
    std::string old_name_;
    std::string new_name_;
    std::string out_;
};

}  // namespace

std::string render_html(const Revision& revision, const RenderOptions& options) {
    return PageWriter(revision, options).write();
}

}  // namespace spor::rendering
