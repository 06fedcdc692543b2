import { pbkdf2Sync, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A user of a server with security on. */
export interface ServerUser {
  readonly name: string;
  readonly password: string;
  /** All that they may do; without it they may do everything. */
  readonly rights?: readonly IndexRight[];
}

/** Privileges, as Elasticsearch calls them, on indices (patterns). */
export interface IndexRight {
  readonly names: readonly string[];
  readonly privileges: readonly string[];
}

const iterations = 10_000;
const saltBytes = 32;
const hashBytes = 32;

/** Writes the users as files that Elasticsearch reads at its start: `users`, `users_roles`, `roles.yml`. */
export function writeUsers(configFolder: string, users: readonly ServerUser[]): void {
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(configFolder, name), `${lines.join("\n")}\n`);
  };
  write(
    "users",
    users.map(({ name, password }) => `${name}:${toHash(password)}`),
  );
  write(
    "users_roles",
    users.map((user) => `${toRole(user)}:${user.name}`),
  );
  write(
    "roles.yml",
    users
      .filter(({ rights }) => rights !== undefined)
      .map((user) => `${toRole(user)}: ${JSON.stringify({ cluster: [], indices: user.rights })}`),
  );
}

/** One that is built in, or the user's own. */
function toRole({ name, rights }: ServerUser): string {
  return rights === undefined ? "superuser" : `rights-of-${name}`;
}

/** PBKDF2 with SHA-512 in the form that Elasticsearch keeps it. */
function toHash(password: string): string {
  const salt = randomBytes(saltBytes);
  const hash = pbkdf2Sync(password, salt, iterations, hashBytes, "sha512");
  return `{PBKDF2}${iterations}$${salt.toString("base64")}$${hash.toString("base64")}`;
}
