import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { rows } from '#db/rows.ts';

/**
 * Commits numbered transactions into the database of a folder until it is killed, and prints each
 * number once its commit is acknowledged. Each writes both halves of a pair and moves a counter;
 * now and then one replaces a table, so that files of the log and of tables begin and end.
 */
const { db, maintain } = await openDatabase({ databaseUrl: null, dataDir: process.argv[2]! });
await db.transaction(async (tx) => {
  await tx.execute(sql`create table if not exists pair (n int, half text, primary key (n, half))`);
  await tx.execute(sql`create table if not exists ballast (body text)`);
  await tx.execute(sql`create table if not exists counter (last int)`);
  await tx.execute(sql`insert into counter select 0 where not exists (select from counter)`);
});
const [start] = rows<{ last: number }>(await db.execute(sql`select last from counter`));

for (let n = start!.last + 1; ; n++) {
  await db.transaction(async (tx) => {
    await tx.execute(sql`insert into pair values (${n}, 'right')`);
    await tx.execute(sql`update counter set last = ${n}`);
    if (n % 10 === 0) {
      await tx.execute(sql`truncate ballast`);
      await tx.execute(sql`insert into ballast select repeat('x', 200) from generate_series(1, 20000)`);
    }
    await tx.execute(sql`insert into pair values (${n}, 'left')`);
  });
  process.stdout.write(`${n}\n`);
  if (n % 25 === 0) await maintain();
}
