/** The PostgreSQL major version inside the pinned PGlite. */
export const POSTGRES_MAJOR = '18';

/** The pinned PGlite, which names the image of an empty database. */
export const PGLITE_VERSION = '0.5.16';

/** The PGlite release line that wrote a cluster of this PostgreSQL major version. */
const PGLITE_OF_MAJOR: Readonly<Record<string, string>> = { '17': '0.4', '18': '0.5' };

/** Throws: a cluster of another major version cannot be opened, and this says what to do instead. */
export function refuseOtherMajor(folder: string, major: string): never {
  const pglite = PGLITE_OF_MAJOR[major];
  const writer = pglite ? `PostgreSQL ${major}（PGlite ${pglite}）` : `PostgreSQL ${major}`;
  throw new Error(
    `数据目录 ${folder} 由 ${writer} 写成，本程序内置 PostgreSQL ${POSTGRES_MAJOR}（PGlite ${PGLITE_VERSION}），不能直接打开，目录未被改动。` +
      '请先用写下它的那个程序版本把数据导出为 SQL（pg_dump，见 @electric-sql/pglite-tools），再把该目录移开，用本版本启动并导入；' +
      '也可以把 SQL 导入一台 PostgreSQL 服务器，然后设置 DATABASE_URL。',
  );
}
