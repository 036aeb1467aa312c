#pragma once
// EC2 instances as this module sees them, and the calls of one account and region: throttled before
// AWS does it, and patient where AWS does it nevertheless. Internal to the target aws-ec2.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html,
//  https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html)
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/aws/client.h"
#include "bartizan/change/change.h"
#include "bartizan/data/json.h"

namespace bartizan::response {

struct Ec2Interface {
  std::string id, attachment, subnet, vpc, description;
  int64_t device_index = 0;
  std::vector<std::string> groups;  // ids, in EC2's order
  std::vector<std::string> private_v4, public_v4, v6;
  bool managed = false;  // by another service: its groups cannot be changed here
};
struct Ec2Disk {
  std::string device, volume;
  bool delete_on_termination = false;
};
// A group of ours in the instance's VPC, as it was when the instance was observed.
struct Ec2Group {
  std::string id;      // "": there is none
  bool sound = false;  // its rules are what they have to be
};
// All that planning and undoing need: Observed::undo, both ways.
struct Ec2Instance {
  std::string id, account, region, partition, vpc, subnet, zone;
  std::string state;         // "running"
  std::string type, image;   // "m5.large", "ami-…"
  std::string platform;      // "linux", "windows"
  std::string architecture;  // "x86_64"
  std::string root_device;   // "/dev/xvda"
  std::string profile_arn;   // of the instance profile; "" without one
  std::string auto_scaling;  // its group, by the tag that Auto Scaling gives; "" without
  std::vector<Ec2Interface> interfaces;                   // by device index
  std::vector<Ec2Disk> disks;                             // by device
  std::vector<std::pair<std::string, std::string>> tags;  // by key
  Ec2Group collect, isolate;                              // quarantine groups

  std::string Arn() const;   // "arn:aws:ec2:REGION:ACCOUNT:instance/ID"
  std::string Name() const;  // of the tag "Name"
};
// Of EC2's answers: an element of Reservations[].Instances[], its reservation's OwnerId, and of
// DescribeNetworkInterfaces what the instance does not say (who manages them); both may be empty.
// kInvalid where the answer lacks what everything needs.
Result<Ec2Instance> ReadInstance(const data::Json& instance, const std::string& owner,
                                 const std::string& region, const data::JsonArray& interfaces);
data::JsonObject ToUndo(const Ec2Instance& instance);
Result<Ec2Instance> FromUndo(const data::JsonObject& undo);

struct Ec2Place {
  std::string account;  // "" until known
  std::string region, partition;
  auto operator<=>(const Ec2Place&) const = default;
};

// Tokens that come back with time; what AWS refuses nevertheless slows all callers of its kind.
// Thread-safe.
class Ec2Pace {
 public:
  explicit Ec2Pace(const aws::System& system) : system_(system) {}
  // How long to wait before a call, whose token is taken now.
  Micros Take(const std::string& kind);
  void Throttled(const std::string& kind);

 private:
  struct Bucket {
    double tokens = 0, per_second = 0;
    Time updated{}, slowed{};
  };
  Bucket& Find(const std::string& kind, Time now);
  const aws::System& system_;
  std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
};

// Thread-safe. The calls of one account and region, of any service.
class Ec2 {
 public:
  Ec2(std::shared_ptr<aws::Client> client, Ec2Place place);

  const Ec2Place& place() const { return place_; }
  aws::Client& client() { return *client_; }

  // Service names are those of the tables: "ec2", "autoscaling", "elbv2", "iam", "ssm", "ebs",
  // "s3". Transient failures are tried again as usual, refusals for the rate of calls until
  // `options.deadline` (2 minutes where it says none) is over. As with Client, outcome_unknown
  // tells of any of the attempts.
  aws::CallResult<aws::Answer> Call(std::string_view service, std::string_view operation,
                                    data::JsonObject input, const aws::CallOptions& options = {});
  // All pages.
  aws::CallResult<void> Pages(std::string_view service, std::string_view operation,
                              data::JsonObject input,
                              const std::function<Status(data::JsonObject& output)>& on_page,
                              const aws::CallOptions& options = {});
  // The list `member` of all pages, at most `most` items (kLimit).
  Result<data::JsonArray> List(std::string_view service, std::string_view operation,
                               data::JsonObject input, std::string_view member,
                               const aws::CallOptions& options = {}, size_t most = 10'000);

  void Sleep(Micros time, const std::atomic<bool>* cancel = nullptr) const;
  Time Now() const;

 private:
  std::shared_ptr<aws::Client> client_;
  Ec2Place place_;
  Ec2Pace pace_;
};

// What an operation of a plan passes on to its calls: the wish to cancel and what is left of time.
aws::CallOptions CallLimits(const change::Context& context);
// For a call that changes something: kUndecided where it may have taken effect; what is missing of
// permissions in words.
Error EffectError(const aws::CallError& error);

// {"Name": name, "Values": [values]}
data::JsonObject Ec2Filter(std::string_view name, const std::vector<std::string>& values);
data::JsonArray ToStrings(const std::vector<std::string>& texts);
std::vector<std::string> FromStrings(const data::Json& object, std::string_view key);
std::string TagOf(const data::Json& item, std::string_view key);  // of "Tags": [{Key, Value}]

// [{"Key", "Value"}] of what is made for a case: bartizan:case and bartizan:target, and `more`.
inline constexpr std::string_view kCaseTag = "bartizan:case";
inline constexpr std::string_view kTargetTag = "bartizan:target";
data::JsonArray CaseTags(std::string_view case_id, std::string_view target_id,
                         const std::vector<std::pair<std::string, std::string>>& more = {});

// The result of an operation that is done, though this could not be had.
data::Json Missing(std::string text);

}  // namespace bartizan::response
