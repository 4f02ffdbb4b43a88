// The numbered provisions and headings of a draft: what a reference can point at.
//
// A key is a number as it is compared: "§ 4, stk. 2", "bilag 3", "4.1" for a heading that bears the number alone.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::judging {

struct Provision {
    std::string key;      ///< with what it stands under: "§ 4, stk. 2"
    std::string kind;     ///< "§", "bilag", "stk."; empty for a bare number
    std::string number;   ///< "4", "4.1", "2"
    std::string written;  ///< its label as the draft writes it
    std::uint32_t block = 0;
};

class Provisions {
public:
    Provisions(const Document& draft, Language language);

    [[nodiscard]] const std::vector<Provision>& all() const { return all_; }
    /// Index of the first provision with this key, or -1.
    [[nodiscard]] std::int64_t find(const std::string& key) const;
    /// The provision that a block opens, or -1.
    [[nodiscard]] std::int64_t at_block(std::uint32_t block) const;

private:
    std::vector<Provision> all_;
    std::map<std::string, std::uint32_t> by_key_;
    std::map<std::uint32_t, std::uint32_t> by_block_;
};

/// One name for a number that is written in several ways: "§§ 5", "§5" and "§ 5." are "§ 5"; "afsnit 4.1" is "4.1".
struct ProvisionName {
    std::string kind;
    std::string number;
    std::string rest;  ///< what further steps follow: ", stk. 2"
    [[nodiscard]] std::string key() const { return (kind.empty() ? number : kind + ' ' + number); }
};
[[nodiscard]] ProvisionName name_provision(std::string_view written, Language language);

}  // namespace spor::judging
