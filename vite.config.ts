import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
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
});
