import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';

/** The only header in which the sign-in library looks for the caller's address. */
export const ADDRESS_HEADER = 'x-caller-address';

/** A request's headers for the sign-in library, with the address as the server sees it and never as the caller says. */
export function libraryHeaders(request: FastifyRequest): Headers {
  const headers = fromNodeHeaders(request.headers);
  headers.set(ADDRESS_HEADER, request.ip);
  return headers;
}
