#pragma once
// The files behind a server's TLS: read with care, and watched for new ones.
#include <cstdint>
#include <string>

#include "bartizan/base/result.h"
#include "bartizan/net/http_server.h"

namespace bartizan::net {

struct TlsMaterial {
  std::string certificate, key;  // PEM
};

// kDenied when others than the owner may read the key; kNotFound, kIo, kLimit (1 MiB). Errors hold
// nothing of the content.
Result<TlsMaterial> ReadTlsFiles(const TlsFiles& files);

// Changes when one of the files does: replaced, written or touched. "" when one is missing.
std::string StampOf(const TlsFiles& files);

}  // namespace bartizan::net
