#pragma once
// A script on an instance through Systems Manager's Run Command. Internal to aws-ec2's evidence.
// (https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html)
//
// SendCommand takes no client token: the comment of a command is the token of its operation, by
// which one that nobody saw the answer of is found again. Whatever the machine answers may be
// forged; it is stored and never followed.
#include <optional>
#include <string>

#include "bartizan/aws/s3.h"
#include "bartizan/response/ec2_evidence.h"

namespace bartizan::response {

// "AWS-RunShellScript" or "AWS-RunPowerShellScript".
std::string_view RunDocument(const Ec2Instance& instance);

struct RemoteScript {
  std::string text;
  Micros time{0};      // on the machine, from its start
  bool again = false;  // one of an earlier attempt that failed is sent again
};
struct RemoteOutcome {
  std::string command_id;
  std::string status;                  // "Success", "Failed", or "TimedOut" on the machine
  int64_t exit = 0;                    // of the script
  std::string out, err;                // at most 24,000 and 8,000 characters
  bool out_is_cut = false;             // longer than that
  std::optional<aws::S3Place> object;  // where all of the output is, with a bucket for evidence

  data::JsonObject Detail() const;  // for evidence: command, status, exit
};
// Sends the script, or finds what an earlier attempt has sent, and waits for its end. kTimeout: the
// agent took no notice of it, or never came to its end; it is cancelled then. kCancelled: the
// script goes on and is found again.
Result<RemoteOutcome> RunRemote(const EvidenceJob& job, const change::Context& context,
                                const RemoteScript& script);
// How long RunRemote may take at most.
Micros RemoteLimit(const RemoteScript& script);

// The first `most` bytes of an object. `size`: of all of it.
struct Fetched {
  uint64_t size = 0;
  bool cut = false;
};
Result<Fetched> FetchStart(const EvidenceJob& job, const change::Context& context,
                           const aws::S3Place& place, uint64_t most, const fs::path& file);

// The key that begins what one machine of a case leaves in a bucket: "PREFIX/CASE/INSTANCE".
Result<aws::S3Place> CasePlace(const EvidenceJob& job, const std::string& uri);

}  // namespace bartizan::response
