import { openDatabase } from '#db/client.ts';

/** Applies the migrations of a folder to a server's database: what a test can kill halfway. */
const [databaseUrl, folder] = process.argv.slice(2) as [string, string];
const database = await openDatabase({ databaseUrl, dataDir: '' });
await database.applyMigrations(folder);
await database.close();
