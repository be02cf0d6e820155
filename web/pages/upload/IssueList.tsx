import { useState } from 'preact/hooks';
import type { UploadPreview } from '#core/contract/uploads.ts';
import { alikeIssues } from '../../state/alike-issues.ts';
import { language, useWords } from '../../state/language.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { Place } from './Place.tsx';
import { RepairButton } from './RepairButton.tsx';

type Issue = UploadPreview['issues'][number];

const FIRST = 20;
/** Places that are named of what is said of many. */
const NAMED = 4;

interface Props {
  issues: readonly Issue[];
  /** The upload in which offered values can be taken; null once it is written. */
  id?: string | null;
}

/** What there is to say about a file, each with its place, what stands there and what was expected. */
export function IssueList({ issues, id = null }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(FIRST);
  const lines = alikeIssues(issues);
  return (
    <>
      <ul class="issues">
        {lines.slice(0, shown).map((alike, index) => (
          <Line key={`${alike[0]!.code}${index}`} alike={alike} id={id} />
        ))}
      </ul>
      {lines.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + 100)}>
          {words.upload.showMore(Math.min(100, lines.length - shown))}
        </button>
      )}
    </>
  );
}

function Line({ alike, id }: { alike: Issue[]; id: string | null }) {
  const words = useWords();
  const english = language.value === 'en';
  const issue = alike[0]!;
  const expected = english ? issue.expectedEn : issue.expected;
  const cells = alike.slice(0, NAMED).map(({ address, row }) => address ?? String(row ?? ''));
  return (
    <li class={`issue issue-${issue.explained ? 'explained' : issue.severity}`}>
      {alike.length === 1 ? (
        <Place at={issue} />
      ) : (
        <span class="place place-many">
          <b>{words.upload.places(alike.length)}</b>
          <small>
            {cells.join(words.comma)}
            {alike.length > NAMED && ' …'}
          </small>
        </span>
      )}
      <span>
        {english ? issue.messageEn : issue.message}
        {expected && !issue.repair && <small> {words.upload.expected(expected)}</small>}
        {issue.explained && <span class="badge badge-explained">{words.upload.explained}</span>}
        {issue.repair && id !== null && alike.length === 1 && (
          <RepairButton
            id={id}
            at={issue}
            value={issue.repair.value}
            text={words.upload.take(plainNumber(issue.repair.value))}
          />
        )}
      </span>
    </li>
  );
}
