/**
 * What a request must know, in one round trip. The state is given only where it is not the one that the process knows.
 *
 * KEYS: prefix of the sandbox's keys, the last use of each sandbox.
 * ARGV: name of the sandbox, id of the exchange (empty for the next one, `-` for none), the stamps of state and uploads that
 * are known, the id of a refresh token, how many positions, their names, digests of tokens.
 */
export const RESOLVE_SCRIPT = `
local base, main = KEYS[1], KEYS[1] .. 'main'
local known = redis.call('HMGET', main, 'stamp', 'uploads:stamp')
if not known[1] then return { 'absent' } end
local id = ARGV[2]
if id == '' then id = 'journal-' .. redis.call('HINCRBY', main, 'entries', 1) end
if id ~= '-' then
  local time = redis.call('TIME')
  redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
end
local state = known[1] ~= ARGV[3] and redis.call('HGET', main, 'state')
local uploads = known[2] ~= ARGV[4] and redis.call('HGET', main, 'uploads')
local last = 6 + tonumber(ARGV[6])
local positions, revoked = {}, {}
for at = 7, last do table.insert(positions, redis.call('HGET', base .. 'positions', ARGV[at])) end
for at = last + 1, #ARGV do
  if redis.call('HEXISTS', base .. 'revoked', ARGV[at]) == 1 then table.insert(revoked, ARGV[at]) end
end
local isUsed = ARGV[5] ~= '' and redis.call('HEXISTS', base .. 'used', ARGV[5]) or 0
return { 'ok', id, known[1], state, known[2], uploads, positions, revoked, isUsed }
`;

/** Items that are read or replaced at once: all of a long list would take longer than a command may. */
export const MOST_AT_ONCE = 500;

/**
 * The first items of a map in their order, and the ids of the others; nothing of it where it has not changed since the
 * process has read it.
 *
 * KEYS: prefix of the sandbox's keys. ARGV: name of the map, of its order, the stamp that is known, an id behind which the
 * items are asked for (empty for all).
 */
export const LIST_SCRIPT = `
local base, map = KEYS[1], KEYS[1] .. ARGV[1]
local about = redis.call('HMGET', base .. 'main', 'epoch', 'changes:' .. ARGV[1])
local stamp = (about[1] or '') .. ':' .. (about[2] or '0')
if stamp == ARGV[3] then return { stamp, false, {}, 0 } end
local place = ARGV[4] ~= '' and redis.call('ZRANK', base .. ARGV[2], ARGV[4])
local begin = place and place + 1 or 0
local ids = redis.call('ZRANGE', base .. ARGV[2], begin, begin + ${MOST_AT_ONCE - 1})
local items = #ids > 0 and redis.call('HMGET', map, unpack(ids)) or {}
return { stamp, items, redis.call('ZRANGE', base .. ARGV[2], begin + ${MOST_AT_ONCE}, -1), place and 1 or 0 }
`;

/**
 * Takes a lease, or goes on having it; 1 where the process has it. KEYS: the lease. ARGV: id of the process, milliseconds.
 */
export const LEASE_SCRIPT = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`;
