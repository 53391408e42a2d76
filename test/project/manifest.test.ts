// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { drawIcons } from "../../scripts/icons";
import { SHORTCUT_FILES, manifestFor, withShortcuts } from "../../scripts/manifest";
import { manifestFindings } from "../../scripts/manifest-checks";
import type { ManifestFacts } from "../../scripts/manifest-facts";
import { DEFAULT_ORIGIN } from "../../scripts/origin";
import { COMMAND_IDS } from "../../src/addin/commands";
import { SHORTCUTS, shortcutNames, shortcutsFile } from "../../src/addin/shortcuts";
import { KADER_FUNCTIONS } from "../../src/functions";
import { customFunctionsMetadata } from "../../src/functions/metadata";
import { NAMESPACES } from "../../src/workbook/stored-form";

const ROOT = path.resolve(__dirname, "../..");
const SOURCE = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const ORIGIN = "https://kader.example.org";
const MANIFEST = manifestFor(SOURCE, { origin: ORIGIN, isDevelopment: false });
const WITH_SHORTCUTS = withShortcuts(MANIFEST, ORIGIN);

let facts: ManifestFacts;

beforeAll(async () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const files = new Map<string, Uint8Array>([
    ...["taskpane.html", "functions.js", "help/nl/guide.html", "help/en/guide.html"].map(
      (file): [string, Uint8Array] => [file, bytes(file)],
    ),
    ["functions.json", bytes(customFunctionsMetadata(KADER_FUNCTIONS, "en", ORIGIN))],
    ["functions-nl.json", bytes(customFunctionsMetadata(KADER_FUNCTIONS, "nl", ORIGIN))],
    [SHORTCUT_FILES.keys, bytes(shortcutsFile())],
    [SHORTCUT_FILES.dutchNames, bytes(shortcutNames("nl"))],
  ]);
  for (const { file, png } of await drawIcons(path.join(ROOT, "assets/icons"))) files.set(`assets/icons/${file}`, png);
  facts = {
    version: packageJson.version,
    functionIds: KADER_FUNCTIONS.map(({ id }) => id),
    commandIds: COMMAND_IDS,
    shortcutIds: Object.keys(SHORTCUTS),
    namespaces: NAMESPACES,
    file: (name) => files.get(name),
  };
});

describe("the manifest", () => {
  it("is sound for any origin, released and in development", () => {
    expect(manifestFindings(MANIFEST, facts)).toEqual([]);
    expect(manifestFindings(manifestFor(SOURCE, { origin: ORIGIN, isDevelopment: true }), facts)).toEqual([]);
    expect(MANIFEST).not.toContain(DEFAULT_ORIGIN);
  });

  it("makes a development build another add-in, with a namespace of its own", () => {
    const development = manifestFor(SOURCE, { origin: ORIGIN, isDevelopment: true });
    const idOf = (xml: string) => /<Id>([^<]+)/.exec(xml)?.[1];
    expect(idOf(development)).not.toBe(idOf(MANIFEST));
    expect(development).toContain('DefaultValue="KADERDEV"');
    expect(development).not.toMatch(/"KADER"/);
  });

  /** What to break, and what must be said about it. */
  const FAULTS: readonly (readonly [string, RegExp | string, string, string])[] = [
    ["a resid that leads nowhere", '<Label resid="Guide.Label" />', '<Label resid="Gids.Label" />', "resid Gids.Label"],
    ["a resource that nobody uses", 'resid="Guide.Tip"', 'resid="Scenario.Tip"', "Guide.Tip is not used"],
    ["an icon of another size", "kader-16.png", "kader-20.png", "should be a PNG of 16 by 16"],
    ["an icon that is not there", "kader-48.png", "kader-47.png", "kader-47.png is not in the build"],
    ["a second origin", `${ORIGIN}/functions.js"`, 'https://elsewhere.example/functions.js"', "more than one origin"],
    ["plain http", new RegExp(ORIGIN, "g"), "http://kader.example.org", "is not https"],
    [
      "a text without Dutch",
      /<bt:Override Locale="nl-NL" Value="Model invoegen" \/>/,
      "",
      "InsertModel.Label does not have",
    ],
    ["another text for Belgium", 'nl-BE" Value="Model invoegen"', 'nl-BE" Value="Model"', "InsertModel.Label differs"],
    ["a Dutch default", "<DefaultLocale>en-US", "<DefaultLocale>nl-NL", "The default locale is not en-US"],
    ["an empty text", 'DefaultValue="User guide"', 'DefaultValue=""', "Guide.Label has an empty text"],
    ["a label that is too long", 'DefaultValue="User guide"', `DefaultValue="${"a".repeat(126)}"`, "longer than 125"],
    ["a command that nobody registers", "<FunctionName>openGuide", "<FunctionName>openHelp", "No command openHelp"],
    ["another version", "<Version>", "<Version>9", "after package.json"],
    ["a newer API than there may be", 'Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.16"', "above"],
    ["a second page", /<FunctionFile resid="Page"/, '<FunctionFile resid="Functions.Script"', "not the runtime's Page"],
    ["a runtime that stops", 'lifetime="long"', 'lifetime="short"', "not a shared one"],
    ["a foreign namespace", 'DefaultValue="KADER"', 'DefaultValue="FRAME"', "The namespace is FRAME or KADER"],
    ["a tag that does not close", "</Hosts>", "", "not well-formed"],
    ["an id that is none", /<Id>[^<]+/, "<Id>kader", "is no GUID"],
    ["more rights than needed", "ReadWriteDocument", "Restricted", "permission"],
  ];

  it.each(FAULTS)("is refused with %s", (_, what, instead, sentence) => {
    const broken = MANIFEST.replace(what, instead);
    expect(broken).not.toBe(MANIFEST);
    expect(manifestFindings(broken, facts).join("\n")).toContain(sentence);
  });

  // A process of its own: the package is partly published as modules, which the tests do not load.
  it("is read by Microsoft's own package, without asking anyone", () => {
    const read = `import("office-addin-manifest").then(async ({ OfficeAddinManifest }) =>
      console.log(JSON.stringify(await OfficeAddinManifest.readManifestFile("manifest.xml"))))`;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", read], { cwd: ROOT, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      displayName: "Kader",
      defaultLocale: "en-US",
      hosts: ["Workbook"],
      id: /<Id>([^<]+)/.exec(SOURCE)?.[1],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      version: `${packageJson.version}.0`,
      defaultSettings: { sourceLocation: `${DEFAULT_ORIGIN}/taskpane.html` },
    });
  });

  it("is refused when the metadata names other functions", () => {
    const other = { ...facts, functionIds: facts.functionIds.slice(1) };
    expect(manifestFindings(MANIFEST, other)).toEqual(["The ids of the metadata are not those of the functions."]);
  });
});

describe("the manifest with keyboard shortcuts", () => {
  const keysFile = (change: (text: string) => string): ManifestFacts => ({
    ...facts,
    file: (name) =>
      name === SHORTCUT_FILES.keys
        ? new TextEncoder().encode(change(JSON.stringify(shortcutsFile())))
        : facts.file(name),
  });

  it("is sound, and is the other one with one element behind all others", () => {
    expect(manifestFindings(WITH_SHORTCUTS, facts)).toEqual([]);
    const element = `  <ExtendedOverrides Url="${ORIGIN}/shortcuts.json" ResourcesUrl="${ORIGIN}/shortcuts-nl.json"></ExtendedOverrides>\n`;
    expect(WITH_SHORTCUTS).toBe(MANIFEST.replace("</OfficeApp>", `${element}</OfficeApp>`));
  });

  it("is a file of its own: a schema or an Excel that does not know shortcuts still takes the plain one", () => {
    expect(SOURCE).not.toContain("ExtendedOverrides");
  });

  it.each([
    [
      "another place",
      () => WITH_SHORTCUTS.replace(/(<VersionOverrides[^]*<\/VersionOverrides>\n)([^]*)(<\/OfficeApp>)/, "$2$1$3"),
      "not the last",
    ],
    [
      "an address that leads nowhere",
      () => WITH_SHORTCUTS.replace("shortcuts-nl", "shortcuts-fr"),
      "is not in the build",
    ],
    [
      "another origin",
      () => WITH_SHORTCUTS.replace(`${ORIGIN}/shortcuts.json`, "https://elsewhere.example/shortcuts.json"),
      "more than one origin",
    ],
  ])("is refused with %s", (_, broken, sentence) => {
    expect(manifestFindings(broken(), facts).join("\n")).toContain(sentence);
  });

  it.each([
    ["keys without Ctrl, Command or Alt", "Ctrl+Alt+Shift+K", "Shift+K", "Shift+K is no shortcut"],
    ["two letters", "Ctrl+Alt+Shift+K", "Ctrl+Alt+K+L", "Ctrl+Alt+K+L is no shortcut"],
    ["keys that the browser keeps", "Ctrl+Alt+Shift+K", "Ctrl+Shift+N", "Ctrl+Shift+N is the browser's own"],
    ["the same keys twice", "Ctrl+Alt+Shift+K", "Ctrl+Alt+Shift+J", "Two actions have the same keys"],
    ["an action that nobody registers", '"id":"showPane"', '"id":"openPane"', "not those of the add-in"],
    ["a shortcut for nothing", '"action":"showPane"', '"action":"openPane"', "Not every action has one shortcut"],
    [
      "a name that is nowhere",
      "${resource.showPane}",
      "${resource.pane}",
      "showPane has no name in English and in Dutch",
    ],
  ])("is refused with %s", (_, what, instead, sentence) => {
    const findings = manifestFindings(
      WITH_SHORTCUTS,
      keysFile((text) => text.replace(what, instead)),
    );
    expect(findings.join("\n")).toContain(sentence);
  });
});
