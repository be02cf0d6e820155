import { type DefinitionKind, findDefinitionsEntered } from '#db/queries/definitions.ts';
import type { Moment, ServiceContext } from './context.ts';

/** Tells which plans, indicators and targets were there at a moment (null = now): those not entered after it. */
export async function knownThen(
  { db }: Pick<ServiceContext, 'db'>,
  moment: Pick<Moment, 'upTo'> | null,
): Promise<(kind: DefinitionKind, code: string) => boolean> {
  if (moment === null) return () => true;
  const later = await findDefinitionsEntered(db, moment.upTo);
  const named = new Set(later.map(({ kind, code }) => `${kind} ${code}`));
  return (kind, code) => !named.has(`${kind} ${code}`);
}
