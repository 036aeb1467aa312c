#include "bartizan/iampolicy/principal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

constexpr size_t kAccountDigits = 12;
constexpr std::string_view kNoAccount = "-";

bool IsAccount(std::string_view text) {
  return text.size() == kAccountDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool HasWildcard(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

// arn:partition:service:region:account:resource; what is missing is empty.
struct Arn {
  std::array<std::string_view, 5> head;
  std::string_view resource;
  bool whole = false;
  std::string_view Account() const { return head[4]; }
};

Arn SplitArn(std::string_view text) {
  Arn arn;
  for (std::string_view& part : arn.head) {
    const size_t colon = text.find(':');
    part = text.substr(0, colon);
    if (colon == std::string_view::npos) return arn;
    text.remove_prefix(colon + 1);
  }
  arn.resource = text;
  arn.whole = true;
  return arn;
}

std::string AwsPattern(const std::string& value) {
  if (value == "*") return "AWS|*";
  if (IsAccount(value)) return "AWS|" + value + "|*";
  if (!value.starts_with("arn:")) return fmt::format("AWS|{}|{}", kNoAccount, value);
  const Arn arn = SplitArn(value);
  // The wildcard that ends a short ARN stands for all parts behind it.
  if (!arn.whole || arn.Account().empty()) {
    return fmt::format("AWS|{}|{}", HasWildcard(value) ? "*" : kNoAccount, value);
  }
  if (arn.resource != "root") return fmt::format("AWS|{}|{}", arn.Account(), value);
  return arn.Account() == "*" ? "AWS|*" : fmt::format("AWS|{}|*", arn.Account());
}

// "AWS|account|value" or "Service|value".
struct Parts {
  std::string_view type, account, value;
};

Parts SplitPattern(std::string_view pattern) {
  Parts parts;
  const size_t bar = pattern.find('|');
  parts.type = pattern.substr(0, bar);
  if (bar == std::string_view::npos) return parts;
  parts.value = pattern.substr(bar + 1);
  if (parts.type != "AWS") return parts;
  const size_t second = parts.value.find('|');
  parts.account = parts.value.substr(0, second);
  parts.value = second == std::string_view::npos ? "" : parts.value.substr(second + 1);
  return parts;
}

std::string ShowArn(std::string_view value) {
  const Arn arn = SplitArn(value);
  if (!value.starts_with("arn:") || !arn.whole) return ShowPattern(value);
  std::string shown = ShowPattern(arn.resource);
  if (!arn.Account().empty()) shown += " of " + ShowPattern(arn.Account());
  return shown;
}

std::string ShowAws(const Parts& parts) {
  if (parts.account.empty() ||
      (parts.account == "*" && (parts.value.empty() || parts.value == "*")))
    return "anyone";
  if (parts.account == kNoAccount && !parts.value.starts_with("arn:")) {
    return "deleted principal " + ShowPattern(parts.value);
  }
  if (parts.value.empty() || parts.value == "*") return "account " + ShowPattern(parts.account);
  return ShowArn(parts.value);
}

// One text that the pattern matches.
std::string Concrete(std::string_view pattern) {
  std::string word = ShowWord(pattern);
  std::replace(word.begin(), word.end(), '*', 'x');
  std::replace(word.begin(), word.end(), '?', 'x');
  return word;
}

// An account that the pattern matches: nines stand where it has wildcards.
std::string ConcreteAccount(std::string_view pattern) {
  std::string digits;
  size_t stars = 0, star_at = 0;
  for (const char c : pattern) {
    if (c == '*') {
      if (stars++ == 0) star_at = digits.size();
    } else {
      digits += c == '?' || c == kFresh ? '9' : c;
    }
  }
  if (stars > 0 && digits.size() < kAccountDigits) {
    digits.insert(star_at, kAccountDigits - digits.size(), '9');
  }
  return digits;
}

std::string ConcreteArn(std::string_view pattern, std::string_view account) {
  const Arn arn = SplitArn(pattern);
  const auto or_usual = [](std::string_view part, std::string_view usual) {
    return part.empty() || part == "*" ? std::string(usual) : Concrete(part);
  };
  return fmt::format("arn:{}:{}:{}:{}:{}", or_usual(arn.head[1], "aws"),
                     or_usual(arn.head[2], "iam"), arn.head[3] == "*" ? "" : Concrete(arn.head[3]),
                     ConcreteAccount(account), or_usual(arn.resource, "role/x"));
}

}  // namespace

Result<std::string> PrincipalPattern(std::string_view type, std::string_view value) {
  if (value.empty()) return Fail(Code::kInvalid, "a principal is empty");
  // Policy variables mean nothing in a principal.
  BARTIZAN_TRY(const std::string encoded, EncodePattern(value, false));
  if (type == "AWS") return AwsPattern(encoded);
  if (type == "Service" || type == "Federated" || type == "CanonicalUser") {
    return fmt::format("{}|{}", type, encoded);
  }
  return Fail(Code::kInvalid, fmt::format("no such type of principal: {:?}", type),
              "AWS, Service, Federated and CanonicalUser are known");
}

std::string ShowPrincipal(std::string_view pattern) {
  const Parts parts = SplitPattern(pattern);
  if (parts.type == "AWS") return ShowAws(parts);
  const bool any = parts.value == "*";
  if (parts.type == "Service") return any ? "any service" : ShowPattern(parts.value);
  if (parts.type == "Federated") return any ? "any identity provider" : ShowArn(parts.value);
  if (parts.type == "CanonicalUser") {
    return any ? "any canonical user" : "canonical user " + ShowPattern(parts.value);
  }
  return ShowPattern(pattern);
}

std::string PrincipalExample(std::string_view pattern) {
  const Parts parts = SplitPattern(pattern);
  if (parts.type == "Service" && (parts.value.empty() || parts.value == "*")) {
    return "x.amazonaws.com";
  }
  if (parts.type != "AWS") return Concrete(parts.type.empty() ? pattern : parts.value);
  if (parts.account == kNoAccount) return Concrete(parts.value);
  const std::string_view account = parts.account.empty() ? "*" : parts.account;
  return ConcreteArn(parts.value == "*" ? "" : parts.value, account);
}

}  // namespace bartizan::iampolicy
