const alphabet = /^[A-Za-z0-9+/_-]*={0,2}$/;
const control = /[^\t\n\r\P{Cc}]/u;
const ascii = /[\t\n\r -~]/;
const noText = /[\p{Cn}\p{Co}\p{Cs}]|[^\t\n\r\P{Cc}]/u;

/**
 * The text that base64 (standard or URL-safe, padded or not, white space around it left aside) stands for: UTF-8, or
 * UTF-16 little endian as PowerShell's encoded commands have it, told by the zero bytes of its ASCII characters.
 * Missing where it is no base64 or no text: control characters besides tab and line ends, broken or unassigned characters.
 */
export function decodeBase64(text: string): string | undefined {
  const trimmed = text.trim();
  const digits = trimmed.replace(/=+$/, "").length;
  if (!alphabet.test(trimmed) || digits === 0 || digits % 4 === 1) return undefined;
  if (trimmed.length !== digits && trimmed.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(trimmed, "base64");
  return bytes.includes(0) ? decodeUtf16(bytes) : decodeUtf8(bytes);
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return control.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Buffer): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const text = bytes.toString("utf16le").replace(/^\ufeff/, "");
  return noText.test(text) || !ascii.test(text) ? undefined : text;
}
