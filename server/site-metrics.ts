import type { Registry } from 'prom-client';
import type { Database } from '#db/client.ts';
import type { KeptCounts } from './plugins/kept-answers.ts';
import { dataVersionNow } from './services/health.ts';
import { overdueReports, queueLengths } from './services/queue-lengths.ts';
import type { ReplicaReads } from './services/replica-reads.ts';

export interface Measured {
  database: Database;
  now: () => Date;
  listeners: () => number;
  kept: () => KeptCounts;
  reads: ReplicaReads | null;
  shed: () => number;
}

type Prometheus = typeof import('prom-client');

/** What is told of this server and its site beside requests; what the database does not answer is left out. */
export function declareSiteMetrics(prometheus: Prometheus, registry: Registry, measured: Measured): void {
  const { database, now, listeners, kept, reads, shed } = measured;
  const { statements } = database;
  const context = { db: database.db, now };
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new prometheus.Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.remove();
        }
      },
    });
  const counted = (name: string, help: string, label: string, read: () => Readonly<Record<string, number>>) =>
    new prometheus.Counter({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      collect() {
        this.reset();
        for (const [key, count] of Object.entries(read())) this.inc({ [label]: key }, count);
      },
    });

  const queries = new prometheus.Histogram({
    name: 'db_query_duration_seconds',
    help: 'Time that a statement took, with its wait for a connection.',
    labelNames: ['outcome'] as const,
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });
  statements.observe(() => {
    const began = performance.now();
    return (fault) =>
      queries.observe({ outcome: fault === null ? 'ok' : 'failed' }, (performance.now() - began) / 1000);
  });
  gauge('db_pool_size', 'Connections for everyday work.', () => statements.connections);
  gauge('db_pool_in_use', 'Connections at work.', () =>
    Math.min(statements.active(), statements.connections),
  );
  gauge('db_pool_waiting', 'Works that wait for a connection.', () =>
    Math.max(0, statements.active() - statements.connections),
  );

  gauge('site_data_version', 'The newest vintage of the record.', () => dataVersionNow(context));
  gauge('site_reports_overdue', 'Reports that are due and not handed in.', () => overdueReports(context));
  const waiting = new prometheus.Gauge({
    name: 'site_queue_length',
    help: 'Works that wait to be done beside requests.',
    labelNames: ['queue'] as const,
    registers: [registry],
    async collect() {
      this.reset();
      const lengths = await queueLengths(context).catch(() => ({}));
      for (const [queue, length] of Object.entries(lengths)) waiting.set({ queue }, length);
    },
  });
  gauge('http_requests_shed', 'Requests turned away since the start because there were too many.', shed);
  gauge('site_listeners', 'Screens that listen for news of data.', listeners);
  counted('site_kept_answers_total', 'Answers to readers: given as kept, or worked out.', 'from', () => ({
    ...kept(),
  }));
  if (reads)
    counted(
      'site_replica_reads_total',
      'Where answers that were worked out came from.',
      'outcome',
      reads.counts,
    );
}
