// The manager that keeps materials for a while. (framework/caching-cmm.md)
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/esdk/big_endian.h"
#include "bartizan/esdk/manager_cache.h"
#include "bartizan/esdk/materials_check.h"

namespace bartizan::esdk {
namespace {

constexpr uint64_t kMostMessages = uint64_t{1} << 32U;
constexpr uint64_t kMostBytes = (uint64_t{1} << 63U) - 1;
constexpr double kLongestAge = 1e9;  // seconds, some 31 years: what is longer is cut to it

// caching-cmm.md, "Appendix A": SHA-384 over the resource, the scope, the partition and what was
// asked for. Ids never leave this process, so that fields are told apart by their lengths and not
// by null bytes, which a partition could contain; and what the formulas leave out but answers
// depend on is in them: the policy, the required keys and the reproduced context.
class IdBuilder {
 public:
  IdBuilder(uint8_t scope, std::string_view partition, CommitmentPolicy policy) {
    const std::array<uint8_t, 3> head{1, scope, static_cast<uint8_t>(policy)};
    Add(head);
    AddText(partition);
  }
  void Add(Bytes bytes) {
    AddNumber(bytes.size());
    hasher_.Update(bytes);
  }
  void AddText(std::string_view text) {
    Add({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
  }
  void AddNumber(uint64_t number) {
    std::array<uint8_t, 8> bytes{};
    StoreBig(number, bytes.data());
    hasher_.Update(bytes);
  }
  // Not by SerializeContext, whose lengths of 16 bits hold only for what was checked.
  void AddContext(const EncryptionContext& context) {
    AddNumber(context.size());
    for (const auto& [key, value] : context) {
      AddText(key);
      AddText(value);
    }
  }
  CacheId Finish() {
    CacheId id{};
    hasher_.Finish(id);
    return id;
  }

 private:
  crypto::Hasher hasher_{crypto::Hash::kSha384};
};

CacheId EncryptionId(const EncryptionRequest& request, std::string_view partition) {
  IdBuilder id(1, partition, request.policy);
  id.AddNumber(request.suite != nullptr ? request.suite->id : 0);
  id.AddContext(request.context);
  id.AddNumber(request.required_keys.size());
  for (const auto& key : request.required_keys) id.AddText(key);
  return id.Finish();
}

CacheId DecryptionId(const DecryptionRequest& request, std::string_view partition) {
  IdBuilder id(2, partition, request.policy);
  id.AddNumber(request.suite->id);
  id.AddNumber(request.keys.size());
  std::vector<const EncryptedDataKey*> keys;
  keys.reserve(request.keys.size());
  for (const auto& key : request.keys) keys.push_back(&key);
  std::ranges::sort(keys, [](const auto* a, const auto* b) {
    return std::tie(a->provider_id, a->info, a->ciphertext) <
           std::tie(b->provider_id, b->info, b->ciphertext);
  });
  for (const auto* key : keys) {
    id.AddText(key->provider_id);
    id.Add(key->info);
    id.Add(key->ciphertext);
  }
  id.AddContext(request.context);
  id.AddContext(request.reproduced);
  return id.Finish();
}

// The messages of a suite without KDF would all have one content key.
bool HasNoKdf(const AlgorithmSuite* suite) {
  return suite != nullptr && suite->kdf == Hash::kNone;
}

// Ends a flight on every way out, so that nobody waits for ever.
class FlightGuard {
 public:
  FlightGuard(MaterialsCache& cache, const CacheId& id, std::shared_ptr<Flight> flight)
      : cache_(cache), id_(id), flight_(std::move(flight)) {}
  FlightGuard(const FlightGuard&) = delete;
  FlightGuard& operator=(const FlightGuard&) = delete;
  ~FlightGuard() {
    if (flight_) cache_.EndFlight(id_, *flight_, std::move(error_));
  }
  void Failed(const Error& error) { error_ = error; }

 private:
  MaterialsCache& cache_;
  const CacheId& id_;
  std::shared_ptr<Flight> flight_;  // null: nobody waits
  std::optional<Error> error_;
};

class Caching final : public MaterialsManager {
 public:
  Caching(ManagerPtr inner, std::shared_ptr<MaterialsCache> cache, CacheLimits limits,
          std::string partition)
      : inner_(std::move(inner)),
        cache_(std::move(cache)),
        limits_(std::move(limits)),
        max_age_(std::chrono::duration_cast<CacheTime::duration>(
            std::chrono::duration<double>(std::min(limits_.max_age_seconds, kLongestAge)))),
        partition_(std::move(partition)) {}

  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    if (auto status = CheckRequest(request); !status) return std::unexpected(status.error());
    if (HasNoKdf(request.suite) || limits_.max_messages == 1 || !request.plaintext_length ||
        *request.plaintext_length > limits_.max_bytes) {
      return Checked(inner_->ForEncrypt(request), request);
    }
    // The materials will serve other messages too.
    EncryptionRequest any_length = request;
    any_length.plaintext_length.reset();
    const CacheUse use{.messages = 1,
                       .bytes = *request.plaintext_length,
                       .max_messages = limits_.max_messages,
                       .max_bytes = limits_.max_bytes};
    return Get<EncryptionMaterials, &CacheEntry::encryption>(
        EncryptionId(request, partition_), use, request,
        [&] { return inner_->ForEncrypt(any_length); });
  }

  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    if (auto status = CheckRequest(request); !status) return std::unexpected(status.error());
    if (HasNoKdf(request.suite)) return Checked(inner_->ForDecrypt(request), request);
    return Get<DecryptionMaterials, &CacheEntry::decryption>(
        DecryptionId(request, partition_), CacheUse{}, request,
        [&] { return inner_->ForDecrypt(request); });
  }

 private:
  CacheTime Now() const {
    return limits_.clock ? limits_.clock() : std::chrono::steady_clock::now();
  }

  template <class Materials, class Request>
  static Result<Materials> Checked(Result<Materials> materials, const Request& request) {
    if (!materials) return materials;
    if (auto status = CheckMaterials(*materials, request); !status) {
      return std::unexpected(status.error());
    }
    return materials;
  }

  // From the cache; or from another thread that is asking already; or from `ask`. A thread waits
  // once only: when the answer of the other does not last for all, the rest ask side by side.
  template <class Materials, auto kKind, class Request, class Ask>
  Result<Materials> Get(const CacheId& id, CacheUse use, const Request& request, const Ask& ask) {
    use.max_age = max_age_;
    use.now = Now();
    auto found = cache_->FindOrJoin(id, use);
    if (!found.entry && !found.leads) {
      if (auto error = found.flight->Wait()) return std::unexpected(*std::move(error));
      use.now = Now();
      found.entry = cache_->Find(id, use);
    }
    if (found.entry) {
      const auto& materials = (*found.entry).*kKind;
      if (!materials) return Fail(Errc::kInternal, "the cache has materials of another kind");
      return Checked(Result<Materials>(Clone(*materials)), request);
    }
    FlightGuard guard(*cache_, id, found.leads ? found.flight : nullptr);
    auto materials = Checked(ask(), request);
    if (!materials) {
      guard.Failed(materials.error());
      return materials;
    }
    if (!HasNoKdf(materials->suite)) {      // the inner manager may have chosen
      CacheEntry entry{.created = use.now,  // before asking: the data key is not younger
                       .expires = use.now + max_age_,
                       .messages = use.messages,
                       .bytes = use.bytes};
      entry.*kKind = std::make_shared<const Materials>(Clone(*materials));
      cache_->Put(id, std::move(entry));
    }
    return materials;
  }

  const ManagerPtr inner_;
  const std::shared_ptr<MaterialsCache> cache_;
  const CacheLimits limits_;
  const CacheTime::duration max_age_;
  const std::string partition_;
};

}  // namespace

Result<ManagerPtr> CachingManager(ManagerPtr inner, std::shared_ptr<MaterialsCache> cache,
                                  CacheLimits limits, std::string partition) {
  if (!inner) return Fail(Errc::kInvalidArgument, "a caching manager needs a manager under it");
  if (!(limits.max_age_seconds > 0)) {  // also when it is not a number
    return Fail(Errc::kInvalidArgument, "the age of cached materials must be more than 0 seconds");
  }
  if (limits.max_messages < 1 || limits.max_messages > kMostMessages) {
    return Fail(Errc::kInvalidArgument, "1 to 4,294,967,296 messages may use one data key");
  }
  if (limits.max_bytes > kMostBytes) {
    return Fail(Errc::kInvalidArgument, "at most 2^63 - 1 bytes may be encrypted by one data key");
  }
  if (!cache) cache = MakeCache(limits.capacity);
  if (partition.empty()) partition = crypto::RandomUuid();
  return std::make_shared<Caching>(std::move(inner), std::move(cache), std::move(limits),
                                   std::move(partition));
}

}  // namespace bartizan::esdk
