import { awsAccount } from "./company.ts";
import { at, someTimes, type Timed } from "./day.ts";
import type { Random } from "./random.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Caller {
  readonly identity: Fields;
  readonly address: string;
  readonly agent: string;
}

const region = "eu-central-1";

function user(name: string, address: string): Caller {
  const arn = `arn:aws:iam::${awsAccount}:user/${name}`;
  return {
    identity: { type: "IAMUser", userName: name, arn, accountId: awsAccount },
    address,
    agent: "aws-cli/2.31.0",
  };
}

function role(name: string, session: string, address: string): Caller {
  const arn = `arn:aws:sts::${awsAccount}:assumed-role/${name}/${session}`;
  return { identity: { type: "AssumedRole", arn, accountId: awsAccount }, address, agent: "aws-sdk-js/3.900.0" };
}

const shop = role("shop", "i-0a1", "198.51.100.7");
const stolen = user("ci-deploy", "203.0.113.66");

export function cloudtrailDay(random: Random): Timed[] {
  return [
    ...someTimes(random, 330).map((time) => everydayCall(random, time)),
    ...someTimes(random, 6).map((time) => consoleLogin(random, time, "lena", "Yes")),
    consoleLogin(random, at("07:31:44"), "tomas", "No"),
    ...rightsTried(random),
    ...secretsRead(random),
    ...accountTaken(random),
  ];
}

function call(random: Random, time: number, of: Caller, source: string, name: string, more: Fields = {}): Timed {
  return {
    time,
    event: {
      eventVersion: "1.11",
      userIdentity: of.identity,
      eventTime: `${new Date(time).toISOString().slice(0, 19)}Z`,
      eventSource: `${source}.amazonaws.com`,
      eventName: name,
      awsRegion: region,
      sourceIPAddress: of.address,
      userAgent: of.agent,
      eventID: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-8${random.hex(3)}-${random.hex(12)}`,
      eventType: "AwsApiCall",
      eventCategory: "Management",
      managementEvent: true,
      readOnly: /^(Get|List|Describe)/.test(name),
      recipientAccountId: awsAccount,
      ...more,
    },
  };
}

function everydayCall(random: Random, time: number): Timed {
  const calls: readonly (readonly [Caller, string, string, Fields])[] = [
    [shop, "secretsmanager", "GetSecretValue", { requestParameters: { secretId: "shop/db" } }],
    [shop, "s3", "PutObject", { requestParameters: { bucketName: "shop-pictures" } }],
    [shop, "ssm", "GetParameter", { requestParameters: { name: "/shop/feature-flags" } }],
    [user("lena", "192.0.2.27"), "ec2", "DescribeInstances", { requestParameters: {} }],
    [user("lena", "192.0.2.27"), "cloudwatch", "DescribeAlarms", { requestParameters: {} }],
    [user("lena", "192.0.2.27"), "cloudtrail", "GetTrailStatus", { requestParameters: { name: "main" } }],
    [user("jonas", "192.0.2.26"), "s3", "ListBuckets", { requestParameters: null }],
    [user("jonas", "192.0.2.26"), "lambda", "ListFunctions20150331", { requestParameters: {} }],
    [role("build", "run-88", "198.51.100.9"), "ecr", "BatchGetImage", { requestParameters: {} }],
    [role("build", "run-88", "198.51.100.9"), "sts", "AssumeRole", { requestParameters: { roleName: "build" } }],
  ];
  const [caller, source, name, more] = random.pick(calls);
  return call(random, time, caller, source, name, more);
}

function consoleLogin(random: Random, time: number, name: string, secondFactor: "Yes" | "No"): Timed {
  return call(random, time, user(name, "192.0.2.27"), "signin", "ConsoleLogin", {
    eventType: "AwsConsoleSignIn",
    readOnly: false,
    requestParameters: null,
    responseElements: { ConsoleLogin: "Success" },
    additionalEventData: { LoginTo: "https://console.aws.amazon.com/console/home", MFAUsed: secondFactor },
  });
}

/** A key found in a public repository, and what it is good for. */
function rightsTried(random: Random): Timed[] {
  const calls: readonly (readonly [string, string])[] = [
    ["iam", "ListUsers"],
    ["iam", "ListRoles"],
    ["iam", "GetAccountAuthorizationDetails"],
    ["ec2", "DescribeInstances"],
    ["ec2", "DescribeSnapshots"],
    ["rds", "DescribeDBInstances"],
    ["organizations", "DescribeOrganization"],
    ["kms", "ListKeys"],
    ["dynamodb", "ListTables"],
  ];
  return calls.map(([source, name], index) =>
    call(random, at("10:12:00") + index * 6000, stolen, source, name, { errorCode: "AccessDenied" }),
  );
}

function secretsRead(random: Random): Timed[] {
  return Array.from({ length: 14 }, (_, index) =>
    call(random, at("10:24:00") + index * 2500, stolen, "secretsmanager", "GetSecretValue", {
      requestParameters: { secretId: `shop/service-${index + 1}` },
    }),
  );
}

function accountTaken(random: Random): Timed[] {
  const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
  const steps: readonly (readonly [string, string, string, Fields])[] = [
    ["10:40:11", "iam", "CreateAccessKey", { userName: "backup" }],
    ["10:41:30", "iam", "AttachUserPolicy", { userName: "backup", policyArn: administrator }],
    [
      "10:52:02",
      "cloudtrail",
      "PutEventSelectors",
      { trailName: "main", eventSelectors: [{ readWriteType: "ReadOnly", includeManagementEvents: false }] },
    ],
    ["10:52:48", "cloudtrail", "StopLogging", { name: "main" }],
    ["10:53:15", "ec2", "DeleteFlowLogs", { flowLogIds: ["fl-0a1"] }],
    [
      "11:06:20",
      "ec2",
      "ModifySnapshotAttribute",
      {
        snapshotId: "snap-0a1",
        attributeType: "CREATE_VOLUME_PERMISSION",
        createVolumePermission: { add: { items: [{ userId: "444455556666" }] } },
      },
    ],
    [
      "11:10:09",
      "ec2",
      "AuthorizeSecurityGroupIngress",
      {
        groupId: "sg-0a1",
        ipPermissions: {
          items: [{ ipProtocol: "tcp", fromPort: 22, toPort: 22, ipRanges: { items: [{ cidrIp: "0.0.0.0/0" }] } }],
        },
      },
    ],
  ];
  return steps.map(([clock, source, name, requestParameters]) =>
    call(random, at(clock), stolen, source, name, { requestParameters }),
  );
}
