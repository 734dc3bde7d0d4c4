import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-implied-eval": "error",
      "no-implicit-globals": "error",
      "no-shadow": ["error", { builtinGlobals: false }],
    },
  },
  {
    // The pages load plain scripts: each names what it gives to the others as a property of window.
    files: ["**/main/resources/**/*.js"],
    languageOptions: { sourceType: "script", ecmaVersion: 2022, globals: { ...globals.browser, page: "readonly" } },
  },
  { files: ["**/src/test/js/**/*.js"], languageOptions: { sourceType: "module", globals: globals.node } },
];
