#pragma once
// The KMS keys that artifacts are sealed under.

namespace bartizan::cli {

// Calls for them are made with the credentials, the profile and the region of the environment;
// nothing is read before the first one is needed.
void UseKmsOfEnvironment();

}  // namespace bartizan::cli
