import { expect } from 'vitest';
import type { BoardView } from '#core/contract/collections.ts';
import type { MomentsView } from '#core/contract/moments.ts';
import type { ReportRow } from '#core/contract/reports.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { Db } from '#db/client.ts';
import { type TestBrowser, useBrowser, type Visit } from '../../setup/browser.ts';
import { useServer } from '../../setup/server.ts';
import { cityOf, QUARTER } from './cities.ts';
import { lookAround, type Seen } from './leader-screen.ts';
import { pictureOf } from './reckoning.ts';
import { enter } from './screens.ts';
import { type Caller, callerOf, signedInTo } from './ways-in.ts';

/** What the acts of the play share: the site, its clock, and what the leader saw so far. */
export interface Play {
  url: () => string;
  db: () => Db;
  /** Moves the clock of the site, in China's time. */
  at: (instant: string) => void;
  /** A window of one of the demonstration's people, signed in by the sign-in page. */
  as: (name: string, options?: Parameters<TestBrowser['open']>[1]) => Promise<Visit>;
  open: TestBrowser['open'];
  signedIn: (login: string) => Promise<Caller>;
  caller: (headers: Record<string, string>) => Caller;
  /** The cities' reports of the quarter in this state. */
  reports: (state: ReportRow['state']) => Promise<ReportRow[]>;
  /** From now on the leader is to see the city's figure: as it reported, or another one. */
  publish: (login: string, year?: number) => void;
  provinceIsOut: () => void;
  /** The leader looks, and sees what was approved so far and nothing else. */
  theLeaderLooks: (step: string) => Promise<void>;
  steps: () => readonly Step[];
  /** Who has reported, as the leader is told: now, or at a moment. */
  board: (asOf?: string) => Promise<BoardView>;
}

interface Step {
  name: string;
  /** The newest publication's moment. */
  asOf: string;
  /** The clock's, for what is no figure. */
  at: string;
  seen: Seen;
  board: BoardView;
}

export function usePlay(): Play {
  const server = useServer();
  const browser = useBrowser(() => null);
  const approved = new Map<string, number>();
  const steps: Step[] = [];
  let province = false;
  let now = '';

  const as: Play['as'] = async (name, options = {}) => {
    const visit = await browser.open(`${server.url()}/sign-in`, options);
    await visit.page.clock.setSystemTime(now);
    await enter(visit.page, name);
    return visit;
  };
  /** The leader's window, without the way through the sign-in page: it is opened after every step. */
  const leader = async (): Promise<Visit> => {
    const visit = await browser.open(`${server.url()}/api/v1/health`);
    const { page } = visit;
    const data = { username: 'demo-leader-shandong' };
    const signedIn = await page.context().request.post(`${server.url()}/api/v1/session/demo`, { data });
    expect(signedIn.status()).toBe(204);
    await page.clock.setSystemTime(now);
    return visit;
  };
  /** The newest publication's, to the microsecond; on a day without one, that of the clock. */
  const moment = async (): Promise<string> => {
    const leader = await signedIn('leader-shandong');
    const [newest] = (await leader('GET', '/moments?limit=1')).json<MomentsView>().items;
    return newest && chinaDate(newest.at) === now.slice(0, 10) ? newest.at : now;
  };
  const board = async (asOf?: string): Promise<BoardView> => {
    const leader = await signedIn('leader-shandong');
    const then = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
    return (await leader('GET', `/collections?plan=SD&period=${QUARTER}${then}`)).json<BoardView>();
  };
  const signedIn = (login: string) => signedInTo(server, login);
  return {
    url: server.url,
    db: () => server.database().db,
    at: (instant) => {
      now = `${instant}+08:00`;
      server.setNow(now);
    },
    as,
    open: browser.open,
    signedIn,
    caller: (headers) => callerOf(server, headers),
    reports: async (state) => {
      const reviewer = await signedIn('reviewer-shandong');
      const answer = await reviewer('GET', `/reports?plan=SD&period=${QUARTER}&state=${state}`);
      return answer.json<{ items: ReportRow[] }>().items;
    },
    publish: (login, year = cityOf(login).year) => {
      approved.set(cityOf(login).code, year);
    },
    provinceIsOut: () => {
      province = true;
    },
    theLeaderLooks: async (step) => {
      const visit = await leader();
      const seen = await lookAround(visit.page, server.url());
      await visit.page.evaluate(() => scrollTo(0, 0));
      await visit.screenshot(`quarter/${steps.length}-${step}`);
      expect(seen.picture, step).toEqual(pictureOf(approved, province));
      const told = await board();
      const out = told.rows.filter(({ state }) => state === 'published');
      expect(out, step).toHaveLength(approved.size + (province ? 1 : 0));
      steps.push({ name: step, asOf: await moment(), at: now, seen, board: told });
    },
    steps: () => steps,
    board,
  };
}
