// The nothing-lost certificate: the fates that sentences are given, and that nothing can be changed unseen, neither in
// the drafts nor in the certificate – not even by somebody who computes its hash anew.
#include <gtest/gtest.h>

#include <array>
#include <functional>

#include "schema/json_schema.hpp"
#include "spor/spor.hpp"

namespace spor::certifying {
namespace {

using nlohmann::json;

constexpr const char* kOld =
    "# Havneplan\n\n"
    "Havnen holder åbent hele året. Prisen for en plads i havnen er 35 kroner om dagen. Ishuset lukker.\n\n"
    "Byen skal bygge en bro over åen i løbet af næste år, og broen males rød.\n\n"
    "Sejlklubben får sin egen kaj ved den gamle mole.\n";
constexpr const char* kNew =
    "# Havneplan\n\n"
    "Sejlklubben får sin egen kaj ved den gamle mole.\n\n"
    "Havnen holder åbent hele året. Prisen for en plads i havnen er 40 kroner om dagen.\n\n"
    "Byen skal bygge en bro over åen i løbet af næste år, og broen males rød.\n\n"
    "Der kommer en badebro.\n";

struct Case {
    std::string before = kOld;
    std::string after = kNew;
    Format format = Format::markdown;
};

DraftPair drafts_of(const Case& texts, const ReadOptions& options = {}) {
    Result<DraftPair> pair =
        read_pair({texts.before, "old.md", texts.format}, {texts.after, "new.md", Format::markdown}, options);
    if (pair) return std::move(*pair);
    ADD_FAILURE() << pair.error().message();
    return {};
}

Revision revision_of(const Case& texts) {
    DraftPair pair = drafts_of(texts);
    return align(std::move(pair.old_draft), std::move(pair.new_draft));
}

std::string certificate_of(const Case& texts) {
    const Revision revision = revision_of(texts);
    Certificate certificate = certify(revision);
    certificate.redline = certify_redline(render(revision, Output::markdown), Output::markdown);
    return write_certificate(certificate);
}

/// What is not so, one a line: "old 3 (5): sentence 3 is said …".
std::string breaches_of(const std::string& certificate, const Case& texts,
                        std::optional<std::string_view> redline = std::nullopt) {
    const Result<ReadCertificate> read = read_certificate(certificate, "certificate");
    if (!read) return read.error().message();
    const DraftPair pair = drafts_of(texts, reading_of(read->certificate));
    std::string lines;
    for (const Breach& breach : verify(*read, pair.old_draft, pair.new_draft, redline)) {
        lines += (breach.side == DraftSide::old_draft ? "old:" : "new:") + std::to_string(breach.line) + ": " +
                 describe(breach, Language::english) + "\n";
    }
    return lines;
}

/// Written anew with a right hash, as somebody would who wants to be believed.
std::string forged(const std::string& certificate, const std::function<void(Certificate&)>& change) {
    Certificate said = read_certificate(certificate, "certificate")->certificate;
    change(said);
    return write_certificate(said);
}

std::string fates(const std::vector<CertifiedSentence>& sentences) {
    constexpr std::array<const char*, 5> kNames{"kept", "moved", "changed", "deleted", "inserted"};
    std::string list;
    for (const CertifiedSentence& sentence : sentences) {
        list += kNames.at(static_cast<std::size_t>(sentence.fate));
        for (const std::uint32_t other : sentence.with) list += ' ' + std::to_string(other);
        list += "; ";
    }
    return list;
}

TEST(Certificate, EverySentenceHasItsFate) {
    const Certificate certificate = certify(revision_of({}));
    EXPECT_EQ(fates(certificate.old_draft.sentences), "kept 1; kept 3; changed 4; deleted; kept 5; moved 2; ");
    EXPECT_EQ(fates(certificate.new_draft.sentences), "kept 1; moved 6; kept 2; changed 3; kept 5; inserted; ");
    EXPECT_EQ(certificate.old_draft.sentences[5].lines, (LineSpan{7, 7}));
    EXPECT_EQ(certificate.old_draft.sentences[2].words, 11U);
}

TEST(Certificate, ASentenceThatAPageBreaksIsKeptInPieces) {
    const std::string page = "Vi vil bygge en bro\n\nover åen.\n";
    const Certificate certificate = certify(revision_of({page, "Vi vil bygge en bro over åen.\n", Format::text}));
    EXPECT_EQ(fates(certificate.new_draft.sentences).substr(0, 4), "kept");
}

TEST(Certificate, WhatIsStruckHereAndWrittenThereWordForWordIsNotLost) {
    const Case texts{"# A\n\nJa.\n\nHavnen holder åbent hele året rundt for alle.\n",
                     "# A\n\nHavnen holder åbent hele året rundt for alle.\n\nJa.\n"};
    const Certificate certificate = certify(revision_of(texts));
    EXPECT_EQ(fates(certificate.old_draft.sentences), "kept 1; moved 3; kept 2; ");
    EXPECT_EQ(breaches_of(certificate_of(texts), texts), "");
}

TEST(Certificate, IsTrueAndAsItsSchemaSays) {
    const std::string certificate = certificate_of({});
    EXPECT_EQ(test::schema_breach(test::published_schema("certificate-1"), json::parse(certificate)), "");
    EXPECT_EQ(breaches_of(certificate, {}), "");
    EXPECT_EQ(breaches_of(certificate, {}, render(revision_of({}), Output::markdown)), "");
}

TEST(Certificate, EmptyDrafts) {
    const Case texts{"", ""};
    EXPECT_EQ(breaches_of(certificate_of(texts), texts), "");
}

TEST(Certificate, EveryByteOfItCounts) {
    const std::string certificate = certificate_of({});
    for (std::size_t at = 0; at < certificate.size(); ++at) {
        std::string other = certificate;
        other[at] = other[at] == '1' ? '2' : '1';
        ASSERT_NE(breaches_of(other, {}), "") << "byte " << at << " as " << other[at];
    }
}

TEST(Certificate, EveryByteOfTheDraftsCounts) {
    const std::string certificate = certificate_of({});
    for (std::size_t at = 0; at < std::string(kOld).size(); ++at) {
        Case texts;
        texts.before[at] = texts.before[at] == 'x' ? 'y' : 'x';
        ASSERT_NE(breaches_of(certificate, texts).find("old:0: is not the file"), std::string::npos) << at;
    }
    Case texts;
    texts.after.replace(texts.after.find("40"), 2, "50");
    EXPECT_EQ(breaches_of(certificate, texts),
              "new:0: is not the file that was certified: its sha256 is another\n"
              "new:5: sentence 4 reads otherwise than the certificate says\n");
}

TEST(Certificate, AnotherRedlineIsSeen) {
    EXPECT_EQ(breaches_of(certificate_of({}), {}, "noget andet"),
              "new:0: is not the redline that was certified: its sha256 is another\n");
    const std::string none = forged(certificate_of({}), [](Certificate& said) { said.redline.reset(); });
    EXPECT_EQ(breaches_of(none, {}, "noget"), "new:0: the certificate is of no redline\n");
    const std::string lame = forged(certificate_of({}), [](Certificate& said) {
        said.redline = certify_redline("# Havneplan\n", Output::markdown);
    });
    EXPECT_EQ(breaches_of(lame, {}, "# Havneplan\n"), "new:0: does not give NEW when it is accepted\n");
}

/// A forgery, and the first thing that it is found out by.
struct Forgery {
    const char* name;
    std::function<void(Certificate&)> change;
    std::string breach;
};

void PrintTo(const Forgery& forgery, std::ostream* out) { *out << forgery.name; }

class Forged : public ::testing::TestWithParam<Forgery> {};

TEST_P(Forged, IsFoundOut) {
    const std::string found = breaches_of(forged(certificate_of({}), GetParam().change), {});
    EXPECT_EQ(found.substr(0, found.find('\n')), GetParam().breach);
}

CertifiedSentence& old_row(Certificate& said, std::size_t number) { return said.old_draft.sentences[number - 1]; }
CertifiedSentence& new_row(Certificate& said, std::size_t number) { return said.new_draft.sentences[number - 1]; }

const std::vector<Forgery> kForgeries{
    {"RowDropped", [](Certificate& said) { said.old_draft.sentences.pop_back(); },
     "old:0: sentences here: 6; in the certificate: 5"},
    {"RowDroppedInTheMiddle",
     [](Certificate& said) { said.new_draft.sentences.erase(said.new_draft.sentences.begin() + 1); },
     "new:3: sentence 2 reads otherwise than the certificate says"},
    {"RowTwice", [](Certificate& said) { said.old_draft.sentences.push_back(old_row(said, 6)); },
     "old:0: sentences here: 6; in the certificate: 7"},
    {"OtherLine",
     [](Certificate& said) {
         old_row(said, 5).lines = {6, 6};
     },
     "old:5: sentence 5 stands on another line than the certificate says"},
    {"ChangedIsKept", [](Certificate& said) { old_row(said, 3).fate = new_row(said, 4).fate = Fate::kept; },
     "old:3: sentence 3 is said to stand in both drafts, but the words are not the same"},
    {"KeptIsChanged", [](Certificate& said) { old_row(said, 5).fate = new_row(said, 5).fate = Fate::changed; },
     "old:5: sentence 5 is said to be changed, but the words are the same in both drafts"},
    {"MovedIsKept", [](Certificate& said) { old_row(said, 6).fate = new_row(said, 2).fate = Fate::kept; },
     "old:3: sentence 2 is said to stand where it stood, but stands elsewhere in NEW"},
    {"KeptIsMoved", [](Certificate& said) { old_row(said, 1).fate = new_row(said, 1).fate = Fate::moved; },
     "old:1: sentence 1 is said to have moved, but stands where it stood"},
    {"KeptIsGone",
     [](Certificate& said) {
         old_row(said, 5).fate = Fate::deleted;
         new_row(said, 5).fate = Fate::inserted;
         old_row(said, 5).with.clear();
         new_row(said, 5).with.clear();
     },
     "old:5: sentence 5 is said to be deleted, but stands word for word in NEW as sentence 5"},
    {"DeletedIsKept", [](Certificate& said) { old_row(said, 4).fate = Fate::kept; },
     "old:3: sentence 4 has been given a fate that it cannot have"},
    {"DeletedIsInserted", [](Certificate& said) { old_row(said, 4).fate = Fate::inserted; },
     "old:3: sentence 4 has been given a fate that it cannot have"},
    {"OneEndOnly", [](Certificate& said) { old_row(said, 3).with = {6}; },
     "old:3: sentence 3 is said to go with sentence 6 of the other draft, which says otherwise"},
    {"NothingShared",
     [](Certificate& said) {
         old_row(said, 4).fate = new_row(said, 6).fate = Fate::changed;
         old_row(said, 4).with = {6};
         new_row(said, 6).with = {4};
     },
     "old:3: sentence 4 is said to be changed into sentence 6 of NEW, but they have no word in common"},
    {"SentenceIsFurniture",
     [](Certificate& said) {
         said.old_draft.furniture.push_back({3, 4, std::string(64, '0')});
     },
     "old:3: the certificate says that the line is page furniture, and it is not, or reads otherwise"},
};

INSTANTIATE_TEST_SUITE_P(Certificate, Forged, ::testing::ValuesIn(kForgeries),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(Certificate, FurnitureThatItDoesNotNameIsSeen) {
    std::string page;
    for (int number = 1; number <= 6; ++number) {
        const std::string many(static_cast<std::size_t>(number), 'a');
        page += "Havneplan 2027\n\nDer står noget nyt om emne " + many + " på denne side.\n\nSide " +
                std::to_string(number) + " af 6\n\f";
    }
    const Case texts{page, "Der står noget nyt.\n", Format::text};
    const std::string certificate = certificate_of(texts);
    ASSERT_FALSE(read_certificate(certificate, "")->certificate.old_draft.furniture.empty());
    EXPECT_EQ(breaches_of(certificate, texts), "");
    const std::string less = forged(certificate, [](Certificate& said) { said.old_draft.furniture.pop_back(); });
    EXPECT_NE(breaches_of(less, texts).find("the line is page furniture, but the certificate does not name it"),
              std::string::npos);
}

TEST(Certificate, HostileFilesAreRefusedOrFoundOut) {
    EXPECT_EQ(breaches_of("", {}), "certificate:1: is no JSON; make one with spor diff OLD NEW --certificate FILE");
    EXPECT_EQ(breaches_of("[]", {}),
              "certificate: is no certificate of spor's; make one with spor diff OLD NEW --certificate FILE");
    const std::string deep(200'000, '[');
    EXPECT_NE(breaches_of("{\"schema\": \"spor.certificate/1\", \"x\": " + deep + std::string(200'000, ']') + "}", {}),
              "");
    EXPECT_NE(
        breaches_of(R"({"schema": "spor.certificate/1", "old": 7, "old_sentences": {"a": []}, "furniture": 1})", {}),
        "");
    EXPECT_NE(
        breaches_of(R"({"schema": "spor.certificate/1", "old_sentences": [{"with": [99999999999, -1, "x"]}]})", {}),
        "");
}

TEST(Certificate, ThePageAddsUp) {
    Certificate certificate = certify(revision_of({}));
    certificate.language = Language::english;
    const std::string page = write_certificate_prose(certificate);
    for (const char* line : {"The older draft, **old.md**, has 6 sentences.\n",
                             "As they were, word for word, but elsewhere: 1 sentence (line 7 → 3).\n",
                             "Changed: 1 sentence (line 3 → 5).\n", "Deleted: 1 sentence (line 3).\n",
                             "Together 3 + 1 + 1 + 1 = 6. No sentence of the older draft is left out of account.\n"})
        EXPECT_NE(page.find(line), std::string::npos) << line << "\n" << page;
    const std::string json_text = write_certificate(certificate);
    const std::string hash = json::parse(json_text)["sha256"];
    EXPECT_NE(page.find(hash), std::string::npos);
}

}  // namespace
}  // namespace spor::certifying
