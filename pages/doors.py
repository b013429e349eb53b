"""What draws the first picture of each page: the page's name in the address, and the name of a module of `views/web`.

The catalogue is not among them: its pictures are ready-made. Nor is the page of starting points: its maps are coloured
without Plotly, and would have to wait for it.
"""

DOORS = {
    "": "player",
    "learning_rates": "chart",
    "schedules": "chart",
    "noise": "chart",
    "second_order": "chart",
}
