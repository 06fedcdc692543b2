import type { Journal } from "../world/journal.ts";
import type { Place } from "../world/places.ts";

export interface SignIn {
  readonly user: string;
  readonly address: string;
  readonly place: Place;
  readonly network: string;
  readonly agent: string;
  readonly device?: string;
  readonly session?: string;
  readonly app: string;
  readonly action?: "sign-in" | "token-refresh";
  /** Why it failed; it succeeded without. */
  readonly failure?: string;
  readonly mfa?: "passed" | "claim" | "none";
}

export function writeSignIn(journal: Journal, time: number, of: SignIn): void {
  journal.write("signins", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: {
      id,
      dataset: "idp.signin",
      category: ["authentication"],
      action: of.action ?? "sign-in",
      outcome: of.failure === undefined ? "success" : "failure",
      ...(of.failure === undefined ? {} : { reason: of.failure }),
    },
    user: { name: of.user },
    source: {
      ip: of.address,
      geo: { country_iso_code: of.place.country, location: { lat: of.place.lat, lon: of.place.lon } },
      as: { organization: { name: of.network } },
    },
    user_agent: { original: of.agent },
    ...(of.device === undefined ? {} : { device: { id: of.device } }),
    idp: {
      app: of.app,
      mfa: of.failure === undefined ? (of.mfa ?? "claim") : "none",
      ...(of.session === undefined ? {} : { session: of.session }),
    },
  }));
}

export interface IdentityChange {
  readonly user: string;
  readonly action: "password-reset" | "mfa-method-added" | "consent-granted" | "ticket-opened";
  readonly address: string;
  readonly app?: string;
  readonly scopes?: readonly string[];
}

export function writeIdentityChange(journal: Journal, time: number, of: IdentityChange): void {
  journal.write("identity", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: {
      id,
      dataset: of.action === "ticket-opened" ? "helpdesk.ticket" : "idp.audit",
      category: ["iam"],
      action: of.action,
      outcome: "success",
    },
    user: { name: of.user },
    source: { ip: of.address },
    ...(of.app === undefined ? {} : { idp: { app: of.app, scopes: of.scopes ?? [] } }),
  }));
}

export interface MailAct {
  readonly user: string;
  readonly action: "mail-read" | "inbox-rule-created";
  readonly address: string;
  readonly forwardTo?: string;
}

export function writeMail(journal: Journal, time: number, of: MailAct): void {
  journal.write("mail", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "mail.audit", category: ["email"], action: of.action, outcome: "success" },
    user: { name: of.user },
    source: { ip: of.address },
    ...(of.forwardTo === undefined ? {} : { mail: { forward_to: of.forwardTo } }),
  }));
}

export interface DriveAct {
  readonly user: string;
  readonly action: "viewed" | "downloaded";
  readonly address: string;
  readonly file: string;
  readonly size: number;
}

export function writeDrive(journal: Journal, time: number, of: DriveAct): void {
  journal.write("drive", time, (id) => ({
    "@timestamp": new Date(time).toISOString(),
    event: { id, dataset: "drive.audit", category: ["file"], action: of.action, outcome: "success" },
    user: { name: of.user },
    source: { ip: of.address },
    file: { name: of.file, size: of.size },
  }));
}
