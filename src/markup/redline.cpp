// Accepting and rejecting a redline: the public face of marks.hpp and settle.hpp.
#include "spor/redline.hpp"

#include <limits>

#include "markup/marks.hpp"
#include "markup/settle.hpp"

namespace spor {

namespace {

Result<Settled> settle_redline(std::string_view redline, const std::string& name, markup::Side side) {
    if (redline.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
        return Error{"the redline is larger than 2 GB", name, "split it"};
    }
    markup::Markings markings = markup::read_marks(redline);
    // NEW stands in its redline as it is written; OLD's words stand in NEW's structure.
    const auto exposed = side == markup::Side::reject ? markup::Exposed::escaped : markup::Exposed::as_it_is;
    const std::vector<markup::Piece> pieces = markup::settle(redline, markings, side, exposed);
    return Settled{markup::join(redline, pieces), std::move(markings.notices)};
}

}  // namespace

Result<Settled> accept_redline(std::string_view redline, const std::string& name) {
    return settle_redline(redline, name, markup::Side::accept);
}

Result<Settled> reject_redline(std::string_view redline, const std::string& name) {
    return settle_redline(redline, name, markup::Side::reject);
}

}  // namespace spor
