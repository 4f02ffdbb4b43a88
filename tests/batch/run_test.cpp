#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "batch/csv.hpp"
#include "batch/folders.hpp"
#include "schema/json_schema.hpp"

namespace spor::test {
namespace {

using nlohmann::json;

/// Four pairs, one of them in trouble, one renamed; one draft gone and one new.
void write_drafts(const Scratch& scratch) {
    scratch.write("old/bro.md", "# Broplan\n\nByen skal bygge en bro senest 2028 for 300.000 kr.\n");
    scratch.write("new/bro.md", "# Broplan\n\nByen kan bygge en bro senest 2030 for 300.000 kr.\n");
    scratch.write("old/kap/ens.md", "Intet er ændret.\n");
    scratch.write("new/kap/ens.md", "Intet er ændret.\n");
    scratch.write("old/data.txt", std::string("\0\1\2\3", 4));
    scratch.write("new/data.txt", "Tekst.\n");
    scratch.write("old/havn.md", draft_about("havnen", 1));
    scratch.write("new/havneplan.md", draft_about("havnen", 1) + "\nOg mere.\n");
    scratch.write("old/borte.md", draft_about("skoven", 2));
    scratch.write("new/ny.md", draft_about("byen", 3));
}

json summary_of(const Scratch& scratch) {
    json summary = json::parse(scratch.read("reports/summary.json"));
    EXPECT_EQ(schema_breach(published_schema("batch-1"), summary), "");
    return summary;
}

TEST(RunBatch, RowsForAllAndARedlineForEachThatCanHaveOne) {
    const Scratch scratch;
    write_drafts(scratch);
    const BatchOutcome outcome = run(scratch);
    EXPECT_EQ(outcome.pairs, 4U);
    EXPECT_EQ(outcome.changed, 2U);
    EXPECT_EQ(outcome.same, 1U);
    EXPECT_EQ(outcome.trouble, 1U);
    const json summary = summary_of(scratch);
    EXPECT_EQ(summary["added"], json({"ny.md"}));
    EXPECT_EQ(summary["gone"], json({"borte.md"}));
    const json& pairs = summary["pairs"];
    EXPECT_EQ(pairs[0]["new"]["name"], "bro.md");
    EXPECT_EQ(pairs[0]["words"]["inserted"], 2);
    EXPECT_EQ(pairs[0]["ledger"].size(), 2U);
    EXPECT_EQ(pairs[0]["sections"][1], json({{"title", "Broplan"}, {"words", 12}, {"changed", 4}}));
    EXPECT_EQ(pairs[1]["state"], "trouble");
    EXPECT_NE(pairs[1]["why"].get<std::string>().find("(det gamle udkast)"), std::string::npos) << pairs[1]["why"];
    EXPECT_EQ(pairs[2]["paired"], "content");
    EXPECT_EQ(pairs[3]["state"], "same");
    EXPECT_EQ(scratch.read("reports/redlines/bro.md.md"),
              "# Broplan\n\nByen ~~skal~~ **kan** bygge en bro senest ~~2028~~ **2030** for 300.000 kr.\n");
    EXPECT_TRUE(scratch.has("reports/redlines/kap/ens.md.html"));
    EXPECT_FALSE(scratch.has("reports/redlines/data.txt.md"));
}

/// Every row of a table has as many fields as the first.
TEST(RunBatch, TablesAreAsWideInEveryRow) {
    const Scratch scratch;
    write_drafts(scratch);
    BatchOptions options;
    options.audit = true;
    run(scratch, options);
    for (const char* name : {"reports/summary.csv", "reports/ledger.csv", "reports/findings.csv"}) {
        const auto rows = batching::read_csv(scratch.read(name), name);
        ASSERT_TRUE(rows.ok());
        ASSERT_GT(rows->size(), 1U) << name;
        for (const batching::CsvRow& row : *rows) EXPECT_EQ(row.fields.size(), rows->front().fields.size()) << name;
    }
}

TEST(RunBatch, TheSameBytesWithAnyNumberOfThreads) {
    const Scratch scratch;
    write_drafts(scratch);
    BatchOptions options;
    options.formats = {Output::docx, Output::markdown, Output::criticmarkup, Output::json, Output::html};
    options.jobs = 1;
    run(scratch, options, "one");
    EXPECT_TRUE(scratch.has("one/redlines/bro.md.docx"));
    options.jobs = 4;
    options.memory = 3'000'000;
    run(scratch, options, "four");
    EXPECT_EQ(scratch.files("one"), scratch.files("four"));
}

TEST(RunBatch, ASecondRunDoesOnlyWhatChanged) {
    const Scratch scratch;
    write_drafts(scratch);
    run(scratch);
    const auto first = scratch.files("reports");
    EXPECT_EQ(run(scratch).kept, 3U);  // what is in trouble is tried again
    EXPECT_EQ(scratch.files("reports"), first);

    scratch.write("new/bro.md", "# Broplan\n\nByen vil bygge en bro senest 2030 for 300.000 kr.\n");
    EXPECT_EQ(run(scratch).kept, 2U);
    EXPECT_NE(scratch.read("reports/redlines/bro.md.md").find("**vil**"), std::string::npos);

    BatchOptions options;
    options.force = true;
    EXPECT_EQ(run(scratch, options).kept, 0U);
    options.force = false;
    options.version = "another";
    EXPECT_EQ(run(scratch, options).kept, 0U);
    options.formats = {Output::markdown};
    EXPECT_EQ(run(scratch, options).kept, 0U);
    EXPECT_FALSE(scratch.has("reports/redlines/bro.md.html"));
}

TEST(RunBatch, RedlinesThatWereDamagedAreMadeAgain) {
    const Scratch scratch;
    write_drafts(scratch);
    run(scratch);
    const auto first = scratch.files("reports");
    scratch.write("reports/redlines/bro.md.md", std::string(first.at("redlines/bro.md.md").size(), '\0'));
    scratch.remove("reports/redlines/kap");
    EXPECT_EQ(run(scratch).kept, 1U);
    EXPECT_EQ(scratch.files("reports"), first);
}

TEST(RunBatch, AJournalThatWasCutOffIsGoneOnWith) {
    const Scratch scratch;
    write_drafts(scratch);
    run(scratch);
    const auto first = scratch.files("reports");
    const std::string& journal = first.at(".spor/pairs.jsonl");
    for (const std::size_t size : {journal.size() - 1, journal.size() / 2, std::size_t{3}}) {
        scratch.write("reports/.spor/pairs.jsonl", journal.substr(0, size));
        scratch.write("reports/.spor/aside/.spor-1-1", "half a file");
        EXPECT_LT(run(scratch).kept, 3U);
        EXPECT_EQ(scratch.files("reports"), first) << size;
    }
    std::string zeros = journal;
    std::fill(zeros.begin() + 10, zeros.begin() + 2000, '\0');
    scratch.write("reports/.spor/pairs.jsonl", zeros);
    run(scratch);
    EXPECT_EQ(scratch.files("reports"), first);
}

TEST(RunBatch, WhatBelongsToNoPairAnyMoreGoes) {
    const Scratch scratch;
    write_drafts(scratch);
    run(scratch);
    scratch.remove("new/kap");
    scratch.remove("old/data.txt");
    scratch.write("old/data.txt", "Tekst.\n");
    run(scratch);
    EXPECT_FALSE(scratch.has("reports/redlines/kap"));
    EXPECT_TRUE(scratch.has("reports/redlines/data.txt.md"));
    const Scratch fresh;
    for (const auto& [name, text] : scratch.files("old")) fresh.write("old/" + name, text);
    for (const auto& [name, text] : scratch.files("new")) fresh.write("new/" + name, text);
    run(fresh);
    EXPECT_EQ(fresh.files("reports"), scratch.files("reports"));
}

TEST(RunBatch, AStopIsGoneOnWith) {
    const Scratch scratch;
    write_drafts(scratch);
    BatchOptions options;
    options.jobs = 1;
    int asked = 0;
    options.stopped = [&] { return ++asked > 2; };
    const BatchOutcome stopped = run(scratch, options);
    EXPECT_TRUE(stopped.stopped);
    EXPECT_EQ(stopped.done, 2U);
    EXPECT_FALSE(scratch.has("reports/index.html"));
    EXPECT_FALSE(scratch.has("reports/summary.json"));
    run(scratch);
    run(scratch, {}, "fresh");
    EXPECT_EQ(scratch.files("reports"), scratch.files("fresh"));
}

TEST(RunBatch, NoReportOutlivesTheRedlinesItTellsOf) {
    const Scratch scratch;
    write_drafts(scratch);
    run(scratch);
    scratch.write("new/bro.md", "# Broplan\n\nNoget helt andet.\n");
    BatchOptions options;
    options.jobs = 1;
    bool begun = false;
    options.progress = [&](const BatchProgress& progress) { begun = begun || progress.name == "bro.md"; };
    options.stopped = [&] { return begun; };
    EXPECT_TRUE(run(scratch, options).stopped);
    EXPECT_FALSE(scratch.has("reports/summary.json"));
}

TEST(RunBatch, OneRunAtATime) {
    const Scratch scratch;
    write_drafts(scratch);
    BatchOptions options;
    std::string said;
    options.progress = [&](const BatchProgress&) {
        const auto second = run_batch(plan_of(scratch), scratch.at("reports"));
        if (!second) said = second.error().what;
    };
    run(scratch, options);
    EXPECT_EQ(said, "another run is filling this folder");
}

TEST(RunBatch, AnAuditOfEveryPair) {
    const Scratch scratch;
    scratch.write("old/a.md", "Byen skal bygge en bro.\n");
    scratch.write("new/a.md", "Byen ~~skal~~ **kan** bygge en bro.\n");
    scratch.write("old/b.md", "Byen skal bygge en havn.\n");
    scratch.write("new/b.md", "Byen kan bygge en havn.\n");
    BatchOptions options;
    options.audit = true;
    const BatchOutcome outcome = run(scratch, options);
    EXPECT_EQ(outcome.errors, 1U);
    const json pairs = summary_of(scratch)["pairs"];
    EXPECT_FALSE(pairs[0].contains("findings"));
    EXPECT_EQ(pairs[1]["findings"][0]["rule"], "unmarked-substitution");
    EXPECT_EQ(scratch.read("reports/redlines/a.md.md"), "Byen ~~skal~~ **kan** bygge en bro.\n");
    EXPECT_NE(scratch.read("reports/findings.csv").find("b.md,b.md,error,content,unmarked-substitution"),
              std::string::npos);
}

TEST(RunBatch, NamesThatWouldLeadAstray) {
    const Scratch scratch;
    scratch.write("x/a.md", "Før.\n");
    scratch.write("lister/liste.csv", "../x/a.md,../x/a.md\n" + scratch.at("x/a.md") + ",../../" + "x/a.md\n");
    const auto plan = plan_list(scratch.read("lister/liste.csv"), scratch.at("lister/liste.csv"));
    ASSERT_TRUE(plan.ok());
    const auto outcome = run_batch(*plan, scratch.at("reports"));
    ASSERT_TRUE(outcome.ok());
    EXPECT_TRUE(scratch.has("reports/redlines/x/a.md.md"));
    EXPECT_EQ(outcome->trouble, 1U);  // the second pair's new draft is not there
    scratch.write("old/=1+1.md", "Før.\n");
    scratch.write("new/=1+1.md", "Nu.\n");
    run(scratch, {}, "second");
    EXPECT_NE(scratch.read("second/summary.csv").find("\n'=1+1.md,"), std::string::npos);
}

}  // namespace
}  // namespace spor::test
