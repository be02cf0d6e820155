import { chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import type { IsoDate, IsoInstant } from '#core/domain/units.ts';
import { dataVersion, vintageAt } from '#db/queries/observations.ts';
import type { Moment, ServiceContext } from './context.ts';

/** A day, and perhaps a time with its offset; a "+" that an address turned into a space is one. */
const MOMENT =
  /^((?:19|20|21)\d{2}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+ -]\d{2}:\d{2}))?$/;

/**
 * The moment that a question is about: now, the end of a day in China ('2026-08-01'), or the end of a minute, a second
 * or a fraction of one with its offset, as fine as it is written. Years 1900 to 2199.
 * @throws AppError `invalid-request` for anything else
 */
export async function momentOf({ db, now }: ServiceContext, asOf: string | undefined): Promise<Moment> {
  if (asOf === undefined) return { upTo: await dataVersion(db), day: chinaDate(now().toISOString()) };
  const { day, end } = readMoment(asOf);
  return { upTo: await vintageAt(db, end), day, until: new Date(end).toISOString() };
}

/**
 * The same as an instant: until when something counts that is no figure and has no vintage. Now when left out.
 * @throws AppError `invalid-request`
 */
export function instantOf({ now }: Pick<ServiceContext, 'now'>, asOf: string | undefined): IsoInstant {
  return asOf === undefined ? now().toISOString() : new Date(readMoment(asOf).end).toISOString();
}

/** The day in China, and the last microsecond that belongs to the moment. */
function readMoment(asOf: string): { day: IsoDate; end: IsoInstant } {
  const [, day, minute, second = '59', fraction = '', offset] = MOMENT.exec(asOf) ?? [];
  if (day === undefined || !isIsoDate(day)) throw notAMoment(asOf);
  if (minute === undefined) return { day, end: `${day}T23:59:59.999999+08:00` };
  const zone = offset!.replace(' ', '+');
  const read = new Date(`${day}T${minute}:${second}${zone}`);
  if (Number.isNaN(read.getTime())) throw notAMoment(asOf);
  // What is published together lies microseconds apart, more finely than a Date can tell.
  const instant = `${day}T${minute}:${second}.${fraction.padEnd(6, '9')}${zone}`;
  return { day: chinaDate(read.toISOString()), end: instant };
}

function notAMoment(value: string): AppError {
  return new AppError(
    'invalid-request',
    {
      zh: `“${value}”不是一个时点：应写成 2026-08-01 或 2026-08-01T10:00:00+08:00`,
      en: `“${value}” is no moment: write 2026-08-01 or 2026-08-01T10:00:00+08:00.`,
    },
    { parameter: 'asOf', value },
  );
}
