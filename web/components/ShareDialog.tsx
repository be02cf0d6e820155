import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { NewShareLinkResult } from '#core/contract/share-links.ts';
import { sharedPageOf } from '#core/domain/sharing/shared-page.ts';
import { send } from '../api.ts';
import { apiPaths, withQuery } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import { refreshAll } from '../state/answers.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { useWords } from '../state/language.ts';
import { textsOf, useSubmit } from '../state/submit.ts';
import { CopyBox } from './CopyBox.tsx';
import { FormField, FormProblem } from './FormField.tsx';
import { momentText } from './MomentPicker.tsx';
import { SideDialog } from './SideDialog.tsx';

const DAYS = [7, 30, 90, 366];

/** Makes a link to the page that is open, for somebody outside. */
export function ShareDialog({ close }: { close: () => void }) {
  const { sharing: words } = useWords();
  const { path, query } = useLocation();
  const { asOf: _, lang: _lang, ...rest } = query;
  const address = withQuery(path, rest);
  const page = sharedPageOf(address);
  return (
    <SideDialog label={words.title} close={close}>
      <header class="why-head">
        <h2>{words.title}</h2>
      </header>
      {page ? (
        <>
          <p>{words.lead}</p>
          <p class="notice notice-plain">{words.covers[page.page]}</p>
          <ShareForm address={address} fixed={page.page === 'briefing'} />
        </>
      ) : (
        <p class="notice notice-plain">{words.notHere}</p>
      )}
    </SideDialog>
  );
}

/** @param fixed the page does not change, whatever is published later */
function ShareForm({ address, fixed }: { address: string; fixed: boolean }) {
  const { sharing: words } = useWords();
  const moment = useMoment();
  const { busy, problem, run } = useSubmit();
  const [made, setMade] = useState<NewShareLinkResult | null>(null);

  async function submit(event: SubmitEvent): Promise<void> {
    const typed = textsOf(event);
    const until = moment ?? new Date().toISOString();
    const body = {
      name: typed('name'),
      address,
      days: Number(typed('days')),
      asOf: !fixed && typed('moment') === 'fixed' ? until : null,
    };
    const taken = await run(async () => {
      setMade(await send<NewShareLinkResult>(apiPaths.shareLinks(), 'POST', body));
    });
    if (taken) refreshAll();
  }

  if (made)
    return (
      <div class="form-done" role="status">
        <p>{words.once}</p>
        <CopyBox label={words.link} text={location.origin + made.path} />
        <p class="form-hint">{words.until(chinaMinute(made.link.expiresAt))}</p>
      </div>
    );
  return (
    <form class="form" onSubmit={submit}>
      <FormProblem problem={problem} fields={['name']} />
      <FormField name="name" label={words.name} hint={words.nameHint} problem={problem}>
        {(attributes) => <input {...attributes} type="text" required maxLength={60} autoComplete="off" />}
      </FormField>
      <FormField name="days" label={words.days}>
        {(attributes) => (
          <select {...attributes} defaultValue="30">
            {DAYS.map((days) => (
              <option key={days} value={days} selected={days === 30}>
                {words.day(days)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {!fixed && (
        <fieldset class="form-checks">
          <legend>{words.moment}</legend>
          <label>
            <input type="radio" name="moment" value="fixed" defaultChecked />
            {words.fixed(moment === null ? words.now : momentText(moment))}
          </label>
          <label>
            <input type="radio" name="moment" value="newest" />
            {words.newest}
          </label>
        </fieldset>
      )}
      <button type="submit" class="button button-main" disabled={busy}>
        {words.make}
      </button>
    </form>
  );
}
