// SPDX-License-Identifier: EUPL-1.2
/**
 * What the server says about every file: the one place for it. The local servers send these headers, and the
 * configuration for nginx is written from them.
 */
export interface Header {
  readonly name: string;
  /** For every file that no case names; an empty value is not sent. */
  readonly value: string;
  /** For paths such as "/taskpane.html"; the first that matches holds. */
  readonly cases?: readonly (readonly [path: RegExp, value: string])[];
  /** Whether an answer that something is missing or refused has it as well. */
  readonly onErrors: boolean;
}

/** Where Office.js comes from: Microsoft is moving it from the first address to the second (office-js-docs-pr#5882). */
export const OFFICE_SCRIPTS = [
  "https://appsforoffice.microsoft.com",
  "https://officeapis.public.onecdn.static.microsoft",
];

/** Where Excel on the web shows the pane in a frame. Microsoft publishes no list; these were observed. */
const OFFICE_HOSTS = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://onedrive.live.com",
];

/** Nothing but the page's own files may be loaded or called; the grid sets styles from its script. */
const OWN_POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

/**
 * Office.js comes from Microsoft, sets styles from its script, and asks in a frame of its own address whether to trust
 * an Office host that it does not know. It may call nobody: that would be its measurements of use (docs/deploy.md).
 */
const PANE_POLICY = {
  ...OWN_POLICY,
  "script-src": `'self' ${OFFICE_SCRIPTS.join(" ")}`,
  "frame-src": OFFICE_SCRIPTS.join(" "),
  "frame-ancestors": `'self' ${OFFICE_HOSTS.join(" ")}`,
};

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

const PANE = /^\/taskpane\.html$/;

export const HEADERS: readonly Header[] = [
  {
    name: "Content-Security-Policy",
    value: policy(OWN_POLICY),
    cases: [[PANE, policy(PANE_POLICY)]],
    onErrors: true,
  },
  { name: "X-Content-Type-Options", value: "nosniff", onErrors: true },
  { name: "Referrer-Policy", value: "no-referrer", onErrors: true },
  { name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()", onErrors: true },
  // Office may open the pane's page in a window that it has to speak with.
  { name: "Cross-Origin-Opener-Policy", value: "same-origin", cases: [[PANE, ""]], onErrors: true },
  // Excel on the web reads what functions and shortcuts there are from an address of its own.
  {
    name: "Access-Control-Allow-Origin",
    value: "",
    cases: [[/^\/(functions|shortcuts)(-nl)?\.json$/, "*"]],
    onErrors: false,
  },
  // Names with a hash of their content never change; Office must be able to keep icons, so never "no-store".
  {
    name: "Cache-Control",
    value: "no-cache",
    cases: [
      [/^\/assets\/[^/]+\.[0-9a-f]{8}\.(js|css)$/, "public, max-age=31536000, immutable"],
      [/\.(png|svg)$/, "public, max-age=86400"],
    ],
    onErrors: false,
  },
];

/** What an answer says: by the path of the file, and whether the file is there. */
export function headersFor(path: string, isFound: boolean): ReadonlyMap<string, string> {
  const sent = HEADERS.filter(({ onErrors }) => isFound || onErrors).map(({ name, value, cases = [] }) => {
    const [, special] = cases.find(([pattern]) => pattern.test(path)) ?? [];
    return [name, special ?? value] as const;
  });
  return new Map(sent.filter(([, value]) => value !== ""));
}
