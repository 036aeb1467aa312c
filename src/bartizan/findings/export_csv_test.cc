#include "bartizan/findings/export_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/testing.h"

namespace bartizan::findings {
namespace {

using testing::CodeFinding;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::PackageFinding;
using ::testing::SizeIs;
using ::testing::StartsWith;
using testing::UrlFinding;

TEST(ToCsv, ColumnsStay) {
  EXPECT_EQ(ToCsv({}),
            "id,severity,score,tool,rule,title,state,path,line,column,url,method,parameter,"
            "ecosystem,package,version,fixed_version,cve,cwe,exploited,occurrences,target,branch,"
            "commit,run,first_seen,last_seen\n");
  EXPECT_THAT(CsvRow(Finding{}), SizeIs(CsvColumns().size()));
}

TEST(ToCsv, WritesARecordAFinding) {
  Finding finding = PackageFinding("CVE-1", "lodash", "4.17.10");
  finding.id = "btz-1";
  finding.cves = {"CVE-1", "CVE-2"};
  finding.cwes = {20, 79};
  finding.first_seen = FromInt(0) + std::chrono::seconds(1);
  EXPECT_EQ(ToCsv(std::vector<Finding>{finding}).substr(ToCsv({}).size()),
            "btz-1,CRITICAL,98,sca,CVE-1,title of CVE-1,open,,,,,,,npm,lodash,4.17.10,,"
            "CVE-1 CVE-2,CWE-20 CWE-79,false,1,,,,,1970-01-01T00:00:01Z,\n");
}

TEST(ToCsv, NothingRunsInASpreadsheet) {
  Finding finding = CodeFinding("=cmd()", "a.c", 1);
  finding.title = "a \"quoted\"\nline";
  EXPECT_THAT(ToCsv(std::vector<Finding>{finding}),
              HasSubstr(",'=cmd(),\"a \"\"quoted\"\"\nline\","));
}

TEST(Table, SaysWhere) {
  EXPECT_EQ(WhereText(CodeFinding("r", "a.c", 3)), "a.c:3");
  EXPECT_EQ(WhereText(PackageFinding("r", "lodash", "4")), "npm/lodash 4");
  EXPECT_EQ(WhereText(UrlFinding("r", "GET", "/login", "user")), "GET /login (user)");
  EXPECT_EQ(WhereText(Finding{}), "");
  Finding finding = CodeFinding("r", "a.c", 3);
  finding.id = "btz-0123456789abcdef";
  EXPECT_THAT(TableRow(finding),
              ElementsAre("HIGH", "cppcheck", "r", "a.c:3", "title of r", "btz-01234567"));
  EXPECT_THAT(TableRow(finding), SizeIs(TableColumns().size()));
}

}  // namespace
}  // namespace bartizan::findings
