import { formatDate, formatPeriod } from '../../format.ts';
import type { Mark, Masthead } from '../briefing.ts';
import type { BriefingInput } from '../input.ts';
import { issueNumber, issueText } from '../issue-number.ts';
import { issueTitle, type Look } from '../look/look.ts';
import { issuerOf } from '../masthead.ts';
import { briefingKind } from '../periods.ts';
import { JOINT_WORDS } from './joint-words.ts';

/** More regions than this are counted in the title. */
const MOST_PLACES = 3;
const MOST_ISSUERS = 3;

/** It names the regions, every document and who issues it; its number is that of the plan that was followed first. */
export function jointMasthead(
  inputs: readonly BriefingInput[],
  mastheads: readonly Masthead[],
  look: Look | null,
): Masthead {
  const { language, period, cutOff } = inputs[0]!;
  const words = JOINT_WORDS[language];
  const report = words.reports[briefingKind(period)];
  const places = [...new Set(inputs.map(({ plan, part }) => part?.name ?? plan.region))];
  const region = words.places(
    places.length > MOST_PLACES ? places.slice(0, MOST_PLACES - 1) : places,
    places.length,
  );
  const title = look?.title ?? null;
  const marks = jointMarks(inputs, mastheads);
  const demo = marks.some(({ kind }) => kind === 'demo');
  const issuers = issuersOf(inputs);
  const oldest = inputs.toSorted(
    (a, b) => (issueNumber(b.plan, period) ?? -1) - (issueNumber(a.plan, period) ?? -1),
  )[0]!;
  return {
    title: title === null ? words.title(region, report) : issueTitle(title, { region, report }),
    period: formatPeriod(period, language),
    issue: issueText(oldest.plan, period, language),
    basis: words.basis(inputs.map(({ plan }) => plan.title)),
    issuer: `${words.issuer(look?.office ? [look.office] : issuers)}${demo ? words.demoAfter : ''}`,
    cutOff: words.cutOff(formatDate(cutOff, language)),
    marks,
  };
}

/** Each office once; that one is to be decided stands there only where no other is known. */
function issuersOf(inputs: readonly BriefingInput[]): string[] {
  const known = inputs.filter(
    ({ issuer, plan }) => issuer !== null || plan.leadUnit !== null || plan.issuers.length > 0,
  );
  return [...new Set((known.length > 0 ? known : inputs).map(issuerOf))].slice(0, MOST_ISSUERS);
}

/** What stands on any of them; a draft among others is told as one among others. */
function jointMarks(inputs: readonly BriefingInput[], mastheads: readonly Masthead[]): Mark[] {
  const all = mastheads.flatMap(({ marks }) => marks);
  const kinds = new Map(all.map((mark) => [mark.kind, mark]));
  const drafts = inputs.filter(({ plan }) => plan.status === 'draft_for_comment').length;
  return [...kinds.values()].map((mark) =>
    mark.kind === 'draft' && drafts < inputs.length
      ? { ...mark, text: JOINT_WORDS[inputs[0]!.language].someDraft }
      : mark,
  );
}
