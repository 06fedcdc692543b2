/** Fields of ECS and of Windows events that hold free text. */
const texts = `message error.message error.stack_trace event.original http.request.body.content
  http.response.body.content url.full url.original url.query process.io.text registry.data.strings
  Message CommandLine ParentCommandLine ProcessCommandLine ScriptBlockText Payload ContextInfo HostApplication`;

/** Those that tell each event from every other. */
const ids = "event.id event.hash event.sequence log.offset email.message_id EventRecordID RecordNumber _id";

const endless: ReadonlyMap<string, "text" | "id"> = new Map([
  ...texts.split(/\s+/).map((path) => [path, "text"] as const),
  ...ids.split(" ").map((path) => [path, "id"] as const),
]);

/**
 * Why there is no end to the values of a field, as far as its name tells: free text, or an id that every event has for
 * itself. Undefined: it may have few.
 */
export function toEndlessness(path: string): "text" | "id" | undefined {
  return endless.get(path) ?? (path.endsWith(".command_line") ? "text" : undefined);
}
