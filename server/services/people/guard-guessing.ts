import { AppError } from '#core/domain/errors.ts';
import {
  GUESS_LIMITS,
  type GuessKind,
  networkOf,
  waitSeconds,
  waitWords,
} from '#core/domain/people/guessing.ts';
import type { Db } from '#db/client.ts';
import {
  deleteFailures,
  type FailureCount,
  forgetFailures,
  keepFailures,
  lockFailures,
  takeBackFailure,
} from '#db/queries/sign-in-failures.ts';
import type { ServiceContext } from '../context.ts';

/** A try that was let through: counted as failed until `forgive` says otherwise. */
export interface Try {
  name: FailureCount | null;
  address: FailureCount;
}

interface Tried {
  /** Whose secret is tried; null for a link, which names nobody. */
  name: string | null;
  address: string;
}

const FORGOTTEN_MS = 86_400_000;

/**
 * Lets somebody try a secret, unless there were too many failures for the same name or from the same address.
 * The try counts as a failure from now on, before it is looked at: any number of tries at the same moment cannot
 * slip in together. Names that nobody has are counted alike.
 *
 * @throws AppError `too-many` with `retryAfterSeconds`
 */
export async function takeTry({ db, now }: ServiceContext, { name, address }: Tried): Promise<Try> {
  const at = now();
  const nameKey = name === null ? null : keyOfName(name);
  const addressKey = `address:${networkOf(address)}`;
  return db.transaction(async (tx) => {
    const counts = await lockFailures(tx, nameKey ? [nameKey, addressKey] : [addressKey], at.toISOString());
    const waits = counts.map(({ blockedUntil }) =>
      blockedUntil === null ? 0 : (Date.parse(blockedUntil) - at.getTime()) / 1000,
    );
    const wait = Math.ceil(Math.max(...waits));
    if (wait > 0)
      throw new AppError(
        'too-many',
        {
          zh: `失败次数过多，请在 ${waitWords(wait).zh}后再试。`,
          en: `Too many failures. Please try again in ${waitWords(wait).en}.`,
        },
        {
          retryAfterSeconds: wait,
        },
      );
    const taken = new Map<string, FailureCount>();
    for (const count of counts) {
      const next = afterFailure(count.key === nameKey ? 'name' : 'address', count, at);
      await keepFailures(tx, next);
      taken.set(count.key, next);
    }
    await forgetFailures(tx, new Date(at.getTime() - FORGOTTEN_MS).toISOString());
    return { name: (nameKey && taken.get(nameKey)) || null, address: taken.get(addressKey)! };
  });
}

function afterFailure(kind: GuessKind, { key, failures, lastAt }: FailureCount, at: Date): FailureCount {
  const forgotten = at.getTime() - Date.parse(lastAt) > GUESS_LIMITS[kind].keptSeconds * 1000;
  const count = (forgotten ? 0 : failures) + 1;
  const wait = waitSeconds(kind, count);
  return {
    key,
    failures: count,
    lastAt: at.toISOString(),
    blockedUntil: wait === 0 ? null : new Date(at.getTime() + wait * 1000).toISOString(),
  };
}

/** The try succeeded: the name's count ends, the address's is as it was before. */
export async function forgive(tx: Db, { name, address }: Try): Promise<void> {
  await takeBackFailure(tx, address.key, address.failures);
  if (name) await deleteFailures(tx, name.key);
}

/** Whoever has a new password need not wait for what was tried with the old one. */
export async function forgetName(tx: Db, name: string): Promise<void> {
  await deleteFailures(tx, keyOfName(name));
}

function keyOfName(name: string): string {
  return `name:${name}`;
}
