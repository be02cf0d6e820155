import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { type EntryIssue, entryIssue } from '#core/domain/entry/issue.ts';
import type { EntryCode } from '#core/domain/entry/words-en.ts';
import { AppError } from '#core/domain/errors.ts';
import { placesInAll } from '#core/domain/places-in-all.ts';

/** A batch with the same mistake in every figure need not be answered figure by figure. */
const MOST_TOLD = 200;

/** As much of a JSON Schema as the bodies of entry use. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/**
 * Refuses a body that its schema does not let through, with a sentence for every place: which field, what
 * stands there, what is expected. A fault of the address is left to whoever answers those.
 */
export async function refuseFaultyBody(request: FastifyRequest): Promise<void> {
  const error = request.validationError;
  if (!error) return;
  if (error.validationContext !== 'body') throw error;
  const schema = request.routeOptions.schema?.body as Schema;
  const faults = error.validation as FastifySchemaValidationError[];
  const issues = faults
    .slice(0, MOST_TOLD)
    .map((fault) => issueOf(fault, schema, request.body))
    .filter((issue) => issue !== null);
  const [first] = issues;
  if (!first) throw error;
  const more = placesInAll(faults.length);
  throw new AppError(
    'invalid-request',
    { zh: `${first.message}${more.zh}`, en: `${first.messageEn}${more.en}` },
    { issues },
  );
}

function issueOf(
  { instancePath, keyword, params }: FastifySchemaValidationError,
  root: Schema,
  body: unknown,
): EntryIssue | null {
  const steps = instancePath.split('/').slice(1).map(decoded);
  const schema = schemaAt(root, steps);
  const field = fieldName(steps);
  const value = valueAt(body, steps);
  const say = (code: EntryCode, at: string, found: unknown, why: string, expected: string) =>
    entryIssue({ code, field: at, value: found, why, expected });
  const below = (name: unknown) => fieldName([...steps, String(name)]);
  switch (keyword) {
    case 'required': {
      const missing = params.missingProperty;
      return say('missing', below(missing), null, '这一项必须写', told(schema.properties?.[String(missing)]));
    }
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const known = Object.keys(schema.properties ?? {}).join('、');
      return say('unknown-field', below(name), valueAt(value, [name]), '没有这个字段', `${known} 之一`);
    }
    case 'type':
      return say('wrong-type', field, value ?? 'null', '类型不对', told(schema));
    case 'enum':
      return say('unknown-word', field, value, '不在可选的词里', told(schema));
    case 'pattern':
      return say('wrong-format', field, value, '写法不对', told(schema));
    case 'minLength':
    case 'minItems':
      return say('too-short', field, value, '太短', `至少 ${params.limit} 个；${told(schema)}`);
    case 'maxLength':
      return say('too-long', field, value, '太长', `最多 ${params.limit} 个字`);
    case 'maxItems':
      return say('too-many', field, `${lengthOf(value)} 项`, '太多', `最多 ${params.limit} 项，分几次录入`);
    case 'minimum':
    case 'maximum':
      return say('out-of-range', field, value, '超出范围', `${params.comparison} ${params.limit} 的数`);
    default:
      return null;
  }
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  null: 'null',
};

/** What a field takes, in words: its choices, else its type and what its description says. */
function told(schema: Schema | undefined): string {
  if (!schema) return '见接口说明';
  if (schema.enum)
    return `${schema.enum.map((word) => (word === null ? 'null' : String(word))).join('、')} 之一`;
  const types = [schema.type ?? []].flat().map((type) => TYPES[type] ?? type);
  return [types.join('或'), schema.description].filter((part) => part).join('，');
}

function schemaAt(root: Schema, steps: readonly string[]): Schema {
  return steps.reduce<Schema>((at, step) => at.properties?.[step] ?? at.items ?? {}, root);
}

function valueAt(body: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    body,
  );
}

function fieldName(steps: readonly string[]): string {
  const name = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
  return name === '' ? '请求正文' : name.replace(/^\./, '');
}

function lengthOf(value: unknown): number | string {
  return Array.isArray(value) ? value.length : '许多';
}

/** A step of a JSON pointer as the name that it stands for. */
function decoded(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
