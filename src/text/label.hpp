// Numbers of provisions at the start of a block: "§ 4, stk. 2, nr. 3", "4.1", "(a)", "1)", "Artikel 5", "Bilag 2",
// "Mål 3:".
#pragma once

#include <string>
#include <string_view>

#include "spor/options.hpp"

namespace spor::text {

struct Label {
    std::string label;   ///< as written, without the mark that closes it ("§ 4" of "§ 4."; but "1)" and "(a)" whole)
    bool topic = false;  ///< "Mål 2:", which counts topics: no provision
    std::uint32_t size =
        0;  ///< bytes of the text that label, closing mark and following blank take; 0 where there is none
};

/// The number that a text begins with. Looks at its first 80 bytes only: no label is longer.
[[nodiscard]] Label find_label(std::string_view text, Language language);

}  // namespace spor::text
