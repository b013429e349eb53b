// The door of the map with a direction: what loader.js imports.
import { defineView } from "./ui/mount.js"
import { SlopeView } from "./ui/slope_view.js"

export const { show, leave } = defineView(SlopeView)
