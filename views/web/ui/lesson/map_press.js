// A press on a lesson's map is a guess. The start stays where the lesson has it.
import { DragPreview } from "../drag_preview.js"

/** @implements {import("../start_drag.js").StartReceiver} */
export class MapPress extends DragPreview {
  moveStart(theta) {
    this.player.guess.pointAt(theta)
  }

  dropStart() {}
}
