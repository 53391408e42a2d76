// SPDX-License-Identifier: EUPL-1.2
/**
 * Changes others' code by texts that must be there exactly once: another version of the package ends the build instead
 * of being changed in the wrong place.
 */
module.exports = function changeOnce(source, changes) {
  return changes.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`A package is not what it was, ${parts.length - 1} times there: ${from}`);
    return parts.join(to);
  }, source);
};
