// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Where office-addin-dev-certs leaves the certificate that it has made this machine trust. */
const TRUSTED = path.join(homedir(), ".office-addin-dev-certs");
const DAY_MILLISECONDS = 86_400_000;

/** The certificate for localhost that this machine trusts; undefined when none was made. */
export function trustedCertificate(folder: string = TRUSTED): Certificate | undefined {
  const [cert, key] = ["localhost.crt", "localhost.key"].map((file) => path.join(folder, file)) as [string, string];
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}

/** A certificate for localhost that nobody trusts: for tests, and where no Office is. */
export async function selfSignedCertificate(): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 30 * DAY_MILLISECONDS),
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { cert, key };
}
