import { parse } from 'csv-parse/sync';
import { readFile } from '#server/files/read-file.ts';

/** Everything that leaves the house as a table and holds what people typed. */
const TABLES = [
  '/observations?indicator=robot_mfg_scale&history=true&format=csv',
  '/observations?indicator=leading_firms&history=true&format=csv',
  '/uploads?format=csv',
  '/progress?plan=SD&allocations=true&format=csv',
];

const BOOKS = ['/uploads/template?plan=SD&region=370200&period=2026-Q3'];

/** A number may begin with a sign; anything else that a spreadsheet would take for a formula may not. */
const isLive = (text: string) => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);

/** The cells of the exports that a spreadsheet would calculate. */
export async function liveCells(url: string, headers: Record<string, string>): Promise<string[]> {
  const get = async (path: string) => {
    const response = await fetch(`${url}/api/v1${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const found: string[] = [];
  for (const path of TABLES) {
    const rows = parse(Buffer.from(await get(path)), { bom: true, relax_column_count: true }) as string[][];
    if (rows.length < 2) throw new Error(`${path} is empty`);
    found.push(
      ...rows
        .flat()
        .filter(isLive)
        .map((text) => `${path}: ${text}`),
    );
  }
  for (const path of BOOKS) {
    const { sheets } = await readFile(await get(path));
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    found.push(
      ...cells.filter(({ kind }) => kind === 'formula').map((cell) => `${path}: ${JSON.stringify(cell)}`),
    );
  }
  return found;
}
