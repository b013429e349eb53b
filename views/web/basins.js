// The door of the map of basins: what loader.js imports.
import { BasinsView } from "./ui/basins_view.js"
import { defineView } from "./ui/mount.js"

export const { show, leave } = defineView(BasinsView)
