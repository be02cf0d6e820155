import type { ErrorObject } from 'ajv';
import localize from 'ajv-i18n';
import type { FastifyError } from 'fastify';
import type { Wording } from '#core/domain/wording.ts';

// Its types promise a default export inside the module; at run time the module is the table itself.
const inChinese = (localize as unknown as (typeof localize)['default']).zh;

const FAULTY: Wording = { zh: '请求有误', en: 'The request is wrong' };

const TITLES: Record<number, Wording> = {
  400: FAULTY,
  401: { zh: '需要登录', en: 'Sign in first' },
  403: { zh: '没有权限', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持的操作', en: 'Not possible here' },
  409: { zh: '与现有内容冲突', en: 'In conflict with what is there' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '内容类型不支持', en: 'A type that is not taken' },
  422: { zh: '内容未被接受', en: 'Not accepted' },
  429: { zh: '尝试过于频繁', en: 'Too many attempts' },
  500: { zh: '服务器内部错误', en: 'The server failed' },
  503: { zh: '暂时不可用', en: 'Not available now' },
};

/** What an answer with this status is called. */
export function titleOf(status: number): Wording {
  return TITLES[status] ?? FAULTY;
}

const PLACES: Record<string, Wording> = {
  body: { zh: '请求正文', en: 'The body' },
  querystring: { zh: '查询参数', en: 'The query' },
  params: { zh: '路径参数', en: 'The path' },
  headers: { zh: '请求头', en: 'A header' },
};

/** What a request that its schema does not let through has wrong. Afterwards its faults say it in Chinese. */
export function validationWords({ validation, validationContext }: FastifyError): Wording {
  const place = PLACES[validationContext ?? ''] ?? { zh: '请求', en: 'The request' };
  const en = faultsOf(validation).join('; ');
  if (validation) inChinese(validation as ErrorObject[]);
  const zh = faultsOf(validation).join('；');
  return { zh: `${place.zh}不符合约定：${zh}`, en: `${place.en} is not as agreed: ${en}` };
}

function faultsOf(validation: FastifyError['validation']): string[] {
  return (validation ?? []).map((one) => `${one.instancePath || '/'} ${one.message ?? ''}`.trim());
}
