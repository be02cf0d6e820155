import type { PromiseRow, RulingRow } from '#core/contract/rulings.ts';
import { formatDate } from '#core/domain/format.ts';
import { PROMISE_FIELDS } from '#core/domain/promise.ts';
import { termText } from '#core/domain/promise-text.ts';
import { isSameValue } from '#core/domain/same-value.ts';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useMoment } from '../../state/address.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { language, useWords } from '../../state/language.ts';

/** Everything that was ruled on a target, newest first. */
export function RulingList({ row }: { row: PromiseRow }) {
  const { definitions: words } = useWords();
  return (
    <Panel title={words.recordTitle} note={words.recordNote}>
      {row.rulings.length === 0 ? (
        <Empty>{words.noRecord}</Empty>
      ) : (
        <ol class="definition-record">
          {row.rulings.map((ruling) => (
            <Entry key={ruling.vintage} ruling={ruling} row={row} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Entry({ ruling, row }: { ruling: RulingRow; row: PromiseRow }) {
  const words = useWords();
  const { definitions } = words;
  const locale = language.value;
  const { kind, changes, effectiveFrom, document, locator, recorder, recordedAt, reason } = ruling;
  const waits = effectiveFrom !== null && effectiveFrom > dayOfMoment(useMoment());
  const terms = PROMISE_FIELDS.filter((field) => changes[field] !== undefined).map((field) => {
    const opened = kind === 'choice' && isSameValue(changes[field], row.document[field]);
    const text = opened
      ? definitions.withdrawn
      : termText({ ...row.document, ...changes }, field, row, locale);
    return `${definitions.fields[field]}${words.colon}${text}`;
  });
  return (
    <li>
      <p>
        <span class="badge">{definitions.kinds[kind]}</span>{' '}
        {effectiveFrom && <b>{definitions.effective(formatDate(effectiveFrom, locale))}</b>}{' '}
        {waits && <span class="badge badge-none">{definitions.notYet}</span>}
      </p>
      <p class="definition-change">{terms.join(locale === 'zh' ? '；' : '; ')}</p>
      {document && (
        <p lang="zh-CN">
          {document} {locator && <span class="locator">{locator}</span>}
        </p>
      )}
      <p class="definition-text">{definitions.reason(reason)}</p>
      <p class="mute">
        <small>
          {definitions.by(recorder, chinaMinute(recordedAt))} · {words.indicator.vintage} {ruling.vintage}
        </small>
      </p>
    </li>
  );
}
