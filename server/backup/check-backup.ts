import { stat } from 'node:fs/promises';
import { knownMigrations } from '#db/whole/migrations.ts';
import { readArchive } from './archive.ts';
import { FORMAT, MANIFEST, type Manifest, type PartRecord, SEAL } from './manifest.ts';
import { Refusal } from './refusal.ts';
import { sha256 } from './write-backup.ts';

/**
 * Reads a backup from its beginning to its end, without unpacking it.
 *
 * @param program version of this program
 * @throws Refusal when it is no backup, cut short, altered, or of a newer program
 */
export async function checkBackup(file: string, program: string): Promise<Manifest> {
  const found = await partsIn(file);
  const manifest = sealedManifest(file, found);
  refuseNewer(manifest, program);
  const due = manifest.tables.flatMap(({ parts }) => parts);
  for (const part of due) refuseAltered(part, found.parts.get(part.name));
  const surplus = [...found.parts.keys()].find((name) => !due.some((part) => part.name === name));
  if (surplus !== undefined) throw new Refusal(`备份文件里多出了清单上没有的部分 ${surplus}，不能使用。`);
  return manifest;
}

interface Found {
  parts: Map<string, PartRecord>;
  manifest: Buffer | null;
  seal: string | null;
}

async function partsIn(file: string): Promise<Found> {
  const about = await stat(file).catch(() => null);
  if (!about?.isFile()) throw new Refusal(`找不到备份文件 ${file}。`);
  const found: Found = { parts: new Map(), manifest: null, seal: null };
  try {
    for await (const { name, bytes } of readArchive(file)) {
      if (name === MANIFEST) found.manifest = bytes;
      else if (name === SEAL) found.seal = bytes.toString('utf8').slice(0, 64);
      else found.parts.set(name, { name, bytes: bytes.length, sha256: sha256(bytes) });
    }
  } catch (error) {
    if (found.parts.size === 0)
      throw new Refusal(`${file} 不是本系统的备份文件，或者开头已损坏。`, { cause: error });
    throw cutShort(file, error);
  }
  return found;
}

function sealedManifest(file: string, { parts, manifest, seal }: Found): Manifest {
  if (manifest === null && parts.size === 0) throw new Refusal(`${file} 不是本系统的备份文件。`);
  if (manifest === null || seal === null) throw cutShort(file);
  if (sha256(manifest) !== seal) throw new Refusal('备份文件的清单被改动过（校验值不符），不能使用。');
  return JSON.parse(manifest.toString('utf8')) as Manifest;
}

const cutShort = (file: string, cause?: unknown) =>
  new Refusal(`备份文件 ${file} 不完整：它在中途断掉了，请重新复制或换一份备份。`, { cause });

function refuseNewer(manifest: Manifest, program: string): void {
  const known = knownMigrations();
  const newer =
    manifest.format > FORMAT ||
    manifest.migrations.length > known.length ||
    compareVersions(manifest.program, program) > 0;
  if (newer)
    throw new Refusal(
      `备份由更新的版本写成（程序 ${manifest.program}，表结构 ${manifest.migration}），本程序是 ${program}，表结构 ${known.at(-1)!.name}：请先升级本程序再恢复。`,
    );
  const strange = manifest.migrations.findIndex(({ hash }, index) => hash !== known[index]!.hash);
  if (strange >= 0)
    throw new Refusal(`备份的表结构与本程序不是同一来源（第 ${strange + 1} 步不同），不能恢复。`);
}

function refuseAltered(due: PartRecord, found: PartRecord | undefined): void {
  if (!found) throw new Refusal(`备份文件缺少 ${due.name}，不能使用。`);
  if (found.sha256 !== due.sha256)
    throw new Refusal(`备份文件的 ${due.name} 已损坏或被改动（SHA-256 校验值不符），不能使用。`);
}

/** Below, above or at zero, as numbers part by part; what follows a hyphen does not count. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split('-')[0]!.split('.').map(Number));
  const different = a!.findIndex((part, index) => part !== b![index]);
  return different < 0 ? 0 : a![different]! - b![different]!;
}
