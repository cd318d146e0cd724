import { defineConfig } from 'vitest/config'

/** What runs the synthesised stack, and so waits for it to be synthesised. */
const onTheStack = ['test/functions/**/*.test.ts', 'test/infra/{stack,start}*.test.ts']
/** What runs pure code only, and so may share one load of it: most of their time would go into loading otherwise. */
const pure = ['test/{content,conversations,engine}/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: [...onTheStack, ...pure] },
      },
      {
        extends: true,
        test: { name: 'stack', include: onTheStack, globalSetup: 'test/support/synthesise.ts' },
      },
    ],
  },
})
