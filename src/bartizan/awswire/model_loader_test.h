#pragma once
// For tests: makes the codecs' tables from a botocore protocol-test file
// (https://github.com/boto/botocore, tests/unit/protocols: a list of
// {description, metadata, shapes, cases}). The suites own all that their Service points to.
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "bartizan/awswire/model.h"
#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/data/json.h"

namespace bartizan::awswire::testing {

struct ProtocolCase {
  std::string id;
  Operation operation;            // of the case's "given"; points into the suite
  const data::JsonObject* given;  // "given": {name, http, input, output, errors …}
  const data::JsonObject* json;   // the whole case: params and serialized, or response and result
};

// One element of the file. Not movable: the service points into it.
struct ProtocolSuite {
  std::string description;
  Service service;  // Find() sees the last operation of a name only; the cases have their own
  std::vector<ProtocolCase> cases;

  std::deque<std::string> texts;
  std::vector<Shape> shapes;
  std::deque<std::vector<Member>> members;
  std::deque<std::vector<uint16_t>> errors;
  std::vector<Operation> operations;
};

struct ProtocolFile {
  data::Json json;
  std::vector<std::unique_ptr<ProtocolSuite>> suites;
};

// kInvalid for anything that the loader does not understand, so that no trait is lost unseen.
Result<std::unique_ptr<ProtocolFile>> LoadProtocolFile(const fs::path& path);
Result<std::unique_ptr<ProtocolFile>> ParseProtocolFile(std::string_view text,
                                                        std::string_view name);

// Looked for upwards from the working directory.
fs::path RepositoryRoot();

// $BARTIZAN_SHARED_DATA/aws/protocols/`direction` ("input", "output"), else below
// ../shared/data of the repository; empty when there is no such folder.
fs::path ProtocolFolder(std::string_view direction);

}  // namespace bartizan::awswire::testing
