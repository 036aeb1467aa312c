#include "bartizan/iam/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/principal.h"

namespace bartizan::iam {

namespace {

// The resource part of an ARN (behind its fifth colon), or all of the text.
std::string_view ResourcePart(std::string_view text) {
  if (!text.starts_with("arn:")) return text;
  size_t at = 0;
  for (int colons = 0; colons < 5; ++colons) {
    at = text.find(':', at);
    if (at == std::string_view::npos) return text;
    ++at;
  }
  return at < text.size() ? text.substr(at) : text;
}

}  // namespace

std::string ActionsText(const Change& change) {
  const auto& actions = change.actions;
  if (change.future && actions.empty()) return "actions to come";
  if (actions.empty()) return change.asked.action.empty() ? "some action" : change.asked.action;
  if (actions.size() <= 3) return fmt::format("{}", fmt::join(actions, ", "));
  std::set<std::string_view> services;
  std::string_view last;  // of one service there are many in a row
  for (const std::string_view action : actions) {
    const auto service = action.substr(0, action.find(':'));
    if (service != last) services.insert(last = service);
  }
  const std::string of =
      services.size() == 1 ? std::string(*services.begin()) : Count(services.size(), "service");
  return fmt::format("{} of {} ({} …)", Count(actions.size(), "action"), of, actions.front());
}

std::string TargetText(const Change& change) {
  if (change.kind == ChangeKind::kTrust) return iampolicy::ShowPrincipal(change.target);
  const std::string shown = iampolicy::ShowPattern(change.target);
  return std::string(ResourcePart(shown));
}

std::string TitleOf(const Change& change) {
  const std::string_view sign = !change.proven                         ? "?"
                                : change.direction == Direction::kLess ? "-"
                                                                       : "+";
  std::string title;
  if (change.kind == ChangeKind::kTrust) {
    title = fmt::format("{} trust: {} by {}", sign, ActionsText(change), TargetText(change));
  } else {
    title = fmt::format("{} {} on {}", sign, ActionsText(change), TargetText(change));
  }
  if (change.conditional) title += ", by its conditions";
  return title;
}

std::string SourceText(const SourceRef& source) {
  std::string text = fmt::format("{} #{}", source.policy, source.statement);
  if (!source.sid.empty()) text += fmt::format(" ({})", source.sid);
  if (source.type == "boundary") text = "boundary " + text;
  if (!source.group.empty()) text += " of group " + source.group;
  return text;
}

std::string RequestText(const iampolicy::Request& request, ChangeKind kind) {
  std::string text = request.action;
  if (kind == ChangeKind::kTrust)
    text += " by " + iampolicy::PrincipalExample(request.target);
  else
    text += " on " + request.target;
  std::string_view joint = " with ";
  for (const auto& [key, values] : request.context) {
    text += fmt::format("{}{} = {}", joint, key, fmt::join(values, ", "));
    joint = ", ";
  }
  return text;
}

std::string_view VerdictText(iampolicy::Verdict verdict) {
  switch (verdict) {
    case iampolicy::Verdict::kAllowed:
      return "allowed";
    case iampolicy::Verdict::kDenied:
      return "denied";
    case iampolicy::Verdict::kBounded:
      return "outside the boundary";
    case iampolicy::Verdict::kNotAllowed:
      break;
  }
  return "not allowed";
}

}  // namespace bartizan::iam
