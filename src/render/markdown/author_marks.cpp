#include "render/markdown/author_marks.hpp"

#include <algorithm>

#include "markup/flanking.hpp"
#include "markup/tags.hpp"

namespace spor::rendering {

namespace {

constexpr std::uint32_t kNear = 16;  // bytes around a delimiter that decide whether it renders

std::string_view slice(std::string_view source, Range range) { return source.substr(range.begin, range.size()); }

class Encoder {
public:
    Encoder(std::string_view source, const Block& block, bool tags, std::vector<Splice>& splices)
        : source_(source), block_(block), tags_(tags), splices_(splices) {}

    void run() {
        if (block_.verbatim) return encode_lone_tag();
        for (const Run& run : block_.runs) encode(run);
    }

private:
    void encode(const Run& run) {
        if (run.style == Style::html) return stuff(run.open);
        const std::string_view open = slice(source_, run.open);
        if (run.style == Style::strike && open == "~~") return replace(run, "<s>", "</s>");
        if (run.style != Style::strong) return;
        if (open == "__") return replace(run, "<strong>", "</strong>");
        if (!tags_ && renders_underscored(run)) return replace(run, "__", "__");
        replace(run, "<b>", "</b>");
    }

    void replace(const Run& run, std::string_view open, std::string_view close) {
        add(run.open, open);
        add(run.close, close);
    }

    void add(Range at, std::string_view text) {
        Splice splice;
        splice.at = at.begin;
        splice.drop = at.size();
        splice.text = text;
        splices_.push_back(std::move(splice));
    }

    /// Beside another underscore the run would be a longer one, so that is out as well.
    [[nodiscard]] bool renders_underscored(const Run& run) const {
        const markup::Flanks open = flanks(run.open);
        const markup::Flanks close = flanks(run.close);
        return open.can_open && !open.can_close && close.can_close && !close.can_open &&
               !touches_underscore(run.open) && !touches_underscore(run.close);
    }

    [[nodiscard]] markup::Flanks flanks(Range delimiter) const {
        const std::uint32_t from = std::max(block_.source.begin, delimiter.begin - std::min(delimiter.begin, kNear));
        const std::uint32_t to = std::min(block_.source.end, delimiter.end + kNear);
        return markup::flanks(slice(source_, {from, delimiter.begin}), slice(source_, {delimiter.end, to}), '_');
    }

    [[nodiscard]] bool touches_underscore(Range delimiter) const {
        return (delimiter.begin > 0 && source_[delimiter.begin - 1] == '_') ||
               (delimiter.end < source_.size() && source_[delimiter.end] == '_');
    }

    void stuff(Range tag) {
        if (tag.size() < 3 || !markup::read_tag(slice(source_, tag))) return;
        add({tag.end - 1, tag.end - 1}, " ");
    }

    /// A block of raw HTML that is one tag would open or close a region.
    void encode_lone_tag() {
        std::uint32_t begin = block_.source.begin + static_cast<std::uint32_t>(block_.lead.size());
        std::uint32_t end = block_.source.end;
        while (end > begin && (source_[end - 1] == '\n' || source_[end - 1] == '\r' || source_[end - 1] == ' ')) --end;
        while (begin < end && source_[begin] == ' ') ++begin;
        if (end - begin < 3 || end - begin > 100 || source_[begin] != '<') return;
        const auto tag = markup::read_tag(slice(source_, {begin, end}));
        if (tag && (tag->name == markup::TagName::ins || tag->name == markup::TagName::del)) {
            add({end - 1, end - 1}, " ");
        }
    }

    std::string_view source_;
    const Block& block_;
    bool tags_;
    std::vector<Splice>& splices_;
};

}  // namespace

void encode_author_marks(std::string_view source, const Block& block, bool tags, std::vector<Splice>& splices) {
    if (block.runs.empty() && !block.verbatim) return;
    Encoder(source, block, tags, splices).run();
}

}  // namespace spor::rendering
