# syntax=docker/dockerfile:1

# The screens and the image of an empty database, with everything that building takes.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json vite.config.ts ./
COPY db db
COPY seeds seeds
COPY server server
COPY web web
RUN node db/embedded/build-image.ts && npm run build

# What the site needs while it runs, and nothing else: by the older rule for peers also without those that are optional,
# with which libraries are built and tested.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --legacy-peer-deps --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/build build
COPY db db
COPY seeds seeds
COPY server server
# For the embedded database, where no DATABASE_URL is set, and for backups. Everything else belongs to root and is
# never written to.
RUN mkdir /data /backups && chown node:node /data /backups
VOLUME ["/data", "/backups"]
# As `npm start` does: what the C library once took from the system it gives back.
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=524288
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "server/health-check.ts"]
CMD ["node", "--optimize-for-size", "--heap-growing-percent=20", "--no-parallel-marking", "server/main.ts"]
