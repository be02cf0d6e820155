import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AUDIT_WORDS, auditWord } from '#core/domain/audit-words.ts';
import { ISSUE_MOVES } from '#core/domain/briefing/life/issue-moves.ts';
import { REPORT_MOVES } from '#core/domain/review/report-moves.ts';

/** What a template in the code stands for. */
const KINDS: Record<string, readonly string[]> = {
  kind: ['plan', 'indicator', 'target'],
  'detail.move': REPORT_MOVES,
  move: REPORT_MOVES,
  issueMove: ISSUE_MOVES,
};

const files = ['server', 'db', 'seeds'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: `${root}/${name}`, text: readFileSync(`${root}/${name}`, 'utf8') })),
);

/** The texts that follow `action:` in each entry that a file writes, or hands on to be written. */
function actionsIn(text: string): string[] {
  return text
    .split(/insertAuditEntry\(|\baudit: \{/)
    .slice(1)
    .flatMap((call) => {
      const told = /\baction:\s*([^\n]*?),?\n/.exec(call.slice(0, 700))?.[1];
      if (told === undefined) return [];
      return [...told.matchAll(/'([\w.-]+\.[\w.-]+)'|`([^`]+)`/g)].flatMap(([, plain, template]) =>
        plain === undefined ? filledIn(template!) : [plain],
      );
    });
}

function filledIn(template: string): string[] {
  const name = /\$\{([\w.]+)\}/.exec(template)?.[1];
  if (name === undefined) return [template];
  return (KINDS[name] ?? [`\${${name}}`]).map((word) => template.replace(`\${${name}}`, word));
}

const written = [...new Set(files.flatMap(({ text }) => actionsIn(text)))].sort();

it('finds the actions that the code writes', () => {
  expect(written).toContain('upload.commit');
  expect(written).toContain('target.create');
  expect(written).toContain('session.refused');
});

it.each(written)('%s has words in both languages', (action) => {
  expect(AUDIT_WORDS[action]?.zh).toMatch(/\p{Script=Han}/u);
  expect(AUDIT_WORDS[action]?.en).toBeTruthy();
});

it('names no action that nothing writes', () => {
  expect(Object.keys(AUDIT_WORDS).filter((action) => !written.includes(action))).toEqual([]);
});

it('shows an action of another version as it stands', () => {
  expect(auditWord('old.thing', 'zh')).toBe('old.thing');
});
