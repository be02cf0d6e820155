import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BriefingLanguage, BriefingListing, BriefingParams, BriefingView } from '#core/contract/briefings.ts';
import { AsOf, CodedName, Words } from '#core/contract/common.ts';
import { BRIEFING_KINDS } from '#core/domain/briefing/periods.ts';
import type { Locale } from '#core/domain/format.ts';
import { type BriefingRenderer, createBriefingRenderer } from '../briefing/briefing-renderer.ts';
import { regionsOfParts } from '../services/briefing/regions-of-parts.ts';
import { type BriefingListing as Listed, listBriefings, loadBriefing } from '../services/briefings.ts';
import { momentOf } from '../services/moment.ts';
import { briefingFormRoutes } from './briefing-forms.ts';
import { BriefedRegion, BriefingQuery, questionOf } from './briefing-question.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['briefings'];

export interface BriefingRouteOptions extends RouteOptions {
  /** One of its own, ended with the server, when none is given. */
  renderer?: BriefingRenderer;
}

export const briefingRoutes: FastifyPluginAsyncTypebox<BriefingRouteOptions> = async (
  app,
  { contextOf, renderer = createBriefingRenderer() },
) => {
  app.addHook('onClose', () => renderer.close());

  listRoute(app, { contextOf }, '/briefings', {
    access: 'approved',
    tags,
    summary: '全部月报，新的在前',
    query: {
      asOf: AsOf,
      region: BriefedRegion,
      lang: BriefingLanguage,
      kind: Type.Optional(Words(BRIEFING_KINDS)),
    },
    row: BriefingListing,
    load: async (context, { asOf, lang: language, ...question }) =>
      (await listBriefings(context, { ...question, language }, await momentOf(context, asOf))).map((one) => ({
        ...one,
        links: linksOf(`${app.prefix}/briefings`, one, language),
      })),
  });

  app.get(
    '/briefing-regions',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '分解到了目标、因而有本地区简报的地区；几个计划用逗号隔开，取都有的',
        querystring: Type.Object({ plan: BriefingParams.properties.plan }),
        response: { 200: Type.Object({ items: Type.Array(CodedName) }) },
      },
    },
    async (request) => ({
      items: await regionsOfParts(contextOf(request), request.query.plan.split(',')),
    }),
  );

  app.get(
    '/briefings/:plan/:period',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '一期月报的内容',
        params: BriefingParams,
        querystring: BriefingQuery,
        response: { 200: BriefingView },
      },
    },
    (request) => loadBriefing(contextOf(request), questionOf(request)),
  );

  await app.register(briefingFormRoutes, { contextOf, renderer });
};

/** They lead to what was listed: of the same region, in the same language. */
function linksOf(base: string, { plan, period, region }: Listed, language: Locale | undefined) {
  const path = `${base}/${plan}/${period}`;
  const link = (ending: string, form: string | null = null) => {
    const asked = new URLSearchParams({
      ...(form === null ? {} : { form }),
      ...(region === null ? {} : { region }),
      ...(language === undefined ? {} : { lang: language }),
    }).toString();
    return asked === '' ? `${path}${ending}` : `${path}${ending}?${asked}`;
  };
  return {
    json: link(''),
    pdf: link('.pdf'),
    png: link('.png'),
    docx: link('.docx'),
    pptx: link('.pptx'),
    bulletin: link('.pdf', 'bulletin'),
    phone: link('.png', 'phone'),
  };
}
