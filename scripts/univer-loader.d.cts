// SPDX-License-Identifier: EUPL-1.2
/** A package of Univer as the pages are built with it. */
export declare function changePackage(name: string, source: string): string;

/** The packages that are changed. */
export declare const CHANGED: readonly string[];
