#include "text/label.hpp"

#include <gtest/gtest.h>

namespace spor::text {
namespace {

struct Case {
    const char* text;
    const char* label;
    const char* rest;  // what stands after the label, its closing mark and the blanks
};

void expect(const Case& one, Language language) {
    const Label label = find_label(one.text, language);
    EXPECT_EQ(label.label, one.label) << one.text;
    EXPECT_EQ(std::string(one.text).substr(label.size), one.rest) << one.text;
}

TEST(Label, DanishProvisions) {
    for (const Case& one : {
             Case{"§ 4. Foreningen har hjemsted i Skagen.", "§ 4", "Foreningen har hjemsted i Skagen."},
             Case{"§ 4", "§ 4", ""},
             Case{"Mål 2: Flere frivillige", "Mål 2", "Flere frivillige"},
             Case{"§4a Medlemmer", "§4a", "Medlemmer"},
             Case{"§ 4 a. Medlemmer", "§ 4 a", "Medlemmer"},
             Case{"§ 4, stk. 2, nr. 3. Kontingent", "§ 4, stk. 2, nr. 3", "Kontingent"},
             Case{"§ 4, stk. 2, nr. 3, litra b: Kontingent", "§ 4, stk. 2, nr. 3, litra b", "Kontingent"},
             Case{"Stk. 2. Formanden vælges særskilt.", "Stk. 2", "Formanden vælges særskilt."},
             Case{"Kapitel 3", "Kapitel 3", ""},
             Case{"KAPITEL IV Økonomi", "KAPITEL IV", "Økonomi"},
             Case{"Artikel 5 – Anvendelse", "Artikel 5", "– Anvendelse"},
             Case{"Bilag 2: Oversigt", "Bilag 2", "Oversigt"},
             Case{"Bilag B. Oversigt", "Bilag B", "Oversigt"},
         }) {
        expect(one, Language::danish);
    }
}

TEST(Label, NumbersAndLetters) {
    for (const Case& one : {
             Case{"4.1 Formål", "4.1", "Formål"},
             Case{"4.1.2. Formål", "4.1.2", "Formål"},
             Case{"7. Økonomi", "7", "Økonomi"},
             Case{"1.4 »Gebyr« betyder", "1.4", "»Gebyr« betyder"},
             Case{"1.4 „Gebyr“ betyder", "1.4", "„Gebyr“ betyder"},
             Case{"(a) at fremme sejlads", "(a)", "at fremme sejlads"},
             Case{"(iv) at fremme sejlads", "(iv)", "at fremme sejlads"},
             Case{"(12) at fremme sejlads", "(12)", "at fremme sejlads"},
             Case{"1) båden", "1)", "båden"},
             Case{"a) båden", "a)", "båden"},
         }) {
        expect(one, Language::danish);
    }
}

TEST(Label, WhatOnlyBeginsLikeOne) {
    for (const char* text : {
             "",
             "Foreningen har hjemsted i Skagen.",
             "12 medlemmer mødte op",
             "2024. Det år",
             "1. maj er fridag",
             "1.000 kroner i gebyr",
             "1.4.2025 træder planen i kraft",
             "2.5 mio. er afsat",
             "4.1 medlemmer pr. båd",
             "§ 4 gælder ikke for både",
             "Kapitel 3 handler om kajen",
             "Side 3",
             "Mål 2 er flere frivillige",
             "Mål 2030: Grøn by",
             "s. 4",
             "(både)s",
             "(båd) er gratis",
             "Del i Danmark",
             "Nr. to",
             "Kapitel",
             "§",
             "10-12 personer",
             "a",
             "stk",
         }) {
        EXPECT_EQ(find_label(text, Language::danish).size, 0U) << text;
        EXPECT_EQ(find_label(text, Language::danish).label, "") << text;
    }
}

TEST(Label, English) {
    expect({"Section 4. Members", "Section 4", "Members"}, Language::english);
    expect({"Article VII Dissolution", "Article VII", "Dissolution"}, Language::english);
    EXPECT_EQ(find_label("Section 4 applies to boats", Language::english).size, 0U);
    EXPECT_EQ(find_label("Page 4", Language::english).size, 0U);
}

}  // namespace
}  // namespace spor::text
