#include "bartizan/ipranges/make_target.h"

namespace bartizan::ipranges {

Result<std::shared_ptr<aws::Client>> AwsClients::For(const AwsPlace& place) {
  auto& known = known_[{place.profile, place.region, place.endpoint_url}];
  if (known) return known;
  const auto given = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
  };
  aws::Choices choices;
  choices.profile = given(place.profile);
  choices.region = given(place.region);
  choices.endpoint_url = given(place.endpoint_url);
  BARTIZAN_TRY(known, aws::Client::Create(system_, choices));
  return known;
}

Result<std::unique_ptr<Target>> MakeTarget(const TargetConfig& config, AwsClients& clients) {
  if (config.security_group) {
    BARTIZAN_TRY(auto client, clients.For(config.security_group->aws));
    return SecurityGroupTarget(*config.security_group, std::move(client));
  }
  if (config.prefix_list) {
    BARTIZAN_TRY(auto client, clients.For(config.prefix_list->aws));
    return PrefixListTarget(*config.prefix_list, std::move(client));
  }
  if (config.nftables) return NftablesTarget(*config.nftables);
  if (config.nginx) return NginxTarget(*config.nginx);
  if (config.haproxy) return HaproxyTarget(*config.haproxy);
  return Fail(Code::kInvalid, "the target is of no kind");
}

}  // namespace bartizan::ipranges
