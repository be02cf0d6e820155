import { setTimeout } from 'node:timers/promises';

export interface HeardEvent {
  event: string;
  data: string;
}

export interface EventStream {
  status: number;
  headers: Headers;
  /** The next event; null once the stream has ended. */
  next: () => Promise<HeardEvent | null>;
  leave: () => void;
}

const LONGEST_MS = 10_000;

/** Listens to server-sent events as a browser does, one event after the other. */
export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<HeardEvent | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
        continue;
      }
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      const event = field('event');
      if (event !== undefined) return { event, data: field('data')! };
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    next: () =>
      Promise.race([
        read(),
        setTimeout(LONGEST_MS, undefined, { ref: false }).then(() => {
          throw new Error('Nothing was heard');
        }),
      ]),
    leave: () => abort.abort(),
  };
}
