import type { Locale } from '../format.ts';
import { MISSING } from '../format.ts';
import type { Light } from '../light.ts';
import type {
  ChangeCell,
  ChangeRow,
  ChangesPanel,
  DisciplinePanel,
  DisciplineRow,
  NextStep,
} from './follow-through.ts';
import type { TableBlock, TableCell } from './section.ts';
import { plainText } from './sentence.ts';
import { cell, verdictCell, withUnitName } from './table-cell.ts';
import { TABLE_WORDS } from './table-words.ts';

/** A missing report is as bad as a state of reporting gets; a late one asks to be watched. */
const LIGHTS: Record<DisciplineRow['state'], Light> = { on_time: 'green', late: 'yellow', missing: 'red' };

/** Who handed in what and when: those late and those missing, as the panel lists them. */
export function disciplineTable({ rows }: DisciplinePanel, locale: Locale): TableBlock {
  const words = TABLE_WORDS[locale];
  return {
    kind: 'table',
    columns: [
      { title: words.region, align: 'left' },
      { title: words.period, align: 'left' },
      { title: words.due, align: 'left' },
      { title: words.submitted, align: 'left' },
      { title: words.daysLate, align: 'right' },
      { title: words.filled, align: 'right' },
      { title: words.status, align: 'center' },
    ],
    rows: rows.map(({ region, period, due, submitted, daysLate, filled, state, word }) => [
      cell(region),
      cell(period),
      cell(due),
      cell(submitted),
      cell(daysLate === null ? MISSING : String(daysLate), daysLate),
      cell(filled),
      verdictCell(word, { state: 'in_force', light: LIGHTS[state] }),
    ]),
  };
}

const PARTS = ['activity', 'revision', 'scope', 'unsplit'] as const;

/** Levels then and now, and what their change is made of; parts that no row has are left out. */
export function changesTable({ rows }: ChangesPanel, locale: Locale): TableBlock {
  const words = TABLE_WORDS[locale];
  const parts = PARTS.filter((part) => rows.some((row) => row[part].value !== null && row[part].value !== 0));
  return {
    kind: 'table',
    columns: [
      { title: words.indicator, align: 'left' },
      { title: words.before, align: 'right' },
      { title: words.now, align: 'right' },
      { title: words.difference, align: 'right' },
      ...parts.map((part) => ({ title: words[part], align: 'right' as const })),
      { title: words.verdictBefore, align: 'center' },
      { title: words.status, align: 'center' },
    ],
    rows: rows.map((row) => [
      cell(withUnitName(row.name, row.unit, locale)),
      ...[row.from, row.to, row.change].map(figure),
      ...parts.map((part) => figure(row[part])),
      cell(row.verdict.from),
      verdictCell(row.verdict.to, row.verdict),
    ]),
  };
}

function figure({ text, value }: ChangeCell | ChangeRow['from']): TableCell {
  return cell(text, value);
}

/** Who has to do what by when. */
export function nextStepsTable(steps: readonly NextStep[], locale: Locale): TableBlock {
  const words = TABLE_WORDS[locale];
  const [who, by] = [steps.some((step) => step.who !== ''), steps.some((step) => step.by !== '')];
  return {
    kind: 'table',
    columns: [
      { title: words.code, align: 'left' },
      { title: words.step, align: 'left' },
      ...(who ? [{ title: words.who, align: 'left' as const }] : []),
      ...(by ? [{ title: words.by, align: 'left' as const }] : []),
    ],
    rows: steps.map((step, index) => [
      cell(String(index + 1)),
      cell(plainText(step.sentence)),
      ...(who ? [cell(step.who)] : []),
      ...(by ? [cell(step.by)] : []),
    ]),
  };
}
