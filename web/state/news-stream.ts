import { apiPaths } from '../paths.ts';

/** The line over which the server tells of new data. */
export interface NewsStream {
  close: () => void;
}

interface Hearing {
  /** The version of the data: at once, then with every publication. */
  heard: (dataVersion: number) => void;
  /** The line is broken, or was refused; it is not opened again by itself. */
  broken: () => void;
}

/** The server beats every 20 s: after two that did not come nobody is there. */
const SILENCE_MS = 50_000;

export function openNewsStream({ heard, broken }: Hearing): NewsStream {
  const source = new EventSource(apiPaths.events());
  let silence: ReturnType<typeof setTimeout>;
  const close = () => {
    clearTimeout(silence);
    source.close();
  };
  const fail = () => {
    close();
    broken();
  };
  const wait = () => {
    clearTimeout(silence);
    silence = setTimeout(fail, SILENCE_MS);
  };
  source.addEventListener('data', ({ data }: MessageEvent<string>) => {
    wait();
    heard((JSON.parse(data) as { dataVersion: number }).dataVersion);
  });
  source.addEventListener('beat', wait);
  source.addEventListener('error', fail);
  wait();
  return { close };
}
