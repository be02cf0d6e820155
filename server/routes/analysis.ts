import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CatchUpView, ChangeView, DensityView, PlanTimeView } from '#core/contract/analysis.ts';
import { AsOf, PeriodText, Words } from '#core/contract/common.ts';
import { FormsView, RollUpView } from '#core/contract/derived-figures.ts';
import { FollowUpView } from '#core/contract/follow-up.ts';
import { MeetingView } from '#core/contract/meeting.ts';
import { WhatIfView } from '#core/contract/what-if.ts';
import { CATCH_UP_RULES } from '#core/domain/catch-up.ts';
import { maySomewhere } from '#core/domain/people/permissions.ts';
import { PROMISE_VIEWS } from '#core/domain/promise.ts';
import { catchUpView } from '../services/analysis/catch-up.ts';
import { changeView } from '../services/analysis/change.ts';
import { densityView } from '../services/analysis/density.ts';
import { formsView } from '../services/analysis/forms.ts';
import { planTimeView } from '../services/analysis/plan-time.ts';
import { rollUpView } from '../services/analysis/roll-up.ts';
import { whatIf } from '../services/analysis/what-if.ts';
import { followUp } from '../services/follow-up/board.ts';
import { meetingView } from '../services/meeting/view.ts';
import { momentOf } from '../services/moment.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['analysis'];
const code = Type.Optional(Type.String());
const Promised = Type.Optional(
  Words(PROMISE_VIEWS, { description: 'then 按当时的目标（默认），now 按现行目标' }),
);
/** A target, or an indicator and a region. */
const subject = { target: code, indicator: code, region: code };

export const analysisRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/analysis/catch-up',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '剩余差距按规则分给下级地区',
        querystring: Type.Object({
          target: Type.String(),
          rule: Words(CATCH_UP_RULES, { description: 'gap 按差距，size 按规模，pace 按历史最好进展' }),
          promise: Promised,
          asOf: AsOf,
        }),
        response: { 200: CatchUpView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return catchUpView(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/density',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '比值变化拆成分子、分母两部分',
        querystring: Type.Object({
          ...subject,
          from: Type.Optional(PeriodText),
          to: Type.Optional(PeriodText),
          asOf: AsOf,
        }),
        response: { 200: DensityView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return densityView(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/roll-up',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '由下级地区汇总，与上报数并列',
        querystring: Type.Object({ ...subject, period: Type.Optional(PeriodText), asOf: AsOf }),
        response: { 200: RollUpView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return rollUpView(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/forms',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '当期与累计并列，互相推算',
        querystring: Type.Object({ indicator: Type.String(), region: Type.String(), asOf: AsOf }),
        response: { 200: FormsView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return formsView(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/change',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '两个时点之间的变化：新增活动、前期修订、口径或目标变化',
        querystring: Type.Object({
          target: Type.String(),
          region: code,
          from: Type.String({ description: 'The older moment, written like asOf' }),
          to: Type.Optional(Type.String({ description: 'The newer moment; asOf, or now, when left out' })),
          asOf: AsOf,
        }),
        response: { 200: ChangeView },
      },
    },
    async (request) => {
      const { asOf, from, to, ...question } = request.query;
      const context = contextOf(request);
      const moments = { from: await momentOf(context, from), to: await momentOf(context, to ?? asOf) };
      return changeView(context, question, moments);
    },
  );

  app.get(
    '/analysis/follow-up',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '任务与指标对照：已完成而指标未见改善的，没有任务支撑的指标',
        querystring: Type.Object({ plan: Type.String({ description: '计划编码，如 SD' }), asOf: AsOf }),
        response: { 200: FollowUpView },
      },
    },
    async (request) => {
      const { plan, asOf } = request.query;
      const context = contextOf(request);
      return followUp(context, plan, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/plan-time',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '各目标在自身计划期（0—100%）上的位置',
        querystring: Type.Object({
          plan: Type.Optional(Type.Array(Type.String(), { description: 'May be given several times' })),
          foremost: Type.Optional(
            Type.Boolean({ description: 'true 时目标多的计划只列落后最多的几个，按当时的目标' }),
          ),
          promise: Promised,
          asOf: AsOf,
        }),
        response: { 200: PlanTimeView },
      },
    },
    async (request) => {
      const { asOf, plan: plans, ...how } = request.query;
      const context = contextOf(request);
      return planTimeView(context, { plans, ...how }, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/meeting',
    {
      config: {
        access: 'approved',
        // Who sees where reports stand sees what changes without the record.
        keptFor: async (request) => (maySomewhere(contextOf(request).actor, 'collection.read') ? null : ''),
      },
      schema: {
        tags,
        summary: '会议模式：谁在拖、什么变了、该问什么',
        querystring: Type.Object({
          plan: Type.String({ description: '计划编码，如 SD' }),
          since: Type.Optional(
            Type.String({ description: '变化的起点，写法同 asOf；省略时为上一期的报送期限' }),
          ),
          asOf: AsOf,
        }),
        response: { 200: MeetingView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return meetingView(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/analysis/what-if',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '试算：最近一期数据修订之后怎样判定；不保存',
        querystring: Type.Object({
          target: Type.String(),
          region: code,
          percent: Type.Number({ minimum: -90, maximum: 90, description: '-2 为下修 2%' }),
          asOf: AsOf,
        }),
        response: { 200: WhatIfView },
      },
    },
    async (request) => {
      const { asOf, percent, ...question } = request.query;
      const context = contextOf(request);
      return whatIf(context, { ...question, share: percent / 100 }, await momentOf(context, asOf));
    },
  );
};
