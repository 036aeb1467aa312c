#pragma once
// The parts of respond.yaml. Not for other modules.
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/data/yaml_mapping.h"
#include "bartizan/response/config.h"

namespace bartizan::response {

// What is wrong with a text: "is no address"; "" when nothing is.
using TextCheck = std::function<std::string(std::string_view text)>;

// As MappingReader::Text and Texts; a refusal names the place of the text itself.
Status CheckedText(data::MappingReader& reader, std::string_view key, const TextCheck& check,
                   std::string& out);
Status CheckedTexts(data::MappingReader& reader, std::string_view key, const TextCheck& check,
                    std::vector<std::string>& out);
// Runs over the items of a list of at most 1,000; nothing when the key is absent.
Status ForEach(data::MappingReader& reader, std::string_view key,
               const std::function<Status(const data::Yaml& item)>& read);
// A relative path is taken from `folder`.
Status FilePath(data::MappingReader& reader, std::string_view key, const fs::path& folder,
                fs::path& out);
Status Steps(data::MappingReader& reader, std::string_view key, std::set<Step>& out);

bool Printable(std::string_view text);            // ASCII
std::string CheckAccount(std::string_view text);  // 12 digits
std::string CheckRegion(std::string_view text);
std::string CheckName(
    std::string_view text);  // 1 to 64 of [A-Za-z0-9._-], begins with no "." or "-"
std::string CheckS3Uri(std::string_view text);
// An ARN of the service whose resource begins with `resource`.
TextCheck CheckArn(std::string_view service, std::string_view resource);
TextCheck OneOf(std::vector<std::string> known);

Status ReadAws(const data::Yaml& node, std::string_view file, const fs::path& folder,
               AwsConfig& aws);
Result<HostConfig> ReadHost(const data::Yaml& node, std::string_view file, const fs::path& folder);
Result<VmConfig> ReadVm(const data::Yaml& node, std::string_view file, const fs::path& folder);

}  // namespace bartizan::response
