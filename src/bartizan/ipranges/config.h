#pragma once
// ip-ranges.yaml:
//
//   source: {url: https://…, file: PATH, china: false}      # the pinned host where left out
//   lists:
//     - name: cloudfront
//       services: [CLOUDFRONT_ORIGIN_FACING]
//       regions: []
//       border-groups: []
//       families: [ipv4, ipv6]
//       merge: {budget: 30, max-over-coverage: 1%}           # left out: lossless only
//       guards: {min: 10, max: 500, added: 100%, removed: 30%, always: 10}
//       grace: 24h
//       targets:
//         - ec2-security-group:
//             {vpc: vpc-1, prefix: AUTOUPDATE, ports: [80, 443, 8000-8080, 53/udp],
//              region: us-east-1, profile: dev, endpoint-url: URL,
//              rules-per-group: 60, groups-per-interface: 5,
//              attach: {interfaces: [eni-1], interfaces-with: TAG=VALUE, load-balancers: [ARN]}}
//         - ec2-prefix-list: {name: cloudfront, region: us-east-1, max-entries: 250}
//         - nftables: {family: inet, table: edge, set4: cf4, set6: cf6, create: false, netns: NAME}
//         - nginx: {file: /etc/nginx/cdn.geo, form: geo, deny: false, test: "nginx -t", reload:
//         true}
//         - haproxy: {socket: /run/haproxy/admin.sock, acl: "#0"}
//   events:
//     queue: https://sqs…
//     topics: [arn:aws:sns:us-east-1:806199016981:AmazonIpSpaceChanged]  # where left out
//   poll: 1h
//   notify: {topic: arn:…}
//
// form: geo or allow (lines of allow and deny). reload: true, false (neither test nor reload) or
// a command.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/guard.h"
#include "bartizan/ipranges/target.h"

namespace bartizan::ipranges {

// Where AWS announces a new document.
inline constexpr std::string_view kAmazonTopic =
    "arn:aws:sns:us-east-1:806199016981:AmazonIpSpaceChanged";

struct AwsPlace {
  std::string profile, region, endpoint_url;  // empty: the defaults
};
struct SecurityGroupConfig {
  AwsPlace aws;
  std::string vpc;                    // "" : the default VPC
  std::string prefix = "AUTOUPDATE";  // value of the tag PREFIX_NAME, and beginning of names
  std::vector<PortRange> ports = {{.from = 80, .to = 80}};
  // Interfaces that get the groups besides those that have one already: "tag:NAME=VALUE" filters,
  // ids.
  std::vector<std::string> interfaces;
  std::vector<std::string> load_balancers;                      // ARNs
  std::optional<size_t> rules_per_group, groups_per_interface;  // else by Service Quotas
};
struct PrefixListConfig {
  AwsPlace aws;
  std::string name;
  size_t max_entries = 250;
};
struct NftablesConfig {
  std::string family = "inet", table, set4, set6;
  std::string netns;    // of `ip netns`; "" for the own one
  bool create = false;  // the table and the sets where they are missing (a rule is for the user)
};
struct NginxConfig {
  fs::path file;
  bool geo = true;                                            // else allow lines
  bool deny = false;                                          // "deny all;" after the allow lines
  std::string test = "nginx -t", reload = "nginx -s reload";  // "" : not done
};
struct HaproxyConfig {
  fs::path socket;
  std::string acl;  // "#0" or the file's name
};
struct TargetConfig {
  // One of them.
  std::optional<SecurityGroupConfig> security_group;
  std::optional<PrefixListConfig> prefix_list;
  std::optional<NftablesConfig> nftables;
  std::optional<NginxConfig> nginx;
  std::optional<HaproxyConfig> haproxy;
};

struct ListConfig {
  std::string name;
  Selection selection;
  std::optional<size_t> budget;
  double max_over_coverage = 0.01;
  Guards guards;
  Micros grace{0};
  std::vector<TargetConfig> targets;
};

struct Config {
  std::string url;  // "" : the pinned one
  bool any_host = false;
  fs::path file;  // instead of an url
  std::vector<ListConfig> lists;
  std::string queue_url;
  std::vector<std::string> topics;
  Micros poll{3'600'000'000};
  std::string notify_topic;
};

// kInvalid with FILE:LINE:COLUMN for unknown keys, wrong types, a list without targets, two of one
// name, a cap outside 0-100 %.
Result<Config> ParseConfig(std::string_view yaml, std::string_view name);
// The post's environment: VPC_ID, PORTS ("80,443"), PREFIX_NAME, SERVICE, REGION; IPv4 alone, as
// the Lambda had it. (DEBUG chooses how much is printed, which is not the configuration's.)
Result<Config> ConfigFromEnvironment(
    const std::function<std::optional<std::string>(std::string_view)>& get);

}  // namespace bartizan::ipranges
