// docs/pipeline-file.md and the example's pipeline, against the parser.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/scanner.h"

namespace bartizan::pipeline {
namespace {

// A file of the repository that the tests are built in.
std::optional<std::string> RepositoryFile(const fs::path& name) {
  for (fs::path folder = fs::current_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (fs::exists(folder / "docs/layers.txt")) {
      auto text = ReadFile(folder / name);
      if (text) return *text;
    }
  }
  return std::nullopt;
}

std::vector<std::string> YamlBlocks(const std::string& text) {
  std::vector<std::string> blocks;
  for (size_t at = 0; (at = text.find("```yaml\n", at)) != std::string::npos;) {
    at += 8;
    size_t end = text.find("```", at);
    blocks.push_back(text.substr(at, end - at));
    at = end;
  }
  return blocks;
}

// Steps that stand alone in the page get the ones that they need.
std::string AsFile(const std::string& block) {
  if (block.starts_with("name:")) return block;
  std::string file = "steps:\n";
  for (const std::string& line : Split(block, '\n')) file += "  " + line + "\n";
  const std::pair<std::string_view, std::string_view> stubs[] = {
      {"build", "{ run: make, artifacts: { app: dist/ } }"},
      {"sca", "{ scan: sca }"},
      {"gate", "{ needs: build, gate: true }"},
      {"staging", "{ environment: s, deploy: { command: { run: x } } }"}};
  for (const auto& [name, step] : stubs) {
    if (!file.contains(fmt::format("\n  {}:", name))) file += fmt::format("  {}: {}\n", name, step);
  }
  return file;
}

TEST(Docs, ExamplesOfThePageParse) {
  auto page = RepositoryFile("docs/pipeline-file.md");
  if (!page) GTEST_SKIP() << "not run inside of the repository";
  std::vector<std::string> blocks = YamlBlocks(*page);
  EXPECT_GE(blocks.size(), 7u);
  for (const std::string& block : blocks) {
    ParseOutcome outcome = ParseDefinition(AsFile(block), "page");
    EXPECT_THAT(outcome.problems, testing::IsEmpty()) << AsFile(block);
  }
}

// The parser names its own keys when it is given one that it does not know.
std::vector<std::string> KnownKeys(std::string_view file) {
  ParseOutcome outcome = ParseDefinition(file, "f");
  for (const std::string& hint : outcome.hints) {
    if (hint.starts_with("known keys: ")) {
      std::vector<std::string> keys;
      for (const std::string& key : Split(hint.substr(12), ',')) keys.emplace_back(Trim(key));
      return keys;
    }
  }
  ADD_FAILURE() << "no hint for " << file;
  return {};
}

TEST(Docs, ThePageNamesEveryKeyScannerAndFormat) {
  auto page = RepositoryFile("docs/pipeline-file.md");
  if (!page) GTEST_SKIP() << "not run inside of the repository";
  std::vector<std::string> words;
  for (std::string_view file :
       {"zzzzzzzz: 1", "aws: {zzzzzzzz: 1}", "secrets: {zzzzzzzz: 1}", "findings: {zzzzzzzz: 1}",
        "archive: {zzzzzzzz: 1}", "notify: {zzzzzzzz: 1}", "steps: {a: {zzzzzzzz: 1}}",
        "steps: {a: {scan: {zzzzzzzz: 1}}}", "steps: {a: {run: x, retry: {zzzzzzzz: 1}}}",
        "steps: {a: {approve: {zzzzzzzz: 1}}}",
        "steps: {a: {environment: e, deploy: {zzzzzzzz: 1}}}",
        "steps: {a: {environment: e, deploy: {local: {zzzzzzzz: 1}}}}",
        "steps: {a: {environment: e, deploy: {command: {zzzzzzzz: 1}}}}"}) {
    for (std::string& key : KnownKeys(file)) words.push_back(std::move(key));
  }
  EXPECT_GT(words.size(), 40u);
  for (const Scanner& scanner : Scanners()) words.emplace_back(scanner.tool);
  for (const findings::Parser& parser : findings::Parsers()) words.emplace_back(parser.tool);
  for (const std::string& word : words) {
    EXPECT_THAT(*page, testing::HasSubstr(fmt::format("`{}`", word)));
  }
}

TEST(Docs, TheExamplesPipelineParses) {
  auto text = RepositoryFile("examples/vulnshop/app/bartizan.yaml");
  if (!text) GTEST_SKIP() << "not run inside of the repository";
  EXPECT_THAT(ParseDefinition(*text, "bartizan.yaml").problems, testing::IsEmpty());
}

}  // namespace
}  // namespace bartizan::pipeline
