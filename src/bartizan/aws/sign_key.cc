#include "bartizan/aws/sign_key.h"

#include <string>

#include "bartizan/base/text.h"

namespace bartizan::aws::internal {
namespace {

using crypto::HmacSha256;

// A key that leaves nothing behind; made in place, so that there is no copy of it either.
struct Key {
  crypto::Sha256Bytes bytes{};
  ~Key() { crypto::Wipe(bytes.data(), bytes.size()); }
};

Key Derive(std::string_view secret, const SigningScope& scope) {
  std::string start;
  start.reserve(4 + secret.size());  // growing would leave a copy behind
  start.append("AWS4").append(secret);
  Key date{HmacSha256(Bytes(start), scope.date)};
  crypto::Wipe(start.data(), start.size());
  Key region{HmacSha256(date.bytes, scope.region)};
  Key service{HmacSha256(region.bytes, scope.service)};
  return Key{HmacSha256(service.bytes, "aws4_request")};
}

}  // namespace

SigningKeys::~SigningKeys() {
  crypto::Wipe(entries_.data(), sizeof(entries_));
}

crypto::Sha256Bytes SigningKeys::Sign(std::string_view secret, const SigningScope& scope,
                                      std::string_view text) {
  const crypto::Sha256Bytes id = crypto::Sha256()
                                     .Field(secret)
                                     .Field(scope.date)
                                     .Field(scope.region)
                                     .Field(scope.service)
                                     .Finish();
  Key key;
  if (!Find(id, key.bytes)) {
    key.bytes = Derive(secret, scope).bytes;  // two threads may do it at a time, with one result
    Keep(id, key.bytes);
  }
  return HmacSha256(key.bytes, text);
}

bool SigningKeys::Find(const crypto::Sha256Bytes& id, crypto::Sha256Bytes& key) {
  std::scoped_lock lock(mutex_);
  for (const Entry& entry : entries_) {
    if (!entry.used || entry.id != id) continue;
    key = entry.key;
    return true;
  }
  return false;
}

void SigningKeys::Keep(const crypto::Sha256Bytes& id, const crypto::Sha256Bytes& key) {
  std::scoped_lock lock(mutex_);
  Entry& entry = entries_[next_];
  entry.used = true;
  entry.id = id;
  entry.key = key;
  next_ = (next_ + 1) % entries_.size();
}

SigningKeys& SharedSigningKeys() {
  static SigningKeys& keys = *new SigningKeys;  // never destroyed: threads may outlive main
  return keys;
}

}  // namespace bartizan::aws::internal
