import { expect, it } from 'vitest';
import { contrastOnWhite } from '#core/domain/briefing/look/contrast.ts';
import { issueTitle, unknownPlace } from '#core/domain/briefing/look/look.ts';
import { type TemplateDraft, templateFaults } from '#core/domain/briefing/look/template-faults.ts';
import { SECTION_NAMES } from '#core/domain/briefing/section.ts';

const KNOWN = { plans: new Set(['SD', 'JS']), fonts: ['Noto Sans SC', 'Noto Serif SC'] };
const DRAFT: TemplateDraft = {
  name: '山东',
  plans: ['SD'],
  title: { zh: '{地区}机器人产业监测{期别}', en: '{region} robots, {report}' },
  office: { zh: '山东省工业和信息化厅', en: null },
  accent: '#b3261e',
  strong: '#12355b',
  fonts: { title: 'Noto Serif SC', heading: null, body: null },
  sections: SECTION_NAMES,
  copies: '省委办公厅，省政府办公厅',
  footer: null,
};

it.each<{ what: string; change: Partial<TemplateDraft>; said: string | null }>([
  { what: 'as it is', change: {}, said: null },
  { what: 'the red of the house', change: { accent: '#b3261e' }, said: null },
  { what: 'a grey just dark enough', change: { accent: '#767676' }, said: null },
  { what: 'a grey just too light', change: { accent: '#777777' }, said: '对比度为 4.47∶1，低于 4.5∶1' },
  { what: 'yellow', change: { strong: '#ffcc00' }, said: '对比度为 1.51∶1' },
  { what: 'no colour', change: { accent: 'red' }, said: '“red”不是颜色' },
  { what: 'three digits', change: { accent: '#b21' }, said: '“#b21”不是颜色' },
  {
    what: 'a font that is not there',
    change: { fonts: { title: null, heading: null, body: '华文中宋' } },
    said: '正文字体“华文中宋”不在服务器的字体目录里，可用：Noto Sans SC、Noto Serif SC',
  },
  { what: 'no section', change: { sections: [] }, said: '至少要有一节' },
  { what: 'a section twice', change: { sections: ['summary', 'summary'] }, said: '同一节只能出现一次' },
  { what: 'no such plan', change: { plans: ['XX'] }, said: '没有编码为“XX”的计划' },
  { what: 'no name', change: { name: ' ' }, said: '模板名称不能为空' },
  {
    what: 'a name of 61 characters',
    change: { name: '甲'.repeat(61) },
    said: '模板名称有61个字，最多60个字',
  },
  { what: 'a name of 60', change: { name: '甲'.repeat(60) }, said: null },
  {
    what: 'a place that is not known',
    change: { title: { zh: '{省份}月报', en: null } },
    said: '“{省份}”不认得',
  },
  {
    what: 'a brace alone',
    change: { title: { zh: '监测{期别', en: null } },
    said: '“{期别”不认得',
  },
  { what: 'a line break', change: { copies: '甲\n乙' }, said: '抄送里有换行' },
  { what: 'a character nobody sees', change: { footer: '甲\u0007' }, said: '页脚里有换行或无法显示的字符' },
])('$what', ({ change, said }) => {
  const faults = templateFaults({ ...DRAFT, ...change }, KNOWN);
  if (said === null) expect(faults).toEqual([]);
  else expect(faults.map(({ zh }) => zh).join()).toContain(said);
  for (const { en } of faults)
    expect(en.replace(/"[^"]*"|, [^,]+, is not/g, '')).not.toMatch(/\p{Script=Han}/u);
});

it('names of issues', () => {
  const issue = { region: '山东省', report: '季报' };
  expect(issueTitle('{地区}机器人监测{期别}', issue)).toBe('山东省机器人监测季报');
  expect(issueTitle('齐鲁机器人', issue)).toBe('齐鲁机器人');
  expect(unknownPlace('{region} {report}')).toBeNull();
});

it('contrast on white, as WCAG 2 counts it', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
  expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5);
  expect(contrastOnWhite('#FF0000')).toBeCloseTo(3.998, 3);
  expect(contrastOnWhite('#12')).toBeNull();
});
