import { defineConfig } from 'vitest/config';

// Photographs, not tests: run by hand through ./tuntas screens.
export default defineConfig({
  test: {
    include: ['screens/**/*.shots.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
