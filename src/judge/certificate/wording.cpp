#include "judge/certificate/wording.hpp"

#include <fmt/format.h>

namespace spor {
namespace judging {
namespace {

constexpr CertificateWording kDanish{
    .title = "Attest: intet er gået tabt",
    .compared = "Udkastene {} og {} er holdt mod hinanden, sætning for sætning.",
    .same_typography = "Anførselstegn, streger og blanktegn af forskellig slags regnes for ens.",
    .no_draft = "(uden navn)",
    .old_holds = "Det ældre udkast, **{}**, har {}.",
    .new_holds = "Det nyere udkast, **{}**, har {}.",
    .kept = "Uændret, ord for ord og i samme orden i begge: {}.",
    .moved = "Uændret, ord for ord, men et andet sted: {} (linje {}).",
    .changed = "Ændret: {} (linje {}).",
    .deleted = "Slettet: {} (linje {}).",
    .inserted = "Indsat: {} (linje {}).",
    .furniture =
        "Uden for teksten er {}, som hører til siderne: hoveder, fødder, sidetal, indholdsfortegnelse (linje {}).",
    .old_total = "Tilsammen {}. Ingen af det ældre udkasts sætninger er uden for regnskabet.",
    .new_total = "Tilsammen {}. Ingen af det nyere udkasts sætninger er uden for regnskabet.",
    .and_more = "og {} til, som står i attesten",
    .bound = "Attesten gælder disse filer og ingen andre:",
    .file = "Fil",
    .redline = "rettelserne ({})",
    .certificate = "attesten selv",
    .how_to_check = "`spor verify` efterprøver den uden at sammenligne igen.",
    .sentences = {"sætning", "sætninger"},
    .lines = {"linje", "linjer"},
    .breaches =
        {
            "indholdet passer ikke til attestens egen sha256",
            "er ikke skrevet, som spor skriver den: blanktegn, linjeskift eller felter er ændret",
            "siger noget andet end attesten",
            "er ikke den fil, attesten gælder: dens sha256 er en anden",
            "er ikke de rettelser, attesten gælder: deres sha256 er en anden",
            "attesten gælder ingen rettelser",
            "giver ikke NEW, når rettelserne godkendes",
            "sætninger her: {0}; i attesten: {1}",
            "sætning {0} lyder anderledes end i attesten",
            "sætning {0} står på en anden linje end i attesten",
            "linjen hører til siden, men attesten nævner den ikke",
            "attesten siger, at linjen hører til siden, og det gør den ikke, eller den lyder anderledes",
            "linjen har ord, som hverken står i en sætning eller hører til siden",
            "sætning {0} har fået en skæbne, den ikke kan have",
            "sætning {0} siges at svare til sætning {1} i det andet udkast, men den siger noget andet",
            "sætning {0} siges at stå i begge udkast, men ordene er ikke de samme",
            "sætning {0} siges at være ændret, men ordene er de samme i begge udkast",
            "sætning {0} siges at være ændret til sætning {1} i NEW, men de har intet ord til fælles",
            "sætning {0} siges at være slettet, men står ord for ord som sætning {1} i NEW",
            "sætning {0} siges at stå, hvor den stod, men den står et andet sted i NEW",
            "sætning {0} siges at være flyttet, men den står, hvor den stod",
        },
};

constexpr CertificateWording kEnglish{
    .title = "Certificate: nothing is lost",
    .compared = "The drafts {} and {} were held against each other, sentence by sentence.",
    .same_typography = "Quotes, dashes and blanks of different kinds count as the same.",
    .no_draft = "(no name)",
    .old_holds = "The older draft, **{}**, has {}.",
    .new_holds = "The newer draft, **{}**, has {}.",
    .kept = "As they were, word for word and in the same order in both: {}.",
    .moved = "As they were, word for word, but elsewhere: {} (line {}).",
    .changed = "Changed: {} (line {}).",
    .deleted = "Deleted: {} (line {}).",
    .inserted = "Inserted: {} (line {}).",
    .furniture =
        "Outside the text: {} of page furniture, which is heads, feet, page numbers, tables of contents (line {}).",
    .old_total = "Together {}. No sentence of the older draft is left out of account.",
    .new_total = "Together {}. No sentence of the newer draft is left out of account.",
    .and_more = "and {} more, which the certificate lists",
    .bound = "The certificate is of these files and no others:",
    .file = "File",
    .redline = "the redline ({})",
    .certificate = "the certificate itself",
    .how_to_check = "`spor verify` checks it without comparing anew.",
    .sentences = {"sentence", "sentences"},
    .lines = {"line", "lines"},
    .breaches =
        {
            "what it says does not match its own sha256",
            "is not written as spor writes it: blanks, line ends or fields were changed",
            "says something else than the certificate",
            "is not the file that was certified: its sha256 is another",
            "is not the redline that was certified: its sha256 is another",
            "the certificate is of no redline",
            "does not give NEW when it is accepted",
            "sentences here: {0}; in the certificate: {1}",
            "sentence {0} reads otherwise than the certificate says",
            "sentence {0} stands on another line than the certificate says",
            "the line is page furniture, but the certificate does not name it",
            "the certificate says that the line is page furniture, and it is not, or reads otherwise",
            "the line has words that stand in no sentence and are no page furniture",
            "sentence {0} has been given a fate that it cannot have",
            "sentence {0} is said to go with sentence {1} of the other draft, which says otherwise",
            "sentence {0} is said to stand in both drafts, but the words are not the same",
            "sentence {0} is said to be changed, but the words are the same in both drafts",
            "sentence {0} is said to be changed into sentence {1} of NEW, but they have no word in common",
            "sentence {0} is said to be deleted, but stands word for word in NEW as sentence {1}",
            "sentence {0} is said to stand where it stood, but stands elsewhere in NEW",
            "sentence {0} is said to have moved, but stands where it stood",
        },
};

}  // namespace

const CertificateWording& certificate_wording(Language language) {
    return language == Language::english ? kEnglish : kDanish;
}

}  // namespace judging

std::string describe(const Breach& breach, Language language) {
    const auto& texts = judging::certificate_wording(language).breaches;
    return fmt::format(fmt::runtime(texts.at(static_cast<std::size_t>(breach.kind))), breach.sentence, breach.other);
}

}  // namespace spor
