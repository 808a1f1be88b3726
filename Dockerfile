# An unofficial fake of NICE CXone's Personal Connection call. What was tried of this file: docs/container.md
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build
# an optional peer, which replicas over one Redis need
RUN mkdir client && cp -r node_modules/redis node_modules/@redis client/
RUN npm prune --omit=dev --omit=peer --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/bin.js /app/LICENSE ./
COPY --from=build /app/dist ./dist
COPY --from=build /app/generated ./generated
COPY --from=build /app/on-demand ./on-demand
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/client ./node_modules
USER node
EXPOSE 4010
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4010/_fake/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "4010"]
