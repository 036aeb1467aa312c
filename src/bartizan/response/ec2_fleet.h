#pragma once
// All instances of one run: credentials and clients of their accounts and regions, and one look at
// all that are in the same place. Internal to aws-ec2.
#include <map>
#include <memory>
#include <mutex>
#include <set>

#include "bartizan/response/ec2_isolation.h"

namespace bartizan::response {

// Thread-safe after the last Add.
class Ec2Fleet {
 public:
  Ec2Fleet(Config config, aws::System system)
      : config_(std::make_shared<const Config>(std::move(config))), system_(std::move(system)) {}

  const Config& config() const { return *config_; }
  // kUsage: not an instance id. kInvalid: no region. kDenied: an account that no role is for.
  Status Add(const TargetSpec& spec);
  // Looks at all places at once; errors are kept for See.
  void Prepare();
  // Of a place, whether instances of it were added or not. An empty region: as configured.
  Result<Ec2Work> WorkAt(const std::string& account, const std::string& region);
  // Looks at the place now if nobody has.
  struct Seen {
    Ec2Instance instance;
    data::JsonArray reservations, interfaces;  // with this instance only, as EC2 told them
    std::vector<std::string> warnings;
  };
  Result<Seen> See(const TargetSpec& spec);

 private:
  struct Stand {
    Ec2Place place;
    std::set<std::string> ids;
    std::once_flag opened, looked;
    Ec2Work work;
    Status open, look;
    std::map<std::string, Seen> seen;
    std::vector<std::string> warnings;
  };
  struct Answers;  // of one look

  Result<std::shared_ptr<aws::Client>> Base();
  // Made where there is none yet.
  Result<Stand*> StandOf(const std::string& account, const std::string& region);
  void Open(Stand& stand);  // once
  void Look(Stand& stand);  // once
  Status OpenNow(Stand& stand);
  Status LookNow(Stand& stand);
  Status Sort(Stand& stand, Answers answers);
  Result<std::shared_ptr<aws::Client>> ClientFor(const Ec2Place& place);
  Result<std::string> OwnAccount(aws::Client& client);
  Result<std::shared_ptr<aws::CachedCredentials>> RoleFor(const Ec2Place& place,
                                                          const aws::Client& base);

  std::shared_ptr<const Config> config_;
  aws::System system_;
  std::mutex mutex_;
  std::shared_ptr<aws::Client> base_;
  std::map<Ec2Place, std::unique_ptr<Stand>> stands_;
};

}  // namespace bartizan::response
