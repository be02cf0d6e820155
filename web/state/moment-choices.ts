import { addDays, chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';

/** Days that are often looked from, whose end is meant, by the name of their word. */
export function momentChoices(today: IsoDate) {
  const [year, month] = today.split('-') as [string, string];
  const quarter = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0');
  return {
    yesterday: addDays(today, -1),
    monthStart: addDays(`${year}-${month}-01`, -1),
    quarterStart: addDays(`${year}-${quarter}-01`, -1),
    yearStart: addDays(`${year}-01-01`, -1),
  } as const;
}

export const MOMENT_CHOICES = ['yesterday', 'monthStart', 'quarterStart', 'yearStart'] as const;

/** A day, with a time in China when one is given: what stands in an address as the moment. */
export function momentOfInputs(day: IsoDate, time: string): string {
  return /^\d{2}:\d{2}$/.test(time) ? `${day}T${time}:59.999999+08:00` : day;
}

/** The day in China that a moment lies on. */
export function dayOf(moment: string): IsoDate {
  return isIsoDate(moment) ? moment : chinaDate(moment);
}
