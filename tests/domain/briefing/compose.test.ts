import { describe, expect, it, test } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { type FigurePiece, plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import { goalPhrase } from '#core/domain/briefing/words.ts';
import { briefingInput, PLANS } from '../../setup/briefing-inputs.ts';
import { allowedNumbers } from './allowed-numbers.ts';

const MONTHS = briefingPeriods('2026-11-21', ['month']);
const EVERY_BRIEFING = PLANS.flatMap((plan) => MONTHS.map((month) => ({ plan, month })));

function figuresOf(sentence: Sentence): FigurePiece[] {
  return sentence.filter((piece) => typeof piece !== 'string');
}

function sentencesOf(briefing: Briefing): Sentence[] {
  const { summary, outlook, attention, regions } = briefing;
  return [...summary, ...(outlook?.sentences ?? []), ...attention, ...(regions?.remarks ?? [])];
}

const COUNTED = /^\d+(项|个|市|个地区|天)$/;

describe.each(PLANS)('every month of %s', (plan) => {
  it('says nothing without a number, and no number that is not in the facts', () => {
    for (const month of MONTHS) {
      const input = briefingInput(plan, month);
      const allowed = allowedNumbers(input);
      for (const sentence of sentencesOf(composeBriefing(input))) {
        const figures = figuresOf(sentence);
        expect(figures.length, plainText(sentence)).toBeGreaterThan(0);
        for (const { text, value } of figures.filter((figure) => !COUNTED.test(figure.text))) {
          const known = allowed.some((number) => Math.abs(number - value) < 1e-9);
          expect(known, `${month} ${plainText(sentence)}: ${text}`).toBe(true);
        }
      }
    }
  });

  it('keeps every digit inside a figure, a date, a promise or a name', () => {
    for (const month of MONTHS) {
      const input = briefingInput(plan, month);
      const phrases = [
        ...input.targets.flatMap((facts) => [goalPhrase(facts), facts.name]),
        ...input.milestones.map(({ title }) => title),
      ];
      for (const sentence of sentencesOf(composeBriefing(input))) {
        const words = sentence.filter((piece) => typeof piece === 'string').join('|');
        const bare = phrases
          .reduce((text, phrase) => text.replaceAll(phrase, ''), words)
          .replace(
            /\d{4}(—\d{4})?年(\d{1,2}月(\d{1,2}日)?)?|差\d+(\.\d)?(亿元|家|个|台\/万人)|\d+—\d+月/g,
            '',
          );
        expect(bare).not.toMatch(/\d/);
      }
    }
  });
});

test.each(EVERY_BRIEFING)('$plan $month has no blank, undefined or broken text', ({ plan, month }) => {
  const text = JSON.stringify(composeBriefing(briefingInput(plan, month)));
  expect(text).not.toMatch(/undefined|NaN|Infinity|，，|。。|（）|\[object/);
});

test.each(EVERY_BRIEFING)('$plan $month without any figure still says what is missing', ({ plan, month }) => {
  const briefing = composeBriefing(briefingInput(plan, month, { figures: false }));
  expect(briefing.cards).toHaveLength(5);
  expect(briefing.trend).toBeNull();
  expect(briefing.regions).toBeNull();
  if (briefing.targets.length > 0) {
    expect(briefing.summary.map(plainText).join('')).toMatch(/尚无可用数据|缺报|口径待确认|尚未到期/);
  }
});

describe('marks', () => {
  it.each([
    ['SD', ['征求意见稿', '演示数据']],
    ['MH', ['征求意见稿', '演示数据']],
    ['JS', ['演示数据']],
    ['CQ', ['演示数据']],
  ])('%s carries %j beside its title', (plan, marks) => {
    const { masthead } = composeBriefing(briefingInput(plan, '2026-09'));
    expect(masthead.marks.map(({ text }) => text)).toEqual(marks);
  });

  it('says 演示数据 in the notes as soon as one demonstration figure shows, and not before', () => {
    const notes = (month: string) => composeBriefing(briefingInput('FJ', month)).notes.join('');
    expect([notes('2026-02'), notes('2026-03')].map((text) => text.includes('演示数据'))).toEqual([
      false,
      true,
    ]);
  });
});

describe('Shandong, September 2026', () => {
  const briefing = composeBriefing(briefingInput('SD', '2026-09'));

  it('judges by the way covered, not by the share of the target', () => {
    expect(briefing.cards.map(({ label, text, unit, note }) => `${label} ${text}${unit} ${note}`)).toEqual([
      '机器人制造产业规模 386.2亿元 2027年目标突破500亿元',
      '完成率 77.2% 含2024年底基数253.0',
      '时间进度 58.3% 2024年底至2027年底',
      '增量完成率 53.9% 落后4.3个百分点',
      '距目标 113.8亿元 较计划线少10.7亿元',
    ]);
  });

  it('ranks sixteen cities, names the silent one and what nobody was given', () => {
    const { rows, remarks } = briefing.regions!;
    const shares = rows.slice(0, -1).map(({ distanceCovered }) => distanceCovered!);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(rows).toHaveLength(16);
    expect(remarks.map(plainText)).toEqual([
      '1市缺报2026年三季度数据：菏泽（灰条为2026年二季度数）。',
      '未分解部分18亿元，占目标的3.6%。',
    ]);
  });

  // 菏泽 has reported no third quarter: due in October, but in September already no longer comparable.
  it.each([
    ['2026-08', '滞后', ['red', 6]],
    ['2026-09', '缺报', [null, 5]],
    ['2026-10', '缺报', [null, 5]],
  ])('counts 菏泽 once, in %s as %s', (month, word, [light, red]) => {
    const { summary, attention, regions } = composeBriefing(briefingInput('SD', month));
    const late = word === '缺报';
    const said = summary.map(plainText).join('');
    expect(regions!.rows.find(({ name }) => name === '菏泽')!.light).toBe(light);
    expect(regions!.rows.filter((row) => row.light === 'red')).toHaveLength(Number(red));
    expect(said).toContain(`等${red}市滞后${late ? '；菏泽1市缺报' : ''}。`);
    expect(said.split('菏泽')).toHaveLength(2);
    expect(attention.map(plainText).join('')).toContain(`等${red}市滞后，其中聊城`);
    expect(attention.map(plainText).includes('菏泽1市缺2026年三季度数据，请补报。')).toBe(late);
    expect(regions!.remarks.map(plainText).join('').includes('菏泽')).toBe(late);
  });

  it('shows a quarter that has ended, whatever the month', () => {
    const periods = ['2026-07', '2026-08', '2026-09'].map(
      (month) => composeBriefing(briefingInput('SD', month)).targets[1]!.period,
    );
    expect(periods).toEqual(['2026年二季度', '2026年二季度', '2026年三季度']);
  });
});

describe('Jiangsu after its deadline', () => {
  const briefing = composeBriefing(briefingInput('JS', '2026-09'));

  it('gives verdicts instead of lights', () => {
    expect(briefing.targets.map(({ verdict }) => verdict)).toEqual([
      '到期未达',
      '到期达标',
      '终期数据未出',
      '到期达标',
      '到期达标',
      '到期达标',
      '口径待确认',
      '口径待确认',
      '口径待确认',
    ]);
    expect(briefing.targets.every(({ light }) => light === null)).toBe(true);
  });

  it('lays several indicators over thirteen cities', () => {
    expect(briefing.heat!.columns).toHaveLength(13);
    expect(briefing.heat!.rows.map(({ name }) => name)).toEqual([
      '机器人产业链规模',
      '机器人核心产业规模',
      '新增省级以上专精特新企业数',
      '标杆示范机器人应用场景数（江苏）',
    ]);
  });

  it('warns that the two scales must not be added', () => {
    expect(briefing.notes.join('')).toContain('核心产业包含在产业链之内，两者不得相加');
  });
});

test('Chongqing has no quantified target: goals and tasks stand in', () => {
  const briefing = composeBriefing(briefingInput('CQ', '2026-09'));
  expect([briefing.trend, briefing.targets, briefing.heat]).toEqual([null, [], null]);
  expect([briefing.goals!.items.length, briefing.tasks!.items.length]).toEqual([17, 17]);
  expect(briefing.summary.map(plainText).slice(0, 2)).toEqual([
    '本计划未设量化目标，按17项定性目标跟踪，10项要求2027年底前实现，7项未写期限。',
    '29项定性目标和任务中，按期完成2项、逾期完成1项、已完成（未写期限）2项、推进中1项、逾期1项、未报告22项。',
  ]);
  expect(briefing.attention.map(plainText)).toEqual(['1项任务逾期：搭建供需平台（3个月）。']);
});

test('Chongqing before anything was reported counts what there is to follow, and demonstrates nothing', () => {
  const { cards, masthead } = composeBriefing(briefingInput('CQ', '2024-12'));
  expect(cards[0]).toMatchObject({ label: '量化目标', value: 0, note: '未设量化目标' });
  expect(masthead.marks).toEqual([]);
});

test('Fujian counts the days around its event and judges no report by others', () => {
  const [before, after] = ['2026-02', '2026-03'].map((month) => composeBriefing(briefingInput('FJ', month)));
  expect([before!.cards[0], after!.cards[0]]).toMatchObject([
    { label: '距活动', text: '6' },
    { label: '活动已举办', text: '25' },
  ]);
  expect(before!.summary.map(plainText)[1]).toBe(
    '2项量化目标中，尚未到期2项（学术委员会成员人数、集中签约重点项目数，2026年3月6日到期）。',
  );
  expect(before!.attention.map(plainText)).toEqual([
    '2项量化目标尚未到期（2026年3月6日到期）：学术委员会成员人数、集中签约重点项目数。',
  ]);
  expect(before!.targets.map(({ state, verdict }) => [state, verdict])).toEqual([
    ['no_data', '尚未到期'],
    ['no_data', '尚未到期'],
  ]);
  expect(after!.events!.items.at(-1)).toMatchObject({ mark: '报道', aside: '媒体报道，未见官方文本' });
  expect(before!.events!.items.map(({ mark }) => mark)).not.toContain('报道');
});
