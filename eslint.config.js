import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/test/**/*.ts', 'journeys/**/*.ts', 'libs/testing/**/*.ts'];

export default tseslint.config(
  { ignores: ['**/dist/', '.cache/', '.junan/', 'coverage/', 'console/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // The texts of refusals are gathered from every message file in one interface, which none of them owns.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A left-out property of a destructuring is how a field is dropped from a copy.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A default must not hide a kind that was added later.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        ...[
          ['@nestjs/common', ['ParseUUIDPipe']],
          ['class-validator', ['IsUUID', 'isUUID']],
        ].map(([name, importNames]) => ({
          name,
          importNames,
          message: 'They let an id through as it was spelt: use Id and IsId of #access.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of words needs no enum.' },
        { selector: 'ExportDefaultDeclaration', message: 'What has a name is exported by it.' },
      ],
    },
  },
  {
    // What people run by hand or watch while it works speaks on the console.
    files: ['**/*.command.ts', '**/commands/**/*.ts', 'apps/*/src/main.ts', 'apps/*/src/migrate.ts', 'bench/**/*.ts', 'faults/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      // supertest bodies and JSON read back are `any` by their libraries' types; a wrong guess fails the test.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // A test that asserts nothing, or only on some path, cannot fail. Beside `expect`, these assert.
    files: ['**/*.spec.ts'],
    plugins: { jest },
    settings: { jest: { version: 30 } },
    rules: {
      'jest/expect-expect': [
        'error',
        {
          assertFunctionNames: ['expect', '**.expect', '**.then', '**.refused', '**.nothing', 'fc.assert'].concat(
            // helpers of a spec that await what they name
            ['isUp', 'isRefused', 'hears', 'shows', 'way'],
          ),
        },
      ],
      'jest/no-conditional-expect': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        // what Node 20 gives every script
        [
          'console',
          'process',
          'fetch',
          'URL',
          'URLSearchParams',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
        ]
          .concat(['performance', 'Buffer', 'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'structuredClone', 'Response'])
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }], eqeqeq: 'error' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } } },
);
