// SPDX-License-Identifier: EUPL-1.2
/** The page in Office: what the add-in asks of the program around it, besides the workbook. */
export interface OfficePage {
  /** The language of Office's own screen, as a BCP 47 tag. */
  readonly displayLanguage: string;
  /** How Office is coloured; undefined where it does not tell, and the system's setting has to do. */
  readonly scheme: "light" | "dark" | undefined;
}

export type OfficeStart =
  | { readonly kind: "excel"; readonly page: OfficePage }
  /** An ordinary browser, or another program of Office. */
  | { readonly kind: "elsewhere" }
  /** The library itself did not come. */
  | { readonly kind: "unreachable" };

export async function startOffice(): Promise<OfficeStart> {
  if (typeof Office === "undefined") return { kind: "unreachable" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "elsewhere" };
  const { displayLanguage, officeTheme } = Office.context;
  return { kind: "excel", page: { displayLanguage, scheme: schemeOf(officeTheme) } };
}

/**
 * Calls the listener when Excel's colours turn out to be others. Excel has no event for it and some hosts never tell a new
 * colour (office-js#713), so it is looked up when someone comes back to the pane.
 */
export function followScheme(changed: (scheme: OfficePage["scheme"]) => void): void {
  let last = schemeOf(Office.context.officeTheme);
  const look = () => {
    const now = schemeOf(Office.context.officeTheme);
    if (now !== last) changed((last = now));
  };
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
}

/** Ties buttons of the ribbon, menus and keys to what they do; a button can be used again once that is done. */
export function associateCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  if (typeof Office === "undefined") return;
  for (const [id, run] of Object.entries(commands)) {
    // Keys bring no event: nobody waits for them.
    Office.actions.associate(id, (event?: Office.AddinCommands.Event | null) => {
      void run().finally(() => event?.completed());
    });
  }
}

/** Brings the pane in view; where it cannot be shown, what the command did is in the workbook all the same. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/**
 * From now on the add-in starts when this workbook is opened. True when it was so already: then it is the opening of
 * the workbook that started it. Nothing is written that is there, or opening a workbook would change it.
 */
export async function startWithWorkbook(): Promise<boolean> {
  try {
    if ((await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load) return true;
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // A read-only workbook, or a host that does not keep it: the pane is then opened by hand.
  }
  return false;
}

export function openInBrowser(url: string): void {
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(url);
  } else {
    // Without "noopener": it makes an opened window look like a blocked one, and Excel on the web opens that once more.
    window.open(url, "_blank");
  }
}

/** Excel tells its colours, not whether they are dark. */
function schemeOf(theme: Office.OfficeTheme | undefined): OfficePage["scheme"] {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (match === null) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  // Perceived lightness of ITU-R BT.601; half of it is the border between the two.
  return (299 * red + 587 * green + 114 * blue) / 1000 < 128 ? "dark" : "light";
}
