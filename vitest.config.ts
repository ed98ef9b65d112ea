import { defineConfig } from 'vitest/config'

const SCREEN_TESTS = ['test/{state,scene,ui,teach}/**/*.test.{ts,tsx}']
const BROWSER_TESTS = ['test/browser/**/*.test.ts']
/**
 * Long stories whose parts are tested without a browser too: with software WebGL all of them would take `npm test` beyond
 * half an hour. `THREADLINE_TESTS=full npm test` runs them as well.
 */
const LONG_STORIES = ['drawing', 'exam', 'panels', 'photo', 'present', 'protocols', 'sheets', 'teach'].map(
  (name) => `test/browser/${name}.test.ts`,
)
const isFull = process.env['THREADLINE_TESTS'] === 'full'

export default defineConfig({
  test: {
    allowOnly: false,
    maxWorkers: '100%',
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...SCREEN_TESTS, ...BROWSER_TESTS],
          // They keep nothing but heads and structures, which files may share: making them anew took a quarter of the time.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'scene',
          environment: 'happy-dom',
          include: SCREEN_TESTS,
          setupFiles: 'test/support/screen-setup.ts',
          testTimeout: 30_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser',
          environment: 'node',
          include: BROWSER_TESTS,
          exclude: isFull ? [] : LONG_STORIES,
          globalSetup: 'test/browser/support/global-setup.ts',
          // Software WebGL keeps both cores busy: one page at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
