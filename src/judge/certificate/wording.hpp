// The words of a certificate's page, and of what is not so in one, in Danish and English.
#pragma once

#include <array>
#include <string_view>

#include "judge/report/wording.hpp"
#include "spor/certificate.hpp"

namespace spor::judging {

/// Filled in by fmt. `line` is a list of lines.
struct CertificateWording {
    std::string_view title, compared, same_typography, no_draft;
    std::string_view old_holds, new_holds;                                ///< name, counted sentences
    std::string_view kept, moved, changed, deleted, inserted, furniture;  ///< figure or counted lines, line
    std::string_view old_total, new_total;                                ///< sum
    std::string_view and_more;                                            ///< figure
    std::string_view bound, file, redline, certificate, how_to_check;
    Noun sentences, lines;
    std::array<std::string_view, 21> breaches;  ///< in the order of BreachKind: sentence, other
};

[[nodiscard]] const CertificateWording& certificate_wording(Language language);

}  // namespace spor::judging
