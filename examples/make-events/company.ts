/** A small dealer of bicycles. Names are made up; addresses are those kept for documentation. */
export const domainName = "bikes.example.com";

export interface Desk {
  readonly user: string;
  readonly host: string;
  readonly address: string;
}

export const desks: readonly Desk[] = ["ivy", "tomas", "mei", "omar", "noor", "jonas", "lena", "priya"].map(
  (user, index) => ({
    user,
    host: `ws-0${index + 1}.${domainName}`,
    address: `192.0.2.${21 + index}`,
  }),
);

export const domainController = `dc-01.${domainName}`;
export const fileServer = `fs-01.${domainName}`;
export const linuxHosts = ["web-01", "web-02", "db-01", "build-01"] as const;
export const awsAccount = "111122223333";
