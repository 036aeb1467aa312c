// Until ec2_evidence.cc is there, which replaces this file.
#include "bartizan/response/target_ec2.h"

namespace bartizan::response {

std::vector<change::Operation> EvidenceOperations(const Ec2Work&, const Ec2Instance&,
                                                  const std::set<Step>&, const CaseContext&) {
  return {};
}

std::vector<change::Operation> EvidenceCleanup(const Ec2Work&, const Ec2Instance&,
                                               const CaseContext&) {
  return {};
}

}  // namespace bartizan::response
