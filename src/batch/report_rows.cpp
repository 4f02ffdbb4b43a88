// ledger.html and findings.html: the ledgers and the findings of all pairs together. What is more than a browser likes
// to sort stands in the CSV file only, and the page says so.
#include <algorithm>
#include <array>

#include "batch/page.hpp"
#include "batch/reports.hpp"
#include "render/html/parts.hpp"
#include "render/ledger_parts.hpp"
#include "text/figure.hpp"

namespace spor::batching {
namespace {

constexpr std::uint64_t kMostRows = 20'000;

std::string text_in(const Json& json, const char* name) { return page_text(json.value(name, "")); }

std::uint64_t line_in(const Json& json, const char* side) {
    const auto found = json.find(side);
    return found == json.end() ? 0 : found->value("line", std::uint64_t{0});
}

template <std::size_t size, class Name>
std::size_t index_of(const std::array<Name, size>& names, const std::string& name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](Name each) { return spor::name_of(each) == name; });
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

constexpr std::array kDirections{Direction::strengthened, Direction::weakened, Direction::added, Direction::dropped,
                                 Direction::changed};
constexpr std::array kKinds{CommitmentKind::obligation, CommitmentKind::number, CommitmentKind::amount,
                            CommitmentKind::percentage, CommitmentKind::date,   CommitmentKind::deadline,
                            CommitmentKind::count,      CommitmentKind::actor,  CommitmentKind::negation};

/// What both pages do alike.
class RowsPage : public BatchReport {
public:
    std::optional<Error> finish() override { return page_.finish(); }

protected:
    RowsPage(const Overview& all, const char* name, std::string_view title, std::uint64_t rows, const char* csv)
        : language_(all.work.language()), words_(wording(language_)), page_(all, name, title) {
        if (rows == 0) page_.put("<p>" + std::string(words_.nothing) + "</p>\n");
        if (rows <= kMostRows) return;
        page_.put("<p>" +
                  rendering::filled(words_.more_in, text::figure(kMostRows, all.work.language()),
                                    "<a href=\"" + std::string(csv) + "\">" + csv + "</a>") +
                  "</p>\n");
    }

    bool begin_row(const Entry& entry, const Record& record) {
        if (rows_++ >= kMostRows) return false;
        page_.begin_row();
        page_.put_name(link_of(entry, record));
        return true;
    }

    void put_line(std::uint64_t line) {
        if (line > 0) {
            page_.put_figure(line);
        } else {
            page_.put_text("");
        }
    }

    const Language language_;
    const BatchWording& words_;
    TablePage page_;
    std::uint64_t rows_ = 0;
};

std::uint64_t commitments_in(const Totals& totals) {
    std::uint64_t count = totals.references;
    for (const std::uint64_t each : totals.directions) count += each;
    return count;
}

class LedgerPage : public RowsPage {
public:
    explicit LedgerPage(const Overview& all)
        : RowsPage(all, "ledger.html", wording(all.work.language()).commitments, commitments_in(all.totals),
                   "ledger.csv") {
        page_.begin_table(words_.commitments, {{words_.draft},
                                               {words_.section},
                                               {words_.kind},
                                               {words_.direction},
                                               {words_.before},
                                               {words_.after},
                                               {words_.line, true}});
    }

    void add(const Entry& entry, const Record& record) override {
        for (const Json& row : record.ledger) {
            if (!begin_row(entry, record)) return;
            const Json section = row.value("section", Json::array());
            page_.put_text(section.empty() ? "" : page_text(section.back().get<std::string>()));
            const CommitmentKind kind = kKinds.at(index_of(kKinds, row.value("kind", "")));
            page_.put_text(rendering::kind_text(kind, language_));
            const std::string direction = row.value("direction", "");
            page_.put_text(
                "<span class=\"" + direction + "\">" +
                std::string(rendering::direction_text(kDirections.at(index_of(kDirections, direction)), language_)) +
                "</span>");
            page_.put_text(text_in(row, "before"));
            page_.put_text(text_in(row, "after"));
            put_line(line_in(row, "new"));
            page_.end_row();
        }
        for (const Json& row : record.references) {
            if (!begin_row(entry, record)) return;
            page_.put_text("");
            page_.put_text(words_.reference);
            page_.put_text(row.value("state", "") == "moved" ? words_.moved_reference : words_.gone_reference);
            page_.put_text(text_in(row, "text"));
            page_.put_text(text_in(row, "points_to"));
            put_line(row.value("line", std::uint64_t{0}));
            page_.end_row();
        }
    }
};

class FindingsPage : public RowsPage {
public:
    explicit FindingsPage(const Overview& all)
        : RowsPage(all, "findings.html", wording(all.work.language()).findings,
                   all.totals.outcome.errors + all.totals.outcome.warnings + all.totals.outcome.notes, "findings.csv") {
        page_.begin_table(words_.findings, {{words_.draft},
                                            {words_.section},
                                            {words_.severity},
                                            {words_.before},
                                            {words_.after},
                                            {words_.message},
                                            {words_.line, true}});
    }

    void add(const Entry& entry, const Record& record) override {
        for (const Json& row : record.findings) {
            if (!begin_row(entry, record)) return;
            page_.put_text(text_in(row, "section"));
            const std::string severity = row.value("severity", "");
            page_.put_text("<span class=\"" + severity + "\">" +
                           std::string(words_.severity_names.at(severity == "error"     ? 2
                                                                : severity == "warning" ? 1
                                                                                        : 0)) +
                           "</span>");
            page_.put_text(text_in(row, "before"));
            page_.put_text(text_in(row, "after"));
            page_.put_text(text_in(row, "message"));
            put_line(line_in(row, "redline"));
            page_.end_row();
        }
    }
};

}  // namespace

ReportPointer ledger_page(const Overview& all) { return std::make_unique<LedgerPage>(all); }
ReportPointer findings_page(const Overview& all) { return std::make_unique<FindingsPage>(all); }

}  // namespace spor::batching
