#pragma once
// libcurl, loaded when the first request is made: it brings thirty libraries with it, and loading
// these takes longer than most commands that need no network. Only for this module's own sources.
#include <curl/curl.h>

#include "bartizan/base/result.h"

namespace bartizan::net {

// The functions that are used, by the names that curl gives them.
struct CurlLibrary {
  decltype(&curl_global_init) global_init = nullptr;
  decltype(&curl_easy_init) easy_init = nullptr;
  decltype(&curl_easy_setopt) easy_setopt = nullptr;
  decltype(&curl_easy_perform) easy_perform = nullptr;
  decltype(&curl_easy_getinfo) easy_getinfo = nullptr;
  decltype(&curl_easy_strerror) easy_strerror = nullptr;
  decltype(&curl_easy_reset) easy_reset = nullptr;
  decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
  decltype(&curl_slist_append) slist_append = nullptr;
  decltype(&curl_slist_free_all) slist_free_all = nullptr;
};

// Loads it, once. kUnavailable where it is not installed. Thread-safe.
const Result<CurlLibrary>& LoadCurl();
// After LoadCurl was good.
const CurlLibrary& Curl();

}  // namespace bartizan::net
