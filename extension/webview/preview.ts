import type { FromPreviewPage, ToPreviewPage } from "../src/preview/preview-messages.ts";
import { toTimeline, type Dot, type Lane, type Timeline } from "../src/preview/timeline.ts";
import type { PreviewEvent, PreviewResult } from "@tocsin/language-server/protocol";
import { element, shape } from "./element.ts";
import { connect } from "./host.ts";

// A test on a timeline: a lane for each key, dots for events, bands for windows, flags for alerts.

const laneHeight = 62;
const axisHeight = 28;
/** Room at both ends, for what is drawn around the first and the last moment. */
const margin = 26;
const takerColors = ["blue", "purple", "green", "orange", "yellow"];

const main = document.querySelector("#main")!;
let latest: ToPreviewPage | undefined;
let chosen: PreviewEvent | undefined;

const post: (message: FromPreviewPage) => void = connect((data) => {
  const message = data as ToPreviewPage;
  if (message.test !== latest?.test) chosen = undefined;
  latest = message;
  draw();
});
window.addEventListener("resize", draw);

function draw(): void {
  if (latest === undefined) return;
  const { result } = latest;
  const bar = element(
    "div",
    { class: "bar" },
    toChooser(latest),
    element("button", { onclick: () => post({ kind: "open" }) }, "Show the Test"),
  );
  if (result.problem !== undefined)
    return main.replaceChildren(
      element("h1", {}, result.title),
      bar,
      element("p", { class: "status", "data-phase": "failed" }, result.problem),
    );
  const width = Math.max(160, main.clientWidth - 2 * margin);
  const timeline = toTimeline(result, width);
  const nothing = timeline.lanes.length === 0 ? [element("p", { class: "note" }, "This test feeds no events.")] : [];
  main.replaceChildren(
    element("h1", {}, result.title),
    bar,
    toSummary(result),
    ...nothing,
    toPicture(timeline, width),
    toLegend(timeline),
    ...toDetail(result),
  );
}

function toChooser({ tests, test }: ToPreviewPage): HTMLElement {
  const options = tests.map(({ id, label }) =>
    element("option", { value: id, ...(id === test ? { selected: "" } : {}) }, label),
  );
  const chooser = element("select", { "aria-label": "Test" }, ...options);
  chooser.addEventListener("change", () => post({ kind: "choose", test: chooser.value }));
  return chooser;
}

function toSummary({ events, alerts }: PreviewResult): HTMLElement {
  const counted = (count: number, one: string) => `${count.toLocaleString()} ${one}${count === 1 ? "" : "s"}`;
  const taken = events.filter(({ taken: taker }) => taker !== undefined).length;
  return element(
    "p",
    { class: "status" },
    `${counted(events.length, "event")}, ${taken.toLocaleString()} taken by the rule, ${counted(alerts.length, "alert")}`,
  );
}

function toPicture(timeline: Timeline, width: number): SVGElement {
  const height = timeline.lanes.length * laneHeight + axisHeight;
  const ticks = timeline.ticks.map(({ x, label }) =>
    shape(
      "g",
      { class: "tick", transform: `translate(${margin + x} 0)` },
      shape("line", { y2: height - axisHeight + 4 }),
      shape("text", { y: height - 8, "text-anchor": "middle" }, label),
    ),
  );
  const lanes = timeline.lanes.map((lane, index) => toLane(lane, index, width, timeline.takers));
  return shape(
    "svg",
    { class: "timeline", width: width + 2 * margin, height, role: "img", "aria-label": "Timeline" },
    ...ticks,
    ...lanes,
  );
}

function toLane(
  { key, dots, bands, flags }: Lane,
  index: number,
  width: number,
  takers: readonly string[],
): SVGElement {
  const label = key ?? "no key";
  const inner = shape(
    "g",
    { transform: `translate(${margin} 18)` },
    shape("line", { class: "rail", x2: width, y1: 26, y2: 26 }),
    ...bands.map(({ x, width: wide, window: of }) =>
      shape("rect", { class: "band", x, y: 13, width: wide, height: 26, rx: 4 }, shape("title", {}, of.label)),
    ),
    ...dots.map((dot) => toDot(dot, takers)),
    ...flags.map(({ x, alert }) =>
      shape(
        "g",
        { class: `flag ${alert.severity}`, transform: `translate(${x} 0)` },
        shape("line", { y1: 6, y2: 42 }),
        shape("path", { d: "M0 4l11 5-11 5z" }),
        shape("title", {}, `Alert (${alert.severity}): ${alert.title}`),
      ),
    ),
  );
  const name = shape("text", { class: key === undefined ? "lane none" : "lane", x: 0, y: 16 }, label);
  return shape("g", { transform: `translate(0 ${index * laneHeight})` }, name, inner);
}

function toDot({ x, events, taken }: Dot, takers: readonly string[]): SVGElement {
  const [first] = events;
  const isChosen = chosen !== undefined && events.includes(chosen);
  const color = taken === undefined ? "untaken" : toColor(taken, takers);
  const onclick = () => {
    const at = chosen === undefined ? -1 : events.indexOf(chosen);
    chosen = events[(at + 1) % events.length];
    draw();
  };
  const count =
    events.length > 1 ? [shape("text", { y: 30, "text-anchor": "middle", class: "count" }, String(events.length))] : [];
  const title = `${first === undefined ? "" : new Date(first.time).toISOString()} ${taken ?? "taken by nothing"}${events.length > 1 ? `, ${events.length} events` : ""}`;
  const circle = shape("circle", {
    cy: 26,
    r: events.length > 1 ? 10 : 7,
    class: isChosen ? `${color} chosen` : color,
  });
  return shape(
    "g",
    { class: "dot", transform: `translate(${x} 0)`, onclick },
    circle,
    ...count,
    shape("title", {}, title),
  );
}

function toColor(taker: string, takers: readonly string[]): string {
  return `taker-${takerColors[takers.indexOf(taker) % takerColors.length]}`;
}

function toLegend({ takers, lanes, hiddenKeys }: Timeline): HTMLElement {
  const swatch = (name: string, text: string) =>
    element("span", { class: "entry" }, element("span", { class: `swatch ${name}` }), text);
  const has = (part: "bands" | "flags") => lanes.some((lane) => lane[part].length > 0);
  return element(
    "p",
    { class: "legend note" },
    ...takers.map((taker) => swatch(toColor(taker, takers), taker)),
    ...(lanes.some(({ dots }) => dots.some(({ taken }) => taken === undefined))
      ? [swatch("untaken", "taken by nothing")]
      : []),
    ...(has("bands") ? [swatch("window", "window")] : []),
    ...(has("flags") ? [swatch("alerting", "alert")] : []),
    hiddenKeys > 0 ? `${hiddenKeys} more keys are not shown.` : "",
  );
}

/** The alerts, and the event that was clicked. */
function toDetail({ alerts, events }: PreviewResult): HTMLElement[] {
  const lines = alerts.map(({ time, title, severity, key }) =>
    element(
      "tr",
      {},
      element("td", { class: "time" }, toClock(time)),
      element("td", {}, element("span", { class: `severity ${severity}` }, severity)),
      element("td", {}, title),
      element("td", { class: "key" }, key ?? ""),
    ),
  );
  const table =
    lines.length === 0
      ? [element("p", { class: "note" }, "No alert.")]
      : [element("table", {}, element("tbody", {}, ...lines))];
  const event = chosen ?? events[0];
  const detail =
    event === undefined
      ? []
      : [
          element("h2", {}, `Event of ${event.source} at ${toClock(event.time)}`),
          element("pre", { class: "said" }, JSON.stringify(event.event, undefined, 2)),
        ];
  return [element("h2", {}, "Alerts"), ...table, ...detail];
}

function toClock(time: number): string {
  return new Date(time)
    .toISOString()
    .replace("T", " ")
    .replace(/\.000Z$|Z$/, "");
}
