#include "bartizan/response/custody.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/base/version.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/custody_log.h"

namespace bartizan::response {
namespace {

// Who the kernel says runs this process: where nobody else is named.
std::string ProcessUser() {
  std::array<char, 4096> buffer;
  passwd entry{};
  passwd* found = nullptr;
  ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
  return found != nullptr ? ScrubUtf8(found->pw_name) : fmt::format("uid:{}", ::getuid());
}

struct TrailEnd {
  int64_t sequence = 0;
  std::string hash{kNoHash};
};
Result<TrailEnd> EndOfTrail(store::Tx& tx) {
  audit::EntryQuery newest;
  newest.limit = 1;
  BARTIZAN_TRY(auto entries, audit::ListEntries(tx, newest));
  if (entries.empty()) return TrailEnd{};
  return TrailEnd{.sequence = entries[0].sequence, .hash = entries[0].hash};
}

}  // namespace

Result<CustodyHead> ReadCustodyHead(store::Tx& tx, std::string_view case_id) {
  CustodyHead head{.case_id = std::string(case_id), .count = 0, .last = std::string(kNoHash)};
  BARTIZAN_TRY(auto row, tx.One("SELECT number, sha256 FROM response_custody WHERE case_id = ? "
                                "ORDER BY number DESC LIMIT 1",
                                {case_id}));
  if (row) {
    head.count = row->Int(0);
    head.last = row->Text(1);
  }
  return head;
}

Result<std::string> AppendCustody(store::Tx& tx, std::string_view case_id, audit::Event event,
                                  Time now) {
  BARTIZAN_TRY(const CustodyHead head, ReadCustodyHead(tx, case_id));
  BARTIZAN_TRY(const TrailEnd end, EndOfTrail(tx));
  event.source = "response.bartizan";
  const std::string resource = fmt::format("case/{}", case_id);
  std::erase(event.resources, resource);
  event.resources.insert(event.resources.begin(), resource);
  if (data::Str(event.request, "operator").empty()) event.request["operator"] = ProcessUser();
  event.request["tool"] = fmt::format("bartizan/{}", kVersion);
  // The place in the home's trail too: nothing of an exported line is then without proof.
  event.request["custody"] = data::JsonObject{{"case", case_id},
                                              {"number", head.count + 1},
                                              {"previous", head.last},
                                              {"sequence", end.sequence + 1},
                                              {"trail", end.hash}};
  BARTIZAN_TRY(const std::string hash, audit::Append(tx, event, now));
  BARTIZAN_TRY(auto entry, audit::FindEntry(tx, end.sequence + 1));
  if (!entry || entry->hash != hash) {
    return Fail(Code::kInternal, "the audit trail does not hold what was just appended");
  }
  // What could not be read could not be verified.
  BARTIZAN_DO(data::ParseJson(entry->record, "the custody record"));
  const std::string sha256 = crypto::Sha256Hex(entry->record);
  BARTIZAN_DO(tx.Execute(
      "INSERT INTO response_custody(case_id, number, sequence, sha256) VALUES(?, ?, ?, ?)",
      {case_id, head.count + 1, entry->sequence, sha256}));
  return sha256;
}

std::string CustodyHeadText(const CustodyHead& head, Time signed_at) {
  return fmt::format("bartizan.custody.head/1\n{}\n{}\n{}\n{}", head.case_id, head.count, head.last,
                     ToInt(signed_at));
}

}  // namespace bartizan::response
