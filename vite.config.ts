import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';
import { oneLanguage } from './web/build/one-language.ts';

export default defineConfig({
  root: 'web',
  plugins: [preact(), oneLanguage()],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      output: {
        assetFileNames: ({ names }) =>
          `assets/${(names[0] ?? 'file').replace(/~.*|\.[a-z0-9]+$/, '')}-[hash][extname]`,
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        // Few files instead of a hundred small ones: each round of imports costs a way to the server and back.
        codeSplitting: {
          groups: [
            { name: 'site', tags: ['$initial'], priority: 3 },
            {
              name: 'echarts',
              test: /(node_modules[\\/](echarts|zrender)[\\/]|charts[\\/]echarts\.ts)/,
              priority: 2,
            },
            {
              name: 'parts',
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 24_000,
              priority: 1,
            },
          ],
        },
      },
    },
    modulePreload: {
      // Preloads that a service worker answers are fetched twice; it takes those of the page away, and there are no others.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : dependencies.filter((file) => file.endsWith('.css')),
    },
  },
  server: { host: '127.0.0.1', proxy: { '^/api/': 'http://127.0.0.1:3000' } },
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/setup/db-images.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000, // starting PostgreSQL or Chromium on a busy machine can take tens of seconds
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A worker goes on with what it has loaded: to load the program anew for each of 460 files takes as long again.
    isolate: false,
    // A machine that somebody else keeps busy lets a wait run out; a wrong answer is never asked for twice.
    retry: { count: 1, condition: /Timeout|timed out/i },
  },
});
