import { at, minute } from "../world/calendar.ts";
import type { Journal } from "../world/journal.ts";
import { someAddress } from "../world/places.ts";
import { writeCall } from "../logs/cloud-log.ts";
import { keyUsers, regions } from "../ordinary/cloud.ts";
import type { Gap } from "../ordinary/hosts.ts";

const questions: readonly (readonly [string, string])[] = [
  ["sts", "GetCallerIdentity"],
  ["iam", "ListUsers"],
  ["iam", "ListAttachedUserPolicies"],
  ["iam", "GetAccountAuthorizationDetails"],
  ["ec2", "DescribeInstances"],
  ["ec2", "DescribeRegions"],
  ["s3", "ListBuckets"],
  ["secretsmanager", "ListSecrets"],
  ["rds", "DescribeDBInstances"],
  ["lambda", "ListFunctions"],
  ["organizations", "DescribeOrganization"],
  ["kms", "ListKeys"],
  ["ses", "GetSendQuota"],
  ["cloudtrail", "DescribeTrails"],
];

/** An old key was left in public code. Returns when the trail did not run: from the stop until a person noticed. */
export function leakedKey(journal: Journal): Gap {
  const { random } = journal;
  const of = { ...keyUsers.leaked, address: someAddress(random), agent: "aws-cli/2.15.0 Linux" };
  let time = at(0, 1 + random.share() * 19);
  for (const [service, name] of [...questions, ...questions.filter(() => random.chance(0.5))]) {
    const more = random.chance(0.55) && service !== "sts" ? { errorCode: "AccessDenied" } : {};
    writeCall(journal, (time += random.between(1500, 30_000)), of, service, name, more);
  }
  time += random.between(3, 25) * minute;
  const tried = regions.filter(() => random.chance(0.5));
  for (const awsRegion of tried) {
    writeCall(journal, (time += random.between(1000, 9000)), of, "ec2", "DescribeInstances", { awsRegion });
  }
  const awsRegion = random.pick(["ap-southeast-3", "me-central-1", "af-south-1", "ap-east-1"]);
  time += random.between(2, 10) * minute;
  writeCall(journal, (time += 3000), of, "ec2", "CreateKeyPair", { awsRegion });
  for (let started = random.between(5, 12); started > 0; started--) {
    const requestParameters = { instanceType: "p5.48xlarge", minCount: 1, maxCount: 4 };
    writeCall(journal, (time += random.between(2000, 20_000)), of, "ec2", "RunInstances", {
      awsRegion,
      requestParameters,
    });
  }
  time += random.between(1, 8) * minute;
  writeCall(journal, time, of, "cloudtrail", "StopLogging", { requestParameters: { name: "main" } });
  return [time + 1, time + random.between(45, 100) * minute];
}
