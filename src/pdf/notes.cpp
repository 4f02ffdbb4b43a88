#include "pdf/notes.hpp"

#include <algorithm>
#include <set>

#include "pdf/order.hpp"

namespace spor::pdf {
namespace {

constexpr float kSmall = 0.93F;   // of the text's size
constexpr float kLarger = 1.12F;  // of a note's size: no note any more

// Digits at the beginning of a line that is no item: "1 Fjordby Kommune", not "1. Fjordby".
std::size_t plain_number(const std::string& text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end != std::string::npos && end > 0 && end <= 3 && text[end] == ' ' ? end : 0;
}

// The labels that the text of a page points to.
std::set<std::string> find_marks(const std::vector<PlacedLine>& lines, std::size_t body) {
    std::set<std::string> marks;
    for (std::size_t i = body; i < lines.size(); ++i) {
        for (const NoteMark& mark : lines[i].text.marks) marks.insert(mark.label);
    }
    return marks;
}

// A raised number, or a plain one in smaller type than the text's.
std::string label_of(const PlacedLine& line, float usual_size) {
    if (!line.text.note.empty()) return line.text.note;
    if (line.size > usual_size * kSmall) return {};
    return line.text.text.substr(0, plain_number(line.text.text));
}

// The first line of a footnote: its label stands in the text above, and nothing of larger type follows in its column.
std::size_t find_first_note(const std::vector<PlacedLine>& lines, std::size_t begin, std::size_t end,
                            const std::set<std::string>& marks, float usual_size) {
    std::size_t first = end;
    for (std::size_t i = end; i-- > begin;) {
        if (lines[i].place != Place::text || lines[i].size > lines[end - 1].size * kLarger) break;
        const std::string label = label_of(lines[i], usual_size);
        if (!label.empty() && marks.count(label) > 0) first = i;
    }
    return first;
}

void take_note(PlacedLine& line, const std::set<std::string>& marks, float usual_size) {
    line.place = Place::note;
    const std::string label = label_of(line, usual_size);
    if (label.empty() || marks.count(label) == 0) return;
    line.first = true;
    if (line.text.note.empty()) {
        line.text.text.erase(0, line.text.text.find_first_not_of(' ', label.size()));
        line.text.note = label;
    }
}

void insert_marks(RowText& text, const std::set<std::string>& notes) {
    for (auto mark = text.marks.rbegin(); mark != text.marks.rend(); ++mark) {
        const bool is_note = mark->sure || notes.count(mark->label) > 0;
        text.text.insert(mark->at, is_note ? "[^" + mark->label + "]" : mark->label);
    }
    text.marks.clear();
}

}  // namespace

void settle_notes(std::vector<PlacedLine>& lines, std::size_t body, float usual_size) {
    const std::set<std::string> marks = find_marks(lines, body);
    std::set<std::string> notes;
    for (std::size_t first = body; first < lines.size();) {
        std::size_t end = first + 1;
        while (end < lines.size() && lines[end].region == lines[first].region) ++end;
        for (std::size_t i = find_first_note(lines, first, end, marks, usual_size); i < end; ++i) {
            take_note(lines[i], marks, usual_size);
            if (lines[i].first) notes.insert(lines[i].text.note);
        }
        first = end;
    }
    for (std::size_t i = body; i < lines.size(); ++i) {
        RowText& text = lines[i].text;
        if (lines[i].place != Place::note && !text.note.empty()) {
            text.text.insert(0, text.note + " ");
            for (NoteMark& mark : text.marks) mark.at += text.note.size() + 1;
            text.note.clear();
        }
        insert_marks(text, notes);
    }
}

}  // namespace spor::pdf
