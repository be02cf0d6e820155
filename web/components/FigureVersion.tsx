import type { ComponentChildren } from 'preact';
import type { FigureVersionRow } from '#core/contract/figure-history.ts';
import {
  formatDate,
  formatFigure,
  formatGrowth,
  formatPercent,
  formatSigned,
  withUnit,
} from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { paths } from '../paths.ts';
import { useQuery } from '../state/address.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { language, useWords } from '../state/language.ts';
import { useMaySomewhere } from '../state/session.ts';
import { A } from './A.tsx';
import { DemoBadge } from './DemoMark.tsx';

interface Props {
  version: FigureVersionRow;
  decimals: number;
  isCurrent: boolean;
}

/** One version: the figure, how it moved, and everything that is known of how it came in. */
export function FigureVersion({ version, decimals, isCurrent }: Props) {
  const words = useWords();
  const { figure: own } = words.history;
  const locale = language.value;
  const [, change] = useQuery();
  const reads = useMaySomewhere('report.read');
  const { value, unit, status, recordedAt, recorder, vintage } = version;
  const facts: [string, ComponentChildren][] = [
    [own.difference, <Difference key="difference" version={version} decimals={decimals} />],
    [own.yoy, version.yoyPercent === null ? null : formatGrowth(version.yoyPercent)],
    [own.occurredOn, version.occurredOn && formatDate(version.occurredOn, locale)],
    [own.reason, version.reason],
    [words.indicator.note, version.reason?.includes(version.note ?? '') ? null : version.note],
    [words.indicator.recorder, recorder],
    [own.account, version.account],
    [own.way, own.ways[version.way]],
    [own.file, version.file],
    [
      own.report,
      version.report &&
        (reads ? (
          <A key="report" to={paths.report(version.report)}>
            {own.openReport(version.report.slice(0, 8))}
          </A>
        ) : (
          version.report.slice(0, 8)
        )),
    ],
    [
      words.source,
      version.sourceUrl && (
        <a href={version.sourceUrl} target="_blank" rel="noopener noreferrer">
          {words.indicator.sourceLink}
          {version.publishedAt && words.bracketed(version.publishedAt)}
        </a>
      ),
    ],
  ];
  return (
    <li class={isCurrent ? 'version version-current' : 'version'} value={version.version}>
      <p class="version-head">
        <b>{withUnit(formatFigure(value, decimals), unitText(unit, locale), locale)}</b>
        <span class="badge">{words.indicator.statuses[status]}</span>
        {isCurrent && <span class="badge badge-now">{own.current}</span>}
        <DemoBadge shown={version.demo} />
      </p>
      <p class="mute version-when">
        {own.version(version.version)} · {chinaMinute(recordedAt)} · {own.batch(vintage)}
      </p>
      <dl class="facts">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {!isCurrent && (
        <button
          type="button"
          class="link"
          onClick={() => change({ asOf: recordedAt, figure: null, why: null })}
        >
          {own.asThen}
        </button>
      )}
    </li>
  );
}

/** "−3.4 亿元（−1.0%）"; says why where there is no difference to tell. */
function Difference({ version, decimals }: Pick<Props, 'version' | 'decimals'>) {
  const { history, bracketed } = useWords();
  const locale = language.value;
  const { version: number, value, difference, differenceUnit, differenceShare } = version;
  if (number === 1) return <>{history.figure.first}</>;
  if (difference === null) return <>{value === null ? '—' : history.figure.otherUnit}</>;
  if (difference === 0) return <>{history.figure.same}</>;
  const share = differenceShare === null ? '' : bracketed(signedPercent(differenceShare));
  return (
    <>
      {withUnit(formatSigned(difference, Math.max(decimals, 1)), unitText(differenceUnit, locale), locale)}
      {share}
    </>
  );
}

export function signedPercent(share: number): string {
  return `${share > 0 ? '+' : ''}${formatPercent(share)}`;
}
