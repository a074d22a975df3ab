import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/**/generated'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { URL: 'readonly', process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['public/sw.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', fetch: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'react-hooks': hooks },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': [
        { type: 'feature', pattern: 'src/features/*', capture: ['name'] },
        { type: 'shell', pattern: 'src/shell' },
        { type: 'foundation', pattern: 'src/(api|language|session|live|ui|reference|drafts|test)' },
      ],
    },
    rules: {
      ...hooks.configs.recommended.rules,
      // A feature that needs another's part shows that the part belongs to the foundation.
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['~/features/*', '../../*'], message: 'Features do not import each other; go through ~/…' }] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['src/shell/**'], rules: { 'no-restricted-imports': 'off' } },
);
