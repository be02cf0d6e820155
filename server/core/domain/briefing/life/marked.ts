import type { Briefing, BriefingLink } from '../briefing.ts';

/** A briefing as it is drawn before it is issued: nobody takes its picture for the issued one. */
export function asUnissued(briefing: Briefing, state: 'draft' | 'checked'): Briefing {
  const text = state === 'draft' ? '草稿 未签发' : '已核 未签发';
  const { masthead } = briefing;
  return {
    ...briefing,
    masthead: { ...masthead, marks: [{ kind: 'unissued', text }, ...masthead.marks] },
  };
}

/** An issued briefing with the address and the QR code that are printed on it. */
export function withLink(briefing: Briefing, link: BriefingLink): Briefing {
  return { ...briefing, masthead: { ...briefing.masthead, link } };
}
