#pragma once
// The part of settings.cc that is about endpoint addresses.
#include "bartizan/aws/settings.h"

namespace bartizan::aws {

// All addresses that FindConfiguredEndpoint could return are addresses, and the profile's section
// of services is there; checked before anything is sent elsewhere because of a slip of the pen.
Status CheckEndpoints(const System& system, const Settings& settings);

// "FILE:LINE: key", for messages.
std::string PlaceOf(const Section& section, const std::string& key);

}  // namespace bartizan::aws
