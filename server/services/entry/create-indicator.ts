import type { IndicatorBody } from '#core/contract/entry/indicator.ts';
import type { IndicatorRow } from '#core/contract/targets.ts';
import { isCounted } from '#core/domain/entry/counted.ts';
import { given } from '#core/domain/entry/given.ts';
import { indicatorIssues } from '#core/domain/entry/indicator-issues.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { insertIndicator } from '#db/queries/entry.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { loadIndicator } from '../reference/targets.ts';
import { recordDefinition } from './record-definition.ts';
import { refuse } from './refuse.ts';

/** Digits shown of what is measured and says nothing about them. Never used in a comparison. */
const USUAL_DECIMALS = 2;

/**
 * Enters an indicator.
 *
 * @returns it as it can be read from now on
 * @throws AppError `forbidden`, `conflict` for a code that is taken, `invalid-request` with the issues
 */
export async function createIndicator(context: ServiceContext, body: IndicatorBody): Promise<IndicatorRow> {
  authoriseSite(context.actor, 'definition.change');
  refuse(textIssues(body));
  const at = context.now().toISOString();
  const indicator = indicatorOf(body);

  return context.db.transaction(async (tx) => {
    await lockPublishing(tx);
    refuse(indicatorIssues(indicator, { indicators: await findIndicators(tx) }));
    await insertIndicator(tx, indicator);
    const { code } = indicator;
    await recordDefinition(
      tx,
      { kind: 'indicator', code, body, planId: null, regionId: null },
      context.actor,
      at,
    );
    return loadIndicator({ ...context, db: tx }, code);
  });
}

/** A definition that is missing says that it is; what has no English is shown in Chinese. */
function indicatorOf({ code, measureKind, direction, ...body }: IndicatorBody) {
  const name = body.name.trim();
  const definition = given(body.definition);
  const indicator = {
    code,
    name,
    nameEn: given(body.nameEn) ?? name,
    unit: body.unit.trim(),
    measureKind,
    direction,
    placeRollup: body.placeRollup ?? ('none' as const),
    decimals: USUAL_DECIMALS,
    definition: definition ?? '录入时没有给出定义。',
    definitionEn: given(body.definitionEn) ?? definition ?? 'No definition was given.',
    scope: given(body.scope),
    numerator: given(body.numerator),
    denominator: given(body.denominator),
    scale: body.scale ?? null,
  };
  const usual = isCounted(indicator, indicator.unit) ? 0 : USUAL_DECIMALS;
  return { ...indicator, decimals: body.decimals ?? usual };
}
