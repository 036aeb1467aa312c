#include "bartizan/response/config_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/arn.h"
#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"

namespace bartizan::response {

using data::FailAt;
using data::MappingReader;
using data::Yaml;

namespace {

constexpr size_t kMostItems = 1'000;

bool Digit(char c) {
  return c >= '0' && c <= '9';
}
bool Lower(char c) {
  return c >= 'a' && c <= 'z';
}

Status Check(const Yaml& node, std::string_view file, const std::string& text,
             const TextCheck& check) {
  const std::string wrong = check(text);
  if (wrong.empty()) return {};
  return FailAt(file, node, fmt::format("\"{}\" {}", Ellipsize(text, 200), wrong));
}

}  // namespace

Status CheckedText(MappingReader& reader, std::string_view key, const TextCheck& check,
                   std::string& out) {
  const Yaml* node = reader.Find(key);
  if (node == nullptr) return {};
  BARTIZAN_DO(reader.Text(key, out));
  return Check(*node, reader.file(), out, check);
}

Status CheckedTexts(MappingReader& reader, std::string_view key, const TextCheck& check,
                    std::vector<std::string>& out) {
  const Yaml* node = reader.Find(key);
  if (node == nullptr) return {};
  BARTIZAN_DO(reader.Texts(key, out));
  for (size_t i = 0; i < out.size(); ++i) {
    const Yaml& item = node->kind == Yaml::kSequence ? node->items[i] : *node;
    BARTIZAN_DO(Check(item, reader.file(), out[i], check));
  }
  return {};
}

Status ForEach(MappingReader& reader, std::string_view key,
               const std::function<Status(const Yaml& item)>& read) {
  const Yaml* node = reader.Find(key);
  if (node == nullptr) return {};
  if (node->kind != Yaml::kSequence || node->items.size() > kMostItems) {
    return FailAt(reader.file(), *node, fmt::format("{} is a list of at most {}", key, kMostItems));
  }
  for (const Yaml& item : node->items) BARTIZAN_DO(read(item));
  return {};
}

Status FilePath(MappingReader& reader, std::string_view key, const fs::path& folder,
                fs::path& out) {
  std::string text;
  BARTIZAN_DO(reader.Text(key, text));
  if (!text.empty()) out = (folder / text).lexically_normal();
  return {};
}

Status Steps(MappingReader& reader, std::string_view key, std::set<Step>& out) {
  std::vector<std::string> names;
  BARTIZAN_DO(CheckedTexts(
      reader, key,
      [](std::string_view text) {
        if (StepFromName(text)) return std::string();
        auto steps = ParseSteps(text);
        return "is no step; " + (steps ? std::string() : steps.error().hint);
      },
      names));
  if (reader.Find(key) != nullptr) out.clear();
  for (const std::string& name : names) out.insert(*StepFromName(name));
  return {};
}

bool Printable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string CheckAccount(std::string_view text) {
  return text.size() == 12 && std::ranges::all_of(text, Digit) ? "" : "is no account: 12 digits";
}

std::string CheckRegion(std::string_view text) {
  const bool fits =
      text.size() <= 40 && std::ranges::count(text, '-') >= 2 && Lower(text[0]) &&
      Digit(text.back()) &&
      std::ranges::all_of(text, [](char c) { return Lower(c) || Digit(c) || c == '-'; });
  return fits ? "" : "is no region, such as eu-central-1";
}

std::string CheckName(std::string_view text) {
  const bool fits =
      text.size() <= 64 && text[0] != '.' && text[0] != '-' &&
      std::ranges::all_of(text, [](char c) {
        return Lower(c) || Digit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-';
      });
  return fits ? "" : "is no name: 1 to 64 letters, digits, \".\", \"_\" and \"-\"";
}

std::string CheckS3Uri(std::string_view text) {
  auto place = aws::ParseS3Uri(text);
  return place ? "" : "is no place in S3, such as s3://bucket/prefix";
}

TextCheck CheckArn(std::string_view service, std::string_view resource) {
  return [service = std::string(service), resource = std::string(resource)](std::string_view text) {
    auto arn = aws::ParseArn(text);
    if (arn && arn->service == service && arn->resource.starts_with(resource)) {
      return std::string();
    }
    return fmt::format("is no ARN of {}, such as arn:aws:{}:…:{}…", service, service, resource);
  };
}

TextCheck OneOf(std::vector<std::string> known) {
  return [known = std::move(known)](std::string_view text) {
    return Contains(known, text) ? std::string() : "is none of: " + Join(known, ", ");
  };
}

}  // namespace bartizan::response
