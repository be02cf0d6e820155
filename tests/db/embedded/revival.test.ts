import { expect, it } from 'vitest';
import { createEmbeddedClient } from '#db/embedded/client.ts';
import { type Engine, EngineStopped } from '#db/embedded/engine.ts';
import { hasLittleRoom } from '#db/embedded/room.ts';
import { outageOf } from '#db/outage.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';

const folder = useTemporaryFolder();
const NO_ROOM = 'could not write to file "pg_wal/xlogtemp.42": No space left on device';

/** Engines that answer with their number, until they are told to stop. */
function engines() {
  const made: { stop: (reason: string) => void }[] = [];
  let refusal: string | null = null;
  const startEngine = async (): Promise<Engine> => {
    if (refusal !== null) throw new Error(refusal);
    let stopped: EngineStopped | null = null;
    const number = made.length;
    made.push({
      stop: (reason) => {
        stopped = new EngineStopped(reason);
      },
    });
    return {
      run: async () => {
        if (stopped) throw stopped;
        return { rows: [number], fields: [], command: null, affectedRows: null };
      },
      close: async () => undefined,
      kill: async () => undefined,
      stopped: () => stopped,
    };
  };
  return {
    made,
    startEngine,
    refuse: (reason: string | null) => {
      refusal = reason;
    },
  };
}

it('an engine that stopped is started again for whoever asks next', async () => {
  const { made, startEngine } = engines();
  const client = await createEmbeddedClient({ startEngine, statementTimeoutMs: null });
  expect((await client.query('')).rows).toEqual([0]);
  made[0]!.stop('exit code 1');
  expect((await client.query('')).rows).toEqual([1]);
  await client.close();
});

it('a transaction ends with its engine, and is not gone on with on the next one', async () => {
  const { made, startEngine } = engines();
  const client = await createEmbeddedClient({ startEngine, statementTimeoutMs: null });
  const work = client.transaction(async (tx) => {
    await tx.query('');
    made[0]!.stop('exit code 1');
    await tx.query('');
  });
  await expect(work).rejects.toThrow(EngineStopped);
  expect(made).toHaveLength(1);
  expect((await client.query('')).rows).toEqual([1]);
  await client.close();
});

it('while it does not start, everybody is told why, and it is not tried for each of them', async () => {
  const { made, startEngine, refuse } = engines();
  let starts = 0;
  const counted = () => {
    starts += 1;
    return startEngine();
  };
  const client = await createEmbeddedClient({ startEngine: counted, statementTimeoutMs: null });
  made[0]!.stop(NO_ROOM);
  refuse(NO_ROOM);
  for (let time = 0; time < 3; time += 1) {
    const fault = await client.query('').catch((error: unknown) => error);
    expect(outageOf(fault)).toBe('full');
  }
  expect(starts).toBe(2);
  refuse(null);
  const answer = () =>
    client.query('').then(
      ({ rows }) => rows,
      () => null,
    );
  await expect.poll(answer, { timeout: 20_000 }).toEqual([1]);
  await client.close();
});

it.each([
  [new EngineStopped(NO_ROOM), 'full'],
  [new EngineStopped('exit code 1'), 'away'],
  [Object.assign(new Error('write'), { code: 'ENOSPC' }), 'full'],
  [Object.assign(new Error('write'), { code: 'EDQUOT' }), 'full'],
  [Object.assign(new Error('open'), { code: 'ENOENT' }), null],
])('%s is told as %s', (error, outage) => {
  expect(outageOf(error)).toBe(outage);
});

it.each([
  [1, false],
  [Number.MAX_SAFE_INTEGER, true],
])('with %i bytes wanted, little room: %s', async (bytes, little) => {
  expect(await hasLittleRoom(folder(), bytes)).toBe(little);
});

it('a disk that does not tell is not called full', async () => {
  expect(await hasLittleRoom('/there/is/no/such/folder')).toBe(false);
});
