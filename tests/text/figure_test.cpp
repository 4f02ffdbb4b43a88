#include "text/figure.hpp"

#include <gtest/gtest.h>

namespace spor::text {
namespace {

TEST(Figure, PartsThousandsAsTheLanguageDoes) {
    EXPECT_EQ(figure(0, Language::danish), "0");
    EXPECT_EQ(figure(999, Language::danish), "999");
    EXPECT_EQ(figure(5'436, Language::danish), "5.436");
    EXPECT_EQ(figure(1'234'567, Language::danish), "1.234.567");
    EXPECT_EQ(figure(5'436, Language::english), "5,436");
}

}  // namespace
}  // namespace spor::text
