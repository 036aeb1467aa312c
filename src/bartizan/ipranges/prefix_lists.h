#pragma once
// What EC2 has of managed prefix lists, read and written for PrefixListTarget (targets.h). Internal
// to this module.
// (https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html)
#include <map>
#include <mutex>

#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges::pl {

// The tag by which lists are found; its value is the configured name.
inline constexpr std::string_view kTag = "bartizan:prefix-list";
inline constexpr size_t kMostEntries = 1000;  // of a list
inline constexpr size_t kMostChanges = 100;   // of a call

struct List {
  std::string id, name, state, message;
  bool v6 = false;
  int64_t version = 0;
  size_t max_entries = 0;
  std::map<IpPrefix, std::string> entries;  // with their descriptions
};

// Thread-safe.
class Lists {
 public:
  Lists(std::string name, std::shared_ptr<aws::Client> client)
      : name_(std::move(name)), client_(std::move(client)) {}
  const std::string& name() const { return name_; }

  Result<std::vector<List>> Read();  // with their entries, by name
  Result<std::optional<List>> Find(const std::string& list_name, bool with_entries);
  // The list once it is not being changed. kTimeout, and kNotFound when it is gone.
  Result<List> Settled(const std::string& list_name, bool with_entries);
  aws::CallResult<data::JsonObject> Call(std::string_view operation, data::JsonObject input);
  void Pause(size_t attempt) const;

 private:
  Result<std::vector<List>> Describe(const std::string* list_name);
  Status ReadEntries(List& list);

  std::string name_;
  std::shared_ptr<aws::Client> client_;
};
using ListsPtr = std::shared_ptr<Lists>;

// Both at once become one new version of the list.
struct Edit {
  std::vector<IpPrefix> add, remove;
  std::string description;  // of what is added, and of what may be removed
};

change::Operation CreateOperation(const ListsPtr& lists, const std::string& list, bool v6,
                                  size_t max_entries, Edit first);
change::Operation GrowOperation(const ListsPtr& lists, const List& list, size_t max_entries);
change::Operation EditOperation(const ListsPtr& lists, const std::string& list, std::string id,
                                std::string title, Edit edit);
// That all is in the lists, before anything is removed.
change::Operation CheckOperation(const ListsPtr& lists, std::vector<IpPrefix> prefixes);

}  // namespace bartizan::ipranges::pl
