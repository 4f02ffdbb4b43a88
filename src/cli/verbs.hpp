// The verbs of the command: what each was told on the command line, and what it does.
#pragma once

#include <string>
#include <vector>

#include "spor/options.hpp"
#include "spor/result.hpp"

namespace CLI {
class App;
}

namespace spor::cli {

/// As diff's: the same, different, trouble.
constexpr int kSame = 0;
constexpr int kDifferent = 1;
constexpr int kTrouble = 2;

constexpr const char* kIgnoredByDefault = "wraps,furniture,typography";

/// What an input may cost.
struct LimitArguments {
    std::string max_size;
    std::string timeout;  ///< only of verbs that compare
};

/// Flags as they were written; interpreted by run_diff and run_audit, so that every complaint is spor's own.
struct DiffArguments {
    std::string old_path;
    std::string new_path;
    std::vector<std::string> more;  ///< a path in two revisions, or the rest of what git hands its external diff
    std::string output;
    std::string to;
    std::string moves = "plain";
    std::string ignore = kIgnoredByDefault;
    std::string colour = "auto";
    std::string from_old;
    std::string from_new;
    std::string tracked = "accept";
    std::string date;
    std::string certificate;
    bool stat = false;
    bool git_driver = false;
    LimitArguments limits;
};

struct VerifyArguments {
    std::string certificate_path;
    std::string old_path;
    std::string new_path;
    std::string redline_path;
    LimitArguments limits;
};

struct SettleArguments {
    std::string path;
    std::string output;
    std::string to;
    std::string tracked = "redline";
    LimitArguments limits;
};

struct ApplyArguments {
    std::string redline_path;
    std::string decisions_path;
    std::string output;
    LimitArguments limits;
};

struct AuditArguments {
    std::string old_path;
    std::string redline_path;
    std::string output;
    std::string to;
    std::string fail_on = "error";
    std::string ignore = kIgnoredByDefault;
    std::string tracked = "redline";
    std::string colour = "auto";
    std::string from_old;
    std::string from_redline;
    std::string dictionary = "auto";
    bool fix = false;
    LimitArguments limits;
};

struct CheckArguments {
    std::vector<std::string> drafts;  ///< OLD NEW; REV1..REV2 and paths; with --staged paths
    std::string rules;
    std::vector<std::string> reports;  ///< NAME or NAME=FILE
    std::string fail_on = "error";
    std::string today;
    std::string explain;
    std::string dictionary = "auto";
    std::string colour = "auto";
    bool staged = false;
    bool init = false;
    LimitArguments limits;
};

struct BatchArguments {
    std::vector<std::string> folders;
    std::string pairs;
    std::string range;  ///< of revisions
    std::string output;
    std::string to = "md,html";
    std::string moves = "plain";
    std::string ignore = kIgnoredByDefault;
    std::string tracked = "accept";
    std::string date;
    std::string fail_on;
    std::string jobs;
    std::string memory;
    std::string shard;
    std::vector<std::string> shares;  ///< of `batch merge`
    bool audit = false;
    bool force = false;
    bool quiet = false;
    LimitArguments limits;
};

CLI::App& add_diff(CLI::App& app, DiffArguments& arguments);
CLI::App& add_verify(CLI::App& app, VerifyArguments& arguments);
CLI::App& add_accept(CLI::App& app, SettleArguments& arguments);
CLI::App& add_reject(CLI::App& app, SettleArguments& arguments);
CLI::App& add_apply(CLI::App& app, ApplyArguments& arguments);
CLI::App& add_audit(CLI::App& app, AuditArguments& arguments);
CLI::App& add_check(CLI::App& app, CheckArguments& arguments);
CLI::App& add_batch(CLI::App& app, BatchArguments& arguments);

/// Each gives the exit code.
[[nodiscard]] Result<int> run_diff(const DiffArguments& arguments, Language language);
[[nodiscard]] Result<int> run_verify(const VerifyArguments& arguments, Language language);
[[nodiscard]] Result<int> run_accept(const SettleArguments& arguments, Language language);
[[nodiscard]] Result<int> run_reject(const SettleArguments& arguments, Language language);
[[nodiscard]] Result<int> run_apply(const ApplyArguments& arguments, Language language);
[[nodiscard]] Result<int> run_audit(const AuditArguments& arguments, Language language);
[[nodiscard]] Result<int> run_check(const CheckArguments& arguments, Language language);
[[nodiscard]] Result<int> run_batch(const BatchArguments& arguments, Language language);

}  // namespace spor::cli
