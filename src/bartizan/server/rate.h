#pragma once
// Token buckets by name. Thread-safe, bounded: beyond `most` names the fullest ones are forgotten,
// which takes nothing from anybody.
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "bartizan/base/time.h"

namespace bartizan::server {

class RateLimiter {
 public:
  RateLimiter(double per_second, double burst, size_t most = 10'000)
      : per_second_(per_second), burst_(burst), most_(most) {}
  // Takes a token of that name; false when there is none. `now` of a steady clock.
  bool Take(std::string_view name, Micros now);
  size_t size() const;

 private:
  struct Bucket {
    double tokens;
    Micros at;
  };
  double TokensAt(const Bucket& bucket, Micros now) const;
  void Forget(Micros now);

  const double per_second_, burst_;
  const size_t most_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace bartizan::server
