import { defineConfig, mergeConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';
import site from './vite.config.ts';

export default mergeConfig(
  site,
  defineConfig({
    test: {
      root: '.',
      include: ['tests/**/*.test.{ts,tsx}'],
      globalSetup: 'tests/setup/db-images.ts',
      testTimeout: 60_000,
      hookTimeout: 120_000, // starting PostgreSQL or Chromium on a busy machine can take tens of seconds
      // As long as a page waits for what it is asked for: a second, which is usual, a busy machine may need for one frame.
      expect: { poll: { timeout: 15_000 } },
      maxWorkers: 2,
      sequence: { sequencer: LongestFirst },
      // A worker goes on with what it has loaded: to load the program anew for each of 460 files takes as long again.
      isolate: false,
      // A machine that somebody else keeps busy lets a wait run out; a wrong answer is never asked for twice.
      retry: { count: 1, condition: /Timeout|timed out/i },
    },
  }),
);
