import { beforeAll, expect, it } from 'vitest';
import { dataVersion, findObservations } from '#db/queries/observations.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { seed } from '#seeds/seed.ts';
import { readFile } from '#server/files/read-file.ts';
import { unpack } from '#server/files/unpack.ts';
import { writeTemplate } from '#server/services/uploads/template.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, NOW } from './setup.ts';

const db = useTestDb();
beforeAll(() => seed(db(), { now: NOW, moreBatches: (tx) => prepareDemo(tx, NOW) }));

it('the form shows what was published for the period before and the year before, locked and told from real ones', async () => {
  const { bytes } = await writeTemplate(contextFor(db(), 'visitor'), {
    plan: 'SD',
    region: '370200',
    period: '2026-Q3',
  });
  const [sheet] = (await readFile(bytes)).sheets;
  const numbersOf = (row: number) =>
    sheet!.rows[row - 1]!.slice(8, 11).map((cell) => (cell.kind === 'number' ? cell.value : null));
  const told = async (indicator: string, period: string, wanted: string) => {
    const upTo = await dataVersion(db());
    const found = await findObservations(db(), { indicators: [indicator], regions: ['370200'], upTo });
    return found.find((one) => one.period === period && one.form === wanted)!.value;
  };
  expect(numbersOf(8)).toEqual([await told('leading_firms', '2026-Q2', 'point'), null, null]);
  expect(numbersOf(9)).toEqual([
    await told('robot_mfg_scale', '2026-Q2', 'period'),
    await told('robot_mfg_scale', '2026-Q2', 'ytd'),
    await told('robot_mfg_scale', '2025-Q3', 'ytd'),
  ]);
  const headings = sheet!.rows[6]!.slice(8).map((cell) => (cell.kind === 'text' ? cell.text : null));
  expect(headings).toEqual([
    '上期当期（2026年二季度）（演示）',
    '上期累计（2026年二季度）（演示）',
    '上年同期累计（2025年三季度）（演示）',
  ]);
  const parts = await unpack(bytes);
  const styles = Buffer.from(parts.get('xl/styles.xml')!).toString();
  expect(styles).toMatch(/formatCode="#,##0\.0&quot;（演示）&quot;"/);
  const xml = Buffer.from(parts.get('xl/worksheets/sheet1.xml')!).toString();
  const styleOf = (address: string) => Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)![1]);
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s
    .exec(styles)![1]!
    .match(/<xf [^>]*?(?:\/>|[^/]>.*?<\/xf>)/gs)!;
  expect(formats[styleOf('D9')]).toContain('locked="0"');
  expect(formats[styleOf('I9')]).not.toContain('locked="0"');
});
