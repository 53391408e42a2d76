// SPDX-License-Identifier: EUPL-1.2
declare function changeEngine(source: string): string;

export = changeEngine;
