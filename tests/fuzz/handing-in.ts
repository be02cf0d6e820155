import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ObservationRow } from '#core/contract/targets.ts';
import type { CommitResult, UploadPreview } from '#core/contract/uploads.ts';
import { type Luck, luckOf } from '../setup/luck.ts';
import type { ServerProcess } from '../setup/server-process.ts';
import { fuzzedBody } from './bodies.ts';
import { fuzzedFile } from './files.ts';

export interface Tally {
  /** How many of each kind, by what was answered. */
  answers: Record<string, Record<string, number>>;
  /** What must not happen: with the number of the case, by which it can be made again. */
  violations: string[];
  written: number;
}

/** What may be answered to something that cannot be taken. A crash is a 500 or no answer. */
const REFUSALS = [400, 409, 413, 415, 422, 503];

/**
 * Hands in `count` files and bodies, each made of its own number, and tells what went wrong: a crash, a figure
 * written at a preview, a figure that was not previewed.
 */
export async function handIn(
  server: ServerProcess,
  headers: Record<string, string>,
  { seed, count }: { seed: number; count: number },
): Promise<Tally> {
  const tally: Tally = { answers: {}, violations: [], written: 0 };
  const api = apiOf(server.url, headers);
  let version = await api.version();
  for (let place = 0; place < count; place += 1) {
    const luck = luckOf(seed + place);
    const said = (what: string) => tally.violations.push(`${seed + place}: ${what}`);
    await (luck.even() < 0.8 ? file(luck, said) : body(luck, said));
    if (place % 1000 === 999)
      console.log(`${place + 1}: at most ${mostMemoryMb(server.pid).toFixed(0)} MB so far`);
  }
  return tally;

  function tell(kind: string, answer: string): void {
    const answers = tally.answers[kind] ?? {};
    const before = answers[answer];
    tally.answers[kind] = { ...answers, [answer]: before === undefined ? 1 : before + 1 };
  }

  async function file(luck: Luck, said: (what: string) => void): Promise<void> {
    const { kind, name, bytes } = fuzzedFile(luck);
    const form = new FormData();
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    const answer = await api.ask('POST', '/uploads', form);
    tell(kind, String(answer.status));
    if (answer.status !== 201) {
      if (!REFUSALS.includes(answer.status))
        said(`${kind} was answered with ${answer.status}: ${answer.text}`);
      await unchanged(said);
      return;
    }
    await unchanged(said);
    const preview = answer.json as UploadPreview;
    if (!preview.committable || luck.even() < 0.5) return;
    const commit = await api.ask('POST', `/uploads/${preview.id}/commit`, {
      recorder: '青岛市统计局',
      expectedVersion: preview.dataVersion,
      as: 'record',
    });
    tell(kind, `commit ${commit.status}`);
    if (commit.status !== 200) {
      said(`a committable preview was answered with ${commit.status}: ${commit.text}`);
      return;
    }
    await asPreviewed(preview, commit.json as CommitResult, said);
    version = await api.version();
  }

  async function body(luck: Luck, said: (what: string) => void): Promise<void> {
    const text = fuzzedBody(luck);
    const tried = await api.ask('POST', '/observations?dryRun=true', text);
    tell('body', `dry run ${tried.status}`);
    if (![200, ...REFUSALS].includes(tried.status))
      said(`a body was answered with ${tried.status}: ${tried.text}`);
    await unchanged(said);
    const sent = await api.ask('POST', '/observations', text);
    tell('body', String(sent.status));
    const taken = [200, 201].includes(sent.status);
    if (taken !== (tried.status === 200)) said(`dry run said ${tried.status}, writing ${sent.status}`);
    if (taken && !isDeepStrictEqual(countsOf(tried.json), countsOf(sent.json)))
      said('writing did another thing');
    if (!taken) await unchanged(said);
    version = await api.version();
  }

  async function unchanged(said: (what: string) => void): Promise<void> {
    const now = await api.version();
    if (now !== version) said(`the record changed from ${version} to ${now} without a commit`);
    version = now;
  }

  async function asPreviewed(
    preview: UploadPreview,
    { vintage }: CommitResult,
    said: (what: string) => void,
  ): Promise<void> {
    const due = preview.cells.filter(({ state }) => state === 'new' || state === 'changed');
    const series = new Set(
      due.map(({ indicator, region }) => `indicator=${indicator!.code}&region=${region!.code}`),
    );
    const written: ObservationRow[] = [];
    for (const one of series) {
      const { items } = (await api.ask('GET', `/observations?${one}&history=true`)).json as {
        items: ObservationRow[];
      };
      written.push(...items.filter((row) => row.vintage === vintage));
    }
    const inWords = (row: { period: unknown; form: unknown; value: unknown; unit: unknown }, what: string) =>
      [what, row.period, row.form, row.value, row.unit].join('|');
    const expected = due.map(({ indicator, period, form, content }) =>
      inWords({ period, form, value: content!.value, unit: content!.unit }, indicator!.code),
    );
    const found = written.map((row) => inWords(row, row.indicator));
    if (!isDeepStrictEqual(expected.sort(), found.sort())) said(`previewed ${expected}, written ${found}`);
    tally.written += found.length;
  }
}

const countsOf = (result: unknown) => (result as { counts?: unknown })?.counts;

function apiOf(url: string, headers: Record<string, string>) {
  async function ask(method: string, path: string, body?: FormData | object | string) {
    const isForm = body instanceof FormData;
    const payload = isForm || typeof body === 'string' ? body : body && JSON.stringify(body);
    const type: Record<string, string> = body && !isForm ? { 'content-type': 'application/json' } : {};
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...type },
      ...(payload === undefined ? {} : { body: payload }),
    }).catch((error: Error) => new Response(error.message, { status: 599 }));
    const text = await response.text();
    return { status: response.status, text: text.slice(0, 300), json: parsed(text) };
  }
  const version = async () => ((await ask('GET', '/health')).json as { dataVersion: number })?.dataVersion;
  return { ask, version };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a process holds in memory now, in MB. */
export const memoryMb = (pid: number): number => statusOf(pid, 'VmRSS');

/** The most that a process ever held since it was started, in MB: the system's own mark, which misses no moment. */
export const mostMemoryMb = (pid: number): number => statusOf(pid, 'VmHWM');

function statusOf(pid: number, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)![1]) / 1024;
}
