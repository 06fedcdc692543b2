import { completionFeature } from "./completion.ts";
import { diagnosticsFeature } from "./diagnostics.ts";
import type { Feature } from "./feature.ts";
import { formattingFeature } from "./formatting.ts";
import { navigationFeature } from "./navigation.ts";
import { renamingFeature } from "./renaming.ts";
import { structureFeature } from "./structure.ts";
import { symbolsFeature } from "./symbols.ts";
import { hoverFeature } from "./hover.ts";
import { signatureHelpFeature } from "./signature-help.ts";
import { previewFeature } from "./preview.ts";
import { testsFeature } from "./tests.ts";
import { whyNotFeature } from "./why-not.ts";
import { synchronizationFeature } from "./synchronization.ts";

/** All that the server does. */
export const features: readonly Feature[] = [
  synchronizationFeature,
  diagnosticsFeature,
  formattingFeature,
  navigationFeature,
  renamingFeature,
  structureFeature,
  symbolsFeature,
  completionFeature,
  hoverFeature,
  signatureHelpFeature,
  testsFeature,
  whyNotFeature,
  previewFeature,
];
