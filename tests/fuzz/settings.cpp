// What is neither of the two drafts: redlines, rules, decisions, lists of pairs. Each is taken, or refused with an
// Error.
#include "batch/csv.hpp"
#include "fuzz/shapes.hpp"
#include "fuzz/targets.hpp"

namespace spor::fuzz {
namespace {

constexpr const char* kOld =
    "# Plan\n\n## Formål\n\nByen skal bygge en bro senest 2027, jf. § 2.\n\n- Prisen er 35 mio. kr.\n";
constexpr const char* kNew =
    "# Plan\n\n## Formål\n\nByen kan bygge en bro senest 2030, jf. § 3.\n\n- Prisen er 40 mio. kr.\n";

template <class T>
void expect_named(const Result<T>& result, std::string_view name) {
    if (!result && result.error().message().find(name) == std::string::npos)
        expect_none("an error that names no file: " + result.error().message());
}

std::optional<Document> read_draft(std::string_view bytes, Format format) {
    ReadOptions options;
    options.format = format;
    auto draft = read(bytes, "draft", options);
    return draft ? std::optional<Document>(std::move(*draft)) : std::nullopt;
}

const Revision& sample() {
    static const Revision revision =
        spor::align(*read_draft(kOld, Format::markdown), *read_draft(kNew, Format::markdown));
    return revision;
}

}  // namespace

void settle(std::string_view bytes) {
    expect_named(accept_redline(bytes, "redline"), "redline");
    expect_named(reject_redline(bytes, "redline"), "redline");
}

void audit(std::string_view bytes) {
    const std::vector<std::string> halves = cut(bytes, 2);
    auto draft = read_draft(halves[0], bytes.size() % 2 == 0 ? Format::markdown : Format::text);
    if (!draft) return;
    const auto before = std::make_shared<const Document>(std::move(*draft));
    const auto found = spor::audit(before, halves[1], "redline");
    expect_named(found, "redline");
    if (found)
        for (const Report report : {Report::json, Report::terminal, Report::markdown, Report::sarif, Report::github})
            (void)report_audit(*found, report);
    expect_named(fix_redline(before, halves[1], "redline"), "redline");
}

void rules(std::string_view bytes) {
    const auto read = read_rules(bytes, "rules");
    expect_named(read, "rules");
    if (!read) return;
    const CheckResult result = check(sample(), *read, {2026, 6, 1});
    (void)report_check(result, CheckReport::sarif, {});
}

void decisions(std::string_view bytes) {
    static const std::string redline = render(sample(), Output::json);
    const std::vector<std::string> halves = cut(bytes, 2);
    // Decisions alone are about a real redline.
    const auto settled = apply_decisions(halves[1].empty() ? redline : halves[1], "file", halves[0], "file");
    expect_named(settled, "file");
}

void pairs(std::string_view bytes) {
    const auto rows = batching::read_csv(bytes, "pairs");
    expect_named(rows, "pairs");
    if (!rows) return;
    // What is written is read again as it was.
    std::string written;
    for (const batching::CsvRow& row : *rows) {
        std::string line;
        for (const std::string& field : row.fields)
            line += (line.empty() ? "" : ",") + batching::csv_field("y" + field);
        written += line + "\n";
    }
    const auto again = batching::read_csv(written, "pairs");
    if (!again || again->size() != rows->size()) return expect_none("rows are not read again as they were written");
    for (std::size_t i = 0; i < rows->size(); ++i)
        for (std::size_t k = 0; k < (*rows)[i].fields.size(); ++k)
            if ((*again)[i].fields[k] != "y" + (*rows)[i].fields[k])
                expect_none("a field is not read again as it was written");
}

}  // namespace spor::fuzz
