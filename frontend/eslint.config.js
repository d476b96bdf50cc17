import tseslint from "typescript-eslint";

const owned = [
  ["CallExpression[callee.property.name='addEventListener']", "Use scope.listen: whatever is opened has an owner."],
  ["CallExpression[callee.name=/^(setTimeout|setInterval|requestAnimationFrame)$/]", "Use scope.after, scope.every or scope.frame."],
  ["CallExpression[callee.property.name=/^(setTimeout|setInterval|requestAnimationFrame)$/]", "Use scope.after, scope.every or scope.frame."],
  ["NewExpression[callee.name=/^(ResizeObserver|Worker)$/]", "Use scope: whatever is opened has an owner."],
  ["AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]", "A note is a person's words: use textContent."],
  ["CallExpression[callee.property.name='insertAdjacentHTML']", "A note is a person's words: use textContent."],
];

export default tseslint.config(
  { ignores: [".tsout", "node_modules", "vitest.config.ts", "**/*.js", "**/*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["src/**/*.ts"],
    languageOptions: { parserOptions: { project: ["./tsconfig.model.json", "./tsconfig.page.json", "./tsconfig.test.json"] } },
    rules: {
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", 40],
      complexity: ["error", { max: 8, variant: "modified" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", ...owned.map(([selector, message]) => ({ selector, message }))],
    },
  },
  { files: ["src/scope.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["src/**/*.test.ts"], rules: { "max-lines-per-function": "off", "max-lines": "off" } },
);
