#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/definition.h"

namespace bartizan::pipeline {
namespace {

constexpr std::string_view kFile = R"(name: shop
steps:
  build: { run: make, artifacts: { app: dist } }
  c: { needs: build, scan: cppcheck }
  py: { needs: build, scan: bandit }
  gate: { needs: [c, py], gate: true }
  staging: { needs: gate, environment: staging,
             deploy: { local: { artifact: app, run: x, port: 80 } } }
  ok: { needs: staging, approve: { count: 2 } }
)";

TEST(Render, LevelsSideBySide) {
  auto definition = LoadDefinition(kFile, "f");
  ASSERT_TRUE(definition);
  EXPECT_EQ(RenderGraph(*definition),
            "shop: 6 steps in 5 levels\n"
            "1  build\n"
            "2  c [scan cppcheck]  py [scan bandit]\n"
            "3  gate\n"
            "4  staging [deploy staging]\n"
            "5  ok [approve ×2]\n");
}

TEST(Render, WideLevelsWrap) {
  std::string text = "steps:\n";
  for (int i = 0; i < 30; ++i) text += fmt::format("  a-rather-long-step-{}: {{ run: x }}\n", i);
  std::string graph = RenderGraph(*LoadDefinition(text, "f"));
  size_t steps = 0;
  for (const std::string& line : Split(graph, '\n')) {
    EXPECT_LE(CountCodePoints(line), 100u);
    steps += Split(line, 'h').size() > 1 ? 1u : 0u;
  }
  EXPECT_GT(steps, 5u);
  for (int i = 0; i < 30; ++i) {
    EXPECT_THAT(graph, testing::HasSubstr(fmt::format("  a-rather-long-step-{}", i)));
  }
}

TEST(Render, Dot) {
  EXPECT_EQ(RenderDot(*LoadDefinition(kFile, "f")),
            "digraph \"shop\" {\n"
            "  rankdir=LR;\n"
            "  node [shape=box];\n"
            "  \"build\" [label=\"build\"];\n"
            "  \"c\" [label=\"c\\nscan cppcheck\"];\n"
            "  \"py\" [label=\"py\\nscan bandit\"];\n"
            "  \"gate\" [label=\"gate\", shape=diamond];\n"
            "  \"staging\" [label=\"staging\\ndeploy staging\", style=bold];\n"
            "  \"ok\" [label=\"ok\\napprove ×2\", shape=octagon];\n"
            "  \"build\" -> \"c\";\n"
            "  \"build\" -> \"py\";\n"
            "  \"c\" -> \"gate\";\n"
            "  \"py\" -> \"gate\";\n"
            "  \"gate\" -> \"staging\";\n"
            "  \"staging\" -> \"ok\";\n"
            "}\n");
}

}  // namespace
}  // namespace bartizan::pipeline
