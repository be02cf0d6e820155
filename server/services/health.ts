import { dataVersion } from '#db/queries/observations.ts';
import type { ServiceContext } from './context.ts';

/** That the database answers, and how far its data go. */
export async function health({ db }: ServiceContext): Promise<{ status: 'ok'; dataVersion: number }> {
  return { status: 'ok', dataVersion: await dataVersion(db) };
}
