import { authoringFeatures } from "./authoring-features.ts";
import { diagnosticsFeature } from "./diagnostics.ts";
import type { Feature } from "./feature.ts";
import { fileOperationsFeature } from "./file-operations.ts";
import { formattingFeature } from "./formatting.ts";
import { navigationFeature } from "./navigation.ts";
import { pagesFeature } from "./pages.ts";
import { renamingFeature } from "./renaming.ts";
import { semanticTokensFeature } from "./semantic-tokens.ts";
import { statusFeature } from "./status.ts";
import { structureFeature } from "./structure.ts";
import { symbolsFeature } from "./symbols.ts";
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
  semanticTokensFeature,
  fileOperationsFeature,
  pagesFeature,
  ...authoringFeatures,
  // Behind the diagnostics, which must not wait for it.
  statusFeature,
];
