// All of libspor.
#pragma once

#include "spor/align.hpp"        // IWYU pragma: export
#include "spor/apply.hpp"        // IWYU pragma: export
#include "spor/audit.hpp"        // IWYU pragma: export
#include "spor/batch.hpp"        // IWYU pragma: export
#include "spor/certificate.hpp"  // IWYU pragma: export
#include "spor/check.hpp"        // IWYU pragma: export
#include "spor/deadline.hpp"     // IWYU pragma: export
#include "spor/dictionary.hpp"   // IWYU pragma: export
#include "spor/document.hpp"     // IWYU pragma: export
#include "spor/ledger.hpp"       // IWYU pragma: export
#include "spor/options.hpp"      // IWYU pragma: export
#include "spor/read.hpp"         // IWYU pragma: export
#include "spor/redline.hpp"      // IWYU pragma: export
#include "spor/render.hpp"       // IWYU pragma: export
#include "spor/result.hpp"       // IWYU pragma: export
#include "spor/revision.hpp"     // IWYU pragma: export
