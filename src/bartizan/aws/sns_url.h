#pragma once
// Addresses in SNS messages. Private to this module. Pure; thread-safe. The checks themselves are
// declared in sns_message.h.
#include <string>
#include <string_view>
#include <vector>

namespace bartizan::aws {

// The names, any of which the certificate at an address that passed CheckCertificateUrl may have.
// They differ by region: "sns.amazonaws.com" in the older ones, "sns-signing.REGION.…" in newer
// ones, "sns-REGION.…" in China and GovCloud, which has one for both of its regions.
std::vector<std::string> SnsCertificateNames(std::string_view url);

}  // namespace bartizan::aws
