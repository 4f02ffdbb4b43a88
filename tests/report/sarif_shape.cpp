#include "sarif_shape.hpp"

#include "schema/json_schema.hpp"

namespace spor::test {
namespace {

using nlohmann::json;

/// Written after OASIS's schema: its types, required members and enumerations for the objects that spor uses.
const char* const kShape = R"({
  "type": "object", "required": ["version", "runs"],
  "properties": {
    "$schema": {"type": "string", "pattern": "^https://"},
    "version": {"const": "2.1.0"},
    "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}}
  },
  "$defs": {
    "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
    "run": {"type": "object", "required": ["tool", "results"], "properties": {
      "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {"$ref": "#/$defs/driver"}}},
      "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
      "artifacts": {"type": "array", "items": {"$ref": "#/$defs/artifact"}},
      "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}}},
    "driver": {"type": "object", "required": ["name"], "properties": {
      "name": {"type": "string", "minLength": 1},
      "version": {"type": "string", "minLength": 1},
      "semanticVersion": {"type": "string", "pattern": "^[0-9]+[.][0-9]+[.][0-9]+$"},
      "language": {"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
      "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}}},
    "rule": {"type": "object", "required": ["id"], "properties": {
      "id": {"type": "string", "minLength": 1},
      "shortDescription": {"$ref": "#/$defs/message"},
      "fullDescription": {"$ref": "#/$defs/message"},
      "help": {"$ref": "#/$defs/message"}}},
    "artifact": {"type": "object", "properties": {
      "location": {"$ref": "#/$defs/artifactLocation"},
      "description": {"$ref": "#/$defs/message"},
      "hashes": {"type": "object", "properties": {"sha-256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}}}},
    "artifactLocation": {"type": "object", "properties": {
      "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%-]+$|^file:///[A-Za-z0-9._~/%-]+$"},
      "index": {"type": "integer", "minimum": 0}}},
    "location": {"type": "object", "properties": {
      "id": {"type": "integer", "minimum": 0},
      "message": {"$ref": "#/$defs/message"},
      "logicalLocations": {"type": "array", "items": {"type": "object", "properties": {
        "fullyQualifiedName": {"type": "string"}, "kind": {"type": "string"}}}},
      "physicalLocation": {"type": "object", "required": ["artifactLocation"], "properties": {
        "artifactLocation": {"$ref": "#/$defs/artifactLocation"},
        "region": {"type": "object", "required": ["startLine"], "properties": {
          "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
          "endLine": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 1}}}}}}},
    "result": {"type": "object", "required": ["message"], "properties": {
      "ruleId": {"type": "string"},
      "ruleIndex": {"type": "integer", "minimum": 0},
      "level": {"enum": ["none", "note", "warning", "error"]},
      "message": {"$ref": "#/$defs/message"},
      "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
      "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
      "partialFingerprints": {"type": "object", "properties": {
        "primaryLocationLineHash": {"type": "string"}, "sporFinding/v1": {"type": "string"}}},
      "properties": {"type": "object", "properties": {
        "class": {"type": "string"}, "before": {"type": "string"}, "after": {"type": "string"}}}}}
  }
})";

/// No single brace: those are placeholders, and spor gives no arguments.
bool braces_are_doubled(const std::string& text) {
    for (std::size_t at = text.find_first_of("{}"); at != std::string::npos; at = text.find_first_of("{}", at + 2)) {
        if (at + 1 >= text.size() || text[at + 1] != text[at]) return false;
    }
    return true;
}

bool is_ordered(const json& region) {
    if (!region.contains("endLine")) return !region.contains("endColumn");
    if (region["endLine"] != region["startLine"]) return region["endLine"] > region["startLine"];
    return !region.contains("endColumn") || region["endColumn"] >= region["startColumn"];
}

std::string result_breach(const json& run, const json& result) {
    const json& rules = run["tool"]["driver"]["rules"];
    const std::size_t index = result["ruleIndex"];
    if (index >= rules.size() || rules[index]["id"] != result["ruleId"]) return "ruleIndex names another rule";
    if (!braces_are_doubled(result["message"]["text"])) return "a brace in a message is a placeholder";
    for (const char* list : {"locations", "relatedLocations"}) {
        for (const json& location : result.value(list, json::array())) {
            const json& physical = location["physicalLocation"];
            const std::size_t artifact = physical["artifactLocation"]["index"];
            if (artifact >= run["artifacts"].size()) return "no such artifact";
            const json& uri = run["artifacts"][artifact]["location"]["uri"];
            if (uri != physical["artifactLocation"]["uri"]) return "the artifact has another address";
            if (physical.contains("region") && !is_ordered(physical["region"])) return "a region ends before it starts";
        }
    }
    return "";
}

}  // namespace

std::string sarif_breach(const json& log) {
    static const json shape = json::parse(kShape);
    if (std::string breach = schema_breach(shape, log); !breach.empty()) return breach;
    for (const json& run : log["runs"]) {
        for (const json& result : run["results"]) {
            if (std::string breach = result_breach(run, result); !breach.empty()) return breach;
        }
    }
    return "";
}

}  // namespace spor::test
