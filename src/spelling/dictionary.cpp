// hunspell lives only here. A build without it finds no dictionary.
#include "spor/dictionary.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>

#ifdef SPOR_HUNSPELL
#include <hunspell.hxx>
#endif

namespace spor {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 1> kDanish = {"da_DK"};
constexpr std::array<std::string_view, 2> kEnglish = {"en_GB", "en_US"};

bool is_file(const std::string& path) {
    std::error_code trouble;
    return fs::is_regular_file(path, trouble);
}

/// Both files of a dictionary begin with this.
std::string stem_of(const std::string& path) {
    const bool has_ending = path.ends_with(".dic") || path.ends_with(".aff");
    return has_ending ? path.substr(0, path.size() - 4) : path;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A .dic begins with the number of its words; hunspell itself takes anything for an empty dictionary.
bool begins_with_a_number(const std::string& dic) {
    std::ifstream file(dic, std::ios::binary);
    std::string head(8, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (head.starts_with(kMark)) head.erase(0, kMark.size());
    return !head.empty() && is_digit(head.front());
}

/// What an .aff says of its encoding; ISO8859-1, hunspell's default, where it says nothing.
std::string encoding_of(const std::string& aff) {
    std::ifstream file(aff, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        const std::size_t at = line.find("SET ");
        if (at != 0 && at != 3) continue;  // a byte-order mark may stand before it
        std::string encoding = line.substr(at + 4);
        while (!encoding.empty() && (encoding.back() == '\r' || encoding.back() == ' ')) encoding.pop_back();
        return encoding;
    }
    return "ISO8859-1";
}

std::optional<Error> complaint(const std::string& stem) {
    for (const char* ending : {".aff", ".dic"}) {
        if (!is_file(stem + ending)) {
            return Error{"no such dictionary file", stem + ending, "name a hunspell dictionary's .dic, or say none"};
        }
    }
    if (!begins_with_a_number(stem + ".dic")) {
        return Error{"is no hunspell dictionary", stem + ".dic", "its first line is to be the number of its words"};
    }
    const std::string encoding = encoding_of(stem + ".aff");
    if (encoding == "UTF-8") return std::nullopt;
    return Error{"this dictionary is not in UTF-8", stem + ".aff",
                 "convert both its files with iconv, and say SET UTF-8"};
}

}  // namespace

std::vector<std::string> dictionary_folders() {
    return {"/usr/share/hunspell",       "/usr/share/myspell",           "/usr/share/myspell/dicts",
            "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"};
}

std::optional<std::string> find_dictionary(Language language, const std::vector<std::string>& folders) {
    const auto look_for = [&](const auto& names) -> std::optional<std::string> {
        for (const std::string& folder : folders) {
            for (const std::string_view name : names) {
                std::string stem = (fs::path(folder) / name).string();
                if (is_file(stem + ".aff") && is_file(stem + ".dic")) return stem;
            }
        }
        return std::nullopt;
    };
    return language == Language::english ? look_for(kEnglish) : look_for(kDanish);
}

#ifdef SPOR_HUNSPELL

bool reads_dictionaries() { return true; }

Result<KnownWord> open_dictionary(const std::string& path) {
    const std::string stem = stem_of(path);
    if (auto error = complaint(stem)) return *error;
    // Most audits doubt no spelling, and so load nothing.
    const auto loaded = std::make_shared<std::unique_ptr<Hunspell>>();
    return KnownWord([stem, loaded](const std::string& word) {
        if (!*loaded) *loaded = std::make_unique<Hunspell>((stem + ".aff").c_str(), (stem + ".dic").c_str());
        return (*loaded)->spell(word);
    });
}

#else

bool reads_dictionaries() { return false; }

Result<KnownWord> open_dictionary(const std::string& path) {
    if (auto error = complaint(stem_of(path))) return *error;
    return Error{"this spor was built without hunspell", path, "build it where libhunspell-dev is, or say none"};
}

#endif

}  // namespace spor
