// The door of the training of a network: what loader.js imports.
import { defineView } from "./ui/mount.js"
import { NetworkView } from "./ui/network/network_view.js"

export const { show, leave } = defineView(NetworkView)
