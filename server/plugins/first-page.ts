import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyRequest, LightMyRequestResponse } from 'fastify';
import fp from 'fastify-plugin';
import { chartSvg } from '../briefing/chart-svg.ts';
import type { Locale } from '../core/domain/format.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What a reader is shown before the program of the page runs; null where the page comes empty. */
    firstPage: FirstPage | null;
  }
}

export interface FirstPage {
  /** By what a drawn page differs from another at the same address: who reads, and on what. Null: it comes empty. */
  readerOf: (request: FastifyRequest) => Promise<string | null>;
  /** The page as it will look, with the answers in it that it was drawn from. */
  draw: (request: FastifyRequest) => Promise<string>;
}

/** The part of the web that draws without a browser: web/first-page.tsx, built. */
interface Drawer {
  prepare: (addresses: readonly string[], drawChart: typeof chartSvg) => Promise<void>;
  screenOf: (url: URL, cookies: string, agent: string) => Screen;
  drawPage: (
    url: URL,
    screen: Screen,
    known: ReadonlyMap<string, unknown>,
  ) => { html: string; wanted: string[] };
}

/** What a page is drawn for; only its width is of importance here. */
interface Screen {
  language: Locale;
  narrow: boolean;
}

interface Reader {
  session: Answer;
  screen: Screen;
}

interface Answer {
  path: string;
  value: unknown;
  control: string | null;
}

/** An answer shows that others are needed; after so many rounds the browser asks for the rest itself. */
const MOST_ROUNDS = 5;
/** A page this heavy comes faster empty, with its answers behind it. */
const MOST_LETTERS = 1_500_000;
const SESSION = '/api/v1/session';
/** Where to is of no importance: addresses are taken apart as URLs. */
const ANYWHERE = 'http://site';

/** Draws the pages that are opened most before their programs run. Built without that part, pages come empty. */
export default fp<{ folder: string; webFolder: string }>(
  async function firstPage(app, { folder, webFolder }) {
    if (!existsSync(join(folder, 'rooms.json')) || !existsSync(webFolder)) {
      app.decorate('firstPage', null);
      return;
    }
    const rooms = JSON.parse(await readFile(join(folder, 'rooms.json'), 'utf8')) as Record<
      string,
      { css: string[]; js: string[] }
    >;
    const empty = await readFile(join(webFolder, 'index.html'), 'utf8');
    const drawer = (await import(pathToFileURL(join(folder, 'first-page.js')).href)) as Drawer;
    await drawer.prepare(
      Object.keys(rooms).map((room) => (room === '' ? '/' : `/${room}/`)),
      chartSvg,
    );

    const readers = new WeakMap<FastifyRequest, Reader>();

    app.decorate('firstPage', {
      async readerOf(request) {
        if (!isOpened(request) || roomOf(request, rooms) === null) return null;
        const session = answerOf(SESSION, await ask(request, SESSION));
        // Whoever came by a link is shown one page of one moment, by another gate.
        if (session === null || (session.value as { by: string }).by === 'share') return null;
        const { cookie = '', 'user-agent': agent = '' } = request.headers;
        const screen = drawer.screenOf(urlOf(request), cookie, agent);
        readers.set(request, { session, screen });
        return JSON.stringify([session.value, screen]);
      },
      draw: (request) =>
        draw(request).catch((error: unknown) => {
          request.log.error(error, 'a page could not be drawn');
          request.keptBy = null;
          return empty;
        }),
    });

    async function draw(request: FastifyRequest): Promise<string> {
      const { session, screen } = readers.get(request)!;
      const asked = new Set([SESSION]);
      const answers = [session];
      const drawn = () =>
        drawer.drawPage(urlOf(request), screen, new Map(answers.map(({ path, value }) => [path, value])));
      let { html, wanted } = drawn();
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const fresh = wanted.filter((path) => !asked.has(path));
        if (fresh.length === 0) break;
        for (const path of fresh) asked.add(path);
        const got = await Promise.all(fresh.map((path) => askKept(request, path)));
        answers.push(...got.filter((answer) => answer !== null));
        ({ html, wanted } = drawn());
      }
      const page = filled(empty, html, answers, {
        ...rooms[roomOf(request, rooms)!]!,
        // Styles hide a page that was drawn for another width until it is drawn anew.
        width: screen.narrow ? 'narrow' : 'wide',
        // Some follow the language; changed by the program it would move what stands already.
        lang: screen.language === 'zh' ? 'zh-CN' : 'en',
      });
      return page.length > MOST_LETTERS ? empty : page;
    }

    /** As whoever opens the page would ask. */
    function ask(request: FastifyRequest, path: string): Promise<LightMyRequestResponse> {
      const { cookie, authorization } = request.headers;
      return app.inject({
        url: path,
        headers: { ...(cookie ? { cookie } : {}), ...(authorization ? { authorization } : {}) },
        remoteAddress: request.ip,
      });
    }

    /** What is kept by the same as the page; the rest is the browser's to ask. */
    async function askKept(request: FastifyRequest, path: string): Promise<Answer | null> {
      const answer = await ask(request, path);
      // Too busy now: the next reader shall find more.
      if (answer.statusCode >= 500) request.keptBy = null;
      return app.isKept(answer.raw.req) ? answerOf(path, answer) : null;
    }
  },
  { name: 'first-page', dependencies: ['access', 'kept-answers'] },
);

/** Null where it was refused or failed. */
function answerOf(path: string, answer: LightMyRequestResponse): Answer | null {
  if (answer.statusCode !== 200) return null;
  return { path, value: answer.json(), control: String(answer.headers['cache-control'] ?? '') };
}

/** Whether somebody opens the page: what is fetched otherwise is kept for whoever comes next. */
function isOpened({ headers }: FastifyRequest): boolean {
  const destination = headers['sec-fetch-dest'];
  return destination === undefined || destination === 'document';
}

function urlOf({ url }: FastifyRequest): URL {
  return new URL(url, ANYWHERE);
}

/** The room whose page it is; null for what is not drawn. */
function roomOf(request: FastifyRequest, rooms: Record<string, unknown>): string | null {
  const [, room = '', code, ...rest] = urlOf(request).pathname.split('/');
  if (!Object.hasOwn(rooms, room) || rest.length > 0) return null;
  return (room === '') === (code === undefined || code === '') ? room : null;
}

const PROGRAM = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/** Fetches the page's program at once, and runs it when what was drawn has been painted. */
function afterPaint(program: string): string {
  return [
    `<link rel="modulepreload" crossorigin href="${program}">`,
    `<script defer src="/after-paint.js" data-program="${program}"></script>`,
  ].join('');
}

/** The empty page with what was drawn, the answers, and its program on the way. */
function filled(
  empty: string,
  html: string,
  answers: readonly Answer[],
  { css, js, width, lang }: { css: string[]; js: string[]; width: string; lang: string },
): string {
  const links = [
    ...css.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    ...js.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ].join('');
  // In a script of data nothing is markup but its end.
  const known = JSON.stringify(answers).replaceAll('<', '\\u003c');
  const [head, after] = empty.split('<div id="app"></div>');
  const before = head!
    .replace('<html lang="zh-CN">', `<html lang="${lang}">`)
    .replace(PROGRAM, (_tag, program: string) => afterPaint(program))
    .replace('</head>', () => `${links}</head>`);
  return [
    before,
    `<div id="app" data-drawn="${width}">${html}</div>`,
    `<script type="application/json" id="answers">${known}</script>`,
    after,
  ].join('');
}
