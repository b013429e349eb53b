// The door of the drawing of one pass through a network: what loader.js imports.
import { defineView } from "./ui/mount.js"
import { PassView } from "./ui/network/pass_view.js"

export const { show, leave } = defineView(PassView)
