#pragma once
// What the commands about IAM share.
#include <memory>

#include "bartizan/cli/invocation.h"
#include "bartizan/iampolicy/catalogue.h"

namespace bartizan::cli {

// Below the home; what `iam catalog update` writes.
inline constexpr std::string_view kCatalogueFileName = "iam-catalogue.txt";

// --catalogue FILE, for commands that ask CatalogueOf.
Flag CatalogueFlag();

// The catalogue of actions: that of --catalogue where the command has the flag and it is given,
// else the one in the home, else the built-in one. A saved one that cannot be read is an error.
Result<std::shared_ptr<const iampolicy::ActionCatalogue>> CatalogueOf(const Invocation& invocation);

// A catalogue in any of the forms that ActionCatalogue::Parse takes. `date` (today where empty) is
// for those that do not tell theirs.
Result<std::shared_ptr<const iampolicy::ActionCatalogue>> ReadCatalogueFile(
    const Invocation& invocation, const std::string& path, std::string_view date = {});

}  // namespace bartizan::cli
