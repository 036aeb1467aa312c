#include <cmath>

#include "bartizan/awswire/parse_body.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire::internal {
namespace {

class JsonReader {
 public:
  JsonReader(const Service& service, Mismatch& mismatch) : service_(service), mismatch_(mismatch) {}

  bool Read(uint16_t index, data::Json& value) {
    const Shape& shape = service_.shapes[index];
    switch (shape.type) {
      case Type::kStructure:
        return Structure(shape, value);
      case Type::kList:
        return List(shape, value);
      case Type::kMap:
        return Map(shape, value);
      case Type::kDocument:
        return true;
      default:
        return Scalar(shape.type, value);
    }
  }

 private:
  // The search starts behind the last hit: services mostly keep the order of the model.
  static const Member* Lookup(const Shape& shape, std::string_view key, size_t& next) {
    size_t size = shape.members.size();
    for (size_t n = 0; n < size; ++n) {
      size_t i = next + n < size ? next + n : next + n - size;
      const Member& member = shape.members[i];
      if (WireName(member) != key || !InBody(member)) continue;
      next = i + 1 == size ? 0 : i + 1;
      return &member;
    }
    return nullptr;
  }

  bool Structure(const Shape& shape, data::Json& value) {
    auto* object = value.if_object();
    if (object == nullptr) return mismatch_.Set("not an object");
    bool as_it_is = true;
    size_t next = 0;
    for (auto& entry : *object) {
      const Member* member = Lookup(shape, data::View(entry.key()), next);
      if (member == nullptr || entry.value().is_null()) {
        as_it_is = false;
        continue;
      }
      if (!Read(member->shape, entry.value())) return mismatch_.Under(member->name);
      as_it_is = as_it_is && member->name == data::View(entry.key());
    }
    if (!as_it_is) *object = Renamed(shape, *object);
    return true;
  }

  // Without unknown members and nulls, and with the names of the API reference.
  static data::JsonObject Renamed(const Shape& shape, data::JsonObject& object) {
    data::JsonObject out(object.storage());
    out.reserve(object.size());
    size_t next = 0;
    for (auto& entry : object) {
      const Member* member = Lookup(shape, data::View(entry.key()), next);
      if (member == nullptr || entry.value().is_null()) continue;
      Put(out, member->name, std::move(entry.value()));
    }
    return out;
  }

  bool List(const Shape& shape, data::Json& value) {
    auto* array = value.if_array();
    if (array == nullptr) return mismatch_.Set("not a list");
    for (size_t i = 0; i < array->size(); ++i) {
      data::Json& item = (*array)[i];
      if (item.is_null()) continue;  // sparse lists
      if (!Read(shape.members[0].shape, item)) return mismatch_.At(i);
    }
    return true;
  }

  bool Map(const Shape& shape, data::Json& value) {
    auto* object = value.if_object();
    if (object == nullptr) return mismatch_.Set("not an object");
    bool nulls = false;
    for (auto& entry : *object) {
      nulls = nulls || entry.value().is_null();
      if (entry.value().is_null()) continue;
      if (!Read(shape.members[1].shape, entry.value())) {
        return mismatch_.Under(data::View(entry.key()));
      }
    }
    if (!nulls) return true;
    data::JsonObject kept(object->storage());
    kept.reserve(object->size());
    for (auto& entry : *object) {
      if (!entry.value().is_null()) kept.emplace(entry.key(), std::move(entry.value()));
    }
    *object = std::move(kept);
    return true;
  }

  bool Scalar(Type type, data::Json& value) {
    if (const auto* text = value.if_string()) {
      if (type == Type::kString) return true;
      if (type == Type::kBlob) {
        return IsBase64(data::View(*text)) || mismatch_.Set("not base64");
      }
      std::string copy(data::View(*text));
      return ReadText(type, copy, value, mismatch_);
    }
    if (value.is_structured()) return mismatch_.Set("not a single value");
    switch (type) {
      case Type::kString:
        value = Text(data::ToJson(value));
        return true;
      case Type::kBoolean:
        return value.is_bool() || mismatch_.Set("neither true nor false");
      case Type::kInteger:
      case Type::kLong:
        return Whole(value) || mismatch_.Set("not a whole number of 64 bits");
      case Type::kFloat:
      case Type::kDouble:
        return value.is_number() || mismatch_.Set("not a number");
      case Type::kTimestamp:
        return Timestamp(value) || mismatch_.Set("not a date");
      default:
        return mismatch_.Set("not base64 text");
    }
  }

  static bool Whole(data::Json& value) {
    if (value.is_int64()) return true;
    constexpr double kExact = 9'007'199'254'740'992.0;  // 2^53
    const auto* number = value.if_double();
    if (number == nullptr || std::abs(*number) > kExact || std::trunc(*number) != *number) {
      return false;
    }
    value = static_cast<int64_t>(*number);
    return true;
  }

  static bool Timestamp(data::Json& value) {
    std::optional<Time> time;
    if (const auto* whole = value.if_int64()) time = TimestampOf(*whole);
    if (const auto* number = value.if_double()) time = TimestampOf(*number);
    if (!time) return false;
    value = Text(TimestampText(*time));
    return true;
  }

  const Service& service_;
  Mismatch& mismatch_;
};

}  // namespace

bool ReadJson(const Service& service, uint16_t shape, data::Json& value, Mismatch& mismatch) {
  return JsonReader(service, mismatch).Read(shape, value);
}

}  // namespace bartizan::awswire::internal
