#include "bartizan/iam/rows.h"

#include <fmt/format.h>

#include "bartizan/iam/document.h"

namespace bartizan::iam {

namespace {

constexpr size_t kMaxRows = 10'000'000;

struct Block {
  std::vector<Item> items;
  std::vector<std::string> problems;  // "statement 2: …"
};

class Harvester {
 public:
  Harvester(const Account& account, Catalogue& catalogue, Strings& strings)
      : account_(account), catalogue_(catalogue), strings_(strings), any_(strings.Number("*")) {}

  Result<Harvest> Run() {
    for (const data::Json& policy : account_.policies) {
      policies_.emplace(data::Str(policy, "Arn"), &policy);
    }
    for (size_t i = 0; i < account_.roles.size(); ++i) {
      const data::Json& role = account_.roles[i];
      const std::string name = data::Str(role, "RoleName");
      place_ = name.empty() ? fmt::format("role {} of the list", i + 1) : "role " + name;
      if (name.empty()) {
        Problem("it has no RoleName");
        continue;
      }
      BARTIZAN_DO(AddRole(role, name));
    }
    return std::move(harvest_);
  }

 private:
  void Problem(std::string_view what) {
    harvest_.problems.push_back(fmt::format("{}: {}: {}", account_.place, place_, what));
  }

  Status AddRole(const data::Json& role, const std::string& name) {
    role_ = {strings_.Number(name), strings_.Number(data::Str(role, "Path", "/"))};
    harvest_.roles.push_back(role_);
    AddTrust(data::Find(role, "AssumeRolePolicyDocument"));
    BARTIZAN_DO(AddInline(role));
    return AddManaged(role);
  }

  void AddTrust(const data::Json* document) {
    const auto statements = Statements(document, scratch_);
    if (!statements) return Problem("trust policy: " + statements.error().OneLine());
    std::vector<Item> items;
    for (size_t i = 0; i < statements->size(); ++i) {
      const Status added = AddTrustStatement(*(*statements)[i], items);
      if (!added) {
        Problem(fmt::format("trust policy, statement {}: {}", i + 1, added.error().OneLine()));
      }
    }
    const uint32_t trust = strings_.Number("trust");
    AddRun(trust, trust, AddItems(std::move(items)));
  }

  Status AddTrustStatement(const data::Json& statement, std::vector<Item>& items) {
    BARTIZAN_TRY(const uint32_t effect, EffectOf(statement));
    const data::Json* const principal = data::Find(statement, "Principal");
    if (principal == nullptr) return Fail(Code::kInvalid, "no Principal");
    std::vector<std::string_view> values;
    if (principal->is_object()) {
      for (const auto& [type, value] : principal->get_object()) {
        BARTIZAN_TRY(const auto some, Texts(&value, "Principal"));
        values.insert(values.end(), some.begin(), some.end());
      }
    } else {
      BARTIZAN_TRY(values, Texts(principal, "Principal"));
    }
    for (const std::string_view value : values) {
      items.push_back({effect, strings_.Number("sts"), strings_.Number("AssumeRole"), 0,
                       strings_.Number(value)});
    }
    return {};
  }

  size_t AddItems(std::vector<Item> items) {
    harvest_.blocks.push_back(std::move(items));
    return harvest_.blocks.size() - 1;
  }

  void AddRun(uint32_t policy, uint32_t type, size_t block) {
    rows_ += harvest_.blocks[block].size();
    if (!harvest_.blocks[block].empty()) harvest_.runs.push_back({role_, policy, type, block});
  }

  Status AddInline(const data::Json& role) {
    const data::JsonArray* const list = data::FindArray(role, "RolePolicyList");
    if (list == nullptr) return {};
    for (const data::Json& policy : *list) {
      BARTIZAN_TRY(Block block, ReadPolicy(data::Find(policy, "PolicyDocument")));
      const Known known = Keep(std::move(block));
      BARTIZAN_DO(AddBlock(known, data::Str(policy, "PolicyName"), "inline"));
    }
    return {};
  }

  Status AddManaged(const data::Json& role) {
    const data::JsonArray* const list = data::FindArray(role, "AttachedManagedPolicies");
    if (list == nullptr) return {};
    for (const data::Json& attached : *list) {
      const std::string arn = data::Str(attached, "PolicyArn");
      auto known = managed_.find(arn);  // one policy is attached to many roles
      if (known == managed_.end()) {
        BARTIZAN_TRY(Block block, ReadManaged(arn));
        known = managed_.emplace(arn, Keep(std::move(block))).first;
      }
      BARTIZAN_DO(AddBlock(known->second, data::Str(attached, "PolicyName"), "managed"));
    }
    return {};
  }

  Result<Block> ReadManaged(const std::string& arn) {
    const auto policy = policies_.find(arn);
    if (policy == policies_.end()) return Block{{}, {arn + " is not among the Policies"}};
    const std::string wanted = data::Str(*policy->second, "DefaultVersionId");
    const data::JsonArray* const versions = data::FindArray(*policy->second, "PolicyVersionList");
    if (versions == nullptr) return Block{{}, {arn + " has no versions"}};
    for (const data::Json& version : *versions) {
      if (data::Bool(version, "IsDefaultVersion").value_or(false) ||
          (!wanted.empty() && data::Str(version, "VersionId") == wanted)) {
        return ReadPolicy(data::Find(version, "Document"));
      }
    }
    return Block{{}, {arn + " has no default version"}};
  }

  // A block that is among the harvest's.
  struct Known {
    size_t block = 0;
    std::vector<std::string> problems;
  };
  Known Keep(Block block) { return {AddItems(std::move(block.items)), std::move(block.problems)}; }

  Status AddBlock(const Known& known, const std::string& policy, std::string_view type) {
    for (const std::string& problem : known.problems) {
      Problem(fmt::format("policy {}: {}", policy, problem));
    }
    if (rows_ + harvest_.blocks[known.block].size() > kMaxRows) return TooMany();
    AddRun(strings_.Number(policy), strings_.Number(type), known.block);
    return {};
  }

  Status TooMany() const {
    return Fail(Code::kLimit, fmt::format("{}: more than {} rows", account_.place, kMaxRows));
  }

  Result<Block> ReadPolicy(const data::Json* document) {
    Block block;
    const auto statements = Statements(document, scratch_);
    if (!statements) {
      block.problems.push_back(statements.error().OneLine());
      return block;
    }
    for (size_t i = 0; i < statements->size(); ++i) {
      const Status read = ReadStatement(*(*statements)[i], block);
      if (read) continue;
      // Only what this statement says is its problem.
      if (read.error().code == Code::kLimit || !read.error().context.empty())
        return std::unexpected(read.error());
      block.problems.push_back(fmt::format("statement {}: {}", i + 1, read.error().OneLine()));
    }
    return block;
  }

  // iamctl's reading: NotAction counts like Action, NotResource like Resource.
  static Result<std::vector<std::string_view>> Named(const data::Json& statement,
                                                     std::string_view name,
                                                     std::string_view negated) {
    BARTIZAN_TRY(auto texts, Texts(data::Find(statement, name), name));
    if (!texts.empty()) return texts;
    BARTIZAN_TRY(texts, Texts(data::Find(statement, negated), negated));
    if (texts.empty()) return Fail(Code::kInvalid, fmt::format("no {}", name));
    return texts;
  }

  Result<uint32_t> EffectOf(const data::Json& statement) {
    const std::string effect = data::Str(statement, "Effect");
    if (effect.empty()) return Fail(Code::kInvalid, "no Effect");
    return strings_.Number(effect);
  }

  struct Pair {
    uint32_t service = 0, value = 0;
  };

  Status ReadStatement(const data::Json& statement, Block& block) {
    BARTIZAN_TRY(const uint32_t effect, EffectOf(statement));
    BARTIZAN_TRY(const auto patterns, Named(statement, "Action", "NotAction"));
    BARTIZAN_TRY(const auto arns, Named(statement, "Resource", "NotResource"));
    std::vector<Pair> actions;
    std::vector<Pair> resources;
    for (const std::string_view pattern : patterns) {
      BARTIZAN_DO(AddOnce(pattern, &Harvester::AddActions, actions_, actions));
    }
    for (const std::string_view arn : arns) {
      BARTIZAN_DO(AddOnce(arn, &Harvester::AddResources, resources_, resources));
    }
    for (const Pair& action : actions) {
      for (const Pair& resource : resources) {
        if (action.service != resource.service && action.service != any_ &&
            resource.service != any_) {
          continue;
        }
        block.items.push_back({effect, action.service, action.value, resource.value, 0});
      }
      if (block.items.size() > kMaxRows) return TooMany();
    }
    return {};
  }

  // What `add` says to a text, which it is asked once.
  using Answers = std::unordered_map<std::string_view, std::vector<Pair>>;
  template <class Add>
  Status AddOnce(std::string_view text, const Add& add, Answers& answers, std::vector<Pair>& to) {
    auto known = answers.find(text);
    if (known == answers.end()) {
      std::vector<Pair> answer;
      BARTIZAN_DO((this->*add)(text, answer));
      known = answers.emplace(strings_.Text(strings_.Number(text)), std::move(answer)).first;
    }
    to.insert(to.end(), known->second.begin(), known->second.end());
    return {};
  }

  Status AddActions(std::string_view pattern, std::vector<Pair>& actions) {
    if (pattern == "*") {
      actions.push_back({any_, any_});
      return {};
    }
    const size_t colon = pattern.find(':');
    if (colon == std::string_view::npos) {
      return Fail(Code::kInvalid, fmt::format("action {} has no service", pattern));
    }
    const std::string_view service = pattern.substr(0, colon);
    // What follows a second colon is not looked at.
    const std::string_view name = pattern.substr(colon + 1);
    for (const std::string_view action :
         catalogue_.Actions(service, name.substr(0, name.find(':')))) {
      actions.push_back({strings_.Number(service), strings_.Number(action)});
    }
    return {};
  }

  Status AddResources(std::string_view arn, std::vector<Pair>& resources) {
    if (arn == "*") {
      resources.push_back({any_, any_});
      return {};
    }
    BARTIZAN_TRY(const auto* services, catalogue_.ServicesOf(arn));
    for (const std::string_view service : *services) {
      resources.push_back({strings_.Number(service), strings_.Number(arn)});
    }
    return {};
  }

  const Account& account_;
  Catalogue& catalogue_;
  Strings& strings_;
  const uint32_t any_;
  Harvest harvest_;
  data::JsonScratch scratch_;
  std::string place_;
  RoleName role_;
  std::unordered_map<std::string, const data::Json*> policies_;
  std::unordered_map<std::string, Known> managed_;
  Answers actions_, resources_;
  size_t rows_ = 0;
};

}  // namespace

Row RowOf(const Run& run, const Item& item) {
  return {run.role.name, run.role.path, run.policy, run.type,      item.effect,
          item.service,  item.action,   item.arn,   item.principal};
}

size_t Harvest::CountRows() const {
  size_t count = 0;
  for (const Run& run : runs) count += blocks[run.block].size();
  return count;
}

Result<Harvest> HarvestRows(const Account& account, Catalogue& catalogue, Strings& strings) {
  return Harvester(account, catalogue, strings).Run();
}

}  // namespace bartizan::iam
