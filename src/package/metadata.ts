// SPDX-License-Identifier: EUPL-1.2
import { addRelatedPart } from "./patch-package";
import { relatedPart } from "./relations";
import type { WorkbookFile } from "./workbook-file";
import { type XmlDocument, attributeOfElement, childOf, childrenOf, descendantsOf, itemsOf } from "./xml";
import { type TextEdit, appendEdit, attributeEdit, insertEdit, patchText } from "./xml-text";

const METADATA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const DYNAMIC_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const DYNAMIC_URI = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
const TYPE =
  'name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';

const NEW_METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="${DYNAMIC_NAMESPACE}">` +
  `<metadataTypes count="1"><metadataType ${TYPE}/></metadataTypes>` +
  `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="${DYNAMIC_URI}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The number by which cells refer to the metadata of a dynamic array, counted from 1; added when there is none. */
export function dynamicArrayMetadata(workbook: WorkbookFile): number {
  const { archive, workbookPath } = workbook;
  const path = relatedPart(archive, workbookPath, "sheetMetadata");
  const document = path === undefined ? undefined : archive.xml(path);
  if (path === undefined || document === undefined) {
    const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
    addRelatedPart(workbook, `${folder}metadata.xml`, NEW_METADATA, "sheetMetadata", METADATA_TYPE);
    return 1;
  }
  const known = knownNumber(document);
  if (known !== undefined) return known;
  const { edits, number } = additions(document);
  archive.write(path, patchText(document.text, edits));
  return number;
}

/** The number of the block of cell metadata that says: a dynamic array. */
function knownNumber({ root }: XmlDocument): number | undefined {
  const type = itemsOf(root, "metadataTypes", "metadataType").findIndex(
    (each) => attributeOfElement(each, "name") === "XLDAPR",
  );
  const future = childrenOf(root).find(
    (each) => each.name === "futureMetadata" && attributeOfElement(each, "name") === "XLDAPR",
  );
  if (type < 0 || future === undefined) return undefined;
  const blocks = childrenOf(future).map((block) =>
    [...descendantsOf(block)].some(
      (each) => each.name === "dynamicArrayProperties" && attributeOfElement(each, "fDynamic") === "1",
    ),
  );
  const number = itemsOf(root, "cellMetadata", "bk").findIndex((block) => {
    const [only, ...others] = childrenOf(block);
    const isType = only !== undefined && attributeOfElement(only, "t") === String(type + 1);
    return isType && others.length === 0 && blocks[Number(attributeOfElement(only, "v"))] === true;
  });
  return number < 0 ? undefined : number + 1;
}

/** The least that a workbook with metadata of another kind needs besides. */
function additions(document: XmlDocument): { readonly edits: TextEdit[]; readonly number: number } {
  const { root } = document;
  const p = root.prefix;
  const edits: TextEdit[] = [];
  const types = childOf(root, "metadataTypes");
  const typeCount = itemsOf(root, "metadataTypes", "metadataType").length;
  const type = `<${p}metadataType ${TYPE}/>`;
  if (types === undefined) {
    edits.push(insertEdit(document, root, `<${p}metadataTypes count="1">${type}</${p}metadataTypes>`, new Set()));
  } else {
    edits.push(attributeEdit(document, types, { count: String(typeCount + 1) }), appendEdit(document, types, type));
  }
  const before = new Set(["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata"]);
  const future = `<${p}futureMetadata name="XLDAPR" count="1"><${p}bk><${p}extLst><${p}ext uri="${DYNAMIC_URI}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_NAMESPACE}" fDynamic="1" fCollapsed="0"/></${p}ext></${p}extLst></${p}bk></${p}futureMetadata>`;
  const block = `<${p}bk><${p}rc t="${typeCount + 1}" v="0"/></${p}bk>`;
  const cells = childOf(root, "cellMetadata");
  const cellCount = itemsOf(root, "cellMetadata", "bk").length;
  if (cells === undefined) {
    const whole = `<${p}cellMetadata count="1">${block}</${p}cellMetadata>`;
    edits.push(insertEdit(document, root, future + whole, before));
  } else {
    edits.push(
      insertEdit(document, root, future, before),
      attributeEdit(document, cells, { count: String(cellCount + 1) }),
      appendEdit(document, cells, block),
    );
  }
  return { edits, number: cellCount + 1 };
}
