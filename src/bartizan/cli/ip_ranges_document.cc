#include "bartizan/cli/ip_ranges_document.h"

#include "bartizan/base/fs.h"
#include "bartizan/ipranges/source.h"
#include "bartizan/net/http_client.h"
#include "bartizan/process/process.h"

namespace bartizan::cli {

namespace {

Result<ipranges::Document> FetchedDocument() {
  const auto environment = process::CurrentEnvironment();
  net::HttpClient http({.proxies = net::ProxyRules::FromEnvironment(environment),
                        .ca_bundle = net::FindCaBundle(environment)});
  BARTIZAN_TRY(const auto fetched, ipranges::FetchDocument(http, {}));
  return ipranges::ParseDocument(fetched.text, ipranges::kDocumentUrl);
}

}  // namespace

Flag DocumentFlag() {
  return {.name = "file",
          .value = "FILE",
          .help = "the ip-ranges.json to read; - is standard input; else AWS's is fetched"};
}

Result<ipranges::Document> DocumentOf(const Invocation& invocation) {
  const auto file = invocation.Get("file");
  if (!file) return FetchedDocument();
  return ReadDocument(*file);
}

Result<ipranges::Document> ReadDocument(const std::string& path) {
  // One byte more than a document may have, so that its reader says what is wrong.
  BARTIZAN_TRY(const std::string text, ReadFile(path, (8ULL << 20U) + 1));
  return ipranges::ParseDocument(text, path == "-" ? "standard input" : path);
}

}  // namespace bartizan::cli
