// copy HOME FOLDER BUCKET PREFIX OWNER: stores the folder and copies it to S3 with a document.
#include <cstdio>

#include "bartizan/artifacts/s3_copy.h"

namespace bartizan::artifacts {
namespace {

Status Run(const fs::path& home_folder, const fs::path& folder, const S3Target& target) {
  BARTIZAN_TRY(auto home, store::Home::Open(home_folder, ArtifactMigrations()));
  BARTIZAN_TRY(auto client, aws::Client::Create(aws::RealSystem()));
  ArtifactStore store(*home);
  BARTIZAN_TRY(Artifact artifact, store.PutTree(folder));
  BARTIZAN_TRY(CopyOutcome copy, CopyToS3(store, *client, artifact.digest, target));
  BARTIZAN_TRY(std::string uri, PutDocument(*client, target, "runs/1/run.json", R"({"run": 1})",
                                            "application/json"));
  std::printf("%s\n%s\n%zu %zu\n", copy.uri.c_str(), uri.c_str(), copy.sent, copy.present);
  return {};
}

}  // namespace
}  // namespace bartizan::artifacts

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  bartizan::artifacts::S3Target target{
      .place = {argv[3], argv[4]}, .sse = "AES256", .expected_owner = argv[5]};
  auto status = bartizan::artifacts::Run(argv[1], argv[2], target);
  if (!status) std::fputs(status.error().Render().c_str(), stderr);
  return status ? 0 : bartizan::ExitCode(status.error().code);
}
