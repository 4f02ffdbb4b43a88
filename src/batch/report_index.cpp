// index.html: what became of every pair, and where; it leads to the redlines and to the other reports.
#include <array>

#include "batch/page.hpp"
#include "batch/picture.hpp"
#include "batch/reports.hpp"
#include "render/html/parts.hpp"
#include "render/ledger_parts.hpp"
#include "text/figure.hpp"

namespace spor::batching {
namespace {

class IndexPage : public BatchReport {
public:
    explicit IndexPage(const Overview& all)
        : all_(all),
          language_(all.work.language()),
          words_(wording(language_)),
          page_(all, "index.html", title_of(all.totals, language_)) {
        page_.put("<p class=\"verdict\">" + page_text(verdict_of(all)) + "</p>\n");
        put_figures();
        put_pictures();
        put_names(words_.added, all.work.added);
        put_names(words_.gone, all.work.gone);
        put_names(words_.passed_over, all.work.passed_over);
        std::vector<Column> columns = {
            {words_.draft},         {words_.state},         {words_.share, true}, {words_.inserted, true},
            {words_.deleted, true}, {words_.changes, true}, {words_.moves, true}, {words_.commitments, true}};
        if (all.work.audits()) columns.push_back({words_.findings, true});
        page_.begin_table(words_.draft_list, columns);
    }

    void add(const Entry& entry, const Record& record) override {
        page_.begin_row();
        page_.put_name(links_of(entry, record) + origin_of(entry) + trouble_of(record));
        const std::array<std::string_view, 3> states{words_.same, words_.changed, words_.trouble};
        page_.put_text("<span class=\"" + std::string(name_of(record.state)) + "\">" +
                       std::string(states.at(static_cast<std::size_t>(record.state))) + "</span>");
        put_figures(record);
        page_.end_row();
    }

    std::optional<Error> finish() override { return page_.finish(); }

private:
    [[nodiscard]] std::string origin_of(const Entry& entry) const {
        if (entry.old_name == entry.new_name) return {};
        std::string was = rendering::filled(words_.was, page_text(entry.old_name));
        if (entry.paired == Paired::content)
            was += " · " + rendering::filled(words_.alike, std::to_string(entry.likeness));
        return "<span class=\"was\">" + was + "</span>";
    }

    [[nodiscard]] static std::string trouble_of(const Record& record) {
        return record.why.empty() ? std::string() : "<span class=\"why\">" + page_text(record.why) + "</span>";
    }

    void put_figures(const Record& record) {
        const auto put = [&](std::uint64_t value, std::string_view unit = {}) {
            if (record.state == State::trouble) {
                page_.put_no_figure();
            } else {
                page_.put_figure(value, unit);
            }
        };
        put(percent_of(record.changed_words(), record.words()), " %");
        put(record.inserted);
        put(record.deleted);
        put(record.changes);
        put(record.moves);
        put(record.ledger.size());
        if (all_.work.audits()) put(record.findings.size());
    }

    void put_figures() {
        const Totals& totals = all_.totals;
        page_.put("<dl class=\"figures\">\n");
        const auto put = [&](std::string_view what, std::uint64_t value) {
            page_.put("<div><dt>" + std::string(what) + "</dt><dd>" + text::figure(value, language_) + "</dd></div>\n");
        };
        put(words_.changes, totals.changes);
        put(words_.moves, totals.moves);
        put(words_.inserted, totals.inserted);
        put(words_.deleted, totals.deleted);
        std::uint64_t commitments = 0;
        for (const std::uint64_t count : totals.directions) commitments += count;
        put(words_.commitments, commitments);
        put(std::string(words_.commitments) + ", " +
                std::string(rendering::direction_text(Direction::weakened, language_)),
            totals.directions[1]);
        if (totals.references > 0) put(words_.references, totals.references);
        if (totals.outcome.trouble > 0) put(words_.trouble, totals.outcome.trouble);
        if (all_.work.audits()) put(words_.findings, totals.outcome.errors);
        page_.put("</dl>\n");
    }

    void put_pictures() {
        const std::size_t drawn = all_.totals.most_changed.size();
        if (all_.totals.outcome.changed + all_.totals.outcome.same == 0) return;
        page_.put("<section class=\"picture\"><h2>" + std::string(words_.sizes_title) + "</h2>\n<p>" +
                  std::string(words_.sizes_note) + "</p>\n" + sizes_picture(all_) + "</section>\n");
        if (drawn == 0) return;
        page_.put("<section class=\"picture\"><h2>" + std::string(words_.heat_title) + "</h2>\n<p>" +
                  rendering::filled(words_.heat_note, std::to_string(drawn)) + "</p>\n" + heat_picture(all_) +
                  "</section>\n");
    }

    void put_names(std::string_view title, const std::vector<std::string>& names) {
        if (names.empty()) return;
        page_.put("<details class=\"names\"><summary>" + std::string(title) + " (" +
                  text::figure(names.size(), language_) + ")</summary>\n<ul>\n");
        for (const std::string& name : names) page_.put("<li>" + page_text(name) + "</li>\n");
        page_.put("</ul></details>\n");
    }

    const Overview all_;
    const Language language_;
    const BatchWording& words_;
    TablePage page_;
};

}  // namespace

ReportPointer index_page(const Overview& all) { return std::make_unique<IndexPage>(all); }

}  // namespace spor::batching
