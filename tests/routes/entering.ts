import type { ProgressRow } from '#core/contract/progress.ts';
import type { TestServer } from '../setup/server.ts';

export interface Annual {
  code: string;
  name: string;
  unit: string;
  measureKind: 'ratio' | 'stock' | 'flow';
  direction: 'up' | 'down';
}

export type Points = readonly (readonly [year: number, value: number])[];

/** The figures of a national series, each with its year. */
export const figuresOf = (indicator: string, points: Points, rest: object = {}) =>
  points.map(([year, value]) => ({ indicator, region: '100000', period: String(year), value, ...rest }));

/** What an outsider does who enters plans, indicators, targets and figures over the network. */
export function entering(server: TestServer) {
  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${server.url()}/api/v1${path}`, {
      method: 'POST',
      headers: { ...server.administrator().headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (response.status !== 201) throw new Error(`${path} ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  return {
    post,
    aPlan: (code: string, title: string) =>
      post('/plans', { code, title, region: '100000', kind: 'action_plan', status: 'issued' }),
    anIndicator: (indicator: Annual) => post('/indicators', indicator),
    figures: (recorder: string, observations: object[]) => post('/observations', { recorder, observations }),
    /** The verdicts on a plan's targets, by target. */
    async verdicts(plan: string): Promise<Map<string, ProgressRow>> {
      const response = await fetch(`${server.url()}/api/v1/progress?plan=${plan}`, {
        headers: server.administrator().headers,
      });
      const { items } = (await response.json()) as { items: ProgressRow[] };
      return new Map(items.map((row) => [row.target, row]));
    },
  };
}
