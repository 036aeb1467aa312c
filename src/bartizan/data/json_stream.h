#pragma once
// JSON read in one pass without a tree, for large documents of a known form. The same texts are
// refused as by ParseJson, with the same messages.
#include <cstdint>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/data/json.h"

namespace bartizan::data {

// What is told while reading. Each returns whether to go on; before it returns false it sets
// `problem`, whose message StreamJson completes with the place. Texts are valid during the call.
class JsonEvents {
 public:
  virtual ~JsonEvents() = default;
  virtual bool ObjectBegin() = 0;
  virtual bool ObjectEnd() = 0;
  virtual bool ArrayBegin() = 0;
  virtual bool ArrayEnd() = 0;
  virtual bool Key(std::string_view key) = 0;
  virtual bool String(std::string_view text) = 0;
  virtual bool Other() = 0;  // a number, a boolean or null

  Error problem;
};

// kInvalid with "NAME:LINE:COLUMN (byte N): …", kLimit as ParseJson; else what an event refused,
// with the place behind the token that it refused. Events of a text that is cut short have been
// told: use nothing of them after a failure.
Status StreamJson(std::string_view text, std::string_view name, JsonEvents& events,
                  JsonLimits limits = {});

}  // namespace bartizan::data
