#include "bartizan/iam/report.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <future>

#include "bartizan/base/text.h"

namespace bartizan::iam {

namespace {

constexpr std::string_view kTuplesHeader =
    "rolename,path,policyname,policytype,effect,service,action,arn,principal\r\n";
constexpr std::string_view kDifferencesHeader =  // iamctl's: eight names over nine columns
    "rolename,path,trust,policyname,effect,service,action,arn\r\n";
constexpr std::string_view kRolesHeader = "rolename,path\r\n";
constexpr std::string_view kNamesHeader = "rolename\r\n";

// As Python's csv module writes it: no protection against formulas, the rows must stay equal.
std::string Cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  return '"' + ReplaceAll(text, "\"", "\"\"") + '"';
}

// Collects what is written into large pieces. A report can be made again: it is not synced to the
// disk.
class File {
 public:
  static Result<File> Create(const fs::path& path) {
    UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!fd) return FailErrno(errno, "writing " + path.string());
    return File(path, std::move(fd));
  }

  Status Add(std::string_view text) {
    buffer_ += text;
    return buffer_.size() < kPiece ? Status() : Flush();
  }

  Status Flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
      const ssize_t written = ::write(fd_.get(), rest.data(), rest.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return FailErrno(errno, "writing " + path_.string());
      rest.remove_prefix(static_cast<size_t>(written));
    }
    buffer_.clear();
    return {};
  }

  // For many short texts: Flush when it is full.
  std::string& buffer() { return buffer_; }
  bool full() const { return buffer_.size() >= kPiece; }

 private:
  static constexpr size_t kPiece = 128U << 10U;
  File(fs::path path, UniqueFd fd) : path_(std::move(path)), fd_(std::move(fd)) {}

  fs::path path_;
  UniqueFd fd_;
  std::string buffer_;
};

Status Write(const fs::path& path, std::string_view content) {
  BARTIZAN_TRY(File file, File::Create(path));
  BARTIZAN_DO(file.Add(content));
  return file.Flush();
}

class Writer {
 public:
  Writer(const fs::path& folder, const Strings& strings) : folder_(folder), strings_(strings) {
    cells_.reserve(strings.size());
    for (uint32_t i = 0; i < strings.size(); ++i) cells_.push_back(Cell(strings.Text(i)));
  }

  Status Rows(const std::string& name, std::string_view header,
              const std::vector<Row>& rows) const {
    BARTIZAN_TRY(File file, File::Create(folder_ / name));
    BARTIZAN_DO(file.Add(header));
    for (const Row& row : rows) {
      std::string line;
      for (size_t i = 0; i < kColumns; ++i) {
        line += cells_[row[i]];
        line += i + 1 < kColumns ? "," : "\r\n";
      }
      BARTIZAN_DO(file.Add(line));
    }
    return file.Flush();
  }

  Status Tuples(const std::string& name, const Harvest& harvest) const {
    BARTIZAN_TRY(File file, File::Create(folder_ / name));
    BARTIZAN_DO(file.Add(kTuplesHeader));
    std::vector<Lines> blocks(harvest.blocks.size());
    for (const Run& run : harvest.runs) {
      Lines& lines = blocks[run.block];
      if (lines.ends.empty()) lines = LinesOf(harvest.blocks[run.block]);
      std::string head;
      for (const uint32_t cell : {run.role.name, run.role.path, run.policy, run.type}) {
        head += cells_[cell] + ',';
      }
      size_t start = 0;
      for (const size_t end : lines.ends) {
        file.buffer().append(head).append(lines.text, start, end - start);
        start = end;
        if (file.full()) BARTIZAN_DO(file.Flush());
      }
    }
    return file.Flush();
  }

  Status Roles(const std::string& name, const std::vector<RoleName>& roles) const {
    std::string text(kRolesHeader);
    for (const RoleName& role : roles) text += cells_[role.name] + "," + cells_[role.path] + "\r\n";
    return Write(folder_ / name, text);
  }

  Status Names(const std::string& name, const std::vector<uint32_t>& names) const {
    std::string text(kNamesHeader);
    for (const uint32_t each : names) text += OneCell(each) + "\r\n";
    return Write(folder_ / name, text);
  }

  // The names of the roles that are service-linked, or of the others; each once.
  Status NamesOf(const std::string& name, const std::vector<RoleName>& roles, bool linked) const {
    std::vector<uint32_t> names;
    for (const RoleName& role : Linked(roles, linked)) names.push_back(role.name);
    return Names(name, names);
  }

  std::vector<RoleName> Linked(const std::vector<RoleName>& roles, bool linked) const {
    std::vector<RoleName> some;
    std::ranges::copy_if(roles, std::back_inserter(some), [&](const RoleName& role) {
      return ServiceLinked(role, strings_) == linked;
    });
    return some;
  }

 private:
  // The ends of the lines of a block's items: most blocks stand behind several heads.
  struct Lines {
    std::string text;
    std::vector<size_t> ends;
  };
  Lines LinesOf(const std::vector<Item>& block) const {
    Lines lines;
    lines.ends.reserve(block.size());
    for (const Item& item : block) {
      lines.text.append(cells_[item.effect]).append(1, ',').append(cells_[item.service]);
      lines.text.append(1, ',').append(cells_[item.action]).append(1, ',').append(cells_[item.arn]);
      lines.text.append(1, ',').append(cells_[item.principal]).append("\r\n");
      lines.ends.push_back(lines.text.size());
    }
    return lines;
  }

  // A line of one empty cell would be no row.
  std::string OneCell(uint32_t number) const { return number == 0 ? "\"\"" : cells_[number]; }

  const fs::path& folder_;
  const Strings& strings_;
  std::vector<std::string> cells_;
};

std::string TuplesName(const Party& party) {
  return fmt::format("{}_{}_iam_tuples.csv", party.tag, party.profile);
}

// The lists of one account, and what it has that the other one has not.
Status WriteSide(const Writer& writer, size_t side, const std::array<Party, 2>& parties,
                 const Comparison& comparison) {
  const std::string& own = parties[side].tag;
  const std::string& other = parties[1 - side].tag;
  const auto& roles = comparison.roles[side];
  const auto& unique = comparison.unique[side];
  const auto linked = writer.Linked(unique, true);
  BARTIZAN_DO(writer.Roles(own + "_roles.csv", roles));
  BARTIZAN_DO(writer.NamesOf(own + "_service_linked_roles.csv", roles, true));
  BARTIZAN_DO(writer.NamesOf(own + "_non_service_linked_roles.csv", roles, false));
  const std::string in_own = fmt::format("roles_in_{}_but_not_in_{}", own, other);
  BARTIZAN_DO(writer.Roles(in_own + ".csv", unique));
  if (side == 1) {  // the name that iamctl gives it
    BARTIZAN_DO(writer.Roles(fmt::format("roles_in_{}_but_not_in_{}.csv", own, own), unique));
  }
  BARTIZAN_DO(writer.Roles("service_linked_" + in_own + ".csv", linked));
  if (side == 0) {  // likewise
    BARTIZAN_DO(writer.Roles("service_linked_" + in_own + " .csv", linked));
  }
  BARTIZAN_DO(writer.Roles("non_service_linked_" + in_own + ".csv", writer.Linked(unique, false)));
  BARTIZAN_DO(writer.Rows(fmt::format("{}_to_{}_common_role_difference_items.csv", own, other),
                          kDifferencesHeader, comparison.differences[side]));
  return writer.Names(fmt::format("common_roles_in_{}_with_differences.csv", own),
                      comparison.different_roles[side]);
}

size_t CountLinked(const std::vector<RoleName>& roles, const Strings& strings) {
  return static_cast<size_t>(std::ranges::count_if(
      roles, [&](const RoleName& role) { return ServiceLinked(role, strings); }));
}

}  // namespace

Status WriteHarvest(const fs::path& folder, const Party& party, const Harvest& harvest,
                    const Strings& strings) {
  return Writer(folder, strings).Tuples(TuplesName(party), harvest);
}

Status WriteReport(const fs::path& folder, const std::array<Party, 2>& parties,
                   const std::array<Harvest, 2>& harvests, const Comparison& comparison,
                   const Strings& strings) {
  const Writer writer(folder, strings);
  const auto write = [&](size_t side) -> Status {
    BARTIZAN_DO(writer.Tuples(TuplesName(parties[side]), harvests[side]));
    return WriteSide(writer, side, parties, comparison);
  };
  auto second = std::async(std::launch::async, write, size_t{1});
  Status first = write(0);
  Status other = second.get();
  BARTIZAN_DO(first);
  BARTIZAN_DO(other);
  BARTIZAN_DO(writer.Roles("common_roles.csv", comparison.common));
  BARTIZAN_DO(writer.NamesOf("common_service_linked_roles.csv", comparison.common, true));
  return writer.NamesOf("common_non_service_linked_roles.csv", comparison.common, false);
}

std::vector<Metric> SummaryMetrics(const std::array<Harvest, 2>& harvests,
                                   const Comparison& comparison, const Strings& strings) {
  std::vector<Metric> metrics;
  const auto add = [&](std::string_view name, auto value) {
    metrics.push_back({name, {value(0U), value(1U)}});
  };
  const auto linked = [&](const std::vector<RoleName>& roles) {
    return CountLinked(roles, strings);
  };
  const auto others = [&](const std::vector<RoleName>& roles) {
    return roles.size() - CountLinked(roles, strings);
  };
  const auto& roles = comparison.roles;
  const auto& common = comparison.common;
  const auto& unique = comparison.unique;
  add("Harvested Items", [&](size_t i) { return harvests[i].CountRows(); });
  add("Sanitized Items", [&](size_t i) { return harvests[i].CountRows(); });
  add("Roles", [&](size_t i) { return roles[i].size(); });
  add("Service Linked Roles", [&](size_t i) { return linked(roles[i]); });
  add("Non-Service Linked Roles", [&](size_t i) { return others(roles[i]); });
  add("Common Roles", [&](size_t) { return common.size(); });
  add("Common Service Linked Roles", [&](size_t) { return linked(common); });
  add("Common Non-Service Linked Roles", [&](size_t) { return others(common); });
  add("Unique Roles", [&](size_t i) { return unique[i].size(); });
  add("Unique Service Linked Roles", [&](size_t i) { return linked(unique[i]); });
  add("Unique Non-Service Linked Roles", [&](size_t i) { return others(unique[i]); });
  add("Common Roles with Differences",
      [&](size_t i) { return comparison.different_roles[i].size(); });
  add("Differences among Common Roles", [&](size_t i) { return comparison.differences[i].size(); });
  return metrics;
}

std::string SummaryText(const std::array<Party, 2>& parties, const std::array<Harvest, 2>& harvests,
                        const Comparison& comparison, const Strings& strings) {
  const auto metrics = SummaryMetrics(harvests, comparison, strings);
  const auto value = [&](size_t metric, size_t side) { return metrics[metric].values[side]; };
  const std::string& a = parties[0].tag;
  const std::string& b = parties[1].tag;
  std::string text;
  for (const auto& [metric, after] : {std::pair{0U, ""}, std::pair{1U, " after sanitizing"}}) {
    text += fmt::format("Number of items in {}{}: {}\n", a, after, value(metric, 0));
    text += fmt::format("Number of items in {}{}: {}\n", b, after, value(metric, 1));
  }
  for (const size_t i : {0U, 1U}) {
    const std::string& own = parties[i].tag;
    text += fmt::format("Number of roles in {}: {}\n", own, value(2, i));
    text += fmt::format("Number of service linked roles in {}: {}\n", own, value(3, i));
    text += fmt::format("Number of Non-service linked roles in {}: {}\n", own, value(4, i));
  }
  text += fmt::format("Number of common roles: {}\n", value(5, 0));
  text += fmt::format("Number of common roles that are service linked: {}\n", value(6, 0));
  text += fmt::format("Number of common roles that are Non-service linked: {}\n", value(7, 0));
  for (const size_t i : {0U, 1U}) {
    const std::string from = fmt::format("from {} not in {}", parties[i].tag, parties[1 - i].tag);
    text += fmt::format("Number of roles {}: {}\n", from, value(8, i));
    text += fmt::format("Number of service linked roles {}: {}\n", from, value(9, i));
    text += fmt::format("Number of non-service linked roles {}: {}\n", from, value(10, i));
  }
  for (const size_t i : {0U, 1U}) {
    const std::string& own = parties[i].tag;
    text += fmt::format(
        "There are {} items that are in different in {} among common roles between {},{}\n",
        value(12, i), own, a, b);
    // The space at the end is iamctl's.
    text += fmt::format("There are {} common roles in {} that have differences with {} \n",
                        value(11, i), own, parties[1 - i].tag);
  }
  return text;
}

}  // namespace bartizan::iam
