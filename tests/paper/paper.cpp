#include "paper/paper.hpp"

#include <sstream>

namespace spor::test {
namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&') {
            result += "&amp;";
        } else if (c == '<') {
            result += "&lt;";
        } else {
            result += c;
        }
    }
    return result;
}

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

void Paper::page() { extract_.sheets.push_back({width_, height_, {}}); }

void Paper::line(float left, float top, std::string_view text, float size) {
    if (extract_.sheets.empty()) page();
    float at = left;
    pdf::Word word;
    const auto end_word = [&] {
        word.text.end = static_cast<std::uint32_t>(extract_.text.size());
        word.box.right = at;
        if (!word.text.empty()) extract_.sheets.back().words.push_back(word);
    };
    word.text.begin = static_cast<std::uint32_t>(extract_.text.size());
    word.box = {left, top, left, top + size};
    for (const char c : text) {
        if (c == ' ') {
            end_word();
            at += size / 2;
            word.text.begin = static_cast<std::uint32_t>(extract_.text.size());
            word.box.left = at;
            continue;
        }
        extract_.text += c;
        if (begins_letter(c)) at += size / 2;
    }
    end_word();
}

float Paper::lines(float left, float top, const std::vector<std::string>& texts, float size, float pitch) {
    for (const std::string& text : texts) {
        line(left, top, text, size);
        top += pitch;
    }
    return top;
}

std::string Paper::xml() const {
    std::ostringstream out;
    out << "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"xhtml1-transitional.dtd\">"
        << "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head><title></title></head>\n<body>\n<doc>\n";
    for (const pdf::Sheet& sheet : extract_.sheets) {
        out << "<page width=\"" << sheet.width << "\" height=\"" << sheet.height << "\">\n";
        for (const pdf::Word& word : sheet.words) {
            out << "<word xMin=\"" << word.box.left << "\" yMin=\"" << word.box.top << "\" xMax=\"" << word.box.right
                << "\" yMax=\"" << word.box.bottom << "\">" << escaped(extract_.text_of(word)) << "</word>\n";
        }
        out << "</page>\n";
    }
    out << "</doc>\n</body>\n</html>\n";
    return out.str();
}

std::string make_pdf(const std::vector<std::vector<std::string>>& pages, const std::string& trailer) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "",
                                     "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"};
    std::string kids;
    for (const std::vector<std::string>& lines : pages) {
        std::string content = "BT /F1 10 Tf 12 TL 50 780 Td\n";
        for (const std::string& line : lines) content += "(" + line + ") Tj T*\n";
        content += "ET";
        objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
            std::to_string(objects.size()) + " 0 R >>");
    }
    objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [ " + kids + "] >>";
    std::string file = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(file.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t start = file.size();
    const std::string size = std::to_string(objects.size() + 1);
    return file + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R " + trailer +
           " >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

}  // namespace spor::test
