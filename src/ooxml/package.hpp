// The zip package that a Word file is: its parts by name, taken out within bounds, and put back.
//
// Nothing is unpacked to disk, and nothing is unpacked that is not asked for. What a file claims about its sizes is not
// believed: bytes are counted as they come. libzip lives only in this room.
//
// Entry point: open_package.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "spor/result.hpp"

struct zip;

namespace spor::ooxml {

/// What a package may ask of the machine.
struct Bounds {
    std::uint64_t entries = 4096;
    std::uint64_t part_bytes = 96U << 20U;    ///< one part, unpacked
    std::uint64_t total_bytes = 192U << 20U;  ///< all parts that are read, unpacked
    std::uint64_t ratio = 400;                ///< unpacked to packed, for parts above `small_bytes`
    std::uint64_t small_bytes = 4U << 20U;
};

class Package {
public:
    /// Keeps a copy of the bytes.
    [[nodiscard]] static Result<Package> open(std::string bytes, const std::string& name, const Bounds& bounds = {});

    [[nodiscard]] bool has(const std::string& part) const;
    /// The part's bytes; nothing where there is no such part. An Error where it is damaged or too large.
    [[nodiscard]] Result<std::optional<std::string>> load(const std::string& part);
    /// Writes a part, in memory.
    void store(const std::string& part, std::string bytes);
    [[nodiscard]] bool changed() const { return !stored_.empty(); }
    /// The package with the stored parts in their places; all others byte for byte as they were. The same package and
    /// parts give the same bytes.
    [[nodiscard]] Result<std::string> save() const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Package(std::string name, const Bounds& bounds) : name_(std::move(name)), bounds_(bounds) {}
    [[nodiscard]] std::optional<Error> check_entries() const;
    [[nodiscard]] Error damaged() const;
    [[nodiscard]] Result<std::string> unpack(std::uint64_t index);

    std::string name_;
    Bounds bounds_;
    std::shared_ptr<const std::string> bytes_;  ///< what archive_ reads; it must not move
    std::unique_ptr<zip, Close> archive_;
    std::uint64_t taken_ = 0;
    std::map<std::string, std::string> stored_;
};

/// A package of these parts and nothing else.
[[nodiscard]] Result<std::string> pack(const std::map<std::string, std::string>& parts);

}  // namespace spor::ooxml
