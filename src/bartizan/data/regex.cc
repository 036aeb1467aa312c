#include "bartizan/data/regex.h"

#include <fmt/format.h>
#include <re2/re2.h>

namespace bartizan::data {

struct Regex::Impl {
  explicit Impl(std::string_view pattern, const RE2::Options& options)
      : re(re2::StringPiece(pattern.data(), pattern.size()), options) {}
  RE2 re;
};

Regex::Regex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Result<Regex> Regex::Compile(std::string_view pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  auto impl = std::make_unique<Impl>(pattern, options);
  if (!impl->re.ok()) {
    return Fail(Code::kInvalid, fmt::format("bad regular expression: {}", impl->re.error()));
  }
  return Regex(std::move(impl));
}

Regex Regex::Of(std::string_view pattern) {
  auto regex = Compile(pattern);
  BARTIZAN_CHECK(regex.has_value());
  return std::move(*regex);
}

bool Regex::Contains(std::string_view text) const {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), impl_->re);
}

std::optional<std::vector<std::string>> Regex::Search(std::string_view text) const {
  int groups = impl_->re.NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> found(static_cast<size_t>(groups));
  re2::StringPiece input(text.data(), text.size());
  if (!impl_->re.Match(input, 0, text.size(), RE2::UNANCHORED, found.data(), groups)) return {};
  std::vector<std::string> out;
  for (const auto& piece : found) out.emplace_back(piece.data() == nullptr ? "" : piece.ToString());
  return out;
}

}  // namespace bartizan::data
