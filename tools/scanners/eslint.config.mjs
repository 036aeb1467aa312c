// The security plugin's recommended rules, for any tree of scripts:
//   eslint -c /path/to/tools/scanners/eslint.config.mjs -f json DIR
// The plugin is found next to this file, wherever eslint is started.
import security from "eslint-plugin-security";

// The plugin gives every rule the level "warn". These find code that an attacker's
// text reaches as code, so they are errors; the others stay hints.
const errors = [
  "detect-child-process",
  "detect-eval-with-expression",
  "detect-non-literal-regexp",
  "detect-non-literal-require",
  "detect-unsafe-regex",
];

export default [
  { ignores: ["**/node_modules/**", "**/*.min.js", "**/dist/**"] },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    plugins: { security },
    rules: {
      ...security.configs.recommended.rules,
      ...Object.fromEntries(errors.map((name) => [`security/${name}`, "error"])),
    },
  },
];
