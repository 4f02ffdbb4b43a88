// Tracked changes that already stand in a file: accepted or rejected in the trees, so that nobody after this meets one.
#pragma once

#include "ooxml/parts.hpp"
#include "ooxml/word.hpp"

namespace spor::ooxml {

/// True where there were any.
bool settle(Parts& parts, Tracked tracked);

}  // namespace spor::ooxml
