#include "fuzz/targets.hpp"

#include <algorithm>

namespace spor::fuzz {

const std::vector<Target>& targets() {
    static const std::vector<Target> all{
        {"text", text},           {"markdown", markdown},     {"html", html},
        {"package", package},     {"word_parts", word_parts}, {"word_tree", word_tree},
        {"bbox", bbox},           {"pages", pages},           {"align", align},
        {"marks", marks},         {"redline", redline},       {"word_redline", word_redline},
        {"settle", settle},       {"audit", audit},           {"rules", rules},
        {"decisions", decisions}, {"pairs", pairs},
    };
    return all;
}

const Target* target_named(std::string_view name) {
    const auto found =
        std::find_if(targets().begin(), targets().end(), [&](const Target& each) { return each.name == name; });
    return found == targets().end() ? nullptr : &*found;
}

}  // namespace spor::fuzz
