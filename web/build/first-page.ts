import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

interface Entry {
  file: string;
  css?: string[];
  imports?: string[];
}

const path = (place: string) => fileURLToPath(new URL(`../../build/${place}`, import.meta.url));

/** The programs of the pages that the server draws, by the room that their addresses begin with. */
const ROOMS: Record<string, string[]> = {
  '': ['pages/overview/OverviewPage.tsx'],
  plans: ['pages/plan/PlanPage.tsx', 'echarts'],
  indicators: ['pages/indicator/IndicatorPage.tsx', 'echarts'],
  regions: ['pages/region/RegionPage.tsx'],
};

/** Everything that programs need beside what the empty page brings. */
function filesOf(names: string[], manifest: Record<string, Entry>, page: string) {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  // What is imported comes first: its styles are overruled by those of who imports it.
  const visit = (name: string): void => {
    const entry = manifest[name];
    if (!entry) throw new Error(`The build has no ${name}`);
    if (seen.has(name) || page.includes(entry.file)) return;
    seen.add(name);
    for (const imported of entry.imports ?? []) visit(imported);
    entries.push(entry);
  };
  for (const name of names) {
    // What has no name of its own in there goes by that of its file.
    const own = Object.keys(manifest).filter((key) => manifest[key]!.file.startsWith(`assets/${name}-`));
    for (const one of manifest[name] ? [name] : own) visit(one);
    if (!manifest[name] && own.length === 0) throw new Error(`The build has no ${name}`);
  }
  return {
    css: [...new Set(entries.flatMap(({ css }) => css ?? []))],
    js: entries.map(({ file }) => file),
  };
}

await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  plugins: [preact()],
  publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: 'first-page.tsx', outDir: path('pages'), emptyOutDir: true, target: 'node24' },
});
const folder = path('web/.vite/');
const manifest = JSON.parse(await readFile(`${folder}manifest.json`, 'utf8')) as Record<string, Entry>;
const page = await readFile(path('web/index.html'), 'utf8');
const rooms = Object.fromEntries(
  Object.entries(ROOMS).map(([room, names]) => [room, filesOf(names, manifest, page)]),
);
await writeFile(path('pages/rooms.json'), JSON.stringify(rooms));
await rm(folder, { recursive: true });
console.log(`Built what draws ${Object.keys(rooms).length} pages on the server.`);
