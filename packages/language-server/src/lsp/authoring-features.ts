import { callHierarchyFeature } from "./call-hierarchy.ts";
import { codeActionsFeature } from "./code-actions.ts";
import { codeLensFeature } from "./code-lens.ts";
import { completionFeature } from "./completion.ts";
import { documentLinksFeature } from "./document-links.ts";
import type { Feature } from "./feature.ts";
import { hoverFeature } from "./hover.ts";
import { eventEditsFeature } from "./event-edits.ts";
import { inlayHintsFeature } from "./inlay-hints.ts";
import { previewFeature } from "./preview.ts";
import { serverCommandsFeature } from "./server-commands.ts";
import { signatureHelpFeature } from "./signature-help.ts";
import { testsFeature } from "./tests.ts";
import { whyNotFeature } from "./why-not.ts";

/** What helps to write a rule, and to see what it does. */
export const authoringFeatures: readonly Feature[] = [
  completionFeature,
  hoverFeature,
  signatureHelpFeature,
  inlayHintsFeature,
  codeActionsFeature,
  codeLensFeature,
  serverCommandsFeature,
  callHierarchyFeature,
  documentLinksFeature,
  testsFeature,
  whyNotFeature,
  previewFeature,
  eventEditsFeature,
];
