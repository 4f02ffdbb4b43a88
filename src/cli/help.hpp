// The help of the command in the reader's language. The definitions are English: so are the man pages made from them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "spor/options.hpp"

namespace CLI {
class App;
}

namespace spor::cli {

/// Puts every text of the help in a language, for good.
void speak(CLI::App& app, Language language);

/// What stands below a help's options, with each line's text put through `say`: of an example that is what stands
/// behind the command, two blanks or more away from it.
[[nodiscard]] std::string map_footer(const std::string& footer,
                                     const std::function<std::string(std::string_view)>& say);

}  // namespace spor::cli
