#pragma once
// respond.yaml (all of it optional; without a file, EC2 instances of the own account can be
// answered for, and this host):
//
//   aws:
//     profile: ir                       # credentials to begin with
//     region: eu-central-1
//     endpoint-url: URL
//     role: arn:aws:iam::{account}:role/bartizan-respond     # assumed for other accounts
//     external-id-file: FILE
//     accounts: ["111122223333"]        # allowed; left out: only that of the credentials
//     regions: [eu-central-1]           # allowed; left out: any
//     require-tags: {Environment: prod} # scope guard: instances without are refused
//     exempt-tag: bartizan:exempt       # instances with it need --confirm-exempt
//     collectors: {cidrs: [10.0.0.9/32], ports: [443], endpoints: true}
//     cut-flows: false                  # the step "cut": a subnet ACL entry; see docs/respond.md
//     groups: {collect: bartizan-collect, isolate: bartizan-isolate}  # names of quarantine groups
//     collector-profile: bartizan-collector        # instance profile during collection
//     lock-snapshots: {mode: governance, days: 30}
//     memory: {tool: FILE, upload: s3://bucket/prefix}
//   hosts:
//     - {name: web, netns: web, collectors: ["10.0.0.9:443"], freeze: [{cgroup: PATH}, {pid: 12}],
//        memory: [{pid: 12}], disks: [/var/lib/app.img, /dev/loop0]}
//   vms:
//     - {name: db, qmp: /run/db/qmp.sock, agent: /run/db/agent.sock, nics: [nic0], disks: [d0],
//        os: linux}
//   profiles: FILE                      # collection profiles beside the built-in ones
//   collect: {linux: linux-volatile, windows: windows-volatile}   # which one is used
//   evidence: {s3: s3://bucket/prefix, owner: "111122223333", sse: "aws:kms", kms-key: ARN,
//              lock: governance, retain: 90d}
//   retention: 30d                      # how long after a release `cleanup` refuses
//   skip: [memory]                      # steps left out unless --only names them
//   rules:                              # a finding begins a case (`respond event`, POST
//   /v1/events)
//     - {name: guardduty-high, source: aws.guardduty, types: ["UnauthorizedAccess:EC2/*"],
//        severity: 7, accounts: [], only: [], skip: []}
//   notify: {topic: arn:…}
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/response/evidence.h"
#include "bartizan/response/step.h"

namespace bartizan::response {

struct AwsConfig {
  std::string profile, region, endpoint_url;
  std::string role;  // "{account}" is replaced
  fs::path external_id_file;
  std::vector<std::string> accounts, regions;
  std::map<std::string, std::string> require_tags;
  std::string exempt_tag = "bartizan:exempt";
  std::vector<std::string> collector_cidrs;  // IPv4 and IPv6
  std::vector<uint16_t> collector_ports = {443};
  // The VPC's own endpoints for SSM, KMS and S3 are collectors too.
  bool collector_endpoints = true;
  bool cut_flows = false;
  std::string collect_group = "bartizan-collect", isolate_group = "bartizan-isolate";
  std::string collector_profile = "bartizan-collector";
  std::string lock_mode;  // "", "governance", "compliance"
  unsigned lock_days = 30;
  fs::path memory_tool;       // a file on this machine (avml); empty: no memory of instances
  std::string memory_upload;  // "s3://bucket/prefix"; empty: EvidenceBucket's
};
// An address with a port: "10.0.0.9:443", "[2001:db8::9]:443".
struct HostConfig {
  std::string name, netns;
  std::vector<std::string> collectors;
  std::vector<std::string> freeze_cgroups, disks;
  std::vector<int64_t> freeze_pids, memory_pids;
};
struct VmConfig {
  std::string name, os = "linux";
  fs::path qmp, agent;
  std::vector<std::string> nics, disks;  // empty: all that are found
};
struct Rule {
  std::string name, source;           // "aws.guardduty", "aws.securityhub"
  std::vector<std::string> types;     // globs; empty: any
  double severity = 0;                // at least: GuardDuty's 0 to 10; Security Hub's 0 to 100 / 10
  std::vector<std::string> accounts;  // empty: any
  std::set<Step> only, skip;
};
struct Config {
  AwsConfig aws;
  std::vector<HostConfig> hosts;
  std::vector<VmConfig> vms;
  fs::path profiles;
  // By operating system.
  std::map<std::string, std::string> collect = {{"linux", "linux-volatile"},
                                                {"windows", "windows-volatile"}};
  std::optional<EvidenceBucket> bucket;
  Micros retention{30LL * 24 * 3'600 * 1'000'000};
  std::set<Step> skip;
  std::vector<Rule> rules;
  std::string notify_topic;
};
// Relative paths are taken from `folder`. kInvalid with FILE:LINE:COLUMN for unknown keys, wrong
// types, addresses, ports, ARNs, names that come twice.
Result<Config> ParseConfig(std::string_view yaml, std::string_view name, const fs::path& folder);

}  // namespace bartizan::response
