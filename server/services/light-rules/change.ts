import { randomUUID } from 'node:crypto';
import type { LightRulesBody, LightRulesView } from '#core/contract/light-rules.ts';
import { AppError } from '#core/domain/errors.ts';
import type { LightRule } from '#core/domain/light.ts';
import { inOrder, lightRuleFaults } from '#core/domain/light-rule-faults.ts';
import { lightRuleFaultText } from '#core/domain/light-rule-words.ts';
import { isSameValue } from '#core/domain/same-value.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { insertLightRuleSet } from '#db/queries/light-rules.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { answerableName } from '../uploads/answerable.ts';
import { readLightRules } from './read.ts';

/**
 * Sets the site's rules for lights, from now on: a vintage without figures, so that lights of the past stay
 * what they were.
 *
 * @returns the rules in force
 * @throws AppError `forbidden`, `conflict` when they are in force already, and `invalid-request` for rules that
 *   do not decide every lag exactly once, with the intervals in `details.faults`
 */
export async function changeLightRules(
  { db, now, actor }: ServiceContext,
  body: LightRulesBody,
): Promise<LightRulesView> {
  authoriseSite(actor, 'definition.change');
  const recorder = answerableName(body.recorder);
  const reason = readableReason(body.reason);
  refuseFaults(body.rules);
  const rules = inOrder(body.rules);
  const at = now().toISOString();

  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    const before = await readLightRules({ db: tx }, { upTo: await dataVersion(tx) });
    if (isSameValue(before.rules, rules))
      throw new AppError('conflict', {
        zh: '与现行的亮灯规则相同，没有改动',
        en: 'The rules are those in force; nothing was changed.',
      });
    const submissionId = randomUUID();
    const vintage = await publish(
      tx,
      {
        id: submissionId,
        kind: 'definition',
        recorder,
        personId: actor.personId,
        note: '亮灯规则',
        demo: false,
        createdAt: at,
      },
      [],
      at,
    );
    await insertLightRuleSet(tx, { vintageId: vintage, rules, reason });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'light-rules.change',
      subject: 'light-rules',
      detail: { submissionId, vintage, recorder, reason, before: before.rules, rules },
    });
    return readLightRules({ db: tx }, { upTo: vintage });
  });
}

function readableReason(text: string): string {
  const reason = text.trim();
  if (!reason.isWellFormed() || /[^\P{Cc}\n\r\t]/u.test(reason))
    throw new AppError('invalid-request', {
      zh: '“理由”里有控制字符或无法保存的字符，请重新填写。',
      en: 'The reason holds control characters or characters that cannot be kept. Please write it again.',
    });
  return reason;
}

function refuseFaults(rules: readonly LightRule[]): void {
  const faults = lightRuleFaults(rules).map((fault) => ({
    ...fault,
    zh: lightRuleFaultText(fault, 'zh'),
    en: lightRuleFaultText(fault, 'en'),
  }));
  if (faults.length === 0) return;
  const sentence = faults.map(({ zh }) => zh).join('；');
  throw new AppError(
    'invalid-request',
    {
      zh: `亮灯规则没有恰好覆盖一切数值一次：${sentence}。`,
      en: `The rules do not cover every value exactly once: ${faults.map(({ en }) => en).join('; ')}.`,
    },
    { faults },
  );
}
