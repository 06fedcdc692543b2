import { described, named, type FieldTable } from "./field-table.ts";

/** The Security log of what manages accounts: accounts, groups, policies, Kerberos, Active Directory, certificates. */
export const directoryFields: FieldTable = [
  ...described("text", {
    SamAccountName: "Name of the account before Windows 2000.",
    UserPrincipalName: "Name of the account, as name@domain.",
    DisplayName: "Name of the account for people.",
    MemberName: "Distinguished name of the member that was added or removed.",
    MemberSid: "SID of the member that was added or removed.",
    OldTargetUserName: "Name of the account before it was renamed.",
    NewTargetUserName: "Name of the account after it was renamed.",
    OldUacValue: "Account control flags before the change, in hexadecimal.",
    NewUacValue: "Account control flags after the change, in hexadecimal.",
    UserAccountControl: "Account control flags that changed, as %% codes.",
    AllowedToDelegateTo: "Services to which the account may delegate.",
    SidHistory: "Earlier SIDs of the account.",
    PasswordLastSet: "When the password was set, as the log shows it.",
    PrimaryGroupId: "Number of the primary group.",
    ServicePrincipalNames: "Service names of the computer account.",
    DnsHostName: "Host name of the computer account.",
    TicketOptions: "Options of the ticket, as a hexadecimal mask.",
    TicketEncryptionType: "Encryption of the ticket, in hexadecimal: 0x17 is RC4, 0x12 is AES-256.",
    ServiceSid: "SID of the service account.",
    CertIssuerName: "Issuer of the certificate of a smart card.",
    PackageName: "Package that authenticated, or the package that the event is about.",
    CategoryId: "Category of the audit policy, as a %% code.",
    SubcategoryId: "Subcategory of the audit policy, as a %% code.",
    SubcategoryGuid: "Subcategory of the audit policy, as a GUID.",
    AuditPolicyChanges: "What changed: %%8448 success off, %%8449 success on, %%8450 failure off, %%8451 failure on.",
    DomainName: "Domain.",
    DomainSid: "SID of the domain.",
    DomainPolicyChanged: "Part of the domain's policy that changed.",
    KerberosPolicyChange: "Kerberos settings that changed, before and after.",
    AccessGranted: "Logon right that was given.",
    AccessRemoved: "Logon right that was taken.",
    ObjectDN: "Distinguished name of the directory object.",
    ObjectGUID: "Identifier of the directory object.",
    ObjectClass: "Class of the directory object.",
    AttributeLDAPDisplayName: "Name of the attribute that changed.",
    AttributeValue: "Value of the attribute that was added or deleted.",
    DSName: "Name of the directory.",
    OldObjectDN: "Distinguished name before the object was moved.",
    NewObjectDN: "Distinguished name after the object was moved.",
    Requester: "Account that asked for the certificate.",
    RequestId: "Number of the certificate request.",
    Attributes: "Attributes of the certificate request.",
    Disposition: "Outcome of the certificate request.",
    Subject: "Subject of the certificate.",
    AuditSourceName: "Source of security events that was registered or removed.",
    CrashOnAuditFailValue: "Whether the system halts when it cannot audit.",
    SettingType: "Firewall setting that changed.",
    SettingValue: "New value of the firewall setting.",
    RuleId: "Identifier of the rule.",
    ProfileChanged: "Firewall profile that changed.",
  }),
  ...named("number", "PreAuthType"),
  ...named("address", "ClientIPAddress NASIPv4Address NASIPv6Address"),
  ...named(
    "text",
    `HomeDirectory HomePath ScriptPath ProfilePath UserWorkstations AccountExpires UserParameters LogonHours
    Dummy GroupTypeChange ComputerAccountChange SourceUserName SourceSid PreviousUserName SourceDomainName
    CertSerialNumber CertThumbprint ResponseTicket RequestTicketHash ResponseTicketHash AccountSupportedEncryptionTypes
    AccountAvailableKeys ServiceSupportedEncryptionTypes ServiceAvailableKeys DCSupportedEncryptionTypes DCAvailableKeys
    ClientAdvertizedEncryptionTypes SessionKeyEncryptionType PreAuthEncryptionType
    MinPasswordAge MaxPasswordAge ForceLogoff LockoutThreshold LockoutObservationWindow LockoutDuration
    PasswordProperties MinPasswordLength PasswordHistoryLength MachineAccountQuota MixedDomainMode DomainBehaviorVersion OemInformation
    TdoType TdoDirection TdoAttributes SidFilteringEnabled ForestRoot ForestRootSid CollisionTargetType CollisionTargetName TopLevelName DnsName NetbiosName
    OpCorrelationID AppCorrelationID DSType AttributeSyntaxOID TreeDelete DestinationDRA SourceDRA SourceAddr
    NamingContext Options StatusCode SessionID StartUSN EndUSN
    SubjectKeyIdentifier CertificateSerialNumber RevocationReason TemplateInternalName TemplateVersion TemplateSchemaVersion TemplateOID TemplateDSObjectFQDN DCDNSName
    TemplateContent SecurityDescriptor NewTemplateContent OldTemplateContent NewSecurityDescriptor OldSecurityDescriptor
    AuditFilter SecuritySettings Node Entry Value RestrictPermissions PropertyName PropertyIndex PropertyType PropertyValue
    PuaCount PuaPolicyId EventSourceId GroupPolicyApplied Profile OperationMode RemoteAdminEnabled
    MulticastFlowsEnabled LogDroppedPacketsEnabled LogSuccessfulConnectionsEnabled ProfileUsed RuleAttr Reason ReasonForRejection
    SubjectMachineName SubjectMachineSID FullyQualifiedSubjectUserName FullyQualifiedSubjectMachineName CalledStationID CallingStationID
    NASIdentifier NASPortType NASPort ProxyPolicyName NetworkPolicyName AuthenticationProvider AuthenticationServer
    AuthenticationType EAPType AccountSessionIdentifier ReasonCode LoggingResult`,
  ),
];
