// SPDX-License-Identifier: EUPL-1.2
import { pngSize } from "./icons";
import {
  type Document,
  type Element,
  all,
  attribute,
  children,
  isSourceLocation,
  parseManifest,
  pathOf,
  repeated,
  text,
  unique,
} from "./manifest-document";
import type { ManifestFacts } from "./manifest-facts";
import { shortcutFindings } from "./shortcut-checks";

/** The newest version of the API that may be asked of every Excel; what is newer is only used after asking. */
const NEWEST_EXCEL_API = "1.15";
/** What Excel shows where no text is for its own language; the Dutch texts are for these. */
const DEFAULT_LOCALE = "en-US";
const DUTCH_LOCALES = ["nl-NL", "nl-BE"];
/** Office's limits for the two kinds of text, in characters. */
const LONGEST: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** What is wrong with a manifest, a sentence each; nothing of this is found by Microsoft's own schema. */
export function manifestFindings(xml: string, facts: ManifestFacts): string[] {
  const document = parseManifest(xml);
  if (typeof document === "string") return [document];
  const checks = [
    resources,
    texts,
    addresses,
    icons,
    oneRuntime,
    commands,
    functions,
    identity,
    requirements,
    shortcutFindings,
  ];
  return checks.flatMap((check) => check(document, facts));
}

function resources(document: Document): string[] {
  const defined = all(document, "Images", "Urls", "ShortStrings", "LongStrings").flatMap((list) =>
    children(list).map((each) => attribute(each, "id")),
  );
  const used = all(document, "*")
    .map((element) => element.getAttribute("resid"))
    .filter((id) => id !== null);
  return [
    ...repeated(defined).map((id) => `Resource ${id} is defined twice.`),
    ...unique(used.filter((id) => !defined.includes(id))).map((id) => `resid ${id} is not among the resources.`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `Resource ${id} is not used.`),
    ...repeated(all(document, "Control", "Group", "CustomTab").map((each) => attribute(each, "id"))).map(
      (id) => `Two parts of the ribbon have the id ${id}.`,
    ),
  ];
}

/** Every text is there in English, the default, and in Dutch for both countries, within Office's limits. */
function texts(document: Document): string[] {
  const own = all(document, "DisplayName", "Description", "SupportUrl").filter(
    ({ parentNode }) => parentNode === document.documentElement,
  );
  const found = [...own, ...all(document, "bt:String")];
  return [
    ...(text(document, "DefaultLocale") === DEFAULT_LOCALE ? [] : [`The default locale is not ${DEFAULT_LOCALE}.`]),
    ...found.flatMap((each) => {
      const label = each.getAttribute("id") ?? each.tagName;
      const longest = LONGEST[(each.parentNode as Element).tagName] ?? 250;
      const overrides = children(each);
      const values = [each.getAttribute("DefaultValue"), ...overrides.map((one) => one.getAttribute("Value"))];
      return [
        ...(overrides.map((one) => one.getAttribute("Locale")).join() === DUTCH_LOCALES.join()
          ? []
          : [`${label} does not have one text for each of ${DUTCH_LOCALES.join(" and ")}.`]),
        ...(unique(values.slice(1)).length <= 1 ? [] : [`${label} differs between ${DUTCH_LOCALES.join(" and ")}.`]),
        ...values.filter((value) => !value?.trim()).map(() => `${label} has an empty text.`),
        ...values
          .filter((value) => (value ?? "").length > longest)
          .map((value) => `${label} is longer than ${longest} characters: ${String(value)}`),
      ];
    }),
  ];
}

/** All on one https origin, and each of them a file of the build. */
function addresses(document: Document, { file }: ManifestFacts): string[] {
  const urls = unique(addressesIn(document));
  const origins = unique(urls.map((url) => (URL.canParse(url) ? new URL(url).origin : url)));
  return [
    ...(origins.length === 1 ? [] : [`Addresses stand on more than one origin: ${origins.join(", ")}.`]),
    ...origins.filter((origin) => !origin.startsWith("https://")).map((origin) => `${origin} is not https.`),
    ...urls.filter((url) => file(pathOf(url)) === undefined).map((url) => `${url} is not in the build.`),
  ];
}

function addressesIn(document: Document): string[] {
  const values = all(document, "*").flatMap((element) =>
    ["DefaultValue", "Value", "Url", "ResourcesUrl"].map((name) => element.getAttribute(name)),
  );
  const appDomains = all(document, "AppDomain").map(({ textContent }) => textContent);
  return [...values, ...appDomains].filter((value): value is string => /^\w+:\/\//.test(value ?? ""));
}

/** Each icon is as large as it says. */
function icons(document: Document, { file }: ManifestFacts): string[] {
  const addressOf = new Map(
    all(document, "bt:Image")
      .filter((each) => each.hasAttribute("id"))
      .map((each) => [attribute(each, "id"), attribute(each, "DefaultValue")]),
  );
  const sized: [string, number][] = all(document, "bt:Image")
    .filter((each) => each.hasAttribute("size"))
    .map((each) => [addressOf.get(attribute(each, "resid")) ?? "", Number(each.getAttribute("size"))]);
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const)
    sized.push([all(document, name)[0]?.getAttribute("DefaultValue") ?? "", size]);
  return sized.flatMap(([address, size]) => {
    const bytes = URL.canParse(address) ? file(pathOf(address)) : undefined;
    const found = bytes && pngSize(bytes);
    if (found?.width === size && found.height === size) return [];
    return [`${address || "An icon"} should be a PNG of ${size} by ${size} pixels.`];
  });
}

/** Functions, ribbon and pane share one page; a second address would start a second runtime. */
function oneRuntime(document: Document): string[] {
  const [runtime] = all(document, "Runtime");
  const page = runtime?.getAttribute("resid");
  const places = [
    ...all(document, "FunctionFile"),
    ...all(document, "Page", "Action").flatMap((each) => children(each).filter(isSourceLocation)),
  ];
  const shared = all(document, "bt:Url").find((each) => each.getAttribute("id") === page);
  const [opened] = all(document, "DefaultSettings").flatMap((each) => children(each).filter(isSourceLocation));
  return [
    ...(runtime?.getAttribute("lifetime") === "long" ? [] : ["The runtime is not a shared one (lifetime long)."]),
    ...places
      .filter((each) => each.getAttribute("resid") !== page)
      .map((each) => `${each.tagName} names ${String(each.getAttribute("resid"))}, not the runtime's ${String(page)}.`),
    ...(opened?.getAttribute("DefaultValue") === shared?.getAttribute("DefaultValue")
      ? []
      : ["The default page is not the runtime's."]),
  ];
}

function commands(document: Document, { commandIds }: ManifestFacts): string[] {
  const named = all(document, "FunctionName").map(({ textContent }) => textContent ?? "");
  return [
    ...named.filter((id) => !commandIds.includes(id)).map((id) => `No command ${id} is registered.`),
    ...commandIds.filter((id) => !named.includes(id)).map((id) => `Command ${id} has no button.`),
  ];
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly dimensionality: string }[];
  }[];
}

/** The ids of the metadata, in every language, are those of the code, with the same parameters. */
function functions(document: Document, { functionIds, namespaces, file }: ManifestFacts): string[] {
  const [metadata] = all(document, "Metadata").flatMap(children);
  const url = all(document, "bt:Url").find((each) => each.getAttribute("id") === metadata?.getAttribute("resid"));
  const addressed =
    url === undefined
      ? []
      : unique([url.getAttribute("DefaultValue"), ...children(url).map((one) => one.getAttribute("Value"))]);
  const read = addressed.map((address) => {
    const bytes = file(pathOf(address ?? ""));
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Metadata).functions;
  });
  const shape = (each: Metadata["functions"][number]) =>
    `${each.id}(${each.parameters.map(({ dimensionality }) => dimensionality).join()})`;
  const [english, dutch] = read.map((each) => each?.map(shape).join(" "));
  const namespace = all(document, "Namespace")[0]?.getAttribute("resid");
  const names = all(document, "bt:String")
    .filter((each) => each.getAttribute("id") === namespace)
    .flatMap((each) => [attribute(each, "DefaultValue"), ...children(each).map((one) => attribute(one, "Value"))]);
  return [
    ...(read.length === 2 && read.every((each) => each?.map(({ id }) => id).join() === functionIds.join())
      ? []
      : ["The ids of the metadata are not those of the functions."]),
    ...(dutch === english ? [] : ["The metadata of the two languages describe different functions."]),
    ...(unique(names).length === 1 && namespaces.includes(names[0] as string)
      ? []
      : [`The namespace is ${names.join(" or ")}; expected ${namespaces.join(" or ")} in every language.`]),
  ];
}

function identity(document: Document, { version }: ManifestFacts): string[] {
  const found = text(document, "Version");
  const id = text(document, "Id");
  return [
    // Four numbers, because Excel on the web refuses three; Office refuses anything below 1.0.
    ...(found === `${version}.0` ? [] : [`The version is ${found}; expected ${version}.0, after package.json.`]),
    ...(Number(found.split(".")[0]) >= 1 ? [] : [`Version ${found} is below 1.0.`]),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? [] : [`The id ${id} is no GUID.`]),
  ];
}

function requirements(document: Document): string[] {
  const sets = new Map(
    all(document, "Set").map((each) => [attribute(each, "Name"), versionKey(attribute(each, "MinVersion"))]),
  );
  const missing = ["SharedRuntime", "CustomFunctionsRuntime"].filter((name) => !sets.has(name));
  return [
    ...missing.map((name) => `The requirement ${name} is missing.`),
    ...((sets.get("ExcelApi") ?? 0) <= versionKey(NEWEST_EXCEL_API)
      ? []
      : [`ExcelApi above ${NEWEST_EXCEL_API} is asked of every Excel.`]),
    ...(text(document, "Permissions") === "ReadWriteDocument" ? [] : ["The permission is not ReadWriteDocument."]),
  ];
}

/** 1.9 comes before 1.15. */
function versionKey(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
