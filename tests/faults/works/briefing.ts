import { setTimeout } from 'node:timers/promises';
import type { IssueView } from '#core/contract/briefing-issues.ts';
import { addPeriods } from '#core/domain/period.ts';
import type { Part } from '../cast.ts';
import type { Client } from '../client.ts';
import { keep } from '../ledger.ts';
import type { Work, Working } from './work.ts';

/** From 2024-01 to 2026-10, in two languages; of two works that follow each other one at most is a briefing. */
const MONTHS = 34;
/** From this number of a work on there is no month left. */
export const BRIEFED = MONTHS * 4;

/** A briefing of Shandong for a month of its own: drafted before, or here; checked; issued; its files are made after that. */
export const briefing: Work = async (working) => {
  const draft = working.luck.even() < 0.5 ? await drafted(working) : null;
  return async () => {
    const { id } = await issued(working, draft ?? (await drafted(working)));
    await untilFilesAreMade(working.client, id);
  };
};

/** An issued briefing that is corrected. */
export const correctingBriefing: Work = async (working) => {
  const { id } = await issued(working, await drafted(working));
  return async () => {
    const body = { reason: '企业补报后重新计算' };
    const correction = await post(working, 'writer', `/briefing-issues/${id}/corrections`, body);
    await untilFilesAreMade(working.client, (await issued(working, correction)).id);
  };
};

function drafted(working: Working): Promise<IssueView> {
  const subject = Math.floor(working.number / 2);
  const period = addPeriods('2026-10', -(subject % MONTHS));
  const language = subject < MONTHS ? 'zh' : 'en';
  return post(working, 'writer', '/briefing-issues', { plans: ['SD'], region: null, period, language });
}

async function issued(working: Working, draft: IssueView): Promise<IssueView> {
  const moves = `/briefing-issues/${draft.id}/moves`;
  const checked = await post(working, 'checker', moves, { move: 'check', version: draft.version });
  return post(working, 'leader', moves, { move: 'issue', version: checked.version });
}

/** Asks until all files of an issued briefing are made. */
export async function untilFilesAreMade(client: Client, id: string): Promise<void> {
  for (;;) {
    const { files } = await client.must<IssueView>('leader', 'GET', `/briefing-issues/${id}`);
    if (files.every(({ state }) => state === 'made')) return;
    await setTimeout(50);
  }
}

async function post({ client, ledger }: Working, part: Part, path: string, body: object): Promise<IssueView> {
  return keep(ledger.issues, await client.must<IssueView>(part, 'POST', path, body));
}
