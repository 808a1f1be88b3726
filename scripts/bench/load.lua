-- wrk sends one request again and again, and counts the answers whose status is another than the expected one.
-- Arguments: expected status, method, then header names and values in turn; the body comes from the environment.
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init(args)
  expected, wrong = tonumber(args[1]), 0
  local headers = {}
  for index = 3, #args, 2 do headers[args[index]] = args[index + 1] end
  local body = os.getenv('BENCH_BODY')
  prepared = wrk.format(args[2], nil, headers, body ~= '' and body or nil)
end
function request() return prepared end
function response(status) if status ~= expected then wrong = wrong + 1 end end
function done(summary, latency)
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get('wrong') end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format('{"requests":%d,"seconds":%f,"wrong":%d,"errors":%d,"p50":%f,"p99":%f}', summary.requests,
    summary.duration / 1e6, all, errors, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
