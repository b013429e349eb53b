// Where the clock is on a picture over the steps.
export function verticalLine(context, x, { y, height }, colour) {
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x, y + height)
  context.setLineDash([])
  Object.assign(context, { lineWidth: 1.25, strokeStyle: colour }).stroke()
}
