// Generated from @elastic/ecs 9.4.0 by `npm run generate`. Do not edit.
// Copyright 2023 Elasticsearch B.V., Apache License 2.0; types reduced, descriptions shortened.

export const ecsVersion = "9.4.0";

/** `path|type|description`; `*` after the type: an event may hold several values. */
export const ecsTable = `\
@timestamp|time|Date/time when the event originated.
agent.build.original|text|Extended build information for the agent.
agent.ephemeral_id|text|Ephemeral identifier of this agent.
agent.id|text|Unique identifier of this agent.
agent.name|text|Custom name of the agent.
agent.type|text|Type of the agent.
agent.version|text|Version of the agent.
client.address|text|Client network address.
client.as.number|number|Unique number allocated to the autonomous system.
client.as.organization.name|text|Organization name.
client.bytes|number|Bytes sent from the client to the server.
client.domain|text|The domain name of the client.
client.geo.city_name|text|City name.
client.geo.continent_code|text|Continent code.
client.geo.continent_name|text|Name of the continent.
client.geo.country_iso_code|text|Country ISO code.
client.geo.country_name|text|Country name.
client.geo.location|object|Longitude and latitude.
client.geo.name|text|User-defined description of a location.
client.geo.postal_code|text|Postal code.
client.geo.region_iso_code|text|Region ISO code.
client.geo.region_name|text|Region name.
client.geo.timezone|text|Time zone.
client.ip|address|IP address of the client.
client.mac|text|MAC address of the client.
client.nat.ip|address|Client NAT ip address
client.nat.port|number|Client NAT port
client.packets|number|Packets sent from the client to the server.
client.port|number|Port of the client.
client.registered_domain|text|The highest registered client domain, stripped of the subdomain.
client.subdomain|text|The subdomain of the domain.
client.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
client.user.domain|text|Name of the directory the user is a member of.
client.user.email|text|User email address.
client.user.full_name|text|User's full name, if available.
client.user.group.domain|text|Name of the directory the group is a member of.
client.user.group.id|text|Unique identifier for the group on the system/platform.
client.user.group.name|text|Name of the group.
client.user.hash|text|Unique user hash to correlate information for a user in anonymized form.
client.user.id|text|Unique identifier of the user.
client.user.name|text|Short name or login of the user.
client.user.roles|text*|Array of user roles at the time of the event.
cloud.account.id|text|The cloud account or organization id.
cloud.account.name|text|The cloud account name.
cloud.availability_zone|text|Availability zone in which this host, resource, or service is located.
cloud.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
cloud.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
cloud.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
cloud.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
cloud.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
cloud.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
cloud.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
cloud.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
cloud.entity.id|text|Unique identifier for the entity.
cloud.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
cloud.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
cloud.entity.metrics|object|Field set for any fields containing numeric entity metrics.
cloud.entity.name|text|The name of the entity.
cloud.entity.raw|object|Original, unmodified fields from the source system.
cloud.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
cloud.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
cloud.entity.relationships.administers.host.id|text*|Referenced host ids.
cloud.entity.relationships.administers.host.name|text*|Referenced host names.
cloud.entity.relationships.administers.service.id|text*|Referenced service ids.
cloud.entity.relationships.administers.service.name|text*|Referenced service names.
cloud.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.entity.relationships.administers.user.email|text*|Referenced user email addresses.
cloud.entity.relationships.administers.user.id|text*|Referenced user ids.
cloud.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
cloud.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
cloud.entity.relationships.depends_on.host.id|text*|Referenced host ids.
cloud.entity.relationships.depends_on.host.name|text*|Referenced host names.
cloud.entity.relationships.depends_on.service.id|text*|Referenced service ids.
cloud.entity.relationships.depends_on.service.name|text*|Referenced service names.
cloud.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
cloud.entity.relationships.depends_on.user.id|text*|Referenced user ids.
cloud.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
cloud.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
cloud.entity.relationships.owns.host.id|text*|Referenced host ids.
cloud.entity.relationships.owns.host.name|text*|Referenced host names.
cloud.entity.relationships.owns.service.id|text*|Referenced service ids.
cloud.entity.relationships.owns.service.name|text*|Referenced service names.
cloud.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.entity.relationships.owns.user.email|text*|Referenced user email addresses.
cloud.entity.relationships.owns.user.id|text*|Referenced user ids.
cloud.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
cloud.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
cloud.entity.relationships.supervises.host.id|text*|Referenced host ids.
cloud.entity.relationships.supervises.host.name|text*|Referenced host names.
cloud.entity.relationships.supervises.service.id|text*|Referenced service ids.
cloud.entity.relationships.supervises.service.name|text*|Referenced service names.
cloud.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
cloud.entity.relationships.supervises.user.id|text*|Referenced user ids.
cloud.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
cloud.entity.source|text|Source module or integration that provided the entity data.
cloud.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
cloud.entity.type|text*|Standardized high-level classification of the entity.
cloud.instance.id|text|Instance ID of the host machine.
cloud.instance.name|text|Instance name of the host machine.
cloud.machine.type|text|Machine type of the host machine.
cloud.origin.account.id|text|The cloud account or organization id.
cloud.origin.account.name|text|The cloud account name.
cloud.origin.availability_zone|text|Availability zone in which this host, resource, or service is located.
cloud.origin.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
cloud.origin.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
cloud.origin.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
cloud.origin.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
cloud.origin.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
cloud.origin.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
cloud.origin.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
cloud.origin.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
cloud.origin.entity.id|text|Unique identifier for the entity.
cloud.origin.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
cloud.origin.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
cloud.origin.entity.metrics|object|Field set for any fields containing numeric entity metrics.
cloud.origin.entity.name|text|The name of the entity.
cloud.origin.entity.raw|object|Original, unmodified fields from the source system.
cloud.origin.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
cloud.origin.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
cloud.origin.entity.relationships.administers.host.id|text*|Referenced host ids.
cloud.origin.entity.relationships.administers.host.name|text*|Referenced host names.
cloud.origin.entity.relationships.administers.service.id|text*|Referenced service ids.
cloud.origin.entity.relationships.administers.service.name|text*|Referenced service names.
cloud.origin.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.origin.entity.relationships.administers.user.email|text*|Referenced user email addresses.
cloud.origin.entity.relationships.administers.user.id|text*|Referenced user ids.
cloud.origin.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
cloud.origin.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
cloud.origin.entity.relationships.depends_on.host.id|text*|Referenced host ids.
cloud.origin.entity.relationships.depends_on.host.name|text*|Referenced host names.
cloud.origin.entity.relationships.depends_on.service.id|text*|Referenced service ids.
cloud.origin.entity.relationships.depends_on.service.name|text*|Referenced service names.
cloud.origin.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.origin.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
cloud.origin.entity.relationships.depends_on.user.id|text*|Referenced user ids.
cloud.origin.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
cloud.origin.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
cloud.origin.entity.relationships.owns.host.id|text*|Referenced host ids.
cloud.origin.entity.relationships.owns.host.name|text*|Referenced host names.
cloud.origin.entity.relationships.owns.service.id|text*|Referenced service ids.
cloud.origin.entity.relationships.owns.service.name|text*|Referenced service names.
cloud.origin.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.origin.entity.relationships.owns.user.email|text*|Referenced user email addresses.
cloud.origin.entity.relationships.owns.user.id|text*|Referenced user ids.
cloud.origin.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
cloud.origin.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
cloud.origin.entity.relationships.supervises.host.id|text*|Referenced host ids.
cloud.origin.entity.relationships.supervises.host.name|text*|Referenced host names.
cloud.origin.entity.relationships.supervises.service.id|text*|Referenced service ids.
cloud.origin.entity.relationships.supervises.service.name|text*|Referenced service names.
cloud.origin.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.origin.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
cloud.origin.entity.relationships.supervises.user.id|text*|Referenced user ids.
cloud.origin.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
cloud.origin.entity.source|text|Source module or integration that provided the entity data.
cloud.origin.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
cloud.origin.entity.type|text*|Standardized high-level classification of the entity.
cloud.origin.instance.id|text|Instance ID of the host machine.
cloud.origin.instance.name|text|Instance name of the host machine.
cloud.origin.machine.type|text|Machine type of the host machine.
cloud.origin.project.id|text|The cloud project id.
cloud.origin.project.name|text|The cloud project name.
cloud.origin.provider|text|Name of the cloud provider.
cloud.origin.region|text|Region in which this host, resource, or service is located.
cloud.origin.service.name|text|The cloud service name.
cloud.project.id|text|The cloud project id.
cloud.project.name|text|The cloud project name.
cloud.provider|text|Name of the cloud provider.
cloud.region|text|Region in which this host, resource, or service is located.
cloud.service.name|text|The cloud service name.
cloud.target.account.id|text|The cloud account or organization id.
cloud.target.account.name|text|The cloud account name.
cloud.target.availability_zone|text|Availability zone in which this host, resource, or service is located.
cloud.target.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
cloud.target.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
cloud.target.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
cloud.target.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
cloud.target.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
cloud.target.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
cloud.target.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
cloud.target.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
cloud.target.entity.id|text|Unique identifier for the entity.
cloud.target.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
cloud.target.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
cloud.target.entity.metrics|object|Field set for any fields containing numeric entity metrics.
cloud.target.entity.name|text|The name of the entity.
cloud.target.entity.raw|object|Original, unmodified fields from the source system.
cloud.target.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
cloud.target.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
cloud.target.entity.relationships.administers.host.id|text*|Referenced host ids.
cloud.target.entity.relationships.administers.host.name|text*|Referenced host names.
cloud.target.entity.relationships.administers.service.id|text*|Referenced service ids.
cloud.target.entity.relationships.administers.service.name|text*|Referenced service names.
cloud.target.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.target.entity.relationships.administers.user.email|text*|Referenced user email addresses.
cloud.target.entity.relationships.administers.user.id|text*|Referenced user ids.
cloud.target.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
cloud.target.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
cloud.target.entity.relationships.depends_on.host.id|text*|Referenced host ids.
cloud.target.entity.relationships.depends_on.host.name|text*|Referenced host names.
cloud.target.entity.relationships.depends_on.service.id|text*|Referenced service ids.
cloud.target.entity.relationships.depends_on.service.name|text*|Referenced service names.
cloud.target.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.target.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
cloud.target.entity.relationships.depends_on.user.id|text*|Referenced user ids.
cloud.target.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
cloud.target.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
cloud.target.entity.relationships.owns.host.id|text*|Referenced host ids.
cloud.target.entity.relationships.owns.host.name|text*|Referenced host names.
cloud.target.entity.relationships.owns.service.id|text*|Referenced service ids.
cloud.target.entity.relationships.owns.service.name|text*|Referenced service names.
cloud.target.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.target.entity.relationships.owns.user.email|text*|Referenced user email addresses.
cloud.target.entity.relationships.owns.user.id|text*|Referenced user ids.
cloud.target.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
cloud.target.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
cloud.target.entity.relationships.supervises.host.id|text*|Referenced host ids.
cloud.target.entity.relationships.supervises.host.name|text*|Referenced host names.
cloud.target.entity.relationships.supervises.service.id|text*|Referenced service ids.
cloud.target.entity.relationships.supervises.service.name|text*|Referenced service names.
cloud.target.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
cloud.target.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
cloud.target.entity.relationships.supervises.user.id|text*|Referenced user ids.
cloud.target.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
cloud.target.entity.source|text|Source module or integration that provided the entity data.
cloud.target.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
cloud.target.entity.type|text*|Standardized high-level classification of the entity.
cloud.target.instance.id|text|Instance ID of the host machine.
cloud.target.instance.name|text|Instance name of the host machine.
cloud.target.machine.type|text|Machine type of the host machine.
cloud.target.project.id|text|The cloud project id.
cloud.target.project.name|text|The cloud project name.
cloud.target.provider|text|Name of the cloud provider.
cloud.target.region|text|Region in which this host, resource, or service is located.
cloud.target.service.name|text|The cloud service name.
container.cpu.usage|number|Percent CPU used, between 0 and 1.
container.disk.read.bytes|number|The number of bytes read by all disks.
container.disk.write.bytes|number|The number of bytes written on all disks.
container.id|text|Unique container id.
container.image.hash.all|text*|An array of digests of the image the container was built on.
container.image.name|text|Name of the image the container was built on.
container.image.tag|text*|Container image tags.
container.labels|object|Image labels.
container.memory.usage|number|Percent memory used, between 0 and 1.
container.name|text|Container name.
container.network.egress.bytes|number|The number of bytes sent on all network interfaces.
container.network.ingress.bytes|number|The number of bytes received on all network interfaces.
container.runtime|text|Runtime managing this container.
container.security_context.privileged|truth|Indicates whether the container is running in privileged mode.
data_stream.dataset|text|The field can contain anything that makes sense to signify the source of the data.
data_stream.namespace|text|A user defined namespace. Namespaces are useful to allow grouping of data.
data_stream.type|text|An overarching type for the data stream.
destination.address|text|Destination network address.
destination.as.number|number|Unique number allocated to the autonomous system.
destination.as.organization.name|text|Organization name.
destination.bytes|number|Bytes sent from the destination to the source.
destination.domain|text|The domain name of the destination.
destination.geo.city_name|text|City name.
destination.geo.continent_code|text|Continent code.
destination.geo.continent_name|text|Name of the continent.
destination.geo.country_iso_code|text|Country ISO code.
destination.geo.country_name|text|Country name.
destination.geo.location|object|Longitude and latitude.
destination.geo.name|text|User-defined description of a location.
destination.geo.postal_code|text|Postal code.
destination.geo.region_iso_code|text|Region ISO code.
destination.geo.region_name|text|Region name.
destination.geo.timezone|text|Time zone.
destination.ip|address|IP address of the destination.
destination.mac|text|MAC address of the destination.
destination.nat.ip|address|Destination NAT ip
destination.nat.port|number|Destination NAT Port
destination.packets|number|Packets sent from the destination to the source.
destination.port|number|Port of the destination.
destination.registered_domain|text|The highest registered destination domain, stripped of the subdomain.
destination.subdomain|text|The subdomain of the domain.
destination.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
destination.user.domain|text|Name of the directory the user is a member of.
destination.user.email|text|User email address.
destination.user.full_name|text|User's full name, if available.
destination.user.group.domain|text|Name of the directory the group is a member of.
destination.user.group.id|text|Unique identifier for the group on the system/platform.
destination.user.group.name|text|Name of the group.
destination.user.hash|text|Unique user hash to correlate information for a user in anonymized form.
destination.user.id|text|Unique identifier of the user.
destination.user.name|text|Short name or login of the user.
destination.user.roles|text*|Array of user roles at the time of the event.
device.id|text|The unique identifier of a device.
device.manufacturer|text|The vendor name of the device manufacturer.
device.model.identifier|text|The machine readable identifier of the device model.
device.model.name|text|The human readable marketing name of the device model.
device.product.id|text|ProductID of the device
device.product.name|text|Product name of the device
device.serial_number|text|Serial Number of the device
device.type|text|Device type classification
device.vendor.id|text|VendorID of the device
device.vendor.name|text|Vendor name of the device
dll.code_signature.digest_algorithm|text|Hashing algorithm used to sign the process.
dll.code_signature.exists|truth|Boolean to capture if a signature is present.
dll.code_signature.flags|text|Code signing flags of the process
dll.code_signature.signing_id|text|The identifier used to sign the process.
dll.code_signature.status|text|Additional information about the certificate status.
dll.code_signature.subject_name|text|Subject name of the code signer
dll.code_signature.team_id|text|The team identifier used to sign the process.
dll.code_signature.thumbprint_sha256|text|SHA256 hash of the certificate.
dll.code_signature.timestamp|time|When the signature was generated and signed.
dll.code_signature.trusted|truth|Stores the trust status of the certificate chain.
dll.code_signature.valid|truth|Boolean to capture if the digital signature is verified against the binary content.
dll.hash.cdhash|text|The Code Directory (CD) hash of an executable.
dll.hash.md5|text|MD5 hash.
dll.hash.sha1|text|SHA1 hash.
dll.hash.sha256|text|SHA256 hash.
dll.hash.sha384|text|SHA384 hash.
dll.hash.sha512|text|SHA512 hash.
dll.hash.ssdeep|text|SSDEEP hash.
dll.hash.tlsh|text|TLSH hash.
dll.name|text|Name of the library.
dll.origin_referrer_url|text|The URL of the webpage that linked to the dll file.
dll.origin_url|text|The URL where the dll file is hosted.
dll.path|text|Full file path of the library.
dll.pe.architecture|text|CPU architecture target for the file.
dll.pe.company|text|Internal company name of the file, provided at compile-time.
dll.pe.description|text|Internal description of the file, provided at compile-time.
dll.pe.file_version|text|Process name.
dll.pe.go_import_hash|text|A hash of the Go language imports in a PE file.
dll.pe.go_imports|object|List of imported Go language element names and types.
dll.pe.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
dll.pe.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
dll.pe.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
dll.pe.imphash|text|A hash of the imports in a PE file.
dll.pe.import_hash|text|A hash of the imports in a PE file.
dll.pe.imports|object*|List of imported element names and types.
dll.pe.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
dll.pe.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
dll.pe.original_file_name|text|Internal name of the file, provided at compile-time.
dll.pe.pehash|text|A hash of the PE header and data from one or more PE sections.
dll.pe.product|text|Internal product name of the file, provided at compile-time.
dll.pe.sections|object*|Section information of the PE file.
dll.pe.sections.entropy|number*|Shannon entropy calculation from the section.
dll.pe.sections.name|text*|PE Section List name.
dll.pe.sections.physical_size|number*|PE Section List physical size.
dll.pe.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
dll.pe.sections.virtual_size|number*|PE Section List virtual size. This is always the same as \`physical_size\`.
dns.answers|object*|Array of DNS answers.
dns.answers.class|text*|The class of DNS data contained in this resource record.
dns.answers.data|text*|The data describing the resource.
dns.answers.name|text*|The domain name to which this resource record pertains.
dns.answers.ttl|number*|The time interval in seconds that this resource record may be cached before it should be discarded.
dns.answers.type|text*|The type of data contained in this resource record.
dns.header_flags|text*|Array of DNS header flags.
dns.id|text|The DNS packet identifier assigned by the program that generated the query. The identifier is copied to the response.
dns.op_code|text|The DNS operation code that specifies the kind of query in the message.
dns.question.class|text|The class of records being queried.
dns.question.name|text|The name being queried.
dns.question.registered_domain|text|The highest registered domain, stripped of the subdomain.
dns.question.subdomain|text|The subdomain of the domain.
dns.question.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
dns.question.type|text|The type of record being queried.
dns.resolved_ip|address*|Array containing all IPs seen in answers.data
dns.response_code|text|The DNS response code.
dns.type|text|The type of DNS event captured, query or answer.
ecs.version|text|ECS version this event conforms to.
email.attachments|object*|List of objects describing the attachments.
email.attachments.file.extension|text*|Attachment file extension.
email.attachments.file.hash.cdhash|text*|The Code Directory (CD) hash of an executable.
email.attachments.file.hash.md5|text*|MD5 hash.
email.attachments.file.hash.sha1|text*|SHA1 hash.
email.attachments.file.hash.sha256|text*|SHA256 hash.
email.attachments.file.hash.sha384|text*|SHA384 hash.
email.attachments.file.hash.sha512|text*|SHA512 hash.
email.attachments.file.hash.ssdeep|text*|SSDEEP hash.
email.attachments.file.hash.tlsh|text*|TLSH hash.
email.attachments.file.mime_type|text*|MIME type of the attachment file.
email.attachments.file.name|text*|Name of the attachment file.
email.attachments.file.size|number*|Attachment file size.
email.bcc.address|text*|Email address of BCC recipient
email.cc.address|text*|Email address of CC recipient
email.content_type|text|MIME type of the email message.
email.delivery_timestamp|time|Date and time when message was delivered.
email.direction|text|Direction of the message.
email.from.address|text*|The sender's email address.
email.local_id|text|Unique identifier given by the source.
email.message_id|text|Value from the Message-ID header.
email.origination_timestamp|time|Date and time the email was composed.
email.reply_to.address|text*|Address replies should be delivered to.
email.sender.address|text|Address of the message sender.
email.subject|text|The subject of the email message.
email.to.address|text*|Email address of recipient
email.x_mailer|text|Application that drafted email.
entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
entity.attributes.permissions|text*|Action-level permissions associated with this entity.
entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
entity.id|text|Unique identifier for the entity.
entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
entity.metrics|object|Field set for any fields containing numeric entity metrics.
entity.name|text|The name of the entity.
entity.raw|object|Original, unmodified fields from the source system.
entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
entity.relationships.administers.host.id|text*|Referenced host ids.
entity.relationships.administers.host.name|text*|Referenced host names.
entity.relationships.administers.service.id|text*|Referenced service ids.
entity.relationships.administers.service.name|text*|Referenced service names.
entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.relationships.administers.user.email|text*|Referenced user email addresses.
entity.relationships.administers.user.id|text*|Referenced user ids.
entity.relationships.administers.user.name|text*|Referenced user short names or logins.
entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
entity.relationships.depends_on.host.id|text*|Referenced host ids.
entity.relationships.depends_on.host.name|text*|Referenced host names.
entity.relationships.depends_on.service.id|text*|Referenced service ids.
entity.relationships.depends_on.service.name|text*|Referenced service names.
entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
entity.relationships.depends_on.user.id|text*|Referenced user ids.
entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
entity.relationships.owns.host.id|text*|Referenced host ids.
entity.relationships.owns.host.name|text*|Referenced host names.
entity.relationships.owns.service.id|text*|Referenced service ids.
entity.relationships.owns.service.name|text*|Referenced service names.
entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.relationships.owns.user.email|text*|Referenced user email addresses.
entity.relationships.owns.user.id|text*|Referenced user ids.
entity.relationships.owns.user.name|text*|Referenced user short names or logins.
entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
entity.relationships.supervises.host.id|text*|Referenced host ids.
entity.relationships.supervises.host.name|text*|Referenced host names.
entity.relationships.supervises.service.id|text*|Referenced service ids.
entity.relationships.supervises.service.name|text*|Referenced service names.
entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.relationships.supervises.user.email|text*|Referenced user email addresses.
entity.relationships.supervises.user.id|text*|Referenced user ids.
entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
entity.source|text|Source module or integration that provided the entity data.
entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
entity.target.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
entity.target.attributes.managed|truth|Indicates whether the entity is managed by an external system.
entity.target.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
entity.target.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
entity.target.attributes.permissions|text*|Action-level permissions associated with this entity.
entity.target.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
entity.target.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
entity.target.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
entity.target.id|text|Unique identifier for the entity.
entity.target.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
entity.target.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
entity.target.metrics|object|Field set for any fields containing numeric entity metrics.
entity.target.name|text|The name of the entity.
entity.target.raw|object|Original, unmodified fields from the source system.
entity.target.reference|text|A URI, URL, or other direct reference to access or locate the entity.
entity.target.relationships.administers.entity.id|text*|Identifiers of referenced entities.
entity.target.relationships.administers.host.id|text*|Referenced host ids.
entity.target.relationships.administers.host.name|text*|Referenced host names.
entity.target.relationships.administers.service.id|text*|Referenced service ids.
entity.target.relationships.administers.service.name|text*|Referenced service names.
entity.target.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.target.relationships.administers.user.email|text*|Referenced user email addresses.
entity.target.relationships.administers.user.id|text*|Referenced user ids.
entity.target.relationships.administers.user.name|text*|Referenced user short names or logins.
entity.target.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
entity.target.relationships.depends_on.host.id|text*|Referenced host ids.
entity.target.relationships.depends_on.host.name|text*|Referenced host names.
entity.target.relationships.depends_on.service.id|text*|Referenced service ids.
entity.target.relationships.depends_on.service.name|text*|Referenced service names.
entity.target.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.target.relationships.depends_on.user.email|text*|Referenced user email addresses.
entity.target.relationships.depends_on.user.id|text*|Referenced user ids.
entity.target.relationships.depends_on.user.name|text*|Referenced user short names or logins.
entity.target.relationships.owns.entity.id|text*|Identifiers of referenced entities.
entity.target.relationships.owns.host.id|text*|Referenced host ids.
entity.target.relationships.owns.host.name|text*|Referenced host names.
entity.target.relationships.owns.service.id|text*|Referenced service ids.
entity.target.relationships.owns.service.name|text*|Referenced service names.
entity.target.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.target.relationships.owns.user.email|text*|Referenced user email addresses.
entity.target.relationships.owns.user.id|text*|Referenced user ids.
entity.target.relationships.owns.user.name|text*|Referenced user short names or logins.
entity.target.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
entity.target.relationships.supervises.host.id|text*|Referenced host ids.
entity.target.relationships.supervises.host.name|text*|Referenced host names.
entity.target.relationships.supervises.service.id|text*|Referenced service ids.
entity.target.relationships.supervises.service.name|text*|Referenced service names.
entity.target.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
entity.target.relationships.supervises.user.email|text*|Referenced user email addresses.
entity.target.relationships.supervises.user.id|text*|Referenced user ids.
entity.target.relationships.supervises.user.name|text*|Referenced user short names or logins.
entity.target.source|text|Source module or integration that provided the entity data.
entity.target.sub_type|text|The specific type designation for the entity as defined by its provider or system.
entity.target.type|text*|Standardized high-level classification of the entity.
entity.type|text*|Standardized high-level classification of the entity.
error.code|text|Error code describing the error.
error.id|text|Unique identifier for the error.
error.message|text|Error message.
error.stack_trace|text|The stack trace of this error in plain text.
error.type|text|The type of the error, for example the class name of the exception.
event.action|text|The action captured by the event.
event.agent_id_status|text|Validation status of the event's agent.id field.
event.category|text*|Event category. The second categorization field in the hierarchy.
event.code|text|Identification code for this event.
event.created|time|Time when the event was first read by an agent or by your pipeline.
event.dataset|text|Name of the dataset.
event.duration|number|Duration of the event in nanoseconds.
event.end|time|\`event.end\` contains the date when the event ended or when the activity was last observed.
event.hash|text|Hash (perhaps logstash fingerprint) of raw field to be able to demonstrate log integrity.
event.id|text|Unique ID to describe the event.
event.ingested|time|Timestamp when an event arrived in the central data store.
event.kind|text|The kind of the event. The highest categorization field in the hierarchy.
event.module|text|Name of the module this data is coming from.
event.original|text|Raw text message of entire event.
event.outcome|text|The outcome of the event. The lowest level categorization field in the hierarchy.
event.provider|text|Source of the event.
event.reason|text|Reason why this event happened, according to the source
event.reference|text|Event reference URL
event.risk_score|number|Risk score or priority of the event (e.g. security solutions). Use your system's original value here.
event.risk_score_norm|number|Normalized risk score or priority of the event (0-100).
event.sequence|number|Sequence number of the event.
event.severity|number|Numeric severity of the event.
event.start|time|\`event.start\` contains the date when the event started or when the activity was first observed.
event.timezone|text|Event time zone.
event.type|text*|Event type. The third categorization field in the hierarchy.
event.url|text|Event investigation URL
faas.coldstart|truth|Boolean value indicating a cold start of a function.
faas.execution|text|The execution ID of the current function execution.
faas.id|text|The unique identifier of a serverless function.
faas.name|text|The name of a serverless function.
faas.trigger.request_id|text|The ID of the trigger request , message, event, etc.
faas.trigger.type|text|The trigger for the function execution.
faas.version|text|The version of a serverless function.
file.accessed|time|Last time the file was accessed.
file.attributes|text*|Array of file attributes.
file.code_signature.digest_algorithm|text|Hashing algorithm used to sign the process.
file.code_signature.exists|truth|Boolean to capture if a signature is present.
file.code_signature.flags|text|Code signing flags of the process
file.code_signature.signing_id|text|The identifier used to sign the process.
file.code_signature.status|text|Additional information about the certificate status.
file.code_signature.subject_name|text|Subject name of the code signer
file.code_signature.team_id|text|The team identifier used to sign the process.
file.code_signature.thumbprint_sha256|text|SHA256 hash of the certificate.
file.code_signature.timestamp|time|When the signature was generated and signed.
file.code_signature.trusted|truth|Stores the trust status of the certificate chain.
file.code_signature.valid|truth|Boolean to capture if the digital signature is verified against the binary content.
file.created|time|File creation time.
file.ctime|time|Last time the file attributes or metadata changed.
file.device|text|Device that is the source of the file.
file.directory|text|Directory where the file is located.
file.drive_letter|text|Drive letter where the file is located.
file.elf.architecture|text|Machine architecture of the ELF file.
file.elf.byte_order|text|Byte sequence of ELF file.
file.elf.cpu_type|text|CPU type of the ELF file.
file.elf.creation_date|time|Build or compile date.
file.elf.exports|object*|List of exported element names and types.
file.elf.go_import_hash|text|A hash of the Go language imports in an ELF file.
file.elf.go_imports|object|List of imported Go language element names and types.
file.elf.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
file.elf.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
file.elf.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
file.elf.header.abi_version|text|Version of the ELF Application Binary Interface (ABI).
file.elf.header.class|text|Header class of the ELF file.
file.elf.header.data|text|Data table of the ELF header.
file.elf.header.entrypoint|number|Header entrypoint of the ELF file.
file.elf.header.object_version|text|"0x1" for original ELF files.
file.elf.header.os_abi|text|Application Binary Interface (ABI) of the Linux OS.
file.elf.header.type|text|Header type of the ELF file.
file.elf.header.version|text|Version of the ELF header.
file.elf.import_hash|text|A hash of the imports in an ELF file.
file.elf.imports|object*|List of imported element names and types.
file.elf.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
file.elf.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
file.elf.sections|object*|Section information of the ELF file.
file.elf.sections.chi2|number*|Chi-square probability distribution of the section.
file.elf.sections.entropy|number*|Shannon entropy calculation from the section.
file.elf.sections.flags|text*|ELF Section List flags.
file.elf.sections.name|text*|ELF Section List name.
file.elf.sections.physical_offset|text*|ELF Section List offset.
file.elf.sections.physical_size|number*|ELF Section List physical size.
file.elf.sections.type|text*|ELF Section List type.
file.elf.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
file.elf.sections.virtual_address|number*|ELF Section List virtual address.
file.elf.sections.virtual_size|number*|ELF Section List virtual size.
file.elf.segments|object*|ELF object segment list.
file.elf.segments.sections|text*|ELF object segment sections.
file.elf.segments.type|text*|ELF object segment type.
file.elf.shared_libraries|text*|List of shared libraries used by this ELF object.
file.elf.telfhash|text|telfhash hash for ELF file.
file.extension|text|File extension, excluding the leading dot.
file.fork_name|text|A fork is additional data associated with a filesystem object.
file.gid|text|Primary group ID (GID) of the file.
file.group|text|Primary group name of the file.
file.hash.cdhash|text|The Code Directory (CD) hash of an executable.
file.hash.md5|text|MD5 hash.
file.hash.sha1|text|SHA1 hash.
file.hash.sha256|text|SHA256 hash.
file.hash.sha384|text|SHA384 hash.
file.hash.sha512|text|SHA512 hash.
file.hash.ssdeep|text|SSDEEP hash.
file.hash.tlsh|text|TLSH hash.
file.inode|text|Inode representing the file in the filesystem.
file.macho.go_import_hash|text|A hash of the Go language imports in a Mach-O file.
file.macho.go_imports|object|List of imported Go language element names and types.
file.macho.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
file.macho.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
file.macho.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
file.macho.import_hash|text|A hash of the imports in a Mach-O file.
file.macho.imports|object*|List of imported element names and types.
file.macho.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
file.macho.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
file.macho.sections|object*|Section information of the Mach-O file.
file.macho.sections.entropy|number*|Shannon entropy calculation from the section.
file.macho.sections.name|text*|Mach-O Section List name.
file.macho.sections.physical_size|number*|Mach-O Section List physical size.
file.macho.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
file.macho.sections.virtual_size|number*|Mach-O Section List virtual size. This is always the same as \`physical_size\`.
file.macho.symhash|text|A hash of the imports in a Mach-O file.
file.mime_type|text|Media type of file, document, or arrangement of bytes.
file.mode|text|Mode of the file in octal representation.
file.mtime|time|Last time the file content was modified.
file.name|text|Name of the file including the extension, without the directory.
file.origin_referrer_url|text|The URL of the webpage that linked to the file.
file.origin_url|text|The URL where the file is hosted.
file.owner|text|File owner's username.
file.path|text|Full path to the file, including the file name.
file.pe.architecture|text|CPU architecture target for the file.
file.pe.company|text|Internal company name of the file, provided at compile-time.
file.pe.description|text|Internal description of the file, provided at compile-time.
file.pe.file_version|text|Process name.
file.pe.go_import_hash|text|A hash of the Go language imports in a PE file.
file.pe.go_imports|object|List of imported Go language element names and types.
file.pe.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
file.pe.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
file.pe.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
file.pe.imphash|text|A hash of the imports in a PE file.
file.pe.import_hash|text|A hash of the imports in a PE file.
file.pe.imports|object*|List of imported element names and types.
file.pe.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
file.pe.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
file.pe.original_file_name|text|Internal name of the file, provided at compile-time.
file.pe.pehash|text|A hash of the PE header and data from one or more PE sections.
file.pe.product|text|Internal product name of the file, provided at compile-time.
file.pe.sections|object*|Section information of the PE file.
file.pe.sections.entropy|number*|Shannon entropy calculation from the section.
file.pe.sections.name|text*|PE Section List name.
file.pe.sections.physical_size|number*|PE Section List physical size.
file.pe.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
file.pe.sections.virtual_size|number*|PE Section List virtual size. This is always the same as \`physical_size\`.
file.size|number|File size in bytes.
file.target_path|text|Target path for symlinks.
file.type|text|File type (file, dir, or symlink).
file.uid|text|The user ID (UID) or security identifier (SID) of the file owner.
file.x509.alternative_names|text*|List of subject alternative names (SAN).
file.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
file.x509.issuer.country|text*|List of country \\(C) codes
file.x509.issuer.distinguished_name|text|Distinguished name (DN) of issuing certificate authority.
file.x509.issuer.locality|text*|List of locality names (L)
file.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
file.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
file.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
file.x509.not_after|time|Time at which the certificate is no longer considered valid.
file.x509.not_before|time|Time at which the certificate is first considered valid.
file.x509.public_key_algorithm|text|Algorithm used to generate the public key.
file.x509.public_key_curve|text|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
file.x509.public_key_exponent|number|Exponent used to derive the public key. This is algorithm specific.
file.x509.public_key_size|number|The size of the public key space in bits.
file.x509.serial_number|text|Unique serial number issued by the certificate authority.
file.x509.signature_algorithm|text|Identifier for certificate signature algorithm.
file.x509.subject.common_name|text*|List of common names (CN) of subject.
file.x509.subject.country|text*|List of country \\(C) code
file.x509.subject.distinguished_name|text|Distinguished name (DN) of the certificate subject entity.
file.x509.subject.locality|text*|List of locality names (L)
file.x509.subject.organization|text*|List of organizations (O) of subject.
file.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
file.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
file.x509.version_number|text|Version of x509 format.
gen_ai.agent.description|text|Free-form description of the GenAI agent provided by the application.
gen_ai.agent.id|text|The unique identifier of the GenAI agent.
gen_ai.agent.name|text|Human-readable name of the GenAI agent provided by the application.
gen_ai.operation.name|text|The name of the operation being performed.
gen_ai.output.type|text|Represents the content type requested by the client.
gen_ai.request.choice.count|number|The target number of candidate completions to return.
gen_ai.request.encoding_formats|object*|The encoding formats requested in an embeddings operation, if specified.
gen_ai.request.frequency_penalty|number|The frequency penalty setting for the GenAI request.
gen_ai.request.max_tokens|number|The maximum number of tokens the model generates for a request.
gen_ai.request.model|text|The name of the GenAI model a request is being made to.
gen_ai.request.presence_penalty|number|The presence penalty setting for the GenAI request.
gen_ai.request.seed|number|Requests with same seed value more likely to return same result.
gen_ai.request.stop_sequences|object*|List of sequences that the model will use to stop generating further tokens.
gen_ai.request.temperature|number|The temperature setting for the GenAI request.
gen_ai.request.top_k|number|The top_k sampling setting for the GenAI request.
gen_ai.request.top_p|number|The top_p sampling setting for the GenAI request.
gen_ai.response.finish_reasons|object*|Array of reasons the model stopped generating tokens, corresponding to each generation received.
gen_ai.response.id|text|The unique identifier for the completion.
gen_ai.response.model|text|The name of the model that generated the response.
gen_ai.system|text|The Generative AI product as identified by the client or server instrumentation.
gen_ai.token.type|text|The type of token being counted.
gen_ai.tool.call.id|text|The tool call identifier.
gen_ai.tool.name|text|Name of the tool utilized by the agent.
gen_ai.tool.type|text|Type of the tool utilized by the agent
gen_ai.usage.input_tokens|number|The number of tokens used in the GenAI input (prompt).
gen_ai.usage.output_tokens|number|The number of tokens used in the GenAI response (completion).
group.domain|text|Name of the directory the group is a member of.
group.id|text|Unique identifier for the group on the system/platform.
group.name|text|Name of the group.
host.architecture|text|Operating system architecture.
host.boot.id|text|Linux boot uuid taken from /proc/sys/kernel/random/boot_id
host.cpu.usage|number|Percent CPU used, between 0 and 1.
host.disk.read.bytes|number|The number of bytes read by all disks.
host.disk.write.bytes|number|The number of bytes written on all disks.
host.domain|text|Name of the directory the group is a member of.
host.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
host.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
host.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
host.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
host.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
host.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
host.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
host.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
host.entity.id|text|Unique identifier for the entity.
host.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
host.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
host.entity.metrics|object|Field set for any fields containing numeric entity metrics.
host.entity.name|text|The name of the entity.
host.entity.raw|object|Original, unmodified fields from the source system.
host.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
host.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
host.entity.relationships.administers.host.id|text*|Referenced host ids.
host.entity.relationships.administers.host.name|text*|Referenced host names.
host.entity.relationships.administers.service.id|text*|Referenced service ids.
host.entity.relationships.administers.service.name|text*|Referenced service names.
host.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.entity.relationships.administers.user.email|text*|Referenced user email addresses.
host.entity.relationships.administers.user.id|text*|Referenced user ids.
host.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
host.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
host.entity.relationships.depends_on.host.id|text*|Referenced host ids.
host.entity.relationships.depends_on.host.name|text*|Referenced host names.
host.entity.relationships.depends_on.service.id|text*|Referenced service ids.
host.entity.relationships.depends_on.service.name|text*|Referenced service names.
host.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
host.entity.relationships.depends_on.user.id|text*|Referenced user ids.
host.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
host.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
host.entity.relationships.owns.host.id|text*|Referenced host ids.
host.entity.relationships.owns.host.name|text*|Referenced host names.
host.entity.relationships.owns.service.id|text*|Referenced service ids.
host.entity.relationships.owns.service.name|text*|Referenced service names.
host.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.entity.relationships.owns.user.email|text*|Referenced user email addresses.
host.entity.relationships.owns.user.id|text*|Referenced user ids.
host.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
host.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
host.entity.relationships.supervises.host.id|text*|Referenced host ids.
host.entity.relationships.supervises.host.name|text*|Referenced host names.
host.entity.relationships.supervises.service.id|text*|Referenced service ids.
host.entity.relationships.supervises.service.name|text*|Referenced service names.
host.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
host.entity.relationships.supervises.user.id|text*|Referenced user ids.
host.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
host.entity.source|text|Source module or integration that provided the entity data.
host.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
host.entity.type|text*|Standardized high-level classification of the entity.
host.geo.city_name|text|City name.
host.geo.continent_code|text|Continent code.
host.geo.continent_name|text|Name of the continent.
host.geo.country_iso_code|text|Country ISO code.
host.geo.country_name|text|Country name.
host.geo.location|object|Longitude and latitude.
host.geo.name|text|User-defined description of a location.
host.geo.postal_code|text|Postal code.
host.geo.region_iso_code|text|Region ISO code.
host.geo.region_name|text|Region name.
host.geo.timezone|text|Time zone.
host.hostname|text|Hostname of the host.
host.id|text|Unique host id.
host.ip|address*|Host ip addresses.
host.mac|text*|Host MAC addresses.
host.name|text|Name of the host.
host.network.egress.bytes|number|The number of bytes sent on all network interfaces.
host.network.egress.packets|number|The number of packets sent on all network interfaces.
host.network.ingress.bytes|number|The number of bytes received on all network interfaces.
host.network.ingress.packets|number|The number of packets received on all network interfaces.
host.os.family|text|OS family (such as redhat, debian, freebsd, windows).
host.os.full|text|Operating system name, including the version or code name.
host.os.kernel|text|Operating system kernel version as a raw string.
host.os.name|text|Operating system name, without the version.
host.os.platform|text|Operating system platform (such centos, ubuntu, windows).
host.os.type|text|Which commercial OS family (one of: linux, macos, unix, windows, ios or android).
host.os.version|text|Operating system version as a raw string.
host.pid_ns_ino|text|Pid namespace inode
host.risk.calculated_level|text|A risk classification level calculated by an internal system as part of entity analytics and entity risk scoring.
host.risk.calculated_score|number|A risk classification score calculated by an internal system as part of entity analytics and entity risk scoring.
host.risk.calculated_score_norm|number|A normalized risk score calculated by an internal system.
host.risk.static_level|text|A risk classification level obtained from outside the system, such as from some external Threat Intelligence Platform.
host.risk.static_score|number|A risk classification score obtained from outside the system, such as from some external Threat Intelligence Platform.
host.risk.static_score_norm|number|A normalized risk score calculated by an external system.
host.target.architecture|text|Operating system architecture.
host.target.boot.id|text|Linux boot uuid taken from /proc/sys/kernel/random/boot_id
host.target.cpu.usage|number|Percent CPU used, between 0 and 1.
host.target.disk.read.bytes|number|The number of bytes read by all disks.
host.target.disk.write.bytes|number|The number of bytes written on all disks.
host.target.domain|text|Name of the directory the group is a member of.
host.target.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
host.target.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
host.target.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
host.target.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
host.target.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
host.target.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
host.target.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
host.target.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
host.target.entity.id|text|Unique identifier for the entity.
host.target.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
host.target.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
host.target.entity.metrics|object|Field set for any fields containing numeric entity metrics.
host.target.entity.name|text|The name of the entity.
host.target.entity.raw|object|Original, unmodified fields from the source system.
host.target.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
host.target.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
host.target.entity.relationships.administers.host.id|text*|Referenced host ids.
host.target.entity.relationships.administers.host.name|text*|Referenced host names.
host.target.entity.relationships.administers.service.id|text*|Referenced service ids.
host.target.entity.relationships.administers.service.name|text*|Referenced service names.
host.target.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.target.entity.relationships.administers.user.email|text*|Referenced user email addresses.
host.target.entity.relationships.administers.user.id|text*|Referenced user ids.
host.target.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
host.target.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
host.target.entity.relationships.depends_on.host.id|text*|Referenced host ids.
host.target.entity.relationships.depends_on.host.name|text*|Referenced host names.
host.target.entity.relationships.depends_on.service.id|text*|Referenced service ids.
host.target.entity.relationships.depends_on.service.name|text*|Referenced service names.
host.target.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.target.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
host.target.entity.relationships.depends_on.user.id|text*|Referenced user ids.
host.target.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
host.target.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
host.target.entity.relationships.owns.host.id|text*|Referenced host ids.
host.target.entity.relationships.owns.host.name|text*|Referenced host names.
host.target.entity.relationships.owns.service.id|text*|Referenced service ids.
host.target.entity.relationships.owns.service.name|text*|Referenced service names.
host.target.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.target.entity.relationships.owns.user.email|text*|Referenced user email addresses.
host.target.entity.relationships.owns.user.id|text*|Referenced user ids.
host.target.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
host.target.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
host.target.entity.relationships.supervises.host.id|text*|Referenced host ids.
host.target.entity.relationships.supervises.host.name|text*|Referenced host names.
host.target.entity.relationships.supervises.service.id|text*|Referenced service ids.
host.target.entity.relationships.supervises.service.name|text*|Referenced service names.
host.target.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
host.target.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
host.target.entity.relationships.supervises.user.id|text*|Referenced user ids.
host.target.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
host.target.entity.source|text|Source module or integration that provided the entity data.
host.target.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
host.target.entity.type|text*|Standardized high-level classification of the entity.
host.target.geo.city_name|text|City name.
host.target.geo.continent_code|text|Continent code.
host.target.geo.continent_name|text|Name of the continent.
host.target.geo.country_iso_code|text|Country ISO code.
host.target.geo.country_name|text|Country name.
host.target.geo.location|object|Longitude and latitude.
host.target.geo.name|text|User-defined description of a location.
host.target.geo.postal_code|text|Postal code.
host.target.geo.region_iso_code|text|Region ISO code.
host.target.geo.region_name|text|Region name.
host.target.geo.timezone|text|Time zone.
host.target.hostname|text|Hostname of the host.
host.target.id|text|Unique host id.
host.target.ip|address*|Host ip addresses.
host.target.mac|text*|Host MAC addresses.
host.target.name|text|Name of the host.
host.target.network.egress.bytes|number|The number of bytes sent on all network interfaces.
host.target.network.egress.packets|number|The number of packets sent on all network interfaces.
host.target.network.ingress.bytes|number|The number of bytes received on all network interfaces.
host.target.network.ingress.packets|number|The number of packets received on all network interfaces.
host.target.os.family|text|OS family (such as redhat, debian, freebsd, windows).
host.target.os.full|text|Operating system name, including the version or code name.
host.target.os.kernel|text|Operating system kernel version as a raw string.
host.target.os.name|text|Operating system name, without the version.
host.target.os.platform|text|Operating system platform (such centos, ubuntu, windows).
host.target.os.type|text|Which commercial OS family (one of: linux, macos, unix, windows, ios or android).
host.target.os.version|text|Operating system version as a raw string.
host.target.pid_ns_ino|text|Pid namespace inode
host.target.risk.calculated_level|text|A risk classification level calculated by an internal system as part of entity analytics and entity risk scoring.
host.target.risk.calculated_score|number|A risk classification score calculated by an internal system as part of entity analytics and entity risk scoring.
host.target.risk.calculated_score_norm|number|A normalized risk score calculated by an internal system.
host.target.risk.static_level|text|A risk classification level obtained from outside the system, such as from some external Threat Intelligence Platform.
host.target.risk.static_score|number|A risk classification score obtained from outside the system, such as from some external Threat Intelligence Platform.
host.target.risk.static_score_norm|number|A normalized risk score calculated by an external system.
host.target.type|text|Type of host.
host.target.uptime|number|Seconds the host has been up.
host.type|text|Type of host.
host.uptime|number|Seconds the host has been up.
http.request.body.bytes|number|Size in bytes of the request body.
http.request.body.content|text|The full HTTP request body.
http.request.bytes|number|Total size in bytes of the request (body and headers).
http.request.id|text|HTTP request ID.
http.request.method|text|HTTP request method.
http.request.mime_type|text|Mime type of the body of the request.
http.request.referrer|text|Referrer for this HTTP request.
http.response.body.bytes|number|Size in bytes of the response body.
http.response.body.content|text|The full HTTP response body.
http.response.bytes|number|Total size in bytes of the response (body and headers).
http.response.mime_type|text|Mime type of the body of the response.
http.response.status_code|number|HTTP response status code.
http.version|text|HTTP version.
labels|object|Custom key/value pairs.
log.file.path|text|Full path to the log file this event came from.
log.level|text|Log level of the log event.
log.logger|text|Name of the logger.
log.origin.file.line|number|The line number of the file which originated the log event.
log.origin.file.name|text|The code file which originated the log event.
log.origin.function|text|The function which originated the log event.
log.syslog|object|Syslog metadata
log.syslog.appname|text|The device or application that originated the Syslog message.
log.syslog.facility.code|number|Syslog numeric facility of the event.
log.syslog.facility.name|text|Syslog text-based facility of the event.
log.syslog.hostname|text|The host that originated the Syslog message.
log.syslog.msgid|text|An identifier for the type of Syslog message.
log.syslog.priority|number|Syslog priority of the event.
log.syslog.procid|text|The process name or ID that originated the Syslog message.
log.syslog.severity.code|number|Syslog numeric severity of the event.
log.syslog.severity.name|text|Syslog text-based severity of the event.
log.syslog.structured_data|object|Structured data expressed in RFC 5424 messages.
log.syslog.version|text|Syslog protocol version.
message|text|Log message optimized for viewing in a log viewer.
network.application|text|Application level protocol name.
network.bytes|number|Total bytes transferred in both directions.
network.community_id|text|A hash of source and destination IPs and ports.
network.direction|text|Direction of the network traffic.
network.forwarded_ip|address|Host IP address when the source IP address is the proxy.
network.iana_number|text|IANA Protocol Number.
network.inner|object|Inner VLAN tag information
network.inner.vlan.id|text|VLAN ID as reported by the observer.
network.inner.vlan.name|text|Optional VLAN name as reported by the observer.
network.name|text|Name given by operators to sections of their network.
network.packets|number|Total packets transferred in both directions.
network.protocol|text|Application protocol name.
network.transport|text|Protocol Name corresponding to the field \`iana_number\`.
network.type|text|In the OSI Model this would be the Network Layer. ipv4, ipv6, ipsec, pim, etc
network.vlan.id|text|VLAN ID as reported by the observer.
network.vlan.name|text|Optional VLAN name as reported by the observer.
observer.egress|object|Object field for egress information
observer.egress.interface.alias|text|Interface alias
observer.egress.interface.id|text|Interface ID
observer.egress.interface.name|text|Interface name
observer.egress.vlan.id|text|VLAN ID as reported by the observer.
observer.egress.vlan.name|text|Optional VLAN name as reported by the observer.
observer.egress.zone|text|Observer Egress zone
observer.geo.city_name|text|City name.
observer.geo.continent_code|text|Continent code.
observer.geo.continent_name|text|Name of the continent.
observer.geo.country_iso_code|text|Country ISO code.
observer.geo.country_name|text|Country name.
observer.geo.location|object|Longitude and latitude.
observer.geo.name|text|User-defined description of a location.
observer.geo.postal_code|text|Postal code.
observer.geo.region_iso_code|text|Region ISO code.
observer.geo.region_name|text|Region name.
observer.geo.timezone|text|Time zone.
observer.hostname|text|Hostname of the observer.
observer.ingress|object|Object field for ingress information
observer.ingress.interface.alias|text|Interface alias
observer.ingress.interface.id|text|Interface ID
observer.ingress.interface.name|text|Interface name
observer.ingress.vlan.id|text|VLAN ID as reported by the observer.
observer.ingress.vlan.name|text|Optional VLAN name as reported by the observer.
observer.ingress.zone|text|Observer ingress zone
observer.ip|address*|IP addresses of the observer.
observer.mac|text*|MAC addresses of the observer.
observer.name|text|Custom name of the observer.
observer.os.family|text|OS family (such as redhat, debian, freebsd, windows).
observer.os.full|text|Operating system name, including the version or code name.
observer.os.kernel|text|Operating system kernel version as a raw string.
observer.os.name|text|Operating system name, without the version.
observer.os.platform|text|Operating system platform (such centos, ubuntu, windows).
observer.os.type|text|Which commercial OS family (one of: linux, macos, unix, windows, ios or android).
observer.os.version|text|Operating system version as a raw string.
observer.product|text|The product name of the observer.
observer.serial_number|text|Observer serial number.
observer.type|text|The type of the observer the data is coming from.
observer.vendor|text|Vendor name of the observer.
observer.version|text|Observer version.
orchestrator.api_version|text|API version being used to carry out the action
orchestrator.cluster.id|text|Unique ID of the cluster.
orchestrator.cluster.name|text|Name of the cluster.
orchestrator.cluster.url|text|URL of the API used to manage the cluster.
orchestrator.cluster.version|text|The version of the cluster.
orchestrator.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
orchestrator.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
orchestrator.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
orchestrator.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
orchestrator.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
orchestrator.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
orchestrator.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
orchestrator.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
orchestrator.entity.id|text|Unique identifier for the entity.
orchestrator.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
orchestrator.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
orchestrator.entity.metrics|object|Field set for any fields containing numeric entity metrics.
orchestrator.entity.name|text|The name of the entity.
orchestrator.entity.raw|object|Original, unmodified fields from the source system.
orchestrator.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
orchestrator.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
orchestrator.entity.relationships.administers.host.id|text*|Referenced host ids.
orchestrator.entity.relationships.administers.host.name|text*|Referenced host names.
orchestrator.entity.relationships.administers.service.id|text*|Referenced service ids.
orchestrator.entity.relationships.administers.service.name|text*|Referenced service names.
orchestrator.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
orchestrator.entity.relationships.administers.user.email|text*|Referenced user email addresses.
orchestrator.entity.relationships.administers.user.id|text*|Referenced user ids.
orchestrator.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
orchestrator.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
orchestrator.entity.relationships.depends_on.host.id|text*|Referenced host ids.
orchestrator.entity.relationships.depends_on.host.name|text*|Referenced host names.
orchestrator.entity.relationships.depends_on.service.id|text*|Referenced service ids.
orchestrator.entity.relationships.depends_on.service.name|text*|Referenced service names.
orchestrator.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
orchestrator.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
orchestrator.entity.relationships.depends_on.user.id|text*|Referenced user ids.
orchestrator.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
orchestrator.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
orchestrator.entity.relationships.owns.host.id|text*|Referenced host ids.
orchestrator.entity.relationships.owns.host.name|text*|Referenced host names.
orchestrator.entity.relationships.owns.service.id|text*|Referenced service ids.
orchestrator.entity.relationships.owns.service.name|text*|Referenced service names.
orchestrator.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
orchestrator.entity.relationships.owns.user.email|text*|Referenced user email addresses.
orchestrator.entity.relationships.owns.user.id|text*|Referenced user ids.
orchestrator.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
orchestrator.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
orchestrator.entity.relationships.supervises.host.id|text*|Referenced host ids.
orchestrator.entity.relationships.supervises.host.name|text*|Referenced host names.
orchestrator.entity.relationships.supervises.service.id|text*|Referenced service ids.
orchestrator.entity.relationships.supervises.service.name|text*|Referenced service names.
orchestrator.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
orchestrator.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
orchestrator.entity.relationships.supervises.user.id|text*|Referenced user ids.
orchestrator.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
orchestrator.entity.source|text|Source module or integration that provided the entity data.
orchestrator.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
orchestrator.entity.type|text*|Standardized high-level classification of the entity.
orchestrator.namespace|text|Namespace in which the action is taking place.
orchestrator.organization|text|Organization affected by the event (for multi-tenant orchestrator setups).
orchestrator.resource.annotation|text*|The list of annotations added to the resource.
orchestrator.resource.id|text|Unique ID of the resource being acted upon.
orchestrator.resource.ip|address*|IP address assigned to the resource associated with the event being observed.
orchestrator.resource.label|text*|The list of labels added to the resource.
orchestrator.resource.name|text|Name of the resource being acted upon.
orchestrator.resource.parent.type|text|Type or kind of the parent resource associated with the event being observed.
orchestrator.resource.type|text|Type of resource being acted upon.
orchestrator.type|text|Orchestrator cluster type (e.g. kubernetes, nomad or cloudfoundry).
organization.id|text|Unique identifier for the organization.
organization.name|text|Organization name.
package.architecture|text|Package architecture.
package.build_version|text|Build version information
package.checksum|text|Checksum of the installed package for verification.
package.description|text|Description of the package.
package.install_scope|text|Indicating how the package was installed, e.g. user-local, global.
package.installed|time|Time when package was installed.
package.license|text|Package license
package.name|text|Package name
package.path|text|Path where the package is installed.
package.reference|text|Package home page or reference URL
package.size|number|Package size in bytes.
package.type|text|Package type
package.version|text|Package version
process.args|text*|Array of process arguments.
process.args_count|number|Length of the process.args array.
process.code_signature.digest_algorithm|text|Hashing algorithm used to sign the process.
process.code_signature.exists|truth|Boolean to capture if a signature is present.
process.code_signature.flags|text|Code signing flags of the process
process.code_signature.signing_id|text|The identifier used to sign the process.
process.code_signature.status|text|Additional information about the certificate status.
process.code_signature.subject_name|text|Subject name of the code signer
process.code_signature.team_id|text|The team identifier used to sign the process.
process.code_signature.thumbprint_sha256|text|SHA256 hash of the certificate.
process.code_signature.timestamp|time|When the signature was generated and signed.
process.code_signature.trusted|truth|Stores the trust status of the certificate chain.
process.code_signature.valid|truth|Boolean to capture if the digital signature is verified against the binary content.
process.command_line|text|Full command line that started the process.
process.elf.architecture|text|Machine architecture of the ELF file.
process.elf.byte_order|text|Byte sequence of ELF file.
process.elf.cpu_type|text|CPU type of the ELF file.
process.elf.creation_date|time|Build or compile date.
process.elf.exports|object*|List of exported element names and types.
process.elf.go_import_hash|text|A hash of the Go language imports in an ELF file.
process.elf.go_imports|object|List of imported Go language element names and types.
process.elf.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
process.elf.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
process.elf.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
process.elf.header.abi_version|text|Version of the ELF Application Binary Interface (ABI).
process.elf.header.class|text|Header class of the ELF file.
process.elf.header.data|text|Data table of the ELF header.
process.elf.header.entrypoint|number|Header entrypoint of the ELF file.
process.elf.header.object_version|text|"0x1" for original ELF files.
process.elf.header.os_abi|text|Application Binary Interface (ABI) of the Linux OS.
process.elf.header.type|text|Header type of the ELF file.
process.elf.header.version|text|Version of the ELF header.
process.elf.import_hash|text|A hash of the imports in an ELF file.
process.elf.imports|object*|List of imported element names and types.
process.elf.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
process.elf.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
process.elf.sections|object*|Section information of the ELF file.
process.elf.sections.chi2|number*|Chi-square probability distribution of the section.
process.elf.sections.entropy|number*|Shannon entropy calculation from the section.
process.elf.sections.flags|text*|ELF Section List flags.
process.elf.sections.name|text*|ELF Section List name.
process.elf.sections.physical_offset|text*|ELF Section List offset.
process.elf.sections.physical_size|number*|ELF Section List physical size.
process.elf.sections.type|text*|ELF Section List type.
process.elf.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
process.elf.sections.virtual_address|number*|ELF Section List virtual address.
process.elf.sections.virtual_size|number*|ELF Section List virtual size.
process.elf.segments|object*|ELF object segment list.
process.elf.segments.sections|text*|ELF object segment sections.
process.elf.segments.type|text*|ELF object segment type.
process.elf.shared_libraries|text*|List of shared libraries used by this ELF object.
process.elf.telfhash|text|telfhash hash for ELF file.
process.end|time|The time the process ended.
process.entity_id|text|Unique identifier for the process.
process.entry_leader.args|text*|Array of process arguments.
process.entry_leader.args_count|number|Length of the process.args array.
process.entry_leader.attested_groups.name|text|Name of the group.
process.entry_leader.attested_user.id|text|Unique identifier of the user.
process.entry_leader.attested_user.name|text|Short name or login of the user.
process.entry_leader.command_line|text|Full command line that started the process.
process.entry_leader.entity_id|text|Unique identifier for the process.
process.entry_leader.entry_meta.source.ip|address|IP address of the source.
process.entry_leader.entry_meta.type|text|The entry type for the entry session leader.
process.entry_leader.executable|text|Absolute path to the process executable.
process.entry_leader.group.id|text|Unique identifier for the group on the system/platform.
process.entry_leader.group.name|text|Name of the group.
process.entry_leader.interactive|truth|Whether the process is connected to an interactive shell.
process.entry_leader.name|text|Process name.
process.entry_leader.parent.entity_id|text|Unique identifier for the process.
process.entry_leader.parent.pid|number|Process id.
process.entry_leader.parent.session_leader.entity_id|text|Unique identifier for the process.
process.entry_leader.parent.session_leader.pid|number|Process id.
process.entry_leader.parent.session_leader.start|time|The time the process started.
process.entry_leader.parent.session_leader.vpid|number|Virtual process id.
process.entry_leader.parent.start|time|The time the process started.
process.entry_leader.parent.vpid|number|Virtual process id.
process.entry_leader.pid|number|Process id.
process.entry_leader.real_group.id|text|Unique identifier for the group on the system/platform.
process.entry_leader.real_group.name|text|Name of the group.
process.entry_leader.real_user.id|text|Unique identifier of the user.
process.entry_leader.real_user.name|text|Short name or login of the user.
process.entry_leader.same_as_process|truth|This boolean is used to identify if a leader process is the same as the top level process.
process.entry_leader.saved_group.id|text|Unique identifier for the group on the system/platform.
process.entry_leader.saved_group.name|text|Name of the group.
process.entry_leader.saved_user.id|text|Unique identifier of the user.
process.entry_leader.saved_user.name|text|Short name or login of the user.
process.entry_leader.start|time|The time the process started.
process.entry_leader.supplemental_groups.id|text|Unique identifier for the group on the system/platform.
process.entry_leader.supplemental_groups.name|text|Name of the group.
process.entry_leader.tty|object|Information about the controlling TTY device.
process.entry_leader.tty.char_device.major|number|The TTY character device's major number.
process.entry_leader.tty.char_device.minor|number|The TTY character device's minor number.
process.entry_leader.user.id|text|Unique identifier of the user.
process.entry_leader.user.name|text|Short name or login of the user.
process.entry_leader.vpid|number|Virtual process id.
process.entry_leader.working_directory|text|The working directory of the process.
process.env_vars|text*|Array of environment variable bindings.
process.executable|text|Absolute path to the process executable.
process.exit_code|number|The exit code of the process.
process.group.id|text|Unique identifier for the group on the system/platform.
process.group.name|text|Name of the group.
process.group_leader.args|text*|Array of process arguments.
process.group_leader.args_count|number|Length of the process.args array.
process.group_leader.command_line|text|Full command line that started the process.
process.group_leader.entity_id|text|Unique identifier for the process.
process.group_leader.executable|text|Absolute path to the process executable.
process.group_leader.group.id|text|Unique identifier for the group on the system/platform.
process.group_leader.group.name|text|Name of the group.
process.group_leader.interactive|truth|Whether the process is connected to an interactive shell.
process.group_leader.name|text|Process name.
process.group_leader.pid|number|Process id.
process.group_leader.real_group.id|text|Unique identifier for the group on the system/platform.
process.group_leader.real_group.name|text|Name of the group.
process.group_leader.real_user.id|text|Unique identifier of the user.
process.group_leader.real_user.name|text|Short name or login of the user.
process.group_leader.same_as_process|truth|This boolean is used to identify if a leader process is the same as the top level process.
process.group_leader.saved_group.id|text|Unique identifier for the group on the system/platform.
process.group_leader.saved_group.name|text|Name of the group.
process.group_leader.saved_user.id|text|Unique identifier of the user.
process.group_leader.saved_user.name|text|Short name or login of the user.
process.group_leader.start|time|The time the process started.
process.group_leader.supplemental_groups.id|text|Unique identifier for the group on the system/platform.
process.group_leader.supplemental_groups.name|text|Name of the group.
process.group_leader.tty|object|Information about the controlling TTY device.
process.group_leader.tty.char_device.major|number|The TTY character device's major number.
process.group_leader.tty.char_device.minor|number|The TTY character device's minor number.
process.group_leader.user.id|text|Unique identifier of the user.
process.group_leader.user.name|text|Short name or login of the user.
process.group_leader.vpid|number|Virtual process id.
process.group_leader.working_directory|text|The working directory of the process.
process.hash.cdhash|text|The Code Directory (CD) hash of an executable.
process.hash.md5|text|MD5 hash.
process.hash.sha1|text|SHA1 hash.
process.hash.sha256|text|SHA256 hash.
process.hash.sha384|text|SHA384 hash.
process.hash.sha512|text|SHA512 hash.
process.hash.ssdeep|text|SSDEEP hash.
process.hash.tlsh|text|TLSH hash.
process.interactive|truth|Whether the process is connected to an interactive shell.
process.io|object|A chunk of input or output (IO) from a single process.
process.io.bytes_skipped|object*|An array of byte offsets and lengths denoting where IO data has been skipped.
process.io.bytes_skipped.length|number*|The length of bytes skipped.
process.io.bytes_skipped.offset|number*|The byte offset into this event's io.text (or io.bytes in the future) where length bytes were skipped.
process.io.max_bytes_per_process_exceeded|truth|If true, the process producing the output has exceeded the max_kilobytes_per_process configuration setting.
process.io.text|text|A chunk of output or input sanitized to UTF-8.
process.io.total_bytes_captured|number|The total number of bytes captured in this event.
process.io.total_bytes_skipped|number|The total number of bytes that were not captured due to implementation restrictions such as buffer size limits.
process.io.type|text|The type of object on which the IO action (read or write) was taken.
process.macho.go_import_hash|text|A hash of the Go language imports in a Mach-O file.
process.macho.go_imports|object|List of imported Go language element names and types.
process.macho.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
process.macho.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
process.macho.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
process.macho.import_hash|text|A hash of the imports in a Mach-O file.
process.macho.imports|object*|List of imported element names and types.
process.macho.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
process.macho.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
process.macho.sections|object*|Section information of the Mach-O file.
process.macho.sections.entropy|number*|Shannon entropy calculation from the section.
process.macho.sections.name|text*|Mach-O Section List name.
process.macho.sections.physical_size|number*|Mach-O Section List physical size.
process.macho.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
process.macho.sections.virtual_size|number*|Mach-O Section List virtual size. This is always the same as \`physical_size\`.
process.macho.symhash|text|A hash of the imports in a Mach-O file.
process.name|text|Process name.
process.parent.args|text*|Array of process arguments.
process.parent.args_count|number|Length of the process.args array.
process.parent.code_signature.digest_algorithm|text|Hashing algorithm used to sign the process.
process.parent.code_signature.exists|truth|Boolean to capture if a signature is present.
process.parent.code_signature.flags|text|Code signing flags of the process
process.parent.code_signature.signing_id|text|The identifier used to sign the process.
process.parent.code_signature.status|text|Additional information about the certificate status.
process.parent.code_signature.subject_name|text|Subject name of the code signer
process.parent.code_signature.team_id|text|The team identifier used to sign the process.
process.parent.code_signature.thumbprint_sha256|text|SHA256 hash of the certificate.
process.parent.code_signature.timestamp|time|When the signature was generated and signed.
process.parent.code_signature.trusted|truth|Stores the trust status of the certificate chain.
process.parent.code_signature.valid|truth|Boolean to capture if the digital signature is verified against the binary content.
process.parent.command_line|text|Full command line that started the process.
process.parent.elf.architecture|text|Machine architecture of the ELF file.
process.parent.elf.byte_order|text|Byte sequence of ELF file.
process.parent.elf.cpu_type|text|CPU type of the ELF file.
process.parent.elf.creation_date|time|Build or compile date.
process.parent.elf.exports|object*|List of exported element names and types.
process.parent.elf.go_import_hash|text|A hash of the Go language imports in an ELF file.
process.parent.elf.go_imports|object|List of imported Go language element names and types.
process.parent.elf.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
process.parent.elf.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
process.parent.elf.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
process.parent.elf.header.abi_version|text|Version of the ELF Application Binary Interface (ABI).
process.parent.elf.header.class|text|Header class of the ELF file.
process.parent.elf.header.data|text|Data table of the ELF header.
process.parent.elf.header.entrypoint|number|Header entrypoint of the ELF file.
process.parent.elf.header.object_version|text|"0x1" for original ELF files.
process.parent.elf.header.os_abi|text|Application Binary Interface (ABI) of the Linux OS.
process.parent.elf.header.type|text|Header type of the ELF file.
process.parent.elf.header.version|text|Version of the ELF header.
process.parent.elf.import_hash|text|A hash of the imports in an ELF file.
process.parent.elf.imports|object*|List of imported element names and types.
process.parent.elf.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
process.parent.elf.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
process.parent.elf.sections|object*|Section information of the ELF file.
process.parent.elf.sections.chi2|number*|Chi-square probability distribution of the section.
process.parent.elf.sections.entropy|number*|Shannon entropy calculation from the section.
process.parent.elf.sections.flags|text*|ELF Section List flags.
process.parent.elf.sections.name|text*|ELF Section List name.
process.parent.elf.sections.physical_offset|text*|ELF Section List offset.
process.parent.elf.sections.physical_size|number*|ELF Section List physical size.
process.parent.elf.sections.type|text*|ELF Section List type.
process.parent.elf.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
process.parent.elf.sections.virtual_address|number*|ELF Section List virtual address.
process.parent.elf.sections.virtual_size|number*|ELF Section List virtual size.
process.parent.elf.segments|object*|ELF object segment list.
process.parent.elf.segments.sections|text*|ELF object segment sections.
process.parent.elf.segments.type|text*|ELF object segment type.
process.parent.elf.shared_libraries|text*|List of shared libraries used by this ELF object.
process.parent.elf.telfhash|text|telfhash hash for ELF file.
process.parent.end|time|The time the process ended.
process.parent.entity_id|text|Unique identifier for the process.
process.parent.executable|text|Absolute path to the process executable.
process.parent.exit_code|number|The exit code of the process.
process.parent.group.id|text|Unique identifier for the group on the system/platform.
process.parent.group.name|text|Name of the group.
process.parent.group_leader.entity_id|text|Unique identifier for the process.
process.parent.group_leader.pid|number|Process id.
process.parent.group_leader.start|time|The time the process started.
process.parent.group_leader.vpid|number|Virtual process id.
process.parent.hash.cdhash|text|The Code Directory (CD) hash of an executable.
process.parent.hash.md5|text|MD5 hash.
process.parent.hash.sha1|text|SHA1 hash.
process.parent.hash.sha256|text|SHA256 hash.
process.parent.hash.sha384|text|SHA384 hash.
process.parent.hash.sha512|text|SHA512 hash.
process.parent.hash.ssdeep|text|SSDEEP hash.
process.parent.hash.tlsh|text|TLSH hash.
process.parent.interactive|truth|Whether the process is connected to an interactive shell.
process.parent.macho.go_import_hash|text|A hash of the Go language imports in a Mach-O file.
process.parent.macho.go_imports|object|List of imported Go language element names and types.
process.parent.macho.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
process.parent.macho.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
process.parent.macho.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
process.parent.macho.import_hash|text|A hash of the imports in a Mach-O file.
process.parent.macho.imports|object*|List of imported element names and types.
process.parent.macho.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
process.parent.macho.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
process.parent.macho.sections|object*|Section information of the Mach-O file.
process.parent.macho.sections.entropy|number*|Shannon entropy calculation from the section.
process.parent.macho.sections.name|text*|Mach-O Section List name.
process.parent.macho.sections.physical_size|number*|Mach-O Section List physical size.
process.parent.macho.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
process.parent.macho.sections.virtual_size|number*|Mach-O Section List virtual size. This is always the same as \`physical_size\`.
process.parent.macho.symhash|text|A hash of the imports in a Mach-O file.
process.parent.name|text|Process name.
process.parent.pe.architecture|text|CPU architecture target for the file.
process.parent.pe.company|text|Internal company name of the file, provided at compile-time.
process.parent.pe.description|text|Internal description of the file, provided at compile-time.
process.parent.pe.file_version|text|Process name.
process.parent.pe.go_import_hash|text|A hash of the Go language imports in a PE file.
process.parent.pe.go_imports|object|List of imported Go language element names and types.
process.parent.pe.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
process.parent.pe.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
process.parent.pe.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
process.parent.pe.imphash|text|A hash of the imports in a PE file.
process.parent.pe.import_hash|text|A hash of the imports in a PE file.
process.parent.pe.imports|object*|List of imported element names and types.
process.parent.pe.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
process.parent.pe.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
process.parent.pe.original_file_name|text|Internal name of the file, provided at compile-time.
process.parent.pe.pehash|text|A hash of the PE header and data from one or more PE sections.
process.parent.pe.product|text|Internal product name of the file, provided at compile-time.
process.parent.pe.sections|object*|Section information of the PE file.
process.parent.pe.sections.entropy|number*|Shannon entropy calculation from the section.
process.parent.pe.sections.name|text*|PE Section List name.
process.parent.pe.sections.physical_size|number*|PE Section List physical size.
process.parent.pe.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
process.parent.pe.sections.virtual_size|number*|PE Section List virtual size. This is always the same as \`physical_size\`.
process.parent.pid|number|Process id.
process.parent.real_group.id|text|Unique identifier for the group on the system/platform.
process.parent.real_group.name|text|Name of the group.
process.parent.real_user.id|text|Unique identifier of the user.
process.parent.real_user.name|text|Short name or login of the user.
process.parent.saved_group.id|text|Unique identifier for the group on the system/platform.
process.parent.saved_group.name|text|Name of the group.
process.parent.saved_user.id|text|Unique identifier of the user.
process.parent.saved_user.name|text|Short name or login of the user.
process.parent.start|time|The time the process started.
process.parent.supplemental_groups.id|text|Unique identifier for the group on the system/platform.
process.parent.supplemental_groups.name|text|Name of the group.
process.parent.thread.capabilities.effective|text*|Array of capabilities used for permission checks.
process.parent.thread.capabilities.permitted|text*|Array of capabilities a thread could assume.
process.parent.thread.id|number|Thread ID.
process.parent.thread.name|text|Thread name.
process.parent.title|text|Process title.
process.parent.tty|object|Information about the controlling TTY device.
process.parent.tty.char_device.major|number|The TTY character device's major number.
process.parent.tty.char_device.minor|number|The TTY character device's minor number.
process.parent.uptime|number|Seconds the process has been up.
process.parent.user.id|text|Unique identifier of the user.
process.parent.user.name|text|Short name or login of the user.
process.parent.vpid|number|Virtual process id.
process.parent.working_directory|text|The working directory of the process.
process.pe.architecture|text|CPU architecture target for the file.
process.pe.company|text|Internal company name of the file, provided at compile-time.
process.pe.description|text|Internal description of the file, provided at compile-time.
process.pe.file_version|text|Process name.
process.pe.go_import_hash|text|A hash of the Go language imports in a PE file.
process.pe.go_imports|object|List of imported Go language element names and types.
process.pe.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
process.pe.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
process.pe.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
process.pe.imphash|text|A hash of the imports in a PE file.
process.pe.import_hash|text|A hash of the imports in a PE file.
process.pe.imports|object*|List of imported element names and types.
process.pe.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
process.pe.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
process.pe.original_file_name|text|Internal name of the file, provided at compile-time.
process.pe.pehash|text|A hash of the PE header and data from one or more PE sections.
process.pe.product|text|Internal product name of the file, provided at compile-time.
process.pe.sections|object*|Section information of the PE file.
process.pe.sections.entropy|number*|Shannon entropy calculation from the section.
process.pe.sections.name|text*|PE Section List name.
process.pe.sections.physical_size|number*|PE Section List physical size.
process.pe.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
process.pe.sections.virtual_size|number*|PE Section List virtual size. This is always the same as \`physical_size\`.
process.pid|number|Process id.
process.previous.args|text*|Array of process arguments.
process.previous.args_count|number|Length of the process.args array.
process.previous.executable|text|Absolute path to the process executable.
process.real_group.id|text|Unique identifier for the group on the system/platform.
process.real_group.name|text|Name of the group.
process.real_user.id|text|Unique identifier of the user.
process.real_user.name|text|Short name or login of the user.
process.saved_group.id|text|Unique identifier for the group on the system/platform.
process.saved_group.name|text|Name of the group.
process.saved_user.id|text|Unique identifier of the user.
process.saved_user.name|text|Short name or login of the user.
process.session_leader.args|text*|Array of process arguments.
process.session_leader.args_count|number|Length of the process.args array.
process.session_leader.command_line|text|Full command line that started the process.
process.session_leader.entity_id|text|Unique identifier for the process.
process.session_leader.executable|text|Absolute path to the process executable.
process.session_leader.group.id|text|Unique identifier for the group on the system/platform.
process.session_leader.group.name|text|Name of the group.
process.session_leader.interactive|truth|Whether the process is connected to an interactive shell.
process.session_leader.name|text|Process name.
process.session_leader.parent.entity_id|text|Unique identifier for the process.
process.session_leader.parent.pid|number|Process id.
process.session_leader.parent.session_leader.entity_id|text|Unique identifier for the process.
process.session_leader.parent.session_leader.pid|number|Process id.
process.session_leader.parent.session_leader.start|time|The time the process started.
process.session_leader.parent.session_leader.vpid|number|Virtual process id.
process.session_leader.parent.start|time|The time the process started.
process.session_leader.parent.vpid|number|Virtual process id.
process.session_leader.pid|number|Process id.
process.session_leader.real_group.id|text|Unique identifier for the group on the system/platform.
process.session_leader.real_group.name|text|Name of the group.
process.session_leader.real_user.id|text|Unique identifier of the user.
process.session_leader.real_user.name|text|Short name or login of the user.
process.session_leader.same_as_process|truth|This boolean is used to identify if a leader process is the same as the top level process.
process.session_leader.saved_group.id|text|Unique identifier for the group on the system/platform.
process.session_leader.saved_group.name|text|Name of the group.
process.session_leader.saved_user.id|text|Unique identifier of the user.
process.session_leader.saved_user.name|text|Short name or login of the user.
process.session_leader.start|time|The time the process started.
process.session_leader.supplemental_groups.id|text|Unique identifier for the group on the system/platform.
process.session_leader.supplemental_groups.name|text|Name of the group.
process.session_leader.tty|object|Information about the controlling TTY device.
process.session_leader.tty.char_device.major|number|The TTY character device's major number.
process.session_leader.tty.char_device.minor|number|The TTY character device's minor number.
process.session_leader.user.id|text|Unique identifier of the user.
process.session_leader.user.name|text|Short name or login of the user.
process.session_leader.vpid|number|Virtual process id.
process.session_leader.working_directory|text|The working directory of the process.
process.start|time|The time the process started.
process.supplemental_groups.id|text|Unique identifier for the group on the system/platform.
process.supplemental_groups.name|text|Name of the group.
process.thread.capabilities.effective|text*|Array of capabilities used for permission checks.
process.thread.capabilities.permitted|text*|Array of capabilities a thread could assume.
process.thread.id|number|Thread ID.
process.thread.name|text|Thread name.
process.title|text|Process title.
process.tty|object|Information about the controlling TTY device.
process.tty.char_device.major|number|The TTY character device's major number.
process.tty.char_device.minor|number|The TTY character device's minor number.
process.tty.columns|number|The number of character columns per line. e.g terminal width
process.tty.rows|number|The number of character rows in the terminal. e.g terminal height
process.uptime|number|Seconds the process has been up.
process.user.id|text|Unique identifier of the user.
process.user.name|text|Short name or login of the user.
process.vpid|number|Virtual process id.
process.working_directory|text|The working directory of the process.
registry.data.bytes|text|Original bytes written with base64 encoding.
registry.data.strings|text*|List of strings representing what was written to the registry.
registry.data.type|text|Standard registry type for encoding contents
registry.hive|text|Abbreviated name for the hive.
registry.key|text|Hive-relative path of keys.
registry.path|text|Full path, including hive, key and value
registry.value|text|Name of the value written.
related.hash|text*|All the hashes seen on your event.
related.hosts|text*|All the host identifiers seen on your event.
related.ip|address*|All of the IPs seen on your event.
related.user|text*|All the user names or other user identifiers seen on the event.
rule.author|text*|Rule author
rule.category|text|Rule category
rule.description|text|Rule description
rule.id|text|Rule ID
rule.license|text|Rule license
rule.name|text|Rule name
rule.reference|text|Rule reference URL
rule.ruleset|text|Rule ruleset
rule.uuid|text|Rule UUID
rule.version|text|Rule version
server.address|text|Server network address.
server.as.number|number|Unique number allocated to the autonomous system.
server.as.organization.name|text|Organization name.
server.bytes|number|Bytes sent from the server to the client.
server.domain|text|The domain name of the server.
server.geo.city_name|text|City name.
server.geo.continent_code|text|Continent code.
server.geo.continent_name|text|Name of the continent.
server.geo.country_iso_code|text|Country ISO code.
server.geo.country_name|text|Country name.
server.geo.location|object|Longitude and latitude.
server.geo.name|text|User-defined description of a location.
server.geo.postal_code|text|Postal code.
server.geo.region_iso_code|text|Region ISO code.
server.geo.region_name|text|Region name.
server.geo.timezone|text|Time zone.
server.ip|address|IP address of the server.
server.mac|text|MAC address of the server.
server.nat.ip|address|Server NAT ip
server.nat.port|number|Server NAT port
server.packets|number|Packets sent from the server to the client.
server.port|number|Port of the server.
server.registered_domain|text|The highest registered server domain, stripped of the subdomain.
server.subdomain|text|The subdomain of the domain.
server.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
server.user.domain|text|Name of the directory the user is a member of.
server.user.email|text|User email address.
server.user.full_name|text|User's full name, if available.
server.user.group.domain|text|Name of the directory the group is a member of.
server.user.group.id|text|Unique identifier for the group on the system/platform.
server.user.group.name|text|Name of the group.
server.user.hash|text|Unique user hash to correlate information for a user in anonymized form.
server.user.id|text|Unique identifier of the user.
server.user.name|text|Short name or login of the user.
server.user.roles|text*|Array of user roles at the time of the event.
service.address|text|Address of this service.
service.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
service.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
service.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
service.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
service.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
service.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
service.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
service.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
service.entity.id|text|Unique identifier for the entity.
service.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
service.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
service.entity.metrics|object|Field set for any fields containing numeric entity metrics.
service.entity.name|text|The name of the entity.
service.entity.raw|object|Original, unmodified fields from the source system.
service.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
service.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
service.entity.relationships.administers.host.id|text*|Referenced host ids.
service.entity.relationships.administers.host.name|text*|Referenced host names.
service.entity.relationships.administers.service.id|text*|Referenced service ids.
service.entity.relationships.administers.service.name|text*|Referenced service names.
service.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.entity.relationships.administers.user.email|text*|Referenced user email addresses.
service.entity.relationships.administers.user.id|text*|Referenced user ids.
service.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
service.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
service.entity.relationships.depends_on.host.id|text*|Referenced host ids.
service.entity.relationships.depends_on.host.name|text*|Referenced host names.
service.entity.relationships.depends_on.service.id|text*|Referenced service ids.
service.entity.relationships.depends_on.service.name|text*|Referenced service names.
service.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
service.entity.relationships.depends_on.user.id|text*|Referenced user ids.
service.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
service.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
service.entity.relationships.owns.host.id|text*|Referenced host ids.
service.entity.relationships.owns.host.name|text*|Referenced host names.
service.entity.relationships.owns.service.id|text*|Referenced service ids.
service.entity.relationships.owns.service.name|text*|Referenced service names.
service.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.entity.relationships.owns.user.email|text*|Referenced user email addresses.
service.entity.relationships.owns.user.id|text*|Referenced user ids.
service.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
service.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
service.entity.relationships.supervises.host.id|text*|Referenced host ids.
service.entity.relationships.supervises.host.name|text*|Referenced host names.
service.entity.relationships.supervises.service.id|text*|Referenced service ids.
service.entity.relationships.supervises.service.name|text*|Referenced service names.
service.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
service.entity.relationships.supervises.user.id|text*|Referenced user ids.
service.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
service.entity.source|text|Source module or integration that provided the entity data.
service.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
service.entity.type|text*|Standardized high-level classification of the entity.
service.environment|text|Environment of the service.
service.ephemeral_id|text|Ephemeral identifier of this service.
service.id|text|Unique identifier of the running service.
service.name|text|Name of the service.
service.node.name|text|Name of the service node.
service.node.role|text|Deprecated role (singular) of the service node.
service.node.roles|text*|Roles of the service node.
service.origin.address|text|Address of this service.
service.origin.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
service.origin.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
service.origin.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
service.origin.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
service.origin.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
service.origin.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
service.origin.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
service.origin.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
service.origin.entity.id|text|Unique identifier for the entity.
service.origin.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
service.origin.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
service.origin.entity.metrics|object|Field set for any fields containing numeric entity metrics.
service.origin.entity.name|text|The name of the entity.
service.origin.entity.raw|object|Original, unmodified fields from the source system.
service.origin.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
service.origin.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
service.origin.entity.relationships.administers.host.id|text*|Referenced host ids.
service.origin.entity.relationships.administers.host.name|text*|Referenced host names.
service.origin.entity.relationships.administers.service.id|text*|Referenced service ids.
service.origin.entity.relationships.administers.service.name|text*|Referenced service names.
service.origin.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.origin.entity.relationships.administers.user.email|text*|Referenced user email addresses.
service.origin.entity.relationships.administers.user.id|text*|Referenced user ids.
service.origin.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
service.origin.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
service.origin.entity.relationships.depends_on.host.id|text*|Referenced host ids.
service.origin.entity.relationships.depends_on.host.name|text*|Referenced host names.
service.origin.entity.relationships.depends_on.service.id|text*|Referenced service ids.
service.origin.entity.relationships.depends_on.service.name|text*|Referenced service names.
service.origin.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.origin.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
service.origin.entity.relationships.depends_on.user.id|text*|Referenced user ids.
service.origin.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
service.origin.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
service.origin.entity.relationships.owns.host.id|text*|Referenced host ids.
service.origin.entity.relationships.owns.host.name|text*|Referenced host names.
service.origin.entity.relationships.owns.service.id|text*|Referenced service ids.
service.origin.entity.relationships.owns.service.name|text*|Referenced service names.
service.origin.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.origin.entity.relationships.owns.user.email|text*|Referenced user email addresses.
service.origin.entity.relationships.owns.user.id|text*|Referenced user ids.
service.origin.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
service.origin.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
service.origin.entity.relationships.supervises.host.id|text*|Referenced host ids.
service.origin.entity.relationships.supervises.host.name|text*|Referenced host names.
service.origin.entity.relationships.supervises.service.id|text*|Referenced service ids.
service.origin.entity.relationships.supervises.service.name|text*|Referenced service names.
service.origin.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.origin.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
service.origin.entity.relationships.supervises.user.id|text*|Referenced user ids.
service.origin.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
service.origin.entity.source|text|Source module or integration that provided the entity data.
service.origin.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
service.origin.entity.type|text*|Standardized high-level classification of the entity.
service.origin.environment|text|Environment of the service.
service.origin.ephemeral_id|text|Ephemeral identifier of this service.
service.origin.id|text|Unique identifier of the running service.
service.origin.name|text|Name of the service.
service.origin.node.name|text|Name of the service node.
service.origin.node.role|text|Deprecated role (singular) of the service node.
service.origin.node.roles|text*|Roles of the service node.
service.origin.state|text|Current state of the service.
service.origin.type|text|The type of the service.
service.origin.version|text|Version of the service.
service.state|text|Current state of the service.
service.target.address|text|Address of this service.
service.target.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
service.target.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
service.target.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
service.target.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
service.target.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
service.target.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
service.target.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
service.target.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
service.target.entity.id|text|Unique identifier for the entity.
service.target.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
service.target.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
service.target.entity.metrics|object|Field set for any fields containing numeric entity metrics.
service.target.entity.name|text|The name of the entity.
service.target.entity.raw|object|Original, unmodified fields from the source system.
service.target.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
service.target.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
service.target.entity.relationships.administers.host.id|text*|Referenced host ids.
service.target.entity.relationships.administers.host.name|text*|Referenced host names.
service.target.entity.relationships.administers.service.id|text*|Referenced service ids.
service.target.entity.relationships.administers.service.name|text*|Referenced service names.
service.target.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.target.entity.relationships.administers.user.email|text*|Referenced user email addresses.
service.target.entity.relationships.administers.user.id|text*|Referenced user ids.
service.target.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
service.target.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
service.target.entity.relationships.depends_on.host.id|text*|Referenced host ids.
service.target.entity.relationships.depends_on.host.name|text*|Referenced host names.
service.target.entity.relationships.depends_on.service.id|text*|Referenced service ids.
service.target.entity.relationships.depends_on.service.name|text*|Referenced service names.
service.target.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.target.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
service.target.entity.relationships.depends_on.user.id|text*|Referenced user ids.
service.target.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
service.target.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
service.target.entity.relationships.owns.host.id|text*|Referenced host ids.
service.target.entity.relationships.owns.host.name|text*|Referenced host names.
service.target.entity.relationships.owns.service.id|text*|Referenced service ids.
service.target.entity.relationships.owns.service.name|text*|Referenced service names.
service.target.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.target.entity.relationships.owns.user.email|text*|Referenced user email addresses.
service.target.entity.relationships.owns.user.id|text*|Referenced user ids.
service.target.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
service.target.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
service.target.entity.relationships.supervises.host.id|text*|Referenced host ids.
service.target.entity.relationships.supervises.host.name|text*|Referenced host names.
service.target.entity.relationships.supervises.service.id|text*|Referenced service ids.
service.target.entity.relationships.supervises.service.name|text*|Referenced service names.
service.target.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
service.target.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
service.target.entity.relationships.supervises.user.id|text*|Referenced user ids.
service.target.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
service.target.entity.source|text|Source module or integration that provided the entity data.
service.target.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
service.target.entity.type|text*|Standardized high-level classification of the entity.
service.target.environment|text|Environment of the service.
service.target.ephemeral_id|text|Ephemeral identifier of this service.
service.target.id|text|Unique identifier of the running service.
service.target.name|text|Name of the service.
service.target.node.name|text|Name of the service node.
service.target.node.role|text|Deprecated role (singular) of the service node.
service.target.node.roles|text*|Roles of the service node.
service.target.state|text|Current state of the service.
service.target.type|text|The type of the service.
service.target.version|text|Version of the service.
service.type|text|The type of the service.
service.version|text|Version of the service.
source.address|text|Source network address.
source.as.number|number|Unique number allocated to the autonomous system.
source.as.organization.name|text|Organization name.
source.bytes|number|Bytes sent from the source to the destination.
source.domain|text|The domain name of the source.
source.geo.city_name|text|City name.
source.geo.continent_code|text|Continent code.
source.geo.continent_name|text|Name of the continent.
source.geo.country_iso_code|text|Country ISO code.
source.geo.country_name|text|Country name.
source.geo.location|object|Longitude and latitude.
source.geo.name|text|User-defined description of a location.
source.geo.postal_code|text|Postal code.
source.geo.region_iso_code|text|Region ISO code.
source.geo.region_name|text|Region name.
source.geo.timezone|text|Time zone.
source.ip|address|IP address of the source.
source.mac|text|MAC address of the source.
source.nat.ip|address|Source NAT ip
source.nat.port|number|Source NAT port
source.packets|number|Packets sent from the source to the destination.
source.port|number|Port of the source.
source.registered_domain|text|The highest registered source domain, stripped of the subdomain.
source.subdomain|text|The subdomain of the domain.
source.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
source.user.domain|text|Name of the directory the user is a member of.
source.user.email|text|User email address.
source.user.full_name|text|User's full name, if available.
source.user.group.domain|text|Name of the directory the group is a member of.
source.user.group.id|text|Unique identifier for the group on the system/platform.
source.user.group.name|text|Name of the group.
source.user.hash|text|Unique user hash to correlate information for a user in anonymized form.
source.user.id|text|Unique identifier of the user.
source.user.name|text|Short name or login of the user.
source.user.roles|text*|Array of user roles at the time of the event.
span.id|text|Unique identifier of the span within the scope of its trace.
tags|text*|List of keywords used to tag each event.
threat.enrichments|object*|List of objects containing indicators enriching the event.
threat.enrichments.indicator|object*|Object containing indicators enriching the event.
threat.enrichments.indicator.as.number|number*|Unique number allocated to the autonomous system.
threat.enrichments.indicator.as.organization.name|text*|Organization name.
threat.enrichments.indicator.confidence|text*|Indicator confidence rating
threat.enrichments.indicator.description|text*|Indicator description
threat.enrichments.indicator.email.address|text*|Indicator email address
threat.enrichments.indicator.file.accessed|time*|Last time the file was accessed.
threat.enrichments.indicator.file.attributes|text*|Array of file attributes.
threat.enrichments.indicator.file.code_signature.digest_algorithm|text*|Hashing algorithm used to sign the process.
threat.enrichments.indicator.file.code_signature.exists|truth*|Boolean to capture if a signature is present.
threat.enrichments.indicator.file.code_signature.flags|text*|Code signing flags of the process
threat.enrichments.indicator.file.code_signature.signing_id|text*|The identifier used to sign the process.
threat.enrichments.indicator.file.code_signature.status|text*|Additional information about the certificate status.
threat.enrichments.indicator.file.code_signature.subject_name|text*|Subject name of the code signer
threat.enrichments.indicator.file.code_signature.team_id|text*|The team identifier used to sign the process.
threat.enrichments.indicator.file.code_signature.thumbprint_sha256|text*|SHA256 hash of the certificate.
threat.enrichments.indicator.file.code_signature.timestamp|time*|When the signature was generated and signed.
threat.enrichments.indicator.file.code_signature.trusted|truth*|Stores the trust status of the certificate chain.
threat.enrichments.indicator.file.code_signature.valid|truth*|Boolean to capture if the digital signature is verified against the binary content.
threat.enrichments.indicator.file.created|time*|File creation time.
threat.enrichments.indicator.file.ctime|time*|Last time the file attributes or metadata changed.
threat.enrichments.indicator.file.device|text*|Device that is the source of the file.
threat.enrichments.indicator.file.directory|text*|Directory where the file is located.
threat.enrichments.indicator.file.drive_letter|text*|Drive letter where the file is located.
threat.enrichments.indicator.file.elf.architecture|text*|Machine architecture of the ELF file.
threat.enrichments.indicator.file.elf.byte_order|text*|Byte sequence of ELF file.
threat.enrichments.indicator.file.elf.cpu_type|text*|CPU type of the ELF file.
threat.enrichments.indicator.file.elf.creation_date|time*|Build or compile date.
threat.enrichments.indicator.file.elf.exports|object*|List of exported element names and types.
threat.enrichments.indicator.file.elf.go_import_hash|text*|A hash of the Go language imports in an ELF file.
threat.enrichments.indicator.file.elf.go_imports|object*|List of imported Go language element names and types.
threat.enrichments.indicator.file.elf.go_imports_names_entropy|number*|Shannon entropy calculation from the list of Go imports.
threat.enrichments.indicator.file.elf.go_imports_names_var_entropy|number*|Variance for Shannon entropy calculation from the list of Go imports.
threat.enrichments.indicator.file.elf.go_stripped|truth*|Whether the file is a stripped or obfuscated Go executable.
threat.enrichments.indicator.file.elf.header.abi_version|text*|Version of the ELF Application Binary Interface (ABI).
threat.enrichments.indicator.file.elf.header.class|text*|Header class of the ELF file.
threat.enrichments.indicator.file.elf.header.data|text*|Data table of the ELF header.
threat.enrichments.indicator.file.elf.header.entrypoint|number*|Header entrypoint of the ELF file.
threat.enrichments.indicator.file.elf.header.object_version|text*|"0x1" for original ELF files.
threat.enrichments.indicator.file.elf.header.os_abi|text*|Application Binary Interface (ABI) of the Linux OS.
threat.enrichments.indicator.file.elf.header.type|text*|Header type of the ELF file.
threat.enrichments.indicator.file.elf.header.version|text*|Version of the ELF header.
threat.enrichments.indicator.file.elf.import_hash|text*|A hash of the imports in an ELF file.
threat.enrichments.indicator.file.elf.imports|object*|List of imported element names and types.
threat.enrichments.indicator.file.elf.imports_names_entropy|number*|Shannon entropy calculation from the list of imported element names and types.
threat.enrichments.indicator.file.elf.imports_names_var_entropy|number*|Variance for Shannon entropy calculation from the list of imported element names and types.
threat.enrichments.indicator.file.elf.sections|object*|Section information of the ELF file.
threat.enrichments.indicator.file.elf.sections.chi2|number*|Chi-square probability distribution of the section.
threat.enrichments.indicator.file.elf.sections.entropy|number*|Shannon entropy calculation from the section.
threat.enrichments.indicator.file.elf.sections.flags|text*|ELF Section List flags.
threat.enrichments.indicator.file.elf.sections.name|text*|ELF Section List name.
threat.enrichments.indicator.file.elf.sections.physical_offset|text*|ELF Section List offset.
threat.enrichments.indicator.file.elf.sections.physical_size|number*|ELF Section List physical size.
threat.enrichments.indicator.file.elf.sections.type|text*|ELF Section List type.
threat.enrichments.indicator.file.elf.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
threat.enrichments.indicator.file.elf.sections.virtual_address|number*|ELF Section List virtual address.
threat.enrichments.indicator.file.elf.sections.virtual_size|number*|ELF Section List virtual size.
threat.enrichments.indicator.file.elf.segments|object*|ELF object segment list.
threat.enrichments.indicator.file.elf.segments.sections|text*|ELF object segment sections.
threat.enrichments.indicator.file.elf.segments.type|text*|ELF object segment type.
threat.enrichments.indicator.file.elf.shared_libraries|text*|List of shared libraries used by this ELF object.
threat.enrichments.indicator.file.elf.telfhash|text*|telfhash hash for ELF file.
threat.enrichments.indicator.file.extension|text*|File extension, excluding the leading dot.
threat.enrichments.indicator.file.fork_name|text*|A fork is additional data associated with a filesystem object.
threat.enrichments.indicator.file.gid|text*|Primary group ID (GID) of the file.
threat.enrichments.indicator.file.group|text*|Primary group name of the file.
threat.enrichments.indicator.file.hash.cdhash|text*|The Code Directory (CD) hash of an executable.
threat.enrichments.indicator.file.hash.md5|text*|MD5 hash.
threat.enrichments.indicator.file.hash.sha1|text*|SHA1 hash.
threat.enrichments.indicator.file.hash.sha256|text*|SHA256 hash.
threat.enrichments.indicator.file.hash.sha384|text*|SHA384 hash.
threat.enrichments.indicator.file.hash.sha512|text*|SHA512 hash.
threat.enrichments.indicator.file.hash.ssdeep|text*|SSDEEP hash.
threat.enrichments.indicator.file.hash.tlsh|text*|TLSH hash.
threat.enrichments.indicator.file.inode|text*|Inode representing the file in the filesystem.
threat.enrichments.indicator.file.mime_type|text*|Media type of file, document, or arrangement of bytes.
threat.enrichments.indicator.file.mode|text*|Mode of the file in octal representation.
threat.enrichments.indicator.file.mtime|time*|Last time the file content was modified.
threat.enrichments.indicator.file.name|text*|Name of the file including the extension, without the directory.
threat.enrichments.indicator.file.origin_referrer_url|text*|The URL of the webpage that linked to the file.
threat.enrichments.indicator.file.origin_url|text*|The URL where the file is hosted.
threat.enrichments.indicator.file.owner|text*|File owner's username.
threat.enrichments.indicator.file.path|text*|Full path to the file, including the file name.
threat.enrichments.indicator.file.pe.architecture|text*|CPU architecture target for the file.
threat.enrichments.indicator.file.pe.company|text*|Internal company name of the file, provided at compile-time.
threat.enrichments.indicator.file.pe.description|text*|Internal description of the file, provided at compile-time.
threat.enrichments.indicator.file.pe.file_version|text*|Process name.
threat.enrichments.indicator.file.pe.go_import_hash|text*|A hash of the Go language imports in a PE file.
threat.enrichments.indicator.file.pe.go_imports|object*|List of imported Go language element names and types.
threat.enrichments.indicator.file.pe.go_imports_names_entropy|number*|Shannon entropy calculation from the list of Go imports.
threat.enrichments.indicator.file.pe.go_imports_names_var_entropy|number*|Variance for Shannon entropy calculation from the list of Go imports.
threat.enrichments.indicator.file.pe.go_stripped|truth*|Whether the file is a stripped or obfuscated Go executable.
threat.enrichments.indicator.file.pe.imphash|text*|A hash of the imports in a PE file.
threat.enrichments.indicator.file.pe.import_hash|text*|A hash of the imports in a PE file.
threat.enrichments.indicator.file.pe.imports|object*|List of imported element names and types.
threat.enrichments.indicator.file.pe.imports_names_entropy|number*|Shannon entropy calculation from the list of imported element names and types.
threat.enrichments.indicator.file.pe.imports_names_var_entropy|number*|Variance for Shannon entropy calculation from the list of imported element names and types.
threat.enrichments.indicator.file.pe.original_file_name|text*|Internal name of the file, provided at compile-time.
threat.enrichments.indicator.file.pe.pehash|text*|A hash of the PE header and data from one or more PE sections.
threat.enrichments.indicator.file.pe.product|text*|Internal product name of the file, provided at compile-time.
threat.enrichments.indicator.file.pe.sections|object*|Section information of the PE file.
threat.enrichments.indicator.file.pe.sections.entropy|number*|Shannon entropy calculation from the section.
threat.enrichments.indicator.file.pe.sections.name|text*|PE Section List name.
threat.enrichments.indicator.file.pe.sections.physical_size|number*|PE Section List physical size.
threat.enrichments.indicator.file.pe.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
threat.enrichments.indicator.file.pe.sections.virtual_size|number*|PE Section List virtual size. This is always the same as \`physical_size\`.
threat.enrichments.indicator.file.size|number*|File size in bytes.
threat.enrichments.indicator.file.target_path|text*|Target path for symlinks.
threat.enrichments.indicator.file.type|text*|File type (file, dir, or symlink).
threat.enrichments.indicator.file.uid|text*|The user ID (UID) or security identifier (SID) of the file owner.
threat.enrichments.indicator.file.x509.alternative_names|text*|List of subject alternative names (SAN).
threat.enrichments.indicator.file.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
threat.enrichments.indicator.file.x509.issuer.country|text*|List of country \\(C) codes
threat.enrichments.indicator.file.x509.issuer.distinguished_name|text*|Distinguished name (DN) of issuing certificate authority.
threat.enrichments.indicator.file.x509.issuer.locality|text*|List of locality names (L)
threat.enrichments.indicator.file.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
threat.enrichments.indicator.file.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
threat.enrichments.indicator.file.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
threat.enrichments.indicator.file.x509.not_after|time*|Time at which the certificate is no longer considered valid.
threat.enrichments.indicator.file.x509.not_before|time*|Time at which the certificate is first considered valid.
threat.enrichments.indicator.file.x509.public_key_algorithm|text*|Algorithm used to generate the public key.
threat.enrichments.indicator.file.x509.public_key_curve|text*|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
threat.enrichments.indicator.file.x509.public_key_exponent|number*|Exponent used to derive the public key. This is algorithm specific.
threat.enrichments.indicator.file.x509.public_key_size|number*|The size of the public key space in bits.
threat.enrichments.indicator.file.x509.serial_number|text*|Unique serial number issued by the certificate authority.
threat.enrichments.indicator.file.x509.signature_algorithm|text*|Identifier for certificate signature algorithm.
threat.enrichments.indicator.file.x509.subject.common_name|text*|List of common names (CN) of subject.
threat.enrichments.indicator.file.x509.subject.country|text*|List of country \\(C) code
threat.enrichments.indicator.file.x509.subject.distinguished_name|text*|Distinguished name (DN) of the certificate subject entity.
threat.enrichments.indicator.file.x509.subject.locality|text*|List of locality names (L)
threat.enrichments.indicator.file.x509.subject.organization|text*|List of organizations (O) of subject.
threat.enrichments.indicator.file.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
threat.enrichments.indicator.file.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
threat.enrichments.indicator.file.x509.version_number|text*|Version of x509 format.
threat.enrichments.indicator.first_seen|time*|Date/time indicator was first reported.
threat.enrichments.indicator.geo.city_name|text*|City name.
threat.enrichments.indicator.geo.continent_code|text*|Continent code.
threat.enrichments.indicator.geo.continent_name|text*|Name of the continent.
threat.enrichments.indicator.geo.country_iso_code|text*|Country ISO code.
threat.enrichments.indicator.geo.country_name|text*|Country name.
threat.enrichments.indicator.geo.location|object*|Longitude and latitude.
threat.enrichments.indicator.geo.name|text*|User-defined description of a location.
threat.enrichments.indicator.geo.postal_code|text*|Postal code.
threat.enrichments.indicator.geo.region_iso_code|text*|Region ISO code.
threat.enrichments.indicator.geo.region_name|text*|Region name.
threat.enrichments.indicator.geo.timezone|text*|Time zone.
threat.enrichments.indicator.ip|address*|Indicator IP address
threat.enrichments.indicator.last_seen|time*|Date/time indicator was last reported.
threat.enrichments.indicator.marking.tlp|text*|Indicator TLP marking
threat.enrichments.indicator.marking.tlp_version|text*|Indicator TLP version
threat.enrichments.indicator.modified_at|time*|Date/time indicator was last updated.
threat.enrichments.indicator.name|text*|Indicator display name
threat.enrichments.indicator.port|number*|Indicator port
threat.enrichments.indicator.provider|text*|Indicator provider
threat.enrichments.indicator.reference|text*|Indicator reference URL
threat.enrichments.indicator.registry.data.bytes|text*|Original bytes written with base64 encoding.
threat.enrichments.indicator.registry.data.strings|text*|List of strings representing what was written to the registry.
threat.enrichments.indicator.registry.data.type|text*|Standard registry type for encoding contents
threat.enrichments.indicator.registry.hive|text*|Abbreviated name for the hive.
threat.enrichments.indicator.registry.key|text*|Hive-relative path of keys.
threat.enrichments.indicator.registry.path|text*|Full path, including hive, key and value
threat.enrichments.indicator.registry.value|text*|Name of the value written.
threat.enrichments.indicator.scanner_stats|number*|Scanner statistics
threat.enrichments.indicator.sightings|number*|Number of times indicator observed
threat.enrichments.indicator.type|text*|Type of indicator
threat.enrichments.indicator.url.domain|text*|Domain of the url.
threat.enrichments.indicator.url.extension|text*|File extension from the request url, excluding the leading dot.
threat.enrichments.indicator.url.fragment|text*|Portion of the url after the \`#\`.
threat.enrichments.indicator.url.full|text*|Full unparsed URL.
threat.enrichments.indicator.url.original|text*|Unmodified original url as seen in the event source.
threat.enrichments.indicator.url.password|text*|Password of the request.
threat.enrichments.indicator.url.path|text*|Path of the request, such as "/search".
threat.enrichments.indicator.url.port|number*|Port of the request, such as 443.
threat.enrichments.indicator.url.query|text*|Query string of the request.
threat.enrichments.indicator.url.registered_domain|text*|The highest registered url domain, stripped of the subdomain.
threat.enrichments.indicator.url.scheme|text*|Scheme of the url.
threat.enrichments.indicator.url.subdomain|text*|The subdomain of the domain.
threat.enrichments.indicator.url.top_level_domain|text*|The effective top level domain (com, org, net, co.uk).
threat.enrichments.indicator.url.username|text*|Username of the request.
threat.enrichments.indicator.x509.alternative_names|text*|List of subject alternative names (SAN).
threat.enrichments.indicator.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
threat.enrichments.indicator.x509.issuer.country|text*|List of country \\(C) codes
threat.enrichments.indicator.x509.issuer.distinguished_name|text*|Distinguished name (DN) of issuing certificate authority.
threat.enrichments.indicator.x509.issuer.locality|text*|List of locality names (L)
threat.enrichments.indicator.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
threat.enrichments.indicator.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
threat.enrichments.indicator.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
threat.enrichments.indicator.x509.not_after|time*|Time at which the certificate is no longer considered valid.
threat.enrichments.indicator.x509.not_before|time*|Time at which the certificate is first considered valid.
threat.enrichments.indicator.x509.public_key_algorithm|text*|Algorithm used to generate the public key.
threat.enrichments.indicator.x509.public_key_curve|text*|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
threat.enrichments.indicator.x509.public_key_exponent|number*|Exponent used to derive the public key. This is algorithm specific.
threat.enrichments.indicator.x509.public_key_size|number*|The size of the public key space in bits.
threat.enrichments.indicator.x509.serial_number|text*|Unique serial number issued by the certificate authority.
threat.enrichments.indicator.x509.signature_algorithm|text*|Identifier for certificate signature algorithm.
threat.enrichments.indicator.x509.subject.common_name|text*|List of common names (CN) of subject.
threat.enrichments.indicator.x509.subject.country|text*|List of country \\(C) code
threat.enrichments.indicator.x509.subject.distinguished_name|text*|Distinguished name (DN) of the certificate subject entity.
threat.enrichments.indicator.x509.subject.locality|text*|List of locality names (L)
threat.enrichments.indicator.x509.subject.organization|text*|List of organizations (O) of subject.
threat.enrichments.indicator.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
threat.enrichments.indicator.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
threat.enrichments.indicator.x509.version_number|text*|Version of x509 format.
threat.enrichments.matched.atomic|text*|Matched indicator value
threat.enrichments.matched.field|text*|Matched indicator field
threat.enrichments.matched.id|text*|Matched indicator identifier
threat.enrichments.matched.index|text*|Matched indicator index
threat.enrichments.matched.occurred|time*|Date of match
threat.enrichments.matched.type|text*|Type of indicator match
threat.feed.dashboard_id|text|Feed dashboard ID.
threat.feed.description|text|Description of the threat feed.
threat.feed.name|text|Name of the threat feed.
threat.feed.reference|text|Reference for the threat feed.
threat.framework|text|Threat classification framework.
threat.group.alias|text*|Alias of the group.
threat.group.id|text|ID of the group.
threat.group.name|text|Name of the group.
threat.group.reference|text|Reference URL of the group.
threat.indicator.as.number|number|Unique number allocated to the autonomous system.
threat.indicator.as.organization.name|text|Organization name.
threat.indicator.confidence|text|Indicator confidence rating
threat.indicator.description|text|Indicator description
threat.indicator.email.address|text|Indicator email address
threat.indicator.file.accessed|time|Last time the file was accessed.
threat.indicator.file.attributes|text*|Array of file attributes.
threat.indicator.file.code_signature.digest_algorithm|text|Hashing algorithm used to sign the process.
threat.indicator.file.code_signature.exists|truth|Boolean to capture if a signature is present.
threat.indicator.file.code_signature.flags|text|Code signing flags of the process
threat.indicator.file.code_signature.signing_id|text|The identifier used to sign the process.
threat.indicator.file.code_signature.status|text|Additional information about the certificate status.
threat.indicator.file.code_signature.subject_name|text|Subject name of the code signer
threat.indicator.file.code_signature.team_id|text|The team identifier used to sign the process.
threat.indicator.file.code_signature.thumbprint_sha256|text|SHA256 hash of the certificate.
threat.indicator.file.code_signature.timestamp|time|When the signature was generated and signed.
threat.indicator.file.code_signature.trusted|truth|Stores the trust status of the certificate chain.
threat.indicator.file.code_signature.valid|truth|Boolean to capture if the digital signature is verified against the binary content.
threat.indicator.file.created|time|File creation time.
threat.indicator.file.ctime|time|Last time the file attributes or metadata changed.
threat.indicator.file.device|text|Device that is the source of the file.
threat.indicator.file.directory|text|Directory where the file is located.
threat.indicator.file.drive_letter|text|Drive letter where the file is located.
threat.indicator.file.elf.architecture|text|Machine architecture of the ELF file.
threat.indicator.file.elf.byte_order|text|Byte sequence of ELF file.
threat.indicator.file.elf.cpu_type|text|CPU type of the ELF file.
threat.indicator.file.elf.creation_date|time|Build or compile date.
threat.indicator.file.elf.exports|object*|List of exported element names and types.
threat.indicator.file.elf.go_import_hash|text|A hash of the Go language imports in an ELF file.
threat.indicator.file.elf.go_imports|object|List of imported Go language element names and types.
threat.indicator.file.elf.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
threat.indicator.file.elf.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
threat.indicator.file.elf.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
threat.indicator.file.elf.header.abi_version|text|Version of the ELF Application Binary Interface (ABI).
threat.indicator.file.elf.header.class|text|Header class of the ELF file.
threat.indicator.file.elf.header.data|text|Data table of the ELF header.
threat.indicator.file.elf.header.entrypoint|number|Header entrypoint of the ELF file.
threat.indicator.file.elf.header.object_version|text|"0x1" for original ELF files.
threat.indicator.file.elf.header.os_abi|text|Application Binary Interface (ABI) of the Linux OS.
threat.indicator.file.elf.header.type|text|Header type of the ELF file.
threat.indicator.file.elf.header.version|text|Version of the ELF header.
threat.indicator.file.elf.import_hash|text|A hash of the imports in an ELF file.
threat.indicator.file.elf.imports|object*|List of imported element names and types.
threat.indicator.file.elf.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
threat.indicator.file.elf.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
threat.indicator.file.elf.sections|object*|Section information of the ELF file.
threat.indicator.file.elf.sections.chi2|number*|Chi-square probability distribution of the section.
threat.indicator.file.elf.sections.entropy|number*|Shannon entropy calculation from the section.
threat.indicator.file.elf.sections.flags|text*|ELF Section List flags.
threat.indicator.file.elf.sections.name|text*|ELF Section List name.
threat.indicator.file.elf.sections.physical_offset|text*|ELF Section List offset.
threat.indicator.file.elf.sections.physical_size|number*|ELF Section List physical size.
threat.indicator.file.elf.sections.type|text*|ELF Section List type.
threat.indicator.file.elf.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
threat.indicator.file.elf.sections.virtual_address|number*|ELF Section List virtual address.
threat.indicator.file.elf.sections.virtual_size|number*|ELF Section List virtual size.
threat.indicator.file.elf.segments|object*|ELF object segment list.
threat.indicator.file.elf.segments.sections|text*|ELF object segment sections.
threat.indicator.file.elf.segments.type|text*|ELF object segment type.
threat.indicator.file.elf.shared_libraries|text*|List of shared libraries used by this ELF object.
threat.indicator.file.elf.telfhash|text|telfhash hash for ELF file.
threat.indicator.file.extension|text|File extension, excluding the leading dot.
threat.indicator.file.fork_name|text|A fork is additional data associated with a filesystem object.
threat.indicator.file.gid|text|Primary group ID (GID) of the file.
threat.indicator.file.group|text|Primary group name of the file.
threat.indicator.file.hash.cdhash|text|The Code Directory (CD) hash of an executable.
threat.indicator.file.hash.md5|text|MD5 hash.
threat.indicator.file.hash.sha1|text|SHA1 hash.
threat.indicator.file.hash.sha256|text|SHA256 hash.
threat.indicator.file.hash.sha384|text|SHA384 hash.
threat.indicator.file.hash.sha512|text|SHA512 hash.
threat.indicator.file.hash.ssdeep|text|SSDEEP hash.
threat.indicator.file.hash.tlsh|text|TLSH hash.
threat.indicator.file.inode|text|Inode representing the file in the filesystem.
threat.indicator.file.mime_type|text|Media type of file, document, or arrangement of bytes.
threat.indicator.file.mode|text|Mode of the file in octal representation.
threat.indicator.file.mtime|time|Last time the file content was modified.
threat.indicator.file.name|text|Name of the file including the extension, without the directory.
threat.indicator.file.origin_referrer_url|text|The URL of the webpage that linked to the file.
threat.indicator.file.origin_url|text|The URL where the file is hosted.
threat.indicator.file.owner|text|File owner's username.
threat.indicator.file.path|text|Full path to the file, including the file name.
threat.indicator.file.pe.architecture|text|CPU architecture target for the file.
threat.indicator.file.pe.company|text|Internal company name of the file, provided at compile-time.
threat.indicator.file.pe.description|text|Internal description of the file, provided at compile-time.
threat.indicator.file.pe.file_version|text|Process name.
threat.indicator.file.pe.go_import_hash|text|A hash of the Go language imports in a PE file.
threat.indicator.file.pe.go_imports|object|List of imported Go language element names and types.
threat.indicator.file.pe.go_imports_names_entropy|number|Shannon entropy calculation from the list of Go imports.
threat.indicator.file.pe.go_imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of Go imports.
threat.indicator.file.pe.go_stripped|truth|Whether the file is a stripped or obfuscated Go executable.
threat.indicator.file.pe.imphash|text|A hash of the imports in a PE file.
threat.indicator.file.pe.import_hash|text|A hash of the imports in a PE file.
threat.indicator.file.pe.imports|object*|List of imported element names and types.
threat.indicator.file.pe.imports_names_entropy|number|Shannon entropy calculation from the list of imported element names and types.
threat.indicator.file.pe.imports_names_var_entropy|number|Variance for Shannon entropy calculation from the list of imported element names and types.
threat.indicator.file.pe.original_file_name|text|Internal name of the file, provided at compile-time.
threat.indicator.file.pe.pehash|text|A hash of the PE header and data from one or more PE sections.
threat.indicator.file.pe.product|text|Internal product name of the file, provided at compile-time.
threat.indicator.file.pe.sections|object*|Section information of the PE file.
threat.indicator.file.pe.sections.entropy|number*|Shannon entropy calculation from the section.
threat.indicator.file.pe.sections.name|text*|PE Section List name.
threat.indicator.file.pe.sections.physical_size|number*|PE Section List physical size.
threat.indicator.file.pe.sections.var_entropy|number*|Variance for Shannon entropy calculation from the section.
threat.indicator.file.pe.sections.virtual_size|number*|PE Section List virtual size. This is always the same as \`physical_size\`.
threat.indicator.file.size|number|File size in bytes.
threat.indicator.file.target_path|text|Target path for symlinks.
threat.indicator.file.type|text|File type (file, dir, or symlink).
threat.indicator.file.uid|text|The user ID (UID) or security identifier (SID) of the file owner.
threat.indicator.file.x509.alternative_names|text*|List of subject alternative names (SAN).
threat.indicator.file.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
threat.indicator.file.x509.issuer.country|text*|List of country \\(C) codes
threat.indicator.file.x509.issuer.distinguished_name|text|Distinguished name (DN) of issuing certificate authority.
threat.indicator.file.x509.issuer.locality|text*|List of locality names (L)
threat.indicator.file.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
threat.indicator.file.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
threat.indicator.file.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
threat.indicator.file.x509.not_after|time|Time at which the certificate is no longer considered valid.
threat.indicator.file.x509.not_before|time|Time at which the certificate is first considered valid.
threat.indicator.file.x509.public_key_algorithm|text|Algorithm used to generate the public key.
threat.indicator.file.x509.public_key_curve|text|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
threat.indicator.file.x509.public_key_exponent|number|Exponent used to derive the public key. This is algorithm specific.
threat.indicator.file.x509.public_key_size|number|The size of the public key space in bits.
threat.indicator.file.x509.serial_number|text|Unique serial number issued by the certificate authority.
threat.indicator.file.x509.signature_algorithm|text|Identifier for certificate signature algorithm.
threat.indicator.file.x509.subject.common_name|text*|List of common names (CN) of subject.
threat.indicator.file.x509.subject.country|text*|List of country \\(C) code
threat.indicator.file.x509.subject.distinguished_name|text|Distinguished name (DN) of the certificate subject entity.
threat.indicator.file.x509.subject.locality|text*|List of locality names (L)
threat.indicator.file.x509.subject.organization|text*|List of organizations (O) of subject.
threat.indicator.file.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
threat.indicator.file.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
threat.indicator.file.x509.version_number|text|Version of x509 format.
threat.indicator.first_seen|time|Date/time indicator was first reported.
threat.indicator.geo.city_name|text|City name.
threat.indicator.geo.continent_code|text|Continent code.
threat.indicator.geo.continent_name|text|Name of the continent.
threat.indicator.geo.country_iso_code|text|Country ISO code.
threat.indicator.geo.country_name|text|Country name.
threat.indicator.geo.location|object|Longitude and latitude.
threat.indicator.geo.name|text|User-defined description of a location.
threat.indicator.geo.postal_code|text|Postal code.
threat.indicator.geo.region_iso_code|text|Region ISO code.
threat.indicator.geo.region_name|text|Region name.
threat.indicator.geo.timezone|text|Time zone.
threat.indicator.id|text*|ID of the indicator
threat.indicator.ip|address|Indicator IP address
threat.indicator.last_seen|time|Date/time indicator was last reported.
threat.indicator.marking.tlp|text|Indicator TLP marking
threat.indicator.marking.tlp_version|text|Indicator TLP version
threat.indicator.modified_at|time|Date/time indicator was last updated.
threat.indicator.name|text|Indicator display name
threat.indicator.port|number|Indicator port
threat.indicator.provider|text|Indicator provider
threat.indicator.reference|text|Indicator reference URL
threat.indicator.registry.data.bytes|text|Original bytes written with base64 encoding.
threat.indicator.registry.data.strings|text*|List of strings representing what was written to the registry.
threat.indicator.registry.data.type|text|Standard registry type for encoding contents
threat.indicator.registry.hive|text|Abbreviated name for the hive.
threat.indicator.registry.key|text|Hive-relative path of keys.
threat.indicator.registry.path|text|Full path, including hive, key and value
threat.indicator.registry.value|text|Name of the value written.
threat.indicator.scanner_stats|number|Scanner statistics
threat.indicator.sightings|number|Number of times indicator observed
threat.indicator.type|text|Type of indicator
threat.indicator.url.domain|text|Domain of the url.
threat.indicator.url.extension|text|File extension from the request url, excluding the leading dot.
threat.indicator.url.fragment|text|Portion of the url after the \`#\`.
threat.indicator.url.full|text|Full unparsed URL.
threat.indicator.url.original|text|Unmodified original url as seen in the event source.
threat.indicator.url.password|text|Password of the request.
threat.indicator.url.path|text|Path of the request, such as "/search".
threat.indicator.url.port|number|Port of the request, such as 443.
threat.indicator.url.query|text|Query string of the request.
threat.indicator.url.registered_domain|text|The highest registered url domain, stripped of the subdomain.
threat.indicator.url.scheme|text|Scheme of the url.
threat.indicator.url.subdomain|text|The subdomain of the domain.
threat.indicator.url.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
threat.indicator.url.username|text|Username of the request.
threat.indicator.x509.alternative_names|text*|List of subject alternative names (SAN).
threat.indicator.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
threat.indicator.x509.issuer.country|text*|List of country \\(C) codes
threat.indicator.x509.issuer.distinguished_name|text|Distinguished name (DN) of issuing certificate authority.
threat.indicator.x509.issuer.locality|text*|List of locality names (L)
threat.indicator.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
threat.indicator.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
threat.indicator.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
threat.indicator.x509.not_after|time|Time at which the certificate is no longer considered valid.
threat.indicator.x509.not_before|time|Time at which the certificate is first considered valid.
threat.indicator.x509.public_key_algorithm|text|Algorithm used to generate the public key.
threat.indicator.x509.public_key_curve|text|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
threat.indicator.x509.public_key_exponent|number|Exponent used to derive the public key. This is algorithm specific.
threat.indicator.x509.public_key_size|number|The size of the public key space in bits.
threat.indicator.x509.serial_number|text|Unique serial number issued by the certificate authority.
threat.indicator.x509.signature_algorithm|text|Identifier for certificate signature algorithm.
threat.indicator.x509.subject.common_name|text*|List of common names (CN) of subject.
threat.indicator.x509.subject.country|text*|List of country \\(C) code
threat.indicator.x509.subject.distinguished_name|text|Distinguished name (DN) of the certificate subject entity.
threat.indicator.x509.subject.locality|text*|List of locality names (L)
threat.indicator.x509.subject.organization|text*|List of organizations (O) of subject.
threat.indicator.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
threat.indicator.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
threat.indicator.x509.version_number|text|Version of x509 format.
threat.software.alias|text*|Alias of the software
threat.software.id|text|ID of the software
threat.software.name|text|Name of the software.
threat.software.platforms|text*|Platforms of the software.
threat.software.reference|text|Software reference URL.
threat.software.type|text|Software type.
threat.tactic.id|text*|Threat tactic id.
threat.tactic.name|text*|Threat tactic.
threat.tactic.reference|text*|Threat tactic URL reference.
threat.technique.id|text*|Threat technique id.
threat.technique.name|text*|Threat technique name.
threat.technique.reference|text*|Threat technique URL reference.
threat.technique.subtechnique.id|text*|Threat subtechnique id.
threat.technique.subtechnique.name|text*|Threat subtechnique name.
threat.technique.subtechnique.reference|text*|Threat subtechnique URL reference.
tls.cipher|text|String indicating the cipher used during the current connection.
tls.client.certificate|text|PEM-encoded stand-alone certificate offered by the client.
tls.client.certificate_chain|text*|Array of PEM-encoded certificates that make up the certificate chain offered by the client.
tls.client.hash.md5|text|Certificate fingerprint using the MD5 digest of DER-encoded version of certificate offered by the client.
tls.client.hash.sha1|text|Certificate fingerprint using the SHA1 digest of DER-encoded version of certificate offered by the client.
tls.client.hash.sha256|text|Certificate fingerprint using the SHA256 digest of DER-encoded version of certificate offered by the client.
tls.client.issuer|text|Distinguished name of subject of the issuer of the x.509 certificate presented by the client.
tls.client.ja3|text|A hash that identifies clients based on how they perform an SSL/TLS handshake.
tls.client.not_after|time|Date/Time indicating when client certificate is no longer considered valid.
tls.client.not_before|time|Date/Time indicating when client certificate is first considered valid.
tls.client.server_name|text|Hostname the client is trying to connect to. Also called the SNI.
tls.client.subject|text|Distinguished name of subject of the x.509 certificate presented by the client.
tls.client.supported_ciphers|text*|Array of ciphers offered by the client during the client hello.
tls.client.x509.alternative_names|text*|List of subject alternative names (SAN).
tls.client.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
tls.client.x509.issuer.country|text*|List of country \\(C) codes
tls.client.x509.issuer.distinguished_name|text|Distinguished name (DN) of issuing certificate authority.
tls.client.x509.issuer.locality|text*|List of locality names (L)
tls.client.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
tls.client.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
tls.client.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
tls.client.x509.not_after|time|Time at which the certificate is no longer considered valid.
tls.client.x509.not_before|time|Time at which the certificate is first considered valid.
tls.client.x509.public_key_algorithm|text|Algorithm used to generate the public key.
tls.client.x509.public_key_curve|text|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
tls.client.x509.public_key_exponent|number|Exponent used to derive the public key. This is algorithm specific.
tls.client.x509.public_key_size|number|The size of the public key space in bits.
tls.client.x509.serial_number|text|Unique serial number issued by the certificate authority.
tls.client.x509.signature_algorithm|text|Identifier for certificate signature algorithm.
tls.client.x509.subject.common_name|text*|List of common names (CN) of subject.
tls.client.x509.subject.country|text*|List of country \\(C) code
tls.client.x509.subject.distinguished_name|text|Distinguished name (DN) of the certificate subject entity.
tls.client.x509.subject.locality|text*|List of locality names (L)
tls.client.x509.subject.organization|text*|List of organizations (O) of subject.
tls.client.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
tls.client.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
tls.client.x509.version_number|text|Version of x509 format.
tls.curve|text|String indicating the curve used for the given cipher, when applicable.
tls.established|truth|Boolean flag indicating if the TLS negotiation was successful and transitioned to an encrypted tunnel.
tls.next_protocol|text|String indicating the protocol being tunneled.
tls.resumed|truth|Boolean flag indicating if this TLS connection was resumed from an existing TLS negotiation.
tls.server.certificate|text|PEM-encoded stand-alone certificate offered by the server.
tls.server.certificate_chain|text*|Array of PEM-encoded certificates that make up the certificate chain offered by the server.
tls.server.hash.md5|text|Certificate fingerprint using the MD5 digest of DER-encoded version of certificate offered by the server.
tls.server.hash.sha1|text|Certificate fingerprint using the SHA1 digest of DER-encoded version of certificate offered by the server.
tls.server.hash.sha256|text|Certificate fingerprint using the SHA256 digest of DER-encoded version of certificate offered by the server.
tls.server.issuer|text|Subject of the issuer of the x.509 certificate presented by the server.
tls.server.ja3s|text|A hash that identifies servers based on how they perform an SSL/TLS handshake.
tls.server.not_after|time|Timestamp indicating when server certificate is no longer considered valid.
tls.server.not_before|time|Timestamp indicating when server certificate is first considered valid.
tls.server.subject|text|Subject of the x.509 certificate presented by the server.
tls.server.x509.alternative_names|text*|List of subject alternative names (SAN).
tls.server.x509.issuer.common_name|text*|List of common name (CN) of issuing certificate authority.
tls.server.x509.issuer.country|text*|List of country \\(C) codes
tls.server.x509.issuer.distinguished_name|text|Distinguished name (DN) of issuing certificate authority.
tls.server.x509.issuer.locality|text*|List of locality names (L)
tls.server.x509.issuer.organization|text*|List of organizations (O) of issuing certificate authority.
tls.server.x509.issuer.organizational_unit|text*|List of organizational units (OU) of issuing certificate authority.
tls.server.x509.issuer.state_or_province|text*|List of state or province names (ST, S, or P)
tls.server.x509.not_after|time|Time at which the certificate is no longer considered valid.
tls.server.x509.not_before|time|Time at which the certificate is first considered valid.
tls.server.x509.public_key_algorithm|text|Algorithm used to generate the public key.
tls.server.x509.public_key_curve|text|The curve used by the elliptic curve public key algorithm. This is algorithm specific.
tls.server.x509.public_key_exponent|number|Exponent used to derive the public key. This is algorithm specific.
tls.server.x509.public_key_size|number|The size of the public key space in bits.
tls.server.x509.serial_number|text|Unique serial number issued by the certificate authority.
tls.server.x509.signature_algorithm|text|Identifier for certificate signature algorithm.
tls.server.x509.subject.common_name|text*|List of common names (CN) of subject.
tls.server.x509.subject.country|text*|List of country \\(C) code
tls.server.x509.subject.distinguished_name|text|Distinguished name (DN) of the certificate subject entity.
tls.server.x509.subject.locality|text*|List of locality names (L)
tls.server.x509.subject.organization|text*|List of organizations (O) of subject.
tls.server.x509.subject.organizational_unit|text*|List of organizational units (OU) of subject.
tls.server.x509.subject.state_or_province|text*|List of state or province names (ST, S, or P)
tls.server.x509.version_number|text|Version of x509 format.
tls.version|text|Numeric part of the version parsed from the original string.
tls.version_protocol|text|Normalized lowercase protocol name parsed from original string.
trace.id|text|Unique identifier of the trace.
transaction.id|text|Unique identifier of the transaction within the scope of its trace.
url.domain|text|Domain of the url.
url.extension|text|File extension from the request url, excluding the leading dot.
url.fragment|text|Portion of the url after the \`#\`.
url.full|text|Full unparsed URL.
url.original|text|Unmodified original url as seen in the event source.
url.password|text|Password of the request.
url.path|text|Path of the request, such as "/search".
url.port|number|Port of the request, such as 443.
url.query|text|Query string of the request.
url.registered_domain|text|The highest registered url domain, stripped of the subdomain.
url.scheme|text|Scheme of the url.
url.subdomain|text|The subdomain of the domain.
url.top_level_domain|text|The effective top level domain (com, org, net, co.uk).
url.username|text|Username of the request.
user.changes.domain|text|Name of the directory the user is a member of.
user.changes.email|text|User email address.
user.changes.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
user.changes.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
user.changes.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
user.changes.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
user.changes.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
user.changes.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
user.changes.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
user.changes.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
user.changes.entity.id|text|Unique identifier for the entity.
user.changes.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
user.changes.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
user.changes.entity.metrics|object|Field set for any fields containing numeric entity metrics.
user.changes.entity.name|text|The name of the entity.
user.changes.entity.raw|object|Original, unmodified fields from the source system.
user.changes.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
user.changes.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
user.changes.entity.relationships.administers.host.id|text*|Referenced host ids.
user.changes.entity.relationships.administers.host.name|text*|Referenced host names.
user.changes.entity.relationships.administers.service.id|text*|Referenced service ids.
user.changes.entity.relationships.administers.service.name|text*|Referenced service names.
user.changes.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.changes.entity.relationships.administers.user.email|text*|Referenced user email addresses.
user.changes.entity.relationships.administers.user.id|text*|Referenced user ids.
user.changes.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
user.changes.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
user.changes.entity.relationships.depends_on.host.id|text*|Referenced host ids.
user.changes.entity.relationships.depends_on.host.name|text*|Referenced host names.
user.changes.entity.relationships.depends_on.service.id|text*|Referenced service ids.
user.changes.entity.relationships.depends_on.service.name|text*|Referenced service names.
user.changes.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.changes.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
user.changes.entity.relationships.depends_on.user.id|text*|Referenced user ids.
user.changes.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
user.changes.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
user.changes.entity.relationships.owns.host.id|text*|Referenced host ids.
user.changes.entity.relationships.owns.host.name|text*|Referenced host names.
user.changes.entity.relationships.owns.service.id|text*|Referenced service ids.
user.changes.entity.relationships.owns.service.name|text*|Referenced service names.
user.changes.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.changes.entity.relationships.owns.user.email|text*|Referenced user email addresses.
user.changes.entity.relationships.owns.user.id|text*|Referenced user ids.
user.changes.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
user.changes.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
user.changes.entity.relationships.supervises.host.id|text*|Referenced host ids.
user.changes.entity.relationships.supervises.host.name|text*|Referenced host names.
user.changes.entity.relationships.supervises.service.id|text*|Referenced service ids.
user.changes.entity.relationships.supervises.service.name|text*|Referenced service names.
user.changes.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.changes.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
user.changes.entity.relationships.supervises.user.id|text*|Referenced user ids.
user.changes.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
user.changes.entity.source|text|Source module or integration that provided the entity data.
user.changes.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
user.changes.entity.type|text*|Standardized high-level classification of the entity.
user.changes.full_name|text|User's full name, if available.
user.changes.group.domain|text|Name of the directory the group is a member of.
user.changes.group.id|text|Unique identifier for the group on the system/platform.
user.changes.group.name|text|Name of the group.
user.changes.hash|text|Unique user hash to correlate information for a user in anonymized form.
user.changes.id|text|Unique identifier of the user.
user.changes.name|text|Short name or login of the user.
user.changes.risk.calculated_level|text|A risk classification level calculated by an internal system as part of entity analytics and entity risk scoring.
user.changes.risk.calculated_score|number|A risk classification score calculated by an internal system as part of entity analytics and entity risk scoring.
user.changes.risk.calculated_score_norm|number|A normalized risk score calculated by an internal system.
user.changes.risk.static_level|text|A risk classification level obtained from outside the system, such as from some external Threat Intelligence Platform.
user.changes.risk.static_score|number|A risk classification score obtained from outside the system, such as from some external Threat Intelligence Platform.
user.changes.risk.static_score_norm|number|A normalized risk score calculated by an external system.
user.changes.roles|text*|Array of user roles at the time of the event.
user.domain|text|Name of the directory the user is a member of.
user.effective.domain|text|Name of the directory the user is a member of.
user.effective.email|text|User email address.
user.effective.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
user.effective.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
user.effective.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
user.effective.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
user.effective.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
user.effective.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
user.effective.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
user.effective.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
user.effective.entity.id|text|Unique identifier for the entity.
user.effective.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
user.effective.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
user.effective.entity.metrics|object|Field set for any fields containing numeric entity metrics.
user.effective.entity.name|text|The name of the entity.
user.effective.entity.raw|object|Original, unmodified fields from the source system.
user.effective.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
user.effective.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
user.effective.entity.relationships.administers.host.id|text*|Referenced host ids.
user.effective.entity.relationships.administers.host.name|text*|Referenced host names.
user.effective.entity.relationships.administers.service.id|text*|Referenced service ids.
user.effective.entity.relationships.administers.service.name|text*|Referenced service names.
user.effective.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.effective.entity.relationships.administers.user.email|text*|Referenced user email addresses.
user.effective.entity.relationships.administers.user.id|text*|Referenced user ids.
user.effective.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
user.effective.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
user.effective.entity.relationships.depends_on.host.id|text*|Referenced host ids.
user.effective.entity.relationships.depends_on.host.name|text*|Referenced host names.
user.effective.entity.relationships.depends_on.service.id|text*|Referenced service ids.
user.effective.entity.relationships.depends_on.service.name|text*|Referenced service names.
user.effective.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.effective.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
user.effective.entity.relationships.depends_on.user.id|text*|Referenced user ids.
user.effective.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
user.effective.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
user.effective.entity.relationships.owns.host.id|text*|Referenced host ids.
user.effective.entity.relationships.owns.host.name|text*|Referenced host names.
user.effective.entity.relationships.owns.service.id|text*|Referenced service ids.
user.effective.entity.relationships.owns.service.name|text*|Referenced service names.
user.effective.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.effective.entity.relationships.owns.user.email|text*|Referenced user email addresses.
user.effective.entity.relationships.owns.user.id|text*|Referenced user ids.
user.effective.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
user.effective.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
user.effective.entity.relationships.supervises.host.id|text*|Referenced host ids.
user.effective.entity.relationships.supervises.host.name|text*|Referenced host names.
user.effective.entity.relationships.supervises.service.id|text*|Referenced service ids.
user.effective.entity.relationships.supervises.service.name|text*|Referenced service names.
user.effective.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.effective.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
user.effective.entity.relationships.supervises.user.id|text*|Referenced user ids.
user.effective.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
user.effective.entity.source|text|Source module or integration that provided the entity data.
user.effective.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
user.effective.entity.type|text*|Standardized high-level classification of the entity.
user.effective.full_name|text|User's full name, if available.
user.effective.group.domain|text|Name of the directory the group is a member of.
user.effective.group.id|text|Unique identifier for the group on the system/platform.
user.effective.group.name|text|Name of the group.
user.effective.hash|text|Unique user hash to correlate information for a user in anonymized form.
user.effective.id|text|Unique identifier of the user.
user.effective.name|text|Short name or login of the user.
user.effective.risk.calculated_level|text|A risk classification level calculated by an internal system as part of entity analytics and entity risk scoring.
user.effective.risk.calculated_score|number|A risk classification score calculated by an internal system as part of entity analytics and entity risk scoring.
user.effective.risk.calculated_score_norm|number|A normalized risk score calculated by an internal system.
user.effective.risk.static_level|text|A risk classification level obtained from outside the system, such as from some external Threat Intelligence Platform.
user.effective.risk.static_score|number|A risk classification score obtained from outside the system, such as from some external Threat Intelligence Platform.
user.effective.risk.static_score_norm|number|A normalized risk score calculated by an external system.
user.effective.roles|text*|Array of user roles at the time of the event.
user.email|text|User email address.
user.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
user.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
user.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
user.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
user.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
user.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
user.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
user.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
user.entity.id|text|Unique identifier for the entity.
user.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
user.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
user.entity.metrics|object|Field set for any fields containing numeric entity metrics.
user.entity.name|text|The name of the entity.
user.entity.raw|object|Original, unmodified fields from the source system.
user.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
user.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
user.entity.relationships.administers.host.id|text*|Referenced host ids.
user.entity.relationships.administers.host.name|text*|Referenced host names.
user.entity.relationships.administers.service.id|text*|Referenced service ids.
user.entity.relationships.administers.service.name|text*|Referenced service names.
user.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.entity.relationships.administers.user.email|text*|Referenced user email addresses.
user.entity.relationships.administers.user.id|text*|Referenced user ids.
user.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
user.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
user.entity.relationships.depends_on.host.id|text*|Referenced host ids.
user.entity.relationships.depends_on.host.name|text*|Referenced host names.
user.entity.relationships.depends_on.service.id|text*|Referenced service ids.
user.entity.relationships.depends_on.service.name|text*|Referenced service names.
user.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
user.entity.relationships.depends_on.user.id|text*|Referenced user ids.
user.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
user.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
user.entity.relationships.owns.host.id|text*|Referenced host ids.
user.entity.relationships.owns.host.name|text*|Referenced host names.
user.entity.relationships.owns.service.id|text*|Referenced service ids.
user.entity.relationships.owns.service.name|text*|Referenced service names.
user.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.entity.relationships.owns.user.email|text*|Referenced user email addresses.
user.entity.relationships.owns.user.id|text*|Referenced user ids.
user.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
user.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
user.entity.relationships.supervises.host.id|text*|Referenced host ids.
user.entity.relationships.supervises.host.name|text*|Referenced host names.
user.entity.relationships.supervises.service.id|text*|Referenced service ids.
user.entity.relationships.supervises.service.name|text*|Referenced service names.
user.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
user.entity.relationships.supervises.user.id|text*|Referenced user ids.
user.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
user.entity.source|text|Source module or integration that provided the entity data.
user.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
user.entity.type|text*|Standardized high-level classification of the entity.
user.full_name|text|User's full name, if available.
user.group.domain|text|Name of the directory the group is a member of.
user.group.id|text|Unique identifier for the group on the system/platform.
user.group.name|text|Name of the group.
user.hash|text|Unique user hash to correlate information for a user in anonymized form.
user.id|text|Unique identifier of the user.
user.name|text|Short name or login of the user.
user.risk.calculated_level|text|A risk classification level calculated by an internal system as part of entity analytics and entity risk scoring.
user.risk.calculated_score|number|A risk classification score calculated by an internal system as part of entity analytics and entity risk scoring.
user.risk.calculated_score_norm|number|A normalized risk score calculated by an internal system.
user.risk.static_level|text|A risk classification level obtained from outside the system, such as from some external Threat Intelligence Platform.
user.risk.static_score|number|A risk classification score obtained from outside the system, such as from some external Threat Intelligence Platform.
user.risk.static_score_norm|number|A normalized risk score calculated by an external system.
user.roles|text*|Array of user roles at the time of the event.
user.target.domain|text|Name of the directory the user is a member of.
user.target.email|text|User email address.
user.target.entity.attributes.known_redirects|text*|Known redirect URIs or URLs associated with this entity.
user.target.entity.attributes.managed|truth|Indicates whether the entity is managed by an external system.
user.target.entity.attributes.mfa_enabled|truth|Indicates whether multi-factor authentication is enabled for this entity.
user.target.entity.attributes.oauth_consent_restriction|text|Restriction applied to OAuth consent for this entity.
user.target.entity.attributes.permissions|text*|Action-level permissions associated with this entity.
user.target.entity.attributes.storage_class|text|Storage tier or class assigned to an object storage resource.
user.target.entity.behavior|object|A set of ephemeral characteristics of the entity, derived from observed behaviors during a specific time period.
user.target.entity.display_name|text|An optional field used when a pretty name is desired for entity-centric operations.
user.target.entity.id|text|Unique identifier for the entity.
user.target.entity.last_seen_timestamp|time|Indicates the date/time when this entity was last "seen."
user.target.entity.lifecycle.last_activity|time|Timestamp of the most recent action performed by or attributed to this entity.
user.target.entity.metrics|object|Field set for any fields containing numeric entity metrics.
user.target.entity.name|text|The name of the entity.
user.target.entity.raw|object|Original, unmodified fields from the source system.
user.target.entity.reference|text|A URI, URL, or other direct reference to access or locate the entity.
user.target.entity.relationships.administers.entity.id|text*|Identifiers of referenced entities.
user.target.entity.relationships.administers.host.id|text*|Referenced host ids.
user.target.entity.relationships.administers.host.name|text*|Referenced host names.
user.target.entity.relationships.administers.service.id|text*|Referenced service ids.
user.target.entity.relationships.administers.service.name|text*|Referenced service names.
user.target.entity.relationships.administers.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.target.entity.relationships.administers.user.email|text*|Referenced user email addresses.
user.target.entity.relationships.administers.user.id|text*|Referenced user ids.
user.target.entity.relationships.administers.user.name|text*|Referenced user short names or logins.
user.target.entity.relationships.depends_on.entity.id|text*|Identifiers of referenced entities.
user.target.entity.relationships.depends_on.host.id|text*|Referenced host ids.
user.target.entity.relationships.depends_on.host.name|text*|Referenced host names.
user.target.entity.relationships.depends_on.service.id|text*|Referenced service ids.
user.target.entity.relationships.depends_on.service.name|text*|Referenced service names.
user.target.entity.relationships.depends_on.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.target.entity.relationships.depends_on.user.email|text*|Referenced user email addresses.
user.target.entity.relationships.depends_on.user.id|text*|Referenced user ids.
user.target.entity.relationships.depends_on.user.name|text*|Referenced user short names or logins.
user.target.entity.relationships.owns.entity.id|text*|Identifiers of referenced entities.
user.target.entity.relationships.owns.host.id|text*|Referenced host ids.
user.target.entity.relationships.owns.host.name|text*|Referenced host names.
user.target.entity.relationships.owns.service.id|text*|Referenced service ids.
user.target.entity.relationships.owns.service.name|text*|Referenced service names.
user.target.entity.relationships.owns.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.target.entity.relationships.owns.user.email|text*|Referenced user email addresses.
user.target.entity.relationships.owns.user.id|text*|Referenced user ids.
user.target.entity.relationships.owns.user.name|text*|Referenced user short names or logins.
user.target.entity.relationships.supervises.entity.id|text*|Identifiers of referenced entities.
user.target.entity.relationships.supervises.host.id|text*|Referenced host ids.
user.target.entity.relationships.supervises.host.name|text*|Referenced host names.
user.target.entity.relationships.supervises.service.id|text*|Referenced service ids.
user.target.entity.relationships.supervises.service.name|text*|Referenced service names.
user.target.entity.relationships.supervises.user.domain|text*|Referenced user directory or AD/LDAP domain names.
user.target.entity.relationships.supervises.user.email|text*|Referenced user email addresses.
user.target.entity.relationships.supervises.user.id|text*|Referenced user ids.
user.target.entity.relationships.supervises.user.name|text*|Referenced user short names or logins.
user.target.entity.source|text|Source module or integration that provided the entity data.
user.target.entity.sub_type|text|The specific type designation for the entity as defined by its provider or system.
user.target.entity.type|text*|Standardized high-level classification of the entity.
user.target.full_name|text|User's full name, if available.
user.target.group.domain|text|Name of the directory the group is a member of.
user.target.group.id|text|Unique identifier for the group on the system/platform.
user.target.group.name|text|Name of the group.
user.target.hash|text|Unique user hash to correlate information for a user in anonymized form.
user.target.id|text|Unique identifier of the user.
user.target.name|text|Short name or login of the user.
user.target.risk.calculated_level|text|A risk classification level calculated by an internal system as part of entity analytics and entity risk scoring.
user.target.risk.calculated_score|number|A risk classification score calculated by an internal system as part of entity analytics and entity risk scoring.
user.target.risk.calculated_score_norm|number|A normalized risk score calculated by an internal system.
user.target.risk.static_level|text|A risk classification level obtained from outside the system, such as from some external Threat Intelligence Platform.
user.target.risk.static_score|number|A risk classification score obtained from outside the system, such as from some external Threat Intelligence Platform.
user.target.risk.static_score_norm|number|A normalized risk score calculated by an external system.
user.target.roles|text*|Array of user roles at the time of the event.
user_agent.device.name|text|Name of the device.
user_agent.name|text|Name of the user agent.
user_agent.original|text|Unparsed user_agent string.
user_agent.os.family|text|OS family (such as redhat, debian, freebsd, windows).
user_agent.os.full|text|Operating system name, including the version or code name.
user_agent.os.kernel|text|Operating system kernel version as a raw string.
user_agent.os.name|text|Operating system name, without the version.
user_agent.os.platform|text|Operating system platform (such centos, ubuntu, windows).
user_agent.os.type|text|Which commercial OS family (one of: linux, macos, unix, windows, ios or android).
user_agent.os.version|text|Operating system version as a raw string.
user_agent.version|text|Version of the user agent.
volume.bus_type|text|Bus type of the device.
volume.default_access|text|Bus type of the device.
volume.device_name|text|Device name of the volume.
volume.device_type|text|Volume device type.
volume.dos_name|text|DOS name of the device.
volume.file_system_type|text|Volume device file system type.
volume.mount_name|text|Mount name of the volume.
volume.nt_name|text|NT name of the device.
volume.product_id|text|ProductID of the device.
volume.product_name|text|Produce name of the volume.
volume.removable|truth|Indicates if the volume is removable.
volume.serial_number|text|Serial number of the device.
volume.size|number|Size of the volume device in bytes.
volume.vendor_id|text|VendorID of the device.
volume.vendor_name|text|Vendor name of the device.
volume.writable|truth|Indicates if the volume is writable.
vulnerability.category|text*|Category of a vulnerability.
vulnerability.classification|text|Classification of the vulnerability.
vulnerability.description|text|Description of the vulnerability.
vulnerability.enumeration|text|Identifier of the vulnerability.
vulnerability.id|text|ID of the vulnerability.
vulnerability.reference|text|Reference of the vulnerability.
vulnerability.report_id|text|Scan identification number.
vulnerability.scanner.vendor|text|Name of the scanner vendor.
vulnerability.score.base|number|Vulnerability Base score.
vulnerability.score.environmental|number|Vulnerability Environmental score.
vulnerability.score.temporal|number|Vulnerability Temporal score.
vulnerability.score.version|text|CVSS version.
vulnerability.severity|text|Severity of the vulnerability.
`;

/** The fields whose values ECS limits, and the values. */
export const ecsValues: readonly { readonly paths: readonly string[]; readonly values: readonly string[] }[] = [
  { paths: ["cloud.entity.type","cloud.origin.entity.type","cloud.target.entity.type","entity.target.type","entity.type","host.entity.type","host.target.entity.type","orchestrator.entity.type","service.entity.type","service.origin.entity.type","service.target.entity.type","user.changes.entity.type","user.effective.entity.type","user.entity.type","user.target.entity.type"], values: ["bucket","database","container","function","queue","host","user","application","service","session","cloud","orchestrator"] },
  { paths: ["event.category"], values: ["api","authentication","configuration","database","driver","email","file","host","iam","intrusion_detection","library","malware","network","package","process","registry","session","threat","vulnerability","web"] },
  { paths: ["event.kind"], values: ["alert","asset","enrichment","event","metric","state","pipeline_error","signal"] },
  { paths: ["event.outcome"], values: ["failure","success","unknown"] },
  { paths: ["event.type"], values: ["access","admin","allowed","change","connection","creation","deletion","denied","device","end","error","group","indicator","info","installation","protocol","start","user"] },
];
