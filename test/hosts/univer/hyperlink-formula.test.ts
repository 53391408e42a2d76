// SPDX-License-Identifier: EUPL-1.2
import { addressIn } from "../../../src/hosts/univer/links/hyperlink-formula";

it.each([
  ['=HYPERLINK("https://a.nl","x")', { text: "https://a.nl" }],
  ['=hyperlink( "zeg ""hoi""" )', { text: 'zeg "hoi"' }],
  ['=IF(A1>0,HYPERLINK("#Blad!A1"&TEXT(B1,"0"),C1),"")', { expression: '"#Blad!A1"&TEXT(B1,"0")' }],
  ["=HYPERLINK(A1)", { expression: "A1" }],
  ["=HYPERLINK(INDEX({1,2;3,4},1,2),B1)", { expression: "INDEX({1,2;3,4},1,2)" }],
  ["=HYPERLINK()", undefined],
  ['="HYPERLINK(""x"")"', undefined],
  ["=SUM(A1:A2)", undefined],
])("the address in %s", (formula, address) => {
  expect(addressIn(formula)).toEqual(address);
});
