"""Managed prefix lists: MaxEntries, versions and states count."""

import ipaddress

from moto.ec2.models import ec2_backends
from peer import extend
from peer.extend import Refused, before, operation

MOST_CHANGES, MOST_ENTRIES = 100, 1000


def lists_of(response):
    return ec2_backends[response.current_account][response.region].managed_prefix_lists


def known_list(response, given):
    found = lists_of(response).get(given.get("PrefixListId", ""))
    if found is None:
        raise Refused(
            "InvalidPrefixListID.NotFound",
            f"The prefix list ID '{given.get('PrefixListId')}' does not exist",
        )
    return found


def own_list(response, given):
    found = known_list(response, given)
    if found.owner_id == "AWS":
        raise Refused("UnauthorizedOperation", "You may not change a prefix list of AWS")
    if found.state.endswith("-in-progress"):
        raise Refused("IncorrectState", f"The prefix list is in state {found.state}")
    return found


def check_entries(entries, family):
    if len(entries) > MOST_CHANGES:
        raise Refused(
            "InvalidParameterValue", f"A call must not have more than {MOST_CHANGES} entries"
        )
    for entry in entries:
        try:
            network = ipaddress.ip_network(entry["Cidr"])
        except ValueError as bad:
            raise Refused(
                "InvalidPrefixListEntry", f"The CIDR {entry['Cidr']} is not valid"
            ) from bad
        if f"IPv{network.version}" != family:
            raise Refused(
                "InvalidPrefixListEntry", f"The CIDR {entry['Cidr']} is not of family {family}"
            )


def check_size(entries, most):
    if len({entry["Cidr"] for entry in entries}) > int(most):
        raise Refused(
            "PrefixListMaxEntriesExceeded",
            "You've reached the maximum number of entries for the prefix list.",
        )


@before("ec2", "CreateManagedPrefixList")
def check_creation(_, given):
    most, family = given.get("MaxEntries"), given.get("AddressFamily")
    if not most or not 1 <= int(most) <= MOST_ENTRIES:
        raise Refused("InvalidParameterValue", f"MaxEntries must be 1 to {MOST_ENTRIES}")
    if family not in ("IPv4", "IPv6"):
        raise Refused("InvalidParameterValue", "AddressFamily must be IPv4 or IPv6")
    if given.get("PrefixListName", "").startswith("com.amazonaws"):
        raise Refused("InvalidParameterValue", "The name must not begin with com.amazonaws")
    check_entries(given.get("Entries", []), family)
    check_size(given.get("Entries", []), most)


@extend.after("ec2", "CreateManagedPrefixList")
def creating(response, given, output):
    lists = lists_of(response)
    made = lists[output["PrefixList"]["PrefixListId"]]
    made.client_token = given.get("ClientToken")
    for other in lists.values() if made.client_token else ():
        if other is not made and getattr(other, "client_token", None) == made.client_token:
            del lists[made.id]  # the same call, once more
            return {"PrefixList": other}
    extend.begin(made, "state", "create-in-progress", "create-complete")
    output["PrefixList"]["State"] = made.state


@operation("ec2", "ModifyManagedPrefixList")
def modify(response, given):
    own = own_list(response, given)
    added, removed = given.get("AddEntries", []), given.get("RemoveEntries", [])
    entries = (
        {entry["Cidr"]: entry for entry in next(reversed(own.entries.values()), [])}
        if own.entries
        else {}
    )
    if (added or removed) and given.get("MaxEntries"):
        raise Refused(
            "InvalidParameterCombination", "Change the entries and the size in calls of their own"
        )
    if added or removed:
        if given.get("CurrentVersion") is None:
            raise Refused(
                "MissingParameter", "The request must contain the parameter CurrentVersion"
            )
        if int(given["CurrentVersion"]) != own.version:
            raise Refused(
                "PrefixListVersionMismatch", f"The prefix list has the version {own.version}"
            )
        check_entries(added + removed, own.address_family)
        for entry in removed:
            if entry["Cidr"] not in entries:
                raise Refused(
                    "InvalidPrefixListModification",
                    f"The CIDR {entry['Cidr']} is not in the prefix list",
                )
            del entries[entry["Cidr"]]
        entries |= {entry["Cidr"]: entry for entry in added}
    most = int(given.get("MaxEntries") or own.max_entries)
    check_size(list(entries.values()), most)
    own.max_entries, own.prefix_list_name = (
        most,
        given.get("PrefixListName") or own.prefix_list_name,
    )
    if added or removed:
        own.version += 1
        own.entries[own.version] = list(entries.values())
    extend.begin(own, "state", "modify-in-progress", "modify-complete")
    return {"PrefixList": own}


@before("ec2", "DescribeManagedPrefixLists")
def look(response, given):
    for own in lists_of(response).values():
        if not given.get("PrefixListIds") or own.id in given["PrefixListIds"]:
            extend.look(own)


@before("ec2", "GetManagedPrefixListEntries")
def check_known(response, given):
    found = known_list(response, given)
    if given.get("TargetVersion") and int(given["TargetVersion"]) not in found.entries:
        raise Refused("InvalidPrefixListVersion", "The version does not exist")


@before("ec2", "DeleteManagedPrefixList")
def check_deletion(response, given):
    own_list(response, given)


@operation("ec2", "GetManagedPrefixListAssociations")
def associations(response, given):
    own, backend = (
        known_list(response, given),
        ec2_backends[response.current_account][response.region],
    )
    users = [
        {"ResourceId": group.id, "ResourceOwner": group.owner_id}
        for groups in backend.groups.values()
        for group in groups.values()
        if any(rule.prefix_list_id == own.id for rule in group.ingress_rules + group.egress_rules)
    ]
    some, token = extend.page(users, given, "MaxResults", "NextToken", 100, "InvalidNextToken")
    return {"PrefixListAssociations": some} | ({"NextToken": token} if token else {})
