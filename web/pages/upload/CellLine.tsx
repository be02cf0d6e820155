import type { UploadPreview } from '#core/contract/uploads.ts';
import { formatGrowth, formatPeriod } from '#core/domain/format.ts';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { Place } from './Place.tsx';
import { Repaired } from './Repaired.tsx';

type Cell = UploadPreview['cells'][number];

/** One cell: where it stands, what is recorded, what it would become, and what is to be said of it. */
export function CellLine({ cell, id }: { cell: Cell; id: string | null }) {
  const words = useWords();
  const { upload } = words;
  const names = useNames();
  const locale = language.value;
  return (
    <tr class={`cell-${cell.state}`}>
      <th scope="row" class="nowrap">
        <Place at={cell} />
      </th>
      <td class="nowrap">
        <span class={`badge badge-${cell.state}`}>{upload.cellStates[cell.state]}</span>
      </td>
      <td class="nowrap">{cell.region && names.region(cell.region)}</td>
      <td class="cell-indicator">{cell.indicator && names.indicator(cell.indicator)}</td>
      <td class="nowrap">{cell.period && formatPeriod(cell.period, locale)}</td>
      <td class="nowrap">{cell.form && words.indicator.forms[cell.form]}</td>
      <td class="num">
        {cell.old ? <Content content={cell.old} /> : <span class="mute">{upload.none}</span>}
        {cell.old?.demo && (
          <>
            {' '}
            <DemoBadge shown />
          </>
        )}
      </td>
      <td class="num">{cell.content ? <Content content={cell.content} strong /> : <del>{cell.seen}</del>}</td>
      <td>
        {cell.changes.length > 0 && (
          <span class="mute">{cell.changes.map((change) => upload.changes[change]).join(words.comma)}</span>
        )}
        <Repaired cell={cell} id={id} />
        {cell.issues.map((issue) => (
          <span key={issue.code} class={`cell-issue issue-${issue.explained ? 'explained' : issue.severity}`}>
            {locale === 'en' ? issue.messageEn : issue.message}
            {issue.expected && !issue.repair && (
              <small> {upload.expected((locale === 'en' ? issue.expectedEn : issue.expected) ?? '')}</small>
            )}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Content({ content, strong = false }: { content: NonNullable<Cell['content']>; strong?: boolean }) {
  const { upload, indicator } = useWords();
  const value =
    content.value === null
      ? indicator.statuses[content.status]
      : `${plainNumber(content.value)} ${unitText(content.unit, language.value)}`;
  return (
    <>
      {strong ? <b>{value}</b> : value}
      {content.yoyPercent !== null && (
        <small>
          {' '}
          {upload.yoyShort} {formatGrowth(content.yoyPercent)}
        </small>
      )}
    </>
  );
}
