// The colours of the starts: each pixel has that of the minimum where its run ends, fainter the more steps it needs.
const FAINTEST = 0.78 // how much of the slow end is in the colour of the slowest
const HATCH = 7 // pixels from line to line

export function paint(context, area, race, contender, theme) {
  const { side, arrays } = race
  const table = colours(race, theme)
  const [ends, shades] = ["ends", "shades"].map((name) => arrays[`${contender}.${name}`])
  const image = new ImageData(side, side)
  const words = new Uint32Array(image.data.buffer)
  for (let i = 0; i < words.length; i++) words[i] = table[256 * ends[i] + shades[i]]
  const picture = document.createElement("canvas")
  Object.assign(picture, { width: side, height: side })
  picture.getContext("2d").putImageData(image, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  hatch(context, area, theme.elsewhere)
  context.imageSmoothingEnabled = false
  context.drawImage(picture, area.x, area.y, area.width, area.height)
}

// The colour, faint or not, of a basin in a legend.
export function shaded(theme, end, part) {
  const colour = theme.basins[end % theme.basins.length]
  return mixed(rgb(colour), rgb(theme.slow), FAINTEST * part)
}

// For each end and shade a pixel as memory has it. Who ends elsewhere is not painted: the hatching shows through.
function colours({ minima, codes }, theme) {
  const table = new Uint32Array(256 * 256)
  minima.forEach((_, end) => {
    for (let shade = 0; shade < 256; shade++) table[256 * end + shade] = pixel(shaded(theme, end, shade / 255))
  })
  table.fill(pixel(rgb(theme.diverged)), 256 * codes.diverged)
  return table
}

function pixel(colour) {
  return new Uint32Array(new Uint8ClampedArray([...colour, 255]).buffer)[0]
}

function rgb(colour) {
  return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16))
}

function mixed(one, other, part) {
  return one.map((value, i) => Math.round(value * (1 - part) + other[i] * part))
}

export function hatch(context, { x, y, width, height }, [ground, line]) {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.fillStyle = ground
  context.fillRect(x, y, width, height)
  context.beginPath()
  for (let along = -height; along < width; along += HATCH) {
    context.moveTo(x + along, y + height)
    context.lineTo(x + along + height, y)
  }
  context.strokeStyle = line
  context.lineWidth = 1
  context.stroke()
  context.restore()
}
