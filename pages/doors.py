"""What draws the first picture of each page: the page's name in the address, and the name of a module of `views/web`.

The catalogue is not among them: its pictures are ready-made.
"""

DOORS = {
    "": "player",
    "learning_rates": "chart",
    "schedules": "chart",
    "noise": "chart",
    "starting_points": "basins",
    "second_order": "chart",
}
