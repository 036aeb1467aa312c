#pragma once
// What an exported custody log is made of, and the one reader of it. Private to response/.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/crypto/hash.h"
#include "bartizan/response/custody.h"

namespace bartizan::response {

inline constexpr std::string_view kNoHash =
    "0000000000000000000000000000000000000000000000000000000000000000";
inline constexpr size_t kMaxEvidenceName = 200;
// A record has at most 1 MiB; the rest is what stands around it.
inline constexpr size_t kMaxCustodyLine = (size_t{1} << 20U) + 1'024;
inline constexpr size_t kMaxToldFiles = 1'000'000;

bool IsEvidenceName(std::string_view name);
// "evidence/linux-host_web/collect/ps.txt". Ids that differ have folders that differ: where a "_"
// of the folder may stand for anything but "/", eight digits of the id's SHA-256 follow.
std::string EvidencePath(std::string_view target_id, std::string_view name);
// Of a file beside: one part of an evidence name, and none that the folder has itself.
bool IsDocumentName(std::string_view name);

// A line of custody.jsonl without its newline. The record stands in it byte for byte, last, so that
// everyday tools can cut it out and hash it.
std::string CustodyLine(const audit::Entry& entry);
// Nothing but what CustodyLine writes; kInvalid says what is wrong.
Result<audit::Entry> ParseCustodyLine(std::string_view line);

struct SignedHead {
  CustodyHead head;
  Time signed_at{};
};
// Nothing but what CustodyHeadText writes.
Result<SignedHead> ParseCustodyHead(std::string_view text);

// At most 100, then their number. Whatever stands in them is made fit for one line.
class Problems {
 public:
  void Add(std::string_view text);
  std::vector<std::string> Finish();
  bool none() const { return list_.empty(); }

 private:
  std::vector<std::string> list_;
  size_t unnamed_ = 0;
};

// Reads the records of one case in their order and checks that they are one chain. What they tell
// of files is collected; contents of records are hostile.
class CustodyReader {
 public:
  struct File {
    crypto::Sha256Bytes sha256{};
    uint64_t size = 0;
  };
  // The case that is expected; empty: that of the first record.
  CustodyReader(std::string case_id, Problems& problems)
      : case_id_(std::move(case_id)), problems_(problems) {}

  // `place` ("custody.jsonl:3") begins what is said of it. kLimit: more files than anybody has.
  Status Record(const audit::Entry& entry, std::string_view place);

  CustodyHead head() const { return {case_id_, number_, last_}; }
  int64_t records() const { return records_; }
  // By path in the folder; what was told by AddEvidence.
  const std::map<std::string, File>& evidence() const { return evidence_; }
  // (target, key) → SHA-256 of its value.
  const std::map<std::pair<std::string, std::string>, std::string>& facts() const { return facts_; }
  bool dropped() const { return dropped_; }
  // What the last record says when it is an ExportCase or a CopyEvidence.
  struct Export {
    bool evidence = true;
    bool sealed = false;  // evidence is below evidence-sealed/: its digests are those of the home
    std::map<std::string, File> files;
  };
  const std::optional<Export>& exported() const { return exported_; }

 private:
  void Chain(const audit::Entry& entry, const data::Json& record, std::string_view place);
  void Problem(std::string_view place, std::string_view text);
  Status Tell(const data::Json& record, std::string_view place);
  Status TellEvidence(const data::JsonObject& request, std::string_view place);
  void TellExport(const data::JsonObject& request, std::string_view place);

  std::string case_id_;
  Problems& problems_;
  crypto::Sha256 hash_;
  int64_t records_ = 0, number_ = 0, sequence_ = 0;
  std::string last_{kNoHash};
  std::map<std::string, File> evidence_;
  std::map<std::pair<std::string, std::string>, std::string> facts_;
  bool dropped_ = false;
  std::optional<Export> exported_;
};

}  // namespace bartizan::response
