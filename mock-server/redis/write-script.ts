/**
 * The one script that writes. It takes operations in the order of `ARGV`, each a name, the number of its arguments, and
 * these. All checks are made before the first write, so that a change is made whole or not at all. What it has done is
 * remembered for a minute under the id of the change: the same change sent again gives the same result and does nothing.
 *
 * KEYS: prefix of the sandbox's keys, the stream of events, the last use of each sandbox.
 * ARGV: id of the change, name of the sandbox, id of the process, entries that the journal keeps, items that maps keep, operations.
 */
export const WRITE_SCRIPT = `
local base, events, sandboxes = KEYS[1], KEYS[2], KEYS[3]
local main = base .. 'main'
local done = base .. 'done:' .. ARGV[1]
local name, process, limits = ARGV[2], ARGV[3], { journal = tonumber(ARGV[4]) }
local most = tonumber(ARGV[5])
local MAPS = { 'journal', 'calls', 'dials', 'doubles', 'positions', 'revoked', 'used' }

local stamp = redis.call('GET', done)
if stamp then return { 'ok', stamp } end
local isThere = redis.call('HEXISTS', main, 'state') == 1
local isEnd = ARGV[6] == 'drop' or ARGV[6] == 'idle'
if not isThere and ARGV[6] ~= 'begin' and not isEnd then return { 'absent' } end
if isThere and ARGV[6] == 'begin' then return { 'ok', '' } end

local function each(visit)
  local at = 6
  while at <= #ARGV do
    local count = tonumber(ARGV[at + 1])
    local result = visit(ARGV[at], at + 2, count)
    if result then return result end
    at = at + 2 + count
  end
end

local function versionOf(call) return redis.call('HGET', base .. 'calls:version', call) end

-- contact, at, window, what the sender knows of the double dial, the dial, numbers
local function doubleIn(at, count)
  for place = at + 5, at + count - 1 do
    local before = redis.call('HGET', base .. 'dials', ARGV[place] .. ' ' .. ARGV[at])
    if before then
      local dial = cjson.decode(before)
      if math.abs(tonumber(ARGV[at + 1]) - dial.at) / 1000 < tonumber(ARGV[at + 2]) then
        return { dial.callId .. ' ' .. ARGV[place], before, ARGV[place] }
      end
    end
  end
  return { '', '', '' }
end

local checks = {
  at = function(at) if redis.call('HGET', main, 'version') ~= ARGV[at] then return { 'lost' } end end,
  next = function(at) if versionOf(ARGV[at]) ~= ARGV[at + 1] then return { 'lost' } end end,
  idle = function(at)
    local used = redis.call('ZSCORE', sandboxes, name)
    if used and tonumber(used) > tonumber(ARGV[at]) then return { 'lost' } end
  end,
  new = function(at) if versionOf(ARGV[at]) then return { 'lost' } end end,
  dial = function(at, count)
    local double = doubleIn(at, count)
    if double[1] ~= ARGV[at + 3] then return { 'double', double[1], double[2], double[3] } end
  end,
}
local failed = each(function(op, at, count) if checks[op] then return checks[op](at, count) end end)
if failed then return failed end

local function forget(map, id)
  redis.call('HDEL', base .. map, id)
  if map == 'calls' then
    redis.call('HDEL', base .. 'calls:version', id)
    redis.call('ZREM', base .. 'calls:active', id)
  end
end

local function put(map, id, value, staysInPlace)
  local order = base .. map .. ':order'
  local place = redis.call('HINCRBY', main, 'changes:' .. map, 1)
  if not (staysInPlace and redis.call('ZSCORE', order, id)) then redis.call('ZADD', order, place, id) end
  redis.call('HSET', base .. map, id, value)
  if redis.call('ZCARD', order) > (limits[map] or most) then
    forget(map, redis.call('ZPOPMIN', order)[1])
  end
  return place
end

local function clear(map)
  redis.call('DEL', base .. map, base .. map .. ':order')
  redis.call('HINCRBY', main, 'changes:' .. map, 1)
end

local function clearAll()
  for _, map in ipairs(MAPS) do clear(map) end
  redis.call('DEL', base .. 'calls:version', base .. 'calls:active')
end

local function setState(at)
  local changes = redis.call('HINCRBY', main, 'changes', 1)
  stamp = redis.call('HGET', main, 'epoch') .. ':' .. changes
  redis.call('HSET', main, 'state', ARGV[at], 'version', ARGV[at + 1], 'stamp', stamp)
  if ARGV[at + 2] ~= '' then redis.call('HSET', main, 'uploads', ARGV[at + 2], 'uploads:stamp', stamp) end
end

stamp = redis.call('HGET', main, 'stamp') or ''
local event = { '*', 'sandbox', name, 'from', process }
local kinds, calls = {}, {}

local function putCall(at)
  local place = put('calls', ARGV[at], ARGV[at + 1], true)
  redis.call('HSET', base .. 'calls:version', ARGV[at], ARGV[at + 2])
  if ARGV[at + 3] == '1' then redis.call('ZADD', base .. 'calls:active', 'NX', place, ARGV[at])
  else redis.call('ZREM', base .. 'calls:active', ARGV[at]) end
  table.insert(calls, ARGV[at])
end

local writes = {
  begin = function(at)
    redis.call('HSET', main, 'epoch', ARGV[at + 3])
    setState(at)
  end,
  state = function(at) setState(at); kinds.state = true end,
  call = putCall,
  try = function(at) if versionOf(ARGV[at]) == ARGV[at + 4] then putCall(at) end end,
  position = function(at) put('positions', ARGV[at], ARGV[at + 1]) end,
  used = function(at) put('used', ARGV[at], '1') end,
  revoke = function(at) put('revoked', ARGV[at], '1') end,
  dial = function(at, count)
    for place = at + 5, at + count - 1 do put('dials', ARGV[place] .. ' ' .. ARGV[at], ARGV[at + 4]) end
  end,
  double = function(at) put('doubles', ARGV[at], ARGV[at + 1]) end,
  entry = function(at)
    put('journal', ARGV[at], ARGV[at + 1])
    table.insert(event, 'entry')
    table.insert(event, ARGV[at])
  end,
  clear = function() clear('journal') end,
  reset = function(at)
    clearAll()
    redis.call('HDEL', main, 'entries')
    setState(at)
    kinds.reset = true
  end,
  drop = function()
    clearAll()
    redis.call('DEL', main)
    redis.call('ZREM', sandboxes, name)
    kinds.dropped = true
  end,
}
each(function(op, at, count) if writes[op] then writes[op](at, count) end end)

if #calls > 0 then
  table.insert(event, 'calls')
  table.insert(event, table.concat(calls, ' '))
end
for kind in pairs(kinds) do
  table.insert(event, kind)
  table.insert(event, '1')
end
if #event > 5 then redis.call('XADD', events, 'MAXLEN', '~', 20000, unpack(event)) end
if not kinds.dropped then redis.call('SET', done, stamp, 'EX', 60) end
return { 'ok', stamp }
`;
