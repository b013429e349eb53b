// The door of the field for a formula: what loader.js imports.
import { defineView } from "./ui/mount.js"
import { FormulaField } from "./ui/formula/formula_field.js"

export const { show, leave } = defineView(FormulaField)
