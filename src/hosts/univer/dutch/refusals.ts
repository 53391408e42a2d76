// SPDX-License-Identifier: EUPL-1.2
/** What the grid refuses or warns of, and the protection of sheets and areas. */
export const REFUSALS: Readonly<Record<string, string>> = {
  Error: "Fout",
  "Divide by zero error": "Deling door nul",
  "Invalid name error": "Onbekende naam",
  "Error in value": "Fout in een waarde",
  "Number error": "Fout in een getal",
  "Value not available error": "Waarde is niet beschikbaar",
  "Circular reference error": "Kringverwijzing",
  "Invalid cell reference error": "Ongeldige celverwijzing",
  "Spill range isn't blank": "De cellen voor de uitkomst zijn niet leeg",
  "Calculation error": "Rekenfout",
  "Getting data": "Gegevens ophalen",
  "Null Error": "Bereiken hebben geen cel gemeen",

  "Cannot use that command on overlapping selections": "Dit kan niet met selecties die elkaar overlappen",
  "Across a merged cell": "Dwars door een samengevoegde cel",
  "Only part of a merged cell is selected": "Een samengevoegde cel is maar voor een deel geselecteerd",
  "Continue merging would only keep the upper-left cell value, discard other values. Are you sure to continue?":
    "Bij samenvoegen blijft alleen de waarde linksboven over. Doorgaan?",
  "Cancel merging": "Niet samenvoegen",
  "Continue merging": "Samenvoegen",
  Warning: "Waarschuwing",
  "This will cause some merged cells to be split. Do you want to continue?":
    "Sommige samengevoegde cellen worden gesplitst. Doorgaan?",
  "Cannot merge overlapping areas": "Bereiken die elkaar overlappen zijn niet samen te voegen",
  "Cannot perform this operation on partially merged cells": "Dit kan niet met een deel van samengevoegde cellen",
  "You cannot make partial changes to the merged cells": "Samengevoegde cellen zijn alleen als geheel te wijzigen",
  "The number of cells pasted exceeds the maximum number of cells": "Er worden meer cellen geplakt dan er passen",
  "The paste area overlaps with merged cells": "Het bereik om te plakken overlapt samengevoegde cellen",
  "You can't delete all the rows on the sheet": "Niet alle rijen van het blad zijn te verwijderen",
  "You can't delete all the columns on the sheet": "Niet alle kolommen van het blad zijn te verwijderen",
  "You can't hide all the rows on the sheet": "Niet alle rijen van het blad zijn te verbergen",
  "You can't hide all the columns on the sheet": "Niet alle kolommen van het blad zijn te verbergen",
  "The increase range is limited to 1-100": "Toevoegen kan met 1 tot en met 100 tegelijk",
  "Row height must be between 0 ~ 545": "De rijhoogte moet tussen 0 en 545 liggen",
  "The column width must be between 0 ~ 2038": "De kolombreedte moet tussen 0 en 2038 liggen",

  "No visible sheet after you hide this": "Er moet een blad zichtbaar blijven",
  "Can't hide, at least keep one sheet tag": "Er moet een blad zichtbaar blijven",
  "The name of the tab page cannot be repeated! Please revise": "Er is al een blad met deze naam. Kies een andere.",
  "The workbook contains at least one visual worksheet. To delete the selected worksheet, please insert a new worksheet or show a hidden worksheet.":
    "Een werkboek heeft minstens één zichtbaar blad. Voeg eerst een blad in of maak een verborgen blad zichtbaar.",
  "This operation is not allowed in chart editing mode!": "Dit kan niet terwijl een grafiek wordt bewerkt.",
  "There was a problem": "Dit gaat niet",
  "The name cannot exceed 31 characters, cannot start or end with ', and cannot contain: [ ] : \\ ? * /":
    "Een naam heeft hoogstens 31 tekens, begint en eindigt niet met ' en bevat geen [ ] : \\ ? * /",
  "The sheet name cannot be empty.": "Een blad moet een naam hebben.",
  "The sheet name already exists. Please enter another name.": "Er is al een blad met deze naam. Kies een andere.",
  "Name cannot be empty": "De naam is leeg",
  "Name already exists": "Deze naam is er al",
  "The name is invalid": "Deze naam is niet geldig",
  "The name conflicts with the sheet name": "Deze naam is die van een blad",
  "The name conflicts with the function name": "Deze naam is die van een functie",
  "Formula or reference string cannot be empty": "De formule of verwijzing is leeg",
  "Invalid formula or reference string": "De formule of verwijzing is niet geldig",
  "Please enter a valid formula, such as =SUM(A1)": "Typ een geldige formule, zoals =SUM(A1)",
  "Please enter a valid range, such as A1:B10": "Typ een geldig bereik, zoals A1:B10",

  Protection: "Beveiliging",
  "Protect Worksheet": "Werkblad beveiligen",
  "Unprotect Worksheet": "Beveiliging van werkblad opheffen",
  "Change Worksheet Permissions": "Rechten van werkblad wijzigen",
  "View All Protection Ranges": "Beveiligde bereiken tonen",
  "Protect Rows And Columns": "Rijen en kolommen beveiligen",
  "Protect Rows and Columns": "Rijen en kolommen beveiligen",
  "Set Protection Range": "Beveiligd bereik wijzigen",
  "Remove Protection Range": "Beveiligd bereik verwijderen",
  "Add Protection Range": "Beveiligd bereik toevoegen",
  Name: "Naam",
  "Protected Range": "Beveiligd bereik",
  "Permission Description": "Omschrijving",
  "Enter permission description": "Typ een omschrijving",
  "Edit Permissions": "Rechten om te bewerken",
  "Only I can edit": "Alleen ik mag bewerken",
  "Specified users can edit": "Genoemde personen mogen bewerken",
  "View Permissions": "Rechten om te bekijken",
  "Others can view": "Anderen mogen bekijken",
  "No one else can view": "Niemand anders mag bekijken",
  "Specified persons": "Genoemde personen",
  "Add person": "Persoon toevoegen",
  "Can edit": "Mag bewerken",
  "Can view": "Mag bekijken",
  "Current sheet": "Dit blad",
  "All sheets": "Alle bladen",
  Print: "Afdrukken",
  Comment: "Opmerking",
  "Set cell style": "Celopmaak wijzigen",
  "Set cell value": "Celwaarde wijzigen",
  "Set hyperlink": "Hyperlink wijzigen",
  "Insert hyperlink": "Hyperlink invoegen",
  Sort: "Sorteren",
  Filter: "Filteren",
  "Pivot table": "Draaitabel",
  "Float image": "Zwevende afbeelding",
  "Row height and column width": "Rijhoogte en kolombreedte",
  "Read-only row height and column width": "Rijhoogte en kolombreedte alleen lezen",
  "Read-only filter": "Filter alleen lezen",
  Created: "Gemaakt",
  "I can edit": "Ik mag bewerken",
  "I can't edit": "Ik mag niet bewerken",
  "I can view": "Ik mag bekijken",
  "I can't view": "Ik mag niet bekijken",
  "Range cannot be empty": "Het bereik is leeg",
  "Range cannot overlap": "Het bereik overlapt een ander",
  "Range cannot overlap with the range that has the same permission":
    "Het bereik overlapt een ander met dezelfde rechten",
  "Set row style": "Rijopmaak wijzigen",
  "Set column style": "Kolomopmaak wijzigen",
  "Insert column": "Kolom invoegen",
  "Insert row": "Rij invoegen",
  "Delete row": "Rij verwijderen",
  "Delete column": "Kolom verwijderen",
  "Edit extra object": "Andere objecten bewerken",
  "Allow user to edit": "Bewerken toestaan",
  "Allowed permission types": "Toegestane rechten",
  Alert: "Melding",
  Search: "Zoeken",
  "Document owner, enabled permission inheritance": "Eigenaar van het document, rechten worden overgenomen",
  "Document owner, not enabled permission inheritance": "Eigenaar van het document, rechten worden niet overgenomen",
  "no designated person , Share link to invite specific people.": "Er is niemand genoemd.",
  "You haven't set up any ranges or sheets as protected.": "Er zijn geen beveiligde bereiken of bladen.",
  "Add new permission": "Recht toevoegen",
  ...protectedArea({
    "This range has been protected and no editing permissions are currently available. If you need to edit, please contact the creator.":
      "bewerken",
    "The range is protected, and you do not have permission for this operation. To edit, please contact the creator.":
      "dit doen",
    "The range is protected, and you do not have edit permission. To edit, please contact the creator.": "bewerken",
    "The range is protected, and you do not have permission for auto-fill. To use auto-fill, please contact the creator.":
      "doorvoeren",
    "The range is protected, and you do not have permission to insert rows and columns. To insert rows and columns, please contact the creator.":
      "rijen en kolommen invoegen",
    "The range is protected, and you do not have permission to delete rows and columns. To delete rows and columns, please contact the creator.":
      "rijen en kolommen verwijderen",
    "The range is protected, and you do not have permission to move the selection. To move the selection, please contact the creator.":
      "de selectie verplaatsen",
    "The range is protected, and you do not have permission to move rows and columns. To move rows and columns, please contact the creator.":
      "rijen en kolommen verplaatsen",
    "The range is protected, and you do not have permission to set row and column styles. To set row and column styles, please contact the creator.":
      "rijen en kolommen opmaken",
    "The range is protected, and you do not have permission to set styles. To set styles, please contact the creator.":
      "cellen opmaken",
    "The range is protected, and you do not have paste permission. To paste, please contact the creator.": "plakken",
    "The range is protected, and you do not have copy permission. To copy, please contact the creator.": "kopiëren",
    "The range is protected, and you do not have filtering permission. To filter, please contact the creator.":
      "filteren",
    "The range is protected, and you do not have permission to set hyperlinks. To set hyperlinks, please contact the creator.":
      "hyperlinks wijzigen",
    "The range is protected, and you do not have permission to comment. To comment, please contact the creator.":
      "opmerkingen maken",
  }),
  "The range or the referenced range is protected, and you do not have edit permission. To edit, please contact the creator.":
    "Het bereik, of een bereik waarnaar het verwijst, is beveiligd: u mag er niet bewerken. Vraag het de maker.",
  "The inserted or deleted range intersects with the protected range, and this operation is not supported for now.":
    "Invoegen of verwijderen raakt een beveiligd bereik; dat kan niet.",
  "The worksheet is protected, and you do not have permission to operate the worksheet. To operate the worksheet, please contact the creator.":
    "Het werkblad is beveiligd: u mag het niet wijzigen. Vraag het de maker.",
  "The worksheet is protected, and you do not have permission to print. To print, please contact the creator.":
    "Het werkblad is beveiligd: u mag het niet afdrukken. Vraag het de maker.",
  "The workbook is protected, and you do not have permission to copy. To copy, please contact the creator.":
    "Het werkboek is beveiligd: u mag het niet kopiëren. Vraag het de maker.",
};

function protectedArea(refused: Readonly<Record<string, string>>): Record<string, string> {
  const sentence = (deed: string) => `Dit bereik is beveiligd: u mag hier niet ${deed}. Vraag het de maker.`;
  return Object.fromEntries(Object.entries(refused).map(([english, deed]) => [english, sentence(deed)]));
}
