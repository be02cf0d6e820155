import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyHttpOptions, LogController } from 'fastify';
import type { Database } from '#db/client.ts';
import { ARRIVAL } from './arrival.ts';
import { type BriefingRenderer, createBriefingRenderer } from './briefing/briefing-renderer.ts';
import { createPapers, type Papers } from './briefing/papers.ts';
import type { Config } from './config.ts';
import { createContextOf } from './context-of.ts';
import { MAX_FILE_BYTES } from './files/limits.ts';
import type { Identity } from './identity/open-auth.ts';
import { createPublicRead } from './identity/public-read.ts';
import access from './plugins/access.ts';
import diskRoom from './plugins/disk-room.ts';
import errorHandler, { answerFrameworkError } from './plugins/error-handler.ts';
import firstPage from './plugins/first-page.ts';
import givenUp from './plugins/given-up.ts';
import keptAnswers from './plugins/kept-answers.ts';
import metrics from './plugins/metrics.ts';
import openapi from './plugins/openapi.ts';
import replicaReads from './plugins/replica-reads.ts';
import requestLog from './plugins/request-log.ts';
import securityHeaders, { guardHeaders } from './plugins/security-headers.ts';
import shedding, { MOST_AT_ONCE, type MostAtOnce } from './plugins/shedding.ts';
import slowReaders, { SENDING_TIMES } from './plugins/slow-readers.ts';
import tracing from './plugins/tracing.ts';
import validation from './plugins/validation.ts';
import web from './plugins/web.ts';
import { accountRoutes } from './routes/account.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { annotationRoutes } from './routes/annotations.ts';
import { auditRoutes } from './routes/audit.ts';
import { briefingFileRoutes } from './routes/briefing-files.ts';
import { briefingIssueRoutes } from './routes/briefing-issues.ts';
import { briefingScheduleRoutes } from './routes/briefing-schedules.ts';
import { briefingTemplateRoutes } from './routes/briefing-templates.ts';
import { briefingRoutes } from './routes/briefings.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { changeRoutes } from './routes/changes.ts';
import { collectionRoutes } from './routes/collections.ts';
import { compareRoutes } from './routes/compare.ts';
import { demoRoutes } from './routes/demo.ts';
import { entryRoutes } from './routes/entry.ts';
import { eventRoutes } from './routes/events.ts';
import { figureRoutes } from './routes/figures.ts';
import { fileRoutes } from './routes/files.ts';
import { forecastRoutes } from './routes/forecasts.ts';
import { historyRoutes } from './routes/history.ts';
import { importRoutes } from './routes/imports.ts';
import { lightRuleRoutes } from './routes/light-rules.ts';
import { mapRoutes } from './routes/maps.ts';
import { milestoneReturnRoutes } from './routes/milestone-returns.ts';
import { milestoneRoutes } from './routes/milestones.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { peopleRoutes } from './routes/people.ts';
import { planRoutes } from './routes/plans.ts';
import { playlistRoutes } from './routes/playlists.ts';
import { progressRoutes } from './routes/progress.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { reportRoutes } from './routes/reports.ts';
import { rulingRoutes } from './routes/rulings.ts';
import { savedViewRoutes } from './routes/saved-views.ts';
import { sessionRoutes } from './routes/session.ts';
import { shareLinkRoutes } from './routes/share-links.ts';
import { siteRoutes } from './routes/site.ts';
import { taskIndicatorRoutes } from './routes/task-indicators.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { askTogether } from './services/ask-together.ts';
import { createBriefMemory } from './services/brief-memory.ts';
import { filesInBackground } from './services/briefing-issues/files-in-background.ts';
import { createDataNews, NEWS_TIMES, type NewsTimes } from './services/news/data-news.ts';
import { createRecordVersion } from './services/record-version.ts';
import { createReplicaReads, type ReplicaReads } from './services/replica-reads.ts';
import { declareSiteMetrics } from './site-metrics.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes the files of briefings, for what is done beside requests. */
    briefingPapers: Papers;
    /** Null where no replica is set. */
    replicaReads: ReplicaReads | null;
  }
}

export interface Deps {
  database: Database;
  config: Config;
  auth: Identity;
  now: () => Date;
  version: string;
  /** Folder of the built web part. */
  webFolder: string;
  /** Renders briefings; one of its own when none is given. */
  renderer?: BriefingRenderer;
  /** How often news of data are looked for and told. */
  newsTimes?: NewsTimes;
  /** How much is taken on at once. */
  most?: MostAtOnce;
}

/** The whole server, wired but not listening: main.ts listens, tests inject. */
export async function buildApp(deps: Deps, options: FastifyHttpOptions<Server> = {}) {
  const { auth, config, database, now, version } = deps;
  const memory = createBriefMemory(() => line.stands());
  const publicRead = createPublicRead(database.db, config.publicRead, memory);
  const app = Fastify({
    ...options,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    forceCloseConnections: 'idle',
    requestTimeout: ARRIVAL.whole,
    http: { ...ARRIVAL.head, ...options.http },
    // It is our own answer, and readiness still has one.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    // Theirs writes whole addresses, which hold secrets and names; ours is request-log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    // Hooks do not run for what Fastify refuses before there is a route.
    frameworkErrors: (error, request, reply) => {
      reply.headers(guardHeaders(config.secure));
      answerFrameworkError(error, request, reply);
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  const contextOf = createContextOf(database, now);

  await app.register(givenUp);
  await app.register(validation);
  await app.register(errorHandler);
  await app.register(requestLog, { statements: database.statements, slowQueryMs: config.slowQueryMs });
  await app.register(tracing, {
    endpoint: config.otlpEndpoint,
    version,
    statements: database.statements,
  });
  await app.register(metrics, {
    token: config.metricsToken,
    declare: (prometheus, registry) =>
      declareSiteMetrics(prometheus, registry, {
        database,
        now,
        listeners: () => news.listeners(),
        kept: () => app.keptCounts,
        reads: app.replicaReads,
        shed: () => app.shed(),
      }),
  });
  await app.register(securityHeaders, { secure: config.secure });
  const reads =
    database.replica &&
    createReplicaReads(database.replica, (there, err) =>
      there ? app.log.warn('the replica is read again') : app.log.warn({ err }, 'the replica is left alone'),
    );
  await app.register(replicaReads, { reads });
  app.decorate('replicaReads', reads);
  await app.register(shedding, deps.most ?? MOST_AT_ONCE);
  await app.register(slowReaders, SENDING_TIMES);
  await app.register(diskRoom, database);
  await app.register(access, { auth, db: database.db, now, publicRead, memory });
  const recordVersion = askTogether(createRecordVersion(database.db));
  await app.register(keptAnswers, { recordVersion, memory, now });
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(etag, { weak: true });
  await app.register(multipart, { limits: { files: 1, fileSize: MAX_FILE_BYTES } });
  await app.register(openapi, { version });

  const routes = { prefix: '/api/v1', contextOf };
  await app.register(siteRoutes, {
    ...routes,
    version,
    database: database.kind,
  });
  const news = createDataNews(database.db, deps.newsTimes ?? NEWS_TIMES, (error) => app.log.error(error));
  const line = database.listen(() => {
    memory.forget();
    news.lookNow();
  });
  app.addHook('preClose', line.stop);
  // A stream has no end of its own, and would hold up a graceful stop.
  app.addHook('preClose', async () => news.close());
  app.addHook('onResponse', ({ method }, { statusCode }, done) => {
    if (method !== 'GET' && statusCode < 400) news.lookNow();
    done();
  });
  await app.register(eventRoutes, { ...routes, news });
  await app.register(sessionRoutes, { ...routes, auth, publicRead, secure: config.secure });
  if (auth.oidc) await app.register(oidcRoutes, { contextOf, oidc: auth.oidc });
  await app.register(shareLinkRoutes, { ...routes, secure: config.secure, now });
  await app.register(savedViewRoutes, routes);
  await app.register(accountRoutes, routes);
  await app.register(peopleRoutes, routes);
  await app.register(planRoutes, routes);
  await app.register(figureRoutes, routes);
  await app.register(annotationRoutes, routes);
  await app.register(entryRoutes, routes);
  await app.register(progressRoutes, routes);
  await app.register(forecastRoutes, routes);
  await app.register(historyRoutes, routes);
  await app.register(rulingRoutes, routes);
  await app.register(lightRuleRoutes, routes);
  await app.register(mapRoutes, routes);
  await app.register(analysisRoutes, routes);
  await app.register(compareRoutes, routes);
  await app.register(milestoneRoutes, routes);
  await app.register(milestoneReturnRoutes, routes);
  await app.register(taskIndicatorRoutes, routes);
  await app.register(fileRoutes, routes);
  await app.register(reportRoutes, routes);
  await app.register(uploadRoutes, routes);
  await app.register(collectionRoutes, routes);
  await app.register(calendarRoutes, routes);
  await app.register(reminderRoutes, routes);
  await app.register(importRoutes, {
    ...routes,
    contextOf: (request) => ({ ...contextOf(request), database }),
  });
  const renderer = deps.renderer ?? createBriefingRenderer({ fontsDir: config.fontsDir, niceness: 5 });
  const papers = createPapers(renderer);
  const files = filesInBackground({ db: database.db, now, papers }, (error) => app.log.error(error));
  app.addHook('preClose', files.finish);
  app.decorate('briefingPapers', papers);
  await app.register(briefingRoutes, { ...routes, renderer });
  await app.register(briefingIssueRoutes, {
    ...routes,
    publicUrl: config.publicUrl,
    mails: config.smtpUrl !== null && config.mailFrom !== null,
    startFiles: files.start,
  });
  await app.register(briefingScheduleRoutes, routes);
  await app.register(briefingTemplateRoutes, { ...routes, renderer, fontsDir: config.fontsDir });
  await app.register(briefingFileRoutes, { ...routes, papers, startFiles: files.start });
  await app.register(demoRoutes, routes);
  await app.register(auditRoutes, routes);
  await app.register(changeRoutes, routes);
  await app.register(playlistRoutes, routes);
  await app.register(firstPage, { folder: join(deps.webFolder, '../pages'), webFolder: deps.webFolder });
  await app.register(web, { folder: deps.webFolder });
  return app;
}
