#include "bartizan/aws/profile.h"

#include <fmt/format.h>

#include "bartizan/aws/profile_file.h"

namespace bartizan::aws {
namespace {

// `winner` over `section`, key by key.
void Merge(Section& section, Section winner) {
  for (auto& [key, value] : winner.values) {
    section.nested.erase(key);
    section.places[key] = winner.places[key];
    section.values[key] = std::move(value);
  }
  for (auto& [key, block] : winner.nested) section.nested[key] = std::move(block);
}

fs::path Location(const System& system, std::string_view variable, std::string_view below_home) {
  std::string said = system.Variable(variable);
  if (!said.empty()) return ExpandHome(system, said);
  std::string home = system.Variable("HOME");
  return home.empty() ? fs::path() : fs::path(home) / below_home;
}

Result<std::string> ReadOptional(const System& system, const fs::path& path) {
  if (path.empty()) return {};
  auto text = system.read_file(path, kMaxProfileFileBytes);
  if (text || text.error().code != Code::kNotFound) return text;
  return {};
}

}  // namespace

std::string Section::Get(std::string_view key) const {
  auto found = values.find(std::string(key));
  return found == values.end() ? std::string() : found->second;
}

Result<ProfileFiles> ParseProfileFiles(std::string_view config_text, std::string_view config_name,
                                       std::string_view credentials_text,
                                       std::string_view credentials_name) {
  BARTIZAN_TRY(ProfileFile config,
               ParseProfileFile(config_text, config_name, ProfileFileKind::kConfig));
  BARTIZAN_TRY(ProfileFile credentials,
               ParseProfileFile(credentials_text, credentials_name, ProfileFileKind::kCredentials));
  ProfileFiles files{std::move(config.profiles), std::move(config.sso_sessions),
                     std::move(config.services), std::move(config.warnings),
                     std::string(config_name),   std::string(credentials_name)};
  for (auto& [name, section] : credentials.profiles) {
    Merge(files.profiles[name], std::move(section));
  }
  files.warnings.insert(files.warnings.end(), credentials.warnings.begin(),
                        credentials.warnings.end());
  return files;
}

fs::path ExpandHome(const System& system, std::string_view path) {
  std::string home = system.Variable("HOME");
  if (home.empty() || !(path == "~" || path.starts_with("~/"))) return fs::path(path);
  return fs::path(home + std::string(path.substr(1)));
}

fs::path ConfigFile(const System& system) {
  return Location(system, "AWS_CONFIG_FILE", ".aws/config");
}

fs::path CredentialsFile(const System& system) {
  return Location(system, "AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials");
}

Result<ProfileFiles> ReadProfileFiles(const System& system) {
  fs::path config = ConfigFile(system);
  fs::path credentials = CredentialsFile(system);
  BARTIZAN_TRY(std::string config_text, ReadOptional(system, config));
  BARTIZAN_TRY(std::string credentials_text, ReadOptional(system, credentials));
  return ParseProfileFiles(config_text, config.string(), credentials_text, credentials.string());
}

}  // namespace bartizan::aws
