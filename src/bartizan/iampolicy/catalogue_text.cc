// Our own text of a catalogue, as tools/iam_catalogue.py writes it too.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/catalogue_draft.h"

namespace bartizan::iampolicy {

namespace {

constexpr std::string_view kLevels = "RLWPT";
constexpr std::string_view kFlags = "ecdx";
constexpr size_t kWidth = 100;
constexpr std::string_view kHead =
    "# Actions of AWS. tools/iam_catalogue.py tells what this means.\n";

// The words of a line, one after the other.
std::string_view NextWord(std::string_view& line) {
  const size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

class Reader {
 public:
  explicit Reader(CatalogueDraft& draft) : draft_(draft) {}

  Status Line(std::string_view line) {
    if (line.empty() || line.starts_with('#')) return {};
    if (line.starts_with("arn:")) return AddArn(line);
    const std::string_view word = NextWord(line);
    if (word == "date" || word == "source") return SetHead(word, line);
    if (word == "service") return AddService(line);
    return AddActions(word, line);
  }

  Status End() const {
    if (!draft_.date.empty() && !draft_.source.empty()) return {};
    return Fail(Code::kInvalid, "there is no date or no source: this is no catalogue of actions");
  }

 private:
  Status SetHead(std::string_view word, std::string_view value) {
    const bool bad = value.empty() || value.size() > CatalogueLimits::kWord ||
                     FindInvalidUtf8(value) ||
                     std::ranges::any_of(value, [](char c) { return c >= 0 && c < ' '; });
    if (bad) return Fail(Code::kInvalid, fmt::format("not a usable {}", word));
    (word == "date" ? draft_.date : draft_.source) = value;
    return {};
  }

  Status AddService(std::string_view line) {
    const std::string_view prefix = NextWord(line);
    BARTIZAN_TRY(service_, draft_.AddService(prefix, line));
    arns_.clear();
    return {};
  }

  Status AddArn(std::string_view line) {
    if (service_ == nullptr) return Fail(Code::kInvalid, "an ARN before the first service");
    BARTIZAN_TRY(arns_.emplace_back(), draft_.AddArn(line));
    return {};
  }

  // "Pe 0,3 Name Name": all of the same kind.
  Status AddActions(std::string_view kind, std::string_view names) {
    CatalogueDraft::Action action;
    const size_t level = kind.empty() ? std::string_view::npos : kLevels.find(kind.front());
    if (level == std::string_view::npos) {
      return Fail(Code::kInvalid, fmt::format("\"{}\" is neither a keyword nor an access level",
                                              Ellipsize(ScrubUtf8(kind), 60)));
    }
    if (service_ == nullptr) return Fail(Code::kInvalid, "actions before the first service");
    action.level = static_cast<Level>(level);
    for (const char letter : kind.substr(1)) {
      const size_t bit = kFlags.find(letter);
      if (bit == std::string_view::npos) return Fail(Code::kInvalid, "an unknown flag");
      action.flags = static_cast<uint8_t>(action.flags | 1U << bit);
    }
    const std::string_view refs = NextWord(names);
    action.has_resources = refs != "-";
    BARTIZAN_TRY(action.list, ListOf(refs));
    if (names.empty()) return Fail(Code::kInvalid, "no names of actions");
    while (!names.empty()) {
      action.name = NextWord(names);
      BARTIZAN_DO(draft_.AddAction(*service_, action));
    }
    return {};
  }

  Result<uint32_t> ListOf(std::string_view refs) {
    std::vector<uint32_t> list;
    if (refs == "-" || refs == "?") return draft_.AddList(std::move(list));
    for (const std::string& ref : Split(refs, ',')) {
      const auto number = ParseInt(ref);
      if (!number || *number < 0 || static_cast<size_t>(*number) >= arns_.size()) {
        return Fail(Code::kInvalid, fmt::format("\"{}\" is no number of an ARN of this service",
                                                Ellipsize(ScrubUtf8(ref), 60)));
      }
      list.push_back(arns_[static_cast<size_t>(*number)]);
    }
    return draft_.AddList(std::move(list));
  }

  CatalogueDraft& draft_;
  CatalogueDraft::Service* service_ = nullptr;
  std::vector<uint32_t> arns_;  // of the service, by their number in it
};

// What actions on one line have in common. Their order is that of the lines.
struct Kind {
  Level level;
  uint8_t flags;
  bool known_arns;  // "?" comes first, then "-"
  std::vector<size_t> arns;
  auto operator<=>(const Kind&) const = default;

  std::string Text(bool has_resources) const {
    std::string text(1, kLevels[static_cast<size_t>(level)]);
    for (size_t bit = 0; bit < kFlags.size(); ++bit) {
      if ((static_cast<unsigned>(flags) >> bit & 1U) != 0) text += kFlags[bit];
    }
    text += ' ';
    if (arns.empty()) return text + (has_resources ? '?' : '-');
    return text + fmt::format("{}", fmt::join(arns, ","));
  }
};

void WriteService(const ActionCatalogue& catalogue, const ServiceFact& service, std::string& text) {
  text += fmt::format("service {} {}\n", service.prefix, service.title);
  std::vector<std::string_view> arns;
  for (size_t i = service.first; i < service.first + service.count; ++i) {
    const auto of_action = catalogue.action(i).arns;
    arns.insert(arns.end(), of_action.begin(), of_action.end());
  }
  std::ranges::sort(arns);
  const auto twice = std::ranges::unique(arns);
  arns.erase(twice.begin(), twice.end());
  for (const std::string_view arn : arns) text += fmt::format("{}\n", arn);

  std::map<Kind, std::vector<std::string_view>> groups;
  for (size_t i = service.first; i < service.first + service.count; ++i) {
    const ActionFact fact = catalogue.action(i);
    Kind kind{fact.level, fact.flags, !fact.has_resources || !fact.arns.empty(), {}};
    for (const std::string_view arn : fact.arns) {
      kind.arns.push_back(static_cast<size_t>(std::ranges::lower_bound(arns, arn) - arns.begin()));
    }
    groups[std::move(kind)].push_back(fact.name);
  }
  for (const auto& [kind, names] : groups) {
    const std::string head = kind.Text(!kind.known_arns);
    std::string line = head;
    for (const std::string_view name : names) {
      if (line.size() > head.size() && line.size() + 1 + name.size() > kWidth) {
        text += line + '\n';
        line = head;
      }
      line += fmt::format(" {}", name);
    }
    text += line + '\n';
  }
}

}  // namespace

Status ReadCatalogueText(std::string_view text, std::string_view name, CatalogueDraft& draft) {
  draft.date.clear();
  Reader reader(draft);
  size_t number = 0;
  while (!text.empty()) {
    ++number;
    const size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      return Fail(Code::kInvalid, fmt::format("{}:{}: the text ends in a line", name, number));
    }
    if (auto done = reader.Line(text.substr(0, end)); !done) {
      Error error = std::move(done).error();
      error.message = fmt::format("{}:{}: {}", name, number, error.message);
      return std::unexpected(std::move(error));
    }
    text.remove_prefix(end + 1);
  }
  if (auto done = reader.End(); !done) {
    return std::unexpected(std::move(done).error().With(std::string(name)));
  }
  return {};
}

std::string ActionCatalogue::ToText() const {
  std::string text(kHead);
  text += fmt::format("date {}\nsource {}\n", date(), source());
  for (const ServiceFact& service : services()) WriteService(*this, service, text);
  return text;
}

}  // namespace bartizan::iampolicy
