// The door of the loss surface of a network: what loader.js imports.
import { defineView } from "./ui/mount.js"
import { PlaneView } from "./ui/plane/plane_view.js"

export const { show, leave } = defineView(PlaneView)
