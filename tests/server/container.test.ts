import { existsSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { copiedPaths, dockerfile, instructions, stages } from '../setup/dockerfile.ts';
import { START, START_ENV } from '../setup/server-process.ts';

/** The files that make a container, read as far as that can be done without Docker. */
const last = stages.at(-1)!;

interface Service {
  image: string;
  environment: Record<string, string>;
  read_only: boolean;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  secrets: string[];
  ports?: string[];
  volumes: string[];
  privileged?: boolean;
}
const compose = parse(readFileSync('compose.yaml', 'utf8')) as {
  services: Record<'site' | 'postgres', Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
};
const { site, postgres } = compose.services;
const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: { start: string };
  devDependencies: Record<string, string>;
};

it('the image has the Node that the tests run on', () => {
  const major = packageFile.devDependencies.node!.split('.')[0];
  const bases = instructions('FROM', dockerfile).map((base) => base.split(' ')[0]);
  expect(new Set(bases)).toEqual(new Set([`node:${major}-bookworm-slim`]));
});

it('the site runs as somebody who owns nothing of the program', () => {
  const user = instructions('USER', last).at(-1);
  expect(user).toBe('node');
  const run = instructions('RUN', last);
  expect(run).toEqual(['mkdir /data /backups && chown node:node /data /backups']);
  expect(last.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
    last.findIndex((line) => line.startsWith('CMD')),
  );
});

it('everything that is copied is there, and let in', () => {
  const copied = copiedPaths(dockerfile);
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const letIn = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).+/gm);
  expect(new Set(letIn)).toEqual(new Set(copied));
});

it('it starts as npm start does, and is watched by a script that is in it', () => {
  expect(JSON.parse(instructions('CMD', last)[0]!)).toEqual(['node', ...START]);
  const set = instructions('ENV', last).flatMap((line) => line.split(' '));
  const asStarted = Object.entries(START_ENV).map(([name, value]) => `${name}=${value}`);
  expect(asStarted.length).toBeGreaterThan(1);
  expect(set).toEqual(expect.arrayContaining(asStarted));
  const check = instructions('HEALTHCHECK', last)[0]!;
  const [program, script] = JSON.parse(check.slice(check.indexOf('['))) as string[];
  expect(program).toBe('node');
  expect(existsSync(script!)).toBe(true);
});

it('only production dependencies, without scripts of theirs', () => {
  expect(instructions('RUN', dockerfile)).toContain('npm ci --omit=dev --legacy-peer-deps --ignore-scripts');
  expect(last).toContain('COPY --from=dependencies /app/node_modules node_modules');
});

test.each(Object.entries(compose.services))(
  '%s cannot write to its own files and is nobody special',
  (_, one) => {
    expect(one.read_only).toBe(true);
    expect(one.privileged).toBe(undefined);
  },
);

it('the site waits for a database that is well', () => {
  expect(site.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(postgres.healthcheck!.test.slice(0, 2)).toEqual(['CMD', 'pg_isready']);
});

it('every setting is one that the program knows', () => {
  const known = ['config.ts', 'secret-settings.ts', 'databases-config.ts', 'log-options.ts']
    .map((name) => `server/${name}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const inImage = instructions('ENV', last)
    .flatMap((line) => line.split(' '))
    .map((pair) => pair.split('=')[0]!)
    // Read by Node and by the C library.
    .filter((name) => name !== 'NODE_ENV' && !(name in START_ENV));
  const names = [...inImage, ...Object.keys(site.environment)].map((name) => name.replace(/_FILE$/, ''));
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(known))).toEqual([]);
});

it('no password is written down: each is a file that the operator makes, and no default takes its place', () => {
  const text = readFileSync('compose.yaml', 'utf8');
  const passwords = [...Object.entries(site.environment), ...Object.entries(postgres.environment)].filter(
    ([name]) => /PASSWORD|SECRET/.test(name),
  );
  expect(
    passwords.map(([name, value]) => [name.endsWith('_FILE'), value.startsWith('/run/secrets/')]),
  ).toEqual(passwords.map(() => [true, true]));
  expect(new URL(site.environment.DATABASE_URL!).password).toBe('');
  expect(readFileSync('.gitignore', 'utf8')).toContain('/secrets/');
  expect(text).not.toMatch(/auth=trust|HOST_AUTH_METHOD/);
});

it('reaches the outside by one port of this machine, and data outlive the containers', () => {
  expect(site.ports).toHaveLength(1);
  expect(site.ports![0]).toMatch(/^127\.0\.0\.1:.*:3000$/);
  expect(postgres.ports).toBe(undefined);
  const kept = [...site.volumes, ...postgres.volumes].map((volume) => volume.split(':')[0]!);
  expect(kept).toEqual(Object.keys(compose.volumes).toReversed());
});
