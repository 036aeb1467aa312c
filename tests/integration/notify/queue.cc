// queue HOME TOPIC PREFIX COUNT: queues messages PREFIX0, PREFIX1 … in one transaction each.
#include <cstdio>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/notify/notify.h"
#include "bartizan/store/lease.h"

namespace bartizan {
namespace {

Status Queue(const fs::path& folder, const std::string& topic, const std::string& prefix,
             int64_t count) {
  std::vector<store::Migration> schema;
  for (auto part :
       {store::LeaseMigrations(), audit::AuditMigrations(), notify::NotifyMigrations()}) {
    schema.insert(schema.end(), part.begin(), part.end());
  }
  BARTIZAN_TRY(auto home, store::Home::Open(folder, schema));
  for (int64_t i = 0; i < count; ++i) {
    const std::string id = prefix + std::to_string(i);
    notify::Message message{.topic = topic,
                            .event = "run-failed",
                            .subject = "größer: " + id,
                            .text = "Zeile 1 & <2> ü\nof " + id,
                            .detail = {{"run", i}, {"quote", "\"&=+%"}},
                            .id = id};
    BARTIZAN_DO(home->db().Write(
        [&](store::Tx& tx) { return notify::Enqueue(tx, message, SystemClock().Now()); }));
  }
  return {};
}

}  // namespace
}  // namespace bartizan

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  auto count = bartizan::ParseInt(argv[4]);
  auto status = bartizan::Queue(argv[1], argv[2], argv[3], count.value_or(0));
  if (!status) std::fputs(status.error().Render().c_str(), stderr);
  return status ? 0 : 1;
}
