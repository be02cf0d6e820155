import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../build/web/', import.meta.url));
const worker = path.join(built, 'service-worker.js');
const PLACE = "const BUILD = { name: 'none', files: [] };";

/** Writes into the service worker which files make up this build, and a name that only this build has. */
const entries = await readdir(built, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  .filter((file) => !['service-worker.js', 'index.html'].includes(file))
  .sort();
const hash = createHash('sha256');
for (const file of ['index.html', ...files]) hash.update(file).update(await readFile(path.join(built, file)));
const text = await readFile(worker, 'utf8');
if (!text.includes(PLACE)) throw new Error('The service worker has no place for the list of files');
const build = { name: hash.digest('hex').slice(0, 12), files: ['/', ...files.map((file) => `/${file}`)] };
await writeFile(worker, text.replace(PLACE, `const BUILD = ${JSON.stringify(build)};`));
console.log(`The shell ${build.name} has ${build.files.length} files.`);
