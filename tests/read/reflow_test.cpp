// Page text at any width: the same words in the same order, and mostly the same blocks.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>

#include "outline_of.hpp"
#include "text/characters.hpp"

namespace spor::testing {
namespace {

// Sentences that break in bad places: dashes, hyphens, names, numbers, abbreviations, references.
const Lines kSentences{
    "Færgen fra Ballen til Kalundborg sejler hver dag – også om vinteren – men ikke i stormvejr.",
    "Prisen er 129 kr. for voksne, jf. § 4, stk. 2, og den reguleres hvert år den 1. januar efter høring.",
    "Øens vej- og stiplan, skov- og naturplan samt spildevandsplan samles nu i ét dokument.",
    "Ældrerådet, Ungerådet og Nordby Borgerforening har svaret (se bilag 3), og det har Niels Juel A/S ikke.",
    "Det drejer sig om f.eks. lygter, hegn, kantsten mv. på de 14-18 mest slidte veje.",
    "Vi ved godt, at »det plejer vi« ikke er et svar!",
    "Hvem betaler, hvis it-systemet går ned kl. 23.59 på årets sidste dag?",
    "Spørgsmål sendes til post@nordby.example eller stilles på borgermødet i Forsamlingshuset.",
    "Klubben fik 12.500 kroner; de rakte til 3 joller, 40 redningsveste og en masse maling.",
    "Anlægget skal være CO2-neutralt i 2031, når Energistyrelsens regler træder i kraft."};
const Lines kHeadings{"Havnen", "Skoler og fritid", "Hvad gør vi nu?", "Et øsamfund i bevægelse",
                      "Økonomi i årene 2026-2029"};

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

std::string make_paragraph(Random& random, std::size_t fewest) {
    std::string text;
    for (std::size_t left = fewest + below(random, 4); left > 0; --left) {
        text += (text.empty() ? "" : " ") + kSentences[below(random, kSentences.size())];
    }
    return text;
}

struct Part {
    char kind = 'p';  // 'h' heading, 'p' paragraph, 'i' item
    std::string text;
};

std::vector<Part> make_parts(Random& random) {
    std::vector<Part> parts;
    for (int section = 0; section < 6; ++section) {
        parts.push_back({'h', kHeadings[below(random, kHeadings.size())]});
        for (std::size_t left = 1 + below(random, 3); left > 0; --left)
            parts.push_back({'p', make_paragraph(random, 2)});
        if (below(random, 2) == 0) continue;
        for (std::size_t left = 2 + below(random, 4); left > 0; --left)
            parts.push_back({'i', make_paragraph(random, 1)});
    }
    return parts;
}

std::string wrap(const std::string& text, std::size_t width) {
    std::istringstream words(text);
    std::string wrapped;
    std::string line;
    for (std::string word; words >> word;) {
        if (!line.empty() && text::count_characters(line) + 1 + text::count_characters(word) > width) {
            wrapped += line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return wrapped + line + "\n";
}

std::string write_pages(const std::vector<Part>& parts, std::size_t width) {
    std::string text;
    char before = 'h';
    for (const Part& part : parts) {
        if (part.kind != before || part.kind == 'p') text += "\n";
        text += wrap((part.kind == 'i' ? "• " : "") + part.text, width);
        before = part.kind;
    }
    return text;
}

std::vector<std::string> texts_of(const Document& document) {
    std::vector<std::string> texts;
    for (const Block& block : document.blocks) texts.push_back(block.text);
    return texts;
}

// Where two texts part; empty where they do not.
std::string first_difference(const std::string& got, const std::string& wanted) {
    const auto [one, other] = std::mismatch(got.begin(), got.end(), wanted.begin(), wanted.end());
    if (one == got.end() && other == wanted.end()) return "";
    const auto at = static_cast<std::size_t>(one - got.begin());
    const std::size_t from = at - std::min<std::size_t>(at, 40);
    return "got '" + got.substr(from, 100) + "' for '" + wanted.substr(from, 100) + "'";
}

TEST(Reflow, AnyWidthGivesTheSameWordsAndMostlyTheSameBlocks) {
    std::size_t blocks = 0;
    std::size_t kept = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        Random random(seed);
        const std::vector<Part> parts = make_parts(random);
        std::string words;
        for (const Part& part : parts) words += (words.empty() ? "" : " ") + part.text;
        for (const std::size_t width : {30U, 37U, 45U, 52U, 60U, 72U, 80U, 100U, 100000U}) {
            const Document document = read_pages(write_pages(parts, width));
            ASSERT_EQ(first_difference(words_of(document), words), "") << "seed " << seed << ", width " << width;
            const Lines texts = texts_of(document);
            for (const Part& part : parts) {
                kept += std::find(texts.begin(), texts.end(), part.text) != texts.end() ? 1U : 0U;
            }
            blocks += parts.size();
        }
    }
    EXPECT_GE(kept * 100, blocks * 97) << kept << " of " << blocks;
}

TEST(Reflow, PagesWithFeetGiveTheSameWords) {
    for (unsigned seed = 0; seed < 40; ++seed) {
        Random random(seed);
        const std::vector<Part> parts = make_parts(random);
        const std::string pages = write_pages(parts, 60);
        std::istringstream lines(pages);
        std::string text;
        std::size_t count = 0;
        std::size_t number = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            text += line + "\n";
            if (count % 24 == 23)
                text += "\nUDKAST\nØplan 2031 · Side " + std::to_string(++number) + "\n" +
                        (seed % 2 == 0 ? "\f" : "\n\n\n");
        }
        const std::string expected = words_of(read_pages(pages));
        if (number < 3) continue;
        EXPECT_EQ(first_difference(words_of(read_pages(text)), expected), "") << "seed " << seed;
    }
}

}  // namespace
}  // namespace spor::testing
