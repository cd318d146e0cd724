import { defineConfig } from 'vitest/config'

/** What runs the synthesised stack, and so waits for it to be synthesised. */
const onTheStack = ['test/functions/**/*.test.ts', 'test/infra/{stack,start}*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: onTheStack } },
      {
        extends: true,
        test: { name: 'stack', include: onTheStack, globalSetup: 'test/support/synthesise.ts' },
      },
    ],
  },
})
