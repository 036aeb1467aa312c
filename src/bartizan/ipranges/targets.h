#pragma once
// The targets that there are. Each is in a file of its own (target_<kind>.cc).
#include "bartizan/aws/client.h"
#include "bartizan/ipranges/config.h"

namespace bartizan::ipranges {

// EC2 security groups, found by the tag PREFIX_NAME=<prefix>. As many as the quota needs, each with
// rules of all ports and families; attached to interfaces in union with their own groups. Order:
// create → attach → authorize → verify → revoke → detach and delete empty ones. Since rules come
// after attachment, complete rules are in force, and one call tells that there is nothing to do.
// Only rules with the description "bartizan:<label>" are removed, only groups that this made are
// deleted.
Result<std::unique_ptr<Target>> SecurityGroupTarget(SecurityGroupConfig config,
                                                    std::shared_ptr<aws::Client> ec2);
// EC2 managed prefix lists, found by the tag bartizan:prefix-list=<name>: NAME-ipv4 and NAME-ipv6,
// and NAME-ipv4-2 … where `max_entries` allows more than 1,000. `max_entries` is the limit of a
// family's entries, since whoever refers to a list pays for its size; smaller lists grow to it
// where needed. Order: grow → add → check → remove; old and new in one version where there is no
// room for both. Lists are never deleted.
Result<std::unique_ptr<Target>> PrefixListTarget(PrefixListConfig config,
                                                 std::shared_ptr<aws::Client> ec2);
// Sets of nftables, elements changed in place in one transaction through `nft -j -f -`.
Result<std::unique_ptr<Target>> NftablesTarget(NftablesConfig config);
// A file that nginx includes: written beside, checked, renamed, reloaded; the old one comes back
// when the check fails.
Result<std::unique_ptr<Target>> NginxTarget(NginxConfig config);
// An ACL by HAProxy's runtime API, as a new version that is committed whole.
Result<std::unique_ptr<Target>> HaproxyTarget(HaproxyConfig config);

}  // namespace bartizan::ipranges
