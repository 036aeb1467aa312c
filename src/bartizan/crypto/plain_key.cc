#include "bartizan/crypto/plain_key.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "bartizan/base/text.h"

namespace bartizan::crypto::internal {
namespace {

using Span = std::span<const uint8_t>;

constexpr uint8_t kInteger = 0x02, kBits = 0x03, kOctets = 0x04, kNull = 0x05, kObject = 0x06,
                  kSequence = 0x30, kCurveField = 0xA0, kPointField = 0xA1;
constexpr std::string_view kRsaObject = "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";
constexpr std::string_view kEcObject = "\x2a\x86\x48\xce\x3d\x02\x01";

struct CurveObject {
  std::string_view object;
  const char* group;
  size_t field_bytes;
};
constexpr std::array<CurveObject, 3> kCurves = {{
    {"\x2a\x86\x48\xce\x3d\x03\x01\x07", "prime256v1", 32},
    {std::string_view("\x2b\x81\x04\x00\x22", 5), "secp384r1", 48},
    {std::string_view("\x2b\x81\x04\x00\x23", 5), "secp521r1", 66},
}};

// Takes elements off the front. After one that is not as expected everything is: see sound().
class Der {
 public:
  explicit Der(Span rest) : rest_(rest) {}
  bool Has(uint8_t tag) const { return sound_ && !rest_.empty() && rest_[0] == tag; }
  Span Take(uint8_t tag) {
    auto size = Has(tag) ? ContentSize() : std::nullopt;
    if (!size) {
      sound_ = false;
      rest_ = {};
      return {};
    }
    Span content = rest_.first(*size);
    rest_ = rest_.subspan(*size);
    return content;
  }
  Der Into(uint8_t tag) {
    Der inner(Take(tag));
    inner.sound_ = sound_;
    return inner;
  }
  // A number that is not negative, without the zero that may come first.
  Span Number() {
    Span number = Take(kInteger);
    bool minimal = number.size() == 1 || (number.size() > 1 && (number[0] != 0 || number[1] > 127));
    if (!minimal || number[0] > 127) sound_ = false;
    return sound_ && number[0] == 0 && number.size() > 1 ? number.subspan(1) : number;
  }
  bool Is(uint8_t tag, std::string_view content) {
    return std::ranges::equal(Take(tag), bartizan::Bytes(content));
  }
  bool EndsSound() const { return sound_ && rest_.empty(); }

 private:
  // Moves behind tag and length: one byte, or the least number of bytes, of which two are enough.
  std::optional<size_t> ContentSize() {
    if (rest_.size() < 2) return std::nullopt;
    size_t size = rest_[1], head = 2;
    if (size == 0x81 && rest_.size() > 2 && rest_[2] > 127) {
      size = rest_[2];
      head = 3;
    } else if (size == 0x82 && rest_.size() > 3 && rest_[2] != 0) {
      size = static_cast<size_t>(rest_[2]) << 8U | rest_[3];
      head = 4;
    } else if (size > 127) {
      return std::nullopt;
    }
    rest_ = rest_.subspan(head);
    if (size > rest_.size()) return std::nullopt;
    return size;
  }
  Span rest_;
  bool sound_ = true;
};

// Parameters for OpenSSL, with numbers in the machine's order, which are wiped.
class Parameters {
 public:
  Parameters() { params_.reserve(kMost + 1); }
  ~Parameters() {
    for (auto& number : numbers_) OPENSSL_cleanse(number.data(), number.size());
  }
  Parameters(const Parameters&) = delete;
  Parameters& operator=(const Parameters&) = delete;
  void AddNumber(const char* name, Span big_endian) {
    auto& native = numbers_.emplace_back(big_endian.begin(), big_endian.end());
    if constexpr (std::endian::native == std::endian::little) std::ranges::reverse(native);
    params_.push_back(OSSL_PARAM_construct_BN(name, native.data(), native.size()));
  }
  void AddText(const char* name, const char* text) {
    params_.push_back(OSSL_PARAM_construct_utf8_string(name, const_cast<char*>(text), 0));
  }
  void AddBytes(const char* name, Span bytes) {  // which stay where they are
    params_.push_back(
        OSSL_PARAM_construct_octet_string(name, const_cast<uint8_t*>(bytes.data()), bytes.size()));
  }
  Key Make(const char* type) {
    params_.push_back(OSSL_PARAM_construct_end());
    KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    BARTIZAN_CHECK(context != nullptr);
    EVP_PKEY* key = nullptr;
    bool made = EVP_PKEY_fromdata_init(context.get()) == 1 &&
                EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, params_.data()) == 1;
    return {made ? key : nullptr, EVP_PKEY_free};
  }

 private:
  static constexpr size_t kMost = 8;
  std::vector<std::vector<uint8_t>> numbers_;
  std::vector<OSSL_PARAM> params_;
};

// RFC 8017, A.1.2: version 0 has two primes.
Key RsaKeyOf(Der outer) {
  constexpr std::array<const char*, 8> kNames = {
      OSSL_PKEY_PARAM_RSA_N,         OSSL_PKEY_PARAM_RSA_E,           OSSL_PKEY_PARAM_RSA_D,
      OSSL_PKEY_PARAM_RSA_FACTOR1,   OSSL_PKEY_PARAM_RSA_FACTOR2,     OSSL_PKEY_PARAM_RSA_EXPONENT1,
      OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_COEFFICIENT1};
  Der fields = outer.Into(kSequence);
  if (!outer.EndsSound() || !fields.Is(kInteger, std::string_view("\0", 1))) return nullptr;
  Parameters parameters;
  for (const char* name : kNames) {
    Span number = fields.Number();
    if (number.empty()) return nullptr;
    parameters.AddNumber(name, number);
  }
  return fields.EndsSound() ? parameters.Make("RSA") : nullptr;
}

const CurveObject* CurveOf(Span object) {
  auto found = std::ranges::find_if(kCurves, [&](const CurveObject& curve) {
    return std::ranges::equal(object, bartizan::Bytes(curve.object));
  });
  return found == kCurves.end() ? nullptr : &*found;
}

// RFC 5915: the curve may be named within, or by what is around it, but not in two ways.
Key EcKeyOf(Der outer, const CurveObject* curve) {
  Der fields = outer.Into(kSequence);
  if (!outer.EndsSound() || !fields.Is(kInteger, "\x01")) return nullptr;
  Span scalar = fields.Take(kOctets);
  if (fields.Has(kCurveField)) {
    Der field = fields.Into(kCurveField);
    const CurveObject* named = CurveOf(field.Take(kObject));
    if (!field.EndsSound() || (curve != nullptr && named != curve)) return nullptr;
    curve = named;
  }
  Der point_field = fields.Into(kPointField);
  Span point = point_field.Take(kBits);
  if (!fields.EndsSound() || !point_field.EndsSound() || curve == nullptr) return nullptr;
  if (scalar.size() != curve->field_bytes || point.size() != 2 + 2 * curve->field_bytes ||
      point[0] != 0 || point[1] != 4) {
    return nullptr;
  }
  Parameters parameters;
  parameters.AddText(OSSL_PKEY_PARAM_GROUP_NAME, curve->group);
  parameters.AddBytes(OSSL_PKEY_PARAM_PUB_KEY, point.subspan(1));
  parameters.AddNumber(OSSL_PKEY_PARAM_PRIV_KEY, scalar);
  return parameters.Make("EC");
}

// RFC 5208.
Key KeyOfPkcs8(Der outer) {
  Der fields = outer.Into(kSequence);
  if (!outer.EndsSound() || !fields.Is(kInteger, std::string_view("\0", 1))) return nullptr;
  Der algorithm = fields.Into(kSequence);
  Der key(fields.Take(kOctets));
  if (!fields.EndsSound()) return nullptr;
  Span object = algorithm.Take(kObject);
  if (std::ranges::equal(object, bartizan::Bytes(kRsaObject))) {
    return algorithm.Is(kNull, "") && algorithm.EndsSound() ? RsaKeyOf(key) : nullptr;
  }
  if (!std::ranges::equal(object, bartizan::Bytes(kEcObject))) return nullptr;
  const CurveObject* curve = CurveOf(algorithm.Take(kObject));
  return curve != nullptr && algorithm.EndsSound() ? EcKeyOf(key, curve) : nullptr;
}

}  // namespace

Key KeyOfPlainDer(std::span<const uint8_t> der) {
  ErrorsCleared cleared;
  Key key = KeyOfPkcs8(Der(der));
  if (!key) key = RsaKeyOf(Der(der));
  if (!key) key = EcKeyOf(Der(der), nullptr);
  return key;
}

}  // namespace bartizan::crypto::internal
