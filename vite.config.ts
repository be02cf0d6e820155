import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'web',
  plugins: [preact()],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
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
  },
});
