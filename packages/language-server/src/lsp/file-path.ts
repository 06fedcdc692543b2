import { fileURLToPath } from "node:url";

/** The path of a file URI; what names no file of this machine stays as it is. */
export function toFilePath(uri: string): string {
  if (!uri.startsWith("file:")) return uri;
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}
