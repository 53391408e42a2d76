// SPDX-License-Identifier: EUPL-1.2
import { CONTENT_TYPES, UNKNOWN_TYPE, hasCharacters } from "./content-types";
import { HEADERS, type Header } from "./headers";

export interface NginxChoice {
  /** The origin that the build was made for. */
  readonly origin: string;
  /** Folder with the released files; absolute. */
  readonly root: string;
  readonly certificate: string;
  readonly key: string;
  /** Where plain http is sent on to https. */
  readonly plainPort: number;
}

const TYPES = Object.values(CONTENT_TYPES);
const COMPRESSED = TYPES.filter((type) => !["text/html", "image/png"].includes(type));

/** A configuration for the http part of nginx: static files, the headers of headers.ts, and nothing else. */
export function nginxConfiguration({ origin, root, certificate, key, plainPort }: NginxChoice): string {
  const { hostname, port } = new URL(origin);
  return `# Kader at ${origin}: static files only. Written by "npm run nginx"; change scripts/headers.ts rather than this file.

${HEADERS.filter(({ cases }) => cases !== undefined)
  .map(map)
  .join("\n\n")}

map $status $kader_allow {
  405 "GET, HEAD";
}

server {
  listen ${plainPort};
  server_name ${hostname};
  server_tokens off;
  return 308 ${origin}$request_uri;
}

server {
  listen ${port === "" ? 443 : port} ssl http2;
  server_name ${hostname};
  server_tokens off;

  ssl_certificate ${quoted(certificate)};
  ssl_certificate_key ${quoted(key)};
  ssl_protocols TLSv1.2 TLSv1.3;

  root ${quoted(root)};
  autoindex off;
  absolute_redirect off;

  charset utf-8;
  charset_types ${TYPES.filter((type) => hasCharacters(type) && type !== "text/html").join(" ")};
  default_type ${UNKNOWN_TYPE};
  types {
${Object.entries(CONTENT_TYPES)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join("\n")}
  }

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1024;
  gzip_types ${COMPRESSED.join(" ")};

  # nginx leaves all of these out of a location that adds a header of its own: keep them together, here.
  add_header Strict-Transport-Security "max-age=31536000" always;
  add_header Allow $kader_allow always;
${HEADERS.map(addHeader).join("\n")}

  if ($request_method !~ ^(GET|HEAD)$) {
    return 405;
  }

  error_page 403 404 =404 @missing;
  error_page 405 @refused;

  location = / {
    return 302 /workbench.html;
  }

  location ~ /\\. {
    return 404;
  }

  location / {
    try_files $uri $uri/index.html =404;
  }

  location @missing {
    types { }
    default_type text/plain;
    return 404 "Not found";
  }

  location @refused {
    types { }
    default_type text/plain;
    return 405 "Only GET and HEAD";
  }
}
`;
}

function map({ name, value, cases = [] }: Header): string {
  const lines = cases.map(([pattern, special]) => `  "~${pattern.source.replaceAll("\\/", "/")}" ${quoted(special)};`);
  return [`map $uri ${variable(name)} {`, `  default ${quoted(value)};`, ...lines, "}"].join("\n");
}

function addHeader({ name, value, cases, onErrors }: Header): string {
  return `  add_header ${name} ${cases === undefined ? quoted(value) : variable(name)}${onErrors ? " always" : ""};`;
}

function variable(name: string): string {
  return `$kader_${name.toLowerCase().replaceAll("-", "_")}`;
}

function quoted(text: string): string {
  // A dollar would begin a variable of nginx, and cannot be escaped.
  if (/["\\$\n]/.test(text)) throw new Error(`${JSON.stringify(text)} cannot stand in a configuration of nginx.`);
  return `"${text}"`;
}
