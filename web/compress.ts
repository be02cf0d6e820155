import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this size a compressed copy costs more than it saves. */
const SMALLEST_BYTES = 860;
const TEXT = /\.(html|js|css|svg|json|webmanifest|txt)$/;

/** Puts a .br and a .gz beside every text file of the built site, for the server to send as they are. */
async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
  const written = await Promise.all(files.map((file) => compressFile(path.join(file.parentPath, file.name))));
  return written.filter(Boolean).length;
}

async function compressFile(file: string): Promise<boolean> {
  const plain = await readFile(file);
  if (plain.length < SMALLEST_BYTES) return false;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
  return true;
}

const built = fileURLToPath(new URL('../build/web/', import.meta.url));
console.log(`Compressed ${await compressFolder(built)} files of the site.`);
