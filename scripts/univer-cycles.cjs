// SPDX-License-Identifier: EUPL-1.2

/**
 * The formulas among these that depend on their own result, directly or by way of others: the groups in which each can
 * be reached from each (Tarjan's strongly connected components), and those that read their own cell. Its text is put in
 * the grid's engine, so it uses nothing from outside itself.
 */
function formulasInCycles(formulas, readersOf) {
  const order = new Map();
  const lowest = new Map();
  const open = [];
  const isOpen = new Set();
  const inCycles = new Set();
  for (const start of formulas) {
    if (order.has(start)) continue;
    const path = [];
    const enter = (formula) => {
      order.set(formula, order.size);
      lowest.set(formula, order.get(formula));
      open.push(formula);
      isOpen.add(formula);
      path.push({ formula, readers: [...readersOf(formula)] });
    };
    enter(start);
    while (path.length > 0) {
      const { formula, readers } = path[path.length - 1];
      const reader = readers.pop();
      if (reader === formula) inCycles.add(formula);
      else if (reader !== undefined && !order.has(reader)) enter(reader);
      else if (reader !== undefined && isOpen.has(reader)) {
        lowest.set(formula, Math.min(lowest.get(formula), order.get(reader)));
      }
      if (reader !== undefined) continue;
      path.pop();
      const from = path[path.length - 1];
      if (from !== undefined) lowest.set(from.formula, Math.min(lowest.get(from.formula), lowest.get(formula)));
      if (lowest.get(formula) !== order.get(formula)) continue;
      const group = open.splice(open.lastIndexOf(formula));
      for (const member of group) {
        isOpen.delete(member);
        if (group.length > 1) inCycles.add(member);
      }
    }
  }
  return inCycles;
}

module.exports = { formulasInCycles };
