import { useLocation } from 'preact-iso/router';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { Mark } from '../../../components/Mark.tsx';
import { Spoken } from '../../../components/Spoken.tsx';
import { withQuery } from '../../../paths.ts';
import { plainLabel } from '../../../state/lang-of.ts';
import { useWords } from '../../../state/language.ts';
import { milestoneTone, milestoneWord } from '../../../state/milestones.ts';

/** Where a goal, task or event stands, as shape and word. It opens the reasons. */
export function MilestoneVerdict({ row }: { row: MilestoneRow }) {
  const words = useWords();
  const { path, query } = useLocation();
  const tone = milestoneTone(row);
  const word = milestoneWord(row, words);
  const open = words.plan.milestones.open(`${row.title} ${word}`);
  return (
    <a
      class={`verdict tone-${tone}`}
      href={withQuery(path, { ...query, milestone: row.code })}
      title={words.why.title}
      aria-label={plainLabel(open)}
      aria-haspopup="dialog"
    >
      <Spoken text={open}>
        <Mark tone={tone} />
        {word}
      </Spoken>
    </a>
  );
}

/** The same without a door. */
export function MilestoneVerdictWord({ row }: { row: MilestoneRow }) {
  const words = useWords();
  const tone = milestoneTone(row);
  return (
    <span class={`verdict tone-${tone}`}>
      <Mark tone={tone} />
      {milestoneWord(row, words)}
    </span>
  );
}
