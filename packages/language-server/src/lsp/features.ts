import { diagnosticsFeature } from "./diagnostics.ts";
import type { Feature } from "./feature.ts";
import { formattingFeature } from "./formatting.ts";
import { synchronizationFeature } from "./synchronization.ts";

/** All that the server does. */
export const features: readonly Feature[] = [synchronizationFeature, diagnosticsFeature, formattingFeature];
