import { apiPaths } from '../paths.ts';
import type { Loadable } from './loadable.ts';
import { useAnswer } from './use-answer.ts';

/** Who the server takes the reader for. */
export interface Session {
  actor: { name: string; role: string };
  publicRead: boolean;
}

export function useSession(): Loadable<Session> {
  return useAnswer<Session>(apiPaths.session());
}
