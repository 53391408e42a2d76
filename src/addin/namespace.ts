// SPDX-License-Identifier: EUPL-1.2
import type { Namespace } from "../workbook/stored-form";

/** Set by the build: a development build is next to the released add-in in one Excel, under a name of its own. */
declare const KADER_NAMESPACE: Namespace;

export const NAMESPACE: Namespace = KADER_NAMESPACE;
