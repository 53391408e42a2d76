// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { X509Certificate } from "node:crypto";
import { selfSignedCertificate, trustedCertificate } from "../../scripts/certificate";
import { OFFICE_SCRIPTS, headersFor } from "../../scripts/headers";
import { nginxConfiguration } from "../../scripts/nginx-configuration";
import { ADDIN_TEXTS } from "../../src/addin/texts";
import { LANGUAGES } from "../../src/functions/language";

const directive = (file: string, name: string) =>
  headersFor(file, true)
    .get("Content-Security-Policy")
    ?.split("; ")
    .find((part) => part.startsWith(`${name} `));

const CHOICE = {
  origin: "https://kader.example.org",
  root: "/srv/kader/current",
  certificate: "/etc/nginx/tls/kader.crt",
  key: "/etc/nginx/tls/kader.key",
  plainPort: 80,
};

describe("the headers", () => {
  it("allow scripts of Microsoft in the pane alone, and inline scripts nowhere", () => {
    const office = "https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft";
    expect(directive("/taskpane.html", "script-src")).toBe(`script-src 'self' ${office}`);
    expect(directive("/taskpane.html", "frame-src")).toBe(`frame-src ${office}`);
    for (const file of ["/workbench.html", "/help/nl/index.html", "/", "/taskpane.html.bak"])
      expect(directive(file, "script-src")).toBe("script-src 'self'");
  });

  it.each(OFFICE_SCRIPTS.map((address) => [address]))("name %s wherever someone serves or allows it", (address) => {
    expect(OFFICE_SCRIPTS).toHaveLength(2);
    const deploying = readFileSync(path.resolve(__dirname, "../../docs/deploy.md"), "utf8");
    const policy = nginxConfiguration(CHOICE);
    for (const text of [policy, deploying]) expect(text).toContain(address);
    // Who reads that the library does not come must know what to ask of the proxy.
    const { hostname } = new URL(address);
    for (const language of LANGUAGES) expect(ADDIN_TEXTS[language].officeUnreachable).toContain(hostname);
  });

  it("allow Excel on the web to frame the pane, and nobody to frame anything else", () => {
    expect(directive("/taskpane.html", "frame-ancestors")).toContain("https://*.officeapps.live.com");
    expect(headersFor("/taskpane.html", true).has("X-Frame-Options")).toBe(false);
    expect(directive("/workbench.html", "frame-ancestors")).toBe("frame-ancestors 'none'");
  });

  it("let no page call another address", () => {
    for (const file of ["/taskpane.html", "/workbench.html"])
      expect(directive(file, "connect-src")).toBe("connect-src 'self'");
  });

  it("open the lists of functions and shortcuts, and nothing else, to Excel on the web", () => {
    const isOpen = (file: string) => headersFor(file, true).get("Access-Control-Allow-Origin") === "*";
    const lists = ["/functions.json", "/functions-nl.json", "/shortcuts.json", "/shortcuts-nl.json"];
    expect(lists.map(isOpen)).toEqual(lists.map(() => true));
    expect(["/functions.js", "/manifest.xml", "/sbom.cdx.json"].map(isOpen)).toEqual([false, false, false]);
  });
});

describe("the configuration of nginx", () => {
  it("is made for the origin, with its port", () => {
    const other = nginxConfiguration({ ...CHOICE, origin: "https://kader.example.org:8443" });
    expect(nginxConfiguration(CHOICE)).toContain("listen 443 ssl");
    expect(other).toContain("listen 8443 ssl");
    expect(other).toContain("return 308 https://kader.example.org:8443$request_uri;");
  });

  it.each(['/srv/ka"der', "/srv/$host", "/srv/a\\b", "/srv/a\nb"])("is not made with %j in it", (root) => {
    expect(() => nginxConfiguration({ ...CHOICE, root })).toThrow("cannot stand in a configuration of nginx");
  });
});

describe("certificates for localhost", () => {
  it("are for this machine only and for a month", async () => {
    const certificate = new X509Certificate((await selfSignedCertificate()).cert);
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
    const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000;
    expect(days).toBeCloseTo(30, 1);
  });

  it("are taken from the folder of office-addin-dev-certs when both parts are there", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "kader-certificate-"));
    writeFileSync(path.join(folder, "localhost.crt"), "certificate");
    expect(trustedCertificate(folder)).toBeUndefined();
    writeFileSync(path.join(folder, "localhost.key"), "key");
    expect(trustedCertificate(folder)).toEqual({ cert: "certificate", key: "key" });
    rmSync(folder, { recursive: true });
  });
});
