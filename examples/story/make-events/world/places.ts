import type { Random } from "../../../make-events/random.ts";

export interface Place {
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

export const home: Place = { country: "DE", lat: 53.55, lon: 9.99 };
export const border: Place = { country: "FR", lat: 48.58, lon: 7.75 };

/** Where people of the company travel. */
export const abroad: readonly Place[] = [
  { country: "FR", lat: 48.86, lon: 2.35 },
  { country: "NL", lat: 52.37, lon: 4.9 },
  { country: "AT", lat: 48.21, lon: 16.37 },
  { country: "GB", lat: 51.51, lon: -0.13 },
  { country: "ES", lat: 40.42, lon: -3.7 },
  { country: "IT", lat: 45.46, lon: 9.19 },
];

/** Where intruders rent servers; now and then a colleague goes there too. */
export const far: readonly Place[] = [
  { country: "US", lat: 40.71, lon: -74.01 },
  { country: "SG", lat: 1.35, lon: 103.82 },
  { country: "BR", lat: -23.55, lon: -46.63 },
  { country: "RO", lat: 44.43, lon: 26.1 },
  { country: "VN", lat: 10.82, lon: 106.63 },
  { country: "ZA", lat: -26.2, lon: 28.05 },
];

export const officeAddress = "192.0.2.10";
export const vpnAddress = "192.0.2.20";
export const dataCentreAddress = "198.51.100.20";

/** Any address outside, of friend or foe: from the block that is kept for benchmarks. */
export function someAddress(random: Random): string {
  return `198.${random.between(18, 19)}.${random.between(0, 255)}.${random.between(1, 254)}`;
}
