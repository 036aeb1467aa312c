#include "bartizan/esdk_kms/branch_key_item.h"

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/esdk_kms/calls.h"

namespace bartizan::esdk_kms {
namespace {

constexpr std::string_view kEncrypted = "enc", kTableName = "tablename";
constexpr std::string_view kFormat = "hierarchy-version";

std::unexpected<esdk::Error> Bad(std::string_view what) {
  return esdk::Fail(esdk::Errc::kKeyService, "the item is no branch key: " + std::string(what));
}

// {"S": "text"} and the like: one member.
esdk::Result<std::string> Scalar(const data::Json& value, std::string_view type,
                                 std::string_view name) {
  const auto* object = value.if_object();
  if (object == nullptr || object->size() != 1 || data::Find(*object, type) == nullptr) {
    return Bad("the type of " + std::string(name));
  }
  auto text = TextMember(*object, type);
  if (!text) return Bad("the type of " + std::string(name));
  return text;
}

esdk::Status CheckAttributes(const BranchKeyItem& item, const std::string& branch_key_id,
                             std::string_view type) {
  for (const char* name :
       {"branch-key-id", "type", "create-time", "kms-arn", "hierarchy-version"}) {
    auto found = item.attributes.find(name);
    if (found == item.attributes.end() || found->second.empty()) {
      return Bad("it has no " + std::string(name));
    }
  }
  if (item.encrypted.empty()) return Bad("it has no enc");
  if (item.attributes.contains(std::string(kTableName))) return Bad("it has a tablename");
  if (item.at("branch-key-id") != branch_key_id) return Bad("it is for another id");
  if (item.at("type") != type) return Bad("it is of another type");
  if (item.at(std::string(kFormat)) != "1") return Bad("a hierarchy-version that is not known");
  if (item.attributes.contains("version") != (type == kActiveType)) return Bad("its version");
  if (type == kActiveType && !item.at("version").starts_with(kVersionPrefix)) {
    return Bad("its version");
  }
  return {};
}

}  // namespace

std::string BranchKeyItem::version() const {
  const std::string& named = at("type") == kActiveType ? at("version") : at("type");
  return named.substr(kVersionPrefix.size());
}

esdk::EncryptionContext BranchKeyItem::Context(const std::string& logical_name) const {
  esdk::EncryptionContext context = attributes;
  context[std::string(kTableName)] = logical_name;
  return context;
}

data::JsonObject BranchKeyItem::ToDynamo() const {
  data::JsonObject item;
  for (const auto& [name, value] : attributes) {
    item[name] = data::JsonObject{{name == kFormat ? "N" : "S", value}};
  }
  item[kEncrypted] = data::JsonObject{{"B", Blob(encrypted)}};
  return item;
}

esdk::Result<BranchKeyItem> ParseItem(const data::JsonObject& item,
                                      const std::string& branch_key_id, std::string_view type) {
  BranchKeyItem parsed;
  for (const auto& [key, value] : item) {
    const std::string_view name = data::View(key);
    if (name == kEncrypted) {
      BARTIZAN_TRY(std::string text, Scalar(value, "B", name));
      auto bytes = Base64Decode(text);
      if (!bytes) return Bad("enc is not base64");
      parsed.encrypted = *std::move(bytes);
      continue;
    }
    BARTIZAN_TRY(parsed.attributes[std::string(name)],
                 Scalar(value, name == kFormat ? "N" : "S", name));
  }
  BARTIZAN_DO(CheckAttributes(parsed, branch_key_id, type));
  return parsed;
}

}  // namespace bartizan::esdk_kms
