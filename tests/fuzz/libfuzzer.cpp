// libFuzzer's side: the target is named by SPOR_FUZZ_TARGET, since libFuzzer starts this program anew by its own rules.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.hpp"

namespace {
const spor::fuzz::Target* chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
    const char* name = std::getenv("SPOR_FUZZ_TARGET");
    chosen = name == nullptr ? nullptr : spor::fuzz::target_named(name);
    if (chosen != nullptr) return 0;
    std::fprintf(stderr, "SPOR_FUZZ_TARGET names no target; there are:");
    for (const auto& each : spor::fuzz::targets()) std::fprintf(stderr, " %s", each.name.data());
    std::fprintf(stderr, "\n");
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(data), size});
    return 0;
}
