#pragma once
// The audit trail: events in CloudTrail's record form
// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html),
// chained by SHA-256 and appended in the transaction of the change that they report. The newest
// link is signed with the home's RSA-2048 key.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/store/home.h"

namespace bartizan::audit {

std::span<const store::Migration> AuditMigrations();

struct Event {
  std::string name;  // "StartRun", "ApproveRun", "RefuseGate", "StartDeployment" …
  std::string source = "pipeline.bartizan";  // eventSource
  data::JsonObject request;                  // requestParameters; never a secret
  data::JsonObject response;                 // responseElements
  std::string error_code, error_message;     // of refusals and failures
  std::vector<std::string> resources;        // run ids, artifact digests, environments
  bool read_only = false;
};

// Appends within `tx`: fills eventVersion 1.11, eventID, eventTime, userIdentity (operating-system
// user and uid), userAgent, and links hash = SHA-256(previous hash ‖ record text), the previous
// hash as its 64 hexadecimal digits, which are zeros for the first entry. Returns the hash. A
// record of more than 1 MiB is kLimit.
Result<std::string> Append(store::Tx& tx, const Event& event, Time now);

// Signs the newest link (RSA PKCS#1 v1.5 with SHA-256) and stores the signature beside it; the key
// is made at first use (keys/audit.pem, 0600). Cheap when nothing is new. Call after commits at the
// end of a command.
Status SignHead(store::Home& home, Time now);
// The text that SignHead signs: four lines without a last newline, "bartizan.audit.head/1",
// sequence, hash, and the time of signing in microseconds since the epoch.
std::string HeadText(int64_t sequence, std::string_view hash, Time signed_at);
// The public half of the home's key in PEM, for people who verify with other tools; kNotFound
// before the first signature.
Result<std::string> ExportPublicKey(const store::Home& home);

struct Entry {
  int64_t sequence = 0;
  std::string record;  // the JSON text that was hashed
  std::string previous_hash, hash;
};
struct EntryQuery {
  std::optional<std::string> name, resource;
  std::optional<Time> since, until;  // both inclusive, in whole seconds
  size_t limit = 100;                // newest ones; 0: all
};
// Oldest first.
Result<std::vector<Entry>> ListEntries(store::Tx& tx, const EntryQuery& query);

// The one entry of that number, if there is one.
Result<std::optional<Entry>> FindEntry(store::Tx& tx, int64_t sequence);

// What a verification found. `problems` (at most 100, then their count) name sequence numbers:
// changed record, gap, cut-off tail, bad signature, key mismatch. Entries after `signed_through`
// hang together, but could have been cut off or rewritten without a trace.
struct Verification {
  int64_t entries = 0;
  int64_t signed_through = 0;  // sequence covered by the newest valid signature
  std::string head;            // newest hash
  std::vector<std::string> problems;
  bool ok() const { return problems.empty(); }
};
// `anchor`: a head that was exported before (sequence:hash); its absence from the chain is a
// truncation or a rewrite; kInvalid when it is not of that form. Reads the chain once, in one
// snapshot, with memory that does not grow with it.
Result<Verification> Verify(store::Home& home, const std::optional<std::string>& anchor);

}  // namespace bartizan::audit
