import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { setting } from '../schema/index.ts';

/** A site-wide fact; undefined when nobody has set it. */
export async function findSetting<T>(db: Db, key: string): Promise<T | undefined> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, key));
  return row?.value as T | undefined;
}

/** Sets a fact that has no value yet, and answers the value that stands, whoever came first. */
export async function keepFirst<T>(db: Db, key: string, value: T): Promise<T> {
  await db.insert(setting).values({ key, value }).onConflictDoNothing();
  return (await findSetting<T>(db, key))!;
}

export async function keepSetting(tx: Db, key: string, value: unknown): Promise<void> {
  await tx.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
}
