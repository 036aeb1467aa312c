#include "bartizan/response/ec2_fleet.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kAtOnce = 100;  // instances of one question
constexpr std::string_view kSessionName = "bartizan-respond";
constexpr uint64_t kMostExternalId = 4096;

std::optional<std::string> Given(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

bool IsInstanceId(std::string_view id) {
  return id.starts_with("i-") && id.size() >= 10 && id.size() <= 19 &&
         id.substr(2).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The /56 that an address is of: what AWS gives a VPC.
std::optional<IpPrefix> NetOf(const std::string& text) {
  auto address = ParseIpAddress(text);
  if (!address || !address->v6) return std::nullopt;
  address->high &= ~uint64_t{0xff};
  address->low = 0;
  return IpPrefix{.address = *address, .bits = 56};
}

std::vector<std::vector<std::string>> Chunks(const std::set<std::string>& ids) {
  std::vector<std::vector<std::string>> chunks;
  for (const std::string& id : ids) {
    if (chunks.empty() || chunks.back().size() == kAtOnce) chunks.emplace_back();
    chunks.back().push_back(id);
  }
  return chunks;
}

}  // namespace

struct Ec2Fleet::Answers {
  JsonArray reservations, interfaces, groups, prefix_lists;
};

Result<std::shared_ptr<aws::Client>> Ec2Fleet::Base() {
  std::lock_guard lock(mutex_);
  if (base_) return base_;
  aws::Choices choices;
  choices.profile = Given(config_->aws.profile);
  choices.region = Given(config_->aws.region);
  choices.endpoint_url = Given(config_->aws.endpoint_url);
  BARTIZAN_TRY(base_, aws::Client::Create(system_, choices));
  return base_;
}

Status Ec2Fleet::Add(const TargetSpec& spec) {
  if (!IsInstanceId(spec.name)) {
    return Fail(Code::kUsage, fmt::format("\"{}\" is not the id of an instance", spec.name),
                "it looks like i-0123456789abcdef0");
  }
  BARTIZAN_TRY(Stand * stand, StandOf(spec.account, spec.region));
  stand->ids.insert(spec.name);
  return {};
}

void Ec2Fleet::Prepare() {
  std::vector<std::future<void>> looks;
  for (auto& [place, stand] : stands_) {
    looks.push_back(std::async(std::launch::async, [this, &stand] { Look(*stand); }));
  }
  for (auto& look : looks) look.get();
}

Result<Ec2Fleet::Stand*> Ec2Fleet::StandOf(const std::string& account, const std::string& given) {
  std::string region = given;
  if (region.empty()) {
    BARTIZAN_TRY(const auto base, Base());
    BARTIZAN_TRY(region, base->Region());
  }
  const Ec2Place place{
      .account = account, .region = region, .partition = std::string(aws::PartitionOf(region).id)};
  std::lock_guard lock(mutex_);
  auto& stand = stands_[place];
  if (!stand) stand = std::make_unique<Stand>();
  stand->place = place;
  return stand.get();
}

Result<Ec2Work> Ec2Fleet::WorkAt(const std::string& account, const std::string& region) {
  BARTIZAN_TRY(Stand * stand, StandOf(account, region));
  Open(*stand);
  BARTIZAN_DO(stand->open);
  return stand->work;
}

Result<Ec2Fleet::Seen> Ec2Fleet::See(const TargetSpec& spec) {
  BARTIZAN_TRY(Stand * stand, StandOf(spec.account, spec.region));
  Look(*stand);
  BARTIZAN_DO(stand->look);
  const auto found = stand->seen.find(spec.name);
  if (found == stand->seen.end()) {
    const std::string where =
        spec.account.empty() ? stand->place.region : spec.account + "/" + stand->place.region;
    return Fail(Code::kNotFound, fmt::format("there is no instance {} in {}", spec.name, where),
                "name its account and region: 111122223333/eu-central-1/" + spec.name);
  }
  Seen seen = found->second;
  if (!spec.account.empty() && seen.instance.account != spec.account) {
    return Fail(Code::kDenied,
                fmt::format("the credentials are of account {}, not of {}", seen.instance.account,
                            spec.account),
                "set aws: role: and accounts: in respond.yaml");
  }
  seen.warnings.insert(seen.warnings.end(), stand->warnings.begin(), stand->warnings.end());
  return seen;
}

// --- clients

void Ec2Fleet::Open(Stand& stand) {
  std::call_once(stand.opened, [&] { stand.open = OpenNow(stand); });
}

Status Ec2Fleet::OpenNow(Stand& stand) {
  BARTIZAN_TRY(auto client, ClientFor(stand.place));
  auto ec2 = std::make_shared<Ec2>(std::move(client), stand.place);
  stand.work = {.ec2 = ec2,
                .config = config_,
                .groups = std::make_shared<Ec2Groups>(ec2, config_),
                .balancers = std::make_shared<Ec2Balancers>(ec2),
                .acls = std::make_shared<std::mutex>()};
  return {};
}

Result<std::string> Ec2Fleet::OwnAccount(aws::Client& client) {
  BARTIZAN_TRY(const auto credentials, client.CurrentCredentials());
  if (!credentials->account_id.empty()) return credentials->account_id;
  auto answer = client.Call("sts", "GetCallerIdentity", {});
  if (!answer) return std::unexpected(answer.error().error);
  return data::Str(answer->output, "Account");
}

Result<std::shared_ptr<aws::CachedCredentials>> Ec2Fleet::RoleFor(const Ec2Place& place,
                                                                  const aws::Client& base) {
  const AwsConfig& config = config_->aws;
  aws::RoleRequest request{.role_arn = ReplaceAll(config.role, "{account}", place.account),
                           .session_name = std::string(kSessionName),
                           .external_id = {},
                           .region = place.region};
  if (!config.external_id_file.empty()) {
    BARTIZAN_TRY(const std::string text,
                 system_.read_file(config.external_id_file, kMostExternalId));
    request.external_id = Trim(text);
  }
  return aws::AssumeRole(base.outside(), base.settings(),
                         aws::DefaultChain(base.outside(), base.settings()), request);
}

// Whose account the first credentials are of is asked while the role is assumed: one question
// after the other would keep the host open for longer.
Result<std::shared_ptr<aws::Client>> Ec2Fleet::ClientFor(const Ec2Place& place) {
  BARTIZAN_TRY(auto base, Base());
  const AwsConfig& config = config_->aws;
  const bool other = !place.account.empty() && !config.role.empty() &&
                     std::ranges::find(config.accounts, place.account) != config.accounts.end();
  if (!other) return base;
  auto own = std::async(std::launch::async, [&] { return OwnAccount(*base); });
  BARTIZAN_TRY(auto role, RoleFor(place, *base));
  const auto assumed = role->Get();
  BARTIZAN_TRY(const std::string account, own.get());
  if (account == place.account) return base;
  if (!assumed) {
    return std::unexpected(
        Error(assumed.error()).With(fmt::format("assuming the role of account {}", place.account)));
  }
  return base->With(std::move(role), place.region);
}

// --- looking

void Ec2Fleet::Look(Stand& stand) {
  Open(stand);
  std::call_once(stand.looked, [&] { stand.look = stand.open ? LookNow(stand) : stand.open; });
}

Status Ec2Fleet::LookNow(Stand& stand) {
  using Lists = Result<JsonArray>;
  const auto ask = [&stand](const std::string& operation, const std::string& filter,
                            const std::vector<std::string>& values, const std::string& member) {
    return std::async(std::launch::async, [=, &stand]() -> Lists {
      return stand.work.ec2->List("ec2", operation,
                                  {{"Filters", JsonArray{Ec2Filter(filter, values)}}}, member);
    });
  };
  std::vector<std::future<Lists>> instances, interfaces;
  for (const auto& chunk : Chunks(stand.ids)) {
    instances.push_back(ask("DescribeInstances", "instance-id", chunk, "Reservations"));
    interfaces.push_back(
        ask("DescribeNetworkInterfaces", "attachment.instance-id", chunk, "NetworkInterfaces"));
  }
  auto groups = ask("DescribeSecurityGroups", fmt::format("tag:{}", kQuarantineTag),
                    {"collect", "isolate"}, "SecurityGroups");
  std::optional<std::future<Lists>> lists;
  if (config_->aws.collector_endpoints) {
    lists = ask("DescribeManagedPrefixLists", "owner-id", {"AWS"}, "PrefixLists");
  }

  Answers answers;
  const auto take = [&](std::future<Lists>& future, JsonArray& into) -> Status {
    auto list = future.get();
    if (!list) return std::unexpected(list.error());
    for (Json& item : *list) into.push_back(std::move(item));
    return {};
  };
  Status status;
  for (auto& future : instances) {
    if (Status one = take(future, answers.reservations); !one) status = std::move(one);
  }
  for (auto& future : interfaces) {
    if (const Status one = take(future, answers.interfaces); !one) {
      stand.warnings.push_back("who manages the interfaces is not known: " + one.error().OneLine());
    }
  }
  if (const Status one = take(groups, answers.groups); !one) {
    stand.warnings.push_back("quarantine groups cannot be looked for: " + one.error().OneLine());
  }
  // Without them a group that S3 can be reached from is repaired, no more.
  if (lists) (void)take(*lists, answers.prefix_lists);
  BARTIZAN_DO(status);
  return Sort(stand, std::move(answers));
}

Status Ec2Fleet::Sort(Stand& stand, Answers answers) {
  Ec2Expected expected = ExpectedRules(config_->aws);
  const std::string s3 = fmt::format("com.amazonaws.{}.s3", stand.place.region);
  for (const Json& list : answers.prefix_lists) {
    if (data::Str(list, "PrefixListName") == s3) {
      expected.prefix_lists.insert(data::Str(list, "PrefixListId"));
    }
  }
  std::map<std::string, JsonArray> interfaces;
  for (Json& interface : answers.interfaces) {
    const JsonObject* attachment = data::FindObject(interface, "Attachment");
    if (attachment == nullptr) continue;
    interfaces[data::Str(*attachment, "InstanceId")].push_back(std::move(interface));
  }
  for (Json& reservation : answers.reservations) {
    const std::string owner = data::Str(reservation, "OwnerId");
    const JsonArray* list = data::FindArray(reservation, "Instances");
    if (list == nullptr) continue;
    for (const Json& item : *list) {
      Seen seen;
      seen.interfaces = std::move(interfaces[data::Str(item, "InstanceId")]);
      BARTIZAN_TRY(seen.instance, ReadInstance(item, owner, stand.place.region, seen.interfaces));
      JsonObject own = reservation.as_object();
      own["Instances"] = JsonArray{item};
      seen.reservations.push_back(std::move(own));
      for (const Ec2Interface& interface : seen.instance.interfaces) {
        for (const std::string& address : interface.v6) {
          if (const auto net = NetOf(address)) expected.v6.push_back(*net);
        }
      }
      stand.seen.insert_or_assign(seen.instance.id, std::move(seen));
    }
  }
  std::vector<Ec2LiveGroup> groups;
  for (const Json& group : answers.groups) groups.push_back(ReadGroup(group));
  stand.work.groups->Seen(groups, std::move(expected));
  for (auto& [id, seen] : stand.seen) {
    seen.instance.collect = stand.work.groups->Find(Ec2GroupKind::kCollect, seen.instance.vpc);
    seen.instance.isolate = stand.work.groups->Find(Ec2GroupKind::kIsolate, seen.instance.vpc);
  }
  return {};
}

}  // namespace bartizan::response
