import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Light } from '#core/domain/light.ts';
import type { OutlookClass } from '#core/domain/outlook.ts';
import type { Period } from '#core/domain/period.ts';
import type { State } from '#core/domain/state.ts';
import type { IsoDate, Points, VintageId } from '#core/domain/units.ts';
import { defined } from '#db/one-look.ts';
import { findCellsRecorded } from '#db/queries/observations.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Commitment, findCommitments } from './commitments.ts';
import { readsFrom } from './gather.ts';
import { type Court, cellOf, type Judged, openCourt } from './judged.ts';

/** Of a verdict what it takes to count it and to find the foremost. */
export interface Standing {
  state: State;
  light: Light | null;
  /** Null = cannot be said. */
  lagPoints: Points | null;
  period: Period | null;
  outlook: OutlookClass;
  deadline: IsoDate | null;
  demo: boolean;
}

export interface Standings {
  /** Every commitment of every plan: of every target the plan's own before its parts. */
  all: (Commitment & Standing)[];
  /** Where they were judged: judges some of them in full. */
  court: Court;
}

/**
 * Where everything that was promised stands as of a moment.
 *
 * Of the present moment a server remembers it as long as nothing changes but figures, and judges only those anew of
 * which a figure came since: of their own, of what a ratio is made of, or of the region above. Every other change (a
 * ruling, a rule for lights, a target, a figure that is taken away, the next day) makes it judge all of them. Of a past
 * moment, and for who asks without a memory (`oneLook`), all are judged.
 */
export async function standings(context: ServiceContext, moment: Moment): Promise<Standings> {
  const court = await openCourt(context, moment);
  const commitments = await findCommitments(context, { allocations: true }, court.records);
  const known = await standingsOf(context, commitments, court, moment);
  return { all: commitments.map((one) => ({ ...one, ...known.get(keyOf(one))! })), court };
}

type Known = ReadonlyMap<object, Standing>;

/** What was known last. Those who ask at once update it one after the other. */
interface Memory {
  day: IsoDate | null;
  upTo: VintageId;
  known: Known;
  turn: Promise<unknown>;
}

const emptyMemory = (): Memory => ({ day: null, upTo: 0, known: new Map(), turn: Promise.resolve() });

/** More are not remembered: some ten megabytes. */
const MOST_REMEMBERED = 100_000;

/** Lists that a memory goes with hold the same objects as long as it lasts. */
const keyOf = ({ record, allocation }: Commitment): object => allocation ?? record;

async function standingsOf(
  context: ServiceContext,
  commitments: readonly Commitment[],
  court: Court,
  moment: Moment,
): Promise<Known> {
  const present = moment.until === undefined && commitments.length <= MOST_REMEMBERED;
  const memory = present ? await defined(context.db, 'standings', async () => emptyMemory()) : emptyMemory();
  const turn = memory.turn.then(async () => {
    const before = await stillKnown(context, commitments, memory, moment);
    const known = await judgeRest(court, commitments, before);
    Object.assign(memory, { day: moment.day, upTo: moment.upTo, known });
    return known;
  });
  memory.turn = turn.catch(() => undefined);
  return turn;
}

/** Of what is remembered that which no figure has touched since. */
async function stillKnown(
  context: ServiceContext,
  commitments: readonly Commitment[],
  { day, upTo, known }: Memory,
  moment: Moment,
): Promise<Known> {
  if (day !== moment.day || upTo > moment.upTo) return new Map();
  const recorded = await findCellsRecorded(context.db, { after: upTo, upTo: moment.upTo });
  const isTouched = await readsFrom(context, recorded);
  return new Map(
    commitments.flatMap((one) => {
      const standing = known.get(keyOf(one));
      return standing && !isTouched(cellOf(one)) ? [[keyOf(one), standing] as const] : [];
    }),
  );
}

/** So many are judged without anybody else's request in between. */
const AT_ONCE = 100;

async function judgeRest(court: Court, commitments: readonly Commitment[], before: Known): Promise<Known> {
  const rest = commitments.filter((one) => !before.has(keyOf(one)));
  const known = new Map(before);
  for (let start = 0; start < rest.length; start += AT_ONCE) {
    if (start > 0) await othersTurn();
    const { judged } = await court.judge(rest.slice(start, start + AT_ONCE));
    for (const one of judged) known.set(keyOf(one), standingOf(one));
  }
  return known;
}

function standingOf({ progress, target, allocation }: Judged): Standing {
  const { state, light, lagPoints, period, outlook, demo } = progress;
  return {
    ...{ state, light, lagPoints, period },
    outlook: outlook.class,
    deadline: target.deadline,
    demo: demo || allocation?.demo === true,
  };
}
