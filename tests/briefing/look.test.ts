import { beforeAll, expect, it } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import type { Look } from '#core/domain/briefing/look/look.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { renderForm } from '#server/briefing/render-form.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';
import { logoPng } from '../setup/logo.ts';
import { officeParts, officeText } from '../setup/office-text.ts';
import { pdfText } from '../setup/pdf-text.ts';

let press: Press;
let logo: Look['logo'];
beforeAll(async () => {
  press = await startPress();
  logo = { png: (await logoPng()).toString('base64'), width: 240, height: 120 };
});

/** Sections in an order of the site's own, without tasks, heat matrix and the way it was judged. */
const SECTIONS = ['attention', 'targets', 'summary', 'regions', 'overall', 'trend', 'notes'] as const;

const look = (): Look => ({
  template: { id: 'a', name: '齐鲁', version: 3 },
  title: '齐鲁机器人产业监测{期别}',
  office: '山东省工业和信息化厅',
  accent: '#0b5d4b',
  strong: '#5b1236',
  fonts: { title: 'Noto Sans SC', heading: 'Noto Serif SC', body: 'Noto Serif SC' },
  sections: SECTIONS,
  copies: '抄送：省委办公厅，省人大财经委',
  footer: '联系电话：0531-00000000',
  logo,
});

const briefing = (): Briefing => composeBriefing({ ...briefingInput('SD', '2026-09'), look: look() });
const plain = () => composeBriefing(briefingInput('SD', '2026-09'));

const SAID = ['齐鲁机器人产业监测月报', '山东省工业和信息化厅', '抄送：省委办公厅，省人大财经委', '联系电话'];

/** Where each section begins, in a text without white space. */
function placesIn(text: string): number[] {
  return sectionsOf(briefing()).map(({ title }) => text.lastIndexOf(title.replace(/\s/g, '')));
}

it('the sections are those of the template, in its order', () => {
  expect(sectionsOf(briefing()).map(({ name }) => name)).toEqual([...SECTIONS]);
  expect(briefing().masthead).toMatchObject({
    title: '齐鲁机器人产业监测月报',
    issuer: '编印单位：山东省工业和信息化厅（演示）',
  });
});

it('the page has its name, office, foot and order, and not what is left out', async () => {
  const { document, pages } = await renderForm('sheet', briefing(), {}, press);
  expect(pages).toBe(1);
  const [text] = (await pdfText(document!)) as [string];
  for (const words of SAID) expect(text).toContain(words);
  const places = ['需关注事项', '目标完成情况', '数据与方法说明'].map((words) => text.indexOf(words));
  expect(places.slice(0, 2)).toEqual(places.slice(0, 2).toSorted((a, b) => a - b));
  expect(text).not.toContain('任务与责任单位');
  expect(text).not.toContain('判定依据');
  expect((await renderForm('sheet', plain(), {}, press)).document).not.toEqual(document);
});

it('the bulletin has its name, office, copies and order', async () => {
  const { document } = await renderForm('bulletin', briefing(), {}, press);
  const text = (await pdfText(document!)).join('');
  for (const words of SAID) expect(text).toContain(words);
  const order = [
    '一、需关注事项',
    '二、目标完成情况',
    '三、本期要点',
    '四、',
    '五、目标进展',
    '六、数据与方法说明',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text).not.toContain('任务与节点');
});

it('the letters are the template’s', async () => {
  const fontsOf = async (one: Briefing) => {
    const { document } = await renderForm('bulletin', one, {}, press);
    const names = Buffer.from(document!)
      .toString('latin1')
      .matchAll(/\/BaseFont ?\/[A-Z]{6}\+([\w-]+)/g);
    return new Set([...names].map(([, name]) => name));
  };
  expect([...(await fontsOf(plain()))].toSorted()).toContain('NotoSerifSC-Black');
  const fonts = { title: 'Noto Sans SC', heading: null, body: 'Noto Sans SC' };
  const sans = { ...plain(), look: { ...look(), fonts } };
  expect([...(await fontsOf(sans))]).not.toContain('NotoSerifSC-Black');
});

it('the long picture is another one, as wide as it was', async () => {
  const [own, other] = [
    await renderForm('phone', briefing(), {}, press),
    await renderForm('phone', plain(), {}, press),
  ];
  expect(own.pictures[0]).not.toEqual(other.pictures[0]);
  expect(own.pages!).toBeLessThanOrEqual(other.pages!);
});

it('Word has its name, office, foot, order, letters and mark', async () => {
  const { document } = await renderForm('word', briefing(), {}, press);
  const parts = officeParts(document!);
  const text = officeText(parts['word/document.xml']!);
  for (const words of SAID) expect(text).toContain(words);
  const places = placesIn(text).filter((place) => place !== -1);
  expect(places.length).toBeGreaterThan(5);
  expect(text).not.toContain('任务与责任单位');
  expect(text.indexOf('一、需关注事项')).toBeLessThan(text.indexOf('二、目标完成情况'));
  expect(parts['word/styles.xml']).toContain('w:eastAsia="Noto Serif SC"');
  expect(parts['word/styles.xml']!.toLowerCase()).toContain('0b5d4b');
  expect(parts['word/document.xml']!.toLowerCase()).toContain('5b1236');
  expect(parts['word/document.xml']).toContain('descr="山东省工业和信息化厅"');
});

it('slides have its name, office, foot, order, letters, colours and mark', async () => {
  const { document } = await renderForm('slides', briefing(), {}, press);
  const parts = officeParts(document!);
  const slides = Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(a.match(/\d+/)![0]) - Number(b.match(/\d+/)![0]))
    .map((name) => parts[name]!);
  const text = officeText(slides.join(''));
  for (const words of SAID) expect(text).toContain(words);
  const titles = sectionsOf(briefing()).map(({ title }) => title.replace(/\s/g, ''));
  const places = titles.map((title) =>
    slides.findIndex((one, index) => index > 0 && officeText(one).startsWith(title)),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const all = slides.join('').toLowerCase();
  expect(all).toContain('0b5d4b');
  expect(all).toContain('5b1236');
  expect(Object.values(parts).join('')).not.toContain('微软雅黑');
  expect(slides[0]).toContain('r:embed');
});

it('the same briefing gives the same bytes', async () => {
  const twice = async () => (await renderForm('word', briefing(), {}, press)).document!;
  expect(await twice()).toEqual(await twice());
});
