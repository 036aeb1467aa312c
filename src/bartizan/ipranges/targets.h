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
// An EC2 managed prefix list; more than one when entries exceed 1,000.
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
