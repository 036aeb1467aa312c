#include "bartizan/pipeline/parse_outward.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "bartizan/aws/arn.h"
#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/notify/compose.h"

namespace bartizan::pipeline {
namespace {

using data::Yaml;

constexpr std::array kNotices = {Notice::kRunFailed, Notice::kRunSucceeded, Notice::kGateRefused,
                                 Notice::kApprovalWanted, Notice::kDeployed};
constexpr std::array<std::string_view, 2> kEncryptions = {"AES256", "aws:kms"};
constexpr size_t kMaxNotifyRules = 100;

bool IsRegion(std::string_view text) {
  return text.size() <= 32 && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool IsAccount(std::string_view text) {
  return text.size() == 12 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool HasSpaceOrControl(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
}

// Why a text names no parameter or secret; "" when it does.
std::string SourceNameProblem(std::string_view name, std::string_view service) {
  if (name.empty()) return "names nothing";
  if (name.size() > 2048 || HasSpaceOrControl(name)) return "is no name";
  if (!name.starts_with("arn:")) return {};
  auto arn = aws::ParseArn(name);
  if (!arn) return arn.error().message;
  return arn->service == service ? "" : fmt::format("is an ARN of {}", arn->service);
}

class OutwardReader {
 public:
  OutwardReader(DefinitionReader& reader, Definition& definition) : r_(reader), d_(definition) {}

  void Secrets(const Yaml& node) {
    if (node.kind != Yaml::kMapping) {
      r_.Problem(node, "'secrets' of the file says which refs may have them",
                 "secrets: { refs: [main] } here, and the names in the steps that use them");
      return;
    }
    static constexpr std::array<std::string_view, 2> kKeys = {"refs", "from"};
    r_.OnlyKeys(node, kKeys, "'secrets'");
    if (const Yaml* refs = node.Find("refs")) {
      d_.secret_refs = r_.Texts(*refs, "'secrets: refs'");
      if (d_.secret_refs.empty()) {
        r_.Problem(*refs, "'secrets: refs' is empty", "without it only 'target' has secrets");
      }
    }
    if (const Yaml* from = node.Find("from")) Sources(*from);
  }

  void Aws(const Yaml& node) {
    if (!r_.Mapping(node, "'aws'")) return;
    static constexpr std::array<std::string_view, 3> kKeys = {"profile", "region", "account"};
    r_.OnlyKeys(node, kKeys, "'aws'");
    AwsChoice& aws = d_.outward.aws;
    if (const Yaml* n = node.Find("profile")) aws.profile = r_.Filled(*n, "'aws: profile'");
    if (const Yaml* n = node.Find("region")) {
      aws.region = r_.Filled(*n, "'aws: region'");
      if (!IsRegion(aws.region)) Wrong(*n, aws.region, "the name of a region", "eu-central-1");
    }
    if (const Yaml* n = node.Find("account")) {
      aws.account = r_.Filled(*n, "'aws: account'");
      bool wrong = !aws.account.empty() && !IsAccount(aws.account);
      if (wrong) Wrong(*n, aws.account, "the number of an account", "12 digits");
    }
  }

  void Findings(const Yaml& node) {
    if (!r_.Mapping(node, "'findings'")) return;
    static constexpr std::array<std::string_view, 1> kKeys = {"push"};
    r_.OnlyKeys(node, kKeys, "'findings'");
    const Yaml* push = node.Find("push");
    if (push == nullptr) {
      r_.Problem(node, "'findings' says nothing", "findings: { push: security-hub }");
      return;
    }
    std::string where = r_.Filled(*push, "'findings: push'");
    d_.outward.push_findings = where == "security-hub";
    if (!where.empty() && where != "security-hub") {
      Wrong(*push, where, "a place for findings", "push: security-hub");
    }
  }

  void Archive(const Yaml& node) {
    if (!r_.Mapping(node, "'archive'")) return;
    static constexpr std::array<std::string_view, 4> kKeys = {"to", "sse", "kms-key", "ref"};
    r_.OnlyKeys(node, kKeys, "'archive'");
    ArchivePlace place;
    if (const Yaml* to = node.Find("to")) {
      place.to = r_.Filled(*to, "'archive: to'");
      auto parsed = aws::ParseS3Uri(place.to);
      if (!place.to.empty() && !parsed) r_.Problem(*to, parsed.error().message, kExample);
    } else {
      r_.Problem(node, "'archive' does not say where 'to'", kExample);
    }
    if (const Yaml* n = node.Find("sse")) {
      place.sse = r_.Filled(*n, "'archive: sse'");
      if (!place.sse.empty() && !Contains(kEncryptions, place.sse)) {
        Wrong(*n, place.sse, "an encryption of S3", "AES256 or aws:kms");
      }
    }
    if (const Yaml* n = node.Find("kms-key")) {
      place.kms_key = r_.Filled(*n, "'archive: kms-key'");
      if (place.sse != "aws:kms") {
        r_.Problem(*n, "'kms-key' needs another 'sse'", "sse: \"aws:kms\"");
      }
    }
    place.refs = Refs(node, "'archive: ref'");
    d_.outward.archive = std::move(place);
  }

  void Notify(const Yaml& node) {
    auto items = r_.Items(node);
    if (items.empty()) r_.Problem(node, "'notify' is empty");
    if (items.size() > kMaxNotifyRules) {
      r_.Problem(node, fmt::format("'notify' has more than {} entries", kMaxNotifyRules));
      return;
    }
    for (const Yaml* item : items) Rule(*item);
  }

 private:
  static constexpr const char* kExample = "archive: { to: \"s3://bucket/prefix\" }";

  void Wrong(const Yaml& at, std::string_view text, std::string_view what, std::string_view hint) {
    r_.Problem(at, fmt::format("'{}' is not {}", Ellipsize(text, 80), what), std::string(hint));
  }

  std::vector<std::string> Refs(const Yaml& node, std::string_view what) {
    const Yaml* refs = node.Find("ref");
    if (refs == nullptr) return {};
    auto patterns = r_.Texts(*refs, what);
    if (patterns.empty()) {
      r_.Problem(*refs, fmt::format("{} is empty", what), "without it every branch counts");
    }
    return patterns;
  }

  void Sources(const Yaml& node) {
    for (const auto& [name, text] : r_.Environment(node, "'secrets: from'")) {
      const Yaml& at = *node.Find(name);
      if (auto source = Source(at, name, text)) d_.secret_sources[name] = *std::move(source);
    }
  }

  std::optional<SecretSource> Source(const Yaml& at, const std::string& name,
                                     const std::string& text) {
    const std::string_view given = text;
    SecretSource source{.text = text};
    std::string_view service;
    if (given.starts_with("ssm:")) {
      service = "ssm";
      source.name = given.substr(4);
    } else if (given.starts_with("secretsmanager:")) {
      service = "secretsmanager";
      source.kind = SecretSource::kSecret;
      const std::string_view rest = given.substr(15);
      const size_t hash = rest.find('#');
      source.name = rest.substr(0, hash);
      if (hash != std::string_view::npos) source.key = rest.substr(hash + 1);
      if (hash != std::string_view::npos && source.key.empty()) {
        r_.Problem(at, fmt::format("secret {}: no member is named behind '#'", name));
        return std::nullopt;
      }
    } else {
      // Not shown: somebody may have put the secret itself here.
      r_.Problem(
          at, fmt::format("secret {} does not say where it is kept", name),
          "ssm:NAME, secretsmanager:NAME or secretsmanager:NAME#KEY; never the value itself");
      return std::nullopt;
    }
    if (std::string problem = SourceNameProblem(source.name, service); !problem.empty()) {
      r_.Problem(at, fmt::format("secret {}: '{}' {}", name, Ellipsize(text, 80), problem));
      return std::nullopt;
    }
    return source;
  }

  void Rule(const Yaml& node) {
    if (!r_.Mapping(node, "an entry of 'notify'")) return;
    static constexpr std::array<std::string_view, 3> kKeys = {"topic", "on", "ref"};
    r_.OnlyKeys(node, kKeys, "'notify'");
    NotifyRule rule;
    if (const Yaml* topic = node.Find("topic")) {
      rule.topic = r_.Filled(*topic, "'notify: topic'");
      auto parsed = notify::ParseTopic(rule.topic);
      if (!rule.topic.empty() && !parsed) {
        r_.Problem(*topic, parsed.error().message, parsed.error().hint);
      }
    } else {
      r_.Problem(node, "an entry of 'notify' has no 'topic'",
                 "topic: \"arn:aws:sns:REGION:ACCOUNT:NAME\"");
    }
    if (const Yaml* on = node.Find("on")) {
      rule.on = Notices(*on);
    } else {
      rule.on.assign(kNotices.begin(), kNotices.end());
    }
    rule.refs = Refs(node, "'notify: ref'");
    d_.outward.notify.push_back(std::move(rule));
  }

  std::vector<Notice> Notices(const Yaml& node) {
    std::vector<Notice> notices;
    std::vector<std::string> names;
    for (Notice notice : kNotices) names.emplace_back(NoticeName(notice));
    for (const std::string& word : r_.Texts(node, "'notify: on'")) {
      auto found = std::ranges::find(names, word);
      if (found != names.end()) {
        notices.push_back(kNotices.at(static_cast<size_t>(found - names.begin())));
        continue;
      }
      std::string hint = DidYouMean(word, names);
      Wrong(node, word, "an event",
            hint.empty() ? fmt::format("events: {}", Join(names, ", ")) : hint);
    }
    if (r_.Items(node).empty()) {
      r_.Problem(node, "'notify: on' is empty", "without it all events are told");
    }
    return notices;
  }

  DefinitionReader& r_;
  Definition& d_;
};

}  // namespace

void ParseOutward(DefinitionReader& reader, const Yaml& root, Definition& definition) {
  OutwardReader outward(reader, definition);
  if (const Yaml* n = root.Find("secrets")) outward.Secrets(*n);
  if (const Yaml* n = root.Find("aws")) outward.Aws(*n);
  if (const Yaml* n = root.Find("findings")) outward.Findings(*n);
  if (const Yaml* n = root.Find("archive")) outward.Archive(*n);
  if (const Yaml* n = root.Find("notify")) outward.Notify(*n);
}

}  // namespace bartizan::pipeline
