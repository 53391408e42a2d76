// SPDX-License-Identifier: EUPL-1.2
/** The part of the library that is used here; it brings no types of its own. */
declare module "xlsx-calc" {
  interface Calculate {
    (workbook: object): void;
    import_functions(functions: object, options?: { readonly override?: boolean }): void;
  }
  const calculate: Calculate;
  export default calculate;
}
