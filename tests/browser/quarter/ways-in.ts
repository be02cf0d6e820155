import { expect } from 'vitest';
import type { ReportView } from '#core/contract/reports.ts';
import { fillIn, type TestCell } from '../../files/workbook.ts';
import type { TestServer } from '../../setup/server.ts';
import { cookieOf } from '../../setup/sign-in.ts';
import { type City, QUARTER } from './cities.ts';

/** Somebody who asks the API: by the session of a demonstration account, or by a token. */
export type Caller = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object | FormData,
) => Promise<Answer>;

interface Answer {
  status: number;
  bytes: Uint8Array;
  json: <T>() => T;
}

export function callerOf(server: TestServer, headers: Record<string, string>): Caller {
  return async (method, path, body) => {
    const form = body instanceof FormData;
    const response = await fetch(`${server.url()}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body && !form ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, bytes, json: () => JSON.parse(new TextDecoder().decode(bytes)) };
  };
}

/** One of the demonstration's people, signed in. */
export async function signedInTo(server: TestServer, login: string): Promise<Caller> {
  const payload = { username: `demo-${login}` };
  const answer = await server.bare().inject({ method: 'POST', url: '/api/v1/session/demo', payload });
  expect(answer.statusCode, login).toBe(204);
  return callerOf(server, { cookie: cookieOf(answer) });
}

/** The cells of the template's two lines: 领军企业 in row 8 and 产业规模 in row 9. */
export function templateCells(
  { leaders, current, year }: Pick<City, 'leaders' | 'current' | 'year'>,
  note: string | null = null,
): Record<string, TestCell> {
  const notes = note === null ? {} : { H9: note };
  return { D8: leaders, G8: '快报数', D9: current, E9: year, G9: '快报数', ...notes };
}

/** The workbook's way: the template of the API, filled in, sent, and handed over to the report. */
export async function byWorkbook(ask: Caller, city: City): Promise<ReportView> {
  const asked = `plan=SD&region=${city.code}&period=${QUARTER}&format=xlsx`;
  const template = await ask('GET', `/uploads/template?${asked}`);
  const form = new FormData();
  const filled = await fillIn(template.bytes, templateCells(city));
  form.append('file', new Blob([Uint8Array.from(filled)]), `${city.name}.xlsx`);
  const sent = await ask('POST', '/uploads', form);
  const { id } = sent.json<{ id: string }>();
  const committed = await ask('POST', `/uploads/${id}/commit`, {
    as: 'report',
    recorder: `${city.name}工信局`,
  });
  expect(committed.status, new TextDecoder().decode(committed.bytes)).toBe(200);
  const [report] = committed.json<{ reports: string[] }>().reports;
  return submit(ask, (await ask('GET', `/reports/${report}`)).json<ReportView>());
}

/** The grid's way: the cells that it saves, one request for all that was typed. */
export async function byGrid(ask: Caller, city: City): Promise<ReportView> {
  const opened = await ask('POST', '/reports', { plan: 'SD', region: city.code, period: QUARTER });
  const texts = [
    ['leading_firms', 'current', String(city.leaders)],
    ['leading_firms', 'status', '快报数'],
    ['robot_mfg_scale', 'current', String(city.current)],
    ['robot_mfg_scale', 'ytd', String(city.year)],
    ['robot_mfg_scale', 'status', '快报数'],
  ] as const;
  const cells = texts.map(([indicator, field, text]) => ({
    indicator,
    field,
    text,
    seen: 0,
    origin: 'grid',
  }));
  const saved = await ask('PUT', `/reports/${opened.json<ReportView>().id}/cells`, { cells });
  return submit(ask, saved.json<ReportView>());
}

/** A program's way: figures and submission in one request. */
export async function byProgram(
  ask: Caller,
  city: Pick<City, 'code' | 'leaders' | 'current' | 'year'>,
  note: string | null = null,
): Promise<ReportView> {
  const answer = await ask('POST', '/reports/figures', {
    plan: 'SD',
    region: city.code,
    period: QUARTER,
    submit: true,
    figures: [
      { indicator: 'leading_firms', current: city.leaders, status: '快报数' },
      { indicator: 'robot_mfg_scale', current: city.current, ytd: city.year, status: '快报数', note },
    ],
  });
  expect(answer.status, new TextDecoder().decode(answer.bytes)).toBe(201);
  return answer.json<ReportView>();
}

/** Makes a move on a report as it is now. */
export async function move(ask: Caller, id: string, body: object): Promise<ReportView> {
  const { version } = (await ask('GET', `/reports/${id}`)).json<ReportView>();
  const answer = await ask('POST', `/reports/${id}/moves`, { version, ...body });
  expect(answer.status, new TextDecoder().decode(answer.bytes)).toBe(200);
  return answer.json<ReportView>();
}

async function submit(ask: Caller, view: ReportView): Promise<ReportView> {
  expect(
    view.issues.filter(({ severity }) => severity !== 'note'),
    view.region.name,
  ).toEqual([]);
  return move(ask, view.id, { move: 'submit' });
}
