#include "cli/messages.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "text/printable.hpp"

namespace spor::cli {
namespace {

struct Entry {
    std::string_view english;
    std::string_view danish;
};

/// Sorted by the English wording, so that a binary search finds it.
template <std::size_t size>
constexpr std::array<Entry, size> sorted(std::array<Entry, size> entries) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.english < b.english; });
    return entries;
}

constexpr auto kDanish = sorted(std::to_array<Entry>({
    // usage
    {"a verb is missing", "der mangler en kommando"},
    {"unknown verb {}", "ukendt kommando {}"},
    {"known are {}", "kendte er {}"},
    {"see {}", "se {}"},
    {"unknown choice {}", "ukendt valg {}"},
    {"unknown format {}", "ukendt format {}"},
    {"unknown ending {}", "ukendt filendelse {}"},
    {"no ending", "ingen filendelse"},
    {"known are {}, or name the format with --to", "kendte er {}; eller nævn formatet med --to"},
    {"{} is missing", "{} mangler"},
    {"unexpected argument {}", "uventet argument {}"},
    {"{} needs one value", "{} skal have én værdi"},
    {"only one draft may come from standard input", "kun ét udkast kan komme fra standardinput"},
    {"give a file for the other", "angiv en fil for det andet"},
    {"none excludes the others", "none udelukker de andre"},
    {"--to needs -o beside --stat", "--to kræver -o sammen med --stat"},
    {"the counts go to standard output, the redline to FILE", "tallene går til standardoutput, rettelserne til FILE"},
    {"only one of them may come from standard input", "kun den ene kan komme fra standardinput"},
    {"give a file for the other one", "angiv en fil for den anden"},
    {"--fix writes a redline in markdown", "--fix skriver rettelserne som markdown"},
    {"leave out --to", "udelad --to"},
    {"a redline is markdown or Word", "rettelser står i markdown eller Word"},
    {"say markdown or docx", "skriv markdown eller docx"},
    // dictionaries
    {"no such dictionary file", "ordbogsfilen findes ikke"},
    {"name a hunspell dictionary's .dic, or say none", "angiv en hunspell-ordbogs .dic, eller skriv none"},
    {"is no hunspell dictionary", "er ingen hunspell-ordbog"},
    {"its first line is to be the number of its words", "første linje skal være antallet af ord"},
    {"this dictionary is not in UTF-8", "ordbogen er ikke i UTF-8"},
    {"convert both its files with iconv, and say SET UTF-8", "omsæt begge filer med iconv, og skriv SET UTF-8"},
    {"this spor was built without hunspell", "denne spor er bygget uden hunspell"},
    {"build it where libhunspell-dev is, or say none", "byg den, hvor libhunspell-dev er, eller skriv none"},
    {"taken out: {}", "taget ud: {}"},
    {"is for audit, accept and reject, which read a redline", "er for audit, accept og reject, som læser rettelser"},
    {"say accept or reject", "sig accept eller reject"},
    {"which draft?", "hvilket udkast?"},
    {"write REV1..REV2 -- FILE; spor batch --git REV1..REV2 -o REPORTS takes all of them",
     "skriv REV1..REV2 -- FIL; spor batch --git REV1..REV2 -o REPORTS tager dem alle"},
    {"--git-driver writes to standard output, as git asks",
     "--git-driver skriver til standardoutput, som git beder om"},
    {"leave out -o", "udelad -o"},
    {"is for git, which hands over 1, 3, 7 or 9 names", "er for git, som giver 1, 3, 7 eller 9 navne videre"},
    {"set it with git config diff.spor.command 'spor diff --git-driver'",
     "sæt det med git config diff.spor.command 'spor diff --git-driver'"},
    // check
    {"two drafts are missing", "der mangler to udkast"},
    {"give OLD and NEW, REV1..REV2, or --staged", "angiv OLD og NEW, REV1..REV2, eller --staged"},
    {"wrote {}; take away the # before the rules that are to hold",
     "skrev {}; tag # væk foran de regler, der skal gælde"},
    {"no rule is switched on; take away the # before one", "ingen regel er slået til; tag # væk foran en"},
    {"there is one already", "der er en i forvejen"},
    {"remove it, or name another with --rules", "fjern den, eller nævn en anden med --rules"},
    {"an exception has run out", "en undtagelse er udløbet"},
    {"write it as 2026-01-31", "skriv den som 2026-01-31"},
    {"spor check --init writes one", "spor check --init skriver en"},
    {"only one report may go to standard output", "kun én rapport kan gå til standardoutput"},
    {"give the others files, as in --report sarif=FILE", "giv de andre filer, som i --report sarif=FILE"},
    // output
    {"is a directory", "er en mappe"},
    {"give a file in it", "angiv en fil i den"},
    // batch
    {"the pairs come from two folders, from a list, or from git",
     "parrene kommer fra to mapper, fra en liste eller fra git"},
    {"give one of them", "angiv ét af dem"},
    {"is no range of revisions", "er ikke en række af revisioner"},
    {"write it as REV1..REV2", "skriv den som REV1..REV2"},
    {"two folders are missing", "der mangler to mapper"},
    {"give OLD_DIR and NEW_DIR, --pairs FILE.csv or --git REV1..REV2",
     "angiv OLD_DIR og NEW_DIR, --pairs FIL.csv eller --git REV1..REV2"},
    {"a folder for the reports is missing", "der mangler en mappe til rapporterne"},
    {"give it with -o REPORTS", "angiv den med -o REPORTS"},
    {"--fail-on counts findings", "--fail-on tæller fund"},
    {"they come with --audit", "dem giver --audit"},
    {"the reports may not lie among the drafts", "rapporterne kan ikke ligge blandt udkastene"},
    {"give a folder elsewhere", "angiv en mappe et andet sted"},
    {"give an existing folder", "angiv en mappe, der findes"},
    {"is no folder", "er ikke en mappe"},
    {"give two folders, or --pairs FILE.csv", "angiv to mapper eller --pairs FIL.csv"},
    {"change its permissions or give another folder", "ret adgangen til den, eller angiv en anden mappe"},
    {"give another folder", "angiv en anden mappe"},
    {"another run is filling this folder", "en anden kørsel er ved at fylde mappen"},
    {"wait until it has ended, or give another folder", "vent, til den er færdig, eller angiv en anden mappe"},
    {"make room and run the same again; what is done is kept",
     "skaf plads, og kør det samme igen; det, der er gjort, bliver"},
    {"what is done is kept, and the same run goes on from there",
     "det, der er gjort, bliver, og samme kørsel fortsætter derfra"},
    {"is no number from 1 on", "er ikke et tal fra 1 og op"},
    {"is no amount of memory", "er ikke en mængde hukommelse"},
    {"write it as 512M or 4G", "skriv den som 512M eller 4G"},
    {"is no share", "er ikke en andel"},
    {"write it as I/N with I from 1 to N", "skriv den som I/N med I fra 1 til N"},
    {"a row that is no pair", "en række, der ikke er et par"},
    {"a row that names no draft", "en række, der ikke nævner et udkast"},
    {"write it as OLD,NEW", "skriv den som OLD,NEW"},
    {"a quote inside a field", "et anførselstegn inde i et felt"},
    {"a quote that nothing closes", "et anførselstegn, som intet lukker"},
    {"text behind a quote", "tekst efter et anførselstegn"},
    {"quote the whole field", "sæt anførselstegn om hele feltet"},
    {"close it", "luk det"},
    {"is no folder that spor batch filled", "er ikke en mappe, som spor batch har fyldt"},
    {"give the folders of the shares", "angiv andelenes mapper"},
    {"run all shares on the same drafts, with the same options and the same spor",
     "kør alle andele på de samme udkast, med de samme valg og den samme spor"},
    {"is not as its share wrote it", "er ikke, som andelen skrev den"},
    {"run the share again", "kør andelen igen"},
    {"run the shares that are missing, or were stopped", "kør de andele, der mangler eller blev stoppet"},
    {"pairs that no share has", "par, som ingen andel har"},
    {"{} of {} pairs compared", "{} af {} par sammenlignet"},
    {"{} in trouble", "{} i vanskeligheder"},
    {"{} s left", "{} s tilbage"},
    {"{} min left", "{} min. tilbage"},
    {"stopped: {} of {} pairs are done; run the same again to go on",
     "stoppet: {} af {} par er færdige; kør det samme igen for at fortsætte"},
    {"{} pairs: {} changed, {} the same, {} in trouble", "{} par: {} ændret, {} uændret, {} i vanskeligheder"},
    {"; {} were done before", "; {} var færdige i forvejen"},
    {"; share {} of {}: spor batch merge makes the report", "; andel {} af {}: spor batch merge laver rapporten"},
    {"; findings: {} errors, {} warnings, {} notes", "; fund: {} fejl, {} advarsler, {} noter"},
    {"; see {}", "; se {}"},

    {"cannot be written", "kan ikke skrives"},
    {"cannot be read", "kan ikke læses"},
    {"nothing was written", "intet blev skrevet"},
    {"standard output", "standardoutput"},
    {"standard input", "standardinput"},
    {"the reader went away", "modtageren er væk"},
    {"the disk is full", "disken er fuld"},
    {"no such folder", "mappen findes ikke"},
    {"may not be written", "må ikke skrives"},
    {"change its permissions or give another file", "ret rettighederne, eller angiv en anden fil"},
    {"give a file in an existing folder", "angiv en fil i en mappe, der findes"},
    {"not enough memory", "ikke hukommelse nok"},
    {"compare smaller drafts", "sammenlign mindre udkast"},
    {"unexpected trouble: {}", "uventet fejl: {}"},
    {"note", "bemærk"},
    // the library
    {"no such file", "filen findes ikke"},
    {"give an existing file, or - for standard input", "angiv en fil, der findes, eller - for standardinput"},
    {"there is no program git to look with", "der er intet program git at søge med"},
    {"give an existing file, or install git", "angiv en fil, der findes, eller installer git"},
    {"there is no git repository here to look in", "her er intet git-arkiv at søge i"},
    {"git does not trust the repository, which belongs to somebody else",
     "git stoler ikke på arkivet, som tilhører en anden"},
    {"if you do: git config --global --add safe.directory FOLDER",
     "gør du, så: git config --global --add safe.directory MAPPE"},
    {"give an existing file, or go to the repository", "angiv en fil, der findes, eller gå til arkivet"},
    {"no such file, nor such a revision", "hverken filen eller revisionen findes"},
    {"git log shows those there are", "git log viser dem, der er"},
    {"no such file is staged", "filen er ikke lagt klar til et commit"},
    {"no such file in that revision", "filen findes ikke i den revision"},
    {"a path counts from the repository's root, with ./ from here", "en sti regnes fra arkivets rod, med ./ herfra"},
    {"no such file in either revision", "filen findes i ingen af revisionerne"},
    {"give the path from here, as git diff takes it", "angiv stien herfra, som git diff tager den"},
    {"give an existing file, or REV:path", "angiv en fil, der findes, eller REV:sti"},
    {"no such revision", "revisionen findes ikke"},
    {"the two revisions have nothing in common", "de to revisioner har intet tilfælles"},
    {"write two dots", "skriv to prikker"},
    {"the program git broke down", "programmet git brød sammen"},
    {"the program git takes too long", "programmet git er for længe om det"},
    {"try git show", "prøv git show"},
    {"is not merged yet", "er ikke flettet endnu"},
    {"settle its conflicts first", "ret først konflikterne i den"},
    {"is gone, and no rule looks at what is gone", "er væk, og ingen regel ser på det, der er væk"},
    {"no draft differs", "intet udkast er anderledes"},
    {"is a pointer of Git LFS, not the draft itself", "er en pegepind fra Git LFS, ikke selve udkastet"},
    {"run git lfs pull; out of a revision: git show REV:path | git lfs smudge > FILE",
     "kør git lfs pull; fra en revision: git show REV:sti | git lfs smudge > FIL"},
    {"may not be read", "må ikke læses"},
    {"give another file", "angiv en anden fil"},
    {"is larger than 2 GB", "er større end 2 GB"},
    {"split it", "del den op"},
    {"is binary data, not text", "er binære data, ikke tekst"},
    {"give plain text or markdown in UTF-8, UTF-16 or Windows-1252",
     "angiv ren tekst eller markdown i UTF-8, UTF-16 eller Windows-1252"},
    {"the file ends in the middle of a character; it may be cut short",
     "filen slutter midt i et tegn; den er måske skåret af"},
    {"is a PDF file, and the program pdftotext that reads one is not installed",
     "er en PDF-fil, og programmet pdftotext, som læser sådan en, er ikke installeret"},
    {"apt-get install poppler-utils", "apt-get install poppler-utils"},
    {"the program pdftotext could not be started", "programmet pdftotext kunne ikke startes"},
    {"see that there is room in the folder for temporary files",
     "se efter, om der er plads i mappen til midlertidige filer"},
    {"is a PDF file that takes too long to read or has too much text",
     "er en PDF-fil, som det tager for lang tid at læse, eller som har for meget tekst"},
    {"is a PDF file that pdftotext broke down over", "er en PDF-fil, som pdftotext brød sammen over"},
    {"print it to a new PDF file, or split it", "udskriv den til en ny PDF-fil, eller del den op"},
    {"is a PDF file with a password", "er en PDF-fil med adgangskode"},
    {"save a copy without one", "gem en kopi uden"},
    {"is a PDF file that is damaged or cut short", "er en PDF-fil, som er beskadiget eller skåret af"},
    {"fetch it again, or print it to a new PDF file", "hent den igen, eller udskriv den til en ny PDF-fil"},
    {"is a PDF file without text, perhaps a scan", "er en PDF-fil uden tekst, måske en scanning"},
    {"run text recognition (OCR) on it first, for example ocrmypdf",
     "kør tekstgenkendelse (OCR) på den først, for eksempel ocrmypdf"},
    {"the PDF file is damaged; something may be missing", "PDF-filen er beskadiget; noget kan mangle"},
    {"is no zip package, as a Word file is", "er ingen zip-pakke, som en Word-fil er"},
    {"if it is an old .doc, or has a password, save it as .docx without one",
     "er det en gammel .doc, eller har den en adgangskode, så gem den som .docx uden"},
    {"is a zip package, but no Word document", "er en zip-pakke, men intet Word-dokument"},
    {"give a .docx file, or the text itself", "angiv en .docx-fil, eller selve teksten"},
    {"is no date", "er ingen dato"},
    {"write it as 2026-01-31 or 2026-01-31T12:00:00Z", "skriv den som 2026-01-31 eller 2026-01-31T12:00:00Z"},
    {"is no number of seconds since 1970", "er intet antal sekunder siden 1970"},
    {"set it to one, or unset it", "sæt den til et, eller fjern den"},
    {"a Word file is nothing for a terminal", "en Word-fil er ikke noget for en terminal"},
    {"give it a file with -o redline.docx", "giv den en fil med -o redline.docx"},
    {"give it a file with -o", "giv den en fil med -o"},
    {"holds no tracked changes", "rummer ingen sporede ændringer"},
    {"a redline in markdown gives markdown, no Word file", "rettelser i markdown giver markdown, ingen Word-fil"},
    {"give another ending, or --to md", "giv en anden filendelse, eller --to md"},
    {"lines are those of its tracked changes written as CriticMarkup, not Word's",
     "linjerne er dem, de sporede ændringer har skrevet som CriticMarkup, ikke Words"},
    {"is damaged, or was cut short", "er beskadiget eller skåret af"},
    {"open it in a word processor and save it again", "åbn den i et tekstbehandlingsprogram, og gem den igen"},
    {"holds more files than any Word document does", "rummer flere filer, end noget Word-dokument gør"},
    {"holds a file whose name leads out of the package", "rummer en fil, hvis navn fører ud af pakken"},
    {"unpacks to far more than a Word document holds", "fylder udpakket langt mere end et Word-dokument"},
    {"holds a document type declaration, which no Word document does",
     "rummer en dokumenttypeerklæring, som intet Word-dokument gør"},
    {"holds XML that is cut short", "rummer XML, der er skåret af"},
    {"holds XML that cannot be read", "rummer XML, der ikke kan læses"},
    {"is larger than any Word document", "er større end noget Word-dokument"},
    {"is nested deeper than any Word document", "er indlejret dybere end noget Word-dokument"},
    {"holds tracked changes, which were accepted; --tracked reject takes them back",
     "rummer sporede ændringer, som blev accepteret; --tracked reject tager dem tilbage"},
    {"holds tracked changes, which were rejected", "rummer sporede ændringer, som blev afvist"},
    {"holds comments, which are left out", "rummer kommentarer, som er udeladt"},
    {"holds hidden text, which is left out", "rummer skjult tekst, som er udeladt"},
    {"holds pictures, which are left out", "rummer billeder, som er udeladt"},
    {"holds symbols that Unicode does not have; they were read as \uFFFD",
     "rummer symboler, som Unicode ikke har; de blev læst som \uFFFD"},
    {"is nested more than 512 elements deep", "er indlejret mere end 512 elementer dybt"},
    {"has a tag with more than a thousand attributes", "har et mærke med mere end tusind attributter"},
    {"save the page anew from the program that made it", "gem siden igen fra det program, der lavede den"},
    {"save it as plain text or markdown", "gem den som ren tekst eller markdown"},
    {"is no JSON", "er ikke JSON"},
    {"is no redline of spor's", "er ikke rettelser fra spor"},
    {"make one with spor diff OLD NEW -o redline.json", "lav dem med spor diff OLD NEW -o redline.json"},
    {"was written by an older spor, and cannot be decided on", "er skrevet af en ældre spor og kan ikke afgøres"},
    {"is no file of decisions", "er ikke en fil med beslutninger"},
    {"download the decisions from the HTML report", "hent beslutningerne i HTML-rapporten"},
    {"decides on other drafts than the redline has", "afgør andre udkast end dem i rettelserne"},
    {"give the redline of the same two files", "angiv rettelserne af de samme to filer"},
    {"decides on a change that the redline does not have", "afgør en ændring, der ikke findes i rettelserne"},
    {"both accepts and rejects a change", "både godkender og afviser en ændring"},
    {"decide once", "afgør den én gang"},
    {"what is not decided counts as accepted", "det, der ikke er afgjort, regnes som godkendt"},
    {"the redline is larger than 2 GB", "rettelserne er større end 2 GB"},
}));

std::string place_name(Language language, const std::string& file) {
    const bool standard = file == "-" || file.starts_with("-:");  // a place in it may follow
    return standard ? std::string(say(language, "standard input")) + file.substr(1) : file;
}

/// A complaint that goes on in the system's own words ("cannot be read: Input/output error") is known by its beginning.
std::string say_complaint(Language language, const std::string& english) {
    const std::string_view whole = say(language, english);
    const std::size_t colon = english.find(": ");
    if (whole != english || colon == std::string::npos) return std::string(whole);
    return std::string(say(language, english.substr(0, colon))) + english.substr(colon);
}

}  // namespace

void tell(std::string_view line) {
    // One write a line, so that lines of several processes do not mix. Where standard error is closed, nobody listens.
    std::string shown = "spor: ";
    shown.append(text::printable(line)).append("\n");
    std::fwrite(shown.data(), 1, shown.size(), stderr);
}

std::string_view say(Language language, std::string_view english) {
    if (language != Language::danish) return english;
    const auto found = std::lower_bound(kDanish.begin(), kDanish.end(), english,
                                        [](const Entry& entry, std::string_view key) { return entry.english < key; });
    return found != kDanish.end() && found->english == english ? found->danish : english;
}

Error said(Language language, const Error& error) {
    return {say_complaint(language, error.what), place_name(language, error.where),
            std::string(say(language, error.why))};
}

void report(Language language, const Error& error) { tell(said(language, error).message()); }

void report(Language language, const Notice& notice, const std::string& file) {
    const std::string line = notice.line > 0 ? fmt::format(":{}", notice.line) : "";
    tell(fmt::format("{}: {}{}: {}", say(language, "note"), place_name(language, file), line,
                     say(language, notice.what)));
}

}  // namespace spor::cli
