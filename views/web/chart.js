// The door of a laboratory's chart: what loader.js imports.
import { ChartView } from "./ui/chart_view.js"
import { defineView } from "./ui/mount.js"

export const { show, leave } = defineView(ChartView)
