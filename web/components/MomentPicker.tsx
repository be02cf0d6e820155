import { useId } from 'preact/hooks';
import { chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import { formatDate } from '#core/domain/format.ts';
import { useMoment, useQuery } from '../state/address.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { language, useWords } from '../state/language.ts';
import { usePopover } from '../state/popover.ts';

/** Chooses the moment looked from. It stands in the address, so a link shows what its sender saw. */
export function MomentPicker() {
  const words = useWords();
  const moment = useMoment();
  const [, change] = useQuery();
  const { open, setOpen, box } = usePopover();
  const id = useId();
  const shown = moment === null ? words.moment.now : momentText(moment);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget as HTMLFormElement).get('day');
    if (typeof day === 'string' && isIsoDate(day)) change({ asOf: day });
    setOpen(false);
  };
  return (
    <div class={moment === null ? 'moment' : 'moment moment-past'} ref={box}>
      <button
        type="button"
        class="tool"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class="tool-label">{words.moment.label}</span> {shown}
      </button>
      {open && (
        <form id={id} class="popover" onSubmit={submit}>
          <label>
            {words.moment.choose}
            <input
              type="date"
              name="day"
              required
              max={chinaDate(new Date().toISOString())}
              defaultValue={moment === null ? '' : dayOf(moment)}
            />
          </label>
          <p>{words.moment.help}</p>
          <div class="row">
            <button type="submit" class="button button-main">
              {words.moment.apply}
            </button>
            {moment !== null && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  change({ asOf: null });
                  setOpen(false);
                }}
              >
                {words.moment.clear}
              </button>
            )}
          </div>
        </form>
      )}
    </div>
  );
}

/** A day, or an instant with its minute, as a person reads it. */
export function momentText(moment: string): string {
  const day = formatDate(dayOf(moment), language.value);
  return isIsoDate(moment) ? day : `${day} ${chinaMinute(moment).slice(11)}`;
}

const dayOf = (moment: string): string => (isIsoDate(moment) ? moment : chinaDate(moment));
