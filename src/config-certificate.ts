import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { ConfigProblem } from "./config-problem.ts";

/** What Microsoft Entra wants of a bot that proves itself by a certificate. */
export interface BotCertificate {
  /** SHA-1 of the certificate in hexadecimal digits, as Entra shows it; worked out, not asked for. */
  readonly certificateThumbprint: string;
  /** PEM (PKCS 8). */
  readonly certificatePrivateKey: string;
}

/**
 * Reads `BOT_CERTIFICATE` and `BOT_CERTIFICATE_KEY`: each is PEM or the name of a PEM file; the key may stand in
 * the certificate's file. Throws `ConfigProblem`, naming the setting and never what is in it.
 */
export function readCertificate(certificate: string, key: string | undefined): BotCertificate {
  const certificateText = pem("BOT_CERTIFICATE", certificate);
  const keyText = key === undefined ? certificateText : pem("BOT_CERTIFICATE_KEY", key);
  if (!keyText.includes("PRIVATE KEY-----"))
    throw new ConfigProblem(
      "BOT_CERTIFICATE needs its private key: set BOT_CERTIFICATE_KEY, or put the key into the same file.",
    );
  const parsed = attempt(
    () => new X509Certificate(certificateText),
    "BOT_CERTIFICATE is no certificate in PEM form (-----BEGIN CERTIFICATE-----).",
  );
  const privateKey = attempt(
    () => createPrivateKey(keyText),
    "The private key of BOT_CERTIFICATE can't be read. Give it in PEM form, without a pass phrase.",
  );
  if (!parsed.checkPrivateKey(privateKey))
    throw new ConfigProblem("BOT_CERTIFICATE and its private key do not belong together.");
  return {
    certificateThumbprint: parsed.fingerprint.replaceAll(":", ""),
    certificatePrivateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** Hosts whose settings are one line write line ends as `\n`. */
function pem(name: string, value: string): string {
  if (value.startsWith("-----BEGIN ")) return value.replaceAll(String.raw`\n`, "\n");
  return attempt(() => readFileSync(value, "utf8"), `${name} names a file that can't be read.`);
}

function attempt<Result>(read: () => Result, problem: string): Result {
  try {
    return read();
  } catch {
    throw new ConfigProblem(problem);
  }
}
