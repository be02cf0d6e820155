import { type Static, Type } from 'typebox';
import { closed } from './common.ts';

export const HolidayYearView = Type.Object({
  year: Type.Integer(),
  daysOff: Type.Array(Type.String(), { description: '放假的日期' }),
  workdays: Type.Array(Type.String(), { description: '要上班的周末' }),
  source: Type.String(),
  recordedAt: Type.String(),
});
export type HolidayYearView = Static<typeof HolidayYearView>;

export const CalendarView = Type.Object({
  years: Type.Array(HolidayYearView, { description: '已录入的年份，早的在前' }),
  lastYear: Type.Unsafe<number | null>({
    type: ['integer', 'null'],
    description: '连续录入到的最后一年；此后没有录入的年份，日期只按周末推算',
  }),
});
export type CalendarView = Static<typeof CalendarView>;

const Days = (description: string) =>
  Type.Array(Type.String({ maxLength: 20 }), { maxItems: 120, description });

export const HolidayYearBody = Type.Object(
  {
    daysOff: Days('放假的日期，如 2027-01-01；周末可写可不写'),
    workdays: Days('要上班的周末'),
    source: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S', description: '通知名称和文号' }),
  },
  closed,
);
export type HolidayYearBody = Static<typeof HolidayYearBody>;
