#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <vector>

#include "bartizan/awswire/model.h"
#include "bartizan/awswire/tables.h"

namespace bartizan::awswire {
namespace {

using tables::kTables;
using tables::ServiceRow;

std::string_view Text(tables::Word word) {
  const uint32_t begin = kTables.offsets[word];
  return kTables.text.substr(begin, kTables.offsets[word + 1U] - begin);
}

XmlNamespace Namespace(tables::NamespaceRow row) {
  return {Text(row.uri), Text(row.prefix)};
}

Member MakeMember(const tables::MemberRow& row) {
  return {.name = Text(row.name),
          .wire = Text(row.wire),
          .query = Text(row.query),
          .shape = row.shape,
          .location = row.location,
          .time = row.time,
          .xmlns = Namespace(row.xmlns),
          .required = row.required,
          .payload = row.payload,
          .streaming = row.streaming,
          .attribute = row.attribute,
          .flattened = row.flattened,
          .idempotency_token = row.idempotency_token,
          .host_label = row.host_label,
          .json_value = row.json_value};
}

// Takes what belongs to row after row from its front.
template <typename T>
std::span<const T> Take(std::span<const T>& rest, size_t count) {
  const std::span<const T> taken = rest.first(count);
  rest = rest.subspan(count);
  return taken;
}

Shape MakeShape(const tables::ShapeRow& row, std::span<const Member>& members) {
  return {.name = Text(row.name),
          .type = row.type,
          .members = Take(members, row.members),
          .wire = Text(row.wire),
          .time = row.time,
          .xmlns = Namespace(row.xmlns),
          .flattened = row.flattened,
          .is_union = row.is_union,
          .sensitive = row.sensitive,
          .error = row.error,
          .sender_fault = row.sender_fault,
          .retryable = row.retryable,
          .throttling = row.throttling,
          .status = row.status,
          .error_code = Text(row.error_code)};
}

Pagination MakePagination(const tables::PageRow& row, std::span<const std::string_view>& paths) {
  const auto input_tokens = Take(paths, row.input_tokens);
  const auto output_tokens = Take(paths, row.output_tokens);
  return {.input_tokens = input_tokens,
          .output_tokens = output_tokens,
          .more_results = Text(row.more_results),
          .limit_key = Text(row.limit_key),
          .result_keys = Take(paths, row.result_keys)};
}

Operation MakeOperation(const tables::OperationRow& row, std::span<const uint16_t>& errors,
                        std::span<const Pagination>& pages) {
  return {.name = Text(row.name),
          .method = Text(row.method),
          .uri = Text(row.uri),
          .input = row.input,
          .output = row.output,
          .input_wire = Text(row.input_wire),
          .input_xmlns = Namespace(row.input_xmlns),
          .result_wrapper = Text(row.result_wrapper),
          .errors = Take(errors, row.errors),
          .pagination = row.paginated ? Take(pages, 1).data() : nullptr,
          .host_prefix = Text(row.host_prefix),
          .checksum_algorithm = Text(row.checksum_algorithm),
          .checksum_required = row.checksum_required,
          .unsigned_request = row.unsigned_request,
          .unsigned_payload = row.unsigned_payload,
          .long_poll = row.long_poll};
}

template <typename Row>
std::span<const Row> RowsOf(std::span<const Row> all, ServiceRow::Range range) {
  return all.subspan(range.first, range.count);
}

template <typename T, typename Row>
std::vector<T> Make(std::span<const Row> rows, auto make) {
  std::vector<T> made;
  made.reserve(rows.size());
  for (const Row& row : rows) made.push_back(make(row));
  return made;
}

// A service and what it points to.
class Owned {
 public:
  explicit Owned(const ServiceRow& row)
      : members_(Make<Member>(RowsOf(kTables.members, row.members), MakeMember)),
        paths_(Make<std::string_view>(RowsOf(kTables.paths, row.paths), Text)) {
    std::span<const Member> members = members_;
    shapes_ = Make<Shape>(RowsOf(kTables.shapes, row.shapes),
                          [&](const auto& shape) { return MakeShape(shape, members); });
    std::span<const std::string_view> paths = paths_;
    pages_ = Make<Pagination>(RowsOf(kTables.pages, row.pages),
                              [&](const auto& page) { return MakePagination(page, paths); });
    std::span<const uint16_t> errors = RowsOf(kTables.errors, row.errors);
    std::span<const Pagination> pages = pages_;
    operations_ = Make<Operation>(
        RowsOf(kTables.operations, row.operations),
        [&](const auto& operation) { return MakeOperation(operation, errors, pages); });
    service_ = {.name = Text(row.name),
                .id = Text(row.id),
                .endpoint_prefix = Text(row.endpoint_prefix),
                .signing_name = Text(row.signing_name),
                .api_version = Text(row.api_version),
                .protocol = row.protocol,
                .json_version = Text(row.json_version),
                .target_prefix = Text(row.target_prefix),
                .xml_namespace = Text(row.xml_namespace),
                .query_compatible = row.query_compatible,
                .shapes = shapes_,
                .operations = operations_};
  }

  const Service& service() const { return service_; }

 private:
  std::vector<Member> members_;
  std::vector<std::string_view> paths_;
  std::vector<Shape> shapes_;
  std::vector<Pagination> pages_;
  std::vector<Operation> operations_;
  Service service_;
};

struct Slot {
  std::once_flag once;
  std::unique_ptr<const Owned> owned;
};

const Service* Made(const ServiceRow& row) {
  // Never destroyed: threads may use services until the very end.
  static auto& slots = *new std::vector<Slot>(kTables.services.size());
  Slot& slot = slots[static_cast<size_t>(&row - kTables.services.data())];
  std::call_once(slot.once, [&] { slot.owned = std::make_unique<const Owned>(row); });
  return &slot.owned->service();
}

}  // namespace

const Operation* Service::Find(std::string_view operation) const {
  const auto found = std::ranges::lower_bound(operations, operation, {}, &Operation::name);
  return found != operations.end() && found->name == operation ? &*found : nullptr;
}

std::span<const Service* const> Services() {
  static const auto& all =
      *new std::vector<const Service*>(Make<const Service*>(kTables.services, Made));
  return all;
}

const Service* FindService(std::string_view name) {
  // The CLI's name goes first, so that no service hides behind another one's prefix.
  for (auto key : {&ServiceRow::name, &ServiceRow::id, &ServiceRow::endpoint_prefix}) {
    const auto found = std::ranges::find(kTables.services, name,
                                         [key](const ServiceRow& row) { return Text(row.*key); });
    if (found != kTables.services.end()) return Made(*found);
  }
  return nullptr;
}

}  // namespace bartizan::awswire
