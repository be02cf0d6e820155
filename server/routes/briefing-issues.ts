import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  CorrectionBody,
  Differences,
  IssuedView,
  IssueList,
  IssueMoveBody,
  IssueView,
  NewIssueBody,
  PassageBody,
} from '#core/contract/briefing-issues.ts';
import { PeriodText, Words } from '#core/contract/common.ts';
import { ISSUE_STATES } from '#core/domain/briefing/life/issue-moves.ts';
import { SECTION_NAMES } from '#core/domain/briefing/section.ts';
import { compareIssues } from '../services/briefing-issues/compare.ts';
import { correctIssue } from '../services/briefing-issues/correct.ts';
import { createIssue } from '../services/briefing-issues/create.ts';
import { loadIssued } from '../services/briefing-issues/issued.ts';
import { listIssues } from '../services/briefing-issues/list.ts';
import { moveIssue } from '../services/briefing-issues/move.ts';
import { issueView } from '../services/briefing-issues/view.ts';
import { writePassage } from '../services/briefing-issues/write.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['briefings'];
const ID = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
export const byIssue = Type.Object({ id: ID });

export interface BriefingIssueRouteOptions extends RouteOptions {
  /** Where people reach the site; null = where the request did. */
  publicUrl: string | null;
  /** Whether mails are sent. */
  mails: boolean;
  /** Begins to make the files of what was just issued. */
  startFiles: (id: string) => void;
}

export const briefingIssueRoutes: FastifyPluginAsyncTypebox<BriefingIssueRouteOptions> = async (
  app,
  { contextOf, publicUrl, mails, startFiles },
) => {
  const siteUrlOf = (request: FastifyRequest) => publicUrl ?? `${request.protocol}://${request.host}`;

  app.get(
    '/briefing-issues',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '简报档案：已签发的，以及本人可处理的草稿；新的时期在前',
        querystring: Type.Object({
          plan: Type.Optional(Type.String()),
          region: Type.Optional(Type.String()),
          period: Type.Optional(PeriodText),
          state: Type.Optional(Words(ISSUE_STATES)),
          q: Type.Optional(Type.String({ maxLength: 200, description: '正文里的词，空格隔开，须都出现' })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
        }),
        response: { 200: IssueList },
      },
    },
    (request) => listIssues(contextOf(request), request.query),
  );

  app.post(
    '/briefing-issues',
    {
      config: { access: 'briefing.write' },
      schema: { tags, summary: '按现在的数据起草一期简报', body: NewIssueBody, response: { 201: IssueView } },
    },
    async (request, reply) => {
      const view = await createIssue(contextOf(request), request.body);
      return reply.code(201).header('location', `${request.routeOptions.url}/${view.id}`).send(view);
    },
  );

  app.get(
    '/briefing-issues/:id',
    {
      config: { access: 'approved' },
      schema: { tags, summary: '一期简报的内容与状态', params: byIssue, response: { 200: IssueView } },
    },
    (request) => issueView(contextOf(request), request.params.id),
  );

  app.put(
    '/briefing-issues/:id/passages/:section',
    {
      config: { access: 'briefing.write' },
      schema: {
        tags,
        summary: '改写或补写一节的文字；重新生成时保留',
        params: Type.Object({ id: ID, section: Words(SECTION_NAMES) }),
        body: PassageBody,
        response: { 200: IssueView },
      },
    },
    (request) => writePassage(contextOf(request), request.params.id, request.params.section, request.body),
  );

  app.post(
    '/briefing-issues/:id/moves',
    {
      config: { access: ['briefing.write', 'briefing.check', 'briefing.issue'] },
      schema: {
        tags,
        summary: '重新生成、核稿、退回、签发、作废；核稿和签发须由未起草、未改过文字的人办理',
        params: byIssue,
        body: IssueMoveBody,
        response: { 200: IssueView },
      },
    },
    async (request) => {
      const { id } = request.params;
      const view = await moveIssue(contextOf(request), id, request.body, {
        siteUrl: siteUrlOf(request),
        mails,
      });
      if (request.body.move === 'issue') startFiles(id);
      return view;
    },
  );

  app.post(
    '/briefing-issues/:id/corrections',
    {
      config: { access: 'briefing.write' },
      schema: {
        tags,
        summary: '起草更正：原签发件不变，另成一期',
        params: byIssue,
        body: CorrectionBody,
        response: { 201: IssueView },
      },
    },
    async (request, reply) => {
      const view = await correctIssue(contextOf(request), request.params.id, request.body);
      return reply.code(201).header('location', `/api/v1/briefing-issues/${view.id}`).send(view);
    },
  );

  app.get(
    '/briefing-issues/:id/differences/:other',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '两期简报逐项对比，由前者到后者',
        params: Type.Object({ id: ID, other: ID }),
        response: { 200: Differences },
      },
    },
    (request) => compareIssues(contextOf(request), request.params.id, request.params.other),
  );

  app.get(
    '/issued-briefings/:code',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '二维码所指的签发件：当时的内容，以及此后数字的变化',
        params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
        response: { 200: IssuedView },
      },
    },
    (request) => loadIssued(contextOf(request), request.params.code),
  );
};
