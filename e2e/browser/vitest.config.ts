import { defineConfig } from 'vitest/config';

// One journey after the other: they share one system and one machine.
export default defineConfig({
  test: {
    include: ['journeys/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: process.env.TUNTAS_REPORT ?? 'target/journeys.json' }]],
  },
});
