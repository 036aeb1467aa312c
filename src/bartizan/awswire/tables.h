#pragma once
// The form in which the services lie in the program: tools/aws_tables.py makes it of
// models/*.txt. Rows of numbers and one text without any pointer, because every pointer in constant
// data is work of the loader at each start of the program, and a page of memory that is copied.
// A Service is made of it when somebody asks for it (services.cc).
#include <cstdint>
#include <span>
#include <string_view>

#include "bartizan/awswire/model.h"

namespace bartizan::awswire::tables {

// The number of a text; 0 is the empty one.
using Word = uint16_t;

struct NamespaceRow {
  Word uri = 0;
  Word prefix = 0;
};

// The fields are those of the structures in model.h. What a row has several of, it counts: they
// follow those of the row before.
struct MemberRow {
  Word name = 0;
  Word wire = 0;
  Word query = 0;
  uint16_t shape = 0;
  NamespaceRow xmlns;
  Location location = Location::kBody;
  TimeFormat time = TimeFormat::kDefault;
  bool required : 1 = false;
  bool payload : 1 = false;
  bool streaming : 1 = false;
  bool attribute : 1 = false;
  bool flattened : 1 = false;
  bool idempotency_token : 1 = false;
  bool host_label : 1 = false;
  bool json_value : 1 = false;
};

struct ShapeRow {
  Word name = 0;
  Word wire = 0;
  Word error_code = 0;
  uint16_t status = 0;
  uint16_t members = 0;
  NamespaceRow xmlns;
  Type type = Type::kStructure;
  TimeFormat time = TimeFormat::kDefault;
  bool flattened : 1 = false;
  bool is_union : 1 = false;
  bool sensitive : 1 = false;
  bool error : 1 = false;
  bool sender_fault : 1 = false;
  bool retryable : 1 = false;
  bool throttling : 1 = false;
};

struct PageRow {
  uint16_t input_tokens = 0;  // of the paths; then the output tokens, then the result keys
  uint16_t output_tokens = 0;
  uint16_t result_keys = 0;
  Word more_results = 0;
  Word limit_key = 0;
};

struct OperationRow {
  Word name = 0;
  Word method = 0;
  Word uri = 0;
  uint16_t input = kNoShape;
  uint16_t output = kNoShape;
  Word input_wire = 0;
  NamespaceRow input_xmlns;
  Word result_wrapper = 0;
  Word host_prefix = 0;
  Word checksum_algorithm = 0;
  uint16_t errors = 0;
  bool paginated : 1 = false;  // the next row of the pages
  bool checksum_required : 1 = false;
  bool unsigned_request : 1 = false;
  bool unsigned_payload : 1 = false;
  bool long_poll : 1 = false;
};

struct ServiceRow {
  Word name = 0;
  Word id = 0;
  Word endpoint_prefix = 0;
  Word signing_name = 0;
  Word api_version = 0;
  Word json_version = 0;
  Word target_prefix = 0;
  Word xml_namespace = 0;
  Protocol protocol = Protocol::kJson;
  bool query_compatible = false;
  // Where its rows begin and how many they are, as those of others are before.
  struct Range {
    uint32_t first = 0;
    uint32_t count = 0;
  };
  Range shapes, members, operations, errors, pages, paths;
};

struct Tables {
  std::string_view text;
  std::span<const uint32_t> offsets;  // of the words, and the end of the last
  std::span<const ServiceRow> services;
  std::span<const ShapeRow> shapes;
  std::span<const MemberRow> members;
  std::span<const OperationRow> operations;
  std::span<const uint16_t> errors;
  std::span<const PageRow> pages;
  std::span<const Word> paths;
};

// Made while the program is built.
extern const Tables kTables;

}  // namespace bartizan::awswire::tables
