#include "schema/json_schema.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

namespace spor::test {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return false;
}

class Validator {
public:
    explicit Validator(const json& root) : root_(root) {}

    std::string breach(const json& schema, const json& value, const std::string& where) const {
        for (const auto& [keyword, rule] : schema.items()) {
            std::string found = check(keyword, rule, schema, value, where);
            if (!found.empty()) return found;
        }
        return "";
    }

private:
    std::string check(const std::string& keyword, const json& rule, const json& schema, const json& value,
                      const std::string& where) const {
        static const std::vector<std::string> kSilent = {"$schema", "$id", "$defs", "title", "description"};
        const auto fails = [&](bool broken) { return broken ? where + " breaks " + keyword + " " + rule.dump() : ""; };
        if (std::find(kSilent.begin(), kSilent.end(), keyword) != kSilent.end()) return "";
        if (keyword == "$ref")
            return breach(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value, where);
        if (keyword == "type") return fails(!has_type(value, rule));
        if (keyword == "const") return fails(value != rule);
        if (keyword == "enum") return fails(std::find(rule.begin(), rule.end(), value) == rule.end());
        if (keyword == "minimum") return fails(value < rule);
        if (keyword == "minItems") return fails(value.size() < rule.get<std::size_t>());
        if (keyword == "minLength") return fails(value.get<std::string>().size() < rule.get<std::size_t>());
        if (keyword == "pattern")
            return fails(!std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>())));
        if (keyword == "required") {
            return fails(
                std::any_of(rule.begin(), rule.end(), [&](const json& name) { return !value.contains(name); }));
        }
        if (keyword == "properties") return check_properties(rule, value, where);
        if (keyword == "items") return check_items(schema.at("items"), value, where);
        return where + ": the validator does not know " + keyword;
    }

    std::string check_properties(const json& properties, const json& value, const std::string& where) const {
        for (const auto& [name, member] : value.items()) {
            if (!properties.contains(name)) return where + "/" + name + " is not in the schema";
            std::string found = breach(properties.at(name), member, where + "/" + name);
            if (!found.empty()) return found;
        }
        return "";
    }

    std::string check_items(const json& schema, const json& value, const std::string& where) const {
        for (std::size_t index = 0; index < value.size(); ++index) {
            std::string found = breach(schema, value[index], where + "/" + std::to_string(index));
            if (!found.empty()) return found;
        }
        return "";
    }

    const json& root_;
};

}  // namespace

std::string schema_breach(const json& schema, const json& value) { return Validator(schema).breach(schema, value, ""); }

json published_schema(const std::string& name) {
    const std::filesystem::path root = SPOR_SOURCE_DIR;  // not __FILE__: ccache may make that relative
    std::ifstream file(root / "include" / "spor" / "schema" / (name + ".schema.json"));
    return json::parse(file);
}

}  // namespace spor::test
