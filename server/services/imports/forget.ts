import { deleteImport, findForgottenImports, lockImport } from '#db/queries/imports.ts';
import type { ServiceContext } from '../context.ts';

/** How long a preview that nobody commits is kept. */
const KEPT_MS = 30 * 86_400_000;

/** After this long a reading that did not come to an end never will. */
const READING_MS = 3_600_000;

/** Forgets previews that nobody committed, and readings that were cut off, with their rows. */
export async function forgetImports({ db }: Pick<ServiceContext, 'db'>, at: Date): Promise<void> {
  const before = (ms: number) => new Date(at.getTime() - ms).toISOString();
  for (const one of await findForgottenImports(db, before(KEPT_MS), before(READING_MS))) {
    await db.transaction(async (tx) => {
      await lockImport(tx, one.id);
      const [still] = (await findForgottenImports(tx, before(KEPT_MS), before(READING_MS))).filter(
        ({ id }) => id === one.id,
      );
      if (still) await deleteImport(tx, still);
    });
  }
}
