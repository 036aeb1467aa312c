// The security plugin's rules. The plugin is the one installed next to the eslint that
// runs, so the shop itself needs no node_modules.
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(realpathSync(process.argv[1]));
const security = require("eslint-plugin-security");

// An attacker's text becomes code, or stops the page: errors. The plugin's other rules are hints.
const errors = [
  "detect-eval-with-expression",
  "detect-non-literal-regexp",
  "detect-unsafe-regex",
];

export default [
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "script" },
    plugins: { security },
    rules: {
      ...security.configs.recommended.rules,
      ...Object.fromEntries(errors.map((name) => [`security/${name}`, "error"])),
    },
  },
];
