import { refused } from './config-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** What the operator is shown of the server at work. */
export interface Watching {
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** A statement that takes as long is written to the log. */
  readonly slowQueryMs: number;
  /** Whoever shows it may read the metrics; null = there are none. */
  readonly metricsToken: string | null;
  /** Where traces go, by OTLP over HTTP, without a slash at its end; null = nothing is traced. */
  readonly otlpEndpoint: string | null;
}

const SHORTEST_TOKEN = 16;

/** @throws ConfigError */
export function watching(env: Env): Watching {
  return {
    logLevel: logLevel(env),
    slowQueryMs: slowQueryMs(env),
    metricsToken: metricsToken(env),
    otlpEndpoint: otlpEndpoint(env),
  };
}

function logLevel(env: Env): Watching['logLevel'] {
  const text = env.LOG_LEVEL?.trim().toLowerCase();
  if (!text) return 'warn';
  const level = LOG_LEVELS.find((one) => one === text);
  if (level) return level;
  throw refused('LOG_LEVEL', text, `${LOG_LEVELS.join('、')} 之一`);
}

function slowQueryMs(env: Env): number {
  const text = env.SLOW_QUERY_MS?.trim();
  if (!text) return 1000;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw refused('SLOW_QUERY_MS', text, '毫秒数，如 500');
}

function metricsToken(env: Env): string | null {
  const text = env.METRICS_TOKEN?.trim();
  if (!text) return null;
  if (text.length >= SHORTEST_TOKEN && /^\S+$/.test(text)) return text;
  throw refused('METRICS_TOKEN', '***', `至少 ${SHORTEST_TOKEN} 个字符、不含空格的随机文本`);
}

function otlpEndpoint(env: Env): string | null {
  const text = env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim();
  if (!text) return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw refused('OTEL_EXPORTER_OTLP_ENDPOINT', text, '形如 http://127.0.0.1:4318 的地址');
}
