#pragma once
// Where an account's principals come from, by what the user wrote.
#include <functional>
#include <string>
#include <string_view>

#include "bartizan/aws/client.h"
#include "bartizan/base/fs.h"
#include "bartizan/iam/principals.h"

namespace bartizan::iam {

enum class SourceKind : uint8_t { kProfile, kFile, kFolder, kStandardInput, kRole, kSnapshot };

struct SourceSpec {
  SourceKind kind = SourceKind::kProfile;
  std::string label;  // from "label=SOURCE", else made of the source's name
  std::string value;  // profile, path, role ARN, snapshot name
};

// [LABEL=]SOURCE, where SOURCE is
//   -                   standard input
//   snap:NAME           a saved snapshot (snapshot.h), snap:NAME@2026-11-23 as it was on that day
//   profile:NAME        a profile of ~/.aws/config
//   file:PATH, @PATH    a file, or a folder of pages
//   arn:aws:iam::…:role/NAME
//                       a role to assume with the default (or --profile) credentials
//   anything else       a path when it exists or has a '/' or ends in .json, else a profile
// kUsage for an empty one or a label that cannot be part of a file name.
Result<SourceSpec> ParseSource(std::string_view text);

struct SourceOptions {
  std::optional<std::string> profile;  // whose credentials assume a role
  std::optional<std::string> region, endpoint_url, external_id;
  fs::path snapshots;  // the folder of snapshots
  // For accounts that are compared with each other: what one of them has need not be parsed again.
  std::shared_ptr<iampolicy::DocumentCache> documents;
  std::function<void(std::string_view)> progress = [](std::string_view) {};
  std::function<void(std::string_view)> warn = [](std::string_view) {};  // of the settings' files
};

// Live sources call GetAccountAuthorizationDetails with all filters, page by page; where that is
// not allowed, the List… and Get… operations of roles, users, groups and policies, two at a time.
// A folder holds the pages of one answer as *.json, in any order, or one file a principal (a
// snapshot's folder). Errors: those of Client, ParseJson, and kInvalid for answers that are not
// whole (IsTruncated in a single file, a page cut in the middle).
Result<AccountModel> LoadAccount(const SourceSpec& spec, const SourceOptions& options);

}  // namespace bartizan::iam
