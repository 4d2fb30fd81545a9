import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

const clockAndChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain has no chance: take ids and random numbers as arguments.',
  },
]

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' }
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' }
const noStarExport = { selector: 'ExportAllDeclaration', message: 'Name what is exported.' }

const outside = [
  { name: 'localStorage', message: 'Go through src/platform.' },
  { name: 'sessionStorage', message: 'Go through src/platform.' },
  { name: 'fetch', message: 'Go through src/platform, or take a FontSource.' },
  { name: 'XMLHttpRequest', message: 'Go through src/platform.' },
]
const outsideProperties = ['localStorage', 'sessionStorage', 'fetch'].flatMap((property) =>
  ['window', 'globalThis', 'self'].map((object) => ({
    object,
    property,
    message: 'Go through src/platform.',
  })),
)

export default ts.config(
  { ignores: ['dist/**', 'coverage/**', 'test-results/**', 'playwright-report/**', 'public/**'] },
  // A rule that may be switched off by a comment is a suggestion.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...vue.configs['flat/recommended'],
  prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', noEnums, noDefaultExport, noStarExport],
      'max-lines': ['error', { max: 350 }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always'],
      'no-undef': 'off',
      // Cleaning pasted text is about control characters.
      'no-control-regex': 'off',
      // A Record cannot name itself, and JSON must.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: ts.parser } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      // In a TypeScript template the bar is a union type, not a filter of Vue 2.
      'vue/no-deprecated-filter': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-syntax': ['error', noEnums, noDefaultExport, noStarExport, ...clockAndChance] },
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/**', 'src/export/**/font-source*.ts', 'src/server/**'],
    rules: {
      'no-restricted-globals': ['error', ...outside],
      'no-restricted-properties': ['error', ...outsideProperties],
    },
  },
  // Programs that talk to a terminal, and configuration files whose tools ask for a default export.
  {
    files: ['src/cli/**', 'src/server/**', '.ci/**', 'tests/setup/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: [
      '*.config.{js,ts}',
      '.*.{js,cjs,ts}',
      '.ci/build/empty-module.ts',
      'src/**/*.d.ts',
      'tests/setup/**',
    ],
    rules: { 'no-restricted-syntax': ['error', noEnums] },
  },
  // A test may define the small page that its component is mounted in.
  { files: ['tests/**'], rules: { 'vue/one-component-per-file': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
)
