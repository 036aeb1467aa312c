#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/cli/aws_options.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/listing.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::cli {

namespace {

Result<int> RunWhoami(Invocation& invocation) {
  BARTIZAN_TRY(auto client, ClientFor(invocation));
  BARTIZAN_TRY(const std::string region, client->Region());
  BARTIZAN_TRY(const auto credentials, client->CurrentCredentials());
  BARTIZAN_TRY(const aws::Answer who, client->Call("sts", "GetCallerIdentity", {}));
  const std::string& region_source = client->settings().region_source;
  const std::string expires =
      credentials->expiration ? FormatIso(*credentials->expiration) : std::string();
  if (invocation.Format() == "json") {
    invocation.Print(
        data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.identity/1"},
                                            {"account", data::Str(who.output, "Account")},
                                            {"arn", data::Str(who.output, "Arn")},
                                            {"user_id", data::Str(who.output, "UserId")},
                                            {"partition", aws::PartitionOf(region).id},
                                            {"region", region},
                                            {"region_source", region_source},
                                            {"credential_source", credentials->source},
                                            {"access_key_id", credentials->access_key_id},
                                            {"expires", expires}}));
    return 0;
  }
  auto line = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) invocation.Print(fmt::format("{:<12} {}\n", name, value));
  };
  line("account", data::Str(who.output, "Account"));
  line("arn", data::Str(who.output, "Arn"));
  line("region", region_source.empty() ? region : fmt::format("{} ({})", region, region_source));
  line("partition", aws::PartitionOf(region).id);
  line("credentials", credentials->source);
  line("access key", credentials->access_key_id);
  line("expires", expires);
  return 0;
}

// The text of --json: itself, @FILE, or "-" for standard input.
Result<data::JsonObject> InputOf(const Invocation& invocation) {
  const std::string given = invocation.Value("json");
  if (given.empty()) return data::JsonObject();
  data::Json tree;
  if (given == "-" || given.front() == '@') {
    BARTIZAN_TRY(tree, data::ReadJsonFile(given == "-" ? given : given.substr(1)));
  } else {
    BARTIZAN_TRY(tree, data::ParseJson(given, "--json"));
  }
  if (!tree.is_object()) return Fail(Code::kInvalid, "--json is not a JSON object");
  return std::move(tree.as_object());
}

// A file as a body that is read while it is sent.
class BodyFile {
 public:
  static Result<std::unique_ptr<BodyFile>> Open(const std::string& path) {
    if (path == "-") {
      return Fail(Code::kUsage, "--body cannot be standard input: its length must be known before",
                  "write it to a file, or give a file of that name as ./-");
    }
    auto file = std::make_unique<BodyFile>();
    file->fd_ = UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file->fd_) return FailErrno(errno, "opening " + path);
    struct stat info{};
    if (::fstat(file->fd_.get(), &info) != 0) return FailErrno(errno, "reading " + path);
    if (!S_ISREG(info.st_mode)) return Fail(Code::kInvalid, path + " is not a regular file");
    file->upload_.size = static_cast<uint64_t>(info.st_size);
    file->upload_.read = [fd = file->fd_.get(), path](uint64_t offset,
                                                      std::span<char> buffer) -> Result<size_t> {
      const ssize_t n = ::pread(fd, buffer.data(), buffer.size(), static_cast<off_t>(offset));
      if (n < 0) return FailErrno(errno, "reading " + path);
      return static_cast<size_t>(n);
    };
    BARTIZAN_DO(file->Hash());
    return file;
  }
  const aws::Upload& upload() const { return upload_; }

 private:
  // With a digest the service refuses a body that changed on its way, or while it was read.
  Status Hash() {
    crypto::Sha256 hash;
    std::vector<char> buffer(256U << 10U);
    for (uint64_t offset = 0; offset < upload_.size;) {
      const size_t wanted = std::min<uint64_t>(buffer.size(), upload_.size - offset);
      BARTIZAN_TRY(const size_t got, upload_.read(offset, std::span(buffer.data(), wanted)));
      if (got == 0) return Fail(Code::kIo, "the body became shorter while it was read");
      hash.Update(std::string_view(buffer.data(), got));
      offset += got;
    }
    upload_.sha256 = hash.FinishHex();
    return {};
  }

  UniqueFd fd_;
  aws::Upload upload_;
};

Result<int> RunCall(Invocation& invocation) {
  const std::string service = invocation.Positional("SERVICE");
  const std::string operation = invocation.Positional("OPERATION");
  BARTIZAN_TRY(auto input, InputOf(invocation));
  BARTIZAN_TRY(const auto most, invocation.Int("max-items", 0, 100'000'000));
  BARTIZAN_TRY(auto client, ClientFor(invocation));
  aws::CallOptions options;
  std::unique_ptr<BodyFile> body;
  if (const auto path = invocation.Get("body")) {
    BARTIZAN_TRY(body, BodyFile::Open(*path));
    options.upload = &body->upload();
  }
  const auto save = invocation.Get("save");
  if (most && (save || invocation.Has("one-page"))) {
    return Fail(Code::kUsage,
                "--max-items is about all pages: it does not go together with "
                "--one-page or --save");
  }
  if (!save && !invocation.Has("one-page")) {
    BARTIZAN_TRY(auto output, client->Collect(service, operation, std::move(input),
                                              static_cast<size_t>(most.value_or(0)), options));
    invocation.Print(data::ToPrettyJson(data::Json(std::move(output))));
    return 0;
  }
  std::optional<AtomicFile> file;
  if (save) {
    BARTIZAN_TRY(AtomicFile made, AtomicFile::Create(*save, 0600));
    file.emplace(std::move(made));
    options.on_body = [&](std::string_view piece) { return file->Write(piece); };
    options.restart = [&] { return file->Restart(); };
  }
  BARTIZAN_TRY(aws::Answer answer, client->Call(service, operation, std::move(input), options));
  if (file) BARTIZAN_DO(file->Commit());
  invocation.Print(data::ToPrettyJson(data::Json(std::move(answer.output))));
  return 0;
}

Result<int> RunOperations(Invocation& invocation) {
  const std::string wanted = invocation.Positional("SERVICE");
  const awswire::Service* only = nullptr;
  if (!wanted.empty()) {
    only = awswire::FindService(wanted);
    if (only == nullptr) return Fail(Code::kUsage, fmt::format("no service {} here", wanted));
  }
  std::vector<std::vector<std::string>> rows;
  for (const awswire::Service* service : awswire::Services()) {
    if (only != nullptr && service != only) continue;
    for (const auto& operation : service->operations) {
      rows.push_back({std::string(service->name), std::string(operation.name),
                      std::string(operation.method), operation.pagination == nullptr ? "" : "yes"});
    }
  }
  if (invocation.Format() == "csv") {
    PrintCsv(invocation, {"service", "operation", "method", "pages"}, rows);
    return 0;
  }
  if (invocation.Format() == "json") {
    data::JsonArray list;
    for (const auto& row : rows) {
      list.push_back(data::JsonObject{{"service", row[0]},
                                      {"operation", row[1]},
                                      {"method", row[2]},
                                      {"pages", !row[3].empty()}});
    }
    PrintJsonListing(invocation, "bartizan.operations/1", "operations", std::move(list));
    return 0;
  }
  term::Table table({"SERVICE", "OPERATION", "METHOD", "PAGES"});
  const size_t count = rows.size();
  for (auto& row : rows) table.AddRow(std::move(row));
  invocation.PrintTable(table);
  invocation.Note(Count(count, "operation"));
  return 0;
}

const std::vector<ExitNote> kRemoteExits = {
    {4, "no credentials, or the call is not allowed"},
    {5, "the service cannot be reached, or answers nothing that makes sense"}};

}  // namespace

std::span<const Command> AwsCommands() {
  static const std::array<Command, 3> commands{{
      {.path = "aws whoami",
       .summary = "show which account, identity, region and credentials are used",
       .description =
           "Finds credentials as the AWS tools do (environment, profile, web identity, container, "
           "instance metadata), asks STS who they belong to, and tells where each came from.",
       .positionals = {},
       .flags = WithAwsFlags({}),
       .formats = {"text", "json"},
       .examples = {{"bartizan aws whoami", "Tells who you are before anything else goes wrong."},
                    {"bartizan aws whoami --profile prod --format json", "The same for a script."}},
       .exits = kRemoteExits,
       .run = RunWhoami},
      {.path = "aws call",
       .summary = "call an operation of an AWS service",
       .description =
           "The input and the output are JSON with the member names of the API reference; binary "
           "values are base64 text, times are ISO 8601. All pages are fetched and joined.\n\n"
           "A secret does not belong on a command line: give the input as @FILE or as - for "
           "standard input then. `bartizan aws operations` lists what can be called.",
       .positionals = {{.name = "SERVICE", .help = "as for the AWS CLI: s3, ec2, securityhub …"},
                       {.name = "OPERATION", .help = "GetCallerIdentity or get-caller-identity"}},
       .flags = WithAwsFlags(
           {{.name = "json",
             .value = "JSON",
             .help = "the input: JSON, @FILE, or - for standard input"},
            {.name = "max-items", .value = "N", .help = "stop after so many items"},
            {.name = "one-page", .help = "only the first page, with its token"},
            {.name = "body", .value = "FILE", .help = "the body of an operation that streams one"},
            {.name = "save", .value = "FILE", .help = "where the body of the answer goes"}}),
       .formats = {},
       .examples =
           {{"bartizan aws call sts GetCallerIdentity", "Asks who you are."},
            {R"(bartizan aws call ec2 DescribeVpcs --json '{"Filters":[{"Name":"tag:team","Values":["shop"]}]}')",
             "Gives input; the members are those of the API reference."},
            {R"(bartizan aws call s3 GetObject --json '{"Bucket":"b","Key":"k"}' --save k)",
             "Saves an object as a file."}},
       .exits = kRemoteExits,
       .run = RunCall},
      {.path = "aws operations",
       .summary = "list the AWS operations that can be called",
       .description = "The table is part of the program; nothing is asked.",
       .positionals = {{.name = "SERVICE", .help = "only this one", .required = false}},
       .flags = {},
       .formats = {"table", "json", "csv"},
       .examples = {{"bartizan aws operations securityhub",
                     "Shows what can be called of Security Hub."}},
       .exits = {},
       .run = RunOperations},
  }};
  return commands;
}

}  // namespace bartizan::cli
