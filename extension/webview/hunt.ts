import type { AlertRow } from "../src/hunt/alert-row.ts";
import type { FromHuntPage, HuntState, ToHuntPage } from "../src/hunt/hunt-messages.ts";
import { toStrip } from "./alert-strip.ts";
import { element } from "./element.ts";
import { connect } from "./host.ts";

// The table of a hunt: a row for each alert, which opens the event behind it.

const columns = [
  { name: "Time", of: (row: AlertRow) => row.time },
  { name: "Severity", of: (row: AlertRow) => severityOrder.indexOf(row.severity) },
  { name: "Rule", of: (row: AlertRow) => row.rule },
  { name: "What", of: (row: AlertRow) => row.message },
  { name: "Key", of: (row: AlertRow) => row.key },
  { name: "Events", of: (row: AlertRow) => row.events },
] as const;

const severityOrder = ["informational", "low", "medium", "high", "critical"];

const rows: AlertRow[] = [];
const opened = new Set<string>();
let sorted = { column: 0, down: false };

const heading = element("h1", {}, "Hunt");
const status = element("p", { class: "status", role: "status" });
const said = element("pre", { class: "said" });
const filter = element("input", { type: "search", placeholder: "Filter by rule, text or key", "aria-label": "Filter" });
const stop = element("button", { onclick: () => post({ kind: "stop" }) }, "Stop");
const again = element("button", { onclick: () => post({ kind: "again" }) }, "Hunt Again");
const head = element("tr");
const body = element("tbody");
const table = element("table", {}, element("thead", {}, head), body);
const empty = element("p", { class: "empty" });
const strip = element("div");
document
  .querySelector("#main")
  ?.append(heading, element("div", { class: "bar" }, filter, stop, again), status, said, strip, table, empty);
filter.addEventListener("input", draw);

const post: (message: FromHuntPage) => void = connect((data) => {
  const message = data as ToHuntPage;
  if (message.kind === "state") return drawState(message.state);
  if (message.rows.length === 0) rows.length = 0;
  rows.push(...message.rows);
  draw();
});

function drawState({ title, phase, found, said: text }: HuntState): void {
  heading.textContent = title;
  const shown = found > rows.length && rows.length > 0 ? `, ${rows.length.toLocaleString()} of them shown` : "";
  const count = `${found.toLocaleString()} ${found === 1 ? "alert" : "alerts"}${shown}`;
  const word = { running: "Hunting…", done: "Done:", stopped: "Stopped:", failed: "Failed:" }[phase];
  status.textContent = `${word} ${count}`;
  status.dataset["phase"] = phase;
  said.textContent = text;
  said.hidden = text === "";
  stop.hidden = phase !== "running";
  again.hidden = phase === "running";
  empty.textContent = phase === "done" && found === 0 ? "No rule fired on these events." : "";
}

function draw(): void {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const of = columns[sorted.column]?.of ?? columns[0].of;
  const shown = rows
    .filter((row) =>
      words.every((word) => `${row.rule} ${row.message} ${row.key} ${row.severity}`.toLowerCase().includes(word)),
    )
    .toSorted((left, right) => compare(of(left), of(right)) * (sorted.down ? -1 : 1));
  head.replaceChildren(...columns.map(({ name }, index) => toHeadCell(name, index)), element("th"));
  body.replaceChildren(...shown.flatMap(toTableRows));
  table.hidden = rows.length === 0;
  strip.replaceChildren(toStrip(shown, Math.max(160, document.querySelector("#main")?.clientWidth ?? 0)));
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left) < String(right) ? -1 : Number(left !== right);
}

function toHeadCell(name: string, column: number): HTMLElement {
  const mark = sorted.column === column ? (sorted.down ? " ▾" : " ▴") : "";
  const sort = () => {
    sorted = { column, down: sorted.column === column && !sorted.down };
    draw();
  };
  return element("th", { scope: "col" }, element("button", { class: "plain", onclick: sort }, `${name}${mark}`));
}

function toTableRows(row: AlertRow): HTMLElement[] {
  const open = () => post({ kind: "open", id: row.id, place: 0 });
  const toggle = () => {
    if (!opened.delete(row.id)) opened.add(row.id);
    draw();
  };
  const events = element(
    "button",
    { class: "plain", title: "Show where its events lie", "aria-expanded": opened.has(row.id), onclick: toggle },
    `${opened.has(row.id) ? "▾" : "▸"} ${row.events.toLocaleString()}`,
  );
  const line = element(
    "tr",
    { class: "alert" },
    element("td", { class: "time" }, row.time.replace("T", " ").replace(/\.000Z$|Z$/, "")),
    element("td", {}, element("span", { class: `severity ${row.severity}` }, row.severity)),
    element("td", { class: "rule" }, row.rule),
    element("td", {}, element("button", { class: "plain link", title: "Open the event", onclick: open }, row.message)),
    element("td", { class: "key" }, row.key),
    element("td", { class: "number" }, events),
    element("td", {}, toWhyButton(row)),
  );
  return opened.has(row.id) ? [line, toPlaces(row)] : [line];
}

function toWhyButton(row: AlertRow): HTMLElement {
  const onclick = () => post({ kind: "why", id: row.id, place: 0 });
  return element("button", { class: "plain link", title: "Show on the rule which clause held", onclick }, "Why?");
}

function toPlaces({ id, places, events }: AlertRow): HTMLElement {
  const links = places.map((place, index) => {
    const text = "file" in place ? `${place.file}:${place.line}` : `${place.index}/${place.id}`;
    return element(
      "li",
      {},
      element("button", { class: "plain link", onclick: () => post({ kind: "open", id, place: index }) }, text),
    );
  });
  const rest =
    events > places.length ? [element("li", {}, `and ${(events - places.length).toLocaleString()} more`)] : [];
  return element(
    "tr",
    { class: "places" },
    element("td", { colspan: columns.length + 1 }, element("ul", {}, ...links, ...rest)),
  );
}
