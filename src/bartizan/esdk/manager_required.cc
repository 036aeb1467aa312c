// Keys of the encryption context that are authenticated but not stored.
// (framework/required-encryption-context-cmm.md)
#include <utility>

#include "bartizan/esdk/materials_check.h"

namespace bartizan::esdk {
namespace {

class RequiredContext final : public MaterialsManager {
 public:
  RequiredContext(ManagerPtr inner, std::set<std::string> keys)
      : inner_(std::move(inner)), keys_(std::move(keys)) {}

  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    if (auto status = CheckAll(request.context, "the encryption context"); !status) {
      return std::unexpected(status.error());
    }
    EncryptionRequest inner_request = request;
    inner_request.required_keys.insert(keys_.begin(), keys_.end());
    auto materials = inner_->ForEncrypt(inner_request);
    if (!materials) return materials;
    if (auto status = CheckMaterials(*materials, inner_request); !status) {
      return std::unexpected(status.error());
    }
    return materials;
  }

  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    if (auto status = CheckAll(request.reproduced, "the reproduced encryption context"); !status) {
      return std::unexpected(status.error());
    }
    auto materials = inner_->ForDecrypt(request);
    if (!materials) return materials;
    if (auto status = CheckMaterials(*materials, request); !status) {
      return std::unexpected(status.error());
    }
    // An inner manager may change the context: a pair that it dropped or changed would not be
    // authenticated at all.
    for (const auto& key : keys_) {
      auto found = materials->context.find(key);
      if (found == materials->context.end() || found->second != request.reproduced.at(key)) {
        return Fail(Errc::kContextMismatch,
                    "the materials do not carry the required context key " + key);
      }
    }
    return materials;
  }

 private:
  Status CheckAll(const EncryptionContext& context, const char* where) const {
    if (!inner_) {
      return Fail(Errc::kInvalidArgument, "the materials manager has no manager under it");
    }
    for (const auto& key : keys_) {
      if (context.contains(key)) continue;
      return Fail(Errc::kContextMismatch,
                  "the required key " + key + " is missing in " + std::string(where));
    }
    return {};
  }

  ManagerPtr inner_;
  std::set<std::string> keys_;
};

}  // namespace

ManagerPtr RequiredContextManager(ManagerPtr inner, std::set<std::string> keys) {
  return std::make_shared<RequiredContext>(std::move(inner), std::move(keys));
}

}  // namespace bartizan::esdk
