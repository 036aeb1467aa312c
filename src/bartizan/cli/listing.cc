#include "bartizan/cli/listing.h"

#include "bartizan/data/csv.h"

namespace bartizan::cli {

void PrintJsonListing(Invocation& invocation, std::string_view schema, std::string_view plural,
                      data::JsonArray rows) {
  data::JsonObject listing{{"schema", schema}};
  listing[plural] = std::move(rows);
  invocation.Print(data::ToPrettyJson(listing));
}

void PrintCsv(Invocation& invocation, const std::vector<std::string>& header,
              const std::vector<std::vector<std::string>>& rows) {
  invocation.Print(data::CsvRecord(header));
  for (const auto& row : rows) invocation.Print(data::CsvRecord(row));
}

}  // namespace bartizan::cli
