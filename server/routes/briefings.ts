import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BriefingListing, BriefingParams, BriefingView } from '#core/contract/briefings.ts';
import { AsOf } from '#core/contract/common.ts';
import { type BriefingRenderer, createBriefingRenderer } from '../briefing/briefing-renderer.ts';
import { listBriefings, loadBriefing } from '../services/briefings.ts';
import { momentOf } from '../services/moment.ts';
import { briefingFormRoutes } from './briefing-forms.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['briefings'];

const AsOfQuery = Type.Object({ asOf: AsOf });

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
    query: { asOf: AsOf },
    row: BriefingListing,
    load: async (context, { asOf }) =>
      (await listBriefings(context, await momentOf(context, asOf))).map((one) => ({
        ...one,
        links: linksOf(`${app.prefix}/briefings`, one),
      })),
  });

  app.get(
    '/briefings/:plan/:month',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '一期月报的内容',
        params: BriefingParams,
        querystring: AsOfQuery,
        response: { 200: BriefingView },
      },
    },
    (request) => loadBriefing(contextOf(request), { ...request.params, ...request.query }),
  );

  await app.register(briefingFormRoutes, { contextOf, renderer });
};

function linksOf(base: string, { plan, month }: { plan: string; month: string }) {
  const json = `${base}/${plan}/${month}`;
  return {
    json,
    ...{ pdf: `${json}.pdf`, png: `${json}.png`, docx: `${json}.docx`, pptx: `${json}.pptx` },
    ...{ bulletin: `${json}.pdf?form=bulletin`, phone: `${json}.png?form=phone` },
  };
}
