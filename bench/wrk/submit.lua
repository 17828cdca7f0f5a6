-- Files a new suggestion with each request: its own id and its own Idempotency-Key, as a phone does.
dofile("bench/wrk/report.lua")

local threads = 0
function setup(thread)
   thread:set("number", threads)
   threads = threads + 1
end

function init(_)
   math.randomseed(os.time() * 1000 + number)
end

-- A UUID of version 7 whose random part never repeats within a run.
local count = 0
local function new_id()
   count = count + 1
   local milliseconds = os.time() * 1000 + count % 1000
   return string.format("%08x-%04x-7%03x-8%03x-%012x",
      math.floor(milliseconds / 65536), milliseconds % 65536,
      math.random(0, 4095), number * 64 + math.random(0, 63), count * 4096 + math.random(0, 4095))
end

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

function request()
   local id = new_id()
   wrk.headers["Idempotency-Key"] = id
   local body = string.format(
      '{"id":"%s","title":"关于修缮村组道路的建议","content":"三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。",' ..
      '"level":"township","invited_deputy_ids":[],"submit":true}', id)
   return wrk.format(nil, nil, nil, body)
end
