#include <fmt/format.h>

#include "bartizan/audit/audit.h"
#include "bartizan/audit/record.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/sign.h"

namespace bartizan::audit {
namespace {

constexpr size_t kMaxProblems = 100;

struct Anchor {
  int64_t sequence = 0;
  std::string hash;
};

Result<Anchor> ParseAnchor(const std::string& text) {
  auto parts = Split(text, ':');
  auto sequence = parts.size() == 2 ? ParseInt(parts[0]) : std::nullopt;
  if (sequence && *sequence > 0 && parts[1].size() == 64 && HexDecode(parts[1])) {
    return Anchor{.sequence = *sequence, .hash = ToLower(parts[1])};
  }
  return Fail(Code::kInvalid, "an anchor is SEQUENCE:HASH, the hash in 64 hexadecimal digits");
}

// Collects what one pass over the chain and one over its signed heads find.
class Verifier {
 public:
  explicit Verifier(std::optional<Anchor> anchor) : anchor_(std::move(anchor)) {}
  Status Chain(store::Tx& tx);
  Status Heads(store::Tx& tx, const Result<crypto::PublicKey>& key);
  Verification Finish();

 private:
  void OneEntry(const store::Row& row);
  void OneHead(const store::Row& row, const std::optional<crypto::PublicKey>& key);
  void Problem(std::string text);

  std::optional<Anchor> anchor_;
  bool anchored_ = false;
  crypto::Sha256 hash_;
  Verification result_;
  int64_t last_ = 0;  // sequence of the newest entry
  size_t unnamed_ = 0;
  std::string fingerprint_;
  std::string foreign_key_;  // of the first head that another key has signed
  int64_t foreign_heads_ = 0;
  int64_t cut_off_at_ = 0;  // the newest signed head beyond the end
};

void Verifier::Problem(std::string text) {
  if (result_.problems.size() < kMaxProblems) {
    result_.problems.push_back(std::move(text));
  } else {
    ++unnamed_;
  }
}

Status Verifier::Chain(store::Tx& tx) {
  result_.head = kFirstPreviousHash;
  BARTIZAN_DO(
      tx.Each("SELECT sequence, event_time, name, resources, record, previous_hash, hash "
              "FROM audit_events ORDER BY sequence",
              {}, [&](const store::Row& row) -> Status {
                OneEntry(row);
                return {};
              }));
  if (anchor_ && !anchored_) {
    Problem(fmt::format("entry {} of the anchor is not in the chain, which ends at {}",
                        anchor_->sequence, last_));
  }
  return {};
}

void Verifier::OneEntry(const store::Row& row) {
  int64_t sequence = row.Int(0);
  const std::string& record = row.Text(4);
  const std::string& previous = row.Text(5);
  const std::string& hash = row.Text(6);
  if (sequence != last_ + 1) {
    Problem(sequence - last_ == 2
                ? fmt::format("entry {} is missing", last_ + 1)
                : fmt::format("entries {} to {} are missing", last_ + 1, sequence - 1));
  } else if (previous != result_.head) {
    Problem(fmt::format("entry {} does not follow entry {}", sequence, last_));
  }
  if (HexEncode(hash_.Update(previous).Update(record).Finish()) != hash) {
    Problem(fmt::format("entry {} has been changed: its hash does not fit its record", sequence));
  } else if (!record.starts_with(Prefix(row.At(1), row.Text(2))) ||
             !record.ends_with(Suffix(row.Text(3)))) {
    Problem(fmt::format("entry {}: time, name or resources beside the record differ from it",
                        sequence));
  }
  if (anchor_ && anchor_->sequence == sequence) {
    anchored_ = true;
    if (anchor_->hash != hash) {
      Problem(fmt::format("entry {} is not the one of the anchor: the chain has been rewritten",
                          sequence));
    }
  }
  last_ = sequence;
  result_.head = hash;
  ++result_.entries;
}

Status Verifier::Heads(store::Tx& tx, const Result<crypto::PublicKey>& key) {
  std::optional<crypto::PublicKey> known;
  if (key) {
    known = *key;
    fingerprint_ = key->Fingerprint();
  }
  int64_t heads = 0;
  BARTIZAN_DO(tx.Each(
      "SELECT h.sequence, h.hash, h.signed_at, h.signature, h.key_fingerprint, e.hash "
      "FROM audit_heads h LEFT JOIN audit_events e ON e.sequence = h.sequence ORDER BY h.sequence",
      {}, [&](const store::Row& row) -> Status {
        ++heads;
        OneHead(row, known);
        return {};
      }));
  if (cut_off_at_ != 0) {
    Problem(
        fmt::format("the chain ends at entry {}, but entry {} has been signed: its tail has "
                    "been cut off",
                    last_, cut_off_at_));
  }
  if (foreign_heads_ != 0 && known) {
    Problem(
        fmt::format("{} signed with key {}, the home's key is {}",
                    foreign_heads_ == 1 ? "1 head is" : fmt::format("{} heads are", foreign_heads_),
                    foreign_key_, fingerprint_));
  }
  if (heads != 0 && !known) Problem("the home's audit key is missing: no signature can be checked");
  if (heads == 0 && known && last_ != 0) {
    Problem("the home has an audit key, but no signed head: signatures have been removed");
  }
  return {};
}

void Verifier::OneHead(const store::Row& row, const std::optional<crypto::PublicKey>& key) {
  int64_t sequence = row.Int(0);
  bool fits = false;
  if (row.Null(5)) {
    if (sequence > last_) cut_off_at_ = sequence;  // a gap before the end is named by Chain
  } else if (row.Text(5) != row.Text(1)) {
    Problem(fmt::format("entry {} is not the one that was signed: the chain has been rewritten",
                        sequence));
  } else {
    fits = true;
  }
  if (!key) return;
  if (row.Text(4) != fingerprint_) {
    if (foreign_heads_++ == 0) foreign_key_ = row.Text(4);
    return;
  }
  auto signature = Base64Decode(row.Text(3));
  if (!signature || !key->Verify(HeadText(sequence, row.Text(1), row.At(2)), *signature)) {
    Problem(fmt::format("the signature of entry {} is not valid", sequence));
  } else if (fits) {
    result_.signed_through = sequence;
  }
}

Verification Verifier::Finish() {
  if (unnamed_ != 0) result_.problems.push_back(fmt::format("… and {} more", unnamed_));
  return std::move(result_);
}

Result<crypto::PublicKey> PublicKeyOf(const store::Home& home) {
  BARTIZAN_TRY(auto pem, ExportPublicKey(home));
  return crypto::PublicKey::FromPem(pem);
}

}  // namespace

Result<Verification> Verify(store::Home& home, const std::optional<std::string>& anchor) {
  std::optional<Anchor> parsed;
  if (anchor) {
    BARTIZAN_TRY(parsed, ParseAnchor(*anchor));
  }
  Verifier verifier(std::move(parsed));
  BARTIZAN_DO(home.db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(verifier.Chain(tx));
    // After the snapshot is taken: whatever is signed in it, the key is there.
    auto key = PublicKeyOf(home);
    if (!key && key.error().code != Code::kNotFound) return std::unexpected(std::move(key).error());
    return verifier.Heads(tx, key);
  }));
  return verifier.Finish();
}

}  // namespace bartizan::audit
