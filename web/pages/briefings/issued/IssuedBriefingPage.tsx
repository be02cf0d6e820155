import type { IssuedView } from '#core/contract/briefing-issues.ts';
import { PAPERS } from '#core/domain/briefing/life/paper.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../../components/A.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Mixed } from '../../../components/Mixed.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../../paths.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { useTitle } from '../../../state/title.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { CONTENT_LANGUAGE } from '../content-language.ts';
import { DifferenceTable } from '../DifferenceTable.tsx';
import { SectionBody } from '../SectionBody.tsx';
import '../../../styles/briefings.css';
import '../../../styles/briefing-issues.css';

/** What the QR code on an issued page leads to: what stands on it, and what changed since. */
export function IssuedBriefingPage({ code }: { code: string }) {
  const { issues } = useWords().briefings;
  useTitle(issues.issuedTitle);
  const answer = useAnswer<IssuedView>(apiPaths.issuedBriefing(code));
  return (
    <div class="page">
      <Loaded answer={answer} skeleton={<Skeleton height={420} lines={3} />}>
        {(view) => <Issued view={view} />}
      </Loaded>
    </div>
  );
}

function Issued({ view }: { view: IssuedView }) {
  const { issues } = useWords().briefings;
  const { issue, masthead, sections, footer, correctedBy } = view;
  return (
    <>
      <PageHead
        kicker={issues.issuedTitle}
        title={masthead.title}
        note={
          <span class="briefing-note">
            {formatPeriod(issue.period, language.value)}
            {'　'}
            <Mixed text={issue.number} />
            {masthead.marks.map(({ kind, text }) => (
              <span key={text} class={`badge ${kind === 'demo' ? 'badge-demo' : ''}`}>
                {text}
              </span>
            ))}
          </span>
        }
      />
      <div class="stack">
        {correctedBy && correctedBy.code !== null && (
          <div class="notice issue-warning" role="status">
            <p>
              <strong>{issues.superseded}</strong>{' '}
              <A to={paths.issuedBriefing(correctedBy.code)}>{issues.seeCorrection}</A>
            </p>
          </div>
        )}
        <Since view={view} />
        <Panel
          title={issues.files}
          note={issue.issuedAt && issues.genuine(issue.issuedBy ?? '', chinaMinute(issue.issuedAt))}
        >
          <p class="row">
            {issue.files.flatMap(({ format, link }) =>
              link === null
                ? []
                : [
                    <a key={format} class="button" href={link} download>
                      {PAPERS[format][language.value]}
                    </a>,
                  ],
            )}
          </p>
          <p class="mute">{issues.asOf(chinaMinute(issue.asOf), issue.vintage)}</p>
          <details class="issue-hash">
            <summary>{issues.hash}</summary>
            <code>{issue.contentHash}</code>
          </details>
        </Panel>
        {sections.map((section) => (
          <Panel
            key={section.name}
            title={<span lang={CONTENT_LANGUAGE[issue.language]}>{section.title}</span>}
            note={
              section.note !== null && <span lang={CONTENT_LANGUAGE[issue.language]}>{section.note}</span>
            }
            class="issue-section"
          >
            <SectionBody section={section} written={issue.language} />
          </Panel>
        ))}
        <p class="mute" lang={CONTENT_LANGUAGE[issue.language]}>
          {footer}
        </p>
      </div>
    </>
  );
}

function Since({ view: { since, comparedAt } }: { view: IssuedView }) {
  const { issues } = useWords().briefings;
  const title = issues.since(chinaMinute(comparedAt));
  if (since === null) return <Panel title={title}>{issues.sinceUnknown}</Panel>;
  return (
    <Panel title={title}>
      {since.length === 0 ? (
        <p class="issue-same">{issues.sinceNone}</p>
      ) : (
        <>
          <p>{issues.sinceSome(since.length)}</p>
          <DifferenceTable figures={since} label={title} />
        </>
      )}
    </Panel>
  );
}
