#include "bartizan/cli/aws_options.h"

namespace bartizan::cli {

std::vector<Flag> WithAwsFlags(std::vector<Flag> own) {
  std::vector<Flag> flags = {
      {.name = "profile", .value = "NAME", .help = "profile of ~/.aws/config; else $AWS_PROFILE"},
      {.name = "region",
       .value = "REGION",
       .help = "AWS region; else $AWS_REGION, or the profile's"},
      {.name = "endpoint-url",
       .value = "URL",
       .help = "address of the service; else $AWS_ENDPOINT_URL_<SERVICE>, $AWS_ENDPOINT_URL"},
  };
  flags.insert(flags.end(), std::make_move_iterator(own.begin()),
               std::make_move_iterator(own.end()));
  return flags;
}

Result<std::shared_ptr<aws::Client>> ClientFor(const Invocation& invocation) {
  aws::Choices choices;
  choices.profile = invocation.Get("profile");
  choices.region = invocation.Get("region");
  choices.endpoint_url = invocation.Get("endpoint-url");
  BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem(), choices));
  for (const auto& warning : client->settings().warnings) invocation.Warn(warning);
  return client;
}

}  // namespace bartizan::cli
