-- For wrk: replays the requests of a file, one a line (METHOD PATH [ETAG]), and prints what came of them as JSON.

local requests, at = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    local method, path, etag = line:match("^(%S+) (%S+) ?(.*)$")
    requests[#requests + 1] = wrk.format(method, path, etag ~= "" and { ["If-None-Match"] = etag } or nil)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests": %d, "seconds": %f, "p50": %f, "p99": %f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
