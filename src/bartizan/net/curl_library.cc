#include "bartizan/net/curl_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace bartizan::net {

namespace {

// Its ABI has had this number since 2006 (https://curl.se/libcurl/abi.html).
constexpr const char* kName = "libcurl.so.4";

std::unexpected<Error> Missing() {
  const char* const why = ::dlerror();
  return Fail(Code::kUnavailable,
              fmt::format("libcurl cannot be loaded: {}", why == nullptr ? kName : why),
              "install libcurl (the package libcurl4)");
}

template <class Function>
bool Take(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

Result<CurlLibrary> Load() {
  // Never closed: handles and callbacks live as long as the program.
  void* const library = ::dlopen(kName, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return Missing();
  CurlLibrary curl;
  const bool all = Take(library, "curl_global_init", curl.global_init) &&
                   Take(library, "curl_easy_init", curl.easy_init) &&
                   Take(library, "curl_easy_setopt", curl.easy_setopt) &&
                   Take(library, "curl_easy_perform", curl.easy_perform) &&
                   Take(library, "curl_easy_getinfo", curl.easy_getinfo) &&
                   Take(library, "curl_easy_strerror", curl.easy_strerror) &&
                   Take(library, "curl_easy_reset", curl.easy_reset) &&
                   Take(library, "curl_easy_cleanup", curl.easy_cleanup) &&
                   Take(library, "curl_slist_append", curl.slist_append) &&
                   Take(library, "curl_slist_free_all", curl.slist_free_all);
  if (!all) return Missing();
  return curl;
}

}  // namespace

const Result<CurlLibrary>& LoadCurl() {
  static const Result<CurlLibrary> loaded = Load();
  return loaded;
}

const CurlLibrary& Curl() {
  return *LoadCurl();
}

}  // namespace bartizan::net
