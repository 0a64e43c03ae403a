import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: '.',
  test: {
    include: ['test/**/*.test.ts'],
    // Much of a test's time is a program or a browser that it waits for.
    maxWorkers: 2,
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
