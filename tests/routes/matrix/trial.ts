import type { Action } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Fixture } from './fixture.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Request {
  /** Without the prefix. */
  url: string;
  payload?: object;
  headers?: Record<string, string>;
}

/** One way to ask a route, and who the table of permissions lets ask so. */
export interface Trial {
  /** `PUT /reports/:id`, as it is registered, without the prefix. */
  route: `${Method} /${string}`;
  /** What tells it from the other trials of its route. */
  as?: string;
  /** Any of these actions suffices. */
  needs: 'open' | 'approved' | 'signed-in' | readonly Action[];
  /** Which region's lineage judges an action; null for the site as a whole; `somewhere` for what is in any region. */
  where: RegionCode | null | 'somewhere';
  /** Whoever may ask the route, but not this, is told that there is nothing. */
  hidden?: true;
  /** What somebody who may ask is answered; nothing that is asked for changes what the next one is answered. */
  answers: readonly number[];
  request: (fixture: Fixture) => Request | Promise<Request>;
}

type Asked = string | ((fixture: Fixture) => string);

/** A read that everybody may who may read the site at all. */
export function reading(route: string, answers: number, url: Asked = route): Trial {
  return {
    route: `GET ${route}` as Trial['route'],
    ...{ needs: 'approved', where: 'somewhere', answers: [answers] },
    request: (fixture) => ({ url: typeof url === 'string' ? url : url(fixture) }),
  };
}

/** Something that concerns the caller, or nobody. */
export function own(
  route: Trial['route'],
  needs: 'open' | 'signed-in',
  answers: readonly number[],
  request: Partial<Request> = {},
): Trial {
  const [, url] = route.split(' ');
  return { route, needs, where: 'somewhere', answers, request: () => ({ url: url!, ...request }) };
}

/** Something that one action decides. */
export function acting(
  route: Trial['route'],
  needs: Action | readonly Action[],
  where: Trial['where'],
  answers: number,
  request: Trial['request'],
): Trial {
  return {
    route,
    needs: typeof needs === 'string' ? [needs] : needs,
    where,
    answers: [answers],
    request,
  };
}
