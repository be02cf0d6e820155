import type { ChangesView } from '#core/contract/changes.ts';
import { formatDate } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

/** What was promised, defined or ruled otherwise. */
export function ChangedPromises({ changes: { promises, definitions } }: { changes: ChangesView }) {
  const words = useWords();
  const { changes: own } = words.history;
  const names = useNames();
  const locale = language.value;
  const fieldWord = (field: string) => (words.definitions.fields as Record<string, string>)[field] ?? field;
  return (
    <ul class="change-list">
      {promises.map((one) => (
        <li key={`${one.vintage} ${one.cameIntoForce}`}>
          <span class="change-what">
            <A to={paths.definitions()} query={{ tab: 'amendments', target: one.target }}>
              {names.region(one.region)} · {names.indicator(one.indicator)}
            </A>{' '}
            <small class="nowrap">{one.target}</small>
          </span>
          <span class="change-figures">
            <b>{one.cameIntoForce ? own.inForce : own.kinds[one.kind]}</b>
            {words.colon}
            {one.fields.map(fieldWord).join(words.comma)}
            {one.effectiveFrom && words.bracketed(own.effective(formatDate(one.effectiveFrom, locale)))}
          </span>
          <small class="change-by">
            <Mixed text={own.by(one.recorder, chinaMinute(one.recordedAt))} /> · {words.history.figure.reason}
            {words.colon}
            <span lang={langOf(one.reason)}>
              {[one.reason, one.document].filter(Boolean).join(words.semicolon)}
            </span>
          </small>
        </li>
      ))}
      {definitions.map((one) => (
        <li key={`${one.vintage} ${one.code}`}>
          <span class="change-what">
            {one.kind === 'light_rules' ? own.rules : one.name}{' '}
            {one.kind !== 'light_rules' && <small class="nowrap">{one.code}</small>}
          </span>
          <span class="change-figures">
            <b>{own.kinds[one.kind]}</b>
          </span>
          <small class="change-by">
            <Mixed text={own.by(one.recorder, chinaMinute(one.recordedAt))} />
            {one.reason && <Mixed text={` · ${words.history.figure.reason}${words.colon}${one.reason}`} />}
          </small>
        </li>
      ))}
    </ul>
  );
}
