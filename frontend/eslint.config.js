// Lint rules of the web client: the recommended sets, plus the traps this project has met.
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

/** Function APIs of the UI libraries have no styles when imported by hand (see feedback.ts). */
const feedbackOnly = (library, names, file) => ({
  paths: [{ name: library, importNames: names, message: `Use ${file}, which brings the styles.` }],
})

export default ts.config(
  {
    ignores: [
      'dist',
      'test-results',
      'node_modules',
      'src/shared/api/schema.gen.ts',
      'components.gen.d.ts',
    ],
  },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: {
      parserOptions: { parser: ts.parser },
      globals: { ...globals.browser },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'vue/require-explicit-emits': 'error',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-autofocus': 'off',
      'max-lines': ['error', { max: 500 }],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Use shared/api/client.ts: it carries the session.' },
      ],
    },
  },
  {
    // Files of the build are fetched without a session.
    files: ['src/shared/api/**', 'src/shared/auth/token.ts', 'src/mobile/keepParts.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/desktop/**'],
    ignores: ['src/desktop/feedback.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        feedbackOnly(
          'element-plus',
          ['ElMessage', 'ElMessageBox', 'ElNotification', 'ElLoading'],
          'desktop/feedback.ts',
        ),
      ],
    },
  },
  {
    files: ['src/mobile/**'],
    ignores: ['src/mobile/showPicture.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        feedbackOnly(
          'vant',
          ['showToast', 'showDialog', 'showConfirmDialog', 'showNotify', 'showImagePreview'],
          'mobile/feedback.ts',
        ),
      ],
    },
  },
  {
    files: ['tools/**', '*.config.{js,ts}', 'tests/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off', 'no-restricted-globals': 'off' },
  },
  prettier,
)
