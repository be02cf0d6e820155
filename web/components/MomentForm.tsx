import { chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import type { Moment } from '../paths.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { useWords } from '../state/language.ts';
import { dayOf, MOMENT_CHOICES, momentChoices, momentOfInputs } from '../state/moment-choices.ts';
import { Publications } from './Publications.tsx';

interface Props {
  id: string;
  moment: Moment;
  choose: (moment: Moment) => void;
}

/** A day with or without a time, the moments that are often wanted, and the latest publications. */
export function MomentForm({ id, moment, choose }: Props) {
  const words = useWords();
  const { moments } = words.history;
  const today = chinaDate(new Date().toISOString());
  const quick = momentChoices(today);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget as HTMLFormElement);
    const day = String(entered.get('day'));
    if (isIsoDate(day)) choose(momentOfInputs(day, String(entered.get('time'))));
  };
  return (
    <form id={id} class="popover moment-form" onSubmit={submit}>
      <div class="moment-inputs">
        <label>
          {words.moment.choose}
          <input type="date" name="day" required max={today} defaultValue={moment ? dayOf(moment) : ''} />
        </label>
        <label>
          {moments.time}
          <input
            type="time"
            name="time"
            defaultValue={moment && !isIsoDate(moment) ? chinaMinute(moment).slice(11) : ''}
          />
        </label>
      </div>
      <p>
        {words.moment.help} {moments.timeHelp}
      </p>
      <div class="row">
        <button type="submit" class="button button-main">
          {words.moment.apply}
        </button>
        {moment !== null && (
          <button type="button" class="button" onClick={() => choose(null)}>
            {words.moment.clear}
          </button>
        )}
      </div>
      <h3>{moments.quick}</h3>
      <div class="row">
        {MOMENT_CHOICES.map((choice) => (
          <button key={choice} type="button" class="button" onClick={() => choose(quick[choice])}>
            {moments[choice]}
          </button>
        ))}
      </div>
      <h3>{moments.publications}</h3>
      <Publications moment={moment} choose={choose} />
    </form>
  );
}
