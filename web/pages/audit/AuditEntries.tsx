import type { AuditPage, AuditRow } from '#core/contract/audit.ts';
import { actorWord, auditWord } from '#core/domain/audit-words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { AuditDetail } from './AuditDetail.tsx';

interface Props {
  path: string;
  first: boolean;
  /** Asks for the next page; null where that was done. */
  more: ((next: number) => void) | null;
}

/** One page of the record. */
export function AuditEntries({ path, first, more }: Props) {
  const { audit: words } = useWords().history;
  const answer = useAnswer<AuditPage>(path);
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={34} lines={8} />}>
      {({ items, next }) =>
        items.length === 0 && first ? (
          <Empty>{words.none}</Empty>
        ) : (
          <>
            <ol class="audit-list">
              {items.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
            {more && next !== null && (
              <p class="row">
                <button type="button" class="button" onClick={() => more(next)}>
                  {words.older}
                </button>
              </p>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Entry({ entry }: { entry: AuditRow }) {
  const { history } = useWords();
  const { audit: words } = history;
  const { id, at, actor, personId, action, subject } = entry;
  return (
    <li>
      <details class="audit-entry">
        <summary>
          <span class="audit-id">{id}</span>
          <span class="audit-at">{chinaMinute(at)}</span>
          <b class="audit-who">
            <Mixed text={actorWord(actor, personId, language.value)} />
          </b>
          <span class="audit-what">{auditWord(action, language.value)}</span>
          <span class="audit-subject">{subject}</span>
        </summary>
        <dl class="facts">
          <div>
            <dt>{words.what}</dt>
            <dd>
              <code>{action}</code>
            </dd>
          </div>
          {entry.personId && (
            <div>
              <dt>{history.figure.account}</dt>
              <dd>
                <code>{entry.personId}</code>
              </dd>
            </div>
          )}
          <AuditDetail detail={entry.detail} />
          <div>
            <dt>{words.hash}</dt>
            <dd>
              <code>{entry.hash}</code>
            </dd>
          </div>
        </dl>
      </details>
    </li>
  );
}
