import { described, named, type FieldTable } from "./field-table.ts";

const parameters = Array.from({ length: 32 }, (_, index) => `param${index + 1}`).join(" ");

/** The System and Application logs. */
export const systemFields: FieldTable = [
  ...named("text", parameters),
  ...described("text", {
    param1: "First value of an event without names: of 7036 and 7040 the display name of the service.",
    param2: "Second value of an event without names: of 7036 the new state, of 7040 the old start type.",
    param3: "Third value of an event without names: of 7040 the new start type.",
    param4: "Fourth value of an event without names: of 7040 the name of the service.",
    ImagePath: "Command line or driver path of the installed service.",
    StartType: "How the installed service starts: auto start, demand start …",
    BackupPath: "File to which the cleared log was saved.",
    AppName: "Program that failed.",
    ModuleName: "Module that failed.",
    ExceptionCode: "Code of the exception, in hexadecimal.",
    updateTitle: "Title of the update.",
    DriverName: "File of the driver.",
    DeviceInstanceID: "Device that the driver is for.",
  }),
  ...named("time", "OldTime"),
  ...named(
    "text",
    `updateGuid updateRevisionNumber serviceGuid errorCode updatelist
    AppVersion AppTimeStamp ModuleVersion ModuleTimeStamp FaultingOffset AppPath ModulePath IntegratorReportId PackageFullName PackageRelativeAppId
    DriverVersion DriverProvider SetupClass RebootOption UpgradeDevice IsDriverOEM InstallStatus DriverDescription
    DriverNameLength DriverFileName DeviceNameLength DeviceName FinalStatus DeviceVersionMajor DeviceVersionMinor
    BugcheckCode BugcheckParameter1 BugcheckParameter2 BugcheckParameter3 BugcheckParameter4 SleepInProgress PowerButtonTimestamp BootAppStatus
    ShutdownActionType ShutdownEventCode ShutdownReason StartTime StopTime BootType LastShutdownGood LastBootGood
    BuildVersion MajorVersion MinorVersion QfeVersion ServiceVersion BootMode ExtraString ExtraStringLength
    HiveName HiveNameLength KeysUpdated DirtyPages`,
  ),
];
