#pragma once
// AWS KMS for the keyrings, over the program's own AWS client.
// (https://docs.aws.amazon.com/kms/latest/APIReference/)
#include <memory>

#include "bartizan/aws/client.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk_kms {

// Calls go to the region of the key's ARN; those for a bare id or alias to the client's region.
// Throttling and other passing errors are the client's matter; what remains is kKeyService, with
// the code, the message and the request id of KMS. Thread-safe.
//
// Plaintext data keys and shared secrets are decoded into SecretBytes, and the base64 text in the
// answer's tree is wiped. Not wiped are the bodies of requests and answers inside the AWS client
// and the HTTP library: until their memory is used again, the key of a GenerateDataKey, Encrypt or
// Decrypt is there in base64.
esdk::KmsClientPtr MakeKmsClient(std::shared_ptr<aws::Client> client);

}  // namespace bartizan::esdk_kms
