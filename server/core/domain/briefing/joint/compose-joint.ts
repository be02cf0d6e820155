import { formatPercent, type Locale } from '../../format.ts';
import type { Light } from '../../light.ts';
import type { Briefing, Card, Member } from '../briefing.ts';
import { card } from '../card.ts';
import { composeBriefing } from '../compose.ts';
import type { BriefingInput, TargetFacts } from '../input.ts';
import type { Look } from '../look/look.ts';
import { standingSentence } from '../narrative/standing.ts';
import { clause, type Sentence } from '../sentence.ts';
import { jointMasthead } from './joint-masthead.ts';
import { JOINT_WORDS } from './joint-words.ts';

/** Points of attention that stand in the joint list of two, three, or more plans. */
const MOST_POINTS = [4, 3, 2] as const;

/**
 * One briefing of several plans, of one region or of several: a masthead that names them, what is counted over all, and
 * every section with a part for each plan. Levels of different plans are never added up.
 *
 * @param inputs of two or more plans, for the same period and in the same language
 */
export function composeJoint(inputs: readonly BriefingInput[], look: Look | null): Briefing {
  const members = membersOf(inputs);
  const [first] = inputs;
  const { language, period, cutOff } = first!;
  const targets = inputs.flatMap((input) => input.targets);
  const words = JOINT_WORDS[language];
  const own: Sentence[] = targets.length === 0 ? [] : [standingSentence(targets, cutOff, language)];
  const most = MOST_POINTS[Math.min(members.length - 2, MOST_POINTS.length - 1)]!;
  const told = (name: string, said: Sentence): Sentence => clause`${words.labelled(name)}${said}`;
  return {
    language,
    plan: inputs.map(({ plan }) => plan.code).join(','),
    region: sharedRegion(inputs),
    period,
    masthead: jointMasthead(
      inputs,
      members.map(({ briefing }) => briefing.masthead),
      look,
    ),
    cards: jointCards(inputs, targets),
    summary: [
      ...own,
      ...members.flatMap(({ name, briefing }) => briefing.summary.slice(0, 1).map((one) => told(name, one))),
    ],
    ...{ trend: null, outlook: null, regions: null, heat: null, discipline: null, changes: null },
    ...{ targets: [], targetsNote: { text: '', instead: [] }, basis: [], nextSteps: [] },
    ...{ focus: null, goals: null, tasks: null, events: null },
    attention: members.flatMap(({ name, briefing }) =>
      briefing.attention.slice(0, most).map((one) => told(name, one)),
    ),
    notes: [words.apart(members.length), ...jointNotes(members, language)],
    footer: (members.find((_, index) => inputs[index]!.targets.length > 0) ?? members[0]!).briefing.footer,
    ...(look ? { look } : {}),
    members: members.map(({ name, briefing }) => ({ name, briefing })),
  };

  function sharedRegion(all: readonly BriefingInput[]): string | null {
    const codes = new Set(all.map(({ part }) => part?.code ?? null));
    return codes.size === 1 ? [...codes][0]! : null;
  }
}

/** The plans by names that tell them apart. */
function membersOf(inputs: readonly BriefingInput[]): Member[] {
  const named = inputs.map(({ plan, part, language }) => {
    const own = plan.short ?? plan.title;
    return part === null ? own : language === 'zh' ? `${part.name}（${own}）` : `${part.name} (${own})`;
  });
  return inputs.map((input, index) => {
    const name = named[index]!;
    const alone = named.filter((one) => one === name).length === 1;
    return {
      name: alone ? name : `${name} ${input.plan.code}`,
      briefing: composeBriefing({ ...input, look: null }),
    };
  });
}

const LIGHTS: readonly Light[] = ['green', 'yellow', 'red'];

/** How many plans, how many targets, and how many of them stand where: what can be counted whatever the units. */
function jointCards(inputs: readonly BriefingInput[], targets: readonly TargetFacts[]): Card[] {
  const { language } = inputs[0]!;
  const words = JOINT_WORDS[language];
  const drafts = inputs.filter(({ plan }) => plan.status === 'draft_for_comment').length;
  const lit = targets.filter(({ progress }) => progress.light !== null);
  const of = (light: Light) => lit.filter(({ progress }) => progress.light === light).length;
  return [
    card(words.plans, inputs.length, { unit: words.plansUnit, note: words.plansNote(drafts) }),
    card(words.targets, targets.length, { unit: words.unit, note: words.judged(lit.length) }),
    ...LIGHTS.map((light) =>
      card(words[light], of(light), {
        unit: words.unit,
        light: of(light) === 0 ? null : light,
        note: lit.length === 0 ? words.nothingJudged : words.share(formatPercent(of(light) / lit.length)),
      }),
    ),
  ];
}

/** What all say stands once; what only some say, by whose it is. */
function jointNotes(members: readonly Member[], language: Locale): string[] {
  const all = new Set(members.flatMap(({ briefing }) => briefing.notes));
  return [...all].flatMap((note) => {
    const saying = members.filter(({ briefing }) => briefing.notes.includes(note));
    if (saying.length === members.length) return [note];
    const names = saying.map(({ name }) => name).join(language === 'zh' ? '、' : '; ');
    return [`${JOINT_WORDS[language].labelled(names)}${note}`];
  });
}
