#include "batch/csv.hpp"

#include <algorithm>
#include <optional>

namespace spor::batching {
namespace {

class Parser {
public:
    Parser(std::string_view text, const std::string& name) : text_(text), name_(name) {}

    Result<std::vector<CsvRow>> run() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row;
            row.line = line_;
            if (auto error = read_row(row)) return *error;
            const bool blank = row.fields.size() == 1 && row.fields.front().empty();
            if (!blank) rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    std::optional<Error> read_row(CsvRow& row) {
        for (;;) {
            row.fields.emplace_back();
            const bool quoted = at_ < text_.size() && text_[at_] == '"';
            if (auto error = quoted ? read_quoted(row.fields.back()) : read_plain(row.fields.back())) return error;
            if (at_ == text_.size()) return std::nullopt;
            const char c = text_[at_++];
            if (c == ',') continue;
            if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
            ++line_;
            return std::nullopt;
        }
    }

    std::optional<Error> read_plain(std::string& field) {
        const std::size_t end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
        field = text_.substr(at_, end - at_);
        at_ = end;
        if (at_ < text_.size() && text_[at_] == '"') return trouble("a quote inside a field", "quote the whole field");
        return std::nullopt;
    }

    std::optional<Error> read_quoted(std::string& field) {
        const std::uint32_t opened = line_;
        for (++at_;; ++at_) {
            if (at_ >= text_.size()) {
                line_ = opened;
                return trouble("a quote that nothing closes", "close it");
            }
            if (text_[at_] == '"' && text_.substr(at_ + 1, 1) != "\"") break;
            if (text_[at_] == '"') ++at_;
            if (text_[at_] == '\n') ++line_;
            field += text_[at_];
        }
        ++at_;
        const bool ends = at_ == text_.size() || text_[at_] == ',' || text_[at_] == '\r' || text_[at_] == '\n';
        return ends ? std::nullopt : trouble("text behind a quote", "quote the whole field");
    }

    [[nodiscard]] std::optional<Error> trouble(const char* what, const char* why) const {
        return Error{what, name_ + ':' + std::to_string(line_), why};
    }

    std::string_view text_;
    const std::string& name_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
};

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view text, const std::string& name) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return Parser(text, name).run();
}

std::string csv_field(std::string_view text) {
    std::string field;
    if (text.find_first_of("=+-@\t\r") == 0) field = "'";
    field += text;
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace spor::batching
