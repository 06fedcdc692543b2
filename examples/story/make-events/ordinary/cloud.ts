import { allDays, at, hour, isWeekend, minute } from "../world/calendar.ts";
import { cloudRole, cloudUser, writeCall, type Caller } from "../logs/cloud-log.ts";
import type { Company } from "../world/company.ts";
import type { Fields, Journal } from "../world/journal.ts";
import { dataCentreAddress, officeAddress } from "../world/places.ts";
import type { Workday } from "./workdays.ts";

export const regions: readonly string[] =
  "eu-central-1,eu-west-1,eu-west-2,eu-west-3,eu-north-1,eu-south-1,us-east-1,us-east-2,us-west-1,us-west-2,ca-central-1,sa-east-1,ap-south-1,ap-southeast-1,ap-southeast-2,ap-northeast-1,ap-northeast-3".split(
    ",",
  );

/** Keys that nobody has dared to take away yet; the first is the one that leaks. */
export const keyUsers = {
  leaked: cloudUser("ci-legacy", "AKIAEXAMPLE0000001", dataCentreAddress, "Boto3/1.26 Python/3.9"),
  sync: cloudUser("backup-sync", "AKIAEXAMPLE0000002", dataCentreAddress),
  partner: cloudUser("partner-reader", "AKIAEXAMPLE0000003", "198.51.100.77"),
} as const;

export function writeCloud(journal: Journal, company: Company, workdays: readonly Workday[]): void {
  const builders = company.people.filter(({ team }) => team === "engineering").slice(0, 14);
  for (const day of allDays) {
    runShop(journal, day);
    takeInventory(journal, day);
    useKeys(journal, day);
    scale(journal, day);
    if (!isWeekend(day)) deployAll(journal, day);
  }
  for (const workday of workdays) if (builders.includes(workday.person)) buildAndLook(journal, workday);
}

function runShop(journal: Journal, day: number): void {
  const { random } = journal;
  for (let call = 0; call < 1100; call++) {
    const of = cloudRole("shop", `i-0a${random.between(1, 6)}`, "198.51.100.7");
    const [service, name] = random.pick([
      ["secretsmanager", "GetSecretValue"],
      ["ssm", "GetParameter"],
      ["kms", "Decrypt"],
      ["sts", "AssumeRole"],
    ] as const);
    writeCall(journal, at(day, random.share() * 24), of, service, name, { readOnly: true });
  }
}

/** Every night one role looks at everything in every region. */
function takeInventory(journal: Journal, day: number): void {
  const of = cloudRole("inventory", "nightly", "198.51.100.8");
  let time = at(day, 2);
  for (const awsRegion of regions) {
    for (const name of [
      "DescribeInstances",
      "DescribeVolumes",
      "DescribeSnapshots",
      "DescribeVpcs",
      "DescribeSecurityGroups",
    ]) {
      writeCall(journal, (time += journal.random.between(200, 2500)), of, "ec2", name, { awsRegion });
    }
  }
}

function useKeys(journal: Journal, day: number): void {
  const { random } = journal;
  for (let hours = 0.2; hours < 24; hours += 0.5) {
    writeCall(journal, at(day, hours), keyUsers.sync, "s3", "ListObjects", {
      requestParameters: { bucketName: "fjord-vault" },
    });
    if (hours > 6 && hours < 17 && random.chance(0.5)) {
      writeCall(journal, at(day, hours) + 4 * minute, keyUsers.leaked, "s3", "PutBucketTagging", {
        requestParameters: { bucketName: "fjord-artifacts" },
      });
    }
    if (random.chance(0.3))
      writeCall(journal, at(day, hours) + 7 * minute, keyUsers.partner, "s3", "GetBucketLocation");
  }
}

function scale(journal: Journal, day: number): void {
  const { random } = journal;
  const of = cloudRole("autoscaler", "fleet", "autoscaling.amazonaws.com", "autoscaling.amazonaws.com");
  for (let count = random.between(8, 18); count > 0; count--) {
    const name = random.pick(["RunInstances", "TerminateInstances"]);
    writeCall(journal, at(day, random.share() * 24), of, "ec2", name, {
      requestParameters: { instanceType: "m8g.large" },
    });
  }
}

const deployment: readonly (readonly [string, string, string?])[] = [
  ["sts", "AssumeRole"],
  ["ecr", "BatchGetImage"],
  ["ecr", "PutImage"],
  ["ecs", "DescribeServices"],
  ["ecs", "RegisterTaskDefinition"],
  ["ecs", "UpdateService"],
  ["iam", "PassRole", "us-east-1"],
  ["cloudformation", "DescribeStacks"],
  ["cloudformation", "UpdateStack"],
  ["cloudfront", "CreateInvalidation", "us-east-1"],
  ["s3", "PutBucketTagging"],
  ["lambda", "UpdateFunctionCode"],
];

function deployAll(journal: Journal, day: number): void {
  const { random } = journal;
  for (let count = random.between(16, 28); count > 0; count--) {
    const run = random.between(1000, 9999);
    const of = cloudRole("ci-deploy", `run-${run}`, `198.51.100.${random.between(40, 49)}`);
    let time = at(day, 6 + random.share() * 11);
    for (const [service, name, awsRegion] of deployment) {
      for (let again = random.between(1, 5); again > 0; again--) {
        const region: Fields = awsRegion === undefined ? {} : { awsRegion };
        writeCall(journal, (time += random.between(300, 9000)), of, service, name, region);
      }
    }
  }
}

/** Developers at the console, which asks for more than they may see. */
function buildAndLook(journal: Journal, { person, begins, address }: Workday): void {
  const { random } = journal;
  const of: Caller = cloudRole(
    "developer",
    person.name,
    address === officeAddress ? officeAddress : address,
    "console.amazonaws.com",
  );
  for (let visit = random.between(2, 5); visit > 0; visit--) {
    let time = begins + random.between(0, 7 * hour);
    const denied = random.chance(0.25);
    for (let call = random.between(8, 30); call > 0; call--) {
      const [service, name] = random.pick([
        ["ec2", "DescribeInstances"],
        ["cloudwatch", "GetMetricData"],
        ["logs", "FilterLogEvents"],
        ["ecs", "DescribeTasks"],
        ["rds", "DescribeDBInstances"],
        ["lambda", "ListFunctions"],
        ["iam", "ListRoles"],
        ["cloudtrail", "DescribeTrails"],
      ] as const);
      const errorCode = denied && random.chance(0.6) ? { errorCode: "AccessDenied" } : {};
      writeCall(journal, (time += random.between(100, 20_000)), of, service, name, errorCode);
    }
  }
}
