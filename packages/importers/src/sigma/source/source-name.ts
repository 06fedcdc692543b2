import { findKeyword } from "@tocsin/language";
import type { LogSource } from "../model.ts";

/** A word as a name of Tocsin. */
export function toWord(text: string): string {
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(word) ? word : `_${word}`;
}

/** `process_creation`, `security`, `appliance_globalprotect`; of a product alone `all_linux`. */
export function toSourceName({ product, category, service }: LogSource): string {
  const parts = [category, service].filter((part) => part !== undefined);
  const name = parts.length === 0 ? `all_${toWord(product ?? "events")}` : parts.map(toWord).join("_");
  return name === "alerts" || findKeyword(name) !== undefined ? `${name}_log` : name;
}

/** For people: `windows, process_creation`. */
export function toSourceText({ product, category, service, other }: LogSource): string {
  const parts = [
    product && `product ${product}`,
    category && `category ${category}`,
    service && `service ${service}`,
    other,
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(", ") || "(empty)";
}
