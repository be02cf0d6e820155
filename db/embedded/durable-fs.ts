import fs from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's NODEFS that is completed here. */
interface NodeFsType {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  tryFSOperation(operation: () => void): void;
}

/**
 * PGlite's folder on disk with an fsync that reaches the disk. PGlite's own NodeFS has none, so a
 * power cut there loses everything that was acknowledged.
 */
export class DurableNodeFs extends NodeFS {
  /** How many fsync calls of PostgreSQL the operating system has completed so far. */
  fsyncCount = 0;

  override async init(...args: Parameters<NodeFS['init']>) {
    const initialised = await super.init(...args);
    initialised.emscriptenOpts.preRun?.push((module) => {
      const nodeFs = module.NODEFS as unknown as NodeFsType;
      // Closes over fs, not over fsyncSync: a failing disk must reach PostgreSQL as an error number.
      nodeFs.stream_ops.fsync = (stream) => {
        nodeFs.tryFSOperation(() => fs.fsyncSync(stream.nfd));
        this.fsyncCount += 1;
        return 0;
      };
    });
    return initialised;
  }
}

/**
 * How PostgreSQL must be started for `DurableNodeFs` to matter: PGlite passes -F (no fsync at all),
 * and its fdatasync and O_SYNC are empty, so the log has to be synced by plain fsync.
 */
export const DURABLE_START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'full_page_writes=on',
  '-c',
  'shared_buffers=16MB',
];
