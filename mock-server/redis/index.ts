export { NoRedisPackage, openRedis } from './open-redis.ts';
