#include "bartizan/cli/ip_ranges_document.h"

#include "bartizan/base/fs.h"
#include "bartizan/ipranges/source.h"
#include "bartizan/net/http_client.h"
#include "bartizan/process/process.h"

namespace bartizan::cli {

namespace {

Result<ipranges::Document> FetchedDocument(const std::string& url, bool any_host) {
  const auto environment = process::CurrentEnvironment();
  net::HttpClient http({.proxies = net::ProxyRules::FromEnvironment(environment),
                        .ca_bundle = net::FindCaBundle(environment)});
  BARTIZAN_TRY(const auto fetched,
               ipranges::FetchDocument(http, {.url = url, .any_host = any_host}));
  return ipranges::ParseDocument(fetched.text, url);
}

}  // namespace

Flag DocumentFlag() {
  return {.name = "file",
          .value = "FILE",
          .help = "the ip-ranges.json to read; - is standard input; else AWS's is fetched"};
}

Flag DocumentUrlFlag() {
  return {.name = "url",
          .value = "URL",
          .help = "where to fetch it: AWS's address, or that of amazonaws.com.cn",
          .fallback = ipranges::kDocumentUrl};
}

Flag AnyHostFlag() {
  return {.name = "any-host",
          .help = "let --url name a mirror: any https host, or http on this machine"};
}

Result<ipranges::Document> DocumentOf(const Invocation& invocation) {
  const auto file = invocation.Get("file");
  const bool any_host = invocation.Has("any-host");
  if (file && invocation.Has("url")) {
    return Fail(Code::kUsage, "--file and --url are two documents: give one");
  }
  if (any_host && !invocation.Has("url")) return Fail(Code::kUsage, "--any-host needs --url");
  return file ? ReadDocument(*file) : FetchedDocument(invocation.Value("url"), any_host);
}

Result<ipranges::Document> ReadDocument(const std::string& path) {
  // One byte more than a document may have, so that its reader says what is wrong.
  BARTIZAN_TRY(const std::string text, ReadFile(path, (8ULL << 20U) + 1));
  return ipranges::ParseDocument(text, path == "-" ? "standard input" : path);
}

}  // namespace bartizan::cli
