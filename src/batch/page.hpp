// A page with one table that can be sorted and searched, and all that it needs in one file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/folder.hpp"
#include "batch/reports.hpp"
#include "batch/wording.hpp"

namespace spor::batching {

/// Files of page/ as they were when spor was built, and their SHA-256 in hexadecimal digits. See src/CMakeLists.txt.
[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_style_sha256();
[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view page_script_sha256();

/// Text from a draft or a name, fit to stand between tags and in quoted attributes.
[[nodiscard]] std::string page_text(std::string_view text);

struct Column {
    std::string_view title;
    bool figures = false;  ///< sorted by value, the largest first, and set to the right
};

class TablePage {
public:
    /// `here` is the page's own name, which the page does not link to.
    TablePage(const Overview& all, const char* here, std::string_view title);

    void put(std::string_view html) { file_.put(html); }
    void begin_table(std::string_view caption, const std::vector<Column>& columns);
    /// A row's cells, in the columns' order. What they hold is HTML.
    void begin_row() { file_.put("<tr>"); }
    void put_name(std::string_view html) { put_cell("<th scope=\"row\">", html, "</th>"); }
    void put_text(std::string_view html) { put_cell("<td>", html, "</td>"); }
    void put_figure(std::uint64_t value, std::string_view unit = {});
    void put_no_figure() { file_.put("<td class=\"n\" data-v=\"-1\"></td>"); }
    void end_row() { file_.put("</tr>\n"); }
    [[nodiscard]] std::optional<Error> finish();

private:
    void put_cell(std::string_view open, std::string_view html, std::string_view close);
    void put_ways(const Overview& all, std::string_view here);

    const BatchWording& words_;
    ReportFile file_;
};

/// The pair's name, leading to its redline where there is one, and to the other formats behind it.
[[nodiscard]] std::string links_of(const Entry& entry, const Record& record);
/// The first of them alone.
[[nodiscard]] std::string link_of(const Entry& entry, const Record& record);

}  // namespace spor::batching
