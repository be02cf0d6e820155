import type { Briefing, BriefingLink } from '../briefing.ts';

const UNISSUED = {
  zh: { draft: '草稿 未签发', checked: '已核 未签发' },
  en: { draft: 'Draft, not issued', checked: 'Checked, not issued' },
} as const;

/** A briefing as it is drawn before it is issued: nobody takes its picture for the issued one. */
export function asUnissued(briefing: Briefing, state: 'draft' | 'checked'): Briefing {
  const { masthead, language } = briefing;
  const text = UNISSUED[language][state];
  return {
    ...briefing,
    masthead: { ...masthead, marks: [{ kind: 'unissued', text }, ...masthead.marks] },
  };
}

/** An issued briefing with the address and the QR code that are printed on it. */
export function withLink(briefing: Briefing, link: BriefingLink): Briefing {
  return { ...briefing, masthead: { ...briefing.masthead, link } };
}
