import type { JsonObject, TextEdit } from "@tocsin/core";
import { parseEvents } from "@tocsin/sources";
import { writeException } from "../ide/actions/except-event.ts";
import { findRuleById, writeTestFromEvent } from "../ide/actions/write-test.ts";
import type { View } from "../ide/view.ts";
import type { EventEditParams, EventEditResult } from "../protocol/edits.ts";
import { methods } from "../protocol/methods.ts";
import type { Feature } from "./feature.ts";
import type { ServerContext } from "./server-context.ts";
import { createViews } from "./views.ts";

type Write = (view: View, rule: string, event: JsonObject) => TextEdit | undefined;

/** What an event that was seen adds to a rule: a test, or an exception. */
export const eventEditsFeature: Feature = {
  capabilities: () => ({ experimental: { tocsin: { edits: true } } }),
  register(server) {
    const { connection } = server;
    connection.onRequest(methods.makeTest, (params: EventEditParams) =>
      answer(params, server, writeTestFromEvent, "The rule has errors, so no test of it can be made."),
    );
    connection.onRequest(methods.makeException, (params: EventEditParams) =>
      answer(params, server, exceptIn, "The event has none of the fields that an exception could go by."),
    );
  },
};

const exceptIn: Write = (view, id, event) => {
  const rule = findRuleById(view, id);
  return rule && writeException(view, rule, event);
};

function answer(
  { uri, rule, event }: EventEditParams,
  server: ServerContext,
  write: Write,
  reason: string,
): EventEditResult {
  const file = server.fileOf({ uri });
  if (file === undefined) return { problem: `There is no rule file ${uri}.`, edits: [] };
  const [first, ...others] = parseEvents("the event", Buffer.from(event)).events;
  if (first === undefined || others.length > 0) return { problem: "This is not one event in JSON.", edits: [] };
  const view = createViews(server)(file);
  if (findRuleById(view, rule) === undefined) return { problem: `There is no rule ${rule}.`, edits: [] };
  const edit = write(view, rule, first.document);
  if (edit === undefined) return { problem: reason, edits: [] };
  const { version } = file;
  const edits = [{ range: server.toRange(file, edit.place), newText: edit.newText }];
  return { ...(version !== undefined && { version }), edits };
}
