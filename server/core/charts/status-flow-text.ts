import type { Locale } from '../domain/format.ts';
import type { ChartText } from './chart.ts';
import type { StatusFlow } from './status-flow.ts';
import { chartWords } from './words.ts';

const WORDS = {
  zh: {
    before: '原状态',
    after: '现状态',
    count: '目标数',
    moved: (moved: number, total: number) => `${total} 项目标中 ${moved} 项状态有变`,
    changed: '变动',
    yes: '是',
    no: '否',
  },
  en: {
    before: 'Before',
    after: 'After',
    count: 'Targets',
    moved: (moved: number, total: number) => `${moved} of ${total} targets changed their standing`,
    changed: 'Changed',
    yes: 'yes',
    no: 'no',
  },
};

/** How many targets moved, in one sentence and from where to where as a table; what changed comes first. */
export function statusFlowText(name: string, flow: StatusFlow, locale: Locale): ChartText {
  const words = { ...chartWords(locale), ...WORDS[locale] };
  const nameOf = (side: StatusFlow['before'], key: string) => side.find((node) => node.key === key)!.name;
  const bands = [...flow.bands.filter(({ stays }) => !stays), ...flow.bands.filter(({ stays }) => stays)];
  const told = bands.map(({ from, to, count, stays }) => ({
    ...{ count, stays, from: nameOf(flow.before, from), to: nameOf(flow.after, to) },
  }));
  const moves = told.filter(({ stays }) => !stays).map((one) => `${one.from} → ${one.to} ${one.count}`);
  const columns = [`${words.before} → ${words.after}`, words.count];
  return {
    sentence: `${name}${words.colon}${[words.moved(flow.moved, flow.total), ...moves].join(words.comma)}${words.stop}`,
    columns,
    rows: told.map(({ from, to, count, stays }) => [stays ? `${to} =` : `${from} → ${to}`, String(count)]),
    data: {
      columns: [words.before, words.after, words.count, words.changed],
      rows: told.map(({ from, to, count, stays }) => [from, to, count, stays ? words.no : words.yes]),
    },
  };
}
