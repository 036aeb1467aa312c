#pragma once
// A catalogue that is being put together: of a file, of two others. Not thread-safe.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/data/json.h"
#include "bartizan/iampolicy/catalogue.h"
#include "bartizan/iampolicy/catalogue_tables.h"

namespace bartizan::iampolicy {

struct CatalogueLimits {
  static constexpr size_t kBytes = 64U << 20U;
  static constexpr size_t kActions = 500'000;
  static constexpr size_t kArnsOfAction = 4096;
  static constexpr size_t kArnsOfAll = 2'000'000;  // of the different lists
  static constexpr size_t kWord = 256;             // a name or a title
  static constexpr size_t kArn = 2048;
};

// The tables and what they point into.
struct CatalogueStorage {
  std::string date, source, service_text, action_text, action_keys, arn_text;
  std::vector<uint32_t> service_offsets{0}, service_first{0}, action_offsets{0}, action_places,
      actions_by_name, action_lists, list_offsets{0}, list_items, arn_offsets{0};
  std::vector<uint8_t> action_marks;

  void OrderByName();  // once all actions are there
  CatalogueTables Tables() const;
};

class CatalogueDraft {
 public:
  struct Action {
    std::string name;
    Level level = Level::kRead;
    uint8_t flags = 0;
    bool has_resources = false;
    uint32_t list = 0;
  };
  struct Service {
    std::string title;
    std::map<std::string, Action, std::less<>> actions;  // by name in lower case
  };

  std::string date, source;

  // The service, new or not; a title that it has stays. All Add… give kInvalid for names that are
  // none, and kLimit.
  Result<Service*> AddService(std::string_view prefix, std::string_view title);
  // The number of a list of patterns (in any order, also twice).
  Result<uint32_t> AddList(std::vector<uint32_t> arns);
  Result<uint32_t> AddArn(std::string_view pattern);
  // Of an action that is there already the first one counts.
  Status AddAction(Service& service, Action action);
  // All of a service of another catalogue.
  Status Copy(const ActionCatalogue& from, const ServiceFact& service);
  // What the built-in catalogue knows of an action, else what its verb tells.
  Result<Action> Known(std::string_view prefix, std::string_view name);

  std::unique_ptr<CatalogueStorage> Build() const;

 private:
  std::map<std::string, Service, std::less<>> services_;
  std::map<std::string, uint32_t, std::less<>> arns_;
  std::vector<std::string_view> arn_order_;
  std::map<std::vector<uint32_t>, uint32_t> lists_;
  std::vector<const std::vector<uint32_t>*> list_order_;
  size_t actions_ = 0, listed_ = 0;
};

// Our own text; the two JSON forms.
Status ReadCatalogueText(std::string_view text, std::string_view name, CatalogueDraft& draft);
Status ReadCatalogueJson(const data::Json& tree, std::string_view name, CatalogueDraft& draft);

}  // namespace bartizan::iampolicy
