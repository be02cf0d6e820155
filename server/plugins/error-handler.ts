import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Problem } from '#core/contract/common.ts';
import { acceptedLocale } from '#core/domain/accepted-locale.ts';
import { AppError, type ErrorCode } from '#core/domain/errors.ts';
import type { Wording } from '#core/domain/wording.ts';
import { outageOf } from '#db/outage.ts';
import { logRefusal } from './log-refusal.ts';
import { titleOf, validationWords } from './problem-words.ts';

const HTTP_STATUS: Record<ErrorCode, number> = {
  'not-found': 404,
  'invalid-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'too-many': 429,
  conflict: 409,
  'import-rejected': 422,
  'too-large': 413,
  unavailable: 503,
};

const OUTAGES = {
  away: {
    retryAfterSeconds: 5,
    words: {
      zh: '数据库暂时连不上，服务会自动重连，请稍后再试。',
      en: 'The database cannot be reached now. The server connects again by itself; please try again later.',
    },
  },
  full: {
    retryAfterSeconds: 60,
    words: {
      zh: '服务器磁盘已满，改动没有保存；请联系管理员腾出空间后再试。',
      en: 'The disk of the server is full, so nothing was kept. Please ask the administrator to make room.',
    },
  },
} as const;

/** The innermost message: what wraps it repeats the statement. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

/**
 * The only place where an error becomes a response: RFC 9457 problem details, in the language that the caller asks for
 * by `Accept-Language`, Chinese where it does not. Routes and services just throw.
 */
export default fp(
  async function errorHandler(app) {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const send = (told: Told) => sendProblem(request, reply, told);
      if (error instanceof AppError) {
        logRefusal(request, error);
        const { code, words, details } = error;
        const { retryAfterSeconds } = details;
        if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
        return send({ status: HTTP_STATUS[code], code, words, details });
      }
      if (error.validation) {
        const words = validationWords(error);
        const issues = error.validation.map(({ instancePath, message }) => ({ path: instancePath, message }));
        return send({ status: 400, code: 'invalid-request', words, details: { issues } });
      }
      if (isClientFault(error)) return answerFrameworkError(error, request, reply);
      if (request.raw.destroyed && !request.raw.complete) {
        request.log.info({ err: error }, 'the caller went away');
        const words = { zh: '请求没有传完', en: 'The request ended too early' };
        return send({ status: 400, code: 'invalid-request', words });
      }
      const outage = outageOf(error);
      if (outage) {
        request.log.error({ outage, reason: reasonOf(error) }, 'the database cannot be used');
        const { words, retryAfterSeconds } = OUTAGES[outage];
        reply.header('retry-after', retryAfterSeconds);
        return send({ status: 503, code: 'unavailable', words, details: { retryAfterSeconds } });
      }
      request.log.error({ err: error }, 'unexpected error');
      // The message of a bug is for the log. The reader gets the id to quote.
      const words = {
        zh: `服务器出错，请把编号 ${request.id} 告诉管理员`,
        en: `The server failed. Please give the administrator the number ${request.id}`,
      };
      return send({ status: 500, code: 'internal', words, requestId: request.id });
    });
    app.setNotFoundHandler((request, reply) => {
      const what = `${request.method} ${request.url.split('?')[0]}`;
      const words = { zh: `没有这个地址：${what}`, en: `There is no such address: ${what}` };
      return sendProblem(request, reply, { status: 404, code: 'not-found', words });
    });
  },
  { name: 'error-handler' },
);

/** What Fastify refuses before there is a route: an address that cannot be decoded, for one. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode: status = 400, message } = error;
  const code = CODES[status] ?? 'invalid-request';
  const words = { zh: `${titleOf(status).zh}：${message}`, en: `${titleOf(status).en}: ${message}` };
  return sendProblem(request, reply, { status, code, words });
}

function isClientFault({ statusCode }: FastifyError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
}

const CODES: Record<number, ErrorCode> = { 403: 'forbidden', 404: 'not-found', 413: 'too-large' };

interface Told {
  status: number;
  code: string;
  words: Wording;
  details?: Readonly<Record<string, unknown>>;
  requestId?: string;
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, words, details = {}, requestId }: Told,
) {
  const locale = acceptedLocale(request.headers['accept-language']);
  const problem: Problem = {
    type: 'about:blank',
    title: titleOf(status)[locale],
    status,
    detail: words[locale],
    code,
    ...(requestId === undefined ? {} : { requestId }),
    ...(Object.keys(details).length > 0 ? { details: { ...details } } : {}),
  };
  return reply
    .code(status)
    .header('content-language', locale)
    .header('vary', 'accept-language')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem);
}
