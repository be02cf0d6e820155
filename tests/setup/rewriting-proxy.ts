import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RewritingProxy {
  /** Address without a slash at its end. */
  url: string;
  close: () => void;
}

/** Stands before a server and changes the text of one of its files; `rewrite` may change its mind at any time. */
export async function startRewritingProxy(
  to: string,
  path: string,
  rewrite: (text: string) => string,
): Promise<RewritingProxy> {
  const proxy = createServer((asked, answer) => {
    const { 'accept-encoding': _, 'if-none-match': __, 'if-modified-since': ___, ...plain } = asked.headers;
    const rewritten = asked.url === path;
    const headers = rewritten ? plain : asked.headers;
    const forwarded = request(`${to}${asked.url}`, { method: asked.method!, headers }, async (given) => {
      if (!rewritten) {
        answer.writeHead(given.statusCode!, given.headers);
        given.pipe(answer);
        return;
      }
      const text = rewrite((await given.setEncoding('utf8').toArray()).join(''));
      const { 'content-length': ____, etag: _____, 'last-modified': ______, ...kept } = given.headers;
      answer.writeHead(given.statusCode!, kept).end(text);
    });
    forwarded.on('error', () => answer.destroy());
    answer.on('close', () => forwarded.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
