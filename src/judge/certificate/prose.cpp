// A Certificate on one page of markdown. Entry point: write_certificate_prose.
#include <fmt/format.h>

#include <algorithm>

#include "judge/certificate/names.hpp"
#include "judge/certificate/wording.hpp"
#include "render/escape.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor {
namespace {

using judging::CertificateWording;

constexpr std::size_t kMostPlaces = 24;  // of one fate: so many that it stays one page

template <class... Parts>
std::string filled(std::string_view wording, const Parts&... parts) {
    return fmt::format(fmt::runtime(wording), parts...);
}

class Page {
public:
    explicit Page(const Certificate& certificate)
        : certificate_(certificate),
          language_(certificate.language),
          words_(judging::certificate_wording(certificate.language)) {}

    std::string run() {
        const CertifiedDraft& before = certificate_.old_draft;
        const CertifiedDraft& after = certificate_.new_draft;
        out_ = "# " + std::string(words_.title) + "\n\n";
        out_ += filled(words_.compared, name_of(before), name_of(after));
        if (certificate_.ignore.typography) out_ += ' ' + std::string(words_.same_typography);
        out_ += "\n\n";
        put_draft(before, after, words_.old_holds, Fate::deleted);
        put_draft(after, before, words_.new_holds, Fate::inserted);
        put_bonds();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string name_of(const CertifiedDraft& draft) const {
        std::string name;
        rendering::append_escaped(name, text::printable(draft.name), {.brackets = true, .cell = true});
        return name.empty() ? std::string(words_.no_draft) : name;
    }

    [[nodiscard]] std::string counted(std::size_t value, const judging::Noun& noun) const {
        return judging::counted(value, noun, language_);
    }

    void put_draft(const CertifiedDraft& draft, const CertifiedDraft& other, std::string_view holds, Fate alone) {
        out_ += filled(holds, name_of(draft), counted(draft.sentences.size(), words_.sentences)) + '\n';
        std::string sum;
        for (const auto& [fate, wording] : {std::pair(Fate::kept, words_.kept),
                                            {Fate::moved, words_.moved},
                                            {Fate::changed, words_.changed},
                                            {alone, alone == Fate::deleted ? words_.deleted : words_.inserted}}) {
            const std::size_t count = put_fate(draft, other, fate, wording);
            if (count > 0) sum += (sum.empty() ? "" : " + ") + text::figure(count, language_);
        }
        if (sum.find('+') != std::string::npos) sum += " = " + text::figure(draft.sentences.size(), language_);
        const bool is_old = alone == Fate::deleted;
        if (!sum.empty()) out_ += filled(is_old ? words_.old_total : words_.new_total, sum) + '\n';
        std::vector<std::string> lines;
        for (const CertifiedLine& line : draft.furniture) lines.push_back(std::to_string(line.line));
        if (!lines.empty()) {
            const std::string count = counted(lines.size(), words_.lines);
            out_ += filled(words_.furniture, count, listed(lines)) + '\n';
        }
        out_ += '\n';
    }

    /// How many met it.
    std::size_t put_fate(const CertifiedDraft& draft, const CertifiedDraft& other, Fate fate,
                         std::string_view wording) {
        std::vector<std::string> places;
        for (const CertifiedSentence& sentence : draft.sentences) {
            if (sentence.fate != fate) continue;
            places.push_back(std::to_string(sentence.lines.first));
            const bool known =
                !sentence.with.empty() && sentence.with.front() >= 1 && sentence.with.front() <= other.sentences.size();
            if (!known) continue;
            const std::string there = std::to_string(other.sentences[sentence.with.front() - 1].lines.first);
            places.back() += (&draft == &certificate_.old_draft ? " → " : " ← ") + there;
        }
        if (places.empty()) return 0;
        const std::string count = counted(places.size(), words_.sentences);
        out_ += filled(wording, count, listed(places)) + '\n';
        return places.size();
    }

    [[nodiscard]] std::string listed(std::vector<std::string> places) const {
        places.erase(std::unique(places.begin(), places.end()), places.end());
        std::string list;
        const std::size_t shown = std::min(places.size(), kMostPlaces);
        for (std::size_t at = 0; at < shown; ++at) list += (at > 0 ? ", " : "") + places[at];
        if (places.size() > shown)
            list += ' ' + filled(words_.and_more, text::figure(places.size() - shown, language_));
        return list;
    }

    void put_bonds() {
        out_ += std::string(words_.bound) + "\n\n| " + std::string(words_.file) + " | SHA-256 |\n|---|---|\n";
        const auto row = [&](std::string_view what, std::string_view hash) {
            out_.append("| ").append(what).append(" | `").append(hash).append("` |\n");
        };
        row(name_of(certificate_.old_draft), certificate_.old_draft.sha256);
        row(name_of(certificate_.new_draft), certificate_.new_draft.sha256);
        if (certificate_.redline)
            row(filled(words_.redline, judging::output_name(certificate_.redline->format)),
                certificate_.redline->sha256);
        std::string json = write_certificate(certificate_);
        const std::size_t begin = json.rfind(judging::kHashMember) + std::string_view(judging::kHashMember).size();
        row(words_.certificate, json.substr(begin, json.rfind(judging::kEnd) - begin));
        out_ += '\n' + std::string(words_.how_to_check) + '\n';
    }

    const Certificate& certificate_;
    Language language_;
    const CertificateWording& words_;
    std::string out_;
};

}  // namespace

std::string write_certificate_prose(const Certificate& certificate) { return Page(certificate).run(); }

}  // namespace spor
