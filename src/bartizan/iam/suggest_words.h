#pragma once
// Texts taken apart into the words that rules speak of. Internal to the suggestion of rules.
#include <string>
#include <string_view>
#include <vector>

namespace bartizan::iam {

struct Word {
  enum class Kind : uint8_t {
    kBetween,  // one character that is no letter and no digit, or a policy variable
    kPlain,
    kAccount,  // twelve digits
    kRegion,   // "eu-west-1"
    kKey,      // "0a1b2c3d-…", as KMS names keys
    kSuffix,   // what CloudFormation appends: 12 or 13 capitals and digits
    kCluster   // 32 hexadecimal digits, as EKS names identity providers
  };
  Kind kind = Kind::kPlain;
  std::string_view text;
  bool operator==(const Word&) const = default;
};
std::vector<Word> WordsOf(std::string_view text);

// The text with its words masked by their kind, and names of buckets as one word: texts of one
// shape differ in words alone.
std::string ShapeOf(std::string_view text);

// "data" of "arn:aws:s3:::data/*"; "" for other texts.
std::string_view BucketOf(std::string_view arn);

// The words in which two texts of one shape differ; for other shapes none. Names of buckets that
// have no word in common count as one word. More than half of all words: the texts have nothing to
// do with each other, so none.
struct WordPair {
  std::string first, second;
  auto operator<=>(const WordPair&) const = default;
};
std::vector<WordPair> DifferingWords(std::string_view first, std::string_view second);

// What a rule about these two words is called: "env", "region", "peer" (another account), "key",
// "stack", "cluster", "bucket" (where it is a name with more than one word), else "name".
std::string_view NameForPair(const WordPair& pair);

}  // namespace bartizan::iam
