// What a page holds beside its text: settings as JSON, and pieces that are deflated and written in base64.
import { joinPlanes } from "../../core/byte_planes.js"
import { inflate } from "../inflate.js"

export const settings = JSON.parse(document.querySelector("#settings").textContent)

// The bytes of a piece, by its name.
export function openPiece(name) {
  const packed = document.querySelector(`#piece-${name}`).textContent
  return inflate(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)))
}

// The bytes of a message of core/wire.js.
export async function openMessage(name) {
  return joinPlanes(await openPiece(name))
}
