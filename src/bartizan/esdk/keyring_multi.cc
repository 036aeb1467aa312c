// framework/multi-keyring.md
#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

constexpr size_t kMostThreads = 16;

// One child's work: its own copy of the materials, for children may run at the same time.
struct Part {
  Keyring* child = nullptr;
  EncryptionMaterials materials;
  Status status;
};

Part PartOf(Keyring& child, const EncryptionMaterials& whole) {
  Part part;
  part.child = &child;
  part.materials.suite = whole.suite;
  part.materials.context = whole.context;
  part.materials.required_keys = whole.required_keys;
  part.materials.data_key = whole.data_key.Clone();
  return part;
}

void Run(Part& part, Bytes data_key) {
  part.status = part.child->OnEncrypt(part.materials);
  if (part.status && !ConstantTimeEqual(part.materials.data_key.view(), data_key)) {
    part.status = Fail(Errc::kInternal, "a child keyring changed the data key");
  }
}

bool IsLocal(const Part& part) {
  return dynamic_cast<internal::LocalKeyring*>(part.child) != nullptr;
}

template <class Work>
bool Start(std::vector<std::jthread>& threads, const Work& work) {
  try {
    threads.emplace_back(work);
    return true;
  } catch (const std::system_error&) {
    return false;
  }
}

// The parts that wait for others (KMS) run in threads of their own, the rest in this one.
void RunTogether(std::span<Part> parts, Bytes data_key) {
  std::vector<Part*> remote;
  for (Part& part : parts) {
    if (!IsLocal(part)) remote.push_back(&part);
  }
  std::atomic<size_t> next = 0;
  auto work = [&] {
    for (size_t i = next++; i < remote.size(); i = next++) Run(*remote[i], data_key);
  };
  std::vector<std::jthread> threads;
  // This thread is one of the workers, and does it all where the system gives no more threads.
  for (size_t i = 1; i < std::min(remote.size(), kMostThreads) && Start(threads, work); ++i) {
  }
  for (Part& part : parts) {
    if (IsLocal(part)) Run(part, data_key);
  }
  work();
}

class Multi : public Keyring {
 public:
  Multi(KeyringPtr generator, std::vector<KeyringPtr> children, bool parallel)
      : generator_(std::move(generator)), children_(std::move(children)), parallel_(parallel) {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    if (generator_ != nullptr && !materials.data_key.empty()) {
      return Fail(Errc::kInvalidArgument,
                  "the generator finds a data key in the materials already");
    }
    if (generator_ == nullptr && materials.data_key.empty()) {
      return Fail(Errc::kInvalidArgument, "a multi-keyring without a generator needs a data key");
    }
    size_t keys_before = materials.encrypted_keys.size();
    Status done = Generate(materials);
    if (done) done = EncryptChildren(materials);
    if (!done) {
      materials.encrypted_keys.resize(keys_before);
      if (generator_ != nullptr) materials.data_key = SecretBytes();
    }
    return done;
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, "multi-keyring");
    if (!internal::MayDecrypt(materials, why)) return;
    if (generator_ != nullptr) generator_->OnDecrypt(materials, keys, causes);
    for (const KeyringPtr& child : children_) {
      if (!materials.data_key.empty()) return;
      child->OnDecrypt(materials, keys, causes);
    }
  }

 private:
  Status Generate(EncryptionMaterials& materials) const {
    if (generator_ == nullptr) return {};
    BARTIZAN_DO(generator_->OnEncrypt(materials));
    if (materials.data_key.empty()) {
      return Fail(Errc::kInternal, "the generator keyring made no data key");
    }
    return {};
  }

  // The encrypted data keys come in the order of the children, whoever was ready first.
  Status EncryptChildren(EncryptionMaterials& materials) const {
    std::vector<Part> parts;
    parts.reserve(children_.size());
    for (const KeyringPtr& child : children_) parts.push_back(PartOf(*child, materials));
    Bytes data_key = materials.data_key.view();
    if (parallel_) {
      RunTogether(parts, data_key);
    } else {
      for (Part& part : parts) {
        Run(part, data_key);
        if (!part.status) return part.status;
      }
    }
    std::vector<Error> errors;
    for (Part& part : parts) {
      if (!part.status) errors.push_back(std::move(part.status).error());
      std::ranges::move(part.materials.encrypted_keys,
                        std::back_inserter(materials.encrypted_keys));
    }
    if (errors.empty()) return {};
    if (errors.size() == 1) return std::unexpected(std::move(errors.front()));
    Errc code = errors.front().code;
    return Fail(code, "several child keyrings could not encrypt the data key", std::move(errors));
  }

  KeyringPtr generator_;
  std::vector<KeyringPtr> children_;
  bool parallel_;
};

}  // namespace

Result<KeyringPtr> MultiKeyring(KeyringPtr generator, std::vector<KeyringPtr> children,
                                bool parallel) {
  if (generator == nullptr && children.empty()) {
    return Fail(Errc::kInvalidArgument, "a multi-keyring needs a generator or a child");
  }
  if (std::ranges::find(children, nullptr) != children.end()) {
    return Fail(Errc::kInvalidArgument, "a child of the multi-keyring is missing");
  }
  return std::make_shared<Multi>(std::move(generator), std::move(children), parallel);
}

}  // namespace bartizan::esdk
