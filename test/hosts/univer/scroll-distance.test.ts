// SPDX-License-Identifier: EUPL-1.2
import { scrollDistance } from "../../../src/hosts/univer/scroll-distance";

const VIEW = { viewStart: 400, viewEnd: 900 };

it.each([
  ["a column that is in view stays where it is", { start: 400, end: 500 }, false, 0],
  ["a column half behind the frozen ones comes out", { start: 340, end: 440 }, false, -60],
  ["a column half beyond the edge comes in", { start: 850, end: 950 }, false, 50],
  ["a column that is wider than the view begins where the view begins", { start: 600, end: 1300 }, false, 200],
  ["a column that is to be the first comes there", { start: 600, end: 700 }, true, 200],
])("%s", (_, place, toStart, distance) => {
  expect(scrollDistance({ ...place, ...VIEW }, toStart)).toBe(distance);
});
