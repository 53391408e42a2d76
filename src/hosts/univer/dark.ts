// SPDX-License-Identifier: EUPL-1.2
import type { FUniver } from "./library";

/** What the system asks for. */
export const systemIsDark = (): boolean => dark().matches;

/** The grid is dark when the system is: its bars and menus, and the cells with their colours turned over. */
export function followSystem(api: FUniver, signal: AbortSignal): void {
  dark().addEventListener("change", ({ matches }) => api.toggleDarkMode(matches), { signal });
}

const dark = () => window.matchMedia("(prefers-color-scheme: dark)");
