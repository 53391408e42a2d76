import { calculateScenario } from "../../src/model/scenario";
import { type ScenarioInput, withoutMeasures } from "../../src/model/scenario-input";
import { LETTER_2015 } from "../../src/workbook/assumptions";
