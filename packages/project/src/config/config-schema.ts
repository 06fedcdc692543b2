import { z } from "zod";
import { configModel } from "./config-model.ts";

/** The JSON Schema (draft 7, which editors of YAML know) of `tocsin.yaml`. */
export function toConfigSchema(): object {
  return {
    ...z.toJSONSchema(configModel, { target: "draft-7", io: "input" }),
    title: "tocsin.yaml",
    description: "What a project asks of its Tocsin rules.",
  };
}

/** Every setting of a section with what it means: `["require.tests", "The fewest tests of a rule."]`. */
export function listSettings(section: "require" | "allow" | "names"): readonly (readonly [string, string])[] {
  const { shape } = configModel.shape[section].unwrap();
  return Object.entries(shape).map(([key, setting]) => [`${section}.${key}`, descriptionOf(setting)] as const);
}

/** What stands in a naming convention. */
export function listConventionSettings(): readonly (readonly [string, string])[] {
  const { shape } = configModel.shape.names.unwrap().shape.rules.unwrap();
  return Object.entries(shape).map(([key, setting]) => [key, descriptionOf(setting)] as const);
}

function descriptionOf(setting: z.core.$ZodType): string {
  return z.globalRegistry.get(setting)?.description ?? "";
}
