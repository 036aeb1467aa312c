// Pagination, driven by the table.
#include <fmt/format.h>

#include <set>

#include "bartizan/aws/call_state.h"

namespace bartizan::aws {
namespace {

const awswire::Pagination* PaginationOf(std::string_view service, std::string_view operation) {
  const auto* found = awswire::FindService(service);
  const auto* known = found == nullptr ? nullptr : FindOperation(*found, operation);
  return known == nullptr ? nullptr : known->pagination;
}

bool IsEmpty(const data::Json& token) {
  return token.is_null() || (token.is_string() && token.as_string().empty());
}

// Moves the output's tokens into the input; false after the last page.
bool TakeTokens(const awswire::Pagination& pagination, const data::Json& tree,
                data::JsonObject& input) {
  if (!pagination.more_results.empty()) {
    const data::Json* more = awswire::Select(tree, pagination.more_results);
    if (more == nullptr || !more->is_bool() || !more->as_bool()) return false;
  }
  bool any = false;
  for (size_t i = 0; i < pagination.input_tokens.size(); ++i) {
    const data::Json* token = awswire::Select(tree, pagination.output_tokens[i]);
    input.erase(pagination.input_tokens[i]);
    if (token == nullptr || IsEmpty(*token)) continue;
    input[pagination.input_tokens[i]] = *token;
    any = true;
  }
  return any;
}

std::string TokensOf(const awswire::Pagination& pagination, const data::JsonObject& input) {
  std::string all;
  for (auto key : pagination.input_tokens) {
    const data::Json* token = data::Find(input, key);
    all += token == nullptr ? "-" : data::ToJson(*token);
    all += '\n';
  }
  return all;
}

// "StreamDescription.Shards" → the array there, made where it is missing.
data::JsonArray* ListAt(data::JsonObject& tree, std::string_view path, bool make) {
  data::JsonObject* at = &tree;
  for (size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
    data::Json* next = at->if_contains(path.substr(0, dot));
    if (next == nullptr || !next->is_object()) return nullptr;
    at = &next->as_object();
    path.remove_prefix(dot + 1);
  }
  data::Json* list = at->if_contains(path);
  if (list == nullptr && make) list = &(*at)[path];
  if (list != nullptr && list->is_null()) *list = data::JsonArray();
  return list == nullptr ? nullptr : list->if_array();
}

void Append(data::JsonObject& all, data::JsonObject& page, std::string_view key) {
  data::JsonArray* from = ListAt(page, key, false);
  if (from == nullptr) return;
  data::JsonArray* to = ListAt(all, key, true);
  if (to == nullptr) return;
  to->reserve(to->size() + from->size());
  for (auto& item : *from) to->push_back(std::move(item));
}

}  // namespace

CallResult<void> Client::Pages(std::string_view service, std::string_view operation,
                               data::JsonObject input,
                               const std::function<Status(data::JsonObject& output)>& on_page,
                               const CallOptions& options) {
  const awswire::Pagination* pagination = PaginationOf(service, operation);
  std::set<std::string> seen;
  for (;;) {
    auto answer = Call(service, operation, input, options);
    if (!answer) return std::unexpected(std::move(answer).error());
    data::Json tree(std::move(answer->output));
    const bool more = pagination != nullptr && TakeTokens(*pagination, tree, input);
    if (auto status = on_page(tree.as_object()); !status) {
      return std::unexpected(MakeCallError(service, operation, std::move(status).error()));
    }
    if (!more) return {};
    if (!seen.insert(TokensOf(*pagination, input)).second) {
      return std::unexpected(MakeCallError(
          service, operation,
          Error{Code::kUnavailable, "the service gave the same page token twice", {}, {}}));
    }
  }
}

CallResult<data::JsonObject> Client::Collect(std::string_view service, std::string_view operation,
                                             data::JsonObject input, size_t max_items,
                                             const CallOptions& options) {
  const awswire::Pagination* pagination = PaginationOf(service, operation);
  std::optional<data::JsonObject> all;
  bool enough = false;
  auto add = [&](data::JsonObject& page) -> Status {
    if (!all) {
      all = std::move(page);
    } else {
      for (auto key : pagination->result_keys) Append(*all, page, key);
    }
    if (pagination == nullptr || pagination->result_keys.empty() || max_items == 0) return {};
    data::JsonArray* first = ListAt(*all, pagination->result_keys.front(), false);
    if (first == nullptr || first->size() < max_items) return {};
    first->resize(max_items);
    enough = true;
    return Fail(Code::kCancelled, "enough");
  };
  auto done = Pages(service, operation, std::move(input), add, options);
  if (!done && !enough) return std::unexpected(std::move(done).error());
  if (pagination != nullptr) {  // the tokens of the first page would mislead
    for (auto key : pagination->output_tokens) all->erase(key);
    all->erase(pagination->more_results);
  }
  return *std::move(all);
}

}  // namespace bartizan::aws
