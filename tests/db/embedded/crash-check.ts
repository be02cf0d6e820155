import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { rows } from '#db/rows.ts';

/** What a database that `crash-writer.ts` filled holds. */
export interface Remains {
  last: number;
  /** Numbers up to `last` whose two halves are there, by the table and by its index. */
  wholePairs: number;
  wholePairsByIndex: number;
  /** Halves without their other half, or beyond `last`. */
  strayHalves: number;
  /** Rows of the ballast that came with the last tenth number. */
  ballast: number;
}

export async function readRemains(db: Db): Promise<Remains> {
  return db.transaction(async (tx) => {
    const pairs = sql`select count(*) from (select n from pair group by n having count(*) = 2) as whole`;
    const [byTable] = rows<Omit<Remains, 'wholePairsByIndex'>>(
      await tx.execute(sql`
        select last, (${pairs}) as "wholePairs", (select count(*) from ballast) as ballast,
          (select count(*) from (select n from pair group by n having count(*) <> 2 or n > last) as s) as "strayHalves"
        from counter`),
    );
    await tx.execute(sql`set local enable_seqscan = off`);
    const [byIndex] = rows<{ count: number }>(await tx.execute(pairs));
    return { ...byTable!, wholePairsByIndex: byIndex!.count };
  });
}
