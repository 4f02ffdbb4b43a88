// Which changes are spelling where a dictionary is asked, and which it never makes spelling.
#include <gtest/gtest.h>

#include <set>

#include "audit/findings_of.hpp"

namespace spor::auditing {
namespace {

struct Case {
    const char* before;
    const char* after;
    const char* kind;
};
void PrintTo(const Case& each, std::ostream* out) { *out << each.before << " to " << each.after; }

/// The class of a change between two words that stand in the same sentence.
std::string class_of(const Case& each, const KnownWord& dictionary) {
    const auto sentence = [](const char* word) {
        return "Planen for de næste ti år siger, at " + std::string(word) + " fylder mest hos dem, der bor her.\n";
    };
    AuditOptions options;
    options.dictionary = dictionary;
    const Result<Audit> result = audit(read_old(sentence(each.before)), sentence(each.after), "redline", options);
    EXPECT_TRUE(result.ok());
    if (!result.ok() || result->findings.size() != 1) return "not one finding";
    return std::string(name_of(result->findings.front().kind));
}

bool knows_few(const std::string& word) {
    static const std::set<std::string> words = {
        "hvad",       "samarbejde",  "planlægning", "kontakt",     "kontrakt",  "tryg",        "tryk",
        "målrettede", "målerettede", "forstående",  "forestående", "borgernes", "borgerens",   "lighed",
        "ulighed",    "region",      "skal",        "kan",         "mere",      "medarbejder", "bidraget",
        "bedraget",   "kommune",     "mio",         "borgere"};
    return words.contains(word);
}

class WithAFewWords : public ::testing::TestWithParam<Case> {};
TEST_P(WithAFewWords, TheyTellSpellingFromContent) { EXPECT_EQ(class_of(GetParam(), knows_few), GetParam().kind); }
INSTANTIATE_TEST_SUITE_P(Misspelt, WithAFewWords,
                         ::testing::Values(Case{"hvd", "hvad", "spelling"},
                                           Case{"amsarbejde", "samarbejde", "spelling"},
                                           Case{"planlægnin", "planlægning", "spelling"},
                                           Case{"samarbejde", "smaarbjede", "spelling"},
                                           Case{"kommune", "komune", "spelling"}));
INSTANTIATE_TEST_SUITE_P(BothKnown, WithAFewWords,
                         ::testing::Values(Case{"kontakt", "kontrakt", "content"},
                                           Case{"bidraget", "bedraget", "content"},
                                           Case{"forstående", "forestående", "content"},
                                           Case{"borgernes", "borgerens", "content"}, Case{"tryg", "tryk", "spelling"},
                                           Case{"målerettede", "målrettede", "spelling"}));
INSTANTIATE_TEST_SUITE_P(Traps, WithAFewWords,
                         ::testing::Values(Case{"ulighed", "lighed", "content"}, Case{"uregion", "region", "content"},
                                           Case{"sundhedsaftaleregi", "sundhedsaftaleregion", "content"},
                                           Case{"psykiske", "psykiatriske", "content"}, Case{"skal", "kan", "content"},
                                           Case{"ikke mere", "mere", "content"},
                                           Case{"medarbejdere", "medarbejder", "content"},
                                           Case{"mia", "mio", "content"}, Case{"KL21", "KL22", "content"},
                                           Case{"2026", "2062", "content"}));

TEST(WithoutADictionary, TheLettersAloneTell) {
    EXPECT_EQ(class_of({"kontakt", "kontrakt", ""}, {}), "spelling");
    EXPECT_EQ(class_of({"hvd", "hvad", ""}, {}), "content");
    EXPECT_EQ(class_of({"borgernes", "borgerens", ""}, {}), "content");
}

/// hunspell's Danish dictionary, which joins words freely and so knows many compounds that nobody writes.
class WithHunspell : public ::testing::TestWithParam<Case> {};
TEST_P(WithHunspell, TheClassIsAsAReaderSees) {
    const auto path = find_dictionary(Language::danish, dictionary_folders());
    if (!path || !reads_dictionaries()) GTEST_SKIP() << "no Danish dictionary is installed";
    static const Result<KnownWord> words = open_dictionary(*path);
    ASSERT_TRUE(words.ok()) << words.error().message();
    EXPECT_EQ(class_of(GetParam(), *words), GetParam().kind);
}
INSTANTIATE_TEST_SUITE_P(
    Words, WithHunspell,
    ::testing::Values(Case{"ulighed", "lighed", "content"}, Case{"psykiske", "psykiatriske", "content"},
                      Case{"sundhedsaftaleregi", "sundhedsaftaleregion", "content"}, Case{"skal", "kan", "content"},
                      Case{"aldrig", "altid", "content"}, Case{"kontakt", "kontrakt", "content"},
                      Case{"bidrager", "bedrager", "content"}, Case{"vejleder", "vejledere", "content"},
                      Case{"borgernes", "borgerens", "content"}, Case{"sundheds aftale", "sundhedsaftale", "spelling"},
                      Case{"sundhedsvæsnet", "sundhedsvæsenet", "spelling"},
                      Case{"uddanelse", "uddannelse", "spelling"}, Case{"planlægnin", "planlægning", "spelling"},
                      Case{"asmarbejde", "samarbejde", "spelling"}, Case{"mestring", "mestrning", "spelling"},
                      Case{"målerettede", "målrettede", "spelling"}, Case{"hvd", "hvad", "spelling"},
                      Case{"tryghed", "trykthed", "spelling"}, Case{"international", "internationale", "spelling"}));

}  // namespace
}  // namespace spor::auditing
