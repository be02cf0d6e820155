import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';

/** The request that is being answered here. */
export interface Trail {
  requestId: string;
  /** Null where nothing is traced. */
  span: Span | null;
}

const trails = new AsyncLocalStorage<Trail>();

/** Undefined for work beside requests. */
export function currentTrail(): Trail | undefined {
  return trails.getStore();
}

export function answering(requestId: string, work: () => void): void {
  trails.run({ requestId, span: null }, work);
}
