"""Security groups: limits, duplicates and groups in use are refused; changes reach the interfaces.

Limits are AWS's defaults: 60 rules each for IPv4 and IPv6 and for each direction, a prefix list
counting with its MaxEntries; 5 groups an interface.
"""

import functools

from moto.ec2 import utils
from moto.ec2.exceptions import InvalidPermissionNotFoundError
from moto.ec2.models import ec2_backends
from moto.ec2.models.elastic_network_interfaces import NetworkInterface
from moto.ec2.models.instances import Instance
from moto.ec2.models.security_groups import SecurityGroup, SecurityGroupBackend
from peer.extend import Refused, after, before

MOST_RULES, MOST_GROUPS, CLOUDFRONT_WEIGHT = 60, 5, 55
CLOUDFRONT = "com.amazonaws.global.cloudfront.origin-facing"


def backend_of(response):
    return ec2_backends[response.current_account][response.region]


# --- interfaces: moto mixes an interface's groups with those its instance was started with


def instance_groups(instance):
    nics = getattr(instance, "nics", {})
    return nics[0]._group_set if 0 in nics else instance.__dict__.get("_first_groups", [])


def set_instance_groups(instance, groups):
    instance.__dict__["_first_groups"] = groups
    if 0 in getattr(instance, "nics", {}):
        instance.nics[0]._group_set = list(groups)


Instance.security_groups = property(instance_groups, set_instance_groups)
NetworkInterface.group_set = property(lambda interface: interface._group_set)


def check_groups(backend, ids):
    if len(set(ids)) > MOST_GROUPS:
        raise Refused(
            "SecurityGroupsPerInterfaceLimitExceeded",
            f"The maximum number of groups per interface ({MOST_GROUPS}) has been reached.",
        )
    for own in ids:
        if backend.get_security_group_from_id(own) is None:
            raise Refused("InvalidGroup.NotFound", f"The security group '{own}' does not exist")


@before("ec2", "CreateNetworkInterface", "ModifyNetworkInterfaceAttribute")
def check_interface(response, given):
    check_groups(backend_of(response), given.get("Groups", []))


@before("ec2", "RunInstances")
def check_run(response, given):
    check_groups(backend_of(response), given.get("SecurityGroupIds", []))
    for interface in given.get("NetworkInterfaces", []):
        check_groups(backend_of(response), interface.get("Groups", []))


@before("ec2", "ModifyInstanceAttribute")
def check_instance(response, given):
    groups = given.get("Groups")
    if not groups:
        return
    check_groups(backend_of(response), groups)
    if len(backend_of(response).get_instance(given["InstanceId"]).nics) > 1:
        raise Refused(
            "InvalidInstanceID",
            "There are multiple interfaces attached to the instance: name one of them",
        )


# What the description says to be a load balancer's belongs to that service.
def managed(description):
    return (description or "").startswith("ELB ")


@before("ec2", "ModifyNetworkInterfaceAttribute", "DeleteNetworkInterface")
def check_managed(response, given):
    found = backend_of(response).enis.get(given["NetworkInterfaceId"])
    if found is not None and managed(found.description):
        raise Refused(
            "OperationNotPermitted",
            f"You are not allowed to manage the network interface {found.id}.",
        )


@after("ec2", "DescribeNetworkInterfaces")
def tell_managed(_, __, output):
    for interface in output.get("NetworkInterfaces", []):
        if managed(interface.get("Description")):
            interface["RequesterManaged"] = True
    return output


# moto wants an interface to have all of the groups that a filter names; any will do.
def matches(thing, name, values, original=utils.is_filter_matching):
    if isinstance(thing, NetworkInterface) and name == "group-id":
        return any(group.id in values for group in thing._group_set)
    return original(thing, name, values)


utils.is_filter_matching = matches


# --- deletion


def in_use(backend, group):
    for interface in backend.enis.values():
        gone = interface.instance and interface.instance._state.name == "terminated"
        if group in interface._group_set and not gone:
            return True
    others = [
        other
        for groups in backend.groups.values()
        for other in groups.values()
        if other is not group
    ]
    return any(
        rule.source_group.get("GroupId") == group.id
        for other in others
        for rule in other.ingress_rules + other.egress_rules
    )


@before("ec2", "DeleteSecurityGroup")
def check_deletion(response, given):
    backend = backend_of(response)
    group = backend.get_security_group_by_name_or_id(given.get("GroupId") or given.get("GroupName"))
    if group is None:
        return
    if group.is_default:
        raise Refused(
            "CannotDelete",
            f'the specified group: "{group.id}" name: "default" cannot be deleted by a user',
        )
    if in_use(backend, group):
        raise Refused("DependencyViolation", f"resource {group.id} has a dependent object")


# --- rules

SecurityGroupBackend._verify_group_will_respect_rule_count_limit = (
    lambda *_, **__: None
)  # counted here
PROTOCOLS = {"6": "tcp", "17": "udp", "1": "icmp", "all": "-1"}


def permissions_of(given):
    """IpPermissions, or the one that the old top-level parameters make."""
    if given.get("IpPermissions"):
        return given["IpPermissions"]
    one = {name: given[name] for name in ("IpProtocol", "FromPort", "ToPort") if name in given}
    if given.get("CidrIp"):
        one["IpRanges"] = [{"CidrIp": given["CidrIp"]}]
    if given.get("SourceSecurityGroupName"):
        one["UserIdGroupPairs"] = [{"GroupName": given["SourceSecurityGroupName"]}]
    return [one]


def asked_rules(backend, given):
    """Each rule as (protocol, from, to, kind, value)."""
    rules = []
    for permission in permissions_of(given):
        protocol = str(permission.get("IpProtocol", "-1")).lower()
        protocol = PROTOCOLS.get(protocol, protocol)
        ports = (
            (permission.get("FromPort"), permission.get("ToPort"))
            if protocol != "-1"
            else (None, None)
        )
        for list_name, member in (
            ("IpRanges", "CidrIp"),
            ("Ipv6Ranges", "CidrIpv6"),
            ("PrefixListIds", "PrefixListId"),
        ):
            rules += [
                (protocol, *ports, member, one[member])
                for one in permission.get(list_name, [])
                if member in one
            ]
        for pair in permission.get("UserIdGroupPairs", []):
            named = backend.get_security_group_by_name_or_id(
                pair.get("GroupId") or pair.get("GroupName")
            )
            rules.append((protocol, *ports, "GroupId", named.id if named else pair.get("GroupId")))
    return rules


def kept_rules(rules):
    """moto's rules in the same form."""
    kept = []
    for rule in rules:
        kind, value = next(
            (
                (name, rule.ip_range[name])
                for name in ("CidrIp", "CidrIpv6")
                if rule.ip_range.get(name)
            ),
            (
                ("PrefixListId", rule.prefix_list_id)
                if rule.prefix_list_id
                else ("GroupId", rule.source_group.get("GroupId"))
            ),
        )
        kept.append((rule.ip_protocol, rule.from_port, rule.to_port, kind, value))
    return kept


def weight(backend, rule, family):
    """For how many rules of "IPv4" or "IPv6" this one counts."""
    kind, value = rule[3:]
    if kind != "PrefixListId":
        return {"CidrIp": family == "IPv4", "CidrIpv6": family == "IPv6"}.get(kind, True)
    prefixes = backend.managed_prefix_lists.get(value)
    if prefixes is None:
        raise Refused(
            "InvalidPrefixListId.NotFound", f"The prefix list ID '{value}' does not exist"
        )
    if prefixes.address_family != family:
        return 0
    if prefixes.prefix_list_name == CLOUDFRONT:
        return CLOUDFRONT_WEIGHT
    return int(prefixes.max_entries or len(next(reversed(prefixes.entries.values()), [])))


def check_rules(response, given, member):
    backend = backend_of(response)
    group = backend.get_security_group_by_name_or_id(given.get("GroupId") or given.get("GroupName"))
    if group is None:
        return
    asked, kept = asked_rules(backend, given), kept_rules(getattr(group, member))
    if len(set(asked)) < len(asked):
        raise Refused("InvalidParameterValue", "The same permission must not appear multiple times")
    for rule in asked:
        if rule in kept:
            protocol, first, last, _, value = rule
            raise Refused(
                "InvalidPermission.Duplicate",
                f'the specified rule "peer: {value}, {protocol}, from port: {first}, '
                f"to port: {last}, "
                'ALLOW" already exists',
            )
    for family in ("IPv4", "IPv6"):
        if sum(weight(backend, rule, family) for rule in asked + kept) > MOST_RULES:
            raise Refused(
                "RulesPerSecurityGroupLimitExceeded",
                "The maximum number of rules per security group has been reached.",
            )


@before("ec2", "AuthorizeSecurityGroupIngress")
def check_ingress(response, given):
    check_rules(response, given, "ingress_rules")


@before("ec2", "AuthorizeSecurityGroupEgress")
def check_egress(response, given):
    check_rules(response, given, "egress_rules")


# --- removal


def revoke(self, group_name_or_id, *rest, original, rules, **more):
    group = self.get_security_group_by_name_or_id(group_name_or_id, more.get("vpc_id"))
    ids = more.get("security_rule_ids")
    if group is not None and ids:
        for unknown in set(ids) - {rule.id for rule in getattr(group, rules)}:
            raise Refused(
                "InvalidSecurityGroupRuleId.NotFound",
                f"The security group rule ID '{unknown}' does not exist",
            )
    try:
        return original(self, group_name_or_id, *rest, **more)
    except InvalidPermissionNotFoundError:
        # The default VPC's groups say nothing of rules that are not there.
        if group is None or not self.vpcs[group.vpc_id].is_default:
            raise


for _name, _rules in (
    ("revoke_security_group_ingress", "ingress_rules"),
    ("revoke_security_group_egress", "egress_rules"),
):
    setattr(
        SecurityGroupBackend,
        _name,
        functools.partialmethod(
            revoke, original=getattr(SecurityGroupBackend, _name), rules=_rules
        ),
    )


# --- filters that moto lacks


def rule_filter(rules, value_of):
    return lambda group, values: any(value_of(rule) in values for rule in getattr(group, rules))


for _start, _rules in (
    ("filter_ip_permission__", "ingress_rules"),
    ("filter_egress__ip_permission__", "egress_rules"),
):
    setattr(
        SecurityGroup,
        _start + "ipv6_cidr",
        rule_filter(_rules, lambda rule: rule.ip_range.get("CidrIpv6")),
    )
    setattr(
        SecurityGroup,
        _start + "prefix_list_id",
        rule_filter(_rules, lambda rule: rule.prefix_list_id),
    )
