// Everything that the command says has its Danish: the help, by the command's own definitions; messages, by the sources
// that they stand in.
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "cli/catalogue.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"

namespace spor::cli {
namespace {

namespace fs = std::filesystem;

/// What stands in a help and is no language: names, notations, commands.
bool is_prose(std::string_view text) {
    return text.find(' ') != std::string_view::npos &&
           text.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
}

void collect(const CLI::App& app, std::set<std::string>& texts) {
    texts.insert(app.get_description());
    const auto add = [&](std::string_view text) {
        texts.emplace(text);
        return std::string();
    };
    (void)map_footer(app.get_footer(), add);
    for (const CLI::Option* option : app.get_options()) texts.insert(option->get_description());
    for (const CLI::App* verb : app.get_subcommands({})) collect(*verb, texts);
}

TEST(Catalogue, EveryTextOfTheHelpHasItsDanish) {
    std::set<std::string> texts;
    show_command([&](const CLI::App& app) { collect(app, texts); });
    EXPECT_GT(texts.size(), 80U);
    for (const std::string& text : texts) {
        EXPECT_TRUE(!is_prose(text) || in_danish(text).has_value()) << text;
    }
}

/// A C++ source without its comments, read one token at a time.
class Source {
public:
    explicit Source(const fs::path& path) {
        std::ostringstream all;
        all << std::ifstream(path).rdbuf();
        text_ = all.str();
    }

    struct Piece {
        enum Kind { end, word, string, mark } kind = end;
        std::string text;
    };

    Piece next() {
        skip();
        if (at_ >= text_.size()) return {};
        if (text_[at_] == '"') return {Piece::string, strings()};
        if (text_[at_] == '\'') return {Piece::mark, character()};
        const std::size_t from = at_;
        while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '_'))
            ++at_;
        if (at_ > from) return {Piece::word, text_.substr(from, at_ - from)};
        return {Piece::mark, std::string(1, text_[at_++])};
    }

private:
    void skip() {
        while (at_ < text_.size()) {
            if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
                ++at_;
            } else if (text_.compare(at_, 2, "//") == 0) {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else {
                return;
            }
        }
    }

    std::string character() {
        const std::size_t from = at_++;
        while (at_ < text_.size() && text_[at_] != '\'') at_ += text_[at_] == '\\' ? 2 : 1;
        return text_.substr(from, ++at_ - from);
    }

    /// Adjacent literals are one.
    std::string strings() {
        std::string value;
        for (; at_ < text_.size() && text_[at_] == '"'; skip()) {
            for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
                if (text_[at_] == '\\') ++at_;
                value += text_[at_];
            }
            ++at_;
        }
        return value;
    }

    std::string text_;
    std::size_t at_ = 0;
};

/// The texts in the sources that reach a person: what stands in an Error or a Notice, and what is said. Of a constant
/// that is named there, its value.
class Messages {
public:
    void read(const fs::path& path) {
        constants_.clear();
        wanted_.clear();
        Source source(path);
        Source::Piece piece;
        std::string before;
        for (piece = source.next(); piece.kind != Source::Piece::end;) {
            const std::string word = piece.text;
            const bool is_word = piece.kind == Source::Piece::word;
            piece = source.next();
            if (is_word && piece.text == "=" && word.starts_with('k')) {
                piece = source.next();
                if (piece.kind == Source::Piece::string) constants_[word] = piece.text;
            } else if ((is_word && opens(word) && (piece.text == "{" || piece.text == "(")) ||
                       (word == "return" && piece.text == "{" && returns_error_)) {
                piece = take(source);
            } else if (is_word && (word == "Error" || word == "trouble")) {
                returns_error_ = true;  // `Error trouble(…) { return {…}; }`
            } else if (is_word && (word == "Token" || word == "Range")) {
                returns_error_ = false;
            }
        }
        for (const std::string& name : wanted_)
            if (const auto found = constants_.find(name); found != constants_.end()) texts_.insert(found->second);
    }

    [[nodiscard]] const std::set<std::string>& texts() const { return texts_; }

private:
    static bool opens(const std::string& word) {
        return word == "Error" || word == "Notice" || word == "Complaint" || word == "say" || word == "say_of" ||
               word == "tell" || word == "wrong" || word == "at" || word == "not_text";
    }

    /// Up to the bracket that closes it.
    Source::Piece take(Source& source) {
        int depth = 1;
        Source::Piece piece;
        for (piece = source.next(); piece.kind != Source::Piece::end && depth > 0; piece = source.next()) {
            if (piece.kind == Source::Piece::string) {
                texts_.insert(piece.text);
            } else if (piece.kind == Source::Piece::word && piece.text.starts_with('k')) {
                wanted_.insert(piece.text);
            } else if (piece.text == "{" || piece.text == "(") {
                ++depth;
            } else if (piece.text == "}" || piece.text == ")") {
                --depth;
            }
        }
        return piece;
    }

    std::set<std::string> texts_;
    std::set<std::string> wanted_;
    std::map<std::string, std::string> constants_;
    bool returns_error_ = false;
};

/// Of "unknown key: " the part before the colon is looked up: what follows is no language. A flag is none either, with
/// its value or without, nor is where a verb's help stands.
std::string key_of(const std::string& text) {
    if (text.starts_with('-') && text.find(' ') == text.rfind(' ')) return {};
    if (text.starts_with("spor ") && text.ends_with(" --help")) return {};
    const std::size_t colon = text.find(": ");
    return in_danish(text) ? text : text.substr(0, colon);
}

TEST(Catalogue, EveryMessageHasItsDanish) {
    Messages messages;
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SPOR_SOURCE_DIR) / "src")) {
        if (entry.path().extension() != ".cpp" || entry.path().string().find("/manual/") != std::string::npos) continue;
        ++files;
        messages.read(entry.path());
    }
    EXPECT_GT(files, 100U);
    EXPECT_GT(messages.texts().size(), 150U);
    for (const std::string& text : messages.texts()) {
        const std::string key = key_of(text);
        EXPECT_TRUE(!is_prose(key) || in_danish(key).has_value()) << text;
    }
}

TEST(Catalogue, HelpIsInTheLanguageAskedFor) {
    const auto say = [](std::string_view text) { return "<" + std::string(text) + ">"; };
    EXPECT_EQ(map_footer("Examples:\n  spor diff old.md  the redline\n  spor diff old.md\n  git show  a draft\n  "
                         "{\"a\": 1}\n\nDone.",
                         say),
              "<Examples:>\n  spor diff old.md  <the redline>\n  spor diff old.md\n  git show  <a draft>\n  {\"a\": "
              "1}\n\n<Done.>");
}

}  // namespace
}  // namespace spor::cli
