import { formatPeriod } from '../format.ts';
import type { Period } from '../period.ts';
import type { Issue, Place } from './issue.ts';
import type { Found } from './lookup.ts';
import { unacceptedPeriod } from './period-cell.ts';
import { readPeriodText } from './period-text.ts';
import { ambiguousName, badPeriod, keyContradictsHeader, type Subject, unknownName } from './place-issues.ts';
import { labelled, type ReadingContext } from './reading-context.ts';
import type { BlockLabel, Table } from './table.ts';
import type { TemplateKey } from './template-key.ts';
import type { KnownPlan, KnownRegion } from './vocabulary.ts';

/** What holds for every row of a table that does not say otherwise. */
export interface TableDefaults {
  plan: KnownPlan | null;
  region: KnownRegion | null;
  period: Period | null;
  recorder: string | null;
  /** Refusals: they stand against every row that leans on the defaults. */
  issues: Issue[];
}

/** Reads what stands above the headings and holds it against the template's hidden key. */
export function tableDefaults(table: Table, key: TemplateKey | null, context: ReadingContext): TableDefaults {
  const issues: Issue[] = [];
  const block = table.block;
  const placeOf = (label: BlockLabel): Place => ({
    sheet: table.sheet.name || null,
    row: block[label]?.row ?? null,
    column: block[label]?.column ?? null,
    header: null,
  });
  const named = <Item extends { code: string }>(
    subject: Subject & BlockLabel,
    find: (text: string) => Found<Item>,
    made: string | null,
    labelOf: (item: Item) => string,
  ): Item | null => {
    const written = block[subject]?.text ?? made;
    if (written === null) return null;
    const found = findLeading(written, find);
    if ('unknown' in found) issues.push(unknownName(subject, placeOf(subject), written, found.unknown));
    else if ('ambiguous' in found)
      issues.push(ambiguousName(subject, placeOf(subject), written, found.ambiguous));
    else if (made !== null && found.item.code !== made) {
      const origin = find(made);
      const label = 'item' in origin ? labelOf(origin.item) : made;
      issues.push(keyContradictsHeader(subject, placeOf(subject), written, label));
    }
    return 'item' in found ? found.item : null;
  };
  const plan = named(
    'plan',
    context.plans.find,
    key?.plan ?? null,
    ({ code, shortTitle }) => `${code} ${shortTitle}`,
  );
  const region = named('region', context.regions.find, key?.region ?? null, labelled);
  if (plan && region) {
    const outside = context.scope.checkRegion(plan, region, {
      place: placeOf('region'),
      seen: block.region?.text ?? region.name,
    });
    if (outside) issues.push(outside);
  }
  const period = blockPeriod(block.period?.text ?? null, key, placeOf('period'), context, issues);
  return { plan, region, period, recorder: block.recorder?.text ?? null, issues };
}

/** "370200 青岛市" and the like: the whole text, else its first word. */
function findLeading<Item>(text: string, find: (text: string) => Found<Item>): Found<Item> {
  const whole = find(text);
  if ('item' in whole) return whole;
  const first = find(text.split(/[\s\u3000（(]/)[0]!);
  return 'item' in first ? first : whole;
}

function blockPeriod(
  written: string | null,
  key: TemplateKey | null,
  place: Place,
  context: ReadingContext,
  issues: Issue[],
): Period | null {
  const text = written ?? key?.period ?? null;
  if (text === null) return null;
  const whole = readPeriodText(text);
  const reading = 'fault' in whole ? readPeriodText(text.split(/[（(]/)[0]!) : whole;
  if ('fault' in reading) {
    issues.push(badPeriod(place, text, reading.fault));
    return null;
  }
  if (key && reading.period !== key.period) {
    issues.push(keyContradictsHeader('period', place, text, formatPeriod(key.period, 'zh')));
  }
  const unaccepted = unacceptedPeriod(reading.period, place, text, context.today);
  if (unaccepted) issues.push(unaccepted);
  return unaccepted ? null : reading.period;
}
