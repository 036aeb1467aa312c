#include "bartizan/store/database.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <fstream>
#include <thread>

namespace bartizan::store {
namespace {

using testing::HasSubstr;

constexpr Migration kOne[] = {
    {"notes", 1, "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL)"},
};
constexpr Migration kTwo[] = {
    kOne[0],
    {"notes", 2,
     "CREATE TABLE tags (note BIGINT NOT NULL REFERENCES notes(id), tag TEXT);"
     "CREATE INDEX tags_note ON tags(note);"},
    {"other", 1, "CREATE TABLE other (x TEXT)"},
};
constexpr Migration kBroken[] = {
    kOne[0],
    {"notes", 2, "CREATE TABLE half (x TEXT); CREATE TABLE nonsense ("},
};

class DatabaseTest : public testing::Test {
 protected:
  std::unique_ptr<Database> Open(std::span<const Migration> migrations = kOne,
                                 DatabaseOptions options = {}) {
    auto database = Database::Open(file_, migrations, options);
    EXPECT_TRUE(database) << database.error().Render();
    return database ? *std::move(database) : nullptr;
  }
  Error OpenError(std::span<const Migration> migrations = kOne, DatabaseOptions options = {}) {
    auto database = Database::Open(file_, migrations, options);
    EXPECT_FALSE(database);
    return database ? Error{} : database.error();
  }
  static Status Add(Database& database, int64_t id, std::string_view text = "text") {
    return database.Write([&](Tx& tx) -> Status {
      BARTIZAN_DO(tx.Execute("INSERT INTO notes (id, text) VALUES (?, ?)", {id, text}));
      return {};
    });
  }
  static int64_t CountNotes(Database& database) {
    auto row = database.Read([](Tx& tx) { return tx.One("SELECT count(*) FROM notes"); });
    EXPECT_TRUE(row) << row.error().Render();
    return row ? (*row)->Int(0) : -1;
  }
  static std::string Pragma(Database& database, std::string_view name) {
    // As a function: SQLite counts the statement of the same name among the writes.
    auto row =
        database.Read([&](Tx& tx) { return tx.One(fmt::format("SELECT * FROM pragma_{}", name)); });
    EXPECT_TRUE(row) << row.error().Render();
    const Value& value = (**row)[0];
    return value.kind() == Value::kInt ? std::to_string(value.AsInt()) : value.AsText();
  }

  TempDir folder_ = TempDir::Create().value();
  fs::path file_ = folder_.path() / "bartizan.db";
};

TEST_F(DatabaseTest, KeepsWhatWasCommitted) {
  ASSERT_TRUE(Add(*Open(), 1, "kept"));
  auto row =
      Open()->Read([](Tx& tx) { return tx.One("SELECT text FROM notes WHERE id = ?", {1}); });
  EXPECT_EQ((*row)->Text(0), "kept");
}

TEST_F(DatabaseTest, RunsWithTheSafeSettings) {
  auto database = Open();
  EXPECT_EQ(Pragma(*database, "journal_mode"), "wal");
  EXPECT_EQ(Pragma(*database, "synchronous"), "2");
  EXPECT_EQ(Pragma(*database, "foreign_keys"), "1");
  EXPECT_EQ(Pragma(*database, "trusted_schema"), "0");
}

TEST_F(DatabaseTest, IsReadableByItsOwnerOnly) {
  auto database = Open();
  ASSERT_TRUE(Add(*database, 1));
  for (const char* suffix : {"", "-wal", "-shm"}) {
    struct stat info{};
    ASSERT_EQ(::stat((file_.string() + suffix).c_str(), &info), 0) << suffix;
    EXPECT_EQ(info.st_mode & 0777U, 0600U) << suffix;
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), {}), 3);  // no temporary left
}

TEST_F(DatabaseTest, CarriesEveryKindOfValue) {
  auto database = Open(std::array{Migration{"v", 1, "CREATE TABLE v (a, b, c, d, e, f)"}});
  std::string bytes("\0\xff\0x", 4);
  Time now = FromInt(1'700'000'000'123'456);
  auto written = database->Write([&](Tx& tx) {
    return tx.Execute("INSERT INTO v VALUES (?, ?, ?, ?, ?, ?)",
                      {nullptr, int64_t{-5}, 2.5, std::string("a\0b", 3), Value::Blob(bytes), now});
  });
  EXPECT_EQ(written.value(), 1);
  auto row = database->Read([](Tx& tx) { return tx.One("SELECT * FROM v"); }).value().value();
  EXPECT_TRUE(row.Null(0));
  EXPECT_EQ(row.Int(1), -5);
  EXPECT_EQ(row.Real(2), 2.5);
  EXPECT_EQ(row.Text(3), std::string("a\0b", 3));
  EXPECT_EQ(row[4].kind(), Value::kBlob);
  EXPECT_EQ(row.Text(4), bytes);
  EXPECT_EQ(row.At(5), now);
  EXPECT_TRUE(Value(std::optional<int>{}).is_null());
  EXPECT_EQ(Value(std::optional<std::string>("x")).AsText(), "x");
}

TEST_F(DatabaseTest, CountsChangedRows) {
  auto database = Open();
  ASSERT_TRUE(Add(*database, 1));
  ASSERT_TRUE(Add(*database, 2));
  auto counts = database->Write([](Tx& tx) -> Result<std::vector<int64_t>> {
    BARTIZAN_TRY(int64_t updated, tx.Execute("UPDATE notes SET text = 'x'"));
    BARTIZAN_TRY(int64_t nothing, tx.Execute("UPDATE notes SET text = 'x' WHERE id = 9"));
    BARTIZAN_TRY(int64_t table, tx.Execute("CREATE TABLE t (x TEXT)"));
    return std::vector{updated, nothing, table};
  });
  EXPECT_THAT(counts.value(), testing::ElementsAre(2, 0, 0));
}

TEST_F(DatabaseTest, RollsBackWhenTheCallbackFails) {
  auto database = Open();
  auto result = database->Write([](Tx& tx) -> Status {
    BARTIZAN_DO(tx.Execute("INSERT INTO notes VALUES (1, 'x')"));
    return Fail(Code::kDenied, "changed its mind");
  });
  EXPECT_EQ(result.error().message, "changed its mind");
  EXPECT_EQ(CountNotes(*database), 0);
  EXPECT_TRUE(Add(*database, 1));  // usable afterwards
}

TEST_F(DatabaseTest, RefusesAWriteInARead) {
  auto database = Open();
  auto result =
      database->Read([](Tx& tx) { return tx.Execute("INSERT INTO notes VALUES (1, 'x')"); });
  EXPECT_EQ(result.error().code, Code::kInternal);
  EXPECT_TRUE(Add(*database, 1));
}

TEST_F(DatabaseTest, NamesWhatIsWrongWithAStatement) {
  auto database = Open();
  ASSERT_TRUE(Add(*database, 1));
  auto error = [&](std::string_view sql, std::initializer_list<Value> parameters = {}) {
    auto result = database->Write([&](Tx& tx) { return tx.Execute(sql, parameters); });
    EXPECT_FALSE(result) << sql;
    return result ? Error{} : result.error();
  };
  EXPECT_EQ(error("INSERT INTO notes VALUES (1, 'again')").code, Code::kConflict);
  EXPECT_THAT(error("INSERT INTO notes VALUES (1, 'again')").message,
              HasSubstr("UNIQUE constraint failed: notes.id"));
  EXPECT_EQ(error("SELEC 1").code, Code::kInternal);
  EXPECT_EQ(error("").code, Code::kInternal);
  EXPECT_EQ(error("DELETE FROM notes; DELETE FROM notes").code, Code::kInternal);
  EXPECT_EQ(error("DELETE FROM notes WHERE id = ?").code, Code::kInternal);
  EXPECT_EQ(error("DELETE FROM notes WHERE id = ?", {1, 2}).code, Code::kInternal);
  EXPECT_EQ(CountNotes(*database), 1);
  // A bound value may be a secret.
  EXPECT_THAT(error("INSERT INTO notes VALUES (?, ?)", {1, "hunter2"}).Render(),
              testing::Not(HasSubstr("hunter2")));
}

TEST_F(DatabaseTest, EnforcesForeignKeys) {
  auto database = Open(kTwo);
  auto result =
      database->Write([](Tx& tx) { return tx.Execute("INSERT INTO tags VALUES (7, 'x')"); });
  EXPECT_EQ(result.error().code, Code::kConflict);
}

TEST_F(DatabaseTest, MaySubmitTheSameStatementInsideARowCallback) {
  auto database = Open();
  for (int i = 1; i <= 3; ++i) ASSERT_TRUE(Add(*database, i));
  constexpr std::string_view kSql = "SELECT id FROM notes ORDER BY id";
  std::vector<int64_t> seen;
  auto status = database->Read([&](Tx& tx) {
    return tx.Each(kSql, {}, [&](const Row& row) -> Status {
      seen.push_back(row.Int(0));
      BARTIZAN_TRY(auto inner, tx.Query(kSql));
      seen.push_back(static_cast<int64_t>(inner.size()));
      return {};
    });
  });
  ASSERT_TRUE(status);
  EXPECT_THAT(seen, testing::ElementsAre(1, 3, 2, 3, 3, 3));
}

TEST_F(DatabaseTest, StopsStreamingAtAnError) {
  auto database = Open();
  for (int i = 1; i <= 3; ++i) ASSERT_TRUE(Add(*database, i));
  int rows = 0;
  auto status = database->Read([&](Tx& tx) {
    return tx.Each("SELECT id FROM notes", {}, [&](const Row&) -> Status {
      if (++rows == 2) return Fail(Code::kLimit, "enough");
      return {};
    });
  });
  EXPECT_EQ(status.error().message, "enough");
  EXPECT_EQ(rows, 2);
}

TEST_F(DatabaseTest, ForgetsOldStatements) {
  auto database = Open();
  for (int i = 0; i < 300; ++i) {
    auto row = database->Read([&](Tx& tx) { return tx.One(fmt::format("SELECT {}", i)); });
    ASSERT_EQ((*row)->Int(0), i);
  }
  auto again = database->Read([&](Tx& tx) { return tx.One("SELECT 0"); });
  EXPECT_EQ((*again)->Int(0), 0);
}

TEST_F(DatabaseTest, SerialisesThreads) {
  auto database = Open();
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 25; ++i) EXPECT_TRUE(Add(*database, t * 100 + i));
    });
  }
  threads.clear();
  EXPECT_EQ(CountNotes(*database), 100);
}

TEST_F(DatabaseTest, WaitsNoLongerThanTheBusyTimeout) {
  auto first = Open();
  auto second = Open(kOne, {.busy_timeout = std::chrono::milliseconds(5)});
  auto held = first->Write([&](Tx&) -> Status {
    auto result = Add(*second, 1);
    EXPECT_EQ(result.error().code, Code::kTimeout);
    EXPECT_THAT(result.error().hint, HasSubstr("try again"));
    EXPECT_EQ(CountNotes(*second), 0);  // readers go on
    return {};
  });
  ASSERT_TRUE(held);
  EXPECT_TRUE(Add(*second, 1));
}

TEST_F(DatabaseTest, NoticesCommitsOfOthers) {
  auto first = Open();
  auto second = Open();
  int64_t before = first->DataVersion().value();
  EXPECT_EQ(first->DataVersion().value(), before);
  ASSERT_TRUE(Add(*second, 1));
  EXPECT_NE(first->DataVersion().value(), before);
}

TEST_F(DatabaseTest, MigratesOnceAndCopiesTheOldFileFirst) {
  ASSERT_TRUE(Add(*Open(kOne), 1));
  fs::path copy = file_.string() + ".before-1";
  EXPECT_FALSE(fs::exists(copy));  // nothing was there to lose
  auto database = Open(kTwo);
  EXPECT_EQ(CountNotes(*database), 1);
  EXPECT_TRUE(
      database->Write([](Tx& tx) { return tx.Execute("INSERT INTO tags VALUES (1,'a')"); }));
  ASSERT_TRUE(fs::exists(copy));
  Open(kTwo);
  EXPECT_FALSE(fs::exists(file_.string() + ".before-2"));
  auto old = Database::Open(copy, kOne).value();
  EXPECT_EQ(CountNotes(*old), 1);
}

TEST_F(DatabaseTest, LeavesTheFileAloneWhenAMigrationFails) {
  ASSERT_TRUE(Add(*Open(kOne), 1));
  Error error = OpenError(kBroken);
  EXPECT_EQ(error.code, Code::kInternal);
  EXPECT_THAT(error.OneLine(), HasSubstr("migrating notes to version 2"));
  auto database = Open(kOne);
  auto half = database->Read(
      [](Tx& tx) { return tx.One("SELECT 1 FROM sqlite_master WHERE name = 'half'"); });
  EXPECT_FALSE(half.value().has_value());
}

TEST_F(DatabaseTest, RefusesAFileOfANewerProgram) {
  Open(kTwo);
  Error error = OpenError(kOne);
  EXPECT_EQ(error.code, Code::kConflict);
  EXPECT_THAT(error.message, HasSubstr("notes schema 2, this program knows 1"));
}

TEST_F(DatabaseTest, ReadsOnlyWhenAskedTo) {
  EXPECT_FALSE(Database::Open(file_, kOne, {.read_only = true}));
  EXPECT_FALSE(fs::exists(file_));
  auto writer = Open();
  ASSERT_TRUE(Add(*writer, 1));
  auto reader = Open(kOne, {.read_only = true});
  EXPECT_EQ(CountNotes(*reader), 1);
  Error error = Add(*reader, 2).error();
  EXPECT_EQ(error.code, Code::kIo);
  EXPECT_THAT(error.message, HasSubstr("cannot be written"));
  EXPECT_EQ(OpenError(kTwo, {.read_only = true}).code, Code::kConflict);
}

TEST_F(DatabaseTest, RefusesADamagedFileWithAHint) {
  {
    auto database = Open();
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(Add(*database, i, std::string(200, 'x')));
  }
  auto size = fs::file_size(file_);
  ASSERT_GT(size, 40'000U);
  std::fstream stream(file_, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(size / 2 / 4096 * 4096));
  stream << std::string(4096, '\x5a');
  stream.close();
  Error error = OpenError();
  EXPECT_EQ(error.code, Code::kInvalid);
  EXPECT_THAT(error.message, HasSubstr("is damaged"));
  EXPECT_THAT(error.hint, HasSubstr("bartizan backup"));
}

TEST_F(DatabaseTest, RefusesAFileThatIsNoDatabase) {
  ASSERT_TRUE(WriteFileAtomic(file_, std::string(10'000, 'x')));
  EXPECT_EQ(OpenError().code, Code::kInvalid);
  EXPECT_THAT(OpenError().message, HasSubstr("is damaged"));
}

TEST_F(DatabaseTest, RefusesATruncatedFile) {
  {
    auto database = Open();
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(Add(*database, i, std::string(200, 'x')));
  }
  fs::resize_file(file_, fs::file_size(file_) / 2 / 4096 * 4096);
  EXPECT_EQ(OpenError().code, Code::kInvalid);
}

TEST_F(DatabaseTest, FindsRowsThatReferToNothing) {
  auto database = Open(kTwo);
  EXPECT_TRUE(database->IntegrityCheck());
  sqlite3* raw = nullptr;  // another program, which does not enforce foreign keys
  ASSERT_EQ(sqlite3_open(file_.c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(raw, "INSERT INTO tags VALUES (7, 'x')", nullptr, nullptr, nullptr), 0);
  sqlite3_close(raw);
  EXPECT_THAT(database->IntegrityCheck().error().message, HasSubstr("a row of tags"));
}

TEST_F(DatabaseTest, CopiesItselfWhileOthersWork) {
  auto database = Open();
  ASSERT_TRUE(Add(*database, 1));
  fs::path copy = folder_.path() / "copy.db";
  auto other = Open();
  auto during = other->Write([&](Tx& tx) -> Status {
    BARTIZAN_DO(tx.Execute("INSERT INTO notes VALUES (2, 'not committed yet')"));
    return database->BackupTo(copy);
  });
  ASSERT_TRUE(during) << during.error().Render();
  EXPECT_EQ(CountNotes(*Database::Open(copy, kOne).value()), 1);
  EXPECT_EQ(database->BackupTo(copy).error().code, Code::kConflict);  // never overwritten
  EXPECT_FALSE(database->BackupTo(folder_.path() / "none" / "copy.db"));
}

TEST_F(DatabaseTest, TruncatesTheLogAtACheckpoint) {
  auto database = Open();
  ASSERT_TRUE(Add(*database, 1));
  fs::path log = file_.string() + "-wal";
  EXPECT_GT(fs::file_size(log), 0U);
  ASSERT_TRUE(database->Checkpoint());
  EXPECT_EQ(fs::file_size(log), 0U);
}

}  // namespace
}  // namespace bartizan::store
