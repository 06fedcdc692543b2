import type { Fields, Journal } from "../world/journal.ts";

export const cloudAccount = "111122223333";
export const homeRegion = "eu-central-1";

export interface Caller {
  readonly identity: Fields;
  readonly address: string;
  readonly agent: string;
}

export function cloudUser(name: string, key: string, address: string, agent = "aws-cli/2.31.0"): Caller {
  const arn = `arn:aws:iam::${cloudAccount}:user/${name}`;
  return { identity: { type: "IAMUser", userName: name, arn, accessKeyId: key }, address, agent };
}

export function cloudRole(name: string, session: string, address: string, agent = "aws-sdk-go/1.55.0"): Caller {
  const arn = `arn:aws:sts::${cloudAccount}:assumed-role/${name}/${session}`;
  const sessionContext = { sessionIssuer: { type: "Role", userName: name } };
  return { identity: { type: "AssumedRole", arn, sessionContext }, address, agent };
}

/** A call as CloudTrail records it. */
export function writeCall(
  journal: Journal,
  time: number,
  of: Caller,
  service: string,
  name: string,
  more: Fields = {},
): void {
  journal.write("cloudtrail", time, (id) => ({
    eventVersion: "1.11",
    userIdentity: of.identity,
    eventTime: new Date(time).toISOString(),
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    awsRegion: homeRegion,
    sourceIPAddress: of.address,
    userAgent: of.agent,
    eventID: id,
    eventType: "AwsApiCall",
    readOnly: /^(?:Get|List|Describe|BatchGet)/.test(name),
    recipientAccountId: cloudAccount,
    ...more,
  }));
}
