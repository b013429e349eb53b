// In place of ui/api.js on a page that holds its race: what the page has answers, and nobody answers the rest.
import { decode } from "../../core/wire.js"
import { openMessage } from "./pieces.js"

const nobody = async () => null

// The page has the inside of the steps of each contender. Nothing on it asks for other paths.
export async function askTrajectories(_address, _arrays, inside = null) {
  return inside === null ? null : decode(await openMessage(`inside-${inside}`))
}

export async function askTerrain() {
  return decode(await openMessage("terrain"))
}

export const [askBatchContours, askPatch, askFile] = [nobody, nobody, nobody]
