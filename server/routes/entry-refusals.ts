import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { type EntryIssue, entryIssue } from '#core/domain/entry/issue.ts';
import type { EntryCode } from '#core/domain/entry/words-en.ts';
import { AppError } from '#core/domain/errors.ts';
import { placesInAll } from '#core/domain/places-in-all.ts';
import type { Wording } from '#core/domain/wording.ts';

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
  const say = (code: EntryCode, at: string, found: unknown, why: string, wanted: Wording, count?: number) =>
    entryIssue({
      code,
      field: at,
      value: found,
      why,
      expected: wanted.zh,
      expectedEn: wanted.en,
      ...(count === undefined ? {} : { count }),
    });
  const below = (name: unknown) => fieldName([...steps, String(name)]);
  switch (keyword) {
    case 'required': {
      const missing = params.missingProperty;
      return say('missing', below(missing), null, '这一项必须写', told(schema.properties?.[String(missing)]));
    }
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const known = oneOf(Object.keys(schema.properties ?? {}));
      return say('unknown-field', below(name), valueAt(value, [name]), '没有这个字段', known);
    }
    case 'type':
      return say('wrong-type', field, value ?? 'null', '类型不对', told(schema));
    case 'enum':
      return say('unknown-word', field, value, '不在可选的词里', told(schema));
    case 'pattern':
      return say('wrong-format', field, value, '写法不对', told(schema));
    case 'minLength':
    case 'minItems': {
      const { zh, en } = told(schema);
      const least = { zh: `至少 ${params.limit} 个；${zh}`, en: `at least ${params.limit}; ${en}` };
      return say('too-short', field, value, '太短', least);
    }
    case 'maxLength': {
      const most = { zh: `最多 ${params.limit} 个字`, en: `at most ${params.limit} characters` };
      return say('too-long', field, value, '太长', most);
    }
    case 'maxItems': {
      const most = { zh: `最多 ${params.limit} 项，分几次录入`, en: `at most ${params.limit}` };
      return say('too-many', field, value, '太多', most, Array.isArray(value) ? value.length : undefined);
    }
    case 'minimum':
    case 'maximum': {
      const within = `${params.comparison} ${params.limit}`;
      return say('out-of-range', field, value, '超出范围', {
        zh: `${within} 的数`,
        en: `a number ${within}`,
      });
    }
    default:
      return null;
  }
}

const TYPES: Record<string, Wording> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  null: { zh: 'null', en: 'null' },
};

/** What a field takes, in words: its choices, else its type and, in Chinese, what its description says. */
function told(schema: Schema | undefined): Wording {
  if (!schema) return { zh: '见接口说明', en: 'what the interface’s description says' };
  if (schema.enum) return oneOf(schema.enum.map((word) => (word === null ? 'null' : String(word))));
  const types = [schema.type ?? []].flat().map((type) => TYPES[type] ?? { zh: type, en: type });
  const kinds = types.map(({ zh }) => zh).join('或');
  return {
    zh: [kinds, schema.description].filter((part) => part).join('，'),
    en: types.map(({ en }) => en).join(' or '),
  };
}

function oneOf(words: readonly string[]): Wording {
  return { zh: `${words.join('、')} 之一`, en: `one of ${words.join(', ')}` };
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

/** Empty for the body as a whole. */
function fieldName(steps: readonly string[]): string {
  return steps
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A step of a JSON pointer as the name that it stands for. */
function decoded(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
