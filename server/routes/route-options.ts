import type { FastifyRequest } from 'fastify';
import type { ServiceContext } from '../services/context.ts';

/** What every group of routes is registered with. */
export interface RouteOptions {
  contextOf: (request: FastifyRequest) => ServiceContext;
}
