// The picture of the starts: a coloured pixel for each, and hatching where a run ends elsewhere.
import { pixelTable } from "../core/basin_colours.js"
import { clipped } from "../core/frame2d.js"

const HATCH = 7 // pixels from line to line

export function paint(context, area, race, contender, theme) {
  const { side, arrays } = race
  const table = pixelTable(race, theme)
  const [ends, shades] = ["ends", "shades"].map((name) => arrays[`${contender}.${name}`])
  const image = new ImageData(side, side)
  const pixels = new Uint32Array(image.data.buffer)
  for (let i = 0; i < pixels.length; i++) pixels[i] = table[256 * ends[i] + shades[i]]
  const picture = document.createElement("canvas")
  Object.assign(picture, { width: side, height: side })
  picture.getContext("2d").putImageData(image, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  hatch(context, area, theme.elsewhere)
  context.imageSmoothingEnabled = false
  context.drawImage(picture, area.x, area.y, area.width, area.height)
}

export function hatch(context, area, [background, line]) {
  const { x, y, width, height } = area
  clipped(context, area, () => {
    context.fillStyle = background
    context.fillRect(x, y, width, height)
    context.beginPath()
    for (let along = -height; along < width; along += HATCH) {
      context.moveTo(x + along, y + height)
      context.lineTo(x + along + height, y)
    }
    context.strokeStyle = line
    context.lineWidth = 1
    context.stroke()
  })
}
