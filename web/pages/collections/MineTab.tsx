import type { MineView } from '#core/contract/collections.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNamed, useNames } from '../../state/names.ts';
import { useTitleIn } from '../../state/plan-names.ts';
import { useMay } from '../../state/session.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { Door } from './Door.tsx';
import { ReminderList } from './ReminderList.tsx';
import { StateWord } from './StateWord.tsx';

/** What waits for the reader: to report, to review, and what they were reminded of. */
export function MineTab() {
  const { collections: words } = useWords();
  const answer = useNamed(useAnswer<MineView>(apiPaths.collectionsMine()));
  const administers = useMay('site.administer');
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={120} lines={3} />}>
      {({ toReport, toReview }) => (
        <div class="stack">
          <Panel title={words.mine.report}>
            {toReport.length === 0 ? (
              <Empty>{words.mine.nothingToReport}</Empty>
            ) : (
              <ToReport rows={toReport} />
            )}
          </Panel>
          <Panel title={words.mine.review}>
            {toReview.length === 0 ? (
              <Empty>{words.mine.nothingToReview}</Empty>
            ) : (
              <ToReview rows={toReview} />
            )}
          </Panel>
          <Panel title={words.mine.reminders} actions={administers ? <Log label={words.log} /> : undefined}>
            <ReminderList />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function Log({ label }: { label: string }) {
  return (
    <span>
      {label} <CsvLink path={apiPaths.reminderLog()} />
    </span>
  );
}

function ToReport({ rows }: { rows: MineView['toReport'] }) {
  const { collections: words } = useWords();
  const names = useNames();
  const titleIn = useTitleIn();
  return (
    <ul class="collection-list">
      {rows.map((row) => (
        <li key={`${row.duty} ${row.period}`}>
          <span class="collection-what">
            <b>{names.region(row.region)}</b> {titleIn(row.plan, row.planTitle)}{' '}
            {formatPeriod(row.period, language.value)}
          </span>
          <StateWord row={row} />
          <span class="mute">
            {words.dates(
              formatDate(row.term.onTimeBy, language.value),
              formatDate(row.term.lockedAfter, language.value),
            )}
          </span>
          <Door row={row} />
        </li>
      ))}
    </ul>
  );
}

function ToReview({ rows }: { rows: MineView['toReview'] }) {
  const { collections: words } = useWords();
  const names = useNames();
  const titleIn = useTitleIn();
  return (
    <ul class="collection-list">
      {rows.map((row) => (
        <li key={row.report}>
          <span class="collection-what">
            <b>{names.region(row.region)}</b> {titleIn(row.plan, row.planTitle)}{' '}
            {formatPeriod(row.period, language.value)}
            {row.revision > 1 && ` ${words.mine.revision(row.revision)}`}
          </span>
          <StateWord row={{ state: row.state, late: false, locked: false }} />
          <span class="mute">
            {row.state === 'approved'
              ? words.mine.toPublish
              : row.submittedBy && words.mine.by(row.submittedBy)}
          </span>
          <A to={paths.report(row.report)} class="button collection-door">
            {words.openReport}
            <span class="unseen">
              {' '}
              {names.region(row.region)} {row.period}
            </span>
          </A>
        </li>
      ))}
    </ul>
  );
}
