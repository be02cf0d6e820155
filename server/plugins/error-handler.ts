import type { ErrorObject } from 'ajv';
import localize from 'ajv-i18n';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Problem } from '#core/contract/common.ts';
import { AppError, type ErrorCode } from '#core/domain/errors.ts';
import { outageOf } from '#db/outage.ts';
import { logRefusal } from './log-refusal.ts';

// Its types promise a default export inside the module; at run time the module is the table itself.
const inChinese = (localize as unknown as (typeof localize)['default']).zh;

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

const TITLES: Record<number, string> = {
  400: '请求有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  405: '不支持的操作',
  409: '与现有内容冲突',
  413: '内容过大',
  415: '内容类型不支持',
  422: '内容未被接受',
  429: '尝试过于频繁',
  500: '服务器内部错误',
  503: '暂时不可用',
};

const OUTAGES = {
  away: { retryAfterSeconds: 5, message: '数据库暂时连不上，服务会自动重连，请稍后再试。' },
  full: { retryAfterSeconds: 60, message: '数据库所在磁盘已满，改动没有保存；请联系管理员腾出空间后再试。' },
} as const;

/** The innermost message: what wraps it repeats the statement. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

/** The only place where an error becomes a response: RFC 9457 problem details. Routes and services just throw. */
export default fp(
  async function errorHandler(app) {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error instanceof AppError) {
        logRefusal(request, error);
        const { retryAfterSeconds } = error.details;
        if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
        return sendProblem(reply, HTTP_STATUS[error.code], error.code, error.message, error.details);
      }
      if (error.validation) {
        return sendProblem(reply, 400, 'invalid-request', validationMessage(error), {
          issues: error.validation.map(({ instancePath, message }) => ({ path: instancePath, message })),
        });
      }
      if (isClientFault(error)) return sendClientFault(reply, error);
      if (request.raw.destroyed && !request.raw.complete) {
        request.log.info({ err: error }, 'the caller went away');
        return sendProblem(reply, 400, 'invalid-request', '请求没有传完', {});
      }
      const outage = outageOf(error);
      if (outage) {
        request.log.error({ outage, reason: reasonOf(error) }, 'the database cannot be used');
        const { message, retryAfterSeconds } = OUTAGES[outage];
        reply.header('retry-after', retryAfterSeconds);
        return sendProblem(reply, 503, 'unavailable', message, { retryAfterSeconds });
      }
      request.log.error({ err: error }, 'unexpected error');
      // The message of a bug is for the log. The reader gets the id to quote.
      return sendProblem(
        reply,
        500,
        'internal',
        `服务器出错，请把编号 ${request.id} 告诉管理员`,
        {},
        request,
      );
    });
    app.setNotFoundHandler((request, reply) =>
      sendProblem(
        reply,
        404,
        'not-found',
        `没有这个地址：${request.method} ${request.url.split('?')[0]}`,
        {},
      ),
    );
  },
  { name: 'error-handler' },
);

/** What Fastify refuses before there is a route: an address that cannot be decoded, for one. */
export function answerFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply) {
  return sendClientFault(reply, error);
}

function isClientFault({ statusCode }: FastifyError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
}

const CODES: Record<number, ErrorCode> = { 403: 'forbidden', 404: 'not-found', 413: 'too-large' };

function sendClientFault(reply: FastifyReply, { statusCode = 400, message }: FastifyError) {
  const code = CODES[statusCode] ?? 'invalid-request';
  return sendProblem(reply, statusCode, code, `${TITLES[statusCode] ?? '请求有误'}：${message}`, {});
}

function validationMessage({ validation, validationContext }: FastifyError): string {
  const places: Record<string, string> = {
    body: '请求正文',
    querystring: '查询参数',
    params: '路径参数',
    headers: '请求头',
  };
  const place = places[validationContext ?? ''] ?? '请求';
  if (validation) inChinese(validation as ErrorObject[]);
  const faults = (validation ?? []).map((one) => `${one.instancePath || '/'} ${one.message ?? ''}`.trim());
  return `${place}不符合约定：${faults.join('；')}`;
}

function sendProblem(
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
  details: Readonly<Record<string, unknown>>,
  request?: FastifyRequest,
) {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? '请求有误',
    status,
    detail,
    code,
    ...(request ? { requestId: request.id } : {}),
    ...(Object.keys(details).length > 0 ? { details: { ...details } } : {}),
  };
  return reply.code(status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}
