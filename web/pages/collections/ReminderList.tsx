import type { ReminderRow, RemindersView } from '#core/contract/reminders.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { reminderText } from '#core/domain/collection/reminder-words.ts';
import { send } from '../../api.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { know } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { useTitleIn } from '../../state/plan-names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSending } from '../../state/use-sending.ts';

/** What the reader was told of, newest first. */
export function ReminderList() {
  const { collections: words } = useWords();
  const answer = useAnswer<RemindersView>(apiPaths.reminders());
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={40} lines={2} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{words.mine.noReminders}</Empty>
        ) : (
          <ul class="collection-list">
            {items.map((item) => (
              <Reminder key={item.id} item={item} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Reminder({ item }: { item: ReminderRow }) {
  const words = useWords();
  const { mine } = words.collections;
  const names = useNames();
  const titleIn = useTitleIn();
  const { busy, problem, run } = useSending();
  const { stage, region, plan, planTitle, period, onTimeBy, lockedAfter, readAt, settled, escalated } = item;
  const text = reminderText(
    {
      stage,
      region: names.region(region),
      planTitle: titleIn(plan, planTitle),
      period,
      onTimeBy,
      lockedAfter,
      day: chinaDate(item.createdAt),
    },
    language.value,
  );
  const open = readAt === null && !settled;
  const read = () =>
    run(async () =>
      know(apiPaths.reminders(), await send<RemindersView>(apiPaths.reminderRead(item.id), 'POST')),
    );
  return (
    <li class={open ? 'collection-unread' : undefined}>
      <span class="collection-what">{text}</span>
      {escalated && <span class="badge">{mine.escalated}</span>}
      {settled && <span class="badge badge-none">{mine.settled}</span>}
      <span class="mute nowrap">{chinaMinute(item.createdAt)}</span>
      {open && (
        <button type="button" class="button collection-door" disabled={busy} onClick={read}>
          {mine.read}
        </button>
      )}
      {problem && (
        <span class="failed" role="alert">
          {problem.detail || words.failedPlain}
        </span>
      )}
    </li>
  );
}
