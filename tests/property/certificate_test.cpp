// Whatever the drafts, the certificate of their comparison is true of them.
#include "property/cases.hpp"

namespace spor::property {
namespace {

void expect_certified(const Texts& texts, Format old_format) {
    const Revision revision = compare(texts, old_format, Format::markdown);
    Certificate certificate = certify(revision);
    const std::string redline = render(revision, Output::markdown);
    certificate.redline = certify_redline(redline, Output::markdown);
    const std::string json = write_certificate(certificate);
    const auto read = read_certificate(json, "certificate");
    ASSERT_TRUE(read.ok()) << read.error().message();
    const auto again =
        read_pair({texts.before, "before", read->certificate.old_draft.format},
                  {texts.after, "after", read->certificate.new_draft.format}, reading_of(read->certificate));
    ASSERT_TRUE(again.ok()) << again.error().message();
    for (const Breach& breach : verify(*read, again->old_draft, again->new_draft, redline)) {
        ADD_FAILURE() << (breach.side == DraftSide::old_draft ? "OLD:" : "NEW:") << breach.line << ": "
                      << describe(breach, Language::english) << shown("BEFORE", texts.before)
                      << shown("AFTER", texts.after) << shown("CERTIFICATE", json);
    }
}

TEST(Certificate, IsTrueOfMarkdown) {
    for_each_case([](drafts::Random& random) { expect_certified(markdown_pair(random), Format::markdown); });
}

TEST(Certificate, IsTrueOfPages) {
    for_each_case([](drafts::Random& random) { expect_certified(page_pair(random), Format::text); });
}

TEST(Certificate, IsTrueOfSoup) {
    for_each_case([](drafts::Random& random) { expect_certified(soup_pair(random), Format::markdown); });
}

TEST(Certificate, IsTrueOfStrangers) {
    for_each_case([](drafts::Random& random) {
        const Texts one = markdown_pair(random);
        expect_certified({one.before, markdown_pair(random).after}, Format::markdown);
    });
}

}  // namespace
}  // namespace spor::property
