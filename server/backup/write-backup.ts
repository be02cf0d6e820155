import { createHash } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CopyTarget } from '#db/copy.ts';
import type { BulkAccess, Database } from '#db/database.ts';
import { syncPath } from '#db/embedded/folder-sync.ts';
import { findChainEnd } from '#db/queries/audit.ts';
import { findSequences, findTables } from '#db/whole/catalogue.ts';
import { findAppliedMigrations, knownMigrations } from '#db/whole/migrations.ts';
import { createTableSum } from '#db/whole/table-sum.ts';
import { type ArchiveWriter, createArchive } from './archive.ts';
import { FORMAT, MANIFEST, type Manifest, type PartRecord, SEAL, type TableRecord } from './manifest.ts';
import { Refusal } from './refusal.ts';

/** Rows gather to this much text before they are a part of their own. */
const PART_BYTES = 8 * 1024 * 1024;
/** Fast rather than small: figures shrink to a quarter all the same. */
const GZIP_LEVEL = 3;

const packed = promisify(gzip);

interface Options {
  /** Version of this program. */
  program: string;
  now: () => Date;
}

/**
 * Writes everything that a site knows at one moment into one file; the name appears when the file is whole and on the
 * disk, or never. Others go on working where the database lets them.
 *
 * @throws Refusal when the database is none of this program's, or of a newer program
 */
export async function writeBackup(
  database: Database,
  file: string,
  { program, now }: Options,
): Promise<Manifest> {
  const half = `${file}.half`;
  const archive = createArchive(half, now());
  try {
    const manifest = await database.readAtOneMoment(async (bulk) => {
      const migrations = await migrationsOf(bulk);
      const takenAt = now().toISOString();
      const audit = await findChainEnd(bulk.tx);
      const tables: TableRecord[] = [];
      for (const target of await findTables(bulk.tx)) tables.push(await writeTable(archive, bulk, target));
      return {
        format: FORMAT,
        program,
        ...migrations,
        database: { kind: database.kind, version: database.version },
        takenAt,
        audit: { entries: Number(audit.id), hash: audit.hash },
        tables,
        sequences: await findSequences(bulk.tx),
      };
    });
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await archive.add(MANIFEST, text);
    await archive.add(SEAL, Buffer.from(`${sha256(text)}  ${MANIFEST}\n`));
    await archive.finish();
    await rename(half, file);
    await syncPath(dirname(file));
    return manifest;
  } catch (error) {
    await archive.abandon();
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(half, { force: true });
    throw error;
  }
}

async function migrationsOf({ tx }: BulkAccess): Promise<Pick<Manifest, 'migration' | 'migrations'>> {
  const applied = await findAppliedMigrations(tx);
  if (!applied || applied.length === 0) throw new Refusal('这个数据库里没有本系统的数据，没有可备份的内容。');
  const newest = knownMigrations().find(({ hash }) => hash === applied.at(-1)!.hash);
  if (!newest)
    throw new Refusal('这个数据库由更新版本的程序写成，本版本不认识它的表结构，请用那个版本备份。');
  return { migration: newest.name, migrations: applied };
}

async function writeTable(
  archive: ArchiveWriter,
  bulk: BulkAccess,
  target: CopyTarget,
): Promise<TableRecord> {
  const sum = createTableSum();
  const parts: PartRecord[] = [];
  let waiting: Uint8Array[] = [];
  let size = 0;
  async function write(): Promise<void> {
    const bytes = await packed(Buffer.concat(waiting), { level: GZIP_LEVEL });
    const name = `tables/${target.table}/${String(parts.length + 1).padStart(6, '0')}.copy.gz`;
    parts.push({ name, bytes: bytes.length, sha256: sha256(bytes) });
    await archive.add(name, bytes);
    waiting = [];
    size = 0;
  }
  for await (const piece of bulk.copyOut(target)) {
    sum.add(piece);
    waiting.push(piece);
    size += piece.length;
    if (size >= PART_BYTES) await write();
  }
  if (size > 0) await write();
  return { ...target, ...sum.total(), parts };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
