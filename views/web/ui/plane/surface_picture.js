// The loss on a plane as a filled contour map, pixel by pixel: networks are too rough for lines, and losses may be missing.
import { heightLevels } from "../../core/height_levels.js"
import { levelPixels, rgb, shades } from "../../core/level_pixels.js"
import { hatch } from "../basin_pixels.js"

export const LEVELS = 16 // as on the race's map
const FINE = 5 // pixels for a cell of the grid

export function drawSurface(context, area, terrain, theme) {
  const columns = FINE * terrain.theta_0.length
  const pixels = levelPixels(heightLevels(terrain, LEVELS, FINE), columns, shades(theme.terrain, LEVELS + 1), rgb(theme.contour))
  const small = Object.assign(document.createElement("canvas"), { width: columns, height: FINE * terrain.theta_1.length })
  small.getContext("2d").putImageData(new ImageData(pixels, columns), 0, 0)
  hatch(context, area, [theme.background, `${theme.muted}66`])
  // A cell stands for the point in its middle: half of those at the edges lie outside.
  const [across, up] = [small.width, small.height].map((pixels) => pixels - FINE)
  context.drawImage(small, FINE / 2, FINE / 2, across, up, area.x, area.y, area.width, area.height)
}
