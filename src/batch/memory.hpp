// Memory that the process holds and nobody uses.
#pragma once

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace spor::batching {

/// What comparing took for a while would otherwise stay with the process beside what writing takes, or what the next
/// pair takes on another thread, which makes the peak. Milliseconds: for large drafts.
inline void give_back_memory() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

}  // namespace spor::batching
