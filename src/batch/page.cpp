#include "batch/page.hpp"

#include <algorithm>

#include "render/html/page.hpp"
#include "render/html/parts.hpp"
#include "text/printable.hpp"

namespace spor::batching {
namespace {

std::string anchor(std::string_view path, std::string_view html) {
    return "<a href=\"" + url_of(path) + "\">" + std::string(html) + "</a>";
}

/// The one to be read, where there is a choice.
const Written& first_of(const Record& record) {
    const auto page = std::find_if(record.files.begin(), record.files.end(),
                                   [](const Written& file) { return file.format == "html"; });
    return page == record.files.end() ? record.files.front() : *page;
}

}  // namespace

std::string page_text(std::string_view text) { return rendering::html(text::printable(text)); }

std::string link_of(const Entry& entry, const Record& record) {
    const std::string name = page_text(entry.new_name);
    return record.files.empty() ? name : anchor(first_of(record).path, name);
}

std::string links_of(const Entry& entry, const Record& record) {
    std::string links = link_of(entry, record);
    for (const Written& file : record.files) {
        if (&file == &first_of(record)) continue;
        links += " <span class=\"as\">" + anchor(file.path, file.format) + "</span>";
    }
    return links;
}

TablePage::TablePage(const Overview& all, const char* here, std::string_view title)
    : words_(wording(all.work.language())), file_(all.folder, here) {
    const std::string shown = page_text(title);
    file_.put("<!DOCTYPE html>\n<html lang=\"");
    file_.put(words_.language);
    file_.put("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    file_.put(rendering::page_policy(page_script_sha256(), page_style_sha256()));
    file_.put(
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"generator\" content=\"spor\">\n<title>");
    file_.put(shown + "</title>\n<style>");
    file_.put(page_style());
    file_.put("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#rows\">");
    file_.put(words_.skip);
    file_.put("</a>\n");
    put_ways(all, here);
    file_.put("<main>\n<h1>" + shown + "</h1>\n");
}

void TablePage::put_ways(const Overview& all, std::string_view here) {
    file_.put("<nav aria-label=\"" + std::string(words_.index) + "\"><ul>");
    const auto way = [&](std::string_view path, std::string_view title) {
        const std::string current = path == here ? " aria-current=\"page\"" : "";
        file_.put("<li><a href=\"" + std::string(path) + "\"" + current + ">" + std::string(title) + "</a></li>");
    };
    way("index.html", words_.index);
    way("ledger.html", words_.ledger);
    if (all.work.audits()) way("findings.html", words_.findings);
    for (const char* name : {"summary.md", "summary.csv", "summary.json", "ledger.csv"}) way(name, name);
    if (all.work.audits()) way("findings.csv", "findings.csv");
    file_.put("</ul></nav>\n");
}

void TablePage::begin_table(std::string_view caption, const std::vector<Column>& columns) {
    const std::string search(words_.search);
    file_.put("<div class=\"find\" role=\"search\" hidden><input type=\"search\" id=\"search\" placeholder=\"" +
              search + " ( / )\" aria-label=\"" + search + "\"><output id=\"shown\" data-text=\"" +
              std::string(words_.shown) +
              "\"></output></div>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"caption\" tabindex=\"0\">\n"
              "<table id=\"rows\"><caption id=\"caption\">");
    file_.put(caption);
    file_.put("</caption>\n<thead><tr>");
    for (const Column& column : columns) {
        file_.put(column.figures ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
        file_.put("<button type=\"button\" disabled>");
        file_.put(column.title);
        file_.put("</button></th>");
    }
    file_.put("</tr></thead>\n<tbody>\n");
}

void TablePage::put_cell(std::string_view open, std::string_view html, std::string_view close) {
    file_.put(open);
    file_.put(html);
    file_.put(close);
}

void TablePage::put_figure(std::uint64_t value, std::string_view unit) {
    const std::string figure = std::to_string(value);
    put_cell("<td class=\"n\" data-v=\"" + figure + "\">", figure + std::string(unit), "</td>");
}

std::optional<Error> TablePage::finish() {
    file_.put("</tbody></table>\n</div>\n</main>\n<script>");
    file_.put(page_script());
    file_.put("</script>\n</body>\n</html>\n");
    return file_.commit();
}

}  // namespace spor::batching
