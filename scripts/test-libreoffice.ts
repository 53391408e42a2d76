import { LIBREOFFICE, requireTool, runJest } from "./tools";

/** Runs the tests that recalculate workbooks in LibreOffice, after finding it. */
runJest("libreoffice", { KADER_SOFFICE: requireTool(LIBREOFFICE) });
