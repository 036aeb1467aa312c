#pragma once
// Big-endian numbers in byte arrays. The caller has checked that the bytes are there.
#include <bit>
#include <cstring>

#include "bartizan/esdk/types.h"

namespace bartizan::esdk {

template <class Number>
Number LoadBig(const uint8_t* from) {
  Number value;
  std::memcpy(&value, from, sizeof(value));
  return std::endian::native == std::endian::little ? std::byteswap(value) : value;
}

template <class Number>
void StoreBig(Number value, uint8_t* to) {
  if constexpr (std::endian::native == std::endian::little) value = std::byteswap(value);
  std::memcpy(to, &value, sizeof(value));
}

template <class Number>
void AppendBig(Number value, std::vector<uint8_t>& to) {
  to.resize(to.size() + sizeof(value));
  StoreBig(value, to.data() + to.size() - sizeof(value));
}

}  // namespace bartizan::esdk
