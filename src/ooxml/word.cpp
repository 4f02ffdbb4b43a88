#include "ooxml/word.hpp"

#include "ooxml/settle.hpp"
#include "ooxml/walk.hpp"

namespace spor::ooxml {

Result<WordFile> read_word(std::string bytes, const std::string& name, Tracked tracked) {
    WordFile file;
    file.package = bytes;
    Result<Parts> parts = Parts::open(std::move(bytes), name);
    if (!parts) return parts.error();
    file.tracked = settle(*parts, tracked);
    file.content = walk(*parts).content;
    if (!file.tracked) return file;
    Result<std::string> settled = parts->save();
    if (!settled) return settled.error();
    file.package = std::move(*settled);
    return file;
}

}  // namespace spor::ooxml
