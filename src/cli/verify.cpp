// spor verify: is a certificate true of these drafts?
#include <CLI/CLI.hpp>

#include "cli/certificate.hpp"
#include "cli/drafts.hpp"
#include "cli/flags.hpp"
#include "cli/limits.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "files/digest.hpp"
#include "spor/spor.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor::cli {
namespace {

constexpr std::size_t kMostShown = 20;  // breaches: one tells that it is not true, twenty where to look

/// What stands on which side of it.
struct Evidence {
    Source before;
    Source after;
    std::optional<std::string> redline;
};

std::optional<Error> contradiction(const VerifyArguments& arguments) {
    int piped = 0;
    for (const std::string* path :
         {&arguments.certificate_path, &arguments.old_path, &arguments.new_path, &arguments.redline_path})
        piped += *path == "-" ? 1 : 0;
    if (piped < 2) return std::nullopt;
    return Error{"only one of them may come from standard input", "FILE, OLD, NEW", "give files for the others"};
}

Result<Evidence> load_evidence(const VerifyArguments& arguments, const Certificate& certificate,
                               std::uint64_t max_size) {
    Result<Source> before = load_source({arguments.old_path, certificate.old_draft.format}, max_size);
    if (!before) return before.error();
    Result<Source> after = load_source({arguments.new_path, certificate.new_draft.format}, max_size);
    if (!after) return after.error();
    Evidence evidence{std::move(*before), std::move(*after), std::nullopt};
    if (arguments.redline_path.empty()) return evidence;
    Result<std::string> redline = load(arguments.redline_path, max_size);
    if (!redline) return redline.error();
    evidence.redline = std::move(*redline);
    return evidence;
}

/// Drafts that can no longer be read need not be: that they are others is an answer.
std::vector<Breach> other_files(const Certificate& certificate, const Evidence& evidence) {
    std::vector<Breach> breaches;
    if (files::sha256(evidence.before.bytes) != certificate.old_draft.sha256)
        breaches.push_back({BreachKind::draft_hash, DraftSide::old_draft, 0, 0, 0});
    if (files::sha256(evidence.after.bytes) != certificate.new_draft.sha256)
        breaches.push_back({BreachKind::draft_hash, DraftSide::new_draft, 0, 0, 0});
    return breaches;
}

/// A page that is not there says nothing wrong.
bool prose_agrees(const VerifyArguments& arguments, const Certificate& certificate) {
    if (arguments.certificate_path == "-") return true;
    const Result<std::string> prose = load(prose_path(arguments.certificate_path));
    return !prose || *prose == write_certificate_prose(certificate);
}

Result<std::vector<Breach>> examine(const VerifyArguments& arguments, const ReadCertificate& read, Evidence evidence,
                                    Language language) {
    const std::vector<Breach> others = other_files(read.certificate, evidence);
    Result<DraftPair> pair =
        read_pair(std::move(evidence.before), std::move(evidence.after), reading_of(read.certificate));
    if (!pair && !others.empty()) return others;
    if (!pair) return pair.error();
    for (const Notice& notice : pair->old_draft.notices) report(language, notice, arguments.old_path);
    for (const Notice& notice : pair->new_draft.notices) report(language, notice, arguments.new_path);
    std::optional<std::string_view> redline;
    if (evidence.redline) redline = *evidence.redline;
    std::vector<Breach> breaches = verify(read, pair->old_draft, pair->new_draft, redline);
    if (!prose_agrees(arguments, read.certificate))
        breaches.push_back({BreachKind::own_prose, DraftSide::old_draft, 0, 0, 0});
    return breaches;
}

std::string place_of(const Breach& breach, const VerifyArguments& arguments) {
    switch (breach.kind) {
        case BreachKind::own_hash:
        case BreachKind::own_form:
            return arguments.certificate_path;
        case BreachKind::own_prose:
            return prose_path(arguments.certificate_path);
        case BreachKind::redline_hash:
        case BreachKind::redline_none:
        case BreachKind::redline_new:
            return arguments.redline_path;
        default:
            break;
    }
    const std::string& path = breach.side == DraftSide::old_draft ? arguments.old_path : arguments.new_path;
    return breach.line > 0 ? path + ':' + std::to_string(breach.line) : path;
}

std::string report_of(const std::vector<Breach>& breaches, const VerifyArguments& arguments,
                      const Certificate& certificate, Language language) {
    const auto figure = [&](std::size_t value) { return text::figure(value, language); };
    if (breaches.empty()) {
        return say_of(language, "verified: {} sentences of OLD and {} of NEW are accounted for",
                      figure(certificate.old_draft.sentences.size()), figure(certificate.new_draft.sentences.size())) +
               '\n';
    }
    std::string report;
    for (std::size_t at = 0; at < std::min(breaches.size(), kMostShown); ++at)
        report +=
            text::printable(
                said(language, {describe(breaches[at], language), place_of(breaches[at], arguments), ""}).message()) +
            '\n';
    if (breaches.size() > kMostShown)
        report += say_of(language, "and {} more", figure(breaches.size() - kMostShown)) + '\n';
    return report;
}

}  // namespace

std::string prose_path(const std::string& certificate_path) {
    const std::string ending = ending_of(certificate_path);
    const std::size_t stem = certificate_path.size() - (ending == ".json" ? ending.size() : 0);
    return certificate_path.substr(0, stem) + ".md";
}

std::optional<Error> write_certificate_files(const Certificate& certificate, const std::string& path,
                                             Language language) {
    if (auto error = write_output(prose_path(path), write_certificate_prose(certificate), language)) return error;
    return write_output(path, write_certificate(certificate), language);
}

CLI::App& add_verify(CLI::App& app, VerifyArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("verify", "Whether a certificate of spor diff is true of two drafts");
    verb.add_option("FILE", arguments.certificate_path, "A certificate (spor diff --certificate FILE)")->required();
    verb.add_option("OLD", arguments.old_path, "The older draft that it is of")->required();
    verb.add_option("NEW", arguments.new_path, "The newer draft that it is of")->required();
    verb.add_option("--redline", arguments.redline_path, "The redline that it is of, to be checked as well");
    add_limits(verb, arguments.limits, Limited::reads);
    verb.footer(
        "Examples:\n"
        "  spor diff old.txt new.md -o redline.md --certificate nothing-lost.json\n"
        "  spor verify nothing-lost.json old.txt new.md\n"
        "  spor verify nothing-lost.json old.txt new.md --redline redline.md\n"
        "\n"
        "The drafts are read anew and are not compared: every sentence must be accounted for once, and what\n"
        "is said of it must be so. The page of prose beside FILE is checked where there is one.\n"
        "\n"
        "Exit code: 0 true, 1 not true, 2 trouble.");
    return verb;
}

Result<int> run_verify(const VerifyArguments& arguments, Language language) {
    if (auto error = contradiction(arguments)) return *error;
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    const Result<std::string> bytes = load(arguments.certificate_path, limits->max_size);
    if (!bytes) return bytes.error();
    const Result<ReadCertificate> read = read_certificate(*bytes, arguments.certificate_path);
    if (!read) return read.error();
    Result<Evidence> evidence = load_evidence(arguments, read->certificate, limits->max_size);
    if (!evidence) return evidence.error();
    const Result<std::vector<Breach>> breaches = examine(arguments, *read, std::move(*evidence), language);
    if (!breaches) return breaches.error();
    const std::string report = report_of(*breaches, arguments, read->certificate, language);
    if (auto error = write_output("", report, language)) return *error;
    return breaches->empty() ? kSame : kDifferent;
}

}  // namespace spor::cli
