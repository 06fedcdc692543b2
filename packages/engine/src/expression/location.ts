import { isJsonObject, parseNumber, type JsonValue } from "@tocsin/core";
import { createFieldReader } from "../field/field-reader.ts";

/** Degrees. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

const readLatitude = createFieldReader("lat");
const readLongitude = createFieldReader("lon");
const meanEarthRadius = 6371.0088;

/** Reads `{"lat": 52.5, "lon": 13.4}` or `"52.5,13.4"`, as Elasticsearch's geo_point has them. */
export function toLocation(value: JsonValue): Location | undefined {
  const [latitude, longitude] = toDegrees(value);
  if (typeof latitude !== "number" || typeof longitude !== "number") return undefined;
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? undefined : { latitude, longitude };
}

function toDegrees(value: JsonValue): (number | bigint | undefined)[] {
  if (typeof value === "string") {
    const parts = value.split(",", 3);
    return parts.length === 2 ? parts.map(parseNumber) : [];
  }
  if (!isJsonObject(value)) return [];
  return [readLatitude(value)[0], readLongitude(value)[0]].map((degrees) => parseNumber(degrees ?? null));
}

/** Great-circle distance in kilometres (haversine, mean radius of the earth). */
export function toDistance(from: Location, to: Location): number {
  const radians = Math.PI / 180;
  const height = Math.sin(((to.latitude - from.latitude) * radians) / 2) ** 2;
  const width = Math.sin(((to.longitude - from.longitude) * radians) / 2) ** 2;
  const chord = height + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * width;
  return 2 * meanEarthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
