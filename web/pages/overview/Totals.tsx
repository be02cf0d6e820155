import type { TargetStanding } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { KeyCard } from '../../components/KeyCard.tsx';
import { useWords } from '../../state/language.ts';
import { tally } from '../../state/tally.ts';

/** How many targets are in which state. */
export function Totals({ plans, rows }: { plans: PlanSummary[]; rows: TargetStanding[] }) {
  const { overview: words } = useWords();
  const { total, counts, reachedAtDeadline } = tally(rows);
  const { green, yellow, red } = counts;
  const without = plans.filter((plan) => plan.counts.targets === 0).length;
  const cards = [
    { label: words.targets, count: total, note: words.targetsNote(plans.length, without), tone: 'met' },
    {
      label: words.inForce,
      count: green + yellow + red,
      note: words.inForceNote(green, yellow, red),
      tone: red > 0 ? 'red' : yellow > 0 ? 'yellow' : 'green',
    },
    { label: words.reached, count: counts.reached, note: words.reachedNote(reachedAtDeadline), tone: 'met' },
    { label: words.missed, count: counts.missed, note: words.missedNote, tone: 'missed' },
    { label: words.open, count: counts.open, note: words.openNote, tone: 'none' },
    { label: words.unreported, count: counts.unreported, note: words.unreportedNote, tone: 'none' },
  ] as const;
  return (
    <div class="keycards">
      {cards.map(({ label, count, note, tone }) => (
        <KeyCard key={label} label={label} figure={String(count)} note={note} tone={tone} />
      ))}
    </div>
  );
}
