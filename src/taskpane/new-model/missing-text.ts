// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { wordsIn } from "./form-context";
import type { MissingThing } from "./missing";
import { percentText } from "./shares-view";
import type { NewModelTexts } from "./texts";

/** The name of something that is missing, as the link that goes there. */
export function missingText(what: MissingThing, texts: NewModelTexts, language: Language): string {
  const names = texts.missingThings;
  switch (what.kind) {
    case "organisation":
      return names.organisation;
    case "organisation-name":
      return names.organisationName;
    case "first-year":
      return names.firstYear;
    case "year-count":
      return names.yearCount;
    case "products":
      return names.products;
    case "product-name":
      return names.productName;
    case "same-name":
      return names.sameName(wordsIn(what.name, language));
    case "year-input":
      return names.yearInput(texts.yearInputs[what.input], what.year);
    case "field":
      return names.field(texts.fields[what.field], wordsIn(what.product.name, language) || texts.products.nameless);
    case "share-sum":
      return names.shareSum(what.year, percentText(what.sum, language));
  }
}
