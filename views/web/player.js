// The door of the player: what loader.js imports.
import { defineView } from "./ui/mount.js"
import { PlayerView } from "./ui/player_view.js"

export const { show, leave } = defineView(PlayerView)
