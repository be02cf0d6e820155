import { RequestError, requestErrorOf } from '../api.ts';
import { language } from './language.ts';

interface Options {
  /** Bytes that have left, of how many. */
  onProgress: (sent: number, total: number) => void;
  /** Everything has left; what remains is the server's work. */
  onSent: () => void;
  signal: AbortSignal;
}

/**
 * Posts a form with one file and gives the JSON of the answer, telling on the way how much has left: `fetch` cannot.
 * Rejects with a RequestError, or with an AbortError when given up.
 */
export function sendFile<T>(path: string, file: File, { onProgress, onSent, signal }: Options): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    const failed = () => reject(requestErrorOf(path, 0, ''));
    const giveUp = () => asked.abort();
    asked.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    asked.upload.onload = onSent;
    asked.onerror = failed;
    asked.ontimeout = failed;
    asked.onabort = () => reject(new DOMException('Given up', 'AbortError'));
    asked.onload = () => {
      if (asked.status >= 400) return reject(requestErrorOf(path, asked.status, asked.responseText));
      try {
        resolve(JSON.parse(asked.responseText) as T);
      } catch {
        failed();
      }
    };
    asked.onloadend = () => signal.removeEventListener('abort', giveUp);
    signal.addEventListener('abort', giveUp);
    const form = new FormData();
    form.append('file', file);
    asked.open('POST', path);
    asked.setRequestHeader('accept-language', language.value);
    asked.send(form);
  });
}

export function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function problemOf(error: unknown): RequestError['problem'] {
  if (error instanceof RequestError) return error.problem;
  throw error;
}
