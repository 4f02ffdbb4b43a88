#include <gtest/gtest.h>

#include <algorithm>

#include "sample_audit.hpp"

namespace spor::test {
namespace {

std::string github_of(const Audit& audit, Language language = Language::danish) {
    return report_audit(audit, Report::github, {.language = language});
}

TEST(Github, OneAnnotationAFinding) {
    EXPECT_EQ(github_of(audit_of({finding()})),
              "::error file=rettet.md,line=12,endLine=12,col=5,endColumn=7,title=ændret uden mærke::"
              "»skal« blev til »kan«.\n");
    const std::string report = github_of(town_audit(), Language::english);
    EXPECT_EQ(std::count(report.begin(), report.end(), '\n'), 4);
    EXPECT_EQ(report.substr(0, 23), "::notice file=rettet.md");
    EXPECT_NE(report.find("::warning file=rettet.md,line=20,endLine=20,col=4,endColumn=12,title=remark was left in::"),
              std::string::npos);
}

TEST(Github, WhereNothingStandsThereIsNoLastColumn) {
    Finding dropped = finding(AuditRule::unmarked_deletion);
    dropped.redline = {22, 30, 22, 30};
    EXPECT_NE(github_of(audit_of({dropped})).find("line=22,endLine=22,col=30,title="), std::string::npos);
    dropped.redline = {22, 30, 23, 2};
    EXPECT_NE(github_of(audit_of({dropped})).find("line=22,endLine=23,col=30,title="), std::string::npos);
    dropped.redline = {};
    EXPECT_EQ(github_of(audit_of({dropped})).substr(0, 29), "::error file=rettet.md,title=");
}

TEST(Github, HostileTextStaysInItsMessage) {
    EXPECT_EQ(github_of(hostile_audit()),
              "::error file=b%2Cc%3Ad%25e \xEF\xBF\xBD%0A.md,line=12,endLine=12,col=5,endColumn=7,"
              "title=ændret uden mærke::1. [x](7) {0} 100 %25%0D%0A::error::» rød ~~*_`|\n");
}

TEST(Github, StandardInputIsNoFile) {
    Audit audit = audit_of({finding()});
    Document draft = *audit.redline;
    draft.name = "-";
    audit.redline = std::make_shared<const Document>(draft);
    EXPECT_EQ(github_of(audit), "::error title=ændret uden mærke::»skal« blev til »kan«.\n");
}

TEST(Github, NothingFoundNothingSaid) { EXPECT_EQ(github_of(audit_of({})), ""); }

}  // namespace
}  // namespace spor::test
