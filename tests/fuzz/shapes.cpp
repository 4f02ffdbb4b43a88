#include "fuzz/shapes.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace spor::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::array kWords{"havnen"sv,
                            "broen"sv,
                            "skal"sv,
                            "kan"sv,
                            "og"sv,
                            "i"sv,
                            "at"sv,
                            "en"sv,
                            "ikke"sv,
                            "senest"sv,
                            "2027"sv,
                            "2028."sv,
                            "§ 4, stk. 2"sv,
                            "§ 5."sv,
                            "50 pct."sv,
                            "35 mio. kr."sv,
                            "byrådet"sv,
                            "byrådet."sv,
                            "børn,"sv,
                            "børnene"sv,
                            "sundhedsvæsen"sv,
                            "sundheds- og"sv,
                            "»bro«"sv,
                            "”havn”"sv,
                            "(flyttet"sv,
                            "op)"sv,
                            "3. maj"sv,
                            "–"sv,
                            "-"sv,
                            "jf."sv,
                            "f.eks."sv,
                            "Kommunen"sv,
                            "kommunen"sv,
                            "a"sv,
                            "b"sv,
                            "c"sv,
                            "d"sv,
                            "e"sv,
                            "f"sv,
                            "g"sv,
                            "h"sv,
                            "k."sv,
                            "l,"sv,
                            "m:"sv,
                            "n;"sv,
                            "o!"sv,
                            "p?"sv,
                            "q/r"sv,
                            "s&t"sv,
                            "1)"sv,
                            "(a)"sv,
                            "4.1"sv,
                            "’t"sv,
                            "é"sv,
                            "u\u0301"sv,
                            "😀"sv,
                            "https://a.dk"sv,
                            "navn@a.dk"sv,
                            "A"sv,
                            "B"sv,
                            "C"sv,
                            "D"sv,
                            "E"sv,
                            "F."sv};

constexpr std::array kKinds{drafts::Kind::heading,  drafts::Kind::paragraph, drafts::Kind::item,
                            drafts::Kind::numbered, drafts::Kind::provision, drafts::Kind::quote,
                            drafts::Kind::table,    drafts::Kind::code};

/// A table has whole rows of two cells, and at least a header row.
void set_rows(drafts::Part& part) {
    if (part.kind != drafts::Kind::table) return;
    if (part.words.empty()) part.words.emplace_back("x");
    for (std::size_t i = 0; i < part.words.size(); i += 2)
        part.rows.push_back({part.words[i], i + 1 < part.words.size() ? part.words[i + 1] : std::string("y")});
    part.words.clear();
}

/// What may stand in a body of WordprocessingML, with the attributes that count.
constexpr std::array kElements{"w:p"sv,
                               "w:r"sv,
                               "w:t"sv,
                               "w:pPr"sv,
                               "w:rPr"sv,
                               "w:tbl"sv,
                               "w:tr"sv,
                               "w:tc"sv,
                               "w:tcPr"sv,
                               "w:tblPr"sv,
                               "w:tblGrid"sv,
                               "w:gridCol"sv,
                               "w:ins w:id=\"1\" w:author=\"a\""sv,
                               "w:del w:id=\"2\" w:author=\"a\""sv,
                               "w:moveFrom w:id=\"3\" w:author=\"a\""sv,
                               "w:moveTo w:id=\"4\" w:author=\"a\""sv,
                               "w:moveFromRangeStart w:id=\"5\" w:name=\"m\""sv,
                               "w:moveFromRangeEnd w:id=\"5\""sv,
                               "w:moveToRangeStart w:id=\"6\" w:name=\"m\""sv,
                               "w:moveToRangeEnd w:id=\"6\""sv,
                               "w:delText"sv,
                               "w:br"sv,
                               "w:br w:type=\"page\""sv,
                               "w:tab"sv,
                               "w:cr"sv,
                               "w:noBreakHyphen"sv,
                               "w:softHyphen"sv,
                               "w:sym w:font=\"Symbol\" w:char=\"F0B7\""sv,
                               "w:pStyle w:val=\"Heading1\""sv,
                               "w:pStyle w:val=\"Overskrift2\""sv,
                               "w:pStyle w:val=\"TOC1\""sv,
                               "w:outlineLvl w:val=\"0\""sv,
                               "w:numPr"sv,
                               "w:ilvl w:val=\"0\""sv,
                               "w:ilvl w:val=\"1\""sv,
                               "w:numId w:val=\"1\""sv,
                               "w:numId w:val=\"0\""sv,
                               "w:b"sv,
                               "w:i"sv,
                               "w:strike"sv,
                               "w:vanish"sv,
                               "w:hyperlink r:id=\"rId9\""sv,
                               "w:fldSimple w:instr=\"PAGE\""sv,
                               "w:fldChar w:fldCharType=\"begin\""sv,
                               "w:fldChar w:fldCharType=\"separate\""sv,
                               "w:fldChar w:fldCharType=\"end\""sv,
                               "w:instrText"sv,
                               "w:sdt"sv,
                               "w:sdtContent"sv,
                               "w:sdtPr"sv,
                               "w:footnoteReference w:id=\"1\""sv,
                               "w:bookmarkStart w:id=\"7\" w:name=\"b\""sv,
                               "w:bookmarkEnd w:id=\"7\""sv,
                               "w:sectPr"sv,
                               "w:vMerge w:val=\"restart\""sv,
                               "w:vMerge"sv,
                               "w:gridSpan w:val=\"2\""sv,
                               "w:smartTag"sv,
                               "mc:AlternateContent"sv,
                               "mc:Choice Requires=\"wps\""sv,
                               "mc:Fallback"sv,
                               "w:txbxContent"sv,
                               "w:drawing"sv,
                               "w:pict"sv,
                               "w:trPr"sv,
                               "w:rPrChange w:id=\"8\" w:author=\"a\""sv,
                               "w:pPrChange w:id=\"9\" w:author=\"a\""sv,
                               "w:cellIns w:id=\"10\" w:author=\"a\""sv,
                               "w:cellDel w:id=\"11\" w:author=\"a\""sv,
                               "w:cellMerge w:id=\"12\" w:author=\"a\""sv,
                               "w:commentRangeStart w:id=\"1\""sv,
                               "w:customXml"sv};

std::string_view name_of(std::string_view element) { return element.substr(0, element.find(' ')); }

}  // namespace

void expect_none(std::string_view wrong) {
    if (wrong.empty()) return;
    std::fprintf(stderr, "a promise is broken: %.*s\n", static_cast<int>(wrong.size()), wrong.data());
    std::abort();
}

std::vector<std::string> cut(std::string_view bytes, std::size_t count) {
    std::vector<std::string> pieces;
    while (pieces.size() + 1 < count) {
        const std::size_t at = bytes.find('\x1e');
        pieces.emplace_back(bytes.substr(0, at));
        bytes = at == std::string_view::npos ? std::string_view() : bytes.substr(at + 1);
    }
    pieces.emplace_back(bytes);
    return pieces;
}

Options options_of(unsigned char byte) {
    constexpr std::array kMoves{MoveStyle::plain, MoveStyle::noted, MoveStyle::marked};
    Options options;
    options.moves = kMoves[byte % kMoves.size()];
    options.language = (byte & 0x40U) != 0 ? Language::english : Language::danish;
    options.ignore.typography = (byte & 0x80U) == 0;
    return options;
}

drafts::Draft draft_of(std::string_view bytes) {
    constexpr unsigned char kFirstWord = 0x20;
    drafts::Draft draft;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < kFirstWord || draft.empty()) {
            drafts::Part part;
            part.kind = kKinds[byte % kKinds.size()];
            const bool deep =
                part.kind == drafts::Kind::heading ||
                (part.kind == drafts::Kind::item && !draft.empty() && draft.back().kind == drafts::Kind::item);
            part.level = deep && byte >= 8 && byte < 16 ? 2 : 1;
            if (byte >= 16 && part.kind == drafts::Kind::paragraph) part.bold_end = 1;
            draft.push_back(std::move(part));
        } else {
            draft.back().words.emplace_back(kWords[byte % kWords.size()]);
        }
    }
    for (drafts::Part& part : draft) {
        if (part.words.empty()) part.words.emplace_back("tom");
        set_rows(part);
    }
    return draft;
}

std::string tree_of(std::string_view bytes) {
    std::string xml;
    std::vector<std::string_view> open;
    const auto close = [&] {
        xml.append("</").append(open.back()).append(">");
        open.pop_back();
    };
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) {
            // Nothing but letters stands in these; what a schema forbids there is not what is tried here.
            if (!open.empty() && (open.back() == "w:t" || open.back() == "w:delText" || open.back() == "w:instrText"))
                close();
            const std::string_view element = kElements[(byte - 0x80U) % kElements.size()];
            xml.append("<").append(element).append(">");
            open.push_back(name_of(element));
        } else if (byte == '/') {
            if (!open.empty()) close();
        } else if (byte >= 0x20 && byte != '<' && byte != '&' && byte != '>') {
            xml += c;
        }
    }
    while (!open.empty()) close();
    return xml;
}

pdf::Extract extract_of(std::string_view bytes) {
    constexpr std::size_t kBytes = 6;
    pdf::Extract extract;
    extract.sheets.push_back({600, 800, {}});
    for (std::size_t at = 0; at + kBytes <= bytes.size(); at += kBytes) {
        const auto number = [&](std::size_t i) {
            return static_cast<float>(static_cast<unsigned char>(bytes[at + i]));
        };
        const auto kind = static_cast<unsigned char>(bytes[at + 5]);
        if (kind == 0xFF) extract.sheets.push_back({number(0) * 5, number(1) * 5, {}});
        pdf::Word word;
        word.box.left = number(0) * 2.5F;
        word.box.top = number(1) * 3.2F;
        word.box.right = word.box.left + number(2);
        word.box.bottom = word.box.top + 1 + number(3) / 4;
        word.text.begin = static_cast<std::uint32_t>(extract.text.size());
        extract.text += kWords[static_cast<unsigned char>(bytes[at + 4]) % kWords.size()];
        word.text.end = static_cast<std::uint32_t>(extract.text.size());
        extract.sheets.back().words.push_back(word);
    }
    return extract;
}

}  // namespace spor::fuzz
