import { useId } from 'preact/hooks';
import { isIsoDate } from '#core/domain/calendar.ts';
import { formatDate } from '#core/domain/format.ts';
import { useMoment, useQuery } from '../state/address.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { language, useWords } from '../state/language.ts';
import { dayOf } from '../state/moment-choices.ts';
import { usePopover } from '../state/popover.ts';
import { MomentForm } from './MomentForm.tsx';

/** Chooses the moment looked from. It stands in the address, so a link shows what its sender saw. */
export function MomentPicker() {
  const words = useWords();
  const moment = useMoment();
  const [, change] = useQuery();
  const { open, setOpen, box } = usePopover();
  const id = useId();
  const choose = (asOf: string | null) => {
    change({ asOf });
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
        <span class="tool-label">{words.moment.label}</span>{' '}
        {moment === null ? (
          words.moment.now
        ) : (
          <>
            <span class="moment-long">{momentText(moment)}</span>
            <span class="moment-short">{dayOf(moment)}</span>
          </>
        )}
      </button>
      {open && <MomentForm id={id} moment={moment} choose={choose} />}
    </div>
  );
}

/** A day, or an instant with its minute, as a person reads it. */
export function momentText(moment: string): string {
  const day = formatDate(dayOf(moment), language.value);
  return isIsoDate(moment) ? day : `${day} ${chinaMinute(moment).slice(11)}`;
}
