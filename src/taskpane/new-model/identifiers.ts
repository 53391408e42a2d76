// SPDX-License-Identifier: EUPL-1.2
const LONGEST = 40;

/** Ids made from names, as a model file has them: small letters, digits and dashes, each only once. */
export class Identifiers {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  next(name: string): string {
    const base = plainId(name);
    let id = base;
    for (let number = 2; this.taken.has(id); number++) {
      const ending = `-${number}`;
      id = base.slice(0, LONGEST - ending.length) + ending;
    }
    this.taken.add(id);
    return id;
  }
}

/** "Toezicht niveau 2 (é)" is toezicht-niveau-2-e; a name without a letter of ours at its front gets one. */
function plainId(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const withLetter = /^[a-z]/.test(plain) ? plain : `p-${plain}`;
  return withLetter.slice(0, LONGEST).replace(/-$/, "");
}
