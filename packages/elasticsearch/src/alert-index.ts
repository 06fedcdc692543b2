import type { estypes } from "@elastic/elasticsearch";

/** Longer texts are kept and not searchable: a term may have 32,766 bytes. */
const longestTerm = 8_191;

const flattened: estypes.MappingProperty = { type: "flattened", depth_limit: 256, ignore_above: longestTerm };

/**
 * How alerts are indexed. INVARIANT: no alert is refused for the shape of what it took from events: texts are keywords, what rules name
 * freely is flattened, a value that does not fit its field is kept unindexed, and so is every field beyond the limit.
 */
export const alertMappings: estypes.MappingTypeMapping = {
  date_detection: false,
  dynamic_templates: [
    {
      texts: { match_mapping_type: "string", mapping: { type: "keyword", ignore_above: longestTerm } },
    },
  ],
  properties: {
    "@timestamp": { type: "date" },
    message: { type: "text" },
    event: { properties: { created: { type: "date" } } },
    related: { properties: { ip: { type: "ip" } } },
    source: { properties: { ip: { type: "ip" } } },
    destination: { properties: { ip: { type: "ip" } } },
    host: { properties: { ip: { type: "ip" } } },
    tocsin: {
      properties: {
        alert: {
          properties: {
            key: flattened,
            include: flattened,
            // A number, or of a summary an object of numbers.
            value: { type: "object", enabled: false },
            window: { properties: { start: { type: "date" }, end: { type: "date" } } },
          },
        },
      },
    },
  },
};

export const alertSettings: estypes.IndicesIndexSettings = {
  number_of_shards: 1,
  auto_expand_replicas: "0-1",
  "index.mapping.ignore_malformed": true,
  "index.mapping.total_fields.ignore_dynamic_beyond_limit": true,
};
