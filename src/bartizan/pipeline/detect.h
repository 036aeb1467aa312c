#pragma once
// `bartizan pipeline init`: looks at a folder and proposes a pipeline for what it finds.
#include <string>
#include <vector>

#include "bartizan/base/fs.h"

namespace bartizan::pipeline {

// A project file, and the folder below the root in which it lies ("" is the root).
struct ProjectFile {
  std::string folder, name;
};

// What is known of a project without running anything.
struct Survey {
  std::string name;                // of the folder, made fit for a pipeline
  std::vector<ProjectFile> files;  // build, lock and configuration files, sorted
  // Folders with sources of a language: C and C++, Python, PHP. "" is the root, with or without
  // sources further down.
  std::vector<std::string> c_folders, python_folders, php_folders;
  std::vector<std::string> make_targets;                 // of the Makefile in the root
  std::vector<std::pair<std::string, std::string>> npm;  // folder, script ("build", "test")
  bool has_tests = false;                                // a folder `test` or `tests`
  bool has_advisories = false;                           // a folder `advisories`

  bool Has(std::string_view folder, std::string_view name) const;
};

// Reads the top two levels: no hidden folders, no folders of dependencies or builds, no symbolic
// links, at most 20,000 entries. Names that would need quoting in a shell or in YAML are passed
// over. kNotFound when there is no such folder.
Result<Survey> SurveyProject(const fs::path& folder);

struct Starter {
  std::string definition, policy;  // the text of bartizan.yaml and policy.yaml
  std::vector<std::string> found;  // "Makefile", "web/package-lock.json": what it is made for
};
// Pure. The definition has no problems (ParseDefinition), also when its staging and production
// blocks are taken out of their comments from top to bottom.
Starter MakeStarter(const Survey& survey);

// Writes both files into the folder; kConflict, and nothing written, when one of them is there.
Status WriteStarter(const fs::path& folder, const Starter& starter);

}  // namespace bartizan::pipeline
