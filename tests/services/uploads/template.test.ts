import { beforeAll, describe, expect, it } from 'vitest';
import { seed } from '#seeds/seed.ts';
import { readFile } from '#server/files/read-file.ts';
import { unpack } from '#server/files/unpack.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { writeTemplate } from '#server/services/uploads/template.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, NOW, refusal } from './setup.ts';

const db = useTestDb();
const form = (query: Parameters<typeof writeTemplate>[1]) =>
  writeTemplate(contextFor(db(), 'visitor'), query);

beforeAll(() => seed(db(), { now: NOW }));

/** Codes of the indicators that a form asks for. */
async function asked(query: Parameters<typeof writeTemplate>[1]): Promise<string[]> {
  const { bytes } = await form({ ...query, format: 'csv' });
  const [headings, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n');
  const at = headings!.split(',').indexOf('指标编码');
  return lines.map((line) => line.split(',')[at]!);
}

describe('the rows of a form', () => {
  it.each<[what: string, query: Parameters<typeof writeTemplate>[1], codes: string[]]>([
    [
      'a province and its plan',
      { plan: 'SD', region: '370000', period: '2026-Q3' },
      ['leading_firms', 'robot_mfg_scale'],
    ],
    [
      'a city below it',
      { plan: 'SD', region: '370200', period: '2026-Q3' },
      ['leading_firms', 'robot_mfg_scale'],
    ],
    ['the nation, which has no plan', { region: '100000', period: '2026-08' }, ['industrial_robot_output']],
  ])('%s', async (_, query, codes) => {
    expect(await asked(query)).toEqual(codes);
  });

  it('have the parts of a density beside it', async () => {
    const codes = await asked({ plan: 'JS', region: '320000', period: '2026-Q3' });
    const at = codes.indexOf('robot_density_key_mfg');
    expect(codes.slice(at, at + 3)).toEqual([
      'robot_density_key_mfg',
      'robots_in_use_key_mfg',
      'employees_key_mfg',
    ]);
    expect(codes).toHaveLength(new Set(codes).size);
  });
});

describe('no form', () => {
  it.each<[what: string, query: Parameters<typeof writeTemplate>[1], code: string, words: string]>([
    ['for an unknown plan', { plan: 'XX', region: '370000', period: '2026-Q3' }, 'not-found', 'XX'],
    ['for an unknown region', { plan: 'SD', region: '990000', period: '2026-Q3' }, 'not-found', '990000'],
    [
      'for a region outside the plan',
      { plan: 'SD', region: '320100', period: '2026-Q3' },
      'invalid-request',
      '不在',
    ],
    [
      'for a period that is not over',
      { plan: 'SD', region: '370000', period: '2026-Q4' },
      'invalid-request',
      '2026年三季度',
    ],
    [
      'for a year that is none',
      { plan: 'SD', region: '370000', period: '0000-Q1' },
      'invalid-request',
      '1949 年至 2100 年',
    ],
    [
      'for a plan without numbers',
      { plan: 'CQ', region: '500000', period: '2026-Q3' },
      'invalid-request',
      '未设量化目标',
    ],
    [
      'for a region without plan or record',
      { region: '320100', period: '2026-Q3' },
      'invalid-request',
      '没有',
    ],
  ])('%s', async (_, query, code, words) => {
    await expect(form(query)).rejects.toThrow(words);
    expect(await refusal(form(query))).toMatchObject({ code });
  });
});

describe('the workbook', () => {
  it('shows plan, region, period and units, hides its key, and locks what is not to be filled in', async () => {
    const { bytes, name } = await form({ plan: 'SD', region: '370200', period: '2026-Q3' });
    expect(name).toBe('填报表_SD_青岛_2026-Q3.xlsx');
    const { sheets } = await readFile(bytes);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['填报表', false],
      ['填写说明', false],
      ['_robot_plan_template', true],
    ]);
    const texts = sheets[0]!.rows.map((row) =>
      row.map((cell) => (cell.kind === 'text' ? cell.text : '')).join('|'),
    );
    expect(texts[1]).toMatch(/^计划\|SD .*征求意见稿/);
    expect(texts[2]).toMatch(/^地区\|370200 青岛市/);
    expect(texts[3]).toMatch(/^时期\|2026-Q3（2026年三季度）/);
    expect(texts[6]).toBe(
      '指标编码|指标|单位|当期|累计|同比(%)|状态|备注|' +
        '上期当期（2026年二季度）|上期累计（2026年二季度）|上年同期累计（2025年三季度）',
    );
    expect(texts[8]).toMatch(/^robot_mfg_scale\|.*\|亿元\|/);

    const xml = Buffer.from((await unpack(bytes)).get('xl/worksheets/sheet1.xml')!).toString();
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toContain('password');
    expect(xml).toContain('"快报数,初步数,年报数,最终核实数,普查修订数,未公布,撤回"');
    const styleOf = (address: string) => new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1];
    expect(styleOf('D8')).toBe(styleOf('E9'));
    expect(styleOf('E8')).not.toBe(styleOf('E9'));
  });

  it('marks nothing where the figures are real, and what it shows is not read back', async () => {
    const { bytes, name } = await form({ region: '100000', period: '2026-08' });
    const [sheet] = (await readFile(bytes)).sheets;
    const at = sheet!.rows.findIndex(([cell]) => cell?.kind === 'text' && cell.text === '指标编码');
    const [headings, line] = [at, at + 1].map((row) =>
      sheet!.rows[row]!.slice(8, 11).map((cell) =>
        'text' in cell ? cell.text : 'value' in cell ? cell.value : null,
      ),
    );
    expect(headings).toEqual(['上期当期（2026年7月）', '上期累计（2026年7月）', '上年同期累计（2025年8月）']);
    expect(line).toEqual([98_677, 635_056, null]);
    const preview = await previewUpload(contextFor(db()), { name, bytes });
    expect(preview.issues.map(({ code }) => code)).toEqual(['nothing-reported']);
  });

  it('and the CSV say nothing as long as nobody fills them in', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      const { bytes, name } = await form({ plan: 'SD', region: '370200', period: '2026-Q3', format });
      const preview = await previewUpload(contextFor(db()), { name, bytes });
      expect(preview).toMatchObject({ counts: { new: 0, refused: 0 }, committable: false });
      expect(preview.issues.map(({ code }) => code)).toEqual(['nothing-reported']);
    }
  });

  it('the CSV begins with a byte order mark and is read back by every row', async () => {
    const { bytes, name } = await form({ plan: 'SD', region: '370200', period: '2026-Q3', format: 'csv' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    lines[2] = lines[2]!.replace(/,,,,,$/, ',18.5,52.4,12.5,快报数,');
    const filled = new TextEncoder().encode(lines.join('\r\n'));
    const { cells } = await previewUpload(contextFor(db()), { name, bytes: filled });
    expect(cells.map(({ address, state, region, period }) => [address, state, region?.code, period])).toEqual(
      [
        ['H3', 'new', '370200', '2026-Q3'],
        ['I3', 'new', '370200', '2026-Q3'],
      ],
    );
  });
});
