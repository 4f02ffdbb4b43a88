#include "ooxml/package.hpp"

#include <zip.h>

#include <algorithm>
#include <cstdlib>

namespace spor::ooxml {

namespace {

// 1 January 1980, 00:00: the first moment that a zip can name. The clock has no say in what is written.
constexpr zip_uint16_t kDosDate = (1U << 5U) | 1U;

/// Names that lead out of a folder, were the package unpacked in one; no word processor writes them.
bool leads_out(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..") return true;
        at = end + 1;
    }
    return false;
}

/// Puts a part into an archive that is being written.
bool put(zip_t* archive, const std::string& part, const std::string& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, part.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(archive, at, 0, kDosDate, 0) == 0;
}

/// A source that owns a copy of the bytes. libzip (1.7.3) frees the bytes of one that only borrows them where the parts
/// at the package's beginning stay as they are.
zip_source_t* copy_to_source(const std::string& bytes, zip_error_t& problem) {
    if (bytes.empty()) return zip_source_buffer_create(nullptr, 0, 0, &problem);
    void* copy = std::malloc(bytes.size());  // as libzip frees it
    if (copy == nullptr) return nullptr;
    std::copy_n(bytes.data(), bytes.size(), static_cast<char*>(copy));
    zip_source_t* source = zip_source_buffer_create(copy, bytes.size(), 1, &problem);
    if (source == nullptr) std::free(copy);
    return source;  // NOLINT(clang-analyzer-unix.Malloc): it owns the copy now
}

/// Writes parts over a package (an empty one where `bytes` is empty).
std::optional<std::string> rewrite(const std::string& bytes, const std::map<std::string, std::string>& parts) {
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* buffer = copy_to_source(bytes, problem);
    if (buffer == nullptr) return std::nullopt;
    zip_source_keep(buffer);  // it is read after the archive is closed
    zip_t* archive = zip_open_from_source(buffer, bytes.empty() ? ZIP_CREATE | ZIP_TRUNCATE : 0, &problem);
    bool sound = archive != nullptr;
    for (auto part = parts.begin(); sound && part != parts.end(); ++part)
        sound = put(archive, part->first, part->second);
    if (archive != nullptr && (!sound || zip_close(archive) != 0)) {
        zip_discard(archive);
        sound = false;
    }
    std::string result;
    zip_stat_t facts;
    if (sound && zip_source_open(buffer) == 0) {
        sound = zip_source_stat(buffer, &facts) == 0 && (facts.valid & ZIP_STAT_SIZE) != 0;
        if (sound) {
            result.resize(facts.size);
            const zip_int64_t taken = zip_source_read(buffer, result.data(), result.size());
            sound = taken == static_cast<zip_int64_t>(result.size());
        }
        zip_source_close(buffer);
    } else {
        sound = false;
    }
    zip_source_free(buffer);
    zip_error_fini(&problem);
    return sound ? std::optional<std::string>(std::move(result)) : std::nullopt;
}

}  // namespace

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

Error Package::damaged() const {
    return {"is damaged, or was cut short", name_, "open it in a word processor and save it again"};
}

Result<Package> Package::open(std::string bytes, const std::string& name, const Bounds& bounds) {
    Package package(name, bounds);
    if (!std::string_view(bytes).starts_with("PK")) {
        return Error{"is no zip package, as a Word file is", name,
                     "if it is an old .doc, or has a password, save it as .docx without one"};
    }
    package.bytes_ = std::make_shared<const std::string>(std::move(bytes));
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(package.bytes_->data(), package.bytes_->size(), 0, &problem);
    if (source != nullptr) {
        package.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &problem));
        if (!package.archive_) zip_source_free(source);
    }
    zip_error_fini(&problem);
    if (!package.archive_) return package.damaged();
    if (auto error = package.check_entries()) return *error;
    return package;
}

std::optional<Error> Package::check_entries() const {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return damaged();
    if (static_cast<std::uint64_t>(count) > bounds_.entries) {
        return Error{"holds more files than any Word document does", name_, "give another file"};
    }
    for (zip_int64_t index = 0; index < count; ++index) {
        const char* entry = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(index), ZIP_FL_ENC_RAW);
        if (entry == nullptr) return damaged();
        if (leads_out(entry)) {
            return Error{"holds a file whose name leads out of the package", name_, "give another file"};
        }
    }
    return std::nullopt;
}

bool Package::has(const std::string& part) const {
    return stored_.contains(part) || zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_ENC_GUESS) >= 0;
}

Result<std::optional<std::string>> Package::load(const std::string& part) {
    if (const auto found = stored_.find(part); found != stored_.end()) return std::optional<std::string>(found->second);
    const zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), ZIP_FL_ENC_GUESS);
    if (index < 0) return std::optional<std::string>();
    Result<std::string> bytes = unpack(static_cast<std::uint64_t>(index));
    if (!bytes) return bytes.error();
    return std::optional<std::string>(std::move(*bytes));
}

Result<std::string> Package::unpack(std::uint64_t index) {
    zip_stat_t facts;
    if (zip_stat_index(archive_.get(), index, 0, &facts) != 0) return damaged();
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive_.get(), index, 0),
                                                                 &zip_fclose);
    if (!file) return damaged();
    const std::uint64_t packed = std::max<std::uint64_t>(facts.comp_size, 1);
    std::uint64_t limit = std::min(bounds_.part_bytes, bounds_.total_bytes - std::min(taken_, bounds_.total_bytes));
    limit = std::min(limit, std::max(bounds_.small_bytes, packed * bounds_.ratio));
    std::string bytes;
    constexpr std::size_t kChunk = 1U << 16U;
    while (true) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kChunk);
        const zip_int64_t taken = zip_fread(file.get(), bytes.data() + before, kChunk);
        if (taken < 0) return damaged();
        bytes.resize(before + static_cast<std::size_t>(taken));
        if (taken == 0) break;
        if (bytes.size() > limit) {
            return Error{"unpacks to far more than a Word document holds", name_, "give another file"};
        }
    }
    taken_ += bytes.size();
    return bytes;
}

void Package::store(const std::string& part, std::string bytes) { stored_[part] = std::move(bytes); }

Result<std::string> Package::save() const {
    if (auto bytes = rewrite(*bytes_, stored_)) return std::move(*bytes);
    return damaged();
}

Result<std::string> pack(const std::map<std::string, std::string>& parts) {
    if (auto bytes = rewrite({}, parts)) return std::move(*bytes);
    return Error{"could not be packed", "", ""};
}

}  // namespace spor::ooxml
