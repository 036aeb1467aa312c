#include "bartizan/server/rate.h"

#include <algorithm>

namespace bartizan::server {

double RateLimiter::TokensAt(const Bucket& bucket, Micros now) const {
  const double seconds = static_cast<double>(std::max(now - bucket.at, Micros(0)).count()) / 1e6;
  return std::min(burst_, bucket.tokens + seconds * per_second_);
}

bool RateLimiter::Take(std::string_view name, Micros now) {
  std::lock_guard lock(mutex_);
  if (buckets_.size() >= most_ && !buckets_.contains(std::string(name))) Forget(now);
  Bucket& bucket = buckets_.try_emplace(std::string(name), Bucket{burst_, now}).first->second;
  bucket = {TokensAt(bucket, now), std::max(bucket.at, now)};
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

size_t RateLimiter::size() const {
  std::lock_guard lock(mutex_);
  return buckets_.size();
}

// Full ones are as good as new. Where none is full, the fuller half goes: those who ask little.
void RateLimiter::Forget(Micros now) {
  std::erase_if(buckets_, [&](const auto& each) { return TokensAt(each.second, now) >= burst_; });
  if (buckets_.size() < most_) return;
  std::vector<double> tokens;
  for (const auto& [name, bucket] : buckets_) tokens.push_back(TokensAt(bucket, now));
  const auto middle = tokens.begin() + static_cast<std::ptrdiff_t>(tokens.size() / 2);
  std::ranges::nth_element(tokens, middle);
  const double limit = *middle;
  std::erase_if(buckets_, [&](const auto& each) { return TokensAt(each.second, now) >= limit; });
}

}  // namespace bartizan::server
