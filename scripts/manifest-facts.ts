// SPDX-License-Identifier: EUPL-1.2
/** What a manifest is held against. */
export interface ManifestFacts {
  /** Version of package.json, such as "1.2.3". */
  readonly version: string;
  readonly functionIds: readonly string[];
  readonly commandIds: readonly string[];
  readonly shortcutIds: readonly string[];
  readonly namespaces: readonly string[];
  /** A file of the build by its path under the origin; undefined when there is none. */
  file(path: string): Uint8Array | undefined;
}
