import { useId, useState } from 'preact/hooks';
import type { CalendarView, HolidayYearBody } from '#core/contract/calendar.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { holidayYearFaults } from '#core/domain/collection/holiday-year-faults.ts';
import { readDays } from '#core/domain/collection/read-days.ts';
import { send } from '../../api.ts';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { know, refreshAll } from '../../state/answers.ts';
import { language, useWords } from '../../state/language.ts';
import { useSending } from '../../state/use-sending.ts';
import { Input, Labelled } from './Input.tsx';
import { Refused } from './Refused.tsx';

/** A year's holidays, typed or pasted; read while they are written, checked again by the server. */
export function CalendarForm({ lastYear }: { lastYear: number | null }) {
  const { collections, comma } = useWords();
  const words = collections.calendar;
  const id = useId();
  const [year, setYear] = useState(String(nextYear(lastYear)));
  const [off, setOff] = useState('');
  const [work, setWork] = useState('');
  const { busy, problem, run } = useSending();
  const daysOff = readDays(off, Number(year));
  const workdays = readDays(work, Number(year));
  const unread = [...daysOff.unread, ...workdays.unread];
  const faults =
    off.trim() === ''
      ? []
      : holidayYearFaults({ year: Number(year), daysOff: daysOff.days, workdays: workdays.days });

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (unread.length > 0 || faults.length > 0) return;
    const source = String(new FormData(event.currentTarget as HTMLFormElement).get('source'));
    const body: HolidayYearBody = { daysOff: daysOff.days, workdays: workdays.days, source };
    const saved = await run(async () =>
      know(apiPaths.calendar(), await send<CalendarView>(apiPaths.calendarYear(Number(year)), 'PUT', body)),
    );
    if (!saved) return;
    setOff('');
    setWork('');
    setYear(String(Number(year) + 1));
    refreshAll();
  }

  return (
    <Panel title={words.enter}>
      <form class="collection-form" onSubmit={save}>
        <Refused problem={problem} />
        <div class="collection-fields">
          <Input
            label={words.year}
            type="number"
            min={2000}
            max={2199}
            required
            value={year}
            onType={setYear}
          />
          <Input
            label={words.source}
            hint={words.sourceHint}
            name="source"
            type="text"
            required
            maxLength={300}
          />
          <Labelled id={`${id}-off`} label={words.off} hint={words.hint} wide>
            <textarea
              id={`${id}-off`}
              rows={4}
              required
              value={off}
              aria-describedby={`${id}-off-hint`}
              onInput={(event) => setOff(event.currentTarget.value)}
            />
          </Labelled>
          <Labelled id={`${id}-work`} label={words.work} wide>
            <textarea
              id={`${id}-work`}
              rows={2}
              value={work}
              onInput={(event) => setWork(event.currentTarget.value)}
            />
          </Labelled>
        </div>
        <div role="status">
          <p>{words.read(daysOff.days.length, workdays.days.length)}</p>
          {unread.length > 0 && <p class="collection-fault">{words.unread(unread.join(comma))}</p>}
          {faults.map((fault) => (
            <p key={`${fault.list}${fault.day}`} class="collection-fault">
              {language.value === 'zh' ? fault.zh : fault.en}
            </p>
          ))}
        </div>
        <p class="row">
          <button type="submit" class="button button-main" disabled={busy}>
            {words.save}
          </button>
        </p>
      </form>
    </Panel>
  );
}

function nextYear(lastYear: number | null): number {
  return lastYear === null ? Number(chinaDate(new Date().toISOString()).slice(0, 4)) : lastYear + 1;
}
